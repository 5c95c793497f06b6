import type { APIRoute } from 'astro';
import { picture } from '../../figure/picture/picture.ts';
import { socialPictures, type PendingPicture } from '../../figure/social/social-pictures.ts';

export async function getStaticPaths() {
  return (await socialPictures()).map((pending) => ({ params: { path: pending.path }, props: { pending } }));
}

export const GET: APIRoute = async ({ props }) => {
  const { pending } = props as { pending: PendingPicture };
  return new Response(await picture(pending.draw()), { headers: { 'Content-Type': 'image/png' } });
};
