import { cp, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { execFile } from 'node:child_process';
import { projectRoot, readProjectFile } from '../support/project-files.ts';

/** Runs the command in a copy whose settings are changed. */
async function run(change: (text: string) => string): Promise<{ code: number; output: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'settings-'));
  for (const name of ['src', 'public', 'package.json', 'site.config.ts']) {
    await cp(path.join(projectRoot, name), path.join(folder, name), { recursive: true });
  }
  await symlink(path.join(projectRoot, 'data'), path.join(folder, 'data'));
  await symlink(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'));
  const file = path.join(folder, 'site.config.ts');
  await writeFile(file, change(await readFile(file, 'utf8')));
  return new Promise((resolve) => {
    const options = { cwd: folder, env: { ...process.env, NO_COLOR: '1' } };
    execFile(process.execPath, ['src/cli/data.ts', 'settings', '--quiet'], options, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });
}

test('sound settings pass without a word, and every build begins with the check', async () => {
  expect(await run((text) => text)).toEqual({ code: 0, output: '' });
  const { scripts } = JSON.parse(readProjectFile('package.json')) as { scripts: Record<string, string> };
  expect(scripts.build).toMatch(/data\.ts settings --quiet && astro build$/);
});

test('faults are listed, a sentence each, without a stack trace', async () => {
  const { code, output } = await run((text) =>
    text.replace('repository: null', "repository: 'github.com/x/y'").replace('logo: null', "logo: 'nothere.svg'"),
  );
  expect(code).toBe(1);
  expect(output.trim().split('\n')).toEqual([
    'site.config.ts: 2 settings to correct',
    "  repository: “github.com/x/y” is no web address; write it in full, such as 'https://github.com/x/y'.",
    '  logo: there is no file public/nothere.svg; put the picture there, or write null for the title alone.',
  ]);
});

test('a file that is no TypeScript ends in one sentence', async () => {
  const { code, output } = await run((text) => text.replace("title: '", 'title: '));
  expect(code).toBe(1);
  expect(output).toMatch(/^site\.config\.ts cannot be read: .+\.\n$/);
});

test('another language is warned of and does not stop the build', async () => {
  const { code, output } = await run((text) => text.replace("language: 'en'", "language: 'de'"));
  expect(code).toBe(0);
  expect(output).toContain("language is 'de'");
});
