/** What a reader does who is about to use a part of a page. */
const SIGNS_OF_INTENT = ['pointerover', 'pointerdown', 'touchstart', 'focusin'] as const;

/**
 * Acts once, when a reader is about to use a part of the page: most only read, and are spared what the part needs. An
 * address that asks for something is answered at once.
 * @param atAnyKey whether a key pressed anywhere is a sign too.
 */
export function onIntent(part: HTMLElement, act: () => void, atAnyKey = false): void {
  const { ownerDocument: document } = part;
  const wake = () => {
    for (const sign of SIGNS_OF_INTENT) part.removeEventListener(sign, wake);
    document.removeEventListener('keydown', wake);
    act();
  };
  if (location.search !== '' || part.matches(':hover, :focus-within')) {
    wake();
    return;
  }
  for (const sign of SIGNS_OF_INTENT) part.addEventListener(sign, wake, { passive: true });
  if (atAnyKey) document.addEventListener('keydown', wake);
}
