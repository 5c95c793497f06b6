import { localDay } from '../schema/local-day.ts';
import { plainCitation } from '../text/citation.ts';
import { embedPageText } from '../text/embed-page.ts';
import { chartFacts, chosenData, type BuilderFacts, type ChartFacts } from './builder-facts.ts';
import type { Wanted } from './embed-downloads.client.ts';
import type { DrawnFile, EmbedFile } from './embed-file.client.ts';
import { pathOf } from './embed-files.client.ts';
import { embedQuery, withQuery, type EmbedChoice } from './embed-query.ts';
import { fixedHeight } from './fixed-height.ts';
import type { Embedded } from './snippet.ts';

/** What an author chose, drawn once, and what of it goes along: snippet, citation, files. */
export class ChosenEmbed {
  readonly chart: ChartFacts;
  /** Null until the chart's file came. */
  readonly file: EmbedFile | null;
  readonly drawn: DrawnFile | null;
  readonly #facts: BuilderFacts;
  readonly #choice: EmbedChoice;
  readonly #query: string;
  /** Where all of it can be seen, as the frame itself says. */
  readonly #fullView: string;

  /** @param viewQuery what the chart's view asks for; empty for a chart that answers none. */
  constructor(facts: BuilderFacts, choice: EmbedChoice, viewQuery: string, file: EmbedFile | undefined) {
    this.chart = chartFacts(facts, choice.chart);
    this.#facts = facts;
    this.#choice = choice;
    this.#query = embedQuery(choice, viewQuery);
    this.file = file ?? null;
    this.drawn = file?.draw(this.#query) ?? null;
    this.#fullView = withQuery(this.chart.fullView, this.drawn?.shown?.query ?? viewQuery);
  }

  embedded(): Embedded {
    const { height } = this.chart;
    const { hasTitle } = this.#choice;
    const { file, drawn } = this;
    return {
      src: this.#frame + this.#query,
      title: [this.#title, drawn?.shown?.filter.join(', ')].filter(Boolean).join(': '),
      height:
        file === null || drawn === null ? height : fixedHeight(file.frame(hasTitle ? drawn : { ...drawn, title: '' })),
      fullView: this.#fullView,
      site: this.#facts.site,
    };
  }

  wanted(): Wanted {
    const { chart, pinned } = this.#choice;
    const { site, licence, colours } = this.#facts;
    const { version, released } = chosenData(this.#facts, this.#choice);
    return {
      chart,
      version: pinned,
      query: this.#query,
      source: embedPageText.sourceLine(site, version, released, licence),
      address: this.#cited,
      colours,
      name: fileName(`${site}-${chart}-${version}${this.drawn?.shown?.query ?? ''}`),
    };
  }

  citation(): string {
    const { version, released } = chosenData(this.#facts, this.#choice);
    const work = { title: this.#title, collection: this.#facts.site, version, released, url: this.#cited };
    return plainCitation(work, localDay(new Date()));
  }

  /** Bytes of the file; those that a host sends are known of what this site serves. */
  size(): { readonly raw: number | null; readonly brotli: number | null } {
    const known = this.chart.sizes[this.#choice.pinned ?? ''];
    return { raw: this.file?.size ?? known?.raw ?? null, brotli: known?.brotli ?? null };
  }

  /** Address of the chart's file, without a query. */
  get #frame(): string {
    const { src } = this.chart;
    const { chart, pinned } = this.#choice;
    return pinned === null ? src : new URL(pathOf(chart, pinned), src).href;
  }

  /** Where what is shown can be found again: of a version that stays, its own file, as pages show the newest. */
  get #cited(): string {
    const { drawn } = this;
    return this.#choice.pinned === null ? this.#fullView : this.#frame + (drawn?.shown?.query ?? '');
  }

  get #title(): string {
    return this.drawn?.title ?? this.chart.title;
  }
}

/** Longer names are cut: some systems take no more than 255 bytes with the folder and what a browser adds. */
const LONGEST_NAME = 100;

const fileName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/%[0-9a-f]{2}|[^a-z0-9.]+/g, '-')
    .replaceAll(/-{2,}/g, '-')
    .slice(0, LONGEST_NAME)
    .replaceAll(/^-|-$/g, '');
