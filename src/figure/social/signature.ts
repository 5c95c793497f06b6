import { site } from '../../../site.config.ts';
import { socialText as text } from '../../text/social.ts';
import { textWidth } from '../picture/outlined-text.ts';
import { socialColours as colours } from './social-colours.ts';
import { line, sheet } from './social-sheet.ts';

const BASELINE = 572;

/** The last line of every picture: whose it is, and of which version of the data. */
export function signature(version: string): string {
  const name = { face: 'title', size: 28 } as const;
  const right = sheet.margin + textWidth(site.title, name) + 18;
  return (
    `<path d="M${String(sheet.margin)} 532.5h120" stroke="${colours.ink}" stroke-width="3"/>` +
    line(site.title, name, [sheet.margin, BASELINE], colours.ink) +
    line(text.version(version), { face: 'text', size: 24 }, [right, BASELINE], colours.quiet)
  );
}
