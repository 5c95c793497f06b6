import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../support/project-files.ts';

export interface Run {
  readonly code: number;
  readonly output: string;
}

/** Runs the real command in a process of its own, as `npm run data --` would. */
export const runCli = (...words: readonly string[]): Promise<Run> => runCliIn(projectRoot, ...words);

/** The same with another folder as the working one. */
export function runCliIn(cwd: string, ...words: readonly string[]): Promise<Run> {
  const env = { ...process.env, NO_COLOR: '1' };
  const script = path.join(projectRoot, 'src/cli/data.ts');
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...words], { env, cwd }, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error === null ? 0 : -1;
      resolve({ code, output: stdout + stderr });
    });
  });
}

/** A copy of the real data in a folder of its own, with one file changed. */
export function copyOfData(file?: string, change: (text: string) => string | Uint8Array = (text) => text): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'care-data-'));
  cpSync('data', folder, { recursive: true });
  if (file !== undefined) {
    const target = path.join(folder, file);
    writeFileSync(target, change(readFileSync(target, 'utf8')));
  }
  return folder;
}

/** A copy of the data as a release froze them, so that counts taken against them stay true while the record grows. */
export function copyOfRelease(version: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'care-release-'));
  cpSync(path.join('data/releases', version), folder, { recursive: true });
  return folder;
}
