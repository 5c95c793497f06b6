import type { ChartTable } from '../charts/chart.ts';
import { FilterChips } from '../figure/filter-chips.client.ts';
import { FilterForm } from '../figure/filter-form.client.ts';
import { readersDay } from '../figure/readers-day.client.ts';
import { bitOf, FilterIndex } from '../model/filter-index.ts';
import { regionKeys } from '../model/map/region-keys.ts';
import type { RecordTable } from '../model/record-table.ts';
import { uncountedOutcomes } from '../model/uncounted-outcomes.ts';
import { attackMapText } from '../text/attack-map.ts';
import { attackTimelineText } from '../text/attack-timeline.ts';
import { plainCitation } from '../text/citation.ts';
import { embedBuilderText as text } from '../text/embed-builder.ts';
import { impactText } from '../text/impact.ts';
import { instrumentText } from '../text/instrument.ts';
import { parseAddress } from '../view/address.ts';
import { defaultView, type View } from '../view/view.ts';
import { ViewStore } from '../view/view-store.client.ts';
import { copyField } from './copy-button.client.ts';
import { downloadKinds, EmbedDownloads, type Wanted } from './embed-downloads.client.ts';
import { EmbedPreview } from './embed-preview.client.ts';
import {
  embeddedView,
  embedQuery,
  embedThemes,
  formatChoice,
  parseChoice,
  withQuery,
  type EmbedChoice,
} from './embed-query.ts';
import { filterWords } from '../figure/filter-words.ts';
import { automaticFrameSnippet, frameSnippet, type Embedded } from './snippet.ts';

/** What the page knows of its charts. */
interface Facts {
  readonly site: string;
  readonly licence: string;
  readonly version: string;
  readonly released: string;
  readonly versions: Readonly<Record<string, readonly string[]>>;
  readonly charts: readonly {
    readonly id: string;
    readonly title: string;
    readonly src: string;
    readonly fullView: string;
    readonly height: number;
    readonly isFiltered: boolean;
    readonly table: ChartTable | null;
  }[];
}

const mapChart = 'attack-map';
const timelineChart = 'attack-timeline';

/** The charts whose title depends on what they show. */
const titled: Readonly<Record<string, Pick<typeof attackMapText, 'titleOf'>>> = {
  [mapChart]: attackMapText,
  [timelineChart]: attackTimelineText,
  impact: impactText,
};

/**
 * `<embed-builder>`: chart, filter and look of an embed, with a preview, snippets and files. All of it stands in the
 * address. If the records do not come, it says so, and the page below it is complete.
 */
class EmbedBuilder extends HTMLElement {
  #facts!: Facts;
  #store!: ViewStore;
  #choice!: EmbedChoice;
  #index!: FilterIndex;
  #preview!: EmbedPreview;
  #form!: FilterForm;
  #chips!: FilterChips;
  #told = '';

  connectedCallback(): void {
    this.#start().catch((error: unknown) => {
      this.dataset.failed = '';
      const words = this.#part('[data-failed-words]', HTMLElement);
      words.textContent = text.build.failed;
      words.hidden = false;
      // For whoever looks into it: the reader's page is complete without this part.
      reportError(error);
    });
  }

  async #start(): Promise<void> {
    this.#facts = JSON.parse(this.dataset.facts ?? '') as Facts;
    const response = await fetch(this.dataset.records ?? '');
    if (!response.ok) throw new Error(`the records could not be loaded: ${String(response.status)}`);
    const { table } = (await response.json()) as { readonly table: RecordTable };
    this.#index = new FilterIndex(table);
    const offer = { charts: this.#facts.charts.map(({ id }) => id), versions: this.#facts.versions };
    const read = () => {
      this.#choice = parseChoice(location.search, offer);
    };
    read();
    // Before the store's own listener, which tells everybody.
    addEventListener('popstate', read);
    const fallback = defaultView(
      table,
      regionKeys.find((key) => key === this.dataset.region),
    );
    this.#store = new ViewStore(table, fallback, (query) => formatChoice(this.#choice, query));
    this.#form = new FilterForm(this.#part('[data-filters]', HTMLFormElement), this.#store);
    this.#chips = new FilterChips(
      this.#part('[data-chips=names]', HTMLElement),
      this.#part('[data-chips=dates]', HTMLElement),
      this.#store,
      table,
    );
    this.#preview = new EmbedPreview(
      this.#part('[data-preview]', HTMLElement),
      this.#part('[data-room]', HTMLElement),
      (height) => {
        this.#say('[data-height]', text.build.height(height, this.#chart().height));
      },
    );
    this.#listen();
    this.#store.subscribe(() => {
      this.#render();
    });
    this.#part('[data-builder]', HTMLElement).hidden = false;
    this.#render();
    this.dataset.awake = '';
    // The place was hidden when the browser looked for it.
    if (location.hash === '#download') this.#part('#download', HTMLElement).scrollIntoView();
  }

  #listen(): void {
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) this.#onChange(target);
    });
    this.#part('.clear[data-clear]', HTMLElement).addEventListener('click', () => {
      this.#store.change({ filter: this.#store.fallback.filter });
    });
    for (const button of this.querySelectorAll<HTMLElement>('[data-copy]')) {
      button.addEventListener('click', () => {
        const name = button.dataset.copy ?? '';
        const words = { frame: text.snippets.frame, automatic: text.snippets.automatic }[name] ?? '';
        void copyField(this.#part(`[data-snippet=${name}]`, HTMLTextAreaElement), words).then((said) => {
          this.#say('[data-copy-words]', said);
        });
      });
    }
    const downloads = new EmbedDownloads(this.dataset.embeds ?? '', this.#part('[data-stage]', HTMLElement));
    for (const kind of downloadKinds) {
      this.#part(`[data-save=${kind}]`, HTMLElement).addEventListener('click', () => {
        this.#say('[data-save-words]', text.files.making);
        void downloads.save(kind, this.#wanted()).then((said) => {
          this.#say('[data-save-words]', said);
        });
      });
    }
  }

  #onChange(field: HTMLInputElement | HTMLSelectElement): void {
    const { name, value } = field;
    const choose = (part: Partial<EmbedChoice>) => {
      this.#choice = { ...this.#choice, ...part };
      this.#store.change({});
    };
    if (name === 'chart') choose(this.#onlyKept(value));
    else if (name === 'theme') choose({ theme: embedThemes.find((theme) => theme === value) ?? 'light' });
    else if (name === 'title') choose({ hasTitle: (field as HTMLInputElement).checked });
    else if (name === 'version') choose({ pinned: value === '' ? null : value });
    else if (name === 'width') this.#preview.setWidth(value === 'full' ? null : Number(value));
    else if (name === 'by') this.#store.change({ by: value === 'place' || value === 'country' ? value : null });
    else if (name === 'region') this.#store.change({ region: regionKeys.find((key) => key === value) ?? 'world' });
    else if (name === 'from' || name === 'to') this.#setDates();
  }

  /** A chart with the version that was chosen, where it is kept on it. */
  #onlyKept(chart: string): Partial<EmbedChoice> {
    const { pinned } = this.#choice;
    return { chart, pinned: pinned !== null && this.#facts.versions[chart]?.includes(pinned) ? pinned : null };
  }

  #setDates(): void {
    const [from, to] = ['from', 'to'].map((name) => this.#part(`[name=${name}]`, HTMLInputElement).value.trim());
    const query = new URLSearchParams({ ...(from ? { from } : {}), ...(to ? { to } : {}) }).toString();
    const { filter } = parseAddress(query, this.#index.table, this.#store.fallback);
    const isGood = (filter.from ?? '') === (from ?? '') && (filter.to ?? '') === (to ?? '');
    this.#say('[data-field-words]', isGood ? '' : text.build.badDate);
    if (isGood) this.#store.filter({ from: filter.from, to: filter.to });
  }

  #chart(): Facts['charts'][number] {
    const found = this.#facts.charts.find(({ id }) => id === this.#choice.chart);
    if (found === undefined) throw new Error(`no chart ${this.#choice.chart}`);
    return found;
  }

  /** The query that the chart's view asks for; empty for a chart that answers none. */
  #viewQuery(): string {
    const { view, fallback } = this.#store;
    return this.#chart().isFiltered ? embeddedView(this.#ofChart(view), fallback) : '';
  }

  #ofChart(view: View): View {
    const { fallback } = this.#store;
    return this.#choice.chart === mapChart ? view : { ...view, by: fallback.by, region: fallback.region };
  }

  #embedded(): Embedded {
    const { src, fullView, height, isFiltered } = this.#chart();
    const title = this.#title(this.#chart());
    const { pinned, chart } = this.#choice;
    const { view, fallback } = this.#store;
    const words = isFiltered ? filterWords(view.filter, fallback.filter, this.#index.table).join(', ') : '';
    const file = pinned === null ? src : new URL(`v/${encodeURIComponent(pinned)}/${chart}.html`, src).href;
    return {
      src: file + embedQuery(this.#choice, this.#viewQuery()),
      title: words === '' ? title : `${title}: ${words}`,
      height,
      fullView: withQuery(fullView, this.#viewQuery()),
      site: this.#facts.site,
    };
  }

  /** What the chart is called when it shows what the view asks for. */
  #title({ id, title }: Facts['charts'][number]): string {
    const words = titled[id];
    if (words === undefined) return title;
    const selection = this.#index.select(this.#store.view.filter);
    // The timeline shows all of time, whatever dates are asked for.
    const asked = id === timelineChart ? ~bitOf.date : ~0;
    const outcomes = uncountedOutcomes(this.#index, selection, (i) => ((selection.failed[i] ?? 0) & asked) === 0);
    return words.titleOf(outcomes);
  }

  #wanted(): Wanted {
    const { id, table } = this.#chart();
    const { site, version, licence } = this.#facts;
    const { view } = this.#store;
    return {
      chart: id,
      view: this.#ofChart(view),
      query: embedQuery(this.#choice, this.#viewQuery()),
      source: text.files.source(this.#citation(), licence),
      table,
      name: `${fileName(site)}-${id}-${version}`,
    };
  }

  #citation(accessed: string | null = null): string {
    const title = this.#title(this.#chart());
    const { site, version, released } = this.#facts;
    return plainCitation({ title, collection: site, version, released, url: this.#embedded().fullView }, accessed);
  }

  #render(): void {
    const { view, fallback } = this.#store;
    const { filter } = view;
    const chart = this.#chart();
    const selection = this.#index.select(filter);
    this.#form.update(filter, this.#index, selection);
    this.#chips.update(filter);
    this.#part('[data-chips=dates]', HTMLElement).hidden = filter.from === null && filter.to === null;
    this.#part('[data-result]', HTMLElement).textContent = instrumentText.result(selection.count);
    this.#say('[data-coarse]', instrumentText.tooCoarse(selection.tooCoarse));
    const changed = JSON.stringify(filter) !== JSON.stringify(fallback.filter);
    this.#part('.clear[data-clear]', HTMLElement).hidden = !changed;
    this.#part('[data-filtered]', HTMLElement).hidden = !chart.isFiltered;
    this.#part('[data-unfiltered]', HTMLElement).hidden = chart.isFiltered;
    for (const field of this.querySelectorAll<HTMLElement>('[data-map-only]')) field.hidden = chart.id !== mapChart;
    this.#showChoice(view);

    const embedded = this.#embedded();
    this.#part('[data-snippet=frame]', HTMLTextAreaElement).value = frameSnippet(embedded);
    this.#part('[data-snippet=automatic]', HTMLTextAreaElement).value = automaticFrameSnippet(embedded);
    this.#say('[data-citation]', this.#citation(readersDay()));
    this.#part('[data-pinned-note]', HTMLElement).hidden = this.#choice.pinned === null;
    if (this.#told !== embedded.src) {
      // What was said of another choice is no longer so.
      this.#told = embedded.src;
      this.#say('[data-copy-words]', '');
      this.#say('[data-save-words]', '');
    }
    // From this host, wherever the site is published.
    const local = new URL(this.dataset.embeds ?? '', location.href);
    const [, path = ''] = embedded.src.split('/embed/');
    this.#preview.show(new URL(path, local).href, text.build.preview(chart.title), chart.height);
  }

  /** Every field shows what is chosen, also after a step back. */
  #showChoice({ filter, by, region }: View): void {
    const { chart, theme, hasTitle, pinned } = this.#choice;
    const chosen: Readonly<Record<string, string>> = { chart, theme, version: pinned ?? '' };
    for (const field of this.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
      const value = chosen[field.name];
      if (value !== undefined) field.checked = field.value === value;
      if (field.name === 'version' && field.value !== '') {
        field.disabled = !(this.#facts.versions[chart]?.includes(field.value) ?? false);
      }
    }
    this.#part('[name=title]', HTMLInputElement).checked = hasTitle;
    this.#part('[name=by]', HTMLSelectElement).value = by ?? '';
    this.#part('[name=region]', HTMLSelectElement).value = region;
    for (const name of ['from', 'to'] as const) {
      const field = this.#part(`[name=${name}]`, HTMLInputElement);
      if (field !== document.activeElement) field.value = filter[name] ?? '';
    }
  }

  /** Writes words where they differ; a line that can be hidden is, without words. */
  #say(selector: string, words: string): void {
    const line = this.#part(selector, HTMLElement);
    if (line.textContent !== words) line.textContent = words;
    if (line.getAttribute('role') !== 'status') line.hidden = words === '';
    else if (words !== '') line.hidden = false;
  }

  #part<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
    const part = this.querySelector(selector);
    if (!(part instanceof kind)) throw new Error(`the page lacks ${selector}`);
    return part;
  }
}

const fileName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

customElements.define('embed-builder', EmbedBuilder);
