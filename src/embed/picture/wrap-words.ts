/** Lines of at most so many characters and about equal length, broken between words; a longer word is cut. */
export function wrapWords(text: string, most: number): readonly string[] {
  const words = text.split(' ').flatMap((word) => piecesOf(word, most));
  const needed = linesOf(words, most).length;
  let least = Math.ceil(text.length / needed);
  while (least < most && linesOf(words, least).length > needed) least += 1;
  return linesOf(words, least);
}

function linesOf(words: readonly string[], most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || Array.from(`${last} ${word}`).length > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** Whole characters are counted, so that none is cut in two. */
function piecesOf(word: string, most: number): readonly string[] {
  const characters = Array.from(word);
  return Array.from({ length: Math.max(1, Math.ceil(characters.length / most)) }, (_, i) =>
    characters.slice(i * most, (i + 1) * most).join(''),
  );
}
