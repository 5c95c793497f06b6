import { site } from '../../../site.config.ts';
import { lightColours } from '../../figure/picture/light-colours.ts';
import type { StillFigure } from '../../figure/quality-figures.ts';
import { svgMarkup } from '../../figure/server-drawing.ts';
import type { Atlas } from '../../model/atlas.ts';
import { embedPageText } from '../../text/embed-page.ts';
import { stillFigureText } from '../../text/still-figure.ts';
import { absolute } from '../embed-address.ts';
import { embedStyles } from '../embed-styles.ts';
import { onceABuild } from '../once-a-build.ts';
import { composePicture, type PictureSize } from './compose-picture.ts';
import type { StillPicture } from './still-picture.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Pixels that the key takes above the drawing, and that one letter of it takes in any common font. */
const KEY = { height: 26, letter: 6.7 };
/** A picture is shown smaller than a page: its numbers are larger there. */
const LARGER = '.plot .plot-number{font-size:12px}';

/** Absolute address of a still figure on its page. */
export const figureAddress = ({ id }: StillFigure): string => absolute(`/methodology/#${id}`);

/**
 * A still figure as a picture, composed as those of the charts are, with its key above the drawing as on the page.
 * @param finish what is left to do with the finished drawing; default: nothing.
 */
export const figurePicture = onceABuild(
  async (
    figure: StillFigure,
    { records: { table } }: Atlas,
    finish: (root: Element) => void = () => undefined,
  ): Promise<StillPicture> => {
    const { id, title } = figure;
    const { subject } = stillFigureText;
    const source = embedPageText.sourceLine(site.title, table.version, table.released, site.licences.data.name);
    const css = (await embedStyles('plot', figure.svg.picture)) + LARGER;
    let size: PictureSize = { width: 0, height: 0 };
    const svg = svgMarkup({ xmlns: SVG }, (root) => {
      const parts = {
        chart: id,
        drawing: drawingOf(figure, root),
        key: null,
        keyTitle: null,
        isCrowded: false,
        css,
        title,
        filter: subject,
        sentence: figure.sentence,
        source,
        address: figureAddress(figure),
        colours: lightColours,
      };
      size = composePicture(root, parts, () => {
        placeTexts(root);
        finish(root);
      });
    });
    // The document was written as HTML, which has a name for this character; XML has none.
    return {
      title,
      sentence: `${subject}. ${figure.sentence}`,
      source,
      svg: svg.replaceAll('&nbsp;', '&#160;'),
      ...size,
    };
  },
);

function drawingOf({ svg, key }: StillFigure, { ownerDocument: document }: Element): SVGSVGElement {
  const box = document.createElement('div');
  box.innerHTML = svg.picture;
  const drawing = box.querySelector('svg');
  if (drawing === null) throw new Error('a still figure is one drawing');
  if (key.length === 0) return drawing;
  const make = (name: string, attributes: Readonly<Record<string, string | number>>, ...children: readonly Node[]) => {
    const node = document.createElementNS(SVG, name);
    for (const [attribute, value] of Object.entries(attributes)) node.setAttribute(attribute, String(value));
    node.append(...children);
    return node;
  };
  let x = 0.5;
  const entries = key.map(({ name, words }) => {
    const swatch = make('rect', { x, y: 0.5, width: 11, height: 11 });
    const label = make('text', { x: x + 17, y: 10.5, 'text-anchor': 'start' }, document.createTextNode(words));
    x += Math.round(17 + KEY.letter * words.length + 16);
    return make('g', { class: `bar-${name}` }, swatch, label);
  });
  const below = make('g', { transform: `translate(0 ${String(KEY.height)})` }, ...drawing.childNodes);
  drawing.append(...entries, below);
  drawing.setAttribute('height', String(Number(drawing.getAttribute('height')) + KEY.height));
  return drawing;
}

/** Plot places a text by a movement and a share of its size: some viewers, and what outlines letters, know numbers alone. */
function placeTexts(root: Element): void {
  for (const node of root.querySelectorAll('text[transform]')) {
    const [, x = '0', y = '0'] = /^translate\(([-\d.]+),([-\d.]+)\)$/.exec(node.getAttribute('transform') ?? '') ?? [];
    const size = Number.parseFloat(node.closest('[font-size]')?.getAttribute('font-size') ?? '');
    const down = Number.parseFloat(node.getAttribute('y') ?? '0') * size;
    node.removeAttribute('transform');
    node.setAttribute('x', Number(x).toFixed(1));
    node.setAttribute('y', (Number(y) + down).toFixed(1));
  }
}
