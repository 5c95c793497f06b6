import { expect, test } from 'vitest';
import { askRecord, askSources, type AskContext } from '../../src/cli/ask-record.ts';
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
