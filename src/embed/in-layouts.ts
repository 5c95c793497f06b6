import type { Layout } from '../charts/chart.ts';

/** What each of a chart's two drawings has. */
export const inLayouts = <Drawing extends { readonly layout: Layout }, Value>(
  drawings: readonly Drawing[],
  of: (drawing: Drawing | undefined) => Value,
): Readonly<Record<Layout, Value>> => ({
  wide: of(drawings.find(({ layout }) => layout === 'wide')),
  narrow: of(drawings.find(({ layout }) => layout === 'narrow')),
});
