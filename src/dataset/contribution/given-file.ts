/** A file as a reader gives it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
