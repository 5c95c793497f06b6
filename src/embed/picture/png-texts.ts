import { crc32 } from 'node:zlib';

/** Bytes of a PNG before its first chunk, and of that chunk, which comes first in every file. */
const HEADER = 8 + 25;

/**
 * A PNG that also says in words what it shows, for whoever finds the file without its page.
 * @param texts by keyword, such as `Title`; any characters.
 */
export function withTexts(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const chunks = Object.entries(texts).map(([keyword, words]) => chunk(keyword, words));
  return new Uint8Array(Buffer.concat([png.subarray(0, HEADER), ...chunks, png.subarray(HEADER)]));
}

function chunk(keyword: string, words: string): Buffer {
  // Keyword, end; neither compressed nor with a method; no language, no translated keyword; words.
  const body = Buffer.concat([
    Buffer.from('iTXt', 'latin1'),
    Buffer.from(keyword, 'latin1'),
    Buffer.alloc(5),
    Buffer.from(words, 'utf8'),
  ]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(body.length - 4, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
