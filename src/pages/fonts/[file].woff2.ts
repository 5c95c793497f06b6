import type { APIRoute } from 'astro';
import { fontFaces } from '../../components/fonts/font-faces.ts';
import { fontSubset } from '../../components/fonts/font-subset.ts';
import { siteAtlas } from '../../figure/site-atlas.ts';

export function getStaticPaths() {
  return fontFaces.map((face) => ({ params: { file: face.file }, props: { face } }));
}

export const GET: APIRoute = async ({ props }) => {
  const { dataset } = await siteAtlas();
  return new Response(await fontSubset(props.face as (typeof fontFaces)[number], dataset), {
    headers: { 'Content-Type': 'font/woff2' },
  });
};
