import type { Layout } from '../charts/chart.ts';
import type { EmbedFigure } from './embed-figure.ts';

/** Title, filter, sentence, notes, source, newer version and the table's button, in pixels, where they take most lines. */
const AROUND: Readonly<Record<Layout, number>> = { wide: 240, narrow: 300 };
/** Buttons of the charts that have some. */
const TOOLS: Readonly<Record<Layout, number>> = { wide: 44, narrow: 88 };
/** The key of the narrow map of the call and the names below it. */
const NAMES: Readonly<Record<Layout, number>> = { wide: 0, narrow: 180 };
/** A map just before its words move beside it; and where it is narrow, less than it can be, as words take fewer lines then. */
const MAP: Readonly<Record<Layout, number>> = { wide: Math.ceil((847 * 880) / 1930), narrow: 285 };

/**
 * Height in pixels that shows all of an embed in a column of any width from 320 on, for pages that do not listen to
 * what it says. A long filter may need more; the frame scrolls then.
 */
export function fixedHeight({
  drawn,
  hasNames,
  hasTools,
}: Pick<EmbedFigure, 'drawn' | 'hasNames' | 'hasTools'>): number {
  const needed = (['wide', 'narrow'] as const).map(
    (layout) =>
      (drawn[layout] ?? MAP[layout]) + AROUND[layout] + (hasNames ? NAMES[layout] : 0) + (hasTools ? TOOLS[layout] : 0),
  );
  return Math.ceil(Math.max(...needed) / 10) * 10;
}
