import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'built-'));
mkdirSync(path.join(folder, 'attacks'));
writeFileSync(path.join(folder, 'index.html'), 'home');
writeFileSync(path.join(folder, '404.html'), 'not here');
writeFileSync(path.join(folder, 'attacks/index.html'), 'attacks');
afterAll(() => rmSync(folder, { recursive: true }));

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Runs the command; resolves with what it says first, and with how it ended. */
function preview(words: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['src/cli/preview.ts', ...words], { env: { ...process.env, ...env } });
  running.push(child);
  let said = '';
  const first = new Promise<string>((done) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('\n')) done(said);
      });
    }
  });
  const ended = new Promise<number | null>((done) => child.once('close', done));
  return { child, first, ended };
}

const addressIn = (said: string): string => /http:\S+/.exec(said)![0];

test.each([
  { env: { BASE_PATH: '/' }, base: '/' },
  { env: { BASE_PATH: '/repo/' }, base: '/repo/' },
  { env: { BASE_PATH: '/repo' }, base: '/repo/' },
])('serves the built site at $env.BASE_PATH, as a host does, until Ctrl-C', async ({ env, base }) => {
  const { child, first, ended } = preview(['--port', '0', '--folder', folder], env);
  const home = addressIn(await first);
  expect(new URL(home)).toMatchObject({ hostname: '127.0.0.1', pathname: base });
  expect(await (await fetch(home)).text()).toBe('home');
  const redirected = await fetch(`${home}attacks?q=1`);
  expect([redirected.redirected, redirected.url]).toEqual([true, `${home}attacks/?q=1`]);
  const missing = await fetch(`${home}attacks/none/`);
  expect([missing.status, await missing.text()]).toEqual([404, 'not here']);
  child.kill('SIGINT');
  expect(await ended).toBe(0);
});

test('says what to do where there is no site, no port or no such option', async () => {
  const busy = preview(['--port', '0', '--folder', folder]);
  const { port } = new URL(addressIn(await busy.first));
  const refusals: readonly (readonly [words: readonly string[], sentence: string, code: number])[] = [
    [['--folder', path.join(folder, 'attacks/none')], 'npm run build', 1],
    [['--folder', folder, '--port', port], `npm run preview -- --port ${String(Number(port) + 1)}`, 1],
    [['--folder', folder, '--port', 'x'], '"x" is no port', 2],
    [['--open'], '--folder', 2],
  ];
  for (const [words, sentence, code] of refusals) {
    const { first, ended } = preview(words);
    expect(await first).toContain(sentence);
    expect(await ended).toBe(code);
  }
});
