import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  embedQuery,
  embedThemes,
  formatChoice,
  parseChoice,
  withQuery,
  type EmbedChoice,
} from '../../src/embed/embed-query.ts';

const offer = { charts: ['attack-map', 'impact'], versions: { 'attack-map': ['1.0.0', '1.1.0'], impact: ['1.1.0'] } };
const usual: EmbedChoice = { chart: 'attack-map', theme: 'light', hasTitle: true, pinned: null };

test('a choice comes back from its address, whatever the view beside it', () => {
  const choices = fc.constantFrom(...offer.charts).chain((chart) =>
    fc.record<EmbedChoice>({
      chart: fc.constant(chart),
      theme: fc.constantFrom(...embedThemes),
      hasTitle: fc.boolean(),
      pinned: fc.constantFrom(null, ...offer.versions[chart as 'impact']),
    }),
  );
  fc.assert(
    fc.property(choices, fc.constantFrom('', '?country=FR', '?q=a+b&by=place'), (choice, view) => {
      expect(parseChoice(formatChoice(choice, view), offer)).toEqual(choice);
    }),
  );
});

describe('reading an address', () => {
  test('the usual choice is the first chart, light, with its title, on the newest data', () => {
    expect(parseChoice('', offer)).toEqual(usual);
    expect(formatChoice(usual, '?country=FR')).toBe('?chart=attack-map&country=FR');
  });

  test.each([
    '?chart=%3Cscript%3E&theme=%00&title=yes&version=9.9.9',
    '?chart=__proto__&theme=constructor&version=__proto__',
    '?chart=../../etc&theme=LIGHT&title=00&version=1.0.0%2F..',
    `?chart=${'a'.repeat(100_000)}&%E0%A4%A`,
  ])('falls back: %.40s', (query) => {
    expect(parseChoice(query, offer)).toEqual(usual);
  });

  test('a version that the chart is not kept on falls back to the newest data', () => {
    expect(parseChoice('?chart=impact&version=1.0.0', offer).pinned).toBeNull();
    expect(parseChoice('?chart=impact&version=1.1.0', offer).pinned).toBe('1.1.0');
  });
});

test('an embed is asked for its theme, its title and its view, and for nothing that it does by itself', () => {
  expect(embedQuery({ ...usual, theme: 'auto' }, '')).toBe('');
  expect(embedQuery({ ...usual, hasTitle: false }, '?country=FR')).toBe('?theme=light&title=0&country=FR');
});

test('a query goes before the place on a page', () => {
  expect(withQuery('https://site.example/#effects', '?type=ddos')).toBe('https://site.example/?type=ddos#effects');
  expect(withQuery('https://site.example/', '')).toBe('https://site.example/');
});
