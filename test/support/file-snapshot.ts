import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const remedy = 'if the change is meant, run the tests once with UPDATE_SNAPSHOTS=1 and commit the file';

/**
 * Compares text with a committed file.
 * @returns null when they are equal; otherwise what to do, as a sentence.
 */
export function compareWithFile(path: string, text: string, environment = process.env): string | null {
  const name = basename(path);
  const changed = join(dirname(path), name.replace(/(\.\w+)$/, '-changed$1'));
  const write = (to: string) => {
    writeFileSync(to, text);
    rmSync(changed, { force: true });
  };
  if (environment.UPDATE_SNAPSHOTS === '1') {
    write(path);
    return null;
  }
  if (!existsSync(path)) {
    if (environment.CI !== undefined && environment.CI !== '')
      return `${name} is missing: run the tests once on your own machine and commit it.`;
    write(path);
    return null;
  }
  if (readFileSync(path, 'utf8') === text) {
    rmSync(changed, { force: true });
    return null;
  }
  writeFileSync(changed, text);
  return `${name} is no longer what is drawn. ${basename(changed)} beside it holds the new drawing; ${remedy}.`;
}
