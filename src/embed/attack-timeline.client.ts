import { LiveTimeline, type TimeRange } from '../charts/attack-timeline/attack-timeline.client.ts';
import { attackTimeline } from '../charts/attack-timeline/attack-timeline.ts';
import { updateTwin } from '../figure/update-twin.client.ts';
import { inRange } from './in-range.ts';
import { printedLayouts } from './layouts.client.ts';
import { LiveEmbed } from './live-embed.client.ts';
import { part } from './part.client.ts';

const embed = new LiveEmbed();
const readout = part(embed.main, '[data-readout]');
const allDates = part(embed.main, '[data-all-dates]');
const events = {
  range: ({ from, to }: TimeRange) => {
    embed.change({ filter: { ...embed.view.filter, from, to } });
  },
  settled: () => undefined,
  read: (words: string) => {
    readout.textContent = words;
  },
};
const layouts = printedLayouts(embed.main).map(({ box, svg, layout }) => ({
  svg,
  layout,
  live: new LiveTimeline(box, svg, layout, events),
}));
allDates.addEventListener('click', () => {
  events.range({ from: null, to: null });
});

embed.start((shown) => {
  const { view, selection } = shown;
  let [title, sentence] = ['', ''];
  for (const { live, layout, svg } of layouts) {
    const model = attackTimeline.model(embed.atlas, { ...attackTimeline.options(view, layout), selection });
    live.update(model);
    sentence = attackTimeline.describe(model);
    svg.setAttribute('aria-label', sentence);
    if (layout !== 'narrow') continue;
    const table = attackTimeline.table(model);
    title = table.caption;
    updateTwin(embed.main, table);
  }
  const range = inRange(shown);
  allDates.hidden = range === '';
  return [title, sentence + range];
});
