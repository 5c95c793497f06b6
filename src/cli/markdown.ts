/** Spaces in place of line breaks and of characters that show nothing or turn the direction of the text. */
const onOneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** Signs of punctuation that mean nothing to Markdown and HTML inside a line. */
const HARMLESS = /[.,;'"()=%$-]/;

/** Text that Markdown and HTML take as text, whatever it holds: no link, no picture, no heading, on one line. */
export const plain = (text: string): string =>
  onOneLine(text)
    .replaceAll(/[!-/:-@[-`{-~]/g, (sign, at: number) =>
      at > 0 && HARMLESS.test(sign) ? sign : `&#${String(sign.codePointAt(0))};`,
    )
    // GitHub makes links of such hosts even without a scheme.
    .replaceAll(/(www)\./gi, '$1&#46;');

/** Text as a code span, in which Markdown reads nothing, however many backticks it holds; empty text stays empty. */
export function code(text: string): string {
  const line = onOneLine(text);
  if (line === '') return '';
  const longest = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(line) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}
