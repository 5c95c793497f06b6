import { attackMap } from '../charts/attack-map/attack-map.ts';
import { drawAttackMap } from '../charts/attack-map/draw-attack-map.ts';
import { drawMapKey } from '../charts/attack-map/draw-map-key.ts';
import { attackTimeline } from '../charts/attack-timeline/attack-timeline.ts';
import type { ChartTable } from '../charts/chart.ts';
import type { Atlas } from '../model/atlas.ts';
import { countryFilter, type CountrySummary } from '../model/country-summary.ts';
import type { Rectangle } from '../model/map/frame.ts';
import { countriesText as text } from '../text/countries.ts';
import { drawPlaceLabels } from './place-labels.ts';
import { svgMarkup } from './server-drawing.ts';
import { siteLand } from './site-land.ts';

/** Least and most of a map's width by height. */
const RATIOS = [1.1, 1.9] as const;

/** A country's figures, drawn as its page prints them. */
export interface CountryFigures {
  readonly map: string;
  readonly key: string;
  readonly mapTable: ChartTable;
  readonly timeline: string;
  readonly timelineTable: ChartTable;
}

/** Draws the map and the timeline of a country's attacks; null where there is none to draw. */
export async function countryFigures(atlas: Atlas, country: CountrySummary): Promise<CountryFigures | null> {
  if (country.attacks === 0) return null;
  const { land } = await siteLand();
  const filter = countryFilter(atlas.records, country.code);
  const selection = atlas.records.select(filter);
  const marks = attackMap.model(atlas, { filter, by: 'place', selection });
  const points = marks.marks.map(({ x, y }) => [x, y] as const);
  const window = roundedWindow(land.window(country.code, points, RATIOS));
  const model = { ...marks, base: land.draw(country.code, window) };
  const years = attackTimeline.model(atlas, { filter, step: 'year', selection });
  return {
    map: svgMarkup(
      {
        class: 'attack-map country-map',
        id: 'country-map',
        role: 'img',
        'aria-label': text.map(country),
        style: `aspect-ratio: ${String(window.width)} / ${String(window.height)}`,
      },
      (root) => {
        drawAttackMap(root, model, { layout: 'narrow', id: 'country-map', window });
        drawPlaceLabels(root, model.marks, window);
      },
    ),
    key: svgMarkup({ class: 'map-key-sizes', 'aria-hidden': 'true' }, (root) => {
      drawMapKey(root, model, 'narrow');
    }),
    mapTable: attackMap.table(model),
    timeline: svgMarkup(
      { class: 'attack-timeline narrow', id: 'country-timeline', role: 'img', 'aria-label': text.timeline(country) },
      (root) => {
        attackTimeline.draw(root, years, { layout: 'narrow', id: 'country-timeline' });
      },
    ),
    timelineTable: attackTimeline.table(years),
  };
}

/** To the tenth of a unit that drawings are written in, so that land and marks agree. */
export function roundedWindow({ x, y, width, height }: Rectangle): Rectangle {
  const tenth = (n: number) => Math.round(n * 10) / 10;
  return { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) };
}
