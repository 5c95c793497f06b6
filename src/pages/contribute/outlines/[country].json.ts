import type { APIRoute, GetStaticPaths } from 'astro';
import { siteOutlines } from '../../../figure/site-outlines.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { outlines } = await siteOutlines();
  return [...outlines].map(([country, outline]) => ({ params: { country }, props: { outline } }));
};

/** The outline of one country, which the check asks for when coordinates in it are to be judged. */
export const GET: APIRoute = ({ props }) => Response.json(props.outline);
