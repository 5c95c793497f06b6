import { expect, test } from 'vitest';
import { remarksOn } from '../../src/dataset/remarks.ts';
import { attack, parseRows, source, type Tables } from './fictional.ts';

/** What is remarked on, as `code row`. */
function remarks(tables: Tables): string[] {
  const result = parseRows(tables);
  return result.ok ? remarksOn(result.value).map(({ code, row }) => `${code} ${row ?? ''}`) : ['not a dataset'];
}
const from = (url: string, published = '') => source({ url, published });

test('one source is enough for two years', () => {
  expect(remarks({})).toEqual(['source_alone 2']);
  expect(remarks({ attacks: [attack({ date: '2026-01' })], sources: [from('https://example.org/a')] })).toEqual([]);
  expect(remarks({ sources: [source(), from('https://example.org/b')] })).toEqual([]);
  expect(remarks({ attacks: [attack({ status: 'withdrawn' })] })).toEqual([]);
});

test('an address with another year, unless it is known when the source was published', () => {
  const beside = (url: string, published?: string) => remarks({ sources: [source(), from(url, published)] });
  expect(beside('https://example.org/2023/05/10/test')).toEqual(['source_far 3']);
  expect(beside('https://example.org/test-20180510-x')).toEqual(['source_far 3']);
  expect(beside('https://example.org/2023/05/10/test', '2023-05-10')).toEqual([]);
  expect(beside('https://example.org/2020/11/10/test')).toEqual([]);
  expect(beside('https://example.org/news/20205512/test')).toEqual([]);
});

test('hosts that repeat others', () => {
  expect(remarks({ sources: [source(), from('https://ca.news.yahoo.com/test')] })).toEqual(['source_repeats 3']);
  expect(remarks({ sources: [source(), from('https://notyahoo.com/test')] })).toEqual([]);
});

test('a town where the whole country is meant', () => {
  const at = (place: string) =>
    remarks({
      attacks: [attack({ place, location_precision: 'country' })],
      sources: [source(), from('https://example.org/b')],
    });
  expect(at('Test Town')).toEqual(['place_seat 2']);
  expect(at('Czechia (several towns)')).toEqual([]);
});

test('the first row that is older than the one before', () => {
  const [first, second] = [attack(), attack({ id: '2020-02-01-test-clinic', date: '2020-02-01' })];
  const sources = ['a', 'b'].flatMap((name) =>
    [first, second].map(({ id }) => source({ attack: id!, url: `https://example.org/${name}` })),
  );
  expect(remarks({ attacks: [first, second], sources })).toEqual(['order_lost 3']);
  expect(remarks({ attacks: [second, first], sources })).toEqual([]);
});
