import type { Atlas } from '../model/atlas.ts';
import type { TimeMark } from '../model/attack-timeline-model.ts';
import { FilterIndex } from '../model/filter-index.ts';
import { regionKeys } from '../model/map/region-keys.ts';
import type { RecordTable } from '../model/record-table.ts';
import { instrumentText as text } from '../text/instrument.ts';
import { filterQuery } from '../view/records-query.ts';
import { defaultView, type View } from '../view/view.ts';
import { ViewStore } from '../view/view-store.client.ts';
import { FilterChips } from './filter-chips.client.ts';
import { FilterForm } from './filter-form.client.ts';
import { ImpactPanel } from './impact-panel.client.ts';
import { MapPanel } from './map-panel.client.ts';
import { RecordPanel } from './record-panel.client.ts';
import { TimelinePanel } from './timeline-panel.client.ts';

interface Sent {
  readonly table: RecordTable;
  readonly milestones: readonly TimeMark[];
}

/**
 * `<attack-instrument>`: the map, the timeline, the filters and the lists of a page, linked by one view. The server
 * prints all of it for the default view; this adds what a reader can do, and comes when one is about to do something
 * (wake-home.client.ts). If anything fails, what was printed stays.
 */
class AttackInstrument extends HTMLElement {
  connectedCallback(): void {
    this.#start().catch((error: unknown) => {
      // For whoever looks into it: the reader's page is complete without this part.
      reportError(error);
    });
  }

  async #start(): Promise<void> {
    const response = await fetch(this.dataset.records ?? '');
    if (!response.ok) throw new Error(`the records could not be loaded: ${String(response.status)}`);
    const { table, milestones } = (await response.json()) as Sent;
    const index = new FilterIndex(table);
    const atlas: Atlas = { records: index, base: null, milestones, endorsements: [] };
    const region = regionKeys.find((key) => key === this.dataset.region);
    const store = new ViewStore(table, defaultView(table, region));
    const page = this.dataset.recordPage ?? '/attacks/';
    const hrefOf = (id: string) => `${page}${id}/`;

    const form = new FilterForm(this.#part('[data-filters]', HTMLFormElement), store);
    const chips = new FilterChips(
      this.#part('[data-chips=names]', HTMLElement),
      this.#part('[data-chips=dates]', HTMLElement),
      store,
      table,
    );
    const map = new MapPanel(this.#part('[data-chart=attack-map]', HTMLElement), {
      atlas,
      store,
      hrefOf,
      detail: this.dataset.detail ?? '',
    });
    const timeline = new TimelinePanel(this.#part('[data-chart=attack-timeline]', HTMLElement), atlas, store);
    const effects = new ImpactPanel(this.#part('[data-chart=impact]', HTMLElement), atlas);
    const records = new RecordPanel(this, index, hrefOf);
    for (const button of this.querySelectorAll('[data-clear]')) {
      button.addEventListener('click', () => {
        store.change({ filter: store.fallback.filter, at: null });
      });
    }

    const render = (view: View) => {
      const selection = index.select(view.filter);
      form.update(view.filter, index, selection);
      chips.update(view.filter);
      map.update(view, selection);
      timeline.update(view, selection);
      effects.update(view, selection);
      records.update(selection);
      this.#updateTableLink(view, store, selection.count);
      this.#tell(view, store, selection);
    };
    store.subscribe(render);
    // What a reader ticked or typed while the records were on their way counts.
    const early = form.read(store.view.filter);
    render(store.view);
    this.dataset.awake = '';
    if (early !== null) store.filter(early);
  }

  /** The way to the table of all records keeps the filter. */
  #updateTableLink(view: View, store: ViewStore, count: number): void {
    const link = this.#part('[data-to-table]', HTMLAnchorElement);
    link.href = `${this.dataset.recordPage ?? '/attacks/'}${filterQuery(view, store.fallback)}`;
    link.textContent = count === 0 ? text.allAsTable : text.inViewAsTable(count);
    // Embeds and downloads begin with what is shown here.
    for (const act of this.querySelectorAll<HTMLAnchorElement>('[data-act] a')) {
      act.search = `chart=${act.parentElement?.dataset.act ?? ''}&${location.search.slice(1)}`;
    }
  }

  /** Says in words what is in view: beside the filters, and politely to screen readers. */
  #tell(
    { filter }: View,
    store: ViewStore,
    { count, tooCoarse }: { readonly count: number; readonly tooCoarse: number },
  ): void {
    const words = [text.result(count), text.tooCoarse(tooCoarse)].filter(Boolean).join('. ');
    this.#part('[data-result]', HTMLElement).textContent = text.result(count);
    const status = this.#part('[data-status]', HTMLElement);
    if (this.dataset.awake !== undefined && status.textContent !== words) status.textContent = words;
    const changed = JSON.stringify(filter) !== JSON.stringify(store.fallback.filter);
    this.#part('.clear[data-clear]', HTMLElement).hidden = !changed;
    const coarse = this.#part('[data-coarse]', HTMLElement);
    coarse.textContent = text.tooCoarse(tooCoarse);
    coarse.hidden = tooCoarse === 0;
  }

  #part<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
    const part = this.querySelector(selector);
    if (!(part instanceof kind)) throw new Error(`the page lacks ${selector}`);
    return part;
  }
}

customElements.define('attack-instrument', AttackInstrument);
