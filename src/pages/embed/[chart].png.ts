import type { APIRoute } from 'astro';
import { charts, type RegisteredChart } from '../../charts/registry.ts';
import { embedAtlas } from '../../embed/embed-atlas.ts';
import { stillPng } from '../../embed/picture/still-png.ts';

export const getStaticPaths = () => charts.map(({ chart }) => ({ params: { chart: chart.id }, props: { chart } }));

/** A chart as a picture of pixels. */
export const GET: APIRoute<Pick<RegisteredChart, 'chart'>> = async ({ props }) =>
  new Response(await stillPng(props.chart, await embedAtlas()), { headers: { 'Content-Type': 'image/png' } });
