import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

const CACHE = 'node_modules/.cache/pictures';
/** Few flat colours: a palette of so many keeps every edge smooth. */
const COLOURS = 32;
const options = { palette: true, colours: COLOURS, dither: 0, effort: 1, compressionLevel: 9 } as const;

/**
 * A drawing as PNG, in its own size. Text must be outlines already (`outlined-text.ts`): no font of the machine has a
 * say, so the same drawing gives the same bytes. Pictures made before are kept by the digest of their drawing.
 * @param svg a whole document with `width` and `height` in pixels.
 */
export async function picture(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const digest = createHash('sha256')
    .update(JSON.stringify([sharp.versions, options, svg]))
    .digest('hex');
  const file = path.resolve(CACHE, `${digest}.png`);
  const kept = await readFile(file).catch(() => null);
  if (kept !== null) return new Uint8Array(kept);
  const bytes = await sharp(Buffer.from(svg)).png(options).toBuffer();
  await mkdir(path.dirname(file), { recursive: true });
  // Whole or not at all: another build may read it meanwhile.
  const own = `${file}.${String(process.pid)}`;
  await writeFile(own, bytes);
  await rename(own, file);
  return new Uint8Array(bytes);
}
