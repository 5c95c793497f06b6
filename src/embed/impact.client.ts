import { drawImpactKey } from '../charts/impact/draw-impact-key.ts';
import { LiveImpact } from '../charts/impact/impact.client.ts';
import { impact } from '../charts/impact/impact.ts';
import { updateTwin } from '../figure/update-twin.client.ts';
import { embedText } from '../text/embed.ts';
import { impactText } from '../text/impact.ts';
import { printedLayouts, type PrintedLayout } from './layouts.client.ts';
import { LiveEmbed } from './live-embed.client.ts';
import { MarkNotes } from './mark-notes.client.ts';
import type { TipContent } from './tip.client.ts';

const embed = new LiveEmbed();

/** Wakes up one of the two drawings, with a note for each row. */
function wake({ box, svg, layout, key: keySvg }: PrintedLayout) {
  const notes = new MarkNotes(box, {
    locate: (key) => live.locate(key),
    focus: (key) => {
      live.focus(key);
    },
    highlight: (key) => {
      live.highlight(key);
    },
    tell: (key) => tell(live, key),
  });
  const live = new LiveImpact(svg, layout, {
    peek: (key) => {
      notes.peek(key);
    },
    choose: (key, by) => {
      notes.choose(key, by);
    },
  });
  return { live, layout, keySvg };
}

function tell(live: LiveImpact, key: string): TipContent | null {
  const row = live.rowOf(key);
  if (row === undefined) return null;
  const { view } = embed;
  // No address asks for what the sources do not say, or for two effects at once.
  const isAskable = row.label !== null && view.filter.impact.length === 0;
  const href = embed.fullViewOf({ ...view, filter: { ...view.filter, impact: [key] } });
  return {
    title: row.label ?? impactText.notStated,
    words: impactText.counts(row.total, row.affected),
    link: isAskable && row.total > 0 ? { href, words: embedText.markRecords } : null,
  };
}

const drawings = printedLayouts(embed.main).map(wake);

embed.start(({ view, selection }) => {
  const model = impact.model(embed.atlas, { ...impact.options(view, 'wide'), selection });
  const sentence = impact.describe(model);
  for (const { live, layout, keySvg } of drawings) {
    live.update(model);
    if (keySvg !== null) drawImpactKey(keySvg, model, layout);
    live.svg.setAttribute('aria-label', sentence);
  }
  const table = impact.table(model);
  updateTwin(embed.main, table);
  return [table.caption, sentence];
});
