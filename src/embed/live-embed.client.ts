import type { Atlas } from '../model/atlas.ts';
import { exactKeys } from '../model/filter.ts';
import { FilterIndex, type Selection } from '../model/filter-index.ts';
import { embedText } from '../text/embed.ts';
import { formatAddress, parseAddress } from '../view/address.ts';
import { defaultView, type View } from '../view/view.ts';
import { answerableView } from './answerable-view.ts';
import type { EmbedData } from './embed-data.ts';
import { filterWords } from '../figure/filter-words.ts';
import { tellHeight } from './height.client.ts';
import { part } from './part.client.ts';
import { unpackRecords } from './unpack-records.ts';

/** Draws the chart for a view; returns what it is called then, and its sentence. */
export type DrawView = (view: View, selection: Selection) => readonly [title: string, sentence: string];

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
  readonly #namesLeftOut: boolean;
  #view: View;
  #draw: DrawView | null = null;

  constructor() {
    this.main = part(document, 'main');
    this.data = JSON.parse(part(document, '#records').textContent) as EmbedData;
    const table = unpackRecords(this.data.records);
    this.atlas = { records: new FilterIndex(table), base: null, milestones: this.data.milestones, endorsements: [] };
    const query = document.documentElement.dataset.query ?? location.search;
    this.fallback = defaultView(table, this.data.region);
    const asked = parseAddress(query, table, this.fallback);
    const parameters = new URLSearchParams(query);
    this.#namesLeftOut =
      this.data.records.names === null && ['q', ...exactKeys].some((key) => (parameters.get(key) ?? '') !== '');
    this.#view = answerableView(asked, this.data.records);
    this.#fullView = part(document, 'a[data-full]').getAttribute('href') ?? '';
    this.#tell = tellHeight();
  }

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
    const [page = '', place] = this.#fullView.split('#');
    return page + formatAddress(view, this.fallback) + (place === undefined ? '' : `#${place}`);
  }

  #update(): void {
    const { filter } = this.#view;
    const selection = this.atlas.records.select(filter);
    const [title, sentence] = this.#draw?.(this.#view, selection) ?? ['', ''];
    say('h1', title);
    say('[data-deck]', sentence);
    const words = filterWords(filter, this.fallback.filter, this.atlas.records.table);
    say('[data-filter]', words.join(' · '));
    const notes = [embedText.tooCoarse(selection.tooCoarse), this.#namesLeftOut ? embedText.namesLeftOut : ''];
    say('[data-notes]', notes.filter(Boolean).join(' '));
    part(document, 'a[data-full]').setAttribute('href', this.fullViewOf(this.#view));
    this.#tell();
  }
}

/** Writes words where they differ; a line without words is not shown. */
function say(selector: string, words: string): void {
  const line = part(document, selector);
  if (line.textContent !== words) line.textContent = words;
  line.hidden = words === '';
}
