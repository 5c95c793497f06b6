import type { FigureNumbers, ReleaseFigures } from '../../src/figure/release-figures.ts';

/** What the code says otherwise than a release did, in sentences. A chart younger than the release is none of its business. */
export function figureChanges(kept: ReleaseFigures, drawn: ReleaseFigures): string[] {
  return Object.entries(kept).flatMap(([id, layouts]) => {
    const now = drawn[id];
    if (now === undefined) return [`${id}: the chart is gone`];
    return Object.entries(layouts).flatMap(([layout, before]) =>
      tableChanges(before, now[layout as keyof typeof now]).map((change) => `${id}, ${layout}: ${change}`),
    );
  });
}

function tableChanges(before: FigureNumbers, now: FigureNumbers): string[] {
  const [old, fresh] = [
    [before.columns, ...before.rows],
    [now.columns, ...now.rows],
  ].map((rows) => rows.map((row) => JSON.stringify(row))) as [string[], string[]];
  return Array.from({ length: Math.max(old.length, fresh.length) }, (_, index) => [old[index], fresh[index]] as const)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => `${a ?? 'nothing'} has become ${b ?? 'nothing'}`);
}
