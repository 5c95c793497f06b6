import type { Problem } from './problem.ts';

/** A value, or everything that keeps it from being one. Never both, and nothing is thrown. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };
