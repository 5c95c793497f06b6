import { lightColours, ownLightColours, type LightColours } from '../picture/light-colours.ts';
import { mixed, rampPalette } from '../picture/palette.ts';

/**
 * Colours of the pictures: those of the light theme, and three darker tones of land for the panel of a map; the
 * darkest fills a country of which a record knows nothing nearer.
 */
export function socialColoursOf({ 'pale-call': paleCall, wash: sea, ...same }: LightColours) {
  const { land, ink } = same;
  const tones =
    land === ownLightColours.land
      ? { panelLand: '#e0d9ca', panelOwn: '#cdc3ae', panelWhole: '#a39d8f' }
      : { panelLand: mixed(land, ink, 0.06), panelOwn: mixed(land, ink, 0.16), panelWhole: mixed(land, ink, 0.34) };
  return { ...same, paleCall, sea, ...tones };
}

export const socialColours = socialColoursOf(lightColours);

/** How much of a ring's inside is harm, the rest what lies under it. */
export const RING = 0.16;

const { paper, ink, quiet, land, harm, call, paleCall, sea, panelLand, panelOwn, panelWhole } = socialColours;
const grounds = [paper, land, sea, panelLand, panelOwn];

/** Every two colours that meet on a picture. */
export const socialPalette = rampPalette([
  [paper, ink, 12],
  [paper, quiet, 8],
  [paper, harm, 10],
  [paper, land, 4],
  [paper, paleCall, 4],
  [paper, call, 6],
  [land, ink, 8],
  [land, call, 6],
  [land, paleCall, 3],
  [paleCall, call, 5],
  [sea, panelLand, 4],
  [sea, panelOwn, 5],
  [panelLand, panelOwn, 3],
  [sea, panelWhole, 5],
  [panelLand, panelWhole, 4],
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
