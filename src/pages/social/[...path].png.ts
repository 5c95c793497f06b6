import type { APIRoute } from 'astro';
import { site } from '../../../site.config.ts';
import { keptPicture, pictureFolder } from '../../figure/picture/kept-picture.ts';
import { picture } from '../../figure/picture/picture.ts';
import { socialPalette } from '../../figure/social/social-colours.ts';
import { socialPictures, type PendingPicture } from '../../figure/social/social-pictures.ts';

export async function getStaticPaths() {
  return (await socialPictures()).map((pending) => ({ params: { path: pending.path }, props: { pending } }));
}

/** More than one build of the largest site makes. */
const MOST = 3000;
const kept = pictureFolder('node_modules/.cache/pictures', MOST);

export const GET: APIRoute = async ({ props }) => {
  const { pending } = props as { pending: PendingPicture };
  const make = async () => picture(await pending.draw(), socialPalette);
  const bytes = site.socialPictures === 'fresh' ? await make() : await keptPicture(kept, pending.facts(), make);
  return new Response(bytes, { headers: { 'Content-Type': 'image/png' } });
};
