import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeRelease } from '../../src/cli/write-release.ts';
import { fictionalFiles, fictionalHistory } from '../dataset/releases/fictional-history.ts';
import { fictionalFolder, writeFiles } from '../dataset/releases/write-history.ts';
import { copyOfData, runCli } from './run-cli.ts';

const read = (...parts: string[]) => readFileSync(path.join(...parts), 'utf8');

/** Every file of a folder with its text, to see that nothing was written. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map(({ parentPath, name }) => [path.join(parentPath, name), read(parentPath, name)]));
}

test('five versions are released one after the other, and each stays as it was', async () => {
  const folder = fictionalFolder(0);
  const kept: Record<string, string> = {};
  for (const [index, { version, released }] of fictionalHistory.entries()) {
    writeFiles(folder, fictionalFiles(index));
    const { code, output } = await runCli('release', version, '--dir', folder);
    expect(output).toContain(`Released ${version} of ${released}. Written:\n  releases/${version}/attacks.csv\n`);
    expect(code).toBe(0);
    Object.assign(kept, contents(path.join(folder, 'releases', version)));
    expect(contents(path.join(folder, 'releases'))).toEqual(kept);
    const stamped = JSON.parse(read(folder, 'datapackage.json')) as { version: string; created: string };
    expect(stamped).toMatchObject({ version, created: `${released}T00:00:00Z` });
    expect(read(folder, 'releases', version, 'datapackage.json')).toBe(read(folder, 'datapackage.json'));
    expect(read(folder, 'releases', version, 'attacks.csv')).toBe(read(folder, 'attacks.csv'));
  }
  expect(readdirSync(path.join(folder, 'releases')).sort()).toEqual(fictionalHistory.map(({ version }) => version));
  expect((await runCli('check', '--dir', folder)).output).toContain('no problems');

  const figures = JSON.parse(read(folder, 'releases', '2.0.0', 'figures.json')) as Record<
    string,
    { wide: { rows: unknown[] } }
  >;
  expect(figures['attack-map']?.wide.rows).toContainEqual(['Imaginary Town', 'United Kingdom', 1, 1]);

  writeFileSync(path.join(folder, 'releases', '1.1.0', 'attacks.csv'), 'id\n');
  const tampered = 'releases/1.1.0/attacks.csv: the file is not what was released as 1.1.0, and releases never change;';
  for (const words of [['check'], ['release', '2.0.1'], ['diff']]) {
    const run = await runCli(...words, '--dir', folder);
    expect(run.output).toContain(tampered);
    expect(run.code).toBe(1);
  }
});

describe('nothing is written', () => {
  test('by a preview, which says what would be', async () => {
    const folder = fictionalFolder(0);
    const before = contents(folder);
    const { code, output } = await runCli('release', '1.0.0', '--preview', '--dir', folder);
    expect(output).toMatch(
      /^1\.0\.0 of 2021-01-10 can be released\. It would write:\n {2}releases\/1\.0\.0\/attacks\.csv\n/,
    );
    expect(code).toBe(0);
    expect(contents(folder)).toEqual(before);
  });

  test('by a refusal, which says what to do', async () => {
    const folder = fictionalFolder(0);
    writeFileSync(path.join(folder, 'CHANGELOG.md'), '# Changes\n');
    const before = contents(folder);
    const { code, output } = await runCli('release', '1.0.0', '--dir', folder);
    expect(output).toBe(
      '- CHANGELOG.md has no section on 1.0.0; add one under the heading "## 1.0.0 (2026-11-23)", with the day of the release, that says what changed and why.\n1.0.0 is not released: one thing is to be settled first. Nothing was written.\n',
    );
    expect(code).toBe(1);
    expect(contents(folder)).toEqual(before);
  });

  test('without a version, or with two', async () => {
    for (const words of [[], ['1.0.0', '1.1.0']]) {
      const { code, output } = await runCli('release', ...words);
      expect(output).toMatch(/^Say which version to release, such as/);
      expect(code).toBe(2);
    }
  });

  test('if a file cannot be put in its place: what was moved already is put back', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'half-written-'));
    writeFileSync(path.join(folder, 'datapackage.json'), 'before');
    // A folder stands where the file is to go.
    writeFiles(path.join(folder, 'README.md'), new Map([['x', new Uint8Array()]]));
    const before = contents(folder);
    const replaced = (text: string) => ({ before: new TextEncoder().encode('before'), text });
    const writing = writeRelease({
      folder,
      version: '1.0.0',
      frozen: new Map([['attacks.csv', new Uint8Array()]]),
      replaced: new Map([
        ['datapackage.json', replaced('after')],
        ['README.md', replaced('after')],
      ]),
    });
    await expect(writing).rejects.toThrow();
    expect(contents(folder)).toEqual(before);
    expect(readdirSync(path.join(folder, 'releases'))).toEqual([]);
  });
});

test('the data as they are can be released as their first version, or are released already', async () => {
  const folder = copyOfData();
  const { version } = JSON.parse(read(folder, 'datapackage.json')) as { version: string };
  const isReleased = existsSync(path.join(folder, 'releases', version));
  const { output } = await runCli('release', version, '--preview', '--dir', folder);
  expect(output).toContain(isReleased ? `${version} was released already` : 'can be released');
});
