import { expect, test } from 'vitest';
import { askedVersions } from '../../src/figure/asked-versions.ts';
import { changesView } from '../../src/figure/changes-view.ts';
import { allFieldWords, cellInWords } from '../../src/figure/field-words.ts';
import { descriptor } from '../dataset/fictional.ts';

const words = allFieldWords(descriptor);
const none = { added: [], withdrawn: [], changed: [], removed: [], columns: { added: [], removed: [] } };

function changed(field: string, old: string | null, value: string | null) {
  const ref = { table: 'attacks', record: 'test', label: 'Test Hospital', source: null, reason: null };
  return changesView({ ...none, changed: [{ ...ref, field, old, new: value }] }, words).groups[0]?.items[0]?.changes[0];
}

test('cells are told in the words of the descriptor', () => {
  const told = (field: string, cell: string) => cellInWords(cell, words.attacks?.[field]);
  expect(told('impacts', 'care_delayed;patients_diverted')).toBe('care delayed, patients sent elsewhere');
  expect(told('date', '2020-03')).toBe('March 2020');
  expect(told('country', 'CZ')).toBe('Czechia');
  expect(told('summary', 'care_delayed')).toBe('care_delayed');
  expect(told('records_affected', '113000')).toBe('113,000');
  expect(told('records_affected', 'about 113000')).toBe('about 113000');
  expect(told('lat', '49.0000')).toBe('49.0000');
  // A version of long ago may hold what is no value today.
  expect(told('status', 'toString')).toBe('toString');
  expect(told('date', '2020-13')).toBe('2020-13');
  expect(told('date', '13/03/2020')).toBe('13/03/2020');
  expect(cellInWords('anything', undefined)).toBe('anything');
  const source = (day: string) => `Test Gazette, ${day}, https://example.org/2020-03-13/a`;
  expect(cellInWords(source('2020-13-45'), undefined)).toBe(source('2020-13-45'));
  expect(cellInWords(source('2020-03-13'), undefined)).toBe(source('13 March 2020'));
});

test('in a long text the words that differ are found; a short one is told whole', () => {
  const long = 'The hospital of a town that never was had to close its doors for';
  expect(changed('summary', `${long} two days in May.`, `${long} three days in May.`)).toMatchObject({
    title: 'Summary',
    old: [`${long} `, 'two ', 'days in May.'],
    new: [`${long} `, 'three ', 'days in May.'],
  });
  // Nothing is told twice where one text is a part of the other.
  expect(changed('summary', `${long} ever and ever.`, `${long} ever.`)).toMatchObject({
    old: [`${long} `, 'ever and ', 'ever.'],
    new: [`${long} `, '', 'ever.'],
  });
  expect(changed('date', '2020-03', '2020-03-13')).toMatchObject({
    old: ['', 'March 2020', ''],
    new: ['', '13 March 2020', ''],
    isShort: true,
  });
  expect(changed('actor', null, 'Nobody')).toMatchObject({ old: null, new: ['', 'Nobody', ''], isShort: false });
});

test('the day of a change is not told beside the change', () => {
  expect(changed('changed', null, '2021-01-01')).toBeUndefined();
});

test.each([
  ['', null],
  ['?a=1.0.0&b=1.10.0', ['1.0.0', '1.10.0']],
  ['?b=1.2.0&a=1.10.0', ['1.2.0', '1.10.0']],
  ['?a=1.2.0', ['1.2.0', '1.10.0']],
  ['?b=1.2.0', ['1.0.0', '1.2.0']],
  ['?a=1.10.0', null],
  ['?b=1.0.0', null],
  ['?a=2.0.0&b=1.0.0', null],
  ['?a=1.0.0&a=1.2.0&b=1.10.0', ['1.0.0', '1.10.0']],
])('"%s" asks for %o', (query, asked) => {
  expect(askedVersions(query, ['1.0.0', '1.2.0', '1.10.0'])).toEqual(asked);
});

test('where there is no version, none can be asked for', () => {
  expect(askedVersions('?a=1.0.0', [])).toBeNull();
});
