import { select } from 'd3-selection';
import { drawHatch } from '../charts/parts/draw-hatch.ts';
import { drawLand } from '../charts/parts/draw-land.ts';
import { onlyChild } from '../charts/parts/keyed.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { readAtlas } from '../dataset/read.ts';
import { endorsementKind } from '../model/endorsement-kind.ts';
import type { EndorsementKind } from '../model/endorsement-map-model.ts';
import { withRatio, type Rectangle } from '../model/map/frame.ts';
import { mergedShape, shapeBox, shapePath } from '../model/map/merged-outline.ts';
import type { Signatory } from '../schema/signatory.ts';
import { signatoryText as text } from '../text/call.ts';
import { roundedWindow } from './country-figures.ts';
import { svgMarkup } from './server-drawing.ts';
import { signatoryCountry } from './signatory-view.ts';
import { siteLand } from './site-land.ts';

/** Width by height of a country's map, and of that of a state of the past. */
const RATIO = 1.5;
const PAST_RATIO = 2;
/** Steps of the grid across the map of a state of the past, whose coasts are long. */
const PAST_STEPS = 240;
/** How much wider than the country its map is, so that its neighbours tell where it lies. */
const AROUND = 2;

/**
 * A small map on which a country of today stands out; null where the boundaries have no outline of it.
 * @param kind how its signatory is known; null = it has none, and stands out by tone alone.
 */
export async function countryLocator(
  code: string,
  kind: EndorsementKind | null,
  label: string,
): Promise<string | null> {
  const { land } = await siteLand();
  const window = roundedWindow(widened(land.window(code, [], [RATIO, RATIO])));
  const base = land.draw(code, window);
  if (base.borders === '') return null;
  return locator(label, kind, RATIO, (root) => {
    drawLand(root, base, window);
  });
}

/** A small map on which a signatory's country, or the state of the past, stands out; null without an outline. */
export async function signatoryLocator(dataset: Dataset, signatory: Signatory): Promise<string | null> {
  const territory = dataset.territories.find(({ code }) => code === signatory.country);
  const place = signatoryCountry(dataset, signatory);
  const kind = endorsementKind([signatory]);
  if (territory === undefined) return countryLocator(signatory.country, kind, text.mapNamed(place));
  const [{ land }, { fine }] = await Promise.all([siteLand(), readAtlas()]);
  const shape = mergedShape(fine, territory.successors);
  if (shape === null) return null;
  const window = roundedWindow(widened(withRatio(shapeBox(shape), PAST_RATIO), 1.15));
  // No country stands out: all of them are land.
  const base = land.draw('', window, PAST_STEPS);
  return locator(text.mapPast(place), kind, PAST_RATIO, (root) => {
    const sheet = drawLand(root, base, window);
    drawHatch(sheet, 'locator-hatch', { pitch: 14 / base.unit, line: 2 / base.unit });
    select(onlyChild(sheet, 'path', 'country'))
      .attr('data-past', 'true')
      .attr('fill', 'url(#locator-hatch)')
      .attr('d', shapePath(shape, base.unit))
      .attr('transform', `scale(${String(base.unit)})`)
      .attr('vector-effect', 'non-scaling-stroke');
  });
}

function locator(
  label: string,
  kind: EndorsementKind | null,
  ratio: number,
  draw: (root: SVGSVGElement) => void,
): string {
  const attributes = { class: 'locator', role: 'img', 'aria-label': label, style: `aspect-ratio: ${String(ratio)}` };
  return svgMarkup(kind === null ? attributes : { ...attributes, 'data-kind': kind }, draw);
}

function widened({ x, y, width, height }: Rectangle, by = AROUND): Rectangle {
  return {
    x: x - (width * (by - 1)) / 2,
    y: y - (height * (by - 1)) / 2,
    width: width * by,
    height: height * by,
  };
}
