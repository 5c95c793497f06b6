import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fictionalTable } from '../../src/charts/parts/fictional-atlas.ts';
import { emptyFilter, exactKeys, facetKeys } from '../../src/model/filter.ts';
import { recordSorts } from '../../src/model/record-order.ts';
import { regionKeys } from '../../src/model/map/region-keys.ts';
import { formatAddress, parseAddress } from '../../src/view/address.ts';
import { defaultView, type View } from '../../src/view/view.ts';

const hostile = ['a+b c', 'a&b=c', '100 %', 'Wałęsa, L.', '<script>', '#?/', '🏥', '%41'];
const table = fictionalTable(
  hostile.map((name, i) => ({
    country: `Testland ${String(i)}`,
    place: name,
    actor: [name],
    malware: [name],
    campaign: name,
    type: i % 2 === 0 ? 'ransomware' : 'ddos',
  })),
);
const fallback = defaultView(table);
const parse = (query: string) => parseAddress(query, table);
const format = (view: View) => formatAddress(view, fallback);

const nullOr = (values: readonly string[]) => fc.option(fc.constantFrom(...values));
const dates = fc.constantFrom<readonly [string | null, string | null]>(
  [null, null],
  ['2020', null],
  [null, '2020-03'],
  ['2019-12-31', '2020'],
  ['2020', '2020-01'],
);
/** Any view that a reader can come to: at least one outcome is always chosen. */
const view: fc.Arbitrary<View> = fc
  .record({
    dates,
    country: fc.subarray([...table.facets.country.codes]),
    type: fc.subarray([...table.facets.type.codes]),
    target: fc.subarray([...table.facets.target.codes]),
    impact: fc.subarray([...table.facets.impact.codes]),
    outcome: fc.subarray([...table.facets.outcome.codes], { minLength: 1 }),
    actor: nullOr(hostile),
    malware: nullOr(hostile),
    place: nullOr(hostile),
    campaign: nullOr(hostile),
    q: fc.string({ unit: 'grapheme', maxLength: 50 }).map((q) => q.replaceAll(/\p{C}/gu, '').trim()),
    at: nullOr(table.ids),
    by: fc.constantFrom('place' as const, 'country' as const, null),
    region: fc.constantFrom(...regionKeys),
    sort: fc.constantFrom(...recordSorts),
    page: fc.integer({ min: 1, max: 9_999_999 }),
  })
  .map(({ dates: [from, to], at, by, region, sort, page, ...filter }) => ({
    filter: { ...filter, from, to },
    at,
    by,
    region,
    sort,
    page,
  }));

test('a view written as an address and read again is the same view', () => {
  fc.assert(
    fc.property(view, (given) => {
      const address = format(given);
      expect(parse(address)).toEqual(given);
      expect(parse(new URL(address, 'https://example.org/').search)).toEqual(given);
      expect(format(parse(address))).toBe(address);
    }),
    { numRuns: 500 },
  );
});

test('any text is an address that can be read, and comes to rest', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (query) => {
      const once = parse(query);
      expect(parse(format(once))).toEqual(once);
    }),
    { numRuns: 500 },
  );
});

test('the default view has no query', () => {
  expect(format(fallback)).toBe('');
  expect(parse('')).toEqual(fallback);
  expect(parse('?')).toEqual(fallback);
});

test('keys stand in a steady order, lists with commas', () => {
  const everything: View = {
    filter: {
      from: '2019',
      to: '2020-03',
      country: ['XA', 'XB'],
      type: ['ddos'],
      target: ['hospital'],
      impact: ['data_stolen'],
      outcome: ['attempted'],
      actor: '100 %',
      malware: '<script>',
      place: 'a+b c',
      campaign: 'a&b=c',
      q: 'test Łódź',
    },
    at: 'test-1',
    by: 'place',
    region: 'europe',
    sort: '-target',
    page: 3,
  };
  expect(format(everything)).toBe(
    '?from=2019&to=2020-03&country=XA,XB&type=ddos&target=hospital&impact=data_stolen&outcome=attempted&actor=100+%25&malware=%3Cscript%3E&place=a%2Bb+c&campaign=a%26b%3Dc&q=test+%C5%81%C3%B3d%C5%BA&by=place&region=europe&sort=-target&page=3&at=test-1',
  );
  expect([...new URLSearchParams(format(everything)).keys()]).toEqual([
    'from',
    'to',
    ...facetKeys,
    ...exactKeys,
    'q',
    'by',
    'region',
    'sort',
    'page',
    'at',
  ]);
});

describe('gives the default view for', () => {
  test.each([
    ['garbage', 'asdf;;==&&&?=?%%%'],
    ['100 kB', `?country=${'x,'.repeat(50_000)}`],
    ['100 kB of keys', `?${Array.from({ length: 10_000 }, (_, i) => `key${String(i)}=1`).join('&')}`],
    ['script', '?country=<script>alert(1)</script>&at=<script>alert(1)</script>&by=<script>&region="><img>'],
    ['NUL', '?country=\0&from=\0&q=\0&actor=%00'],
    ['a lone per cent', '?actor=%&country=%&from=%'],
    ['half a letter', '?place=%E0%A4&country=%E0%A4%'],
    ['unknown codes', '?country=QQ,xa&type=Ransomware&impact=none&outcome=anything&actor=Nobody&at=test-99'],
    ['unknown keys', '?utm_source=x&__proto__=1&constructor=2&toString=3'],
    ['no dates', '?from=13/03/2020&to=2020-02-30'],
    ['dates in the wrong order', '?from=2021&to=2020'],
    ['empty values', '?from=&to=&country=&q=&at=&by=&region=&outcome=&sort=&page='],
    ['no order', '?sort=severity&sort=date'],
    ['an order with two signs', '?sort=--date'],
    ['script as an order', '?sort=<script>&page=<script>'],
    ['no page', '?page=0'],
    ['half a page', '?page=1.5'],
    ['a page below the first', '?page=-2'],
    ['a page without an end', '?page=99999999999999999999'],
    ['a page in other digits', '?page=٣'],
  ])('%s', (_, query) => {
    expect(parse(query)).toEqual(fallback);
  });
});

describe('takes what it can from', () => {
  test.each<[what: string, query: string, taken: Partial<View['filter']>]>([
    ['a key given twice: the first', '?type=ddos&type=ransomware', { type: ['ddos'] }],
    ['a code given twice', '?country=XA,XA,XB', { country: ['XA', 'XB'] }],
    ['known codes among unknown ones', '?country=QQ,XB', { country: ['XB'] }],
    ['one good date', '?from=2020&to=never', { from: '2020' }],
    ['a range that a coarser end closes', '?from=2020-03&to=2020', { from: '2020-03', to: '2020' }],
    ['encoded commas', '?country=XA%2CXB', { country: ['XA', 'XB'] }],
    ['text with markup, which stays text', '?q=%3Cscript%3Ealert(1)', { q: '<script>alert(1)' }],
    ['text with control characters', '?q=%00a%07b%0A', { q: 'a b' }],
    ['100 kB of text', `?q=${'ab '.repeat(33_000)}`, { q: 'ab '.repeat(67).slice(0, 200).trim() }],
    ['letters beyond the basic plane, never cut in half', `?q=${'🏥'.repeat(300)}`, { q: '🏥'.repeat(200) }],
  ])('%s', (_, query, taken) => {
    expect(parse(query)).toEqual({ ...fallback, filter: { ...emptyFilter, outcome: table.counted, ...taken } });
  });
});
