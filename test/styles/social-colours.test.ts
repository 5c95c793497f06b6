import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lightColoursOf, ownLightColours } from '../../src/figure/picture/light-colours.ts';
import { socialColoursOf } from '../../src/figure/social/social-colours.ts';

test('pictures wear the light theme', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  for (const [name, colour] of Object.entries(ownLightColours)) {
    expect(tokens).toContain(`--${name}: light-dark(${colour},`);
  }
});

test('pictures of a fork wear its colours, and the tones of its land follow', () => {
  const own = socialColoursOf(lightColoursOf({}));
  const harm = lightColoursOf({ harm: ['#7a3e00', '#ffb066'] });
  expect(socialColoursOf(harm)).toEqual({ ...own, harm: '#7a3e00' });
  const { panelLand, panelOwn, ...rest } = socialColoursOf(lightColoursOf({ land: ['#d0e0d0', '#203020'] }));
  expect(rest).toEqual({ ...rest, land: '#d0e0d0' });
  expect([panelLand, panelOwn]).toEqual(['#c5d4c5', '#b3c0b3']);
});
