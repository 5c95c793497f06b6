import type { APIRoute } from 'astro';
import { charts, type RegisteredChart } from '../../charts/registry.ts';
import { embedAtlas } from '../../embed/embed-atlas.ts';
import { stillPicture } from '../../embed/picture/still-picture.ts';

export const getStaticPaths = () => charts.map(({ chart }) => ({ params: { chart: chart.id }, props: { chart } }));

/** A chart as a standalone drawing. */
export const GET: APIRoute<Pick<RegisteredChart, 'chart'>> = async ({ props }) =>
  new Response((await stillPicture(props.chart, await embedAtlas())).svg, {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
