import type { FilterIndex, Selection } from '../model/filter-index.ts';
import { instrumentText as text } from '../text/instrument.ts';
import { drawRecordList, listedRecord } from './record-list.ts';

const FIRST = 5;
const MORE = 20;

/** The list of the records in view, newest first, and the table of all records narrowed to them. */
export class RecordPanel {
  readonly #index: FilterIndex;
  readonly #hrefOf: (id: string) => string;
  readonly #list: Element | null;
  readonly #empty: HTMLElement | null;
  readonly #more: HTMLButtonElement | null;
  readonly #intro: HTMLElement | null;
  /** By the address that each row links to: an id of its own would say the same again, in every row of a long page. */
  readonly #rows: ReadonlyMap<string | null, HTMLElement>;
  #selection: Selection | null = null;
  #shown = FIRST;

  constructor(root: ParentNode, index: FilterIndex, hrefOf: (id: string) => string) {
    this.#index = index;
    this.#hrefOf = hrefOf;
    this.#list = root.querySelector('[data-list]');
    this.#empty = root.querySelector<HTMLElement>('[data-empty]');
    this.#more = root.querySelector<HTMLButtonElement>('[data-more]');
    this.#intro = root.querySelector<HTMLElement>('[data-rows-intro]');
    this.#rows = new Map(
      Array.from(
        root.querySelectorAll<HTMLElement>('[data-rows] tbody tr'),
        (row) => [row.querySelector('a')?.getAttribute('href') ?? null, row] as const,
      ),
    );
    this.#more?.addEventListener('click', () => {
      const next = this.#shown;
      this.#shown += MORE;
      this.#drawList();
      this.#list?.querySelectorAll<HTMLElement>('.record-link')[next]?.focus();
    });
  }

  update(selection: Selection): void {
    this.#selection = selection;
    this.#shown = FIRST;
    this.#drawList();
    this.#narrowRows(selection);
  }

  #drawList(): void {
    const { failed, count } = this.#selection ?? { failed: new Uint16Array(), count: 0 };
    const records = [];
    for (let i = this.#index.size - 1; i >= 0 && records.length < this.#shown; i -= 1) {
      if (failed[i] === 0) records.push(listedRecord(this.#index, i));
    }
    if (this.#list !== null) drawRecordList(this.#list, records, this.#hrefOf);
    if (this.#empty !== null) this.#empty.hidden = count > 0;
    if (this.#more !== null) {
      const left = Math.min(MORE, count - records.length);
      this.#more.hidden = left <= 0;
      this.#more.textContent = text.showMore(left);
    }
  }

  #narrowRows({ failed, count }: Selection): void {
    const { ids } = this.#index.table;
    let shown = 0;
    ids.forEach((id, i) => {
      const row = this.#rows.get(this.#hrefOf(id));
      if (row === undefined) return;
      row.hidden = failed[i] !== 0;
      if (!row.hidden) shown += 1;
    });
    if (this.#intro !== null) this.#intro.textContent = text.allInView(shown, count, ids.length);
  }
}
