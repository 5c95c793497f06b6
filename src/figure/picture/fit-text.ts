/** Lines of a text in the size that they fit in. */
export interface FittedText {
  readonly lines: readonly string[];
  /** Pixels. */
  readonly size: number;
  readonly lineHeight: number;
}

export interface TextBox {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Sizes to try, largest first. */
  readonly sizes: readonly number[];
  /** Line height by size; default 1.14. */
  readonly leading?: number;
}

/** Width in pixels of a line in a size. */
export type Measure = (line: string, size: number) => number;

/**
 * Breaks a text into lines of the largest size that fits its box. A word wider than the box is broken between letters.
 * What does not fit in the smallest size is cut at a word and ends in an ellipsis.
 */
export function fitText(text: string, { width, height, sizes, leading = 1.14 }: TextBox, measure: Measure): FittedText {
  for (const [i, size] of sizes.entries()) {
    const lineHeight = Math.round(size * leading);
    const most = Math.max(1, Math.floor(height / lineHeight));
    const isLast = i === sizes.length - 1;
    const fits = (line: string) => measure(line, size) <= width;
    const words = text.split(' ').filter((word) => word !== '');
    // Shrinking comes before breaking a word.
    if (!isLast && !words.every(fits)) continue;
    const lines = wrap(words, fits);
    if (lines.length <= most) return { lines, size, lineHeight };
    if (isLast) return { lines: cut(lines, most, fits), size, lineHeight };
  }
  return { lines: [], size: 0, lineHeight: 0 };
}

function wrap(words: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.flatMap((word) => pieces(word, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const found: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && !fits(piece + letter)) {
      found.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...found, piece];
}

function cut(lines: readonly string[], most: number, fits: (line: string) => boolean): string[] {
  let last = Array.from(lines[most - 1] ?? '');
  while (last.length > 0 && !fits(`${last.join('').trimEnd()}…`)) last = last.slice(0, -1);
  return [...lines.slice(0, most - 1), `${last.join('').trimEnd()}…`];
}
