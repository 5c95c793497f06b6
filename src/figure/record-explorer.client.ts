import { FilterIndex, type Selection } from '../model/filter-index.ts';
import { regionKeys } from '../model/map/region-keys.ts';
import { RecordOrder } from '../model/record-order.ts';
import type { RecordTable } from '../model/record-table.ts';
import { instrumentText } from '../text/instrument.ts';
import { recordTableText as text } from '../text/record-table.ts';
import { formatAddress } from '../view/address.ts';
import { filterQuery } from '../view/records-query.ts';
import { defaultView, type View } from '../view/view.ts';
import { ViewStore } from '../view/view-store.client.ts';
import { EmptyRemedy } from './empty-remedy.client.ts';
import { FilterChips } from './filter-chips.client.ts';
import { FilterForm } from './filter-form.client.ts';
import { onIntent } from './on-intent.client.ts';
import { Pager } from './pager.client.ts';
import { printedWords } from './printed-words.ts';
import { RowsPanel } from './rows-panel.client.ts';
import { SelectionDownload } from './selection-download.client.ts';
import { SortControls } from './sort-controls.client.ts';

/**
 * `<record-explorer>`: the table of all records with filters, order, pages and downloads. The server prints the rows,
 * newest first; this adds what a reader can do. If the records do not come, what was printed stays, and is said so.
 */
class RecordExplorer extends HTMLElement {
  #woken: Promise<ViewStore> | null = null;
  #controls: SortControls | null = null;
  #pager: Pager | null = null;
  #rows: RowsPanel | null = null;

  connectedCallback(): void {
    // A reader who is faster than the records is not forgotten.
    const onceAwake = (act: (store: ViewStore) => void) => {
      this.#wake()
        .then(act)
        .catch(() => undefined);
    };
    this.#controls = new SortControls(this, (sort) => {
      onceAwake((store) => {
        store.change({ sort });
      });
    });
    this.#pager = new Pager(this, (step) => {
      onceAwake(() => this.#rows?.turn(step));
    });
    onIntent(this, () => void this.#wake().catch(() => undefined));
  }

  #wake(): Promise<ViewStore> {
    this.#woken ??= this.#start().catch((error: unknown) => {
      this.dataset.failed = '';
      const words = this.#part('[data-failed-words]', HTMLElement);
      words.textContent = text.failed;
      words.hidden = false;
      // For whoever looks into it: the reader's page is complete without this part.
      reportError(error);
      throw error;
    });
    return this.#woken;
  }

  async #start(): Promise<ViewStore> {
    const response = await fetch(this.dataset.records ?? '');
    if (!response.ok) throw new Error(`the records could not be loaded: ${String(response.status)}`);
    const { table } = (await response.json()) as { readonly table: RecordTable };
    const index = new FilterIndex(table);
    const order = new RecordOrder(index);
    const region = regionKeys.find((key) => key === this.dataset.region);
    const store = new ViewStore(table, defaultView(table, region));
    const form = new FilterForm(this.#part('[data-filters]', HTMLFormElement), store);
    const chips = new FilterChips(
      this.#part('[data-chips=names]', HTMLElement),
      this.#part('[data-chips=dates]', HTMLElement),
      store,
      table,
    );
    const rows = new RowsPanel(this, index, store, (id) => `${this.dataset.recordPage ?? ''}${id}/`);
    this.#rows = rows;
    const download = new SelectionDownload(this, table);
    const remedy = new EmptyRemedy(this.#part('[data-empty]', HTMLElement), index, store);
    this.#part('.clear[data-clear]', HTMLElement).addEventListener('click', () => {
      store.change({ filter: store.fallback.filter });
    });

    const render = (view: View) => {
      const selection = index.select(view.filter);
      const inView = order.sorted(positions(selection), view.sort);
      form.update(view.filter, index, selection);
      chips.update(view.filter);
      this.#part('[data-chips=dates]', HTMLElement).hidden = view.filter.from === null && view.filter.to === null;
      this.#controls?.update(view.sort);
      const window = rows.update(inView, view.page);
      const pages = this.#pager?.update(window) ?? '';
      this.#part('[data-printed]', HTMLElement).textContent = printedWords(view, window, selection.count, table);
      remedy.update(view.filter, selection.count);
      download.update(
        Array.from(inView, (i) => table.ids[i] ?? ''),
        formatAddress({ ...store.fallback, filter: view.filter, sort: view.sort }, store.fallback),
      );
      this.#part('[data-map-link]', HTMLAnchorElement).href =
        `${this.dataset.map ?? '/'}${filterQuery(view, store.fallback)}`;
      this.#tell(view, store, selection, pages);
    };
    store.subscribe(render);
    // What a reader ticked or typed while the records were on their way counts.
    const early = form.read(store.view.filter);
    render(store.view);
    this.dataset.awake = '';
    if (early !== null) store.filter(early);
    return store;
  }

  /** Says in words what is in view: beside the filters, and politely to screen readers. */
  #tell({ filter, sort }: View, store: ViewStore, { count, tooCoarse }: Selection, pages: string): void {
    const coarseWords = instrumentText.tooCoarse(tooCoarse);
    this.#part('[data-result]', HTMLElement).textContent = instrumentText.result(count);
    const status = this.#part('[data-status]', HTMLElement);
    const words = [`${instrumentText.result(count)}.`, text.sorted(text.sorts[sort]), pages, coarseWords]
      .filter(Boolean)
      .join(' ');
    if (this.dataset.awake !== undefined && status.textContent !== words) status.textContent = words;
    const changed = JSON.stringify(filter) !== JSON.stringify(store.fallback.filter);
    this.#part('.clear[data-clear]', HTMLElement).hidden = !changed;
    const coarse = this.#part('[data-coarse]', HTMLElement);
    coarse.textContent = coarseWords;
    coarse.hidden = tooCoarse === 0;
  }

  #part<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
    const part = this.querySelector(selector);
    if (!(part instanceof kind)) throw new Error(`the page lacks ${selector}`);
    return part;
  }
}

function positions({ failed, count }: Selection): Int32Array {
  const found = new Int32Array(count);
  let n = 0;
  failed.forEach((bits, i) => {
    if (bits === 0) found[n++] = i;
  });
  return found;
}

customElements.define('record-explorer', RecordExplorer);
