import { constants, crc32, deflateSync } from 'node:zlib';
import type { Palette } from './palette.ts';
import type { Raster } from './picture.ts';

/** Bytes: above it a picture is worth the search for matches, which takes ten times as long and saves a seventh. */
const HEAVY = 50_000;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

// Used again and again: all pictures of a build have one size.
let rows = new Uint8Array();

/**
 * PNG with a palette. Flat drawings are mostly runs of one colour, so run lengths compress them nearly as well as a
 * search for matches would, in a fraction of the time.
 * @param pixels positions in the palette, row by row.
 */
export function indexedPng({ width, height, pixels }: Raster, palette: Palette): Uint8Array<ArrayBuffer> {
  // Every row begins with the number of its filter: 0, none.
  const size = (width + 1) * height;
  if (rows.length !== size) rows = new Uint8Array(size);
  for (let y = 0; y < height; y += 1) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each a position in the palette; no interlacing.
  header.set([8, 3, 0, 0, 0], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from(SIGNATURE),
      chunk('IHDR', header),
      chunk('PLTE', palette.bytes),
      chunk('IDAT', compressed(rows)),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

function compressed(rows: Uint8Array): Uint8Array {
  const quick = deflateSync(rows, { level: 9, strategy: constants.Z_RLE });
  return quick.length <= HEAVY ? quick : deflateSync(rows, { level: 9 });
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
