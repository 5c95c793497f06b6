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
