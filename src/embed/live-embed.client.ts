import type { Atlas } from '../model/atlas.ts';
import { FilterIndex } from '../model/filter-index.ts';
import { formatAddress, parseAddress } from '../view/address.ts';
import { defaultView, type View } from '../view/view.ts';
import { canonicalAddress } from './canonical-address.client.ts';
import type { EmbedData } from './embed-data.ts';
import { withQuery } from './embed-query.ts';
import { tellHeight } from './height.client.ts';
import { part } from './part.client.ts';
import { asksForNames, filterLine, shownView, type ShownView } from './shown-view.ts';
import { unpackRecords } from './unpack-records.ts';

/** Draws the chart for a view; returns what it is called then, and its sentence. */
export type DrawView = (shown: ShownView) => readonly [title: string, sentence: string];

/**
 * An embed that woke up: its records, and the view that the address asks for. The view stays in the frame: neither the
 * address nor the history of the page around it is touched.
 */
export class LiveEmbed {
  readonly main: HTMLElement;
  readonly data: EmbedData;
  readonly atlas: Atlas;
  readonly fallback: View;
  readonly #tell: () => void;
  readonly #fullView: string;
  readonly #asksNames: boolean;
  #view: View;
  #draw: DrawView | null = null;

  constructor() {
    this.main = part(document, 'main');
    this.data = JSON.parse(part(document, '#records').textContent) as EmbedData;
    const table = unpackRecords(this.data.records);
    this.atlas = { records: new FilterIndex(table), base: null, milestones: this.data.milestones, endorsements: [] };
    const query = document.documentElement.dataset.query ?? location.search;
    this.fallback = defaultView(table, this.data.region);
    this.#asksNames = asksForNames(query);
    this.#view = parseAddress(query, table, this.fallback);
    this.#fullView = canonicalAddress(document);
    this.#tell = tellHeight();
  }

  /** What is asked for, as far as this file can answer it. */
  get view(): View {
    return this.#view;
  }

  start(draw: DrawView): void {
    this.#draw = draw;
    this.#update();
    document.documentElement.dataset.awake = '';
  }

  change(part: Partial<View>): void {
    this.#view = { ...this.#view, ...part };
    this.#update();
  }

  /** Address of the full view, for this view or another. */
  fullViewOf(view: View): string {
    return withQuery(this.#fullView, formatAddress(view, this.fallback));
  }

  #update(): void {
    const { data, fallback } = this;
    const shown = shownView(this.#view, { packed: data.records, index: this.atlas.records, fallback }, this.#asksNames);
    this.#view = shown.view;
    const [title, sentence] = this.#draw?.(shown) ?? ['', ''];
    say('h1', title);
    say('[data-deck]', sentence);
    say('[data-filter]', filterLine(shown));
    say('[data-notes]', shown.notes);
    part(document, 'a[data-full]').setAttribute('href', withQuery(this.#fullView, shown.query));
    this.#tell();
  }
}

/** Writes words where they differ; a line without words is not shown. */
function say(selector: string, words: string): void {
  const line = part(document, selector);
  if (line.textContent !== words) line.textContent = words;
  line.hidden = words === '';
}
