import { FilterChips } from '../figure/filter-chips.client.ts';
import { FilterForm } from '../figure/filter-form.client.ts';
import { regionKeys } from '../model/map/region-keys.ts';
import { embedBuilderText as text } from '../text/embed-builder.ts';
import { instrumentText } from '../text/instrument.ts';
import { parseAddress } from '../view/address.ts';
import { defaultView, type View } from '../view/view.ts';
import { ViewStore } from '../view/view-store.client.ts';
import { chartFacts, keptOn, type BuilderFacts } from './builder-facts.ts';
import { ChosenEmbed } from './chosen-embed.client.ts';
import { copyField } from './copy-button.client.ts';
import { downloadKinds, saveDownload } from './embed-downloads.client.ts';
import { EmbedFiles } from './embed-files.client.ts';
import { EmbedPreview } from './embed-preview.client.ts';
import { embeddedView, embedThemes, formatChoice, parseChoice, usualTheme, type EmbedChoice } from './embed-query.ts';
import { automaticFrameSnippet, frameSnippet, pictureSnippet } from './snippet.ts';

const mapChart = 'attack-map';

/**
 * `<embed-builder>`: chart, filter and look of an embed, with a preview, snippets and files. All of it stands in the
 * address. If the records do not come, it says so, and the page below it is complete.
 */
class EmbedBuilder extends HTMLElement {
  #facts!: BuilderFacts;
  #files!: EmbedFiles;
  #store!: ViewStore;
  #choice!: EmbedChoice;
  /** What was drawn last. */
  #chosen!: ChosenEmbed;
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
    this.#facts = JSON.parse(this.dataset.facts ?? '') as BuilderFacts;
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
        void saveDownload(kind, this.#files, this.#chosen.wanted()).then((said) => {
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
    return { chart, pinned: keptOn(this.#facts, chart, pinned)?.version ?? null };
  }

  #setDates(): void {
    const [from, to] = ['from', 'to'].map((name) => this.#part(`[name=${name}]`, HTMLInputElement).value.trim());
    const query = new URLSearchParams({ ...(from ? { from } : {}), ...(to ? { to } : {}) }).toString();
    const filter = this.#dates(query);
    const isGood = (filter.from ?? '') === (from ?? '') && (filter.to ?? '') === (to ?? '');
    this.#say('[data-field-words]', isGood ? '' : text.build.badDate);
    if (isGood) this.#store.filter({ from: filter.from, to: filter.to });
  }

  /** The query that the chart's view asks for; empty for a chart that answers none. */
  #viewQuery(): string {
    const { view, fallback } = this.#store;
    return chartFacts(this.#facts, this.#choice.chart).isFiltered ? embeddedView(this.#ofChart(view), fallback) : '';
  }

  #ofChart(view: View): View {
    const { fallback } = this.#store;
    return this.#choice.chart === mapChart ? view : { ...view, by: fallback.by, region: fallback.region };
  }

  #choose(): ChosenEmbed {
    const { chart, pinned } = this.#choice;
    return new ChosenEmbed(this.#facts, this.#choice, this.#viewQuery(), this.#files.get(chart, pinned));
  }

  #render(): void {
    const { view, fallback } = this.#store;
    const { filter } = view;
    const chosen = this.#choose();
    this.#chosen = chosen;
    const { chart, drawn } = chosen;
    if (drawn === null) this.#await();
    this.#part('[data-builder]', HTMLElement).setAttribute('aria-busy', String(drawn === null));
    if (drawn !== null) this.#count(chosen);
    this.#chips.update(filter);
    this.#part('[data-chips=dates]', HTMLElement).hidden = filter.from === null && filter.to === null;
    const changed = JSON.stringify(filter) !== JSON.stringify(fallback.filter);
    this.#part('.clear[data-clear]', HTMLElement).hidden = !changed;
    this.#say('[data-search-note]', filter.q === '' ? '' : text.build.search);
    this.#part('[data-filtered]', HTMLElement).hidden = !chart.isFiltered;
    this.#part('[data-unfiltered]', HTMLElement).hidden = chart.isFiltered;
    for (const field of this.querySelectorAll<HTMLElement>('[data-map-only]')) field.hidden = chart.id !== mapChart;
    this.#showChoice(view);

    const embedded = chosen.embedded();
    this.#part('[data-snippet=frame]', HTMLTextAreaElement).value = frameSnippet(embedded);
    this.#part('[data-snippet=automatic]', HTMLTextAreaElement).value = automaticFrameSnippet(embedded);
    this.#part('[data-snippet=picture]', HTMLTextAreaElement).value = pictureSnippet(chart.picture);
    this.#part('[data-own-picture]', HTMLElement).hidden = this.#viewQuery() === '' && this.#choice.pinned === null;
    this.#say('[data-citation]', chosen.citation());
    this.#fixed = embedded.height;
    this.#sayHeight();
    const { raw, brotli } = chosen.size();
    this.#say('[data-size]', raw === null ? '' : text.build.size(raw, brotli));
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
  #count({ file, drawn }: ChosenEmbed): void {
    this.#part('[data-failed-words]', HTMLElement).hidden = true;
    const shown = drawn?.shown ?? null;
    const index = file?.index ?? null;
    if (index === null || shown === null) return;
    this.#form.update(this.#store.view.filter, index, shown.selection);
    this.#part('[data-result]', HTMLElement).textContent = instrumentText.result(shown.selection.count);
    this.#say('[data-coarse]', shown.notes);
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
        field.disabled = keptOn(this.#facts, chart, field.value) === undefined;
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

customElements.define('embed-builder', EmbedBuilder);
