import type { APIRoute } from 'astro';
import { readDataFile } from '../../dataset/read.ts';

/** The descriptor of the data, byte for byte. */
export const GET: APIRoute = async () =>
  new Response(await readDataFile('datapackage.json'), { headers: { 'Content-Type': 'application/json' } });
