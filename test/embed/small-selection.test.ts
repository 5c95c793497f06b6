import { select as d3Select } from 'd3-selection';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { keyOf } from '../../src/charts/parts/keyed.ts';
import { select as smallSelect } from '../../src/embed/small-selection.client.ts';

const { document } = new JSDOM('').window;
const NS = 'http://www.w3.org/2000/svg';

interface Datum {
  readonly key: string;
  readonly size: number | null;
}

/** Draws data as the charts do: a keyed join, attributes from data, order; a child of another kind stands between. */
function drawn(root: Element, data: readonly Datum[], select: typeof d3Select): Element {
  select(root)
    .selectAll<Element, Datum>(':scope > g.mark')
    .data(data, keyOf)
    .join((enter) =>
      enter
        .append('g')
        .attr('class', 'mark')
        .attr('data-key', ({ key }) => key),
    )
    .order()
    .attr('r', ({ size }) => size)
    .attr('data-nth', (_, i) => i)
    .each(function ({ key }) {
      select(this).attr('title', `${this.localName} ${key}`);
    });
  select(root).attr('width', '100%').attr('hidden', null);
  return root;
}

/** As a server prints it: nodes with keys, without data. */
function printed(keys: readonly string[]): Element {
  const root = document.createElementNS(NS, 'svg');
  for (const key of keys) {
    const node = root.appendChild(document.createElementNS(NS, 'g'));
    node.setAttribute('class', 'mark');
    node.setAttribute('data-key', key);
    node.id = `printed-${key}`;
  }
  return root;
}

const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const datum = fc.record({ key, size: fc.option(fc.nat(9)) });

test('does to any drawing what the package does', () => {
  fc.assert(
    fc.property(fc.array(key), fc.array(fc.array(datum), { minLength: 1, maxLength: 4 }), (before, drawings) => {
      const [ours, theirs] = [printed(before), printed(before)];
      for (const data of drawings) {
        drawn(ours, data, smallSelect as unknown as typeof d3Select);
        drawn(theirs, data, d3Select);
        expect(ours.outerHTML).toBe(theirs.outerHTML);
      }
    }),
  );
});

test('moves no node that stands where it should', () => {
  const root = printed(['a', 'b', 'c', 'd']);
  const nodes = [...root.children];
  const moved: Element[] = [];
  for (const node of nodes) node.before = () => moved.push(node);
  drawn(
    root,
    ['a', 'b', 'c', 'd'].map((key) => ({ key, size: 1 })),
    smallSelect as unknown as typeof d3Select,
  );
  expect(moved).toEqual([]);
  expect([...root.children]).toEqual(nodes);
});

test('a selection of nothing is left alone', () => {
  expect(smallSelect(printed([])).selectAll('g').node()).toBeNull();
});
