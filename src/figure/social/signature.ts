import { textWidth } from '../picture/outlined-text.ts';
import { socialColours as colours } from './social-colours.ts';
import { line, sheet } from './social-sheet.ts';

const BASELINE = 572;

/** Whose a picture is, and of which version of the data: `['Care Under Attack', 'Data 2026.11.0']`. */
export type Signature = readonly [title: string, version: string];

/** The last line of every picture. */
export function signatureLine([title, version]: Signature): string {
  const name = { face: 'title', size: 28 } as const;
  const right = sheet.margin + textWidth(title, name) + 18;
  return (
    `<path d="M${String(sheet.margin)} 532.5h120" stroke="${colours.ink}" stroke-width="3"/>` +
    line(title, name, [sheet.margin, BASELINE], colours.ink) +
    line(version, { face: 'text', size: 24 }, [right, BASELINE], colours.quiet)
  );
}
