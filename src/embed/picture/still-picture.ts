import { site } from '../../../site.config.ts';
import type { Chart } from '../../charts/chart.ts';
import { svgMarkup } from '../../figure/server-drawing.ts';
import type { Atlas } from '../../model/atlas.ts';
import { lightColours } from '../../figure/picture/light-colours.ts';
import { openingWindow } from '../../figure/opening-window.ts';
import { attackMapText } from '../../text/attack-map.ts';
import { embedPageText as text } from '../../text/embed-page.ts';
import { fullViewAddress } from '../embed-address.ts';
import { carriedAtlas, usualView } from '../embed-page.ts';
import { embedStyles } from '../embed-styles.ts';
import { onceABuild } from '../once-a-build.ts';
import { withOpening } from '../with-opening.ts';
import { composePicture, type PictureSize } from './compose-picture.ts';
import { keyClass } from './key-class.ts';

/** A picture and what it states. */
export interface StillPicture extends PictureSize {
  readonly title: string;
  /** Says the same as the picture. */
  readonly sentence: string;
  /** Where it comes from, under which licence, at which version. */
  readonly source: string;
  /** SVG document; fonts that any viewer has, no style sheet, nothing to fetch. */
  readonly svg: string;
}

/**
 * A chart as a picture for places that take no frame: for every record that counts, in light colours.
 * @param finish what is left to do with the finished drawing; default: nothing.
 */
export const stillPicture = onceABuild(
  async (chart: Chart<unknown, unknown>, atlas: Atlas, finish?: (root: Element) => void): Promise<StillPicture> => {
    const { id } = chart;
    const { table } = atlas.records;
    const { region } = site.defaultView;
    const model = chart.model(carriedAtlas(id, atlas), chart.options(usualView(atlas), 'wide'));
    const title = chart.table(model).caption;
    const sentence = withOpening(id, chart.describe(model), region);
    const source = text.sourceLine(site.title, table.version, table.released, site.licences.data.name);
    const { by } = model as { readonly by?: keyof typeof attackMapText.keyTitle };
    // Everything that the drawing may name, so that all its rules are at hand.
    const css = await embedStyles(id, styleNames(chart, model));
    let size: PictureSize = { width: 0, height: 0 };
    const svg = svgMarkup({ xmlns: 'http://www.w3.org/2000/svg' }, (root) => {
      const draw = (className: string, into: (target: SVGSVGElement) => void) => {
        const target = root.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'svg');
        target.setAttribute('class', className);
        into(target);
        return target;
      };
      size = composePicture(
        root,
        {
          chart: id,
          drawing: draw(`${id} wide`, (target) => {
            chart.draw(target, model, { layout: 'wide', id: `${id}-wide`, window: openingWindow('wide', region) });
          }),
          key:
            chart.drawKey === undefined
              ? null
              : draw(keyClass(id), (target) => {
                  chart.drawKey?.(target, model, 'wide');
                }),
          keyTitle: by === undefined ? null : attackMapText.keyTitle[by],
          isCrowded: by === 'country' || region !== 'world',
          css,
          title,
          filter: '',
          sentence,
          source,
          address: fullViewAddress(id),
          colours: lightColours,
        },
        finish,
      );
    });
    // The document was written as HTML, which has a name for this character; XML has none.
    return { title, sentence, source, svg: svg.replaceAll('&nbsp;', '&#160;'), ...size };
  },
);

function styleNames(chart: Chart<unknown, unknown>, model: unknown): string {
  return svgMarkup({ class: `${chart.id} wide narrow map-key-sizes impact-key endorsement-key` }, (root) => {
    chart.draw(root, model, { layout: 'wide', id: chart.id });
    chart.drawKey?.(root, model, 'wide');
  });
}
