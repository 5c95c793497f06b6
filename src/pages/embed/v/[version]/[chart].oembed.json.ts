import type { APIRoute } from 'astro';
import { charts, type RegisteredChart } from '../../../../charts/registry.ts';
import { oembed } from '../../../../embed/oembed.ts';
import { pinnedAtlas, pinnedEmbeds } from '../../../../embed/pinned-embeds.ts';

interface Props extends Pick<RegisteredChart, 'chart'> {
  readonly version: string;
}

export const getStaticPaths = async () =>
  (await pinnedEmbeds())
    .filter(({ frozen }) => frozen === null)
    .flatMap(({ version, chart: id }) =>
      charts
        .filter(({ chart }) => chart.id === id)
        .map(({ chart }) => ({ params: { version, chart: id }, props: { chart, version } })),
    );

/** How to embed a chart that stays on a version: a program that is given its address keeps the version. */
export const GET: APIRoute<Props> = async ({ props: { chart, version } }) =>
  Response.json(oembed(chart, (await pinnedAtlas(version)).atlas, version));
