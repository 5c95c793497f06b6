import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ReleaseFiles } from '../../../src/dataset/releases/checksums.ts';
import { fictionalFiles } from './fictional-history.ts';

type Files = ReadonlyMap<string, Uint8Array>;

export function writeFiles(folder: string, files: Files): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(path.join(folder, name), bytes);
}

/** A data folder of its own that is about to become a version of the fictional history, after some releases. */
export function fictionalFolder(index: number, releases: readonly ReleaseFiles[] = []): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'fictional-data-'));
  writeFiles(folder, fictionalFiles(index));
  for (const { version, files } of releases) writeFiles(path.join(folder, 'releases', version), files);
  return folder;
}

/** A data folder in which the whole fictional history is released and nothing is new. */
export function releasedFolder(releases: readonly ReleaseFiles[]): string {
  const folder = fictionalFolder(releases.length - 1, releases);
  const { files } = releases.at(-1)!;
  writeFiles(folder, new Map([...files].filter(([name]) => /^(datapackage\.json|README\.md)$/.test(name))));
  return folder;
}
