import type { APIRoute } from 'astro';
import type { RegisteredChart } from '../../charts/registry.ts';
import { embedAtlas } from '../../embed/embed-atlas.ts';
import { stillPng } from '../../embed/picture/still-png.ts';
import { siteCharts } from '../../embed/site-charts.ts';

export const getStaticPaths = async () =>
  siteCharts(await embedAtlas()).map(({ chart }) => ({ params: { chart: chart.id }, props: { chart } }));

/** A chart as a picture of pixels. */
export const GET: APIRoute<Pick<RegisteredChart, 'chart'>> = async ({ props }) =>
  new Response(await stillPng(props.chart, await embedAtlas()), { headers: { 'Content-Type': 'image/png' } });
