/** Something that a file does, and the part of it that does so. */
export interface Finding {
  /** Such as `img src` or `fetch in a script`. */
  readonly by: string;
  /** An address, or what is known of it. */
  readonly to: string;
}

/** Whether an address asks nobody: a part of the file, or what it holds itself. */
export const isInside = (address: string): boolean => /^\s*($|#|data:|about:blank)/i.test(address);
