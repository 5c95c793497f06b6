import type { APIRoute } from 'astro';
import type { RegisteredChart } from '../../charts/registry.ts';
import { embedAtlas } from '../../embed/embed-atlas.ts';
import { siteCharts } from '../../embed/site-charts.ts';
import { oembed } from '../../embed/oembed.ts';

export const getStaticPaths = async () =>
  siteCharts(await embedAtlas()).map(({ chart }) => ({ params: { chart: chart.id }, props: { chart } }));

/** How to embed a chart, for programs. */
export const GET: APIRoute<Pick<RegisteredChart, 'chart'>> = async ({ props }) =>
  Response.json(oembed(props.chart, await embedAtlas()));
