import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { site } from '../../site.config.ts';
import { withColours } from '../../src/styles/colour-pairs.ts';
import { blindness, contrast, difference, linear, seenWith } from './colour.ts';

const schemes = ['light', 'dark'] as const;
// With what site.config.ts puts in their place, so that a fork's colours are measured too.
const css = withColours(readFileSync('src/styles/tokens.css', 'utf8'), site.colours);
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#\w+),\s*(#\w+)\)/g)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
);

function colour(name: string, scheme: (typeof schemes)[number]): string {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`tokens.css has no light-dark() colour --${name}`);
  return value[scheme];
}

test('the measure itself: black on white, and a known pair', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(difference(linear('#000000'), linear('#ffffff'))).toBeCloseTo(1);
  // The classic confusion: for an eye without the middle cone these are nearly one colour.
  const pair = [linear('#b35a1e'), linear('#6f7a12')] as const;
  const seen = pair.map((each) => seenWith('deuteranopia', each));
  expect(difference(seen[0]!, seen[1]!)).toBeLessThan(difference(...pair) / 2);
});

test('every colour of the tokens is given for light and dark', () => {
  const single = [...css.matchAll(/--[\w-]+:\s*#\w+/g)].map(([line]) => line);
  expect(single).toEqual([]);
  expect(tokens.size).toBeGreaterThanOrEqual(10);
});

describe.each(schemes)('%s', (scheme) => {
  test.each([
    ['ink', 'paper'],
    ['quiet', 'paper'],
    ['harm', 'paper'],
    ['call', 'paper'],
    ['ink', 'wash'],
    ['quiet', 'wash'],
  ])('%s can be read on %s', (text, ground) => {
    expect(contrast(colour(text, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['harm', 'paper'],
    ['harm', 'land'],
    ['harm', 'wash'],
    ['call', 'paper'],
    ['call', 'land'],
    ['call', 'wash'],
  ])('%s stands out as a mark on %s', (mark, ground) => {
    expect(contrast(colour(mark, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(3);
  });

  // Five times what can just be told apart side by side, because marks are small and stand far from their key.
  test.each(Object.keys(blindness) as (keyof typeof blindness)[])('harm and call are two colours with %s', (kind) => {
    const [harm, call] = (['harm', 'call'] as const).map((name) => seenWith(kind, linear(colour(name, scheme))));
    expect(difference(harm!, call!)).toBeGreaterThanOrEqual(0.1);
  });
});
