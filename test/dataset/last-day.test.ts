import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { lastDay } from '../../src/dataset/last-day.ts';
import { readDataset } from '../../src/dataset/read.ts';
import { latestDay, localDay } from '../../src/schema/local-day.ts';
import { attack, descriptor, messagesOf, parseRows, source } from './fictional.ts';

const announced = (text: string) => new Map([['CHANGELOG.md', new TextEncoder().encode(text)]]);
const own = descriptor.created.slice(0, 10);

test('the day of the version, or of a later one that the changelog announces', () => {
  const day = (text: string) => lastDay(descriptor, announced(text));
  expect(lastDay(descriptor, new Map())).toEqual({ day: own, of: 'version' });
  expect(day('# Changes\n\n## 9.0.0 (2027-02-01)\n\n## 1.0.0 (2026-11-23)\n')).toEqual({
    day: '2027-02-01',
    of: 'version',
  });
  expect(day('## 0.1.0 (1999-01-01)\n').day).toBe(own);
  expect(day('In 2030-01-01 (2030-01-01)\n## 9.0.0\n').day).toBe(own);
});

test('for rows that are not released yet, today, unless the version is younger', () => {
  expect(lastDay(descriptor, new Map(), '2027-02-01')).toEqual({ day: '2027-02-01', of: 'today' });
  expect(lastDay(descriptor, announced('## 9.0.0 (2027-02-03)\n'), '2027-02-01').day).toBe('2027-02-03');
  expect(lastDay(descriptor, new Map(), '1999-01-01').day).toBe(own);
});

test('a row of the coming version may carry its day', () => {
  const attacks = [attack({ checked: '2027-02-01' })];
  expect(messagesOf(parseRows({ attacks }))).toHaveLength(1);
  expect(messagesOf(parseRows({ attacks }, { 'CHANGELOG.md': '## 9.0.0 (2027-02-01)\n' }))).toEqual([]);
});

describe('rows written after the release', () => {
  const rows = {
    attacks: [attack({ date: '2027-02-01', added: '2027-02-01' })],
    sources: [source({ published: '2027-02-01' })],
  };

  test('may be of any day up to the one handed in', () => {
    expect(messagesOf(parseRows(rows, {}, { today: '2027-02-01' }))).toEqual([]);
  });

  test('of a later day are refused in a sentence that asks for no other file', () => {
    expect(messagesOf(parseRows(rows, {}, { today: '2027-01-31' }))).toEqual([
      'attacks.csv, row 2, date: 2027-02-01 is still to come: a record tells of nothing after 2027-01-31; correct the date',
      'attacks.csv, row 2, added: 2027-02-01 is still to come: a record tells of nothing after 2027-01-31; correct the date',
      'sources.csv, row 2, published: 2027-02-01 is still to come: a record tells of nothing after 2027-01-31; correct the date',
    ]);
  });

  test('are held to the day of the version where nothing is handed in, as for a release', () => {
    expect(messagesOf(parseRows(rows))).toEqual(
      ['attacks.csv, row 2, date', 'attacks.csv, row 2, added', 'sources.csv, row 2, published'].map(
        (place) =>
          `${place}: 2027-02-01 lies after the newest version of the data (2026-11-23); correct it, or give the coming version a later day in its heading in CHANGELOG.md`,
      ),
    );
  });

  test('are shown by a site that asks no clock', async () => {
    const root = mkdtempSync(path.join(tmpdir(), 'care-site-'));
    cpSync('data', path.join(root, 'data'), { recursive: true });
    const file = path.join(root, 'data/attacks.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace(',2014-03-25,began,', ',2031-01-01,began,'));
    const site = await readDataset(root);
    expect(site.ok && site.value.attacks.some(({ date }) => date === '2031-01-01')).toBe(true);
  });
});

test('a day is that of the zone; the latest anywhere is ahead of it', () => {
  // The tests run in Los Angeles.
  expect(localDay(new Date('2026-11-28T07:59:00Z'))).toBe('2026-11-27');
  expect(latestDay(new Date('2026-11-28T07:59:00Z'))).toBe('2026-11-28');
  expect(latestDay(new Date('2026-11-28T10:00:00Z'))).toBe('2026-11-29');
});
