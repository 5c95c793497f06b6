import type { APIRoute } from 'astro';
import { chartCsv } from '../../embed/chart-csv.ts';
import type { StillFigure } from '../../figure/quality-figures.ts';
import { siteFigures } from '../../figure/site-figures.ts';

export const getStaticPaths = async () =>
  Object.values(await siteFigures()).map((figure) => ({ params: { figure: figure.id }, props: { figure } }));

/** The numbers of a still figure. */
export const GET: APIRoute<{ figure: StillFigure }> = ({ props }) =>
  new Response(chartCsv(props.figure.table), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
