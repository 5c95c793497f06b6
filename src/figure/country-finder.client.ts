import { countriesText } from '../text/countries.ts';
import { foldedWords } from './folded-words.ts';
import { called, isChance, nameFit } from './name-fit.ts';

/**
 * Narrows the list of countries to a name, another name in use or a code; Enter opens the one that fits best, the arrow
 * down goes to it in the list.
 */
class CountryFinder extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('input');
    const status = this.querySelector('[data-status]');
    if (field === null || status === null) return;
    const rows = Array.from(this.querySelectorAll<HTMLTableRowElement>('tr[data-code]'), (row) => {
      const link = row.querySelector('a');
      const names = (row.dataset.names ?? '').split(';').filter(Boolean);
      const codes = (row.dataset.codes ?? '').split(';').filter(Boolean);
      return { row, link, names: called(link?.textContent ?? '', { names, codes }) };
    });
    /** The shown row that fits best. */
    let best: HTMLAnchorElement | null = null;
    const sections = Array.from(this.querySelectorAll<HTMLElement>('[data-region]'));
    const narrow = (): void => {
      const isEmpty = field.value.trim() === '';
      const wanted = foldedWords(field.value);
      const isOther = isChance(
        rows.map(({ names }) => names),
        wanted,
      );
      const fits = rows.map(({ names }) => {
        if (isEmpty) return 1;
        return wanted === '' || isOther(names) ? 0 : nameFit(names, wanted);
      });
      const most = Math.max(...fits);
      // A hit inside a word counts only where no word begins with what was typed.
      const least = most > 1 ? 2 : 1;
      for (const [i, { row }] of rows.entries()) row.hidden = (fits[i] ?? 0) < least;
      const shown = rows.filter(({ row }) => !row.hidden).length;
      best = shown === 0 ? null : (rows[fits.indexOf(most)]?.link ?? null);
      for (const section of sections) section.hidden = section.querySelector('tr[data-code]:not([hidden])') === null;
      status.textContent = isEmpty ? '' : countriesText.index.found(shown);
    };
    field.addEventListener('input', narrow);
    field.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown') best?.focus();
      else if (event.key === 'Enter' && field.value.trim() !== '') best?.click();
      else return;
      event.preventDefault();
    });
    // A browser may bring back what was typed before.
    narrow();
  }
}

customElements.define('country-finder', CountryFinder);
