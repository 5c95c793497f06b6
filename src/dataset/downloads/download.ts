/** One file that readers can take, at its address below `/data/`. */
export interface Download {
  /** Such as `attacks.csv` or `countries/cz.json`. */
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

/** Who publishes the data where: what files name that travel alone. */
export interface Publication {
  /** Name of the site, and so of the dataset in citations. */
  readonly title: string;
  /** Absolute address of the home page, with a slash at its end. */
  readonly home: string;
}

/** A value as JSON in UTF-8, ending with a line break. */
export function jsonDownload(path: string, value: unknown, mediaType = 'application/json'): Download {
  return { path, bytes: utf8(`${JSON.stringify(value, null, 1)}\n`), mediaType };
}

/** Text as bytes. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
