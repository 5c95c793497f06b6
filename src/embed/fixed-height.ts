import type { Layout } from '../charts/chart.ts';
import { mapRatio } from '../charts/parts/map-window.ts';
import { textLines } from './text-lines.ts';

/** What stands in a frame and takes height there. */
export interface FrameContent {
  /** Id of the chart. */
  readonly chart: string;
  readonly title: string;
  readonly sentence: string;
  /** The filter in words, and what the numbers leave out; empty: nothing is said. */
  readonly filter: string;
  readonly notes: string;
  /** What is said where a filter needs script; empty: nothing. */
  readonly needsScript: string;
  /** Paragraphs below the narrow drawing. */
  readonly names: readonly string[];
  /** Words of the key of bars and of the line below a map; empty: none. */
  readonly lines: readonly string[];
  readonly source: string;
  /** Pixels of each drawing, which is as high whatever its width, and of its key; null: a map, as high as it is wide. */
  readonly drawn: Readonly<Record<Layout, number | null>>;
  readonly key: Readonly<Record<Layout, number>>;
}

/** Widths of columns in which a frame may need most, on both sides of each change of its layout. */
const WIDTHS = [320, 360, 400, 480, 512, 560, 591, 592, 640, 711, 712, 800, 872, 1200];
/** The sides and the two ends of a frame's content. */
const SIDES = 32;
const ENDS = 24;
const WIDEST = { map: 872, other: 1200 };
/** From this width of its content on a frame shows the wide drawing. */
const WIDE: Readonly<Record<string, number>> = { 'endorsement-map': 680 };
const USUALLY_WIDE = 560;
/** Widths of the narrow maps. */
const NARROW_MAP: Readonly<Record<string, number>> = { 'endorsement-map': 540, 'attack-map': 480 };
const BUTTONS = 44;
/** Bold letters are wider, those of the title narrower than plain ones. */
const BOLD = 1.1;
const SERIF = 0.9;
/**
 * Room for what is still to come: with script the line of a pinned chart that tells of a newer version, without it the
 * words and squares of more records.
 */
const LATER = { scripted: 44, unscripted: 24 };
/** What a reader adds who chooses a range of time: the range, how many records it holds and how many are dated too coarsely. */
const RANGE = { filter: 'from May 2020 to May 2024', sentence: 'Of these, 200 are dated May 2020 to May 2024.' };

/**
 * Height in pixels that shows all of an embed in a column of any width from 320 on, for pages that do not listen to
 * what it says: the most that any column needs, with room for fonts that run wide and for what is still to come.
 */
export const fixedHeight = (content: FrameContent): number =>
  Math.ceil(Math.max(...WIDTHS.map((width) => neededHeight(content, width))) / 10) * 10;

function neededHeight(content: FrameContent, width: number): number {
  const { chart, filter, notes, needsScript } = content;
  const inner = innerWidth(content, width);
  const layout: Layout = inner >= (WIDE[chart] ?? USUALLY_WIDE) ? 'wide' : 'narrow';
  const measure = Math.min(inner, 780);
  const scripted =
    part(filter, 15 * BOLD, 20.25, inner) +
    part(notes, 14, 19.6, measure) +
    toolsHeight(chart, inner) +
    Math.max(LATER.scripted, rangeHeight(content, inner));
  return (
    ENDS +
    headHeight(content, inner, measure) +
    figureHeight(content, layout, inner) +
    Math.max(scripted, part(needsScript, 14, 19.6, measure) + LATER.unscripted) +
    footHeight(content, inner)
  );
}

const innerWidth = ({ chart }: FrameContent, width: number): number =>
  Math.min(width, chart.endsWith('-map') ? WIDEST.map : WIDEST.other) - SIDES;

/** A part of the head, with the gap above it. */
const part = (words: string, size: number, pitch: number, width: number): number =>
  words === '' ? 0 : 4 + pitch * textLines(words, size, width);

const rangeHeight = ({ chart, filter }: FrameContent, inner: number): number =>
  chart === 'attack-timeline' && filter === ''
    ? part(RANGE.filter, 15 * BOLD, 20.25, inner) + 19.6 * textLines(RANGE.sentence, 14, inner)
    : 0;

const headHeight = ({ title, sentence }: FrameContent, inner: number, measure: number): number =>
  4 + part(title, 22 * SERIF, 25.3, inner) + part(sentence, 14, 19.6, measure);

/** Buttons and hints, which are there with script alone. */
function toolsHeight(chart: string, inner: number): number {
  if (chart === 'attack-map') return BUTTONS * (inner < 490 ? 2 : 1);
  return chart === 'attack-timeline' ? BUTTONS : 0;
}

function figureHeight({ chart, drawn, key, names, lines }: FrameContent, layout: Layout, inner: number): number {
  const isNarrow = layout === 'narrow';
  const mapWidth = isNarrow ? Math.min(inner, NARROW_MAP[chart] ?? inner) : inner;
  const drawing = drawn[layout] ?? mapWidth / mapRatio[layout];
  const small = 19.2 * textLines(lines.join(' '), 12.8, inner - 24 * lines.length);
  if (chart === 'attack-map') return drawing + 16 + Math.max(key[layout], 19.2 * (inner < 400 ? 3 : 2)) + small;
  if (chart === 'attack-timeline') return 12 + drawing + small;
  const named = isNarrow ? names.reduce((sum, words) => sum + 2 + 18.2 * textLines(words, 13, inner), 6) : 0;
  return drawing + key[layout] + 16 + named;
}

function footHeight({ source }: FrameContent, inner: number): number {
  const lines = textLines(source, 13, inner);
  // The button of the table stands in the same line where both fit.
  const isBeside = textLines(source, 13, inner - 160) === 1;
  return 17 + 19.5 * lines + (isBeside ? 9 : BUTTONS);
}
