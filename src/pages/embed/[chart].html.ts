import type { APIRoute } from 'astro';
import type { RegisteredChart } from '../../charts/registry.ts';
import { embedPage } from '../../embed/embed-page.ts';
import { embedAtlas } from '../../embed/embed-atlas.ts';
import { siteCharts } from '../../embed/site-charts.ts';

export const getStaticPaths = async () =>
  siteCharts(await embedAtlas()).map(({ chart }) => ({ params: { chart: chart.id }, props: { chart } }));

/** A chart for other sites' pages, in one file that asks for nothing. */
export const GET: APIRoute<Pick<RegisteredChart, 'chart'>> = async ({ props }) =>
  new Response(await embedPage(props.chart, await embedAtlas()), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
