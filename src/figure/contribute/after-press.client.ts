let isPressed = false;
const waiting = new Set<() => void>();

function release(): void {
  isPressed = false;
  // The click comes after the pointer has gone up, and must find the page where the pointer came down.
  setTimeout(() => {
    const works = [...waiting];
    waiting.clear();
    for (const work of works) work();
  });
}

addEventListener('pointerdown', () => (isPressed = true), { capture: true });
for (const end of ['pointerup', 'pointercancel', 'dragend', 'keydown'] as const)
  addEventListener(end, release, { capture: true });

/**
 * Does work that may move what is on the page: at once, or if a pointer is down when it has gone up again. Otherwise a
 * sentence that comes or goes as a field is left would take the pressed button from under the pointer.
 */
export function afterPress(work: () => void): void {
  if (isPressed) waiting.add(work);
  else work();
}
