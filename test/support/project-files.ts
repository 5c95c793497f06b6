import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';

export const projectRoot = resolve(import.meta.dirname, '../..');

/** What belongs to the project, tracked or about to be; in a copy without git, all but what tools write. */
export function projectFiles(): string[] {
  return listed().filter((file) => statSync(resolve(projectRoot, file), { throwIfNoEntry: false })?.isFile());
}

function listed(): string[] {
  try {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const output = execFileSync('git', args, {
      cwd: projectRoot,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return output.split('\0').filter(Boolean);
  } catch {
    return globSync('{*,.*,{.ci,.github,data,docs,public,src,test}/**/*}', { cwd: projectRoot }).map((file) =>
      file.replaceAll(sep, '/'),
    );
  }
}

/** The text of a file, or nothing for a picture, a font and other files that are no text. */
export function readProjectFile(file: string): string {
  const text = readFileSync(resolve(projectRoot, file), 'utf8');
  return text.includes('\0') ? '' : text;
}
