import { site } from '../../../site.config.ts';
import type { ColourPairs } from '../../styles/colour-pairs.ts';

/** The light half of the pairs in `tokens.css` that pictures use. */
export const ownLightColours = {
  paper: '#fbfaf7',
  ink: '#1a1a18',
  quiet: '#66635c',
  rule: '#d9d4c9',
  land: '#e9e4d9',
  harm: '#b3261e',
  call: '#0b5d66',
  'pale-call': '#9cc4c6',
  wash: '#f1ede4',
} as const;

export type LightColours = Readonly<Record<keyof typeof ownLightColours, string>>;

/** With those that a site puts in their place. */
export function lightColoursOf(pairs: ColourPairs): LightColours {
  const names = Object.keys(ownLightColours) as (keyof LightColours)[];
  return Object.fromEntries(names.map((name) => [name, pairs[name]?.[0] ?? ownLightColours[name]])) as LightColours;
}

/** What pictures of this site are drawn with: they are light, whatever the reader's system prefers. */
export const lightColours = lightColoursOf(site.colours);
