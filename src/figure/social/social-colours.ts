import { mixed, rampPalette } from '../picture/palette.ts';

/** Colours of the pictures: those of the light theme, and three tones of paper for the panel of a map. */
export const socialColours = {
  paper: '#fbfaf7',
  ink: '#1a1a18',
  quiet: '#66635c',
  rule: '#d9d4c9',
  land: '#e9e4d9',
  harm: '#b3261e',
  call: '#0b5d66',
  paleCall: '#9cc4c6',
  sea: '#f1ede4',
  panelLand: '#e0d9ca',
  panelOwn: '#cdc3ae',
} as const;

/** How much of a ring's inside is harm, the rest what lies under it. */
export const RING = 0.16;

const { paper, ink, quiet, land, harm, paleCall, sea, panelLand, panelOwn } = socialColours;
const grounds = [paper, land, sea, panelLand, panelOwn];

/** Every two colours that meet on a picture. */
export const socialPalette = rampPalette([
  [paper, ink, 12],
  [paper, quiet, 8],
  [paper, harm, 10],
  [paper, land, 4],
  [paper, paleCall, 8],
  [land, ink, 8],
  [paleCall, ink, 8],
  [sea, panelLand, 4],
  [sea, panelOwn, 5],
  [panelLand, panelOwn, 3],
  [paper, sea, 1],
  ...grounds.flatMap((ground): [string, string, number][] => {
    const inside = mixed(ground, harm, RING);
    return [
      [ground, inside, 1],
      [inside, harm, 7],
      [mixed(inside, harm, RING), mixed(mixed(inside, harm, RING), harm, RING), 0],
    ];
  }),
]);
