import { makeProblem } from '../../schema/make-problem.ts';
import type { Problem } from '../../schema/problem.ts';
import { sha256 } from '../digest.ts';

/** File of a release that lists the others, as `sha256sum --check` reads it. */
export const CHECKSUMS_FILE = 'SHA256SUMS';

/** A release as it lies in the data folder: bytes by file name. */
export interface ReleaseFiles {
  readonly version: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** One line a file, sorted by name. */
export async function checksums(files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const listed = [...files].filter(([name]) => name !== CHECKSUMS_FILE).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const lines = await Promise.all(listed.map(async ([name, bytes]) => `${await sha256(bytes)}  ${name}\n`));
  return lines.join('');
}

/** Files of a release that are not, byte for byte, what was released. */
export async function checkFrozen({ version, files }: ReleaseFiles): Promise<Problem[]> {
  const at = (name: string) => ({ file: `releases/${version}/${name}`, row: null, column: null, value: null });
  const list = files.get(CHECKSUMS_FILE);
  if (list === undefined) return [makeProblem(at(CHECKSUMS_FILE), 'release_file_missing', { version })];
  const wanted = new Map(
    new TextDecoder()
      .decode(list)
      .split(/\r?\n/)
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  const described = describedSums(files.get('datapackage.json'));
  const problems = await Promise.all(
    [...wanted].map(async ([name, sum]) => {
      const bytes = files.get(name);
      if (bytes === undefined) return makeProblem(at(name), 'release_file_missing', { version });
      const told = described.get(name) ?? { bytes: bytes.length, hash: `sha256:${sum}` };
      const found = await sha256(bytes);
      const same = found === sum && told.hash === `sha256:${found}` && told.bytes === bytes.length;
      return same ? [] : makeProblem(at(name), 'release_file_changed', { version });
    }),
  );
  const extra = [...files.keys()].filter((name) => name !== CHECKSUMS_FILE && !wanted.has(name));
  return [...problems.flat(), ...extra.map((name) => makeProblem(at(name), 'release_file_extra', { version }))];
}

function describedSums(descriptor: Uint8Array | undefined): Map<string, { bytes: number; hash: string }> {
  try {
    const { resources } = JSON.parse(new TextDecoder().decode(descriptor)) as {
      resources: { path: string; bytes: number; hash: string }[];
    };
    return new Map(resources.map(({ path, bytes, hash }) => [path, { bytes, hash }]));
  } catch {
    // A descriptor that is no JSON has another sum than was noted, and is named for that.
    return new Map();
  }
}
