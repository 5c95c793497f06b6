import { fontFor, type PictureFace } from './fonts.ts';

/**
 * Text as a face can print it: signs that only steer (direction, joining) are dropped, every run of characters that
 * no font of the site has becomes an ellipsis, never a box.
 * @returns null where no letter and no digit is left.
 */
export function printableText(text: string, face: PictureFace): string | null {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').replace(/\p{C}/gu, '').trim();
  let printed = '';
  for (const character of plain) {
    if (fontFor(face, character) !== null) printed += character;
    else if (!/…\s*$/.test(printed)) printed += '…';
  }
  return /[\p{L}\p{N}]/u.test(printed) ? printed.trim() : null;
}
