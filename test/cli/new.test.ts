import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { copyOfData, runCli, type Run } from './run-cli.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A day after every version: what a record that is added then carries. */
const today = '2031-02-01';

// In the order of the questions; an empty answer is Enter.
const ANSWERS = [
  ...['2020-03-13', 'began', 'Test Hospital', 'hospital', 'Czechia', 'Brno', '', '', '', 'ransomware', '', ''],
  ...['4', '', '', '', '', '', 'A made-up incident, "quoted", for tests.', ''],
  ...['https://example.org/a', 'Test Gazette', '2020-03', ''],
];

/** Types the lines into the command, then ends the input; or interrupts it once it has asked the first question. */
function converse(folder: string, lines: readonly string[], interrupt = false): Promise<Run> {
  const child = spawn(process.execPath, ['src/cli/data.ts', 'new', '--dir', folder, '--today', today], {
    env: { ...process.env, NO_COLOR: '1' },
  });
  let output = '';
  const hear = (part: Buffer) => {
    output += part.toString();
    if (interrupt && output.includes('> ')) child.kill('SIGINT');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  if (!interrupt) child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code: code ?? -1, output })));
}

const filesIn = (folder: string) =>
  new Map(
    readdirSync(folder).flatMap((name): [string, string][] =>
      name.includes('.') ? [[name, readFileSync(path.join(folder, name), 'latin1')]] : [],
    ),
  );

test.each(['\n', '\r\n'])(
  'a record goes where the order of the file puts it, and nothing else changes (%j)',
  async (end) => {
    const folder = copyOfData('attacks.csv', (text) => text.replaceAll('\n', end));
    const before = filesIn(folder);
    const { code, output } = await converse(folder, [...ANSWERS, 'y']);
    expect(output).toContain('2020-03-13-test-hospital');
    expect(code).toBe(0);
    const after = filesIn(folder);
    expect([...after].filter(([name, text]) => text !== before.get(name)).map(([name]) => name)).toEqual([
      'attacks.csv',
      'sources.csv',
    ]);
    const row = `2020-03-13-test-hospital,2020-03-13,began,Test Hospital,hospital,CZ,Brno,49.1951,16.6068,city,ransomware,,,,systems_offline,,carried_out,,,active,"A made-up incident, ""quoted"", for tests.",${today},,${end}`;
    expect(after.get('attacks.csv')!.replace(row, '')).toBe(before.get('attacks.csv'));
    const source = '2020-03-13-test-hospital,,,https://example.org/a,Test Gazette,2020-03\n';
    expect(after.get('sources.csv')).toBe(before.get('sources.csv')! + source);
    const dates = [...after.get('attacks.csv')!.matchAll(/^(\d{4}(?:-\d\d){0,2})-[^,]*,(\d{4}(?:-\d\d){0,2}),/gm)].map(
      ([, , date]) => date,
    );
    expect(dates).toEqual(dates.toSorted());
    expect((await runCli('check', '--dir', folder, '--no-dictionary', '--today', today)).code).toBe(0);
  },
);

test('without a yes at the end, with too few answers, or interrupted: nothing is written', async () => {
  const folder = copyOfData();
  const before = filesIn(folder);
  for (const lines of [[], ANSWERS.slice(0, 3), ANSWERS.slice(0, 21), ANSWERS, [...ANSWERS, 'n'], [...ANSWERS, '']]) {
    const { code, output } = await converse(folder, lines);
    expect(output).toContain('Nothing was written.');
    expect(output).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
  }
  expect((await converse(folder, [], true)).code).not.toBe(0);
  expect(filesIn(folder)).toEqual(before);
});

test('no record is added to data that have a problem', async () => {
  const folder = copyOfData('attacks.csv', (text) => text.replace(',carried_out,', ',carriedout,'));
  const { code, output } = await converse(folder, [...ANSWERS, 'y']);
  expect(code).toBe(1);
  expect(output).toContain('Correct them first');
  expect((await runCli('new', '--dir', 'no/such/folder')).output).toContain('There is no folder');
  expect((await runCli('new', '--loud')).output).toContain('--loud');
});

test('a record may tell of today, and of no later day', async () => {
  const folder = copyOfData();
  const [, ...rest] = ANSWERS;
  const source = ['https://example.org/a', 'Test Gazette', today, ''];
  const { code, output } = await converse(folder, ['2031-02-02', today, ...rest.slice(0, -4), ...source, 'y']);
  expect(output).toContain('2031-02-02 is still to come: a record tells of nothing after 2031-02-01');
  expect(output).not.toContain('CHANGELOG.md, such as');
  expect(code).toBe(0);
  expect(readFileSync(path.join(folder, 'attacks.csv'), 'utf8')).toContain(`${today}-test-hospital,${today},began,`);
  const check = await runCli('check', '--dir', folder, '--no-dictionary', '--today', '2031-01-31');
  expect(check.code).toBe(1);
  expect(check.output.match(/is still to come/g)).toHaveLength(3);
  expect((await runCli('new', '--today', 'soon')).output).toContain('"soon" after --today is not a day');
});
