import type { SearchCombobox } from './search-combobox.client.ts';

/** The search in the header. Its code and its index come when a reader enters the field: most never do. */
class SiteSearch extends HTMLElement {
  #combobox: Promise<SearchCombobox> | null = null;

  connectedCallback(): void {
    const form = this.querySelector('form');
    this.addEventListener('focusin', () => void this.#wake().catch(() => undefined));
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#wake()
        .then((combobox) => combobox.submit())
        .catch(() => {
          // Without the code the form is what it is without script: a question to the table.
          form.submit();
        });
    });
  }

  /** A failure is tried again the next time. */
  #wake(): Promise<SearchCombobox> {
    this.#combobox ??= import('./search-combobox.client.ts').then(({ SearchCombobox }) => new SearchCombobox(this));
    this.#combobox.catch(() => (this.#combobox = null));
    return this.#combobox;
  }
}

customElements.define('site-search', SiteSearch);
