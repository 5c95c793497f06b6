import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { librariesDescriptor, type Package } from '../fixtures/libraries/descriptor.ts';
import { projectRoot, readProjectFile } from './project-files.ts';

/** What a fork takes over as it is. */
const kept = ['.github', 'src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'];

export interface ForkProject {
  folder: string;
  remove(): Promise<void>;
}

/**
 * A copy of the project as the fictional fork has it: with the settings and the data of `test/fixtures/libraries/` in
 * place of its own, the descriptor made from the project's own, the forms and the dictionary written by the commands.
 */
export async function forkProject(): Promise<ForkProject> {
  // Outside the project: below its `node_modules` no TypeScript file would run as it is.
  const folder = await mkdtemp(join(tmpdir(), 'fork-'));
  await Promise.all(kept.map((name) => cp(join(projectRoot, name), join(folder, name), { recursive: true })));
  await cp(join(projectRoot, 'test/fixtures/libraries'), folder, { recursive: true });
  const own = JSON.parse(readProjectFile('data/datapackage.json')) as Package;
  await writeFile(join(folder, 'data/datapackage.json'), `${JSON.stringify(librariesDescriptor(own), null, 2)}\n`);
  await linkPackages(folder);
  const run = promisify(execFile);
  for (const command of ['forms', 'dictionary']) {
    await run(process.execPath, ['src/cli/data.ts', command], { cwd: folder });
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

// Package by package, because tools keep their caches beside them, and two builds at once would share those.
async function linkPackages(folder: string): Promise<void> {
  const packages = join(projectRoot, 'node_modules');
  const names = (await readdir(packages)).filter((name) => name === '.bin' || !name.startsWith('.'));
  await mkdir(join(folder, 'node_modules'));
  await Promise.all(names.map((name) => symlink(join(packages, name), join(folder, 'node_modules', name))));
}
