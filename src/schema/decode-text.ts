import { makeProblem } from './make-problem.ts';
import { parseCells } from './parse-cells.ts';
import type { Problem } from './problem.ts';

/** Text of a file with what is wrong with its encoding. Text is null where reading on would only mislead. */
export interface DecodedText {
  readonly text: string | null;
  readonly problems: readonly Problem[];
}

const LINES = /\r\n?/g;

/**
 * Bytes of a file to text, with line ends made `\n` and a byte order mark taken off. Bytes that are not UTF-8 are read
 * as Windows-1252, so that the other problems of the file are found as well.
 */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { text: null, problems: [makeProblem(whole(file), 'encoding_utf16', {})] };
  }
  if (first === 0x50 && second === 0x4b && bytes[2] === 3 && bytes[3] === 4) {
    return { text: null, problems: [makeProblem(whole(file), 'file_workbook', {})] };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(LINES, '\n'), problems: [] };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes).replace(LINES, '\n');
    return { text, problems: [windowsProblem(file, bytes)] };
  }
}

const whole = (file: string) => ({ file, row: null, column: null, value: null });

function windowsProblem(file: string, bytes: Uint8Array): Problem {
  const at = firstBadByte(bytes);
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, at)).replace(LINES, '\n');
  const row = Math.max(1, parseCells(before).rows.length);
  const after = new TextDecoder('windows-1252').decode(bytes.subarray(at, at + 40));
  const value = `${/[^\s,;"]*$/.exec(before)?.[0] ?? ''}${/^[^\s,;"]*/.exec(after)?.[0] ?? ''}`;
  return makeProblem({ file, row, column: null, value }, 'encoding_windows', {});
}

function firstBadByte(bytes: Uint8Array): number {
  let valid = 0;
  let bad = bytes.length;
  while (bad - valid > 1) {
    const middle = (valid + bad) >> 1;
    if (isValid(bytes.subarray(0, middle), true)) valid = middle;
    else bad = middle;
  }
  // The search may stop inside a character that never ends.
  while (valid > 0 && !isValid(bytes.subarray(0, valid), false)) valid -= 1;
  return valid;
}

// A start may end inside a character, which a whole text may not.
function isValid(bytes: Uint8Array, start: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: start });
    return true;
  } catch {
    return false;
  }
}
