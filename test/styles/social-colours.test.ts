import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { socialColours } from '../../src/figure/social/social-colours.ts';

test('pictures wear the light theme', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const named = { ...socialColours, 'pale-call': socialColours.paleCall };
  for (const name of ['paper', 'ink', 'quiet', 'land', 'harm', 'pale-call'] as const) {
    expect(tokens).toContain(`--${name}: light-dark(${named[name]},`);
  }
});
