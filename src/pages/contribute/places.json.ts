import type { APIRoute } from 'astro';
import { makeGazetteer } from '../../dataset/import/gazetteer.ts';
import { readGazetteer } from '../../dataset/read.ts';
import { pickerCountries } from '../../figure/contribute/picker-countries.ts';
import { siteAtlas } from '../../figure/site-atlas.ts';
import { siteLand } from '../../figure/site-land.ts';

/** Where the map of the form begins for each country, and which towns it names. */
export const GET: APIRoute = async () => {
  const [{ dataset }, { shapes, land }, rows] = await Promise.all([siteAtlas(), siteLand(), readGazetteer()]);
  return Response.json(pickerCountries(dataset, shapes, land, makeGazetteer(rows)));
};
