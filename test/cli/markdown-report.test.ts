import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { markdownReport } from '../../src/cli/markdown-report.ts';
import { makeProblem } from '../../src/schema/make-problem.ts';
import { copyOfData, runCli } from './run-cli.ts';

const id = '2012-12-miami-family-medical-centre';
const evil = '<img src=x onerror=alert(1)> [here](https://example.org) `@all`';

test('sound data are told so, with what deserves a second look', async () => {
  const { code, output } = await runCli('check', '--markdown', '--no-dictionary');
  expect(code).toBe(0);
  expect(output).toMatch(/^## Check of the data\n\nNothing is wrong: \d+ attacks, \d+ sources/);
});

test('faults stand by file and kind, the first of each, and hostile cells are text', async () => {
  const folder = copyOfData('attacks.csv', (rows) =>
    rows.replaceAll(/,(\d{4}-\d\d-\d\d),began,/g, ',13/03/2020,began,').replace(',AU,', `,"${evil}",`),
  );
  const { code, output } = await runCli('check', '--markdown', '--no-dictionary', '--dir', folder);
  expect(code).toBe(1);
  expect(output).toMatch(/^## Check of the data\n\n\d+ faults in \d files?\. /);
  expect(output).toMatch(/\n### attacks\.csv\n\n\*\*Not a country code: 1 time\*\*\n\n- attacks\.csv, row 3, /);
  expect(output.match(/13&#47;03&#47;2020/g)!.length).toBeLessThan(25);
  expect(output).toMatch(/\n- and \d+ more of this kind/);
  expect(output).not.toMatch(/<img|\]\(|`|@all/);
});

test('ten thousand faults make a short report', () => {
  const place = { file: 'attacks.csv', row: 2, column: 'actor_basis', value: 'x'.repeat(5000) };
  const problems = Array.from({ length: 10_000 }, () => makeProblem(place, 'actor_basis_missing', {}));
  expect(markdownReport(problems).length).toBeLessThan(10_000);
});

test('two folders: new records with their cells, changed fields before and after, hostile cells as text', async () => {
  const folder = copyOfData('attacks.csv', (rows) => {
    const [head = ''] = rows.split('\n', 1);
    const cells: Record<string, string> = { id: '2021-01-01-test-hospital', date: '2021-01-01', target: evil };
    const added = head.split(',').map((column) => `"${cells[column] ?? ''}"`);
    return `${rows.replace('Intruders broke into', 'Strangers broke into')}${added.join(',')}\n`;
  });
  const sources = `${folder}/sources.csv`;
  writeFileSync(
    sources,
    `${readFileSync(sources, 'utf8')}2021-01-01-test-hospital,,,https://example.org/a,Test Gazette,\n`,
  );
  const { code, output } = await runCli('diff', '--base', 'data', '--dir', folder, '--markdown');
  expect(code).toBe(0);
  expect(output).toMatch(
    /^## What changes from the present data to the proposal\n\n1 added, 0 withdrawn, 1 field changed\n/,
  );
  expect(output).toContain('- attacks `2021-01-01-test-hospital` **&#60;img');
  expect(output).toContain('  - date: `2021-01-01`');
  expect(output).toContain('  - source, Test Gazette: `https://example.org/a`');
  expect(output).toContain(`- attacks \`${id}\` **Miami Family Medical Centre**\n  - summary was \`Intruders broke`);
  expect(output).toContain('is now `Strangers broke into');
  // Outside code spans, which Markdown does not read, nothing of the cell is left that it could.
  expect(output.replaceAll(/(`+)(?!`).*?(?<!`)\1(?!`)/g, '')).not.toMatch(/<img|\]\(|@all/);
});

test('the same folder twice: nothing is different; a version beside a folder is refused', async () => {
  expect((await runCli('diff', '--base', 'data', '--markdown')).output).toContain('No record is different.');
  const { code, output } = await runCli('diff', '1.0.0', '--base', 'data');
  expect([code, output]).toEqual([2, expect.stringContaining('two folders are compared')]);
});
