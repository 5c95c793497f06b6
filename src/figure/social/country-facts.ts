import { site } from '../../../site.config.ts';
import { attackMap } from '../../charts/attack-map/attack-map.ts';
import { isCountryOnly } from '../../charts/attack-map/is-country-only.ts';
import { markRadius } from '../../charts/attack-map/mark-radius.ts';
import type { Atlas } from '../../model/atlas.ts';
import { countryFilter, type CountrySummary } from '../../model/country-summary.ts';
import { countriesText } from '../../text/countries.ts';
import { socialText as text } from '../../text/social.ts';
import type { CountryFacts } from './draw-country-picture.ts';

/** A picture is seen smaller than a page: its circles are larger, and no larger than this many pixels. */
const GROWTH = 1.9;
const MOST_RADIUS = 90;

/** A country's name, its sentence and its circles. */
export function countryFacts(country: CountrySummary, atlas: Atlas, version: string): CountryFacts {
  const filter = countryFilter(atlas.records, country.code);
  const { marks } = attackMap.model(atlas, { filter, by: 'place', selection: atlas.records.select(filter) });
  const growth = Math.min(GROWTH, MOST_RADIUS / markRadius(marks[0]?.total ?? 1, 'wide'));
  return {
    code: country.code,
    name: country.name,
    sentence: countriesText.description(countriesText.sentence(country), country.signatories.length),
    marks: marks.map(({ x, y, place, total, affected }) => ({
      x,
      y,
      isDashed: isCountryOnly({ place }, 'place'),
      radius: growth * markRadius(total, 'wide'),
      filled: growth * markRadius(affected, 'wide'),
    })),
    signature: [site.title, text.version(version)],
  };
}
