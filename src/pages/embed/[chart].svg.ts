import type { APIRoute } from 'astro';
import type { RegisteredChart } from '../../charts/registry.ts';
import { embedAtlas } from '../../embed/embed-atlas.ts';
import { stillPicture } from '../../embed/picture/still-picture.ts';
import { siteCharts } from '../../embed/site-charts.ts';

export const getStaticPaths = async () =>
  siteCharts(await embedAtlas()).map(({ chart }) => ({ params: { chart: chart.id }, props: { chart } }));

/** A chart as a standalone drawing. */
export const GET: APIRoute<Pick<RegisteredChart, 'chart'>> = async ({ props }) =>
  new Response((await stillPicture(props.chart, await embedAtlas())).svg, {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
