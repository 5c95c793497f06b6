import { fitText, type TextBox } from '../picture/fit-text.ts';
import { textPath, textWidth, type Lettering } from '../picture/outlined-text.ts';
import { printableText } from '../picture/printable-text.ts';
import { socialColours as colours } from './social-colours.ts';

/** Size of a social picture in pixels. */
export const sheet = { width: 1200, height: 630, margin: 64 } as const;

/** A whole drawing around its parts. */
export function sheetMarkup(parts: readonly string[]): string {
  const { width, height } = sheet;
  const size = `width="${String(width)}" height="${String(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect ${size} fill="${colours.paper}"/>${parts.join('')}</svg>`;
}

/** One line that must be short enough; at a baseline. */
export function line(text: string, lettering: Lettering, at: readonly [x: number, y: number], colour: string): string {
  const printed = printableText(text, lettering.face) ?? '';
  return `<path fill="${colour}" d="${textPath(printed, lettering, at)}"/>`;
}

/** A text in a box whose upper left corner is given, with the y of its lower edge. */
export function block(
  text: string,
  face: Lettering['face'],
  [x, y]: readonly [x: number, y: number],
  box: TextBox,
  colour: string,
): { readonly markup: string; readonly bottom: number } {
  const printed = printableText(text, face) ?? '';
  const { lines, size, lineHeight } = fitText(printed, box, (words, of) => textWidth(words, { face, size: of }));
  const data = lines.map((words, i) => textPath(words, { face, size }, [x, y + size * 0.86 + i * lineHeight])).join('');
  return { markup: `<path fill="${colour}" d="${data}"/>`, bottom: y + lines.length * lineHeight };
}
