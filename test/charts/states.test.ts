import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { drawnStates, type DrawnState } from '../support/chart-drawings.ts';

const { document } = new JSDOM().window;

/** An empty drawing like the one that a state's server drawing began with. */
function emptyRoot({ drawing }: DrawnState): SVGSVGElement {
  const root = JSDOM.fragment(drawing.svg).firstElementChild as SVGSVGElement;
  root.replaceChildren();
  return document.importNode(root, true);
}

function draw(root: SVGSVGElement, { registered, state, drawing }: DrawnState): string {
  const { layout, interactive } = state;
  registered.chart.draw(root, drawing.model, { layout, id: 'test', interactive });
  return root.innerHTML;
}

test.each(drawnStates)('$drawing.id: drawn twice is drawn once', (drawn) => {
  const root = emptyRoot(drawn);
  const first = draw(root, drawn);
  const nodes = [...root.querySelectorAll('*')];
  expect(draw(root, drawn)).toBe(first);
  expect([...root.querySelectorAll('*')].every((node, i) => node === nodes[i])).toBe(true);
});

test.each(drawnStates)('$drawing.id: drawn over any other state is as if drawn afresh', (drawn) => {
  const { registered, state } = drawn;
  const fresh = draw(emptyRoot(drawn), drawn);
  const others = drawnStates.filter(
    (other) =>
      other.registered === registered &&
      other.state.layout === state.layout &&
      other.state.interactive === state.interactive &&
      other !== drawn,
  );
  expect(others.length).toBeGreaterThan(0);
  for (const other of others) {
    const root = emptyRoot(drawn);
    draw(root, other);
    expect(draw(root, drawn) === fresh, `over ${other.drawing.id}`).toBe(true);
  }
});

test.each(drawnStates)('$drawing.id: holds no number that is none', ({ drawing: { id, svg, key, sentence } }) => {
  const written = JSDOM.fragment(svg + (key ?? ''));
  const values = [...written.querySelectorAll('*')].flatMap((node) =>
    Array.from(node.attributes, ({ name, value }) => (name === 'data-key' || name === 'aria-label' ? '' : value)),
  );
  const words = [...values, written.textContent, id.includes('hostile') ? '' : sentence];
  expect(words.filter((word) => /NaN|undefined|Infinity|null/.test(word))).toEqual([]);
});

describe('numbers', () => {
  const sums = (model: unknown) => model as { readonly total: number; readonly affected: number };
  /** The charts that count attacks; who signed the call has numbers of its own. */
  const ofAttacks = drawnStates.filter(({ registered }) => registered.chart.id !== 'endorsement-map');
  /** Charts in whose tables a record may stand in several rows; everywhere else the rows add up. */
  const notExclusive = ['impact'];

  test.each(ofAttacks)('$drawing.id: the table and the sentence say what the model says', ({ drawing, registered }) => {
    const { table, model, sentence } = drawing;
    const { total, affected } = sums(model);
    for (const row of table.rows) {
      expect(row.map((cell) => typeof cell === 'number')).toEqual(table.columns.map(({ numeric }) => numeric));
    }
    if (!notExclusive.includes(registered.chart.id)) {
      const numbers = table.rows.map((row) => row.filter((cell) => typeof cell === 'number'));
      const sum = (column: number) => numbers.reduce((n, row) => n + row[column]!, 0);
      expect([sum(0), sum(1)]).toEqual([total, affected]);
    }
    const told = sentence.replaceAll(',', '').match(/\d+/g)?.map(Number) ?? [];
    if (total === 0) expect(sentence).toContain('no record matches');
    else expect([told[0], told.at(-1)]).toEqual([total, affected]);
  });

  test('the charts agree on the real data', () => {
    const full = ofAttacks.filter(({ state }) => state.name === 'full-data').map(({ drawing }) => sums(drawing.model));
    expect(full[0]?.total).toBeGreaterThan(0);
    for (const { total, affected } of full) expect([total, affected]).toEqual([full[0]?.total, full[0]?.affected]);
  });
});
