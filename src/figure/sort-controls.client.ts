import { orderKeys, recordSorts, sortParts, type OrderKey, type RecordSort } from '../model/record-order.ts';

/** What a first press on a column gives: the newest and the best proven first, names from A. */
const downFirst: ReadonlySet<OrderKey> = new Set(['date', 'evidence']);

/** The ways to put the table in order: its headings, made into buttons, and on a phone a menu. */
export class SortControls {
  readonly #headings: ReadonlyMap<OrderKey, HTMLElement>;
  readonly #menu: HTMLSelectElement | null;

  /** @param choose called with what a reader asks for. */
  constructor(root: ParentNode, choose: (sort: RecordSort) => void) {
    this.#headings = new Map(
      orderKeys.flatMap((key) => {
        const heading = root.querySelector<HTMLElement>(`th[data-order=${key}]`);
        return heading === null ? [] : [[key, heading] as const];
      }),
    );
    for (const [key, heading] of this.#headings) {
      const button = heading.ownerDocument.createElement('button');
      button.type = 'button';
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener('click', () => {
        choose(pressed(key, heading.ariaSort));
      });
    }
    this.#menu = root.querySelector('[data-sort-menu]');
    this.#menu?.addEventListener('change', () => {
      const sort = recordSorts.find((known) => known === this.#menu?.value);
      if (sort !== undefined) choose(sort);
    });
  }

  update(sort: RecordSort): void {
    const { key, down } = sortParts(sort);
    for (const [name, heading] of this.#headings) {
      if (name === key) heading.ariaSort = down ? 'descending' : 'ascending';
      else heading.removeAttribute('aria-sort');
    }
    if (this.#menu !== null) this.#menu.value = sort;
  }
}

/** The order that a press on a heading asks for: its own first, then the other way round. */
function pressed(key: OrderKey, now: string | null): RecordSort {
  if (now === 'ascending') return `-${key}`;
  if (now === 'descending') return key;
  return downFirst.has(key) ? `-${key}` : key;
}
