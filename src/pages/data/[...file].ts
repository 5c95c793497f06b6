import type { APIRoute } from 'astro';
import { siteDownloads } from '../../figure/site-downloads.ts';

export async function getStaticPaths() {
  return [...(await siteDownloads()).keys()].map((file) => ({ params: { file } }));
}

/** The data as files; the tables as they stand in the repository, byte for byte. */
export const GET: APIRoute = async ({ params }) => {
  const download = (await siteDownloads()).get(params.file ?? '');
  if (download === undefined) return new Response(null, { status: 404 });
  return new Response(download.bytes, { headers: { 'Content-Type': download.mediaType } });
};
