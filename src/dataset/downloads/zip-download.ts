import { zipSync, type Zippable } from 'fflate';
import { sha256 } from '../digest.ts';
import { utf8, type Download } from './download.ts';

/** Of Unix, so that the modes below are read as such. */
const UNIX = 3;
const READABLE = 0o100644;

/**
 * The files in one archive below the folder `name`, in the order of their paths, with `SHA256SUMS` beside them for
 * `sha256sum --check`.
 * @param day ISO day that every file is dated by: the same files give the same bytes.
 */
export async function zipDownload(name: string, day: string, files: readonly Download[]): Promise<Download> {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const sums = await Promise.all(sorted.map(async ({ path, bytes }) => `${await sha256(bytes)}  ${path}\n`));
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  // An archive holds local time without a zone: noon of that day, wherever this runs.
  const mtime = new Date(year, month - 1, date, 12);
  const entries: Zippable = {};
  for (const { path, bytes } of [...sorted, { path: 'SHA256SUMS', bytes: utf8(sums.join('')) }]) {
    entries[`${name}/${path}`] = [bytes, { mtime, level: 9, os: UNIX, attrs: READABLE << 16 }];
  }
  return { path: `${name}.zip`, bytes: new Uint8Array(zipSync(entries)), mediaType: 'application/zip' };
}
