import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fictionalFolder } from '../dataset/releases/write-history.ts';
import { releaseHistory } from '../dataset/releases/released-history.ts';
import { runCli } from './run-cli.ts';

const folder = fictionalFolder(4, await releaseHistory(4));
const diff = (...words: string[]) => runCli('diff', ...words, '--dir', folder);

test('two versions: each field with old, new and reason', async () => {
  const { code, output } = await diff('1.1.0', '1.2.0');
  expect(output).toMatchInlineSnapshot(`
    "1.1.0 → 1.2.0
    0 added, 1 withdrawn, 4 fields changed

    Withdrawn
      × attacks 2020-05-02-sample-laboratory Sample Laboratory
          status: active → withdrawn
            It was a power cut.

    Changed
      ~ attacks 2020-03-01-test-hospital Test Hospital
          date: 2020-02-29 → 2020-02
            A second report contradicts the day, not the month.
          changed: 2021-05-01 → 2022-01-15
      ~ attacks 2020-05-02-sample-laboratory Sample Laboratory
          summary: A made-up incident, for tests. → A power cut, made up as well.
            Says why the entry is withdrawn.
      ~ signatories test-person Test Person
          office: President of Nowhere → President of Nowhere-at-all
            The office was misspelt in the report.

    Columns
      + attacks.remark
    "
  `);
  expect(code).toBe(0);
  expect((await diff('1.1.0..1.2.0')).output).toBe(output);
  // The older one comes first, however they are named.
  expect((await diff('1.2.0', '1.1.0')).output).toBe(output);
});

test('without a word: what the next release would bring', async () => {
  const { output } = await diff();
  expect(output).toMatch(/^1\.2\.0 → now\n1 added, 0 withdrawn, 2 fields changed\n/);
  expect(output).toContain('+ attacks 2022-10-made-up-ward Made-up Ward');
  expect(output).toContain('Columns\n  + attacks.note\n  - attacks.remark');
  expect((await diff('1.2.0')).output).toBe(output);
  expect((await diff('1.2.0', 'now')).output).toBe(output);
});

test('a long text stands on two lines, and a change without reason says so', async () => {
  const { output } = await runCli('diff', '--dir', fictionalFolder(3, await releaseHistory(1)));
  expect(output).toContain(
    '      summary:\n        - A made-up incident, for tests.\n        + A made-up incident; nothing was lost, because nothing was there.\n        The old wording read as if data had been lost.\n',
  );
  expect(output).not.toContain('no reason yet');
  const silent = fictionalFolder(1, await releaseHistory(1));
  writeFileSync(`${silent}/corrections.csv`, 'record,field,reason,version,asked_by\n');
  expect((await runCli('diff', '--dir', silent)).output).toContain('no reason yet: add one to corrections.csv');
});

test('what is no version is answered with those that are', async () => {
  expect(await diff('1.0.0', '9.9.9')).toEqual({
    code: 2,
    output: 'There is no version "9.9.9". These can be compared: 1.0.0, 1.0.1, 1.1.0, 1.2.0, now.\n',
  });
  expect(await diff('1.0.0', '1.0.1', '1.1.0')).toEqual({
    code: 2,
    output: 'Name two versions at most, such as `npm run data -- diff 1.0.0 1.1.0`.\n',
  });
  expect(await runCli('diff', '--dir', fictionalFolder(0))).toMatchObject({
    code: 2,
    output: expect.stringContaining('There is no release yet') as string,
  });
  expect((await diff('1.1.0', '1.1.0')).output).toBe('1.1.0 → 1.1.0\nNothing is different.\n');
});

test('colours are for terminals that want them', async () => {
  const { output } = await diff('1.1.0', '1.2.0');
  expect(output).not.toContain('\u001b');
  const coloured = await new Promise<string>((resolve) => {
    const { NO_COLOR: _, ...env } = process.env;
    const words = ['src/cli/data.ts', 'diff', '1.1.0', '1.2.0', '--dir', folder];
    execFile(process.execPath, words, { env: { ...env, FORCE_COLOR: '1' } }, (_error, stdout) => resolve(stdout));
  });
  expect(coloured).toContain('\u001b[32m');
});
