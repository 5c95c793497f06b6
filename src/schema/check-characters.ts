import type { Report } from './cell.ts';

// One cheap test for the common case; what exactly is wrong is found out only when something is.
const SUSPICIOUS =
  // eslint-disable-next-line no-control-regex
  /^[\s=+\-@"]|[\s"]$|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\ufffd]|[ÃÂâÅÄ]/;
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/;
const GARBLED = /[ÃÂ][\u0080-\u00bf]|â€|[ÅÄ][\u0080-\u00bf‚™œžŸ‡…‹Œ]/;
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Reports characters that do not belong into a cell, whatever its column.
 * @param text the cell as it stands in the file.
 * @param free whether the column holds free text, where a formula could hide and a quotation mark could stand.
 */
export function checkCharacters(text: string, free: boolean, report: Report): void {
  if (!SUSPICIOUS.test(text)) return;
  const control = CONTROL.exec(text)?.[0];
  if (control !== undefined) report('control_character', { name: nameOf(control) });
  if (text.includes('\ufffd')) report('letters_lost', {});
  if (GARBLED.test(text)) report('letters_garbled', {});
  if (text.trim() !== text) report('space_around', {});
  if (!free) return;
  const start = text.trimStart();
  if (FORMULA.test(start)) report('formula', { sign: start.charAt(0) });
  if (/^"|"$/.test(text) && text.split('"').length % 2 === 0) report('quote_stray', {});
}

function nameOf(character: string): string {
  if (character === '\t') return 'a tab';
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
