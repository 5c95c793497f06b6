import { FilterChips } from '../figure/filter-chips.client.ts';
import { FilterForm } from '../figure/filter-form.client.ts';
import { readersDay } from '../figure/readers-day.client.ts';
import { regionKeys } from '../model/map/region-keys.ts';
import { plainCitation } from '../text/citation.ts';
import { embedBuilderText as text } from '../text/embed-builder.ts';
import { embedPageText } from '../text/embed-page.ts';
import { instrumentText } from '../text/instrument.ts';
import { parseAddress } from '../view/address.ts';
import { defaultView, type View } from '../view/view.ts';
import { ViewStore } from '../view/view-store.client.ts';
import { copyField } from './copy-button.client.ts';
import { downloadKinds, saveDownload, type Wanted } from './embed-downloads.client.ts';
import type { DrawnFile, EmbedFile } from './embed-file.client.ts';
import { EmbedFiles, pathOf } from './embed-files.client.ts';
import { EmbedPreview } from './embed-preview.client.ts';
import {
  embeddedView,
  embedQuery,
  embedThemes,
  formatChoice,
  parseChoice,
  usualTheme,
  withQuery,
  type EmbedChoice,
} from './embed-query.ts';
import { fixedHeight } from './fixed-height.ts';
import type { PictureColours } from './picture/compose-picture.ts';
import { automaticFrameSnippet, frameSnippet, pictureSnippet, type Embedded } from './snippet.ts';

interface Size {
  readonly raw: number;
  readonly brotli: number;
}

/** What the page knows of its charts. */
interface Facts {
  readonly site: string;
  readonly licence: string;
  readonly colours: PictureColours;
  readonly version: string;
  readonly released: string;
  /** The released versions that each chart is kept on, by its id. */
  readonly versions: Readonly<Record<string, readonly { readonly version: string; readonly released: string }[]>>;
  readonly charts: readonly {
    readonly id: string;
    readonly title: string;
    readonly src: string;
    readonly fullView: string;
    readonly height: number;
    readonly isFiltered: boolean;
    /** The picture at its steady address: all records. */
    readonly picture: Parameters<typeof pictureSnippet>[0];
    /** Bytes of the file by version; '' is the newest data. */
    readonly sizes: Readonly<Record<string, Size>>;
  }[];
}

/** What the chosen file shows, once it came. */
interface Shown {
  readonly file: EmbedFile;
  readonly drawn: DrawnFile;
}

const mapChart = 'attack-map';

/**
 * `<embed-builder>`: chart, filter and look of an embed, with a preview, snippets and files. All of it stands in the
 * address. If the records do not come, it says so, and the page below it is complete.
 */
class EmbedBuilder extends HTMLElement {
  #facts!: Facts;
  #files!: EmbedFiles;
  #store!: ViewStore;
  #choice!: EmbedChoice;
  #preview!: EmbedPreview;
  #form!: FilterForm;
  #chips!: FilterChips;
  /** Reads the dates of a query. */
  #dates!: (query: string) => Pick<View['filter'], 'from' | 'to'>;
  #told = '';
  /** Pixels that the preview told; 0 until it did. */
  #seen = 0;
  /** Pixels of the frame in the snippet. */
  #fixed = 0;

  connectedCallback(): void {
    this.#start().catch((error: unknown) => {
      this.dataset.failed = '';
      this.#say('[data-failed-words]', text.build.failed);
      // For whoever looks into it: the reader's page is complete without this part.
      reportError(error);
    });
  }

  async #start(): Promise<void> {
    this.#facts = JSON.parse(this.dataset.facts ?? '') as Facts;
    this.#files = new EmbedFiles(this.dataset.embeds ?? '');
    const { charts, versions } = this.#facts;
    const offer = {
      charts: charts.map(({ id }) => id),
      versions: Object.fromEntries(Object.entries(versions).map(([id, of]) => [id, of.map(({ version }) => version)])),
    };
    const read = () => {
      this.#choice = parseChoice(location.search, offer);
    };
    read();
    // Before the store's own listener, which tells everybody.
    addEventListener('popstate', read);
    // What can be asked for is what the files of the charts carry.
    const asked = charts.find(({ id, isFiltered }) => isFiltered && id === this.#choice.chart);
    const chart = asked ?? charts.find(({ isFiltered }) => isFiltered);
    const table = chart && (await this.#files.load(chart.id, null)).index?.table;
    if (table === undefined) throw new Error('no chart carries records');
    const fallback = defaultView(
      table,
      regionKeys.find((key) => key === this.dataset.region),
    );
    this.#dates = (query) => parseAddress(query, table, fallback).filter;
    this.#store = new ViewStore(table, fallback, (query) => formatChoice(this.#choice, query));
    this.#form = new FilterForm(this.#part('[data-filters]', HTMLFormElement), this.#store);
    this.#chips = new FilterChips(
      this.#part('[data-chips=names]', HTMLElement),
      this.#part('[data-chips=dates]', HTMLElement),
      this.#store,
      table,
    );
    this.#preview = new EmbedPreview(this.#part('[data-preview]', HTMLElement), (height) => {
      this.#seen = height;
      this.#sayHeight();
    });
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
        const name = ['frame', 'automatic', 'picture'].find((one) => one === button.dataset.copy) ?? 'frame';
        const words = text.snippets[name as 'frame' | 'automatic' | 'picture'];
        void copyField(this.#part(`[data-snippet=${name}]`, HTMLTextAreaElement), words).then((said) => {
          this.#say('[data-copy-words]', said);
        });
      });
    }
    for (const button of this.querySelectorAll<HTMLElement>('[data-save]')) {
      const kind = downloadKinds.find((one) => one === button.dataset.save);
      // The words stand where the reader is.
      const words = button.closest('#download') === null ? '[data-copy-words]' : '[data-save-words]';
      if (kind === undefined) continue;
      button.addEventListener('click', () => {
        this.#say(words, text.files.making);
        void saveDownload(kind, this.#files, this.#wanted()).then((said) => {
          this.#say(words, said);
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
    else if (name === 'theme') choose({ theme: embedThemes.find((theme) => theme === value) ?? usualTheme });
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
    return { chart, pinned: this.#isKept(chart, pinned) ? pinned : null };
  }

  #isKept(chart: string, wanted: string | null): boolean {
    return this.#facts.versions[chart]?.some(({ version }) => version === wanted) ?? false;
  }

  #setDates(): void {
    const [from, to] = ['from', 'to'].map((name) => this.#part(`[name=${name}]`, HTMLInputElement).value.trim());
    const query = new URLSearchParams({ ...(from ? { from } : {}), ...(to ? { to } : {}) }).toString();
    const filter = this.#dates(query);
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

  #query(): string {
    return embedQuery(this.#choice, this.#viewQuery());
  }

  /** What the chosen file shows; null until it came. */
  #shown(): Shown | null {
    const file = this.#files.get(this.#choice.chart, this.#choice.pinned);
    return file === undefined ? null : { file, drawn: file.draw(this.#query()) };
  }

  #embedded(shown: Shown | null): Embedded {
    const { title, src, height } = this.#chart();
    const { chart, pinned, hasTitle } = this.#choice;
    const file = pinned === null ? src : new URL(pathOf(chart, pinned), src).href;
    const drawn = shown === null ? null : hasTitle ? shown.drawn : { ...shown.drawn, title: '' };
    const name = [shown?.drawn.title ?? title, shown?.drawn.filter.replaceAll(' · ', ', ') ?? ''];
    return {
      src: file + this.#query(),
      title: name.filter(Boolean).join(': '),
      height: shown === null || drawn === null ? height : fixedHeight(shown.file.frame(drawn)),
      fullView: this.#fullView(),
      site: this.#facts.site,
    };
  }

  /** Where all of what is chosen can be seen, as the frame itself says. */
  #fullView(): string {
    const file = this.#files.get(this.#choice.chart, this.#choice.pinned);
    const query = file?.show(this.#query())?.query ?? this.#viewQuery();
    return withQuery(this.#chart().fullView, query);
  }

  /** Version and day of the data that are chosen. */
  #data(): { readonly version: string; readonly released: string } {
    const { chart, pinned } = this.#choice;
    return this.#facts.versions[chart]?.find(({ version }) => version === pinned) ?? this.#facts;
  }

  #wanted(): Wanted {
    const { chart, pinned } = this.#choice;
    const { site, licence, colours } = this.#facts;
    const { version, released } = this.#data();
    return {
      chart,
      version: pinned,
      query: this.#query(),
      source: embedPageText.sourceLine(site, version, released, licence),
      address: this.#fullView(),
      colours,
      name: `${fileName(site)}-${chart}-${version}`,
    };
  }

  #citation(title: string, url: string): string {
    const { version, released } = this.#data();
    return plainCitation({ title, collection: this.#facts.site, version, released, url }, readersDay());
  }

  #render(): void {
    const { view, fallback } = this.#store;
    const { filter } = view;
    const chart = this.#chart();
    const shown = this.#shown();
    if (shown === null) this.#await();
    this.#part('[data-builder]', HTMLElement).setAttribute('aria-busy', String(shown === null));
    if (shown !== null) this.#count(shown);
    this.#chips.update(filter);
    this.#part('[data-chips=dates]', HTMLElement).hidden = filter.from === null && filter.to === null;
    const changed = JSON.stringify(filter) !== JSON.stringify(fallback.filter);
    this.#part('.clear[data-clear]', HTMLElement).hidden = !changed;
    this.#say('[data-search-note]', filter.q === '' ? '' : text.build.search);
    this.#part('[data-filtered]', HTMLElement).hidden = !chart.isFiltered;
    this.#part('[data-unfiltered]', HTMLElement).hidden = chart.isFiltered;
    for (const field of this.querySelectorAll<HTMLElement>('[data-map-only]')) field.hidden = chart.id !== mapChart;
    this.#showChoice(view);

    const embedded = this.#embedded(shown);
    this.#part('[data-snippet=frame]', HTMLTextAreaElement).value = frameSnippet(embedded);
    this.#part('[data-snippet=automatic]', HTMLTextAreaElement).value = automaticFrameSnippet(embedded);
    this.#part('[data-snippet=picture]', HTMLTextAreaElement).value = pictureSnippet(chart.picture);
    this.#part('[data-own-picture]', HTMLElement).hidden = this.#viewQuery() === '' && this.#choice.pinned === null;
    this.#say('[data-citation]', this.#citation(shown?.drawn.title ?? chart.title, embedded.fullView));
    this.#fixed = embedded.height;
    this.#sayHeight();
    const size = chart.sizes[this.#choice.pinned ?? ''];
    const raw = shown?.file.size ?? size?.raw;
    this.#say('[data-size]', raw === undefined ? '' : text.build.size(raw, size?.brotli ?? null));
    if (this.#told !== embedded.src) {
      // What was said of another choice is no longer so.
      this.#told = embedded.src;
      this.#say('[data-copy-words]', '');
      this.#say('[data-save-words]', '');
    }
    // From this host, wherever the site is published.
    const local = new URL(this.dataset.embeds ?? '', location.href);
    const [, path = ''] = embedded.src.split('/embed/');
    this.#preview.show(new URL(path, local).href, text.build.preview(chart.title), embedded.height);
  }

  /** Shows what was chosen as soon as its file comes. */
  #await(): void {
    const { chart, pinned } = this.#choice;
    this.#files.load(chart, pinned).then(
      () => {
        if (chart === this.#choice.chart && pinned === this.#choice.pinned) this.#render();
      },
      (error: unknown) => {
        this.#say('[data-failed-words]', text.build.missing);
        reportError(error);
      },
    );
  }

  /** Numbers are those of the chosen file, which is what its readers will see. */
  #count({ file, drawn }: Shown): void {
    this.#part('[data-failed-words]', HTMLElement).hidden = true;
    const { index } = file;
    const shown = file.show(this.#query());
    if (index === null || shown === null) return;
    this.#form.update(this.#store.view.filter, index, shown.selection);
    this.#part('[data-result]', HTMLElement).textContent = instrumentText.result(shown.selection.count);
    this.#say('[data-coarse]', drawn.notes);
  }

  #sayHeight(): void {
    this.#say('[data-height]', this.#seen === 0 ? '' : text.build.height(this.#seen, this.#fixed));
  }

  /** Every field shows what is chosen, also after a step back. */
  #showChoice({ filter, by, region }: View): void {
    const { chart, theme, hasTitle, pinned } = this.#choice;
    const chosen: Readonly<Record<string, string>> = { chart, theme, version: pinned ?? '' };
    for (const field of this.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
      const value = chosen[field.name];
      if (value !== undefined) field.checked = field.value === value;
      if (field.name === 'version' && field.value !== '') {
        field.disabled = !this.#isKept(chart, field.value);
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
