import { makeProblem } from '../../schema/make-problem.ts';
import type { Problem } from '../../schema/problem.ts';

/** Largest file that is read, in bytes. */
export const LARGEST_FILE = 40_000_000;

/** What a file from elsewhere turns out to be. The encoding is named as people know it. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' }
  | { readonly kind: 'workbook' }
  | { readonly kind: 'refused'; readonly problem: Problem };

const SIGNATURES = {
  pdf: [0x25, 0x50, 0x44, 0x46],
  zip: [0x50, 0x4b],
  oldWorkbook: [0xd0, 0xcf, 0x11, 0xe0],
} as const;
// Signs that no table in text holds, in whatever encoding.
// eslint-disable-next-line no-control-regex
const NOT_TEXT = /[\u0000-\u0008\u000e-\u001f]/;

/** Finds out what the bytes of a file are, and their encoding: UTF-8, UTF-16 (with or without mark) or Windows-1252. */
export function decodeForeign(file: string, bytes: Uint8Array): Decoded {
  const starts = (signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte);
  const place = { file, row: null, column: null, value: null };
  if (bytes.length > LARGEST_FILE) {
    return { kind: 'refused', problem: tooBig(file, bytes.length) };
  }
  if (starts(SIGNATURES.pdf)) return { kind: 'refused', problem: makeProblem(place, 'foreign_pdf', {}) };
  if (starts(SIGNATURES.oldWorkbook)) {
    return { kind: 'refused', problem: makeProblem(place, 'foreign_old_workbook', {}) };
  }
  if (starts(SIGNATURES.zip)) return { kind: 'workbook' };
  const found = decode(bytes);
  if (NOT_TEXT.test(found.text)) return { kind: 'refused', problem: makeProblem(place, 'foreign_not_text', {}) };
  if (found.text.trim() === '') return { kind: 'refused', problem: makeProblem(place, 'foreign_empty', {}) };
  return { kind: 'text', ...found, text: found.text.replace(/\r\n?/g, '\n') };
}

/** The problem of a file with so many bytes. */
export function tooBig(file: string, bytes: number): Problem {
  const place = { file, row: null, column: null, value: null };
  const facts = { megabytes: Math.ceil(bytes / 1_000_000), most: LARGEST_FILE / 1_000_000 };
  return makeProblem(place, 'foreign_too_big', facts);
}

function decode(bytes: Uint8Array): { text: string; encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' } {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return { text: new TextDecoder(utf16).decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}

// Without a mark at the start, every other byte of western text is zero.
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = start.length * 0.3;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : null;
}
