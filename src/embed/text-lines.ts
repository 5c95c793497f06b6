/** Widths in ems of letters in DejaVu Sans, which runs as wide as any that systems bring; other letters are `REST`. */
const kinds: readonly (readonly [letters: RegExp, ems: number])[] = [
  [/[ijl]/, 0.28],
  [/[IJ.,;:'’|!\s]/, 0.33],
  [/[frt()[\]-]/, 0.41],
  [/[cksz]/, 0.56],
  [/w/, 0.82],
  [/[mMW@%—]/, 1],
  [/[A-Z&À-Þ]/, 0.78],
  [/[ -\u10ff\u2000-\u20ff]/, 0.636],
  [/[\u1100-\uffff]/, 1.05],
];
const REST = 1.4;
const SPACE = 0.32;

const widthOf = (words: string): number =>
  Array.from(words).reduce((sum, letter) => sum + (kinds.find(([letters]) => letters.test(letter))?.[1] ?? REST), 0);

/** How many lines words take at most in a column; words wider than the column are broken. @param size and width in pixels. */
export function textLines(words: string, size: number, width: number): number {
  let [lines, used] = [0, Infinity];
  const room = Math.max(1, width / size);
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const own = widthOf(word);
    if (used + SPACE + own <= room) {
      used += SPACE + own;
      continue;
    }
    lines += Math.max(1, Math.ceil(own / room));
    used = own > room ? own % room : own;
  }
  return lines;
}
