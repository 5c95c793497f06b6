import { charts } from '../charts/registry.ts';
import { embedPage } from './embed-page.ts';
import { pinnedAtlas, type PinnedEmbed } from './pinned-embeds.ts';

/** The file of a pinned embed: as it was frozen before a major change, else drawn from its release. */
export async function pinnedFile({ version, chart: id, frozen }: PinnedEmbed): Promise<string> {
  if (frozen !== null) return new TextDecoder().decode(frozen);
  const chart = charts.find((registered) => registered.chart.id === id)?.chart;
  if (chart === undefined) throw new Error(`there is no chart ${id}`);
  const { atlas, pin } = await pinnedAtlas(version);
  return embedPage(chart, atlas, pin);
}
