import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { copyOfData, runCli } from './run-cli.ts';

test('the real data give a line of counts, or nothing when quiet', async () => {
  const { code, output } = await runCli('check');
  expect(output).toMatch(
    /^\d+ attacks, \d+ sources, \d+ signatories, \d+ milestones, 1 territory, \d+ corrections?: no problems\n$/m,
  );
  expect(code).toBe(0);
  expect(await runCli('check', '--quiet')).toEqual({ code: 0, output: '' });
});

test('what deserves a second look is listed, counted by kind, and is no fault', async () => {
  const { code, output } = await runCli('check');
  const [, number] = /^To be looked at again, though it may be right: (\d+)$/m.exec(output) ?? [];
  const kinds = [...output.matchAll(/^ {2}[A-Z][a-z ]+ \((\d+)\)$/gm)].map(([, count]) => Number(count));
  expect(kinds.length).toBeGreaterThan(0);
  expect(kinds.reduce((sum, count) => sum + count)).toBe(Number(number));
  expect(code).toBe(0);
});

test('the first twenty problems of a kind are shown, and all are counted', async () => {
  let changed = 0;
  const folder = copyOfData('attacks.csv', (text) =>
    text.replace(/,carried_out,/g, () => {
      changed += 1;
      return ',carriedout,';
    }),
  );
  const { code, output } = await runCli('check', '--dir', folder);
  expect(code).toBe(1);
  expect(output).toContain(`attacks.csv: ${changed} problems\n  Values that are not allowed (${changed})\n`);
  expect(output.match(/did you mean carried_out\?/g)).toHaveLength(20);
  expect(output).toContain(`(+${changed - 20} more)`);
  expect(output).toContain(`${changed} problems in 1 file.`);
});

test('files that are not there are named', async () => {
  const folder = copyOfData();
  rmSync(path.join(folder, 'milestones.csv'));
  expect((await runCli('check', '--dir', folder)).output).toContain('milestones.csv: the file is not there');
  rmSync(path.join(folder, 'datapackage.json'));
  expect((await runCli('check', '--dir', folder)).output).toContain('datapackage.json: the file is not there');
});

test('the dictionary is written once, and only from data without problems', async () => {
  const folder = copyOfData('README.md', () => '');
  expect((await runCli('dictionary', '--dir', folder)).output).toMatch(/^Written: /);
  expect((await runCli('dictionary', '--dir', folder)).output).toMatch(/fits the data already/);
  expect(readFileSync(path.join(folder, 'README.md'), 'utf8')).toBe(readFileSync('data/README.md', 'utf8'));
  const broken = copyOfData('attacks.csv', () => '');
  expect((await runCli('dictionary', '--dir', broken)).code).toBe(1);
});

test('commands and options that are none are answered in a sentence', async () => {
  expect(await runCli('chek')).toEqual({ code: 2, output: 'There is no command "chek". Did you mean check?\n' });
  expect(await runCli('constructor')).toMatchObject({ code: 2 });
  expect(await runCli('check', '--loud')).toMatchObject({
    code: 2,
    output: expect.stringContaining('--loud') as string,
  });
  expect(await runCli('check', '--dir', 'no/such/folder')).toMatchObject({
    code: 2,
    output: expect.stringContaining('There is no folder') as string,
  });
  expect((await runCli('help')).output).toContain('npm run data -- <command>');
  expect((await runCli('help')).code).toBe(0);
  for (const command of ['check', 'new', 'import', 'diff']) {
    const { code, output } = await runCli(command, '--help');
    expect([code, output]).toEqual([0, expect.stringContaining('npm run data -- <command>')]);
  }
  expect((await runCli()).code).toBe(2);
});
