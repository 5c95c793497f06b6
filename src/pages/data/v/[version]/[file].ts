import type { APIRoute } from 'astro';
import { siteReleases } from '../../../../figure/site-releases.ts';

export async function getStaticPaths() {
  const { releases } = await siteReleases();
  return releases.flatMap(({ version, files }) =>
    [...files].map(([file, bytes]) => ({ params: { version, file }, props: { bytes } })),
  );
}

/** A file of a release, byte for byte, for ever. */
export const GET: APIRoute<{ bytes: Uint8Array }> = ({ props }) => new Response(new Uint8Array(props.bytes));
