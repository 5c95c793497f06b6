/** What marks tell their page. */
export interface MarkEvents {
  /** A mark was hovered or focused, or pointer or keyboard left (null), without a choice. */
  peek(key: string | null): void;
  /** A mark was chosen by click, tap or Enter; null: the reader turned away from it. */
  choose(key: string | null, by: 'pointer' | 'keyboard'): void;
}

/** Marks of a drawing that pointer and keyboard can mean. */
export interface LiveMarks {
  readonly svg: SVGSVGElement;
  /** The mark that a pointer means; null: none. */
  at(event: MouseEvent): string | null;
  /** A mark got the focus. */
  focused?(key: string): void;
  /** Answers a key that is pressed on a mark, other than those that choose. @returns whether it is one of its keys. */
  press(key: string, pressed: string): boolean;
}

/**
 * Listens to pointer and keyboard on a drawing that the server printed.
 * @param selector of the node of a mark, which has its key in `data-key`.
 */
export function listenToMarks(marks: LiveMarks, selector: string, events: MarkEvents): void {
  const { svg } = marks;
  const keyOf = (target: EventTarget | null) =>
    target instanceof Element ? (target.closest(selector)?.getAttribute('data-key') ?? null) : null;
  svg.setAttribute('role', 'group');
  svg.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse') events.peek(marks.at(event));
  });
  svg.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse') events.peek(null);
  });
  // Browsers move a tap to the button that lies on top, as the small mark of a neighbour does: where it began is true.
  let down: PointerEvent | null = null;
  svg.addEventListener('pointerdown', (event) => {
    down = event;
  });
  svg.addEventListener('click', (event) => {
    events.choose(marks.at(down?.pointerType === 'touch' ? down : event), 'pointer');
    down = null;
  });
  // Not on the svg itself: Chromium lets Tab stop at an svg that listens for focus.
  svg.parentElement?.addEventListener('focusin', ({ target }) => {
    const key = keyOf(target);
    if (key === null) return;
    marks.focused?.(key);
    events.peek(key);
  });
  svg.parentElement?.addEventListener('focusout', ({ relatedTarget }) => {
    if (keyOf(relatedTarget) === null) events.peek(null);
  });
  svg.addEventListener('keydown', (event) => {
    const key = keyOf(event.target);
    if (key === null || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') events.choose(key, 'keyboard');
    else if (event.key === 'Escape') events.choose(null, 'keyboard');
    else if (!marks.press(key, event.key)) return;
    event.preventDefault();
  });
}

const MOVES: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/** Moves the focus along a row of marks. @returns whether what was pressed on the mark `key` moves it. */
export function stepInRow(
  row: { focus(key: string): void },
  keys: readonly string[],
  key: string,
  pressed: string,
): boolean {
  const move = MOVES[pressed];
  const next = move === undefined ? undefined : keys[Math.min(keys.length - 1, Math.max(0, keys.indexOf(key) + move))];
  if (next === undefined) return false;
  row.focus(next);
  return true;
}
