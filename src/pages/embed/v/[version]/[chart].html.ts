import type { APIRoute } from 'astro';
import { pinnedEmbeds, type PinnedEmbed } from '../../../../embed/pinned-embeds.ts';
import { pinnedFile } from '../../../../embed/pinned-file.ts';

export const getStaticPaths = async () =>
  (await pinnedEmbeds()).map((props) => ({ params: { version: props.version, chart: props.chart }, props }));

/** A chart that stays on a version of the data, byte for byte where it was frozen. */
export const GET: APIRoute<PinnedEmbed> = async ({ props }) =>
  new Response(props.frozen ?? (await pinnedFile(props)), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
