import { site } from '../../../site.config.ts';
import type { Chart } from '../../charts/chart.ts';
import { tenth } from '../../charts/parts/rounded.ts';
import { mapRatio } from '../../charts/parts/map-window.ts';
import { svgMarkup } from '../../figure/server-drawing.ts';
import type { Atlas } from '../../model/atlas.ts';
import { lightColours } from '../../figure/picture/light-colours.ts';
import { openingWindow } from '../../figure/opening-window.ts';
import { openingText } from '../../text/opening-view.ts';
import { attackMapText } from '../../text/attack-map.ts';
import { embedText as text } from '../../text/embed.ts';
import { defaultView } from '../../view/view.ts';
import { fullViewAddress } from '../embed-address.ts';
import { embedStyles } from '../embed-styles.ts';
import { flattenDrawing } from './flatten-drawing.ts';
import { wrapWords } from './wrap-words.ts';
import { resolveStyles } from './resolve-styles.ts';

/** Pixels of a picture's own scale; it is shown half as large again, so that its words can be read in a column. */
const WIDTH = 800;
const MARGIN = 24;
const INNER = WIDTH - 2 * MARGIN;
/** Pixels that viewers show it at. */
const SHOWN = 1200;
/** Of a drawing that is laid out for less than the whole width. */
const OWN_WIDTH: Readonly<Record<string, number>> = { impact: 640 };

const { ink: INK, quiet: QUIET, rule: RULE, paper: PAPER, harm: HARM } = lightColours;
const SERIF = "Georgia, 'Times New Roman', serif";
const SANS = "'Helvetica Neue', Helvetica, Arial, sans-serif";

/** A picture and what it states. */
export interface StillPicture {
  readonly title: string;
  /** Says the same as the picture. */
  readonly sentence: string;
  /** Where it comes from, under which licence, at which version. */
  readonly source: string;
  /** SVG document; fonts that any viewer has, no style sheet, nothing to fetch. */
  readonly svg: string;
  /** Pixels of the document. */
  readonly width: number;
  readonly height: number;
}

type Words = Readonly<Record<'size', number>> & Readonly<Record<string, string | number>>;

/**
 * A chart as a picture for places that take no frame: for every record that counts, in light colours.
 * @param finish what is left to do with the finished drawing; default: nothing.
 */
export async function stillPicture(
  chart: Chart<unknown, unknown>,
  atlas: Atlas,
  finish: (root: Element) => void = () => undefined,
): Promise<StillPicture> {
  const { id } = chart;
  const { table } = atlas.records;
  const { region } = site.defaultView;
  const model = chart.model(atlas, chart.options(defaultView(table, region), 'wide'));
  const opening = id === 'attack-map' ? openingText.picture(region) : '';
  const sentence = [chart.describe(model), opening].filter(Boolean).join(' ');
  const title = chart.table(model).caption;
  const { data } = site.licences;
  const source = `${text.source} ${site.title}, ${text.version(table.version, table.released)}, ${data.name}`;
  // Everything that the drawing may name, so that all its rules are at hand.
  const css = await embedStyles(id, styleNames(chart, model));
  let height = 0;

  const svg = svgMarkup({ xmlns: 'http://www.w3.org/2000/svg', 'font-family': SANS, role: 'img' }, (root) => {
    const { ownerDocument: document } = root;
    const make = (name: string, attributes: Readonly<Record<string, string | number>>, parent: Element = root) => {
      const node = document.createElementNS('http://www.w3.org/2000/svg', name);
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
      parent.append(node);
      return node;
    };
    const write = (words: string, x: number, y: number, { size, ...more }: Words) => {
      make('text', { x, y: tenth(y), 'font-size': size, fill: INK, ...more }).textContent = words;
    };
    const drawInto = (className: string, draw: (target: SVGSVGElement) => void) => {
      const target = make('svg', { class: className }) as SVGSVGElement;
      draw(target);
      return target;
    };
    const pixels = (node: Element, name: string) => Number(node.getAttribute(name) ?? 0);

    make('title', {}).textContent = title;
    make('desc', {}).textContent = `${sentence} ${source}. ${fullViewAddress(id)}`;
    const paper = make('rect', { width: WIDTH, fill: PAPER });

    let y = MARGIN + 20;
    write(title, MARGIN, y, { size: 27, 'font-family': SERIF });
    y += 10;
    for (const line of wrapWords(sentence, 104)) {
      y += 19;
      write(line, MARGIN, y, { size: 14, fill: QUIET });
    }
    y += 18;

    const drawing = drawInto(`${id} wide`, (target) => {
      chart.draw(target, model, { layout: 'wide', id, window: openingWindow('wide', region) });
    });
    const own = OWN_WIDTH[id] ?? INNER;
    const scale = INNER / own;
    const size = { width: own, height: pixels(drawing, 'height') || own / mapRatio.wide };
    const key =
      chart.drawKey === undefined
        ? null
        : drawInto(id === 'attack-map' ? 'map-key-sizes' : `${id.replace(/-map$/, '')}-key`, (target) => {
            chart.drawKey?.(target, model, 'wide');
          });
    const keySize = key === null ? null : { width: pixels(key, 'width'), height: pixels(key, 'height') };
    resolveStyles(drawing, css);
    if (key !== null) resolveStyles(key, css);
    const place = (node: Element, x: number, top: number, factor = 1) => {
      const moved = factor === 1 ? '' : ` scale(${factor.toFixed(4)})`;
      node.setAttribute('transform', `translate(${String(Math.round(x))} ${String(Math.round(top))})${moved}`);
      node.setAttribute('font-family', SANS);
      for (const each of node.querySelectorAll('[font-family]')) each.removeAttribute('font-family');
    };

    // Where the second entry of a key begins: after the words of the first, at 12.5 pixels of any common font.
    const second = Math.round(17 + 6.42 * attackMapText.affected.length);
    if (id === 'attack-timeline') {
      const words = { size: 12.5, fill: QUIET };
      const bar = { y: y - 6, width: 8, height: 11, stroke: HARM };
      make('rect', { x: MARGIN + 0.5, fill: HARM, ...bar });
      write(attackMapText.affected, MARGIN + 15, y + 4, words);
      make('rect', { x: MARGIN + second + 0.5, fill: PAPER, ...bar });
      write(attackMapText.all, MARGIN + second + 15, y + 4, words);
      y += 14;
    }
    const keyGroup = key === null || keySize === null ? null : flattenDrawing(key, keySize);
    const isAbove = id === 'impact';
    if (isAbove && keyGroup !== null && keySize !== null) {
      place(keyGroup, MARGIN, y, scale);
      y += (keySize.height + 16) * scale;
    }
    const flat = flattenDrawing(drawing, size);
    if (opening !== '') {
      // What lies beyond the window is drawn all the same.
      make('rect', size, make('clipPath', { id: 'window' }));
      flat.setAttribute('clip-path', 'url(#window)');
    }
    place(flat, MARGIN, y, scale);
    y += size.height * scale;
    if (id === 'attack-map' && keyGroup !== null && keySize !== null) {
      const words = { size: 12.5, fill: QUIET };
      const { by } = model as { readonly by: keyof typeof attackMapText.keyTitle };
      write(attackMapText.keyTitle[by], MARGIN, y - keySize.height - 34, words);
      place(keyGroup, MARGIN, y - keySize.height - 26);
      make('circle', { cx: MARGIN + 6, cy: y - 9, r: 5.5, fill: HARM, 'fill-opacity': 0.72 });
      write(attackMapText.affected, MARGIN + 17, y - 5, words);
      make('circle', { cx: MARGIN + second, cy: y - 9, r: 5, fill: 'none', stroke: HARM, 'stroke-width': 1.3 });
      write(attackMapText.all, MARGIN + second + 11, y - 5, words);
      y += 14;
      write(attackMapText.noCircle, MARGIN, y, words);
    } else if (!isAbove && keyGroup !== null && keySize !== null) {
      y += 12;
      place(keyGroup, MARGIN, y);
      y += keySize.height;
    }

    y += 16;
    make('path', {
      d: `M${String(MARGIN)} ${y.toFixed(1)}h${String(INNER)}`,
      fill: 'none',
      stroke: RULE,
      'stroke-width': 1,
    });
    y += 21;
    write(source, MARGIN, y, { size: 12.5, fill: QUIET });
    write(fullViewAddress(id).replaceAll(/^https?:\/\/|\/$/g, ''), WIDTH - MARGIN, y, {
      size: 12.5,
      fill: QUIET,
      'text-anchor': 'end',
    });
    // Even, so that one and a half times as much is whole: half a pixel would be a seam at both edges.
    height = 2 * Math.ceil((y + MARGIN - 6) / 2);
    paper.setAttribute('height', String(height));
    finish(root);
    root.setAttribute('viewBox', `0 0 ${String(WIDTH)} ${String(height)}`);
    root.setAttribute('width', String(SHOWN));
    root.setAttribute('height', String(Math.round((height * SHOWN) / WIDTH)));
  });
  return {
    title,
    sentence,
    source,
    // The document was written as HTML, which has a name for this character; XML has none.
    svg: svg.replaceAll('&nbsp;', '&#160;'),
    width: SHOWN,
    height: Math.round((height * SHOWN) / WIDTH),
  };
}

function styleNames(chart: Chart<unknown, unknown>, model: unknown): string {
  return svgMarkup({ class: `${chart.id} wide narrow map-key-sizes impact-key endorsement-key` }, (root) => {
    chart.draw(root, model, { layout: 'wide', id: chart.id });
    chart.drawKey?.(root, model, 'wide');
  });
}
