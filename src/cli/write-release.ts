import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What a release writes: its own folder, and files of the data folder that take its stamp. */
export interface ReleaseWriting {
  readonly folder: string;
  readonly version: string;
  /** By file name. */
  readonly frozen: ReadonlyMap<string, Uint8Array>;
  readonly replaced: ReadonlyMap<string, { readonly before: Uint8Array; readonly text: string }>;
}

/**
 * Writes all of a release or nothing: everything is put beside its place first, and what was moved already is put back
 * if a later move fails.
 */
export async function writeRelease({ folder, version, frozen, replaced }: ReleaseWriting): Promise<void> {
  const releases = path.join(folder, 'releases');
  await mkdir(releases, { recursive: true });
  const beside = await mkdtemp(path.join(releases, '.coming-'));
  const undo: (() => Promise<unknown>)[] = [];
  try {
    const frozenBeside = path.join(beside, 'frozen');
    await mkdir(frozenBeside);
    for (const [name, bytes] of frozen) await writeFile(path.join(frozenBeside, name), bytes);
    for (const [name, { text }] of replaced) await writeFile(path.join(beside, name), text);
    const target = path.join(releases, version);
    await rename(frozenBeside, target);
    undo.push(() => rm(target, { recursive: true, force: true }));
    for (const [name, { before }] of replaced) {
      const file = path.join(folder, name);
      await rename(path.join(beside, name), file);
      undo.push(() => writeFile(file, before));
    }
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}
