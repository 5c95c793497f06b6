import { expect, test } from 'vitest';
import { unzipSync } from 'fflate';
import { utf8 } from '../../../src/dataset/downloads/download.ts';
import { zipDownload } from '../../../src/dataset/downloads/zip-download.ts';
import { sha256 } from '../../../src/dataset/digest.ts';

const file = (path: string, text: string) => ({ path, bytes: utf8(text), mediaType: 'text/plain' });
const files = [file('b.csv', 'Wałęsa\n'), file('a.csv', 'x\n')];

test('the order of the files and the zone of the machine do not change a byte', async () => {
  const zone = process.env.TZ;
  const zips: string[] = [];
  for (const [TZ, given] of [
    ['Pacific/Auckland', files],
    ['America/Los_Angeles', files.toReversed()],
  ] as const) {
    process.env.TZ = TZ;
    zips.push(await sha256((await zipDownload('test', '2026-11-23', given)).bytes));
  }
  process.env.TZ = zone;
  expect(zips[1]).toBe(zips[0]);
});

test('every file is inside, with its checksum', async () => {
  const { path, bytes } = await zipDownload('test', '2026-11-23', files);
  const entries = unzipSync(bytes);
  expect(path).toBe('test.zip');
  expect(Object.keys(entries)).toEqual(['test/a.csv', 'test/b.csv', 'test/SHA256SUMS']);
  expect(entries['test/b.csv']).toEqual(new Uint8Array(files[0]!.bytes));
  expect(new TextDecoder().decode(entries['test/SHA256SUMS'])).toBe(
    `${await sha256(files[1]!.bytes)}  a.csv\n${await sha256(files[0]!.bytes)}  b.csv\n`,
  );
});
