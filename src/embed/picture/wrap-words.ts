/** Lines of at most so many characters and about equal length, broken between words; a longer word has a line of its own. */
export function wrapWords(text: string, most: number): readonly string[] {
  const needed = linesOf(text, most).length;
  let least = Math.ceil(text.length / needed);
  while (least < most && linesOf(text, least).length > needed) least += 1;
  return linesOf(text, least);
}

function linesOf(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || Array.from(`${last} ${word}`).length > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
