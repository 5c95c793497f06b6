import { brotliCompressSync } from 'node:zlib';
import { siteAtlas } from '../../src/figure/site-atlas.ts';
import type { BaseMap } from '../../src/model/map/base-map.ts';
import type { Bench, Row } from './bench.ts';

/** Bytes of the land and its borders, as path data: what a page prints, and what a reader who zooms in loads. */
export const bench: Bench = {
  name: 'world-path',
  async run() {
    const { atlas, detail } = await siteAtlas();
    const rows = (what: string, { land, borders }: Pick<BaseMap, 'land' | 'borders'>, limit?: number): Row[] => {
      const bytes = Buffer.from(land + borders);
      return [
        { what: `${what}, raw`, value: bytes.length, unit: 'bytes' },
        {
          what: `${what}, brotli`,
          value: brotliCompressSync(bytes).length,
          unit: 'bytes',
          ...(limit === undefined ? {} : { limit }),
        },
      ];
    };
    if (atlas.base === null) throw new Error('the atlas has no land');
    // The whole frame of an embed has 45 kB.
    return [...rows('world', atlas.base, 12_000), ...rows('world in detail', detail)];
  },
};
