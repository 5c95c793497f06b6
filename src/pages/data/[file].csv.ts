import type { APIRoute } from 'astro';
import { readDataFile } from '../../dataset/read.ts';
import { siteAtlas } from '../../figure/site-atlas.ts';

export async function getStaticPaths() {
  const { dataset } = await siteAtlas();
  return dataset.descriptor.resources.map(({ path }) => ({ params: { file: path.replace(/\.csv$/, '') }, props: { path } }));
}

/** The rows as they stand in the repository, byte for byte. */
export const GET: APIRoute = async ({ props }) =>
  new Response(await readDataFile(props.path as string), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
