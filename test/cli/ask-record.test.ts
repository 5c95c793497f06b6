import { expect, test } from 'vitest';
import { askRecord, askSources, back, type AskContext } from '../../src/cli/ask-record.ts';
import { locator } from '../../src/dataset/import/locate.ts';
import { parseRows, shapes } from '../dataset/fictional.ts';
import { gazetteer } from '../dataset/import/fictional-import.ts';

/** A person who gives these answers by column; a list is used up from its front, then Enter is pressed. */
function person(answers: Readonly<Record<string, readonly string[]>>) {
  const left = new Map(Object.entries(answers).map(([column, all]) => [column, [...all]]));
  const heard: string[] = [];
  let column = '';
  const dataset = parseRows({});
  if (!dataset.ok) throw new Error('The fictional data have a fault.');
  const context: AskContext = {
    dataset: dataset.value,
    today: '2026-11-27',
    shapes,
    locate: locator(gazetteer, []),
    terminal: {
      say(text) {
        heard.push(text);
        column = /^\n.*\((\w+)(?:, needed)?\)$/.exec(text)?.[1] ?? column;
      },
      ask(prompt) {
        heard.push(prompt);
        if (heard.length > 1000) throw new Error(`asked without end: ${heard.slice(-4).join('\n')}`);
        column = /^(\w+) /.exec(prompt)?.[1] ?? column;
        return Promise.resolve(left.has('end') ? null : (left.get(column)?.shift() ?? ''));
      },
      close: () => undefined,
    },
  };
  return { context, heard };
}

const usual = {
  date: ['2020-07'],
  date_basis: ['began'],
  target: ['Other Test Hospital'],
  target_type: ['1'],
  country: ['Czechia'],
  attack_type: ['unknown'],
  summary: ['A made-up incident.'],
};

test('what is not answered stays empty, has its default, or is left out with what it depends on', async () => {
  const { context, heard } = person(usual);
  const record = await askRecord(context);
  const filled = Object.entries(record ?? {}).filter(([, text]) => text !== '');
  expect(Object.fromEntries(filled)).toEqual({
    id: '2020-07-other-test-hospital',
    date: '2020-07',
    date_basis: 'began',
    target: 'Other Test Hospital',
    target_type: 'hospital',
    country: 'CZ',
    attack_type: 'unknown',
    outcome: 'carried_out',
    status: 'active',
    summary: 'A made-up incident.',
    added: '2026-11-27',
  });
  expect(heard.join('\n')).not.toMatch(/\((?:lon|location_precision|actor_basis)\)/);
});

test('a town that the gazetteer knows proposes its coordinates; a dash refuses them', async () => {
  const taken = await askRecord(person({ ...usual, place: ['Brno'] }).context);
  expect(taken).toMatchObject({ place: 'Brno', lat: '49.1952', lon: '16.608', location_precision: 'city' });
  const refused = await askRecord(person({ ...usual, place: ['Brno'], lat: ['-'] }).context);
  expect(refused).toMatchObject({ place: 'Brno', lat: '', lon: '', location_precision: '' });
  const { context, heard } = person({ ...usual, place: ['Testville'] });
  expect(await askRecord(context)).toMatchObject({ place: 'Testville', lat: '' });
  expect(heard).toContain('  No coordinates to propose: the gazetteer has no place called "Testville" in Czechia.');
});

test('an answer that the checks refuse is asked for again, at once and in short', async () => {
  const { context, heard } = person({
    ...usual,
    date: ['13/07/2020', '2020-07-13'],
    target: ['', 'Other Test Hospital'],
  });
  expect(await askRecord(context)).toMatchObject({ date: '2020-07-13', target: 'Other Test Hospital' });
  const at = heard.findIndex((line) => line.includes('13/07/2020 is not an ISO date'));
  expect(heard[at + 1]).toBe('date > ');
  expect(heard.filter((line) => line.startsWith('  That does not do'))).toHaveLength(2);
});

test('coordinates outside the country are asked for again as a pair', async () => {
  const { context, heard } = person({
    ...usual,
    place: ['Brno'],
    lat: ['16.608', '49.2'],
    lon: ['49.1952', '16.6'],
    location_precision: ['city'],
  });
  expect(await askRecord(context)).toMatchObject({ lat: '49.2', lon: '16.6' });
  expect(heard.join('\n')).toContain('with latitude and longitude swapped');
});

test('a record of the same target near the date is shown before the work is done', async () => {
  const { context, heard } = person({ ...usual, date: ['2020-03-20'], target: ['Test Hospital'] });
  await askRecord(context);
  expect(heard).toContain('  Compare first: 2020-03-01-test-hospital is the same target at most 30 days apart.');
});

test('an identifier that is taken is refused', async () => {
  const { context, heard } = person({ ...usual, id: ['2020-03-01-test-hospital', 'Mine', 'mine'] });
  expect(await askRecord(context)).toMatchObject({ id: 'mine' });
  expect(heard.filter((line) => line.startsWith('  That does not do'))).toHaveLength(2);
});

test('of a name in letters that an address cannot hold no identifier is made: it is asked for', async () => {
  const { context, heard } = person({
    ...usual,
    target: ['Городская больница №1'],
    id: ['', '2020-07-city-hospital-1'],
  });
  expect(await askRecord(context)).toMatchObject({ id: '2020-07-city-hospital-1' });
  expect(heard.join('\n')).not.toContain('[2020-07-1]');
});

const mine = { id: 'mine', date: '2020-07' };

test('sources are asked for until Enter, at least one, each link once', async () => {
  const { context, heard } = person({
    url: ['', 'http://x.onion/', 'https://example.org/a', 'https://example.org/a', 'https://example.org/b', ''],
    publisher: ['Test Gazette', 'Test Post'],
    published: ['', '2020-01', '2020'],
  });
  expect(await askSources(mine, context)).toEqual([
    { attack: 'mine', url: 'https://example.org/a', publisher: 'Test Gazette', published: '' },
    { attack: 'mine', url: 'https://example.org/b', publisher: 'Test Post', published: '2020' },
  ]);
  const refused = heard.filter((line) => line.startsWith('  That does not do'));
  expect(refused).toHaveLength(4);
});

test('when the answers end, there is no record', async () => {
  expect(await askRecord(person({ end: [] }).context)).toBeNull();
  expect(await askSources(mine, person({ end: [] }).context)).toBeNull();
});

test('< goes back to the question before, with the answer that was given in brackets', async () => {
  const { context, heard } = person({
    ...usual,
    target: ['Wrong Hospital', 'Right Hospital'],
    target_type: ['<', '1'],
  });
  expect(await askRecord(context)).toMatchObject({ target: 'Right Hospital', id: '2020-07-right-hospital' });
  expect(heard).toContain('[Wrong Hospital] > ');
});

test('< passes over questions that were not asked, keeps what comes after, and stops at the first', async () => {
  const { context, heard } = person({
    ...usual,
    date: ['<', '2020-07', '2020-08'],
    date_basis: ['began', '<', ''],
    target: ['<', 'Other Test Hospital'],
  });
  const record = await askRecord(context);
  expect(record).toMatchObject({ date: '2020-08', date_basis: 'began', target: 'Other Test Hospital' });
  expect(heard).toContain('  This is the first question.');
  // Without a latitude neither longitude nor precision is asked for: before the kind of attack comes the latitude.
  const skipping = person({
    ...usual,
    place: ['Testville', 'Otherville'],
    lat: ['', '<'],
    attack_type: ['<', 'unknown'],
  });
  expect(await askRecord(skipping.context)).toMatchObject({ place: 'Otherville', lat: '', attack_type: 'unknown' });
});

test('another place forgets the coordinates of the one before', async () => {
  const { context } = person({ ...usual, place: ['Brno', 'Testville'], lat: ['<'], attack_type: ['unknown'] });
  expect(await askRecord(context)).toMatchObject({ place: 'Testville', lat: '', lon: '', location_precision: '' });
});

test('coordinates that do not fit ask for the country as well, which may be the wrong one', async () => {
  const { context, heard } = person({
    ...usual,
    country: ['Slovakia', 'Czechia'],
    place: ['Testville'],
    lat: ['49.2', '49.2'],
    lon: ['16.6', '16.6'],
    location_precision: ['city'],
  });
  expect(await askRecord(context)).toMatchObject({ country: 'CZ', lat: '49.2', lon: '16.6' });
  expect(heard).toContain('country [SK] > ');
});

test('half a pair of coordinates can be taken back', async () => {
  const { context } = person({ ...usual, lat: ['49.2'] });
  expect(await askRecord(context)).toMatchObject({ lat: '', lon: '', location_precision: '' });
});

test('the identifier, the sources and the record can be gone back to', async () => {
  const { context } = person({ ...usual, id: ['<', ''], summary: ['A made-up incident.', 'Another one.'] });
  const record = await askRecord(context);
  expect(record).toMatchObject({ summary: 'Another one.' });
  const again = person({ id: ['<', ''], summary: ['A third one.'] });
  expect(await askRecord(again.context, record)).toEqual({ ...record, summary: 'A third one.' });

  expect(await askSources(mine, person({ url: ['<'] }).context)).toBe(back);
  const sources = person({
    url: ['https://example.org/a', '<', 'https://example.org/b', ''],
    publisher: ['Test Gazette', 'Test Post', 'Test Herald'],
    published: ['2020-08', '<', '2020-09', ''],
  });
  expect(await askSources(mine, sources.context)).toEqual([
    { attack: 'mine', url: 'https://example.org/a', publisher: 'Test Post', published: '2020-09' },
    { attack: 'mine', url: 'https://example.org/b', publisher: 'Test Herald', published: '' },
  ]);
});
