/* eslint-disable no-restricted-globals -- the draft is kept where the reader asked for it, and nowhere else */
/** Answers as they stand, finished or not. */
export interface Draft {
  readonly attack: Readonly<Record<string, string>>;
  readonly sources: readonly Readonly<Record<string, string>>[];
}

/** The one name under which this page keeps anything, and only when asked to. */
const KEY = 'care-under-attack:draft';

/** The draft that the reader asked to keep; null if there is none, or none that can be read. */
export function keptDraft(): Draft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as unknown;
    if (typeof kept !== 'object' || kept === null) return null;
    const { attack, sources } = kept as Readonly<Record<string, unknown>>;
    return { attack: textsOf(attack), sources: Array.isArray(sources) ? sources.map(textsOf) : [] };
  } catch {
    return null;
  }
}

/** Keeps a draft; false where the browser keeps nothing. */
export function keepDraft(draft: Draft): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets the draft. */
export function forgetDraft(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where nothing may be stored, nothing is.
  }
}

function textsOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
