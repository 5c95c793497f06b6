import { expect, test } from 'vitest';
import { plainCitation } from '../../src/text/citation.ts';

const dataset = {
  title: null,
  collection: 'Test Record',
  version: '1.2.0',
  released: '2020-03-13',
  url: 'https://example.org/data/',
};

test('a citation says what, which version of which day, and where', () => {
  expect(plainCitation(dataset)).toBe('Test Record, data version 1.2.0 (13 March 2020). https://example.org/data/.');
  expect(plainCitation({ ...dataset, title: 'Test Hospital', url: 'https://example.org/attacks/x/' })).toBe(
    '“Test Hospital.” Test Record, data version 1.2.0 (13 March 2020). https://example.org/attacks/x/.',
  );
});

test('the day of access is added where it is known', () => {
  expect(plainCitation(dataset, '2021-01-02')).toMatch(/\/data\/\. Accessed 2 January 2021\.$/);
});
