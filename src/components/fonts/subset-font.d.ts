declare module 'subset-font' {
  /** Cuts a font down to the characters of `text`. */
  // eslint-disable-next-line no-restricted-exports -- the shape of the package
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options?: {
      readonly targetFormat?: 'woff2' | 'woff' | 'truetype';
      /** OpenType tags; absent = all. */
      readonly keepFeatures?: readonly string[];
      readonly noHinting?: boolean;
    },
  ): Promise<Uint8Array>;
}
