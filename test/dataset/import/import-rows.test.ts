import { expect, test } from 'vitest';
import { attack, source } from '../fictional.ts';
import { bring, mappingWith, tableOf } from './fictional-import.ts';

const plain = mappingWith({ target_type: { value: 'hospital' } });

test('a row becomes a record with a source, as the mapping says', () => {
  const { lines, attacks, sources } = bring(tableOf({ Records: '1,200' }), plain);
  expect(lines).toEqual([{ row: 2, outcome: 'mapped', id: '2020-03-13-test-hospital', notes: [] }]);
  expect(attacks).toEqual([
    {
      id: '2020-03-13-test-hospital',
      date: '2020-03-13',
      date_basis: 'reported',
      target: 'Test Hospital',
      target_type: 'hospital',
      country: 'CZ',
      attack_type: 'unknown',
      records_affected: '1200',
      outcome: 'carried_out',
      status: 'active',
      summary: 'A made-up incident at Test Hospital, for tests.',
      place: 'Brno',
      lat: '49.1952',
      lon: '16.608',
      location_precision: 'city',
      added: '2026-11-27',
    },
  ]);
  expect(sources).toEqual([
    {
      attack: '2020-03-13-test-hospital',
      url: 'https://example.org/report',
      publisher: 'Test Gazette',
      published: '',
    },
  ]);
});

test.each([
  [
    'a date of no declared order',
    { date: { from: 'When' } },
    { When: '10/08/2024' },
    /10\/08\/2024 may mean 2024-08-10 or 2024-10-08; declare the order.*"DMY" or "MDY"/,
  ],
  [
    'a date against the declared order',
    { date: { from: 'When', date: 'MDY' } },
    {},
    /13\/03\/2020 is no date in the order MDY/,
  ],
  ['a date to come', {}, { When: '01/01/2031' }, /2031-01-01 is still to come/],
  ['a country nobody knows', {}, { Nation: 'Ruritania' }, /"Ruritania" is not the name of one country/],
  [
    'a name of two countries',
    {},
    { Nation: 'Congo' },
    /"Congo" is the name of more than one country: CD \(Congo - Kinshasa\) or CG \(Congo - Brazzaville\); give the right code/,
  ],
  ['a misspelt country', {}, { Nation: 'Germny' }, /did you mean "Germany"\?/],
  [
    'a value outside the table',
    { attack_type: { from: 'Kind', values: { A: 'ddos' } } },
    { Kind: 'B' },
    /"B" \(column "Kind"\) is not in the table of values/,
  ],
  ['a number of another form', {}, { Records: 'about 500' }, /"about 500" is no number of the form 1,234.5/],
  ['an .onion link', {}, { Report: 'http://example.onion/leak' }, /\.onion site/],
  ['a row without a link', {}, { Report: '' }, /no source is left for the record/],
  ['a row without a target', {}, { Victim: '' }, /the cell is empty, but every row needs this/],
  ['a formula', {}, { Victim: '=1+1' }, /would run as a formula/],
])('%s is skipped with a sentence', (_, columns, cells, sentence) => {
  const mapping = mappingWith({ target_type: { value: 'hospital' }, ...columns });
  const { lines, attacks, sources } = bring(tableOf(cells), mapping);
  expect(lines).toMatchObject([{ row: 2, outcome: 'skipped', id: null }]);
  expect(lines[0]!.notes.map(({ text }) => text).join('\n')).toMatch(sentence);
  expect([attacks, sources]).toEqual([[], []]);
});

test('an everyday name of a country is understood', () => {
  const { attacks } = bring(
    tableOf({ Nation: 'Holland', City: '', Victim: 'Test Clinic' }, { Nation: 'Scotland', City: '' }),
    mappingWith({ target_type: { value: 'hospital' } }),
  );
  expect(attacks.map(({ country }) => country).toSorted()).toEqual(['GB', 'NL']);
});

test('a refused source does not cost the record another one', () => {
  const second = { url: { value: 'http://example.onion/leak' }, publisher: { value: 'Test Gazette' } };
  const first = { url: { from: 'Report' }, publisher: { value: 'Test Gazette' } };
  const mapping = mappingWith({ target_type: { value: 'hospital' } }, { sources: [first, second] });
  const { lines, sources } = bring(tableOf({}), mapping);
  expect(sources.map(({ url }) => url)).toEqual(['https://example.org/report']);
  expect(lines[0]).toMatchObject({ outcome: 'mapped' });
  expect(lines[0]!.notes[0]!.text).toContain('a source was left out');
});

test('a source older than the attack is refused, and one given twice is taken once', () => {
  const url = { from: 'Report' };
  const publisher = { value: 'Test Gazette' };
  const published = { value: '2019' };
  const twice = mappingWith(
    { target_type: { value: 'hospital' } },
    {
      sources: [
        { url, publisher },
        { url, publisher },
      ],
    },
  );
  expect(bring(tableOf({}), twice).sources).toHaveLength(1);
  const early = mappingWith({ target_type: { value: 'hospital' } }, { sources: [{ url, publisher, published }] });
  const { lines } = bring(tableOf({}), early);
  expect(lines).toMatchObject([{ outcome: 'skipped', notes: [{ kind: 'source early' }] }]);
});

test('what is guessed is said, with the word or the reason', () => {
  const { lines } = bring(tableOf({}, { Victim: 'Test Trust' }), mappingWith({}));
  expect(lines.map(({ outcome }) => outcome)).toEqual(['guessed', 'guessed']);
  expect(lines.flatMap(({ notes }) => notes.map(({ text }) => text))).toEqual([
    'hospital, guessed from the word "hospital"',
    'other: the collection does not say',
  ]);
});

test('rows that the mapping leaves out are skipped with its reason', () => {
  const keep = [
    { column: 'Kind', values: ['cyber'], because: 'paper is no computer' },
    { column: 'Nation', because: 'the country is needed' },
  ];
  const mapping = mappingWith({ target_type: { value: 'hospital' } }, { keep });
  const { lines } = bring(tableOf({ Kind: 'CYBER' }, { Kind: 'paper' }, { Kind: 'cyber', Nation: '' }), mapping);
  expect(lines.map(({ outcome }) => outcome)).toEqual(['mapped', 'skipped', 'skipped']);
  expect(lines[1]!.notes).toEqual([
    { column: null, kind: 'left out by the mapping: paper is no computer', text: '"paper" in column "Kind"' },
  ]);
  expect(lines[2]!.notes[0]!.text).toBe('column "Nation" is empty');
});

test('lists are split, and values that say nothing are left out', () => {
  const impacts = { from: 'Kind', split: ',', values: { stolen: 'data_stolen', offline: 'systems_offline', '-': '' } };
  const mapping = mappingWith({ target_type: { value: 'hospital' }, impacts });
  const { attacks } = bring(
    tableOf({ Kind: 'stolen, offline,stolen' }, { Kind: '-', Victim: 'Other Test Hospital' }),
    mapping,
  );
  expect(attacks.map((cells) => cells.impacts)).toEqual(['data_stolen;systems_offline', '']);
});

test('duplicates of our data and within the file are shown and held back, never merged', () => {
  const ours = { attacks: [attack()], sources: [source()] };
  const table = tableOf(
    { When: '01/03/2020', Victim: 'TEST HOSPITAL, Inc.' },
    { When: '20/03/2020', Victim: 'The Tést Hospital' },
    { When: '20/07/2020' },
    { When: '25/07/2020' },
    { When: '25/07/2020', Nation: 'Poland', City: '' },
  );
  const { lines, attacks } = bring(table, plain, ours);
  expect(lines.map(({ outcome }) => outcome)).toEqual(['duplicate', 'duplicate', 'mapped', 'duplicate', 'mapped']);
  expect(lines.map(({ notes }) => notes[0]?.text)).toEqual([
    'the same target on the same date: 2020-03-01-test-hospital in our data',
    'the same target at most 30 days apart: 2020-03-01-test-hospital in our data; compare the two',
    undefined,
    'the same target at most 30 days apart: 2020-07-20-test-hospital, from row 4; compare the two',
    undefined,
  ]);
  expect(attacks).toHaveLength(2);
  // Asked for, near ones are taken; those of the same day are not.
  expect(bring(table, plain, ours, true).lines.map(({ outcome }) => outcome)).toEqual([
    'duplicate',
    'mapped',
    'mapped',
    'mapped',
    'mapped',
  ]);
});

test('identifiers are never used twice', () => {
  const table = tableOf({}, { Victim: 'Test: Hospital', Nation: 'Poland', City: '' });
  expect(bring(table, plain).attacks.map(({ id }) => id)).toEqual([
    '2020-03-13-test-hospital',
    '2020-03-13-test-hospital-2',
  ]);
});
