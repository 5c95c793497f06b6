import { lightColours, ownLightColours, type LightColours } from '../picture/light-colours.ts';
import { mixed, rampPalette } from '../picture/palette.ts';

/** Colours of the pictures: those of the light theme, and two darker tones of land for the panel of a map. */
export function socialColoursOf({ 'pale-call': paleCall, wash: sea, ...same }: LightColours) {
  const { land, ink } = same;
  const tones =
    land === ownLightColours.land
      ? { panelLand: '#e0d9ca', panelOwn: '#cdc3ae' }
      : { panelLand: mixed(land, ink, 0.06), panelOwn: mixed(land, ink, 0.16) };
  return { ...same, paleCall, sea, ...tones };
}

export const socialColours = socialColoursOf(lightColours);

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
