import { expect, test } from 'vitest';
import { countryWindow } from '../../../src/figure/social/country-window.ts';
import { CountryLand } from '../../../src/model/country-land.ts';
import { frame } from '../../../src/model/map/frame.ts';
import { shapes } from '../../dataset/fictional.ts';

const land = new CountryLand(shapes);

test('a city state is seen near, an island far from other land in its part of the sea', () => {
  expect(countryWindow(land, 'SG', []).width).toBe(44);
  const palau = countryWindow(land, 'PW', []);
  expect(palau.width).toBeGreaterThan(100);
  expect(land.draw('PW', palau).land).toMatch(/^m/);
});

test('a wide country is not half of a panel of empty sea', () => {
  const { y, height } = countryWindow(land, 'RU', []);
  const empty = Math.max(0, frame.y - y) + Math.max(0, y + height - frame.y - frame.height);
  expect(empty).toBeLessThan(height / 20);
});

test('what has neither land nor a point is shown as the whole world', () => {
  expect(countryWindow(land, 'TK', []).width).toBeGreaterThanOrEqual(frame.width);
});
