import type { MapMark } from '../../model/attack-map-model.ts';

/** Units of the frame that read as one line: about seven degrees of latitude. */
const LINE = 44;

/** Where the keyboard goes on a map: as in a text, along a line, to the line above or below, to its very ends. */
export type Step = 'next' | 'previous' | 'above' | 'below' | 'first' | 'last';

type Placed = Pick<MapMark, 'key' | 'x' | 'y'>;

/** Marks as lines of a text: bands of latitude from north to south, in each the marks from west to east. */
export function readingLines<Mark extends Placed>(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const lines = Map.groupBy(marks, ({ y }) => Math.floor(y / LINE));
  return [...lines]
    .toSorted(([a], [b]) => a - b)
    .map(([, line]) => line.toSorted((a, b) => a.x - b.x || a.y - b.y || (a.key < b.key ? -1 : 1)));
}

/**
 * Key of the mark that a step leads to: at the end of a line on to the next one, above and below to the mark that is
 * nearest from west to east. Its own key where there is nothing farther.
 */
export function stepTo(marks: readonly Placed[], key: string, step: Step): string {
  const lines = readingLines(marks);
  const order = lines.flat();
  const position = order.findIndex((mark) => mark.key === key);
  const here = order[position];
  if (here === undefined) return order[0]?.key ?? key;
  if (step === 'above' || step === 'below') {
    const row = lines.findIndex((line) => line.includes(here));
    const far = ({ x }: Placed) => Math.abs(x - here.x);
    const line = lines[row + (step === 'above' ? -1 : 1)] ?? [here];
    return line.reduce((a, b) => (far(b) < far(a) ? b : a)).key;
  }
  const to = { next: position + 1, previous: position - 1, first: 0, last: order.length - 1 }[step];
  return (order[to] ?? here).key;
}
