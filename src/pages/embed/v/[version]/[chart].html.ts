import type { APIRoute } from 'astro';
import { charts } from '../../../../charts/registry.ts';
import { embedPage } from '../../../../embed/embed-page.ts';
import { pinnedAtlas, pinnedEmbeds, type PinnedEmbed } from '../../../../embed/pinned-embeds.ts';

export const getStaticPaths = async () =>
  (await pinnedEmbeds()).map((props) => ({ params: { version: props.version, chart: props.chart }, props }));

/** A chart that stays on a version of the data. */
export const GET: APIRoute<PinnedEmbed> = async ({ props: { version, chart: id, frozen } }) => {
  const headers = { 'Content-Type': 'text/html; charset=utf-8' };
  if (frozen !== null) return new Response(frozen, { headers });
  const chart = charts.find((registered) => registered.chart.id === id)?.chart;
  if (chart === undefined) throw new Error(`there is no chart ${id}`);
  const { atlas, pin } = await pinnedAtlas(version);
  return new Response(await embedPage(chart, atlas, pin), { headers });
};
