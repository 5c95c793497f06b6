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
  map.addEventListener('pointerdown', ({ isPrimary, button, clientX: x, clientY: y }) => {
    isDragged = false;
    last = isPrimary && button === 0 ? { x, y } : null;
  });
  map.addEventListener('pointermove', ({ clientX: x, clientY: y, isPrimary, pointerId }) => {
    if (last === null || !isPrimary) return;
    if (!isDragged && Math.hypot(x - last.x, y - last.y) < SLACK) return;
    isDragged = true;
    if (!canMove()) return;
    map.setPointerCapture(pointerId);
    const { width, height } = map.getBoundingClientRect();
    onMove((x - last.x) / width, (y - last.y) / height);
    last = { x, y };
  });
  map.addEventListener('pointercancel', () => {
    last = null;
  });
  // Not at the click: a tap soon after a swipe has none.
  map.addEventListener('pointerup', ({ clientX, clientY }) => {
    const isClick = last !== null && !isDragged;
    last = null;
    if (!isClick) return;
    const { left, top, width, height } = map.getBoundingClientRect();
    onClick((clientX - left) / width, (clientY - top) / height);
  });
}
