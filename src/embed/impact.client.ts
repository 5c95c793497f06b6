import { drawImpactKey } from '../charts/impact/draw-impact-key.ts';
import { impact } from '../charts/impact/impact.ts';
import { updateTwin } from '../figure/update-twin.client.ts';
import { printedLayouts } from './layouts.client.ts';
import { LiveEmbed } from './live-embed.client.ts';

const embed = new LiveEmbed();
const layouts = printedLayouts(embed.main);

embed.start((view, selection) => {
  const model = impact.model(embed.atlas, { ...impact.options(view, 'wide'), selection });
  const sentence = impact.describe(model);
  for (const { layout, svg, key } of layouts) {
    impact.draw(svg, model, { layout, id: svg.id });
    if (key !== null) drawImpactKey(key, model, layout);
    svg.setAttribute('aria-label', sentence);
  }
  const table = impact.table(model);
  updateTwin(embed.main, table);
  return [table.caption, sentence];
});
