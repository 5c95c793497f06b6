import type { APIRoute } from 'astro';
import { figureAddress, figurePicture } from '../../embed/picture/figure-picture.ts';
import { outlineTexts } from '../../embed/picture/outline-texts.ts';
import { picturePng } from '../../embed/picture/picture-png.ts';
import type { StillFigure } from '../../figure/quality-figures.ts';
import { siteAtlas } from '../../figure/site-atlas.ts';
import { siteFigures } from '../../figure/site-figures.ts';

export const getStaticPaths = async () =>
  Object.values(await siteFigures()).map((figure) => ({ params: { figure: figure.id }, props: { figure } }));

/** A still figure as a picture of pixels. */
export const GET: APIRoute<{ figure: StillFigure }> = async ({ props: { figure } }) => {
  const { atlas } = await siteAtlas();
  const png = await picturePng(await figurePicture(figure, atlas, outlineTexts), figureAddress(figure));
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
};
