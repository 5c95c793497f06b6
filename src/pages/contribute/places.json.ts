import type { APIRoute } from 'astro';
import { countryShapes } from '../../dataset/geography/country-shapes.ts';
import { readAtlas, readGazetteer } from '../../dataset/read.ts';
import { countryLand } from '../../figure/country-figures.ts';
import { pickerCountries } from '../../figure/contribute/picker-countries.ts';
import { siteAtlas } from '../../figure/site-atlas.ts';

/** Where the map of the form begins for each country, and which towns it names. */
export const GET: APIRoute = async () => {
  const [{ dataset }, { fine }, land, { cities }] = await Promise.all([
    siteAtlas(),
    readAtlas(),
    countryLand(),
    readGazetteer(),
  ]);
  return Response.json(pickerCountries(dataset, countryShapes(fine), land, cities));
};
