import { attackMapText } from '../text/attack-map.ts';
import type { PrintedLayout } from './layouts.client.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Families that every viewer has, or has one like them. */
const FAMILY = 'Helvetica, Arial, sans-serif';
const MARGIN = 24;

export interface PictureWords {
  readonly title: string;
  readonly sentence: string;
  /** The filter in words; empty: none. */
  readonly filter: string;
  /** Source, version, address and licence. */
  readonly source: string;
}

export interface StillPicture {
  /** A file of its own. */
  readonly svg: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** What a style sheet says of a drawing, as attributes that every viewer reads, with the values that need no word. */
const kept: Readonly<Record<string, string>> = {
  fill: '',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linejoin': 'miter',
  'stroke-linecap': 'butt',
  'fill-opacity': '1',
  'stroke-opacity': '1',
  opacity: '1',
  'paint-order': 'normal',
  'vector-effect': 'none',
};
const keptOfText: Readonly<Record<string, string>> = {
  'font-size': '',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
};
const geometry =
  /^(d|x|y|x1|x2|y1|y2|dx|dy|cx|cy|r|rx|ry|width|height|points|transform|viewBox|preserveAspectRatio|id|patternUnits|patternTransform|href|clip-path|mask|offset)$/;

/**
 * A drawing as a picture that stands alone: its title, words, key and source inside it, nothing outside it needed.
 * @param stage an element whose styles are those of the drawings in light; it is emptied again.
 */
export function stillPicture(
  printed: PrintedLayout,
  chart: string,
  stage: HTMLElement,
  words: PictureWords,
): StillPicture {
  const inner = chart === 'impact' ? 600 : 900;
  const width = inner + 2 * MARGIN;
  stage.style.width = `${String(inner)}px`;
  const root = document.createElementNS(SVG, 'svg');
  const { backgroundColor: paper, color: ink } = getComputedStyle(stage);
  const quiet = getComputedStyle(
    stage.appendChild(Object.assign(document.createElement('i'), { className: 'quiet' })),
  ).color;
  const harm = getComputedStyle(
    stage.appendChild(Object.assign(document.createElement('i'), { className: 'harm' })),
  ).color;
  const background = add(root, 'rect', { width: '100%', height: '100%', fill: paper });
  let y = MARGIN - 8;

  const write = (text: string, size: number, fill: string, weight = '400', lines = Infinity) => {
    for (const line of wrapped(text, inner, `${weight} ${String(size)}px ${FAMILY}`).slice(0, lines)) {
      y += Math.round(size * 1.35);
      const node = add(root, 'text', { x: MARGIN, y, fill, 'font-size': size, 'font-family': FAMILY });
      if (weight !== '400') node.setAttribute('font-weight', weight);
      node.textContent = line;
    }
  };
  const place = (drawing: SVGSVGElement, x = MARGIN): { readonly width: number; readonly height: number } => {
    const node = document.importNode(drawing, true);
    stage.append(node);
    const box = node.getBoundingClientRect();
    const [w, h] = [Math.ceil(box.width), Math.ceil(box.height)];
    const still = withoutSheet(node);
    for (const [name, value] of Object.entries({ x, y, width: w, height: h })) still.setAttribute(name, String(value));
    root.append(still);
    return { width: w, height: h };
  };
  const swatches = (x: number, square: boolean) => {
    let at = x;
    for (const [name, isFull] of [
      [attackMapText.affected, true],
      [attackMapText.all, false],
    ] as const) {
      const look = {
        fill: isFull ? harm : 'none',
        'fill-opacity': square ? 1 : 0.72,
        stroke: harm,
        'stroke-width': 1.3,
      };
      if (square) add(root, 'rect', { x: at, y: y + 2, width: 10, height: 10, ...look });
      else add(root, 'circle', { cx: at + 5.5, cy: y + 7, r: 5, ...look });
      const text = { x: at + 18, y: y + 12, fill: quiet, 'font-size': 13, 'font-family': FAMILY };
      add(root, 'text', text).textContent = name;
      at += 18 + measured(name, `13px ${FAMILY}`) + 22;
    }
  };

  write(words.title, 22, ink, '700');
  if (words.filter !== '') write(words.filter, 14, ink, '700', 3);
  y += 4;
  write(words.sentence, 14, ink);
  y += 16;
  const { svg, key, box } = printed;
  if (chart === 'impact' && key !== null) y += place(key).height + 12;
  if (chart === 'attack-timeline') {
    swatches(MARGIN, true);
    y += 24;
  }
  y += place(svg).height + 10;
  if (chart === 'attack-map' && key !== null) {
    const rings = place(key);
    const x = MARGIN + rings.width + 16;
    const middle = y + Math.max(0, (rings.height - 36) / 2);
    const end = y + Math.max(rings.height, 36);
    y = middle;
    const text = { x, y: y + 12, fill: quiet, 'font-size': 13, 'font-family': FAMILY };
    add(root, 'text', text).textContent = box.querySelector('.map-key-title')?.textContent ?? '';
    y += 20;
    swatches(x, false);
    y = end;
    write(attackMapText.noCircle, 13, quiet);
  } else if (chart !== 'impact' && key !== null) y += place(key).height;
  y += 14;
  add(root, 'line', { x1: MARGIN, x2: width - MARGIN, y1: y, y2: y, stroke: quiet, 'stroke-opacity': 0.4 });
  y += 4;
  write(words.source, 12, quiet);
  const height = y + MARGIN;
  stage.replaceChildren();

  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${String(width)} ${String(height)}` })) {
    root.setAttribute(name, String(value));
  }
  const title = document.createElementNS(SVG, 'title');
  title.textContent = words.title;
  const description = document.createElementNS(SVG, 'desc');
  description.textContent = [words.filter, words.sentence, words.source].filter(Boolean).join(' ');
  background.before(title, description);
  return {
    svg: `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`,
    width,
    height,
  };
}

/** A PNG of a picture, with twice as many pixels each way. @throws when the browser cannot draw it. */
export async function pngOf({ svg, width, height }: StillPicture): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [2 * width, 2 * height];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((done) => {
      canvas.toBlob(done, 'image/png');
    });
    if (png === null) throw new Error('no picture was made');
    return png;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function add(parent: Element, name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  parent.append(node);
  return node;
}

/** The same drawing with what the style sheet says of it written into it. The given one must be on the page. */
function withoutSheet(node: SVGElement): SVGElement {
  const still = document.createElementNS(SVG, node.localName);
  for (const { name, value } of node.attributes) if (geometry.test(name)) still.setAttribute(name, value);
  const style = getComputedStyle(node);
  const isText = /^(text|tspan)$/.test(node.localName);
  if (!/^(svg|g|title|desc|pattern)$/.test(node.localName)) {
    for (const [name, usual] of Object.entries(isText ? { ...kept, ...keptOfText } : kept)) {
      const value = style.getPropertyValue(name);
      if (value !== usual && value !== '') still.setAttribute(name, value.replaceAll('"', ''));
    }
    if (isText) still.setAttribute('font-family', FAMILY);
  }
  for (const child of node.childNodes) {
    if (child instanceof SVGElement) {
      if (getComputedStyle(child).display !== 'none') still.append(withoutSheet(child));
    } else if (isText) still.append(child.cloneNode());
  }
  return still;
}

let canvas: CanvasRenderingContext2D | null = null;

function measured(text: string, font: string): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (canvas === null) return 7 * text.length;
  canvas.font = font;
  return canvas.measureText(text).width;
}

/** Lines no wider than `width` pixels; a word that is wider is cut. */
function wrapped(text: string, width: number, font: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measured(longer, font) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (measured(line, font) > width) {
      const share = Math.max(1, Math.floor((Array.from(line).length * width) / measured(line, font)) - 1);
      lines.push(Array.from(line).slice(0, share).join(''));
      line = Array.from(line).slice(share).join('');
    }
  }
  return [...lines, line];
}
