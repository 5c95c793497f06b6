import { fold } from '../schema/fold.ts';
import { countriesText } from '../text/countries.ts';

/** Narrows the list of countries to a name or code; Enter opens the first, the arrow down goes into the list. */
class CountryFinder extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('input');
    const status = this.querySelector('[data-status]');
    if (field === null || status === null) return;
    const rows = Array.from(this.querySelectorAll<HTMLTableRowElement>('tr[data-code]'), (row) => ({
      row,
      link: row.querySelector('a'),
      text: ` ${fold(row.querySelector('a')?.textContent ?? '')}`,
      code: (row.dataset.code ?? '').toLowerCase(),
    }));
    const sections = Array.from(this.querySelectorAll<HTMLElement>('[data-region]'));
    const narrow = (): void => {
      const wanted = fold(field.value).trim();
      let shown = 0;
      for (const { row, text, code } of rows) {
        row.hidden = wanted !== '' && code !== wanted && !text.includes(wanted);
        if (!row.hidden) shown += 1;
      }
      for (const section of sections) section.hidden = section.querySelector('tr[data-code]:not([hidden])') === null;
      status.textContent = wanted === '' ? '' : countriesText.index.found(shown);
    };
    field.addEventListener('input', narrow);
    field.addEventListener('keydown', (event) => {
      const first = rows.find(({ row }) => !row.hidden)?.link ?? null;
      if (event.key === 'ArrowDown') first?.focus();
      else if (event.key === 'Enter' && field.value.trim() !== '') first?.click();
      else return;
      event.preventDefault();
    });
    // A browser may bring back what was typed before.
    narrow();
  }
}

customElements.define('country-finder', CountryFinder);
