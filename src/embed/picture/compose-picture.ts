import { tenth } from '../../charts/parts/rounded.ts';
import { mapRatio } from '../../charts/parts/map-window.ts';
import { attackMapText, noCircle } from '../../text/attack-map.ts';
import { embedPageText } from '../../text/embed-page.ts';
import { flattenDrawing } from './flatten-drawing.ts';
import { resolveStyles } from './resolve-styles.ts';
import { wrapWords } from './wrap-words.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Pixels of a picture's own scale; it is shown half as large again, so that its words can be read in a column. */
const WIDTH = 800;
const MARGIN = 24;
const INNER = WIDTH - 2 * MARGIN;
/** Pixels that viewers show it at. */
const SHOWN = 1200;
/** Of a drawing that is laid out for less than the whole width. */
const OWN_WIDTH: Readonly<Record<string, number>> = { impact: 640 };
/** Letters of the title, of bold and plain words and of small print that fit a line, whichever they are. */
const LETTERS = { title: 54, strong: 90, plain: 104, small: 116 };
/** Lines that the words of a filter may take. */
const MOST_LINES = 4;

const SERIF = "Georgia, 'Times New Roman', serif";
const SANS = "'Helvetica Neue', Helvetica, Arial, sans-serif";

/** Light colours of the site, as CSS writes them. */
export type PictureColours = Readonly<Record<'ink' | 'quiet' | 'rule' | 'paper' | 'harm', string>>;

/** What a picture shows and says. */
export interface PictureParts {
  /** Id of the chart. */
  readonly chart: string;
  /** The wide drawing and its key, as charts draw them; they are taken apart. */
  readonly drawing: SVGSVGElement;
  readonly key: SVGSVGElement | null;
  /** Title above the key of a map. */
  readonly keyTitle: string | null;
  /** Whether marks may stand where the key of a map would lie: it stands below the map then. */
  readonly isCrowded: boolean;
  /** All that styles say of the drawing and its key, minified. */
  readonly css: string;
  readonly title: string;
  /** In words; empty: none. */
  readonly filter: string;
  readonly sentence: string;
  /** Source, version and licence; and the address of the full view. */
  readonly source: string;
  readonly address: string;
  readonly colours: PictureColours;
}

/** Pixels at which viewers show a picture. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

type Look = Readonly<Record<string, string | number>>;

/**
 * Composes a chart and its words into an empty `<svg>` that any viewer shows alike: fonts that all of them have, no style
 * sheet, no nested drawing, nothing to fetch. Light colours. The same in a build and in a browser.
 * @param finish what is left to do with the drawing before its size is written; default: nothing.
 */
export function composePicture(
  root: Element,
  parts: PictureParts,
  finish: (root: Element) => void = () => undefined,
): PictureSize {
  const { chart, drawing, key, css, colours } = parts;
  const sheet = new Sheet(root, colours);
  const words = [parts.filter, parts.sentence].filter(Boolean).join('. ');
  sheet.add('title', {}).textContent = parts.title;
  sheet.add('desc', {}).textContent = `${words} ${parts.source}. ${parts.address}`;
  const paper = sheet.add('rect', { width: WIDTH, fill: colours.paper });

  sheet.y = MARGIN - 11;
  sheet.paragraph(wrapWords(parts.title, LETTERS.title), 31, { 'font-size': 27, 'font-family': SERIF });
  sheet.y += 10;
  if (parts.filter !== '') {
    const lines = wrapWords(parts.filter, LETTERS.strong).slice(0, MOST_LINES);
    sheet.paragraph(lines, 19, { 'font-size': 14, 'font-weight': 600 });
    sheet.y += 2;
  }
  sheet.paragraph(wrapWords(parts.sentence, LETTERS.plain), 19, { 'font-size': 14, fill: colours.quiet });
  sheet.y += 18;

  const own = OWN_WIDTH[chart] ?? INNER;
  const scale = INNER / own;
  const size = { width: own, height: lengthOf(drawing, 'height') || own / mapRatio.wide };
  const keySize = key === null ? null : { width: lengthOf(key, 'width'), height: lengthOf(key, 'height') };
  resolveStyles(drawing, css);
  if (key !== null) resolveStyles(key, css);
  const keyGroup = key === null || keySize === null ? null : { ...keySize, group: flattenDrawing(key, keySize) };

  if (chart === 'attack-timeline') {
    sheet.barKey(drawing.querySelector('.tick'), drawing.querySelector('.band'));
    sheet.y += 14;
  }
  if (chart === 'impact' && keyGroup !== null) {
    sheet.place(keyGroup.group, scale);
    sheet.y += (keyGroup.height + 16) * scale;
  }
  sheet.place(flattenDrawing(drawing, size, `${chart}-frame`), scale);
  sheet.y += size.height * scale;
  if (chart === 'attack-map' && keyGroup !== null) {
    if (parts.isCrowded) sheet.y += keyGroup.height + 50;
    sheet.mapKey(keyGroup.group, keyGroup.height, parts.keyTitle ?? '');
  } else if (chart !== 'impact' && keyGroup !== null) {
    sheet.y += 12;
    sheet.place(keyGroup.group);
    sheet.y += keyGroup.height;
  }
  sheet.foot(parts.source, parts.address);

  // Even, so that one and a half times as much is whole: half a pixel would be a seam at both edges.
  const height = 2 * Math.ceil((sheet.y + MARGIN - 6) / 2);
  paper.setAttribute('height', String(height));
  finish(root);
  const shown = { width: SHOWN, height: Math.round((height * SHOWN) / WIDTH) };
  root.setAttribute('font-family', SANS);
  root.setAttribute('role', 'img');
  root.setAttribute('viewBox', `0 0 ${String(WIDTH)} ${String(height)}`);
  for (const [name, value] of Object.entries(shown)) root.setAttribute(name, String(value));
  return shown;
}

/** A picture in the making, filled from above. */
class Sheet {
  readonly #root: Element;
  readonly #colours: PictureColours;
  readonly #small: Look;
  /** Where the next part begins. */
  y = 0;

  constructor(root: Element, colours: PictureColours) {
    this.#root = root;
    this.#colours = colours;
    this.#small = { 'font-size': 12.5, fill: colours.quiet };
  }

  add(name: string, look: Look): Element {
    const node = this.#root.ownerDocument.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(look)) node.setAttribute(key, String(value));
    this.#root.append(node);
    return node;
  }

  write(words: string, x: number, y: number, look: Look): void {
    this.add('text', { x, y: tenth(y), fill: this.#colours.ink, ...look }).textContent = words;
  }

  paragraph(lines: readonly string[], pitch: number, look: Look): void {
    for (const line of lines) {
      this.y += pitch;
      this.write(line, MARGIN, this.y, look);
    }
  }

  /** Puts a flat drawing at the left margin. */
  place(node: Element, factor = 1, top = this.y): void {
    const scaled = factor === 1 ? '' : ` scale(${factor.toFixed(4)})`;
    node.setAttribute('transform', `translate(${String(MARGIN)} ${String(Math.round(top))})${scaled}`);
    node.setAttribute('font-family', SANS);
    for (const each of node.querySelectorAll('[font-family]')) each.removeAttribute('font-family');
    this.#root.append(node);
  }

  /** @param tick a mark below the axis, and `range` what shades the chosen dates, with their looks; null: there is none. */
  barKey(tick: Element | null, range: Element | null): void {
    const { y } = this;
    const { harm, paper, rule } = this.#colours;
    const bar = { y: y - 6, width: 8, height: 11 };
    let x = MARGIN;
    const entry = (words: string, draw: () => void) => {
      draw();
      this.write(words, x + 15, y + 4, this.#small);
      x += Math.round(17 + widthOf(words));
    };
    entry(attackMapText.affected, () => this.add('rect', { x: x + 0.5, fill: harm, stroke: harm, ...bar }));
    entry(attackMapText.all, () => this.add('rect', { x: x + 0.5, fill: paper, stroke: harm, ...bar }));
    if (tick !== null) {
      const stroke = tick.getAttribute('stroke') ?? rule;
      entry(embedPageText.timelineMarks, () =>
        this.add('path', { d: `M${String(x + 4)} ${String(y - 6)}v11`, fill: 'none', stroke, 'stroke-width': 2 }),
      );
    }
    if (range !== null) {
      const fill = range.getAttribute('fill') ?? rule;
      entry(embedPageText.timelineRange, () => this.add('rect', { x: x + 0.5, fill, stroke: rule, ...bar }));
    }
  }

  /** Rings, their title above them and the two fills below, all of it ending at the present place. */
  mapKey(rings: Element, height: number, title: string): void {
    const { y } = this;
    this.write(title, MARGIN, y - height - 34, this.#small);
    this.place(rings, 1, y - height - 26);
    this.add('circle', { cx: MARGIN + 6, cy: y - 9, r: 5.5, fill: this.#colours.harm, 'fill-opacity': 0.72 });
    this.write(attackMapText.affected, MARGIN + 17, y - 5, this.#small);
    this.add('circle', {
      cx: MARGIN + SECOND,
      cy: y - 9,
      r: 5,
      fill: 'none',
      stroke: this.#colours.harm,
      'stroke-width': 1.3,
    });
    this.write(attackMapText.all, MARGIN + SECOND + 11, y - 5, this.#small);
    this.paragraph([noCircle], 14, this.#small);
  }

  /** Below a rule the source, and the address: at the end of the same line where both fit, else in lines of its own. */
  foot(source: string, address: string): void {
    this.y += 16;
    const d = `M${String(MARGIN)} ${this.y.toFixed(1)}h${String(INNER)}`;
    this.add('path', { d, fill: 'none', stroke: this.#colours.rule, 'stroke-width': 1 });
    const plain = address.replaceAll(/^https?:\/\/|\/$/g, '');
    const fits = Array.from(`${source}${plain}`).length + 4 <= LETTERS.small;
    if (fits) this.write(plain, WIDTH - MARGIN, this.y + 21, { ...this.#small, 'text-anchor': 'end' });
    this.y += 2;
    this.paragraph(wrapWords(source, LETTERS.small), 19, this.#small);
    if (!fits) this.paragraph(wrapWords(plain, LETTERS.small), 19, this.#small);
  }
}

/** Pixels that words in small print take, 12.5 of any common font high. */
const widthOf = (words: string): number => 6.42 * words.length;

/** Where the second entry of a key begins: after the words of the first. */
const SECOND = Math.round(17 + widthOf(attackMapText.affected));

/** A length in pixels; a share of the whole is none. */
function lengthOf(node: Element, name: string): number {
  const length = Number(node.getAttribute(name));
  return Number.isFinite(length) ? length : 0;
}
