import { expect, test } from 'vitest';
import { parseDataset } from '../../src/dataset/parse-dataset.ts';
import { attack, csv, descriptor, messagesOf, parseRows, shapes, signatory, source, type Tables } from './fictional.ts';

const messages = (tables: Tables) => messagesOf(parseRows(tables));
const placed = (cells: Record<string, string>) => messages({ attacks: [attack(cells)] });

test('sources are found by their record', () => {
  const second = source({ url: 'https://example.org/second' });
  const result = parseRows({ sources: [source(), second] });
  const urls = result.ok ? result.value.sourcesOf.attack.get('2020-03-01-test-hospital')?.map(({ url }) => url) : null;
  expect(urls).toEqual(['https://example.org/report', 'https://example.org/second']);
});

test('a dataset without records is a dataset', () => {
  expect(parseRows({ attacks: [], sources: [] })).toMatchObject({ ok: true, value: { attacks: [] } });
});

test('cells that contradict each other', () => {
  const twoDays = source({ published: '2020-02-27' });
  expect({
    'older than the attack': messages({ sources: [twoDays] }),
    'a day before, elsewhere on the globe': messages({ sources: [source({ published: '2020-02-29' })] }),
    'older, as far as the month tells': messages({ attacks: [attack({ date: '2020-03' })], sources: [twoDays] }),
    'effect denied beside another': placed({ impacts: 'none_reported;data_stolen' }),
    'effect denied beside a count': placed({ impacts: 'none_reported', records_affected: '7' }),
    'effect denied alone': placed({ impacts: 'none_reported' }),
    'a tracked link': messages({ sources: [source({ url: 'https://example.org/a?utm_source=x' })] }),
  }).toMatchInlineSnapshot(`
    {
      "a day before, elsewhere on the globe": [],
      "a tracked link": [
        "sources.csv, row 2, url: the link carries a mark that tells where its reader came from; write https://example.org/a",
      ],
      "effect denied alone": [],
      "effect denied beside a count": [
        "attacks.csv, row 2, impacts: "none_reported" stands beside records_affected; if something happened delete "none_reported", else empty the rest",
      ],
      "effect denied beside another": [
        "attacks.csv, row 2, impacts: "none_reported" stands beside data_stolen; if something happened delete "none_reported", else empty the rest",
      ],
      "older than the attack": [
        "sources.csv, row 2, published: the source of 2020-02-27 is older than the attack 2020-03-01-test-hospital of 2020-03-01 that it reports; one of the two dates is wrong, or the source is about another attack",
      ],
      "older, as far as the month tells": [
        "sources.csv, row 2, published: the source of 2020-02-27 is older than the attack 2020-03-01-test-hospital of 2020-03 that it reports; one of the two dates is wrong, or the source is about another attack",
      ],
    }
  `);
});

test('a fork may leave out the tables of the call', () => {
  const resources = descriptor.resources.slice(0, 2).map((it) => ({
    ...it,
    foreignKeys: it.foreignKeys.filter(({ resource }) => resource === 'attacks'),
  }));
  const encoder = new TextEncoder();
  const files = new Map([
    ['attacks.csv', encoder.encode(csv('attacks', [attack()]))],
    ['sources.csv', encoder.encode(csv('sources', [source()]))],
  ]);
  expect(parseDataset({ ...descriptor, resources }, files, shapes)).toMatchObject({
    ok: true,
    value: { signatories: [] },
  });
});

test('keys, references and owners', () => {
  expect({
    'id twice': messages({ attacks: [attack(), attack({ target: 'Other Hospital' })] }),
    'no such record': messages({ sources: [source(), source({ attack: '2020-03-01-test-hopsital' })] }),
    'no such record at all': messages({ sources: [source(), source({ attack: 'elsewhere' })] }),
    'no source': messages({ attacks: [attack(), attack({ id: '2020-other' })], signatories: [signatory()] }),
    'source of nothing': messages({ sources: [source(), source({ attack: '' })] }),
    'source of two': messages({
      signatories: [signatory()],
      sources: [source({ signatory: 'test-person' })],
    }),
    'source twice': messages({ sources: [source(), source({ publisher: 'Other Gazette' })] }),
  }).toMatchInlineSnapshot(`
    {
      "id twice": [
        "attacks.csv, row 3, id: 2020-03-01-test-hospital is used already in row 2; every row needs its own; delete the copy, or give this row another",
      ],
      "no source": [
        "attacks.csv, row 3, id: 2020-other has no source; add a row to sources.csv with 2020-other in its column attack",
        "signatories.csv, row 2, id: test-person has no source; add a row to sources.csv with test-person in its column signatory",
      ],
      "no such record": [
        "sources.csv, row 3, attack: there is no 2020-03-01-test-hopsital in attacks.csv; did you mean 2020-03-01-test-hospital?",
      ],
      "no such record at all": [
        "sources.csv, row 3, attack: there is no elsewhere in attacks.csv; correct it, or add that row first",
      ],
      "source of nothing": [
        "sources.csv, row 3: the source belongs to nothing; fill exactly one of attack, signatory and milestone with the id of a record",
      ],
      "source of two": [
        "sources.csv, row 2: the source belongs to attack and signatory at once; keep one, and give the other a row of its own",
      ],
      "source twice": [
        "sources.csv, row 3, url: the same attack and url stands in row 2 already; delete one of the two",
      ],
    }
  `);
});

test('coordinates', () => {
  expect({
    swapped: placed({ lat: '16.6068', lon: '49.1951' }),
    'swapped and out of range': placed({ country: 'AU', lat: '153.4417', lon: '-28.0694' }),
    'minus lost': placed({ country: 'US', lat: '43.1566', lon: '77.6088' }),
    elsewhere: placed({ lat: '48.1486', lon: '17.1077' }),
    'in the sea': placed({ lat: '0', lon: '0' }),
    half: placed({ lat: '' }),
    vague: placed({ location_precision: '' }),
    idle: placed({ lat: '', lon: '' }),
  }).toMatchInlineSnapshot(`
    {
      "elsewhere": [
        "attacks.csv, row 2, lat: 48.1486, 17.1077 lies in Slovakia, 51 km outside Czechia; correct the coordinates or the country",
      ],
      "half": [
        "attacks.csv, row 2, lat: lat is empty although lon is filled; fill in both, or empty both",
      ],
      "idle": [
        "attacks.csv, row 2, location_precision: "city" says how exact the coordinates are, but there are none; fill in lat and lon, or empty this cell",
      ],
      "in the sea": [
        "attacks.csv, row 2, lat: 0, 0 lies 5626 km outside Czechia; correct the coordinates or the country",
      ],
      "minus lost": [
        "attacks.csv, row 2, lat: 43.1566, 77.6088 does not lie in United States; a minus sign was probably lost or added (south and west are negative); write lat 43.1566 and lon -77.6088",
      ],
      "swapped": [
        "attacks.csv, row 2, lat: 16.6068, 49.1951 does not lie in Czechia, but would with latitude and longitude swapped; write lat 49.1951 and lon 16.6068",
      ],
      "swapped and out of range": [
        "attacks.csv, row 2, lat: 153.4417 is out of range; it must be at least -90 and at most 90; latitude and longitude may be swapped",
      ],
      "vague": [
        "attacks.csv, row 2, location_precision: the cell is empty although lat and lon are filled; say how exact they are, such as city",
      ],
    }
  `);
  expect(placed({ lat: '', lon: '', location_precision: '' })).toEqual([]);
});

test('actors and names go with what they rest on', () => {
  const people = [signatory({ name: '' }), signatory({ id: 'test-office', evidence: 'office' })];
  const owned = people.map(({ id = '' }) => source({ attack: '', signatory: id }));
  expect([
    ...messages({ attacks: [attack({ actor: 'Test Group' })] }),
    ...messages({ attacks: [attack({ actor_basis: 'claimed' })] }),
    ...messages({ signatories: people, sources: [source(), ...owned] }),
  ]).toMatchInlineSnapshot(`
    [
      "attacks.csv, row 2, actor_basis: the cell is empty although an actor is named; say on what the name rests: claimed, attributed or suspected",
      "attacks.csv, row 2, actor_basis: "claimed" says on what the name of an actor rests, but none is named; name one, or empty this cell",
      "signatories.csv, row 2, name: the name is empty although the evidence is "named"; fill it in, or write "office" as evidence",
      "signatories.csv, row 3, name: a name is given although the evidence is "office"; delete it, or write "named" and cite who names it",
    ]
  `);
});

test('a merged row names the row of its table that stands', () => {
  const merged = (summary: string, id = '2020-merged') => attack({ id, status: 'merged', summary });
  const rows = (...attacks: ReturnType<typeof attack>[]) =>
    messages({
      attacks: [attack(), ...attacks],
      sources: [attack(), ...attacks].map(({ id = '' }) => source({ attack: id })),
    });
  expect({
    'names it': rows(merged('The same attack as 2020-03-01-test-hospital.')),
    'names nobody': rows(merged('The same as another record.')),
    'names itself': rows(merged('2020-merged is told twice.')),
    'names another that fell': rows(
      merged('The same as 2020-fallen.'),
      attack({ id: '2020-fallen', status: 'withdrawn' }),
    ),
    'names one of two that stands': rows(
      merged('First 2020-fallen, now 2020-03-01-test-hospital.'),
      attack({ id: '2020-fallen', status: 'withdrawn' }),
    ),
    'a signatory': messages({
      signatories: [signatory({ status: 'merged' })],
      sources: [source(), source({ attack: '', signatory: 'test-person' })],
    }),
  }).toMatchInlineSnapshot(`
    {
      "a signatory": [
        "signatories.csv, row 2, summary: the row is merged, but its summary names no other row; write into it the id of the one that stands, as in "The same as 2020-03-13-example."",
      ],
      "names another that fell": [
        "attacks.csv, row 3, summary: the row is merged into 2020-fallen, which no longer stands itself; name the one that does",
      ],
      "names it": [],
      "names itself": [
        "attacks.csv, row 3, summary: the row is merged, but its summary names no other row; write into it the id of the one that stands, as in "The same as 2020-03-13-example."",
      ],
      "names nobody": [
        "attacks.csv, row 3, summary: the row is merged, but its summary names no other row; write into it the id of the one that stands, as in "The same as 2020-03-13-example."",
      ],
      "names one of two that stands": [],
    }
  `);
});

test('one broken file is not blamed on the others', () => {
  const result = parseRows({}, { 'attacks.csv': '' });
  expect(result.ok ? [] : result.problems.map(({ file, code }) => [file, code])).toEqual([
    ['attacks.csv', 'file_empty'],
  ]);
});

test('all problems of all files are reported, by file and row', () => {
  const result = parseRows({
    attacks: [attack({ date: '43903', country: 'UK' }), attack({ id: '2020-other', lat: '48,85' })],
    sources: [source({ url: 'example.org' }), source({ attack: '2020-other', published: '13/03/2020' })],
  });
  expect(result.ok ? [] : result.problems.map(({ file, row, column }) => [file, row, column])).toEqual([
    ['attacks.csv', 2, 'date'],
    ['attacks.csv', 2, 'country'],
    ['attacks.csv', 3, 'lat'],
    ['sources.csv', 2, 'url'],
    ['sources.csv', 3, 'published'],
  ]);
});
