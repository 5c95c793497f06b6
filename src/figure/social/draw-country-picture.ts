import { attackMap } from '../../charts/attack-map/attack-map.ts';
import { markRadius } from '../../charts/attack-map/mark-radius.ts';
import type { Atlas } from '../../model/atlas.ts';
import type { CountryLand } from '../../model/country-land.ts';
import { countryFilter, type CountrySummary } from '../../model/country-summary.ts';
import { countriesText } from '../../text/countries.ts';
import { countryWindow } from './draw-record-picture.ts';
import { mapPanel, panel } from './map-panel.ts';
import { signature } from './signature.ts';
import { socialColours as colours } from './social-colours.ts';
import { block, sheet, sheetMarkup } from './social-sheet.ts';

const COLUMN = panel.x - sheet.margin - 40;
/** A picture is seen smaller than a page: its circles are larger, and no larger than this many pixels. */
const GROWTH = 1.9;
const MOST_RADIUS = 90;

/** The picture of one country, as SVG: its sentence beside its map. */
export function drawCountryPicture(country: CountrySummary, atlas: Atlas, land: CountryLand, version: string): string {
  const filter = countryFilter(atlas.records, country.code);
  const { marks } = attackMap.model(atlas, { filter, by: 'place', selection: atlas.records.select(filter) });
  const window = countryWindow(
    land,
    country.code,
    marks.map(({ x, y }) => [x, y] as const),
  );
  const growth = Math.min(GROWTH, MOST_RADIUS / markRadius(marks[0]?.total ?? 1, 'wide'));
  const circles = marks.map(({ x, y, total, affected }) => ({
    x,
    y,
    radius: growth * markRadius(total, 'wide'),
    filled: growth * markRadius(affected, 'wide'),
  }));
  const { margin } = sheet;
  const name = block(
    country.name,
    'title',
    [margin, 56],
    { width: COLUMN, height: 190, sizes: [76, 64, 54, 46, 38] },
    colours.ink,
  );
  const sentence = block(
    countriesText.description(countriesText.sentence(country), country.signatories.length),
    'text',
    [margin, name.bottom + 22],
    { width: COLUMN, height: 500 - name.bottom - 22, sizes: [36, 32, 28, 24], leading: 1.26 },
    colours.ink,
  );
  return sheetMarkup([mapPanel(land, country.code, window, circles), name.markup, sentence.markup, signature(version)]);
}
