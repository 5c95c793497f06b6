import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fictionalTable, type FictionalRow } from '../../src/charts/parts/fictional-atlas.ts';
import { siteAtlas } from '../../src/figure/site-atlas.ts';
import { FilterIndex } from '../../src/model/filter-index.ts';
import { orderKeys, RecordOrder, recordSorts, type OrderKey, type RecordSort } from '../../src/model/record-order.ts';
import { recordRows } from '../support/expected-records.ts';

const collator = new Intl.Collator('en', { numeric: true });

const rows: fc.Arbitrary<readonly FictionalRow[]> = fc.array(
  fc
    .record({
      date: fc.constantFrom('2019', '2020-03', '2020-03-13', '2021-01-01'),
      target: fc.constantFrom(
        'Test Hospital 2',
        'Test Hospital 10',
        'test hospital 2',
        'Épinal Test Clinic',
        'Zürich Test',
      ),
      country: fc.constantFrom('Testland', 'Otherland', 'Ålandtest'),
      place: fc.constantFrom(null, 'Test Town', 'Élan Test'),
      type: fc.constantFrom('ransomware', 'ddos'),
      impacts: fc.subarray(['care_delayed', 'death_linked', 'data_stolen']),
      evidence: fc.constantFrom(undefined, 'claimed', 'reported', 'confirmed'),
    })
    .map(({ evidence, ...row }) => ({ ...row, ...(evidence === undefined ? {} : { evidence }) })),
  { maxLength: 30 },
);

/** What a reader sees in the column; null where the cell is empty. */
function seen(index: FilterIndex, key: OrderKey, i: number): readonly string[] | null {
  const { table } = index;
  const labels = (facet: 'country' | 'type' | 'place') =>
    Array.from(index.codesOf(facet, i), (code) => ({ ...table.facets, ...table.exact })[facet].labels[code]!).join(
      ', ',
    );
  const grade = table.evidence.of[i]!;
  const value = {
    date: () => [String(i).padStart(6, '0')],
    target: () => [table.targets[i]!],
    where: () => [labels('country'), labels('place')],
    type: () => [labels('type')],
    impact: () => Array.from(index.codesOf('impact', i), (code) => String(code).padStart(3, '0')),
    evidence: () => (grade < 0 ? [''] : [String(grade)]),
  }[key]();
  return (value[0] ?? '') === '' ? null : value;
}

const compare = (a: readonly string[], b: readonly string[]): number =>
  a.map((part, i) => (i < b.length ? collator.compare(part, b[i]!) : 1)).find((order) => order !== 0) ??
  a.length - b.length;

test.each(recordSorts)('%s: every record once, in order, empty cells last, equal ones newest first', (sort) => {
  fc.assert(
    fc.property(rows, fc.infiniteStream(fc.boolean()), (given, coins) => {
      const index = new FilterIndex(fictionalTable(given));
      const asked = given.flatMap((_, i) => (coins.next().value ? [i] : []));
      const found = [...new RecordOrder(index).sorted(asked, sort)];
      expect(found.toSorted((a, b) => a - b)).toEqual(asked);
      const key = sort.replace('-', '') as OrderKey;
      const sign = sort.startsWith('-') ? -1 : 1;
      found.slice(1).forEach((b, n) => {
        const a = found[n]!;
        const [before, after] = [seen(index, key, a), seen(index, key, b)];
        if (before === null) expect(after).toBeNull();
        const order =
          before === null || after === null
            ? after === null && before !== null
              ? -1
              : 0
            : sign * compare(before, after);
        expect(order).toBeLessThanOrEqual(0);
        if (order === 0) expect(a).toBeGreaterThan(b);
      });
    }),
  );
});

test('the order of the asked positions does not matter', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(...recordSorts), (given, sort) => {
      const order = new RecordOrder(new FilterIndex(fictionalTable(given)));
      const all = given.map((_, i) => i);
      expect(order.sorted(all.toReversed(), sort)).toEqual(order.sorted(all, sort));
    }),
  );
});

describe('the real data', async () => {
  const { atlas } = await siteAtlas();
  const order = new RecordOrder(atlas.records);
  const ids = (sort: RecordSort) =>
    Array.from(order.sorted(recordRows.keys(), sort), (i) => atlas.records.table.ids[i] ?? '');

  test('newest first is the order from the file’s dates', () => {
    const dateOf = new Map(recordRows.map(({ id, date }) => [id, `${date!}-01-01`.slice(0, 10)]));
    const dates = ids('-date').map((id) => dateOf.get(id)!);
    expect(dates).toEqual(dates.toSorted().toReversed());
  });

  test('confirmed stands before reported, claimed and ungraded', () => {
    const gradeOf = new Map(recordRows.map(({ id, evidence }) => [id, evidence!]));
    const runs = (sort: RecordSort) =>
      ids(sort)
        .map((id) => gradeOf.get(id)!)
        .filter((grade, i, all) => grade !== all[i - 1]);
    const graded = ['claimed', 'reported', 'confirmed'].filter((grade) =>
      recordRows.some((row) => row.evidence === grade),
    );
    const ungraded = recordRows.some(({ evidence }) => evidence === '') ? [''] : [];
    expect(graded.length).toBeGreaterThan(1);
    expect(runs('-evidence')).toEqual([...graded.toReversed(), ...ungraded]);
    expect(runs('evidence')).toEqual([...graded, ...ungraded]);
  });

  test('each column can be asked for in both directions', () => {
    expect(recordSorts).toHaveLength(2 * orderKeys.length);
    expect(new Set(recordSorts.map((sort) => ids(sort).join())).size).toBe(recordSorts.length);
  });
});
