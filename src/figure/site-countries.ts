import { countrySummaries, type CountrySummary } from '../model/country-summary.ts';
import { siteAtlas } from './site-atlas.ts';

let counting: Promise<ReadonlyMap<string, CountrySummary>> | undefined;

/** What the site says about each country that has a page, by its code, in the order of their names; counted once a build. */
export function siteCountries(): Promise<ReadonlyMap<string, CountrySummary>> {
  counting ??= siteAtlas().then(
    ({ dataset, atlas }) => new Map(countrySummaries(dataset, atlas.records).map((country) => [country.code, country])),
  );
  return counting;
}
