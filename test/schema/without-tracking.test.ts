import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutTracking } from '../../src/schema/without-tracking.ts';

test.each([
  ['https://example.org/a?utm_source=x&id=7&fbclid=abc#part', 'https://example.org/a?id=7#part'],
  ['https://example.org/a?ref=rss', 'https://example.org/a'],
  ['https://example.org/a/?ref=news.example.com', 'https://example.org/a/'],
  ['https://example.org/a?ref=42&p=1', 'https://example.org/a?ref=42&p=1'],
  ['https://example.org/a?&web_view=true', 'https://example.org/a'],
  ['https://example.org/a?source=rss&source=2', 'https://example.org/a?source=2'],
  ['https://example.org/?p=60165', 'https://example.org/?p=60165'],
  ['https://example.org/a?', 'https://example.org/a?'],
])('%s', (address, expected) => {
  expect(withoutTracking(address)).toBe(expected);
});

test('doing it twice changes nothing, and an address without a query stays as it is', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const once = withoutTracking(address);
      expect(withoutTracking(once)).toBe(once);
      if (!address.includes('?')) expect(once).toBe(address);
    }),
  );
});
