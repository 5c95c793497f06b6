import type { SearchIndex } from './search-index.ts';
import { similarPages } from './similar-pages.ts';

/** Offers the pages whose addresses are most like the one that leads nowhere. */
class SimilarPages extends HTMLElement {
  connectedCallback(): void {
    // Without the index the plain links above remain.
    void this.#offer().catch(() => undefined);
  }

  async #offer(): Promise<void> {
    const response = await fetch(this.dataset.index ?? '');
    const list = this.querySelector('ul');
    if (!response.ok || list === null) return;
    const root = this.dataset.root ?? '';
    const asked = location.pathname.startsWith(root) ? location.pathname.slice(root.length) : location.pathname;
    const pages = similarPages((await response.json()) as SearchIndex, asked);
    list.replaceChildren(
      ...pages.map(({ label, note, path }) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = root + path;
        link.textContent = label;
        const small = document.createElement('span');
        small.className = 'quiet';
        small.textContent = note;
        item.append(link, ' ', small);
        return item;
      }),
    );
    this.hidden = pages.length === 0;
  }
}

customElements.define('similar-pages', SimilarPages);
