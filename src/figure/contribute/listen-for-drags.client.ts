/** What becomes of a pointer on a map; distances are shares of the map's width and height. */
export interface DragEvents {
  /** Whether there is anything to move. */
  readonly canMove: () => boolean;
  readonly onMove: (right: number, down: number) => void;
  readonly onClick: (left: number, top: number) => void;
}

/** Pixels below which a pointer that moves still clicks. */
const SLACK = 6;

/** Tells drags of a mouse or a finger from clicks. */
export function listenForDrags(map: SVGSVGElement, { canMove, onMove, onClick }: DragEvents): void {
  let last: { readonly x: number; readonly y: number } | null = null;
  let isDragged = false;
  map.addEventListener('pointerdown', (event) => {
    isDragged = false;
    last = event.isPrimary && event.button === 0 && canMove() ? { x: event.clientX, y: event.clientY } : null;
  });
  map.addEventListener('pointermove', ({ clientX: x, clientY: y, isPrimary, pointerId }) => {
    if (last === null || !isPrimary) return;
    if (!isDragged && Math.hypot(x - last.x, y - last.y) < SLACK) return;
    // Only from here on, so that a mere click still reaches what lies below.
    if (!isDragged) map.setPointerCapture(pointerId);
    isDragged = true;
    const { width, height } = map.getBoundingClientRect();
    onMove((x - last.x) / width, (y - last.y) / height);
    last = { x, y };
  });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    map.addEventListener(end, () => {
      last = null;
    });
  }
  map.addEventListener('click', ({ clientX, clientY }) => {
    if (isDragged) return;
    const { left, top, width, height } = map.getBoundingClientRect();
    onClick((clientX - left) / width, (clientY - top) / height);
  });
}
