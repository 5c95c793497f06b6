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
