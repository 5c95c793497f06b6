import { describe, expect, test } from 'vitest';
import { attackSentences, sourceSentences } from '../../../src/dataset/contribution/form-problems.ts';
import { attack, descriptor, shapes, source } from '../fictional.ts';

const measure = { descriptor, territories: [], today: '2026-11-27' };
const all = (table: string) => descriptor.resources.find(({ name }) => name === table)!.fields.map(({ name }) => name);
const about = (cells: Readonly<Record<string, string>>, outlines = shapes) =>
  Object.fromEntries(attackSentences(attack(cells), all('attacks'), measure, outlines));

describe('a form speaks of answers, not of cells, columns and codes', () => {
  test.each<[cells: Readonly<Record<string, string>>, column: string, sentence: string]>([
    [{ target: '' }, 'target', 'This is needed. Look it up in the source.'],
    [{ date: 'soon' }, 'date', 'Write a year, a month or a day, as 2020, 2020-03 or 2020-03-13.'],
    [{ date: '13/03/2020' }, 'date', 'Dates begin with the year: write 2020-03-13.'],
    [{ date: '43903' }, 'date', 'Dates begin with the year: write 2020-03-13.'],
    [{ date: '03/04/2020' }, 'date', 'That may mean two days. Look it up, and write 2020-04-03 or 2020-03-04.'],
    [{ lat: '49,1951' }, 'lat', 'Write a point, not a comma: 49.1951.'],
    [{ lat: '49.195100000004' }, 'lat', 'More decimals than a place on Earth needs: write 49.1951.'],
    [{ lat: '' }, 'lat', '“Latitude” is empty although “Longitude” is filled in. Fill in both, or empty both.'],
    [{ location_precision: '' }, 'location_precision', 'Say how exact the coordinates are.'],
    [{ actor: 'Test Group' }, 'actor_basis', 'Say on what the name of the actor rests.'],
    [{ actor_basis: 'claimed' }, 'actor_basis', 'No actor is named. Name one, or choose “Not stated” here.'],
    [{ id: 'Mine' }, 'id', 'Write it like 2020-03-13-brno-university-hospital.'],
    [
      { impacts: 'none_reported;care_delayed' },
      'impacts',
      '“no effect reported” stands beside “care delayed”. If something happened, untick “no effect reported”; if not, take the other away.',
    ],
    [
      { impacts: 'none_reported', records_affected: '7' },
      'impacts',
      '“no effect reported” stands beside “People or records affected”. If something happened, untick “no effect reported”; if not, take the other away.',
    ],
  ])('%j', (cells, column, sentence) => {
    expect(about(cells)[column]).toBe(sentence);
  });

  test('of a source as well', () => {
    const found = sourceSentences(source({ publisher: '' }), '2020-03-01', all('sources'), measure);
    expect(found.get('publisher')).toBe('This is needed. Look it up in the source.');
  });
});

test('coordinates are measured against the outlines that are there, in the words of the command line', () => {
  expect(about({ country: 'FR', lat: '12', lon: '18' }).lat).toMatch(
    /^12, 18 lies in Chad, \d+ km outside France; correct the coordinates or the country\.$/,
  );
  expect(about({ lat: '16.6068', lon: '49.1951' }).lat).toContain('with latitude and longitude swapped');
  expect(about({ country: 'FR', lat: '12', lon: '18' }, new Map())).toEqual({});
});
