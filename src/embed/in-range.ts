import { embedText } from '../text/embed.ts';
import { filterText } from '../text/filter.ts';
import type { ShownView } from './shown-view.ts';

/** The timeline shows all of time whatever dates are asked for: what to add to its sentence; empty without dates. */
export function inRange({ view, selection }: Pick<ShownView, 'view' | 'selection'>): string {
  const { from, to } = view.filter;
  if (from === null && to === null) return '';
  return ` ${embedText.inRange(selection.count, filterText.chips.dates(from, to))}`;
}
