import { attackMap } from '../charts/attack-map/attack-map.ts';
import { updateMapKey } from '../charts/attack-map/update-map-key.ts';
import { attackTimeline } from '../charts/attack-timeline/attack-timeline.ts';
import type { Chart, ChartTable, Layout } from '../charts/chart.ts';
import { impact } from '../charts/impact/impact.ts';
import { mapWindow } from '../charts/parts/map-window.ts';
import { updateTwin } from '../figure/update-twin.client.ts';
import type { Atlas } from '../model/atlas.ts';
import type { AttackMapModel } from '../model/attack-map-model.ts';
import { bitOf, FilterIndex, type Selection } from '../model/filter-index.ts';
import { parseAddress } from '../view/address.ts';
import { defaultView } from '../view/view.ts';
import { canonicalAddress } from './canonical-address.client.ts';
import type { EmbedData } from './embed-data.ts';
import { withQuery } from './embed-query.ts';
import type { FrameContent } from './fixed-height.ts';
import { inLayouts } from './in-layouts.ts';
import { inRange } from './in-range.ts';
import { printedLayouts, type PrintedLayout } from './layouts.client.ts';
import { asksForNames, filterLine, shownView, type ShownView } from './shown-view.ts';
import { unpackRecords } from './unpack-records.ts';
import { withOpening } from './with-opening.ts';

/** The charts that a filter changes. */
const drawable: readonly Chart<unknown, unknown>[] = [attackMap, attackTimeline, impact];

/** What a file shows once it was drawn. */
export interface DrawnFile {
  /** What the chart is called. */
  readonly title: string;
  readonly sentence: string;
  /** What was asked for, judged; null for a chart that answers no filter. */
  readonly shown: ShownView | null;
  /** The numbers that are shown: of the wide drawing, and of the dates asked for alone. */
  readonly table: ChartTable;
  readonly layouts: readonly PrintedLayout[];
  /** Whether a map's marks may stand anywhere, as those of a part of the world and of whole countries do. */
  readonly isCrowded: boolean;
}

interface Records {
  readonly chart: Chart<unknown, unknown>;
  readonly data: EmbedData;
  readonly atlas: Atlas;
}

/** An embed's file, taken apart without running it, so that a view can be drawn into it. */
export class EmbedFile {
  /** Bytes of the file as it is on a disk. */
  readonly size: number;
  readonly #document: Document;
  /** Null for a chart that answers no filter. */
  readonly #records: Records | null;
  /** What the file says of itself where no script runs, before anything was drawn into it. */
  readonly #needsScript: string;

  /** @throws when the text is no embed. */
  constructor(text: string) {
    this.size = new Blob([text]).size;
    this.#document = new DOMParser().parseFromString(text, 'text/html');
    this.#needsScript = this.#document.querySelector('.needs-script')?.textContent ?? '';
    const chart = drawable.find(({ id }) => id === this.chart);
    if (chart === undefined) {
      this.#records = null;
      return;
    }
    const data = JSON.parse(this.#part('#records').textContent) as EmbedData;
    const records = new FilterIndex(unpackRecords(data.records));
    this.#records = { chart, data, atlas: { records, base: null, milestones: data.milestones, endorsements: [] } };
  }

  /** Id of its chart. */
  get chart(): string {
    return this.#part('main').dataset.chart ?? '';
  }

  /** The records that it carries; null for a chart that answers no filter. */
  get index(): FilterIndex | null {
    return this.#records?.atlas.records ?? null;
  }

  /** The styles of its drawings, minified. */
  get css(): string {
    return this.#part('style').textContent;
  }

  /** What is shown of a query, as the file's own script reads it; null for a chart that answers no filter. */
  #show(query: string): ShownView | null {
    if (this.#records === null) return null;
    const { data, atlas } = this.#records;
    const { table } = atlas.records;
    const fallback = defaultView(table, data.region);
    const asked = parseAddress(query, table, fallback);
    return shownView(asked, { packed: data.records, index: atlas.records, fallback }, asksForNames(query));
  }

  /** Draws what a query asks for, as the file's own script would; a chart without filter stays as it is. */
  draw(query: string): DrawnFile {
    const layouts = printedLayouts(this.#part('main'));
    const shown = this.#show(query);
    if (this.#records === null || shown === null) {
      const sentence = this.#part('[data-deck]').textContent;
      return {
        title: this.#part('h1').textContent,
        sentence,
        shown: null,
        table: this.#twin(),
        layouts,
        isCrowded: false,
      };
    }
    const { chart, data, atlas } = this.#records;
    const model = (layout: Layout, selection: Selection) =>
      chart.model(atlas, { ...(chart.options(shown.view, layout) as object), selection });
    let sentence = '';
    let wide: unknown = null;
    for (const { layout, box, svg, key } of layouts) {
      const drawn = model(layout, shown.selection);
      if (layout === 'wide') wide = drawn;
      sentence = withOpening(chart.id, chart.describe(drawn), shown.view.region);
      // Of all charts only the map knows a window; the others pass it over.
      const window = data.regions === null ? {} : { window: mapWindow(layout, data.regions[shown.view.region]) };
      chart.draw(svg, drawn, { layout, id: svg.id, ...window });
      svg.setAttribute('aria-label', sentence);
      if (chart.id === attackMap.id) updateMapKey(box, drawn as AttackMapModel, layout);
      else if (key !== null) chart.drawKey?.(key, drawn, layout);
      if (layout === 'narrow') updateTwin(this.#part('main'), chart.table(drawn));
    }
    if (chart.id === attackTimeline.id) {
      sentence += inRange(shown);
      wide = model('wide', inViewAlone(shown.selection));
    }
    const table = chart.table(wide);
    const filter = filterLine(shown);
    this.#document.title = this.#document.title.replace(this.#part('h1').textContent, () => table.caption);
    this.#say('h1', table.caption);
    this.#say('[data-deck]', sentence);
    this.#say('[data-filter]', filter);
    this.#say('[data-notes]', shown.notes);
    // What is drawn now needs no script, and the line above names its filter.
    this.#say('.needs-script', '');
    this.#part('a[data-full]').setAttribute('href', withQuery(canonicalAddress(this.#document), shown.query));
    const isCrowded = data.regions !== null && (shown.view.region !== 'world' || shown.view.by === 'country');
    return { title: table.caption, sentence, shown, table, layouts, isCrowded };
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

  /** What takes height in a frame that shows what was drawn. */
  frame({ title, sentence, shown, layouts }: DrawnFile): FrameContent {
    const words = (selector: string) =>
      Array.from(this.#document.querySelectorAll(selector), ({ textContent }) => textContent);
    return {
      chart: this.chart,
      title,
      sentence,
      filter: filterLine(shown),
      notes: shown?.notes ?? '',
      needsScript: this.#needsScript,
      names: words('.endorsers p'),
      lines: words('.bar-key span, .map-none'),
      source: words('.embed-source').join(' '),
      drawn: inLayouts(layouts, (printed) => heightOf(printed?.svg ?? null)),
      key: inLayouts(layouts, (printed) => heightOf(printed?.key ?? null) ?? 0),
    };
  }

  /** The table that was printed, cell by cell as it is written. */
  #twin(): ChartTable {
    const twin = this.#part('[data-twin]');
    const cells = (row: Element) => Array.from(row.children, ({ textContent }) => textContent);
    return {
      caption: twin.querySelector('caption')?.textContent ?? '',
      columns: Array.from(twin.querySelectorAll('thead tr'), cells)
        .flat()
        .map((label) => ({ label, numeric: false })),
      rows: Array.from(twin.querySelectorAll('tbody tr'), cells),
    };
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

/** In pixels; null where it is not written, as of a map. */
function heightOf(svg: SVGSVGElement | null): number | null {
  const height = Number(svg?.getAttribute('height') ?? 'none');
  return Number.isFinite(height) ? height : null;
}

/** The timeline draws what lies outside the dates too, which nobody asked for whose numbers are those of the dates. */
const inViewAlone = (selection: Selection): Selection => ({
  ...selection,
  failed: selection.failed.map((bits) => ((bits & bitOf.date) === 0 ? bits : bits | bitOf.text)),
});
