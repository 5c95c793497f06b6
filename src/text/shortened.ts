/** A text, or its beginning with an ellipsis. Whole characters are counted, so that none is cut in two. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  // A character takes two units at most, and a cell may hold a book.
  const characters = Array.from(text.slice(0, 2 * (most + 1)));
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
