import { attackMap } from '../charts/attack-map/attack-map.ts';
import { attackTimeline } from '../charts/attack-timeline/attack-timeline.ts';
import type { Chart, ChartTable } from '../charts/chart.ts';
import { impact } from '../charts/impact/impact.ts';
import { updateTwin } from '../figure/update-twin.client.ts';
import type { Atlas } from '../model/atlas.ts';
import { mapWindow } from '../charts/parts/map-window.ts';
import { FilterIndex } from '../model/filter-index.ts';
import { attackMapText } from '../text/attack-map.ts';
import { embedBuilderText } from '../text/embed-builder.ts';
import { embedText } from '../text/embed.ts';
import { instrumentText } from '../text/instrument.ts';
import { formatAddress } from '../view/address.ts';
import { defaultView, type View } from '../view/view.ts';
import { answerableView } from './answerable-view.ts';
import { withQuery } from './embed-query.ts';
import type { EmbedData } from './embed-data.ts';
import { filterWords } from '../figure/filter-words.ts';
import { printedLayouts, type PrintedLayout } from './layouts.client.ts';
import { unpackRecords } from './unpack-records.ts';

/** The charts that a filter changes. */
const drawable: readonly Chart<unknown, unknown>[] = [attackMap, attackTimeline, impact];

/** What a file shows once it was drawn. */
export interface DrawnFile {
  /** What the chart is called. */
  readonly title: string;
  readonly sentence: string;
  /** The filter in words; empty for what everybody sees. */
  readonly filter: string;
  /** The numbers of the wide drawing; null: the chart answers no filter. */
  readonly table: ChartTable | null;
  readonly layouts: readonly PrintedLayout[];
}

/** An embed's file, taken apart without running it, so that a view can be drawn into it. */
export class EmbedFile {
  readonly #document: Document;
  readonly #chart: Chart<unknown, unknown> | null;
  readonly #data: EmbedData | null;
  readonly #atlas: Atlas | null;

  /** @throws when the text is no embed. */
  constructor(text: string) {
    this.#document = new DOMParser().parseFromString(text, 'text/html');
    const id = this.#part('main').dataset.chart;
    this.#chart = drawable.find((chart) => chart.id === id) ?? null;
    this.#data = this.#chart === null ? null : (JSON.parse(this.#part('#records').textContent) as EmbedData);
    this.#atlas =
      this.#data === null
        ? null
        : {
            records: new FilterIndex(unpackRecords(this.#data.records)),
            base: null,
            milestones: this.#data.milestones,
            endorsements: [],
          };
  }

  /** Draws a view, as the embed's own script would; a chart without filter stays as it is. */
  draw(asked: View): DrawnFile {
    const layouts = printedLayouts(this.#part('main'));
    const [chart, atlas, data] = [this.#chart, this.#atlas, this.#data];
    if (chart === null || atlas === null || data === null) {
      const sentence = this.#part('[data-deck]').textContent;
      return { title: this.#part('h1').textContent, sentence, filter: '', table: null, layouts };
    }
    const view = answerableView(asked, data.records);
    let [sentence, table]: [string, ChartTable | null] = ['', null];
    for (const { layout, box, svg, key } of layouts) {
      const model = chart.model(atlas, chart.options(view, layout));
      sentence = chart.describe(model);
      // Of all charts only the map knows a window; the others pass it over.
      const window = data.regions === null ? {} : { window: mapWindow(layout, data.regions[view.region]) };
      chart.draw(svg, model, { layout, id: svg.id, ...window });
      svg.setAttribute('aria-label', sentence);
      if (key !== null) chart.drawKey?.(key, model, layout);
      const title = box.querySelector('.map-key-title');
      const { by } = model as { readonly by?: 'place' | 'country' };
      if (title !== null && by !== undefined) title.textContent = attackMapText.keyTitle[by];
      if (layout === 'narrow') updateTwin(this.#part('main'), chart.table(model));
      else table = chart.table(model);
    }
    const fallback = defaultView(atlas.records.table, data.region);
    const filter = filterWords(view.filter, fallback.filter, atlas.records.table).join(' · ');
    sentence += this.#inRange(chart.id, view, atlas);
    const title = table?.caption ?? '';
    this.#document.title = this.#document.title.replace(this.#part('h1').textContent, () => title);
    this.#say('h1', title);
    this.#say('[data-deck]', sentence);
    this.#say('[data-filter]', filter);
    this.#say('[data-notes]', embedText.tooCoarse(atlas.records.select(view.filter).tooCoarse));
    this.#say('.needs-script', embedBuilderText.files.baked(filter));
    const full = this.#part('a[data-full]');
    const address = this.#document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
    full.setAttribute('href', withQuery(address, formatAddress(view, fallback)));
    return { title, sentence, filter, table, layouts };
  }

  /** The file with a query of its own, in place of that of its address. */
  text(query: string): string {
    const { documentElement: root } = this.#document;
    const parameters = new URLSearchParams(query);
    const theme = parameters.get('theme');
    root.dataset.query = query;
    if (theme === null) delete root.dataset.theme;
    else root.dataset.theme = theme;
    if (parameters.get('title') === '0') root.dataset.title = '0';
    else delete root.dataset.title;
    return `<!doctype html>\n${root.outerHTML}\n`;
  }

  /** The timeline shows all of time whatever range is chosen, and says what the range holds. */
  #inRange(chart: string, { filter }: View, { records }: Atlas): string {
    const { from, to } = filter;
    if (chart !== attackTimeline.id || (from === null && to === null)) return '';
    return ` ${embedText.inRange(records.select(filter).count, instrumentText.chips.dates(from, to))}`;
  }

  #say(selector: string, words: string): void {
    const line = this.#part(selector);
    line.textContent = words;
    line.hidden = words === '';
  }

  #part(selector: string): HTMLElement {
    const found = this.#document.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`the embed lacks ${selector}`);
    return found;
  }
}
