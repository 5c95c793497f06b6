import { describe, expect, test } from 'vitest';
import { fictionalTable } from '../../src/charts/parts/fictional-atlas.ts';
import { packRecords } from '../../src/embed/pack-records.ts';
import { asksForNames, shownView } from '../../src/embed/shown-view.ts';
import { unpackRecords } from '../../src/embed/unpack-records.ts';
import { siteAtlas } from '../../src/figure/site-atlas.ts';
import { FilterIndex } from '../../src/model/filter-index.ts';
import type { RecordTable } from '../../src/model/record-table.ts';
import { parseAddress } from '../../src/view/address.ts';
import { defaultView } from '../../src/view/view.ts';
import { benchTable } from '../bench/bench-rows.ts';

function shown(table: RecordTable, query: string, coordinates: boolean) {
  const packed = packRecords(table, { coordinates });
  const index = new FilterIndex(unpackRecords(packed));
  const fallback = defaultView(index.table);
  return shownView(parseAddress(query, index.table, fallback), { packed, index, fallback }, asksForNames(query));
}

const few = fictionalTable([
  { place: 'Testtown', at: [10, 10], date: '2020-03-13' },
  { place: null, date: '2020' },
]);

describe('the full view', () => {
  test.each([true, false])('is asked for nothing that the address does not ask for (a map: %s)', (coordinates) => {
    expect(shown(few, '', coordinates).query).toBe('');
    expect(shown(few, '?country=XA&theme=dark&at=test-1', coordinates).query).toBe('?country=XA');
  });

  test('keeps what its own map is counted by', () => {
    expect(shown(few, '?by=place', true).query).toBe('?by=place');
    expect(shown(few, '?by=country', false).query).toBe('?by=country');
  });
});

test('what the dates leave open is said', () => {
  expect(shown(few, '?from=2020-03', true)).toMatchObject({
    notes: expect.stringContaining('1 more record') as string,
  });
  expect(shown(few, '', true).notes).toBe('');
});

test.each([true, false])('a campaign is called by its name, not by its code (a map: %s)', async (coordinates) => {
  const { table } = (await siteAtlas()).atlas.records;
  expect(shown(table, '?campaign=wannacry-2017', coordinates).filter).toContain('Campaign: WannaCry 2017');
});

describe('of more records than a file carries names of', () => {
  const many = benchTable(2500);

  test('words, names and days that are left out are said, and only where they are asked for', () => {
    const notes = (query: string) => shown(many, query, true).notes;
    expect(notes('?type=ransomware')).toBe('');
    expect(notes('?q=hospital')).toContain('search words and names are not applied');
    expect(notes('?actor=whoever')).toContain('search words and names are not applied');
    expect(notes('?from=2019-03&to=2019-05')).not.toContain('days');
    expect(notes('?from=2019-03-15&to=2019-03-20')).toContain('months, not days');
    expect(shown(few, '?from=2020-03-12', true).notes).not.toContain('months, not days');
  });

  test('a map counts by country where places are too many', () => {
    const places = Array.from({ length: 1100 }, (_, i) => ({ place: `Town ${String(i)}`, at: [i, i] as const }));
    const table = fictionalTable(places);
    expect(shown(table, '?by=place', true).view.by).toBe('country');
    expect(shown(table, '', false).view.by).toBeNull();
  });
});
