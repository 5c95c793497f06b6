import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

type Png = Uint8Array<ArrayBuffer>;

/** Milliseconds. Whether a picture is still in use is written down once a day. */
const DAY = 86_400_000;

/** Everything that decides how facts become pixels: the code that draws, and the packages that it is made of. */
export const drawingSources = [
  'package-lock.json',
  // For its colours.
  'site.config.ts',
  'src/charts/attack-map/mark-radius.ts',
  'src/charts/parts/rounded.ts',
  'src/dataset/geography/**/*.ts',
  'src/figure/picture/**/*.ts',
  'src/figure/social/**/*.ts',
  'src/model/country-land.ts',
  'src/model/map/**/*.ts',
] as const;

/** Where pictures are kept. */
export interface PictureFolder {
  readonly folder: string;
  /** Digest of the sources. */
  readonly ready: Promise<string>;
}

/** Opens a folder for one build; of what it holds the `most` last used stay. */
export function pictureFolder(folder: string, most: number): PictureFolder {
  return { folder: path.resolve(folder), ready: prune(folder, most).then(sourcesDigest) };
}

/**
 * A picture as it was made before from the same facts by the same code, or made now and kept.
 * @param facts what the picture shows, as JSON: words, places, marks.
 */
export async function keptPicture(
  { folder, ready }: PictureFolder,
  facts: unknown,
  make: () => Promise<Png>,
): Promise<Png> {
  const digest = createHash('sha256')
    .update(await ready)
    .update(JSON.stringify(facts))
    .digest('hex');
  const file = path.join(folder, `${digest}.png`);
  const kept = await readFile(file).catch(() => null);
  if (kept !== null) {
    const { mtimeMs } = await stat(file);
    if (Date.now() - mtimeMs > DAY) await utimes(file, new Date(), new Date()).catch(() => undefined);
    return new Uint8Array(kept);
  }
  const bytes = await make();
  await mkdir(folder, { recursive: true });
  // Whole or not at all: another build may read it meanwhile.
  const own = `${file}.${String(process.pid)}`;
  await writeFile(own, bytes);
  await rename(own, file);
  return bytes;
}

async function prune(folder: string, most: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  if (names.length <= most) return;
  const files = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      return { file, used: (await stat(file)).mtimeMs };
    }),
  );
  const old = files.toSorted((a, b) => b.used - a.used).slice(most);
  await Promise.all(old.map(({ file }) => rm(file, { force: true })));
}

function sourcesDigest(): string {
  const hash = createHash('sha256');
  for (const file of drawingSources.flatMap((pattern) => globSync(pattern).sort())) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
