import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './project-files.ts';

/** What a fork takes over as it is. */
const kept = ['src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'];

export interface ForkProject {
  folder: string;
  remove(): Promise<void>;
}

/** A copy of the project with the settings and the data of a folder in place of its own, as a fork has them. */
export async function forkProject(own: string): Promise<ForkProject> {
  // Outside the project: below its `node_modules` no TypeScript file would run as it is.
  const folder = await mkdtemp(join(tmpdir(), 'fork-'));
  await Promise.all(kept.map((name) => cp(join(projectRoot, name), join(folder, name), { recursive: true })));
  await cp(own, folder, { recursive: true });
  await linkPackages(folder);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

// Package by package, because tools keep their caches beside them, and two builds at once would share those.
async function linkPackages(folder: string): Promise<void> {
  const packages = join(projectRoot, 'node_modules');
  const names = (await readdir(packages)).filter((name) => name === '.bin' || !name.startsWith('.'));
  await mkdir(join(folder, 'node_modules'));
  await Promise.all(names.map((name) => symlink(join(packages, name), join(folder, 'node_modules', name))));
}
