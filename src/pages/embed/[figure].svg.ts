import type { APIRoute } from 'astro';
import { figurePicture } from '../../embed/picture/figure-picture.ts';
import type { StillFigure } from '../../figure/quality-figures.ts';
import { siteAtlas } from '../../figure/site-atlas.ts';
import { siteFigures } from '../../figure/site-figures.ts';

export const getStaticPaths = async () =>
  Object.values(await siteFigures()).map((figure) => ({ params: { figure: figure.id }, props: { figure } }));

/** A still figure as a standalone drawing. */
export const GET: APIRoute<{ figure: StillFigure }> = async ({ props }) =>
  new Response((await figurePicture(props.figure, (await siteAtlas()).atlas)).svg, {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
