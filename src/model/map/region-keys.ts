/** The views that the region buttons offer, in their order. */
export const regionKeys = ['world', 'europe', 'americas', 'africa', 'asia-pacific'] as const;
export type RegionKey = (typeof regionKeys)[number];
