/** Where a card's mark is, and where a narrow map ends, in pixels of the figure; `under` is null for a wide map. */
export interface CardPlace {
  readonly x: number;
  readonly y: number;
  readonly under: number | null;
}

/**
 * Puts a card beside its mark, on the side that has room; below a narrow map, over what stands there.
 * @param gap pixels between the mark's middle and the card.
 */
export function placeCard(card: HTMLElement, { x, y, under }: CardPlace, gap: number): void {
  const parent = card.offsetParent ?? card.parentElement;
  if (parent === null) return;
  card.toggleAttribute('data-under', under !== null);
  if (under !== null) {
    card.style.setProperty('--card-top', pixels(under));
    return;
  }
  const width = card.offsetWidth;
  const left = x + gap + width <= parent.clientWidth ? x + gap : Math.max(0, x - gap - width);
  const top = Math.max(0, Math.min(y - 24, parent.clientHeight - card.offsetHeight));
  card.style.setProperty('--card-left', pixels(left));
  card.style.setProperty('--card-top', pixels(top));
}

const pixels = (length: number): string => `${String(Math.round(length))}px`;
