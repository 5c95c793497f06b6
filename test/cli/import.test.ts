import { mkdtempSync, readFileSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test, vi } from 'vitest';
import { copyOfRelease, runCli } from './run-cli.ts';

// Each run starts a process, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const FOREIGN = 'test/fixtures/import/hhs-breach-report-open-2024-10.csv';
const MAPPING = 'docs/import/hhs-breach-report.json';
const WORKBOOK = 'test/fixtures/import/fictional.xlsx';
const WORKBOOK_MAPPING = 'test/fixtures/import/fictional.json';

const bring = (...words: string[]) => runCli('import', FOREIGN, '--map', MAPPING, ...words);

function freshFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'care-import-'));
}

function bytesIn(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (statSync(file).isFile()) found.set(name, readFileSync(file, 'latin1'));
  }
  return found;
}

function countsIn(output: string): Record<string, number> {
  const found = output.matchAll(/^ +(\d+) {2}(mapped|guessed|duplicate|skipped)\b/gm);
  return Object.fromEntries([...found].map(([, count, outcome]) => [outcome ?? '', Number(count)] as const));
}

describe('a real export of somebody else', () => {
  test('every row is mapped, guessed, held back or skipped, and a second import adds nothing', async () => {
    const folder = copyOfRelease('1.1.0');
    const before = bytesIn(folder);
    const report = path.join(freshFolder(), 'report.csv');
    const look = await bring('--dir', folder, '--report', report);
    expect(look).toMatchObject({ code: 0, output: expect.stringContaining('852 rows (UTF-8)') as string });
    expect(countsIn(look.output)).toEqual({ mapped: 83, guessed: 626, duplicate: 15, skipped: 128 });
    expect(look.output).toContain('Nothing was written.');
    expect(bytesIn(folder)).toEqual(before);

    // Line by line: a record, or the reason why there is none, for each row of the file.
    const lines = Papa.parse<Record<string, string>>(readFileSync(report, 'utf8').trimEnd(), { header: true }).data;
    expect(new Set(lines.map((line) => line.row)).size).toBe(852);
    expect(lines.filter((line) => line.outcome !== 'mapped' && line.note === '')).toEqual([]);
    const leftOut = Map.groupBy(
      lines.filter((line) => line.outcome === 'skipped'),
      (line) => line.reason,
    );
    expect(
      [...leftOut].map(([reason, all]) => [reason!.slice(0, 44), new Set(all.map((line) => line.row)).size]),
    ).toEqual([
      ['left out by the mapping: theft, loss and wro', 116],
      ['left out by the mapping: rows without a stat', 5],
      ['letters garbled', 7],
      ['quote stray', 1],
      ['control character', 5],
    ]);
    const repeated = lines.filter(({ note }) => note!.includes('in our data')).map((line) => line.record);
    expect(repeated).toContain('2024-02-21-change-healthcare');

    const first = await bring('--dir', folder, '--write');
    expect(first.output).toContain('709 records with 709 sources');
    const after = bytesIn(folder);
    expect([...after].filter(([name, bytes]) => bytes !== before.get(name)).map(([name]) => name)).toEqual([
      'attacks.csv',
      'sources.csv',
    ]);
    for (const name of ['attacks.csv', 'sources.csv'])
      expect(isSubsequence(linesOf(before.get(name)!), linesOf(after.get(name)!))).toBe(true);
    expect((await runCli('check', '--dir', folder, '--no-dictionary')).code).toBe(0);

    const second = await bring('--dir', folder, '--write');
    expect(countsIn(second.output)).toEqual({ mapped: 0, guessed: 0, duplicate: 724, skipped: 128 });
    expect(second.output).toContain('There is nothing new to add.');
    expect(bytesIn(folder)).toEqual(after);
  });

  test('the same file, mapping and data give the same bytes, in a folder of their own that is never written over', async () => {
    const [one, two] = [path.join(freshFolder(), 'new'), path.join(freshFolder(), 'new')];
    expect((await bring('--out', one, '--today', '2031-02-01')).code).toBe(0);
    expect((await bring('--out', two, '--today', '2031-02-01')).code).toBe(0);
    expect(bytesIn(one)).toEqual(bytesIn(two));
    const added = Papa.parse<Record<string, string>>(bytesIn(one).get('attacks.csv')!.trimEnd(), { header: true });
    expect(new Set(added.data.map((row) => row.added))).toEqual(new Set(['2031-02-01']));
    expect([...bytesIn(one).keys()].toSorted()).toEqual(['attacks.csv', 'report.csv', 'sources.csv']);
    const again = await bring('--out', one);
    expect(again).toMatchObject({
      code: 2,
      output: expect.stringContaining('is there already and is not written over') as string,
    });
  });
});

const linesOf = (text: string) => text.split('\n');

function isSubsequence(part: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const line of all) if (line === part[at]) at += 1;
  return at === part.length;
}

test('a workbook is read from the sheet that the mapping names, and previewed', async () => {
  const { code, output } = await runCli('import', WORKBOOK, '--map', WORKBOOK_MAPPING, '--preview');
  expect(code).toBe(0);
  expect(countsIn(output)).toEqual({ mapped: 0, guessed: 2, duplicate: 0, skipped: 0 });
  expect(output).toContain('2020-03-13-test-hospital-zolw\n  date: 2020-03-13\n');
  expect(output).toContain('  records_affected: 1200\n');
  expect(output).toContain('row 4: the gazetteer has no place called "Nowhere-on-Test" in Germany');
});

test('a mapping is proposed, and what it leaves open is asked for before anything is imported', async () => {
  const saved = path.join(freshFolder(), 'mapping.json');
  const { output } = await runCli('import', FOREIGN, '--suggest', '--save', saved);
  expect(output).toContain('Replace every DECIDE in it');
  const proposal = JSON.parse(readFileSync(saved, 'utf8')) as { columns: Record<string, unknown>; location: unknown };
  expect(proposal.columns).toMatchObject({
    date: { from: 'Breach Submission Date', date: 'MDY' },
    target: { from: 'Name of Covered Entity' },
    records_affected: { from: 'Individuals Affected' },
    status: { value: 'active' },
    summary: { from: 'Web Description' },
  });
  expect(proposal.location).toEqual({ region: { from: 'State' } });
  const tried = await runCli('import', FOREIGN, '--map', saved);
  expect(tried.code).toBe(1);
  expect(tried.output).toContain('mapping.json: columns.date_basis, rule 1: "DECIDE" is not an allowed value');
  expect((await runCli('import', FOREIGN, '--suggest', '--save', saved)).output).toContain('not written over');
  expect((await runCli('import', FOREIGN, '--suggest')).output).toMatch(/^\{\n/);
});

describe('what cannot be used is answered in a sentence', () => {
  const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200, 7)]);
  const faults = [
    'When,Victim,Nation,City,Records,Report',
    ...Array.from({ length: 10_000 }, () => '10/13/2020,Test Hospital,Ruritania,,x,y'),
  ];
  test.for<[string, string, Buffer, string]>([
    ['an empty file', 'a.csv', Buffer.alloc(0), 'a.csv: the file is empty; save or download it again'],
    ['a PDF', 'a.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n'), 'a.pdf: the file is a PDF'],
    ['a zip that is no workbook', 'a.xlsx', zip, 'a.xlsx: the file is packed (ZIP) but no workbook that can be read'],
    ['50 MB', 'a.csv', Buffer.alloc(50_000_000, 'a,b\n'), 'a.csv: the file has 50 MB, and at most 40 MB are read'],
    [
      'bytes of no encoding',
      'a.csv',
      Buffer.from([1, 2, 3, 0, 0xff, 0, 9]),
      'a.csv: the file is neither a table in text nor a workbook',
    ],
    [
      'missing columns',
      'a.csv',
      Buffer.from('when,Victim\n2020,x\n'),
      'the mapping uses the column "When", which the file lacks; did you mean "when"?',
    ],
    ['broken JSON', 'a.json', Buffer.from('[{"a":1}'), 'a.json: the file looks like JSON but is broken'],
  ])('%s', async ([_, name, bytes, sentence]) => {
    const file = path.join(freshFolder(), name);
    writeFileSync(file, bytes);
    const { code, output } = await runCli('import', file, '--map', WORKBOOK_MAPPING);
    expect(code).toBe(1);
    expect(output).toContain(sentence);
    expect(output).not.toMatch(/^\s+at /m);
    expect(output).toContain('Nothing was imported.');
  });

  test('10,000 faults: the first of each kind, and how many there are', async () => {
    const file = path.join(freshFolder(), 'a.csv');
    writeFileSync(file, faults.join('\n'));
    const { code, output } = await runCli('import', file, '--map', WORKBOOK_MAPPING);
    expect(code).toBe(0);
    expect(countsIn(output)).toEqual({ mapped: 0, guessed: 0, duplicate: 0, skipped: 10_000 });
    expect(output).toContain('import date (10000)');
    expect(output.split('\n').length).toBeLessThan(60);
  });

  test('no file, no mapping, a mapping that is none', async () => {
    const no = async (...words: string[]) => (await runCli('import', ...words)).output;
    expect(await no()).toContain('Name one file to import');
    expect(await no(FOREIGN)).toContain('Name the mapping with --map');
    expect(await no(FOREIGN, '--map', 'no.json')).toContain('no.json: there is no such file');
    expect(await no('no.csv', '--map', MAPPING)).toContain('no.csv: there is no such file');
    expect(await no(FOREIGN, '--map', FOREIGN)).toContain('the mapping is not JSON');
    expect(await no(FOREIGN, '--map', 'package.json')).toContain('package.json: ');
    expect(await no(FOREIGN, '--map', MAPPING, '--wirte')).toContain('--wirte');
    expect(await no(FOREIGN, '--map', MAPPING, '--write', '--out', 'x')).toContain('not both');
    expect(await no(WORKBOOK, '--map', MAPPING)).toContain('which the file lacks');
    expect(existsSync('x')).toBe(false);
  });
});
