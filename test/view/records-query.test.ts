import { expect, test } from 'vitest';
import { fictionalTable } from '../../src/charts/parts/fictional-atlas.ts';
import { parseAddress } from '../../src/view/address.ts';
import { filterQuery, recordsQuery } from '../../src/view/records-query.ts';
import { defaultView } from '../../src/view/view.ts';

const table = fictionalTable([{ campaign: 'test-wave', outcome: 'attempted', place: 'Test Town, Upper' }, {}]);

test('what is asked for can be read again; the rest is as usual', () => {
  const part = { country: ['XA'], place: 'Test Town, Upper' };
  const query = recordsQuery(table, part);
  expect(query).toBe('?country=XA&place=Test+Town,+Upper');
  const usual = defaultView(table);
  expect(parseAddress(query, table)).toEqual({ ...usual, filter: { ...usual.filter, ...part } });
  expect(recordsQuery(table, {})).toBe('');
});

test('all outcomes can be asked for, and stand in the address', () => {
  expect(recordsQuery(table, { campaign: 'test-wave', outcome: ['carried_out', 'attempted'] })).toBe(
    '?outcome=carried_out,attempted&campaign=test-wave',
  );
});

test('a filter goes from page to page without order, page, region and selected record', () => {
  const fallback = defaultView(table, 'europe');
  const view = parseAddress('?type=ddos&sort=target&page=2&region=africa&by=country&at=test-1', table, fallback);
  expect(filterQuery(view, fallback)).toBe('?type=ddos');
});
