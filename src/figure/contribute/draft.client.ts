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

const SOON = 400;

/** Keeps the answers as long as the reader's box is ticked, also while they are typed and when the page goes away. */
export class DraftKeeper {
  readonly #box: HTMLInputElement;
  readonly #answers: () => Draft;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(box: HTMLInputElement, answers: () => Draft) {
    this.#box = box;
    this.#answers = answers;
    box.addEventListener('change', () => {
      if (box.checked) this.keep();
      else this.forget();
    });
    addEventListener('pagehide', () => {
      this.keep();
    });
    // A phone may take a page that is out of sight away without another word.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.keep();
    });
  }

  /** Keeps the answers as they are. */
  keep(): void {
    clearTimeout(this.#timer);
    if (!this.#box.checked) return;
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#answers()));
    } catch {
      // Where nothing may be stored, nothing is.
    }
  }

  /** Keeps them when the reader pauses. */
  keepSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.keep();
    }, SOON);
  }

  /** Forgets them, and keeps none until asked again. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#box.checked = false;
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Where nothing may be stored, nothing is.
    }
  }
}

function textsOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
