import { outlineBoxes, packOutlines } from '../dataset/geography/pack-outlines.ts';
import type { Box, PackedOutline } from '../dataset/geography/packed-outlines.ts';
import { readAtlas } from '../dataset/read.ts';

/** What `/contribute/` measures coordinates against. */
export interface SiteOutlines {
  /** By ISO 3166-1 alpha-2 code. */
  readonly outlines: ReadonlyMap<string, PackedOutline>;
  readonly boxes: Readonly<Record<string, Box>>;
}

let loading: Promise<SiteOutlines> | undefined;

/** The country outlines at 50m as they are served, one file each; made once a build. */
export function siteOutlines(): Promise<SiteOutlines> {
  loading ??= readAtlas().then(({ fine }) => {
    const outlines = packOutlines(fine);
    return { outlines, boxes: outlineBoxes(outlines) };
  });
  return loading;
}
