import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accessedOn } from '../../src/text/accessed.ts';
import * as formats from '../../src/text/citation-formats.ts';
import { citationFormats, citationKey, type CitationText, type KeyedWork } from '../../src/text/citation-formats.ts';

const record: KeyedWork = {
  key: 'test-record-2020-03-13-test-hospital',
  title: 'Test Hospital, 13 March 2020',
  collection: 'Test Record',
  version: '1.2.0',
  released: '2026-11-23',
  url: 'https://example.org/attacks/2020-03-13-test-hospital/',
};

const whole = ({ head, tail }: CitationText): string => head + tail;
const bibtexCitation = (work: KeyedWork) => whole(formats.bibtexCitation(work));
const cslCitation = (work: KeyedWork) => whole(formats.cslCitation(work));
const risCitation = (work: KeyedWork) => whole(formats.risCitation(work));

test('a record in each form', () => {
  expect(bibtexCitation(record)).toBe(`@misc{test-record-2020-03-13-test-hospital,
  author = {{Test Record}},
  title = {{Test Hospital, 13 March 2020}},
  howpublished = {Test Record},
  year = {2026},
  month = {11},
  version = {1.2.0},
  note = {Data version 1.2.0, released 2026-11-23},
  url = {https://example.org/attacks/2020-03-13-test-hospital/},
}`);
  expect(risCitation(record).split('\n')).toEqual([
    'TY  - DATA',
    'ID  - test-record-2020-03-13-test-hospital',
    'AU  - Test Record',
    'TI  - Test Hospital, 13 March 2020',
    'T2  - Test Record',
    'PY  - 2026',
    'DA  - 2026/11/23',
    'ET  - 1.2.0',
    'N1  - Data version 1.2.0, released 2026-11-23',
    'UR  - https://example.org/attacks/2020-03-13-test-hospital/',
    'ER  - ',
  ]);
  expect(JSON.parse(cslCitation(record))).toEqual([
    {
      id: record.key,
      type: 'dataset',
      title: record.title,
      'container-title': 'Test Record',
      author: [{ literal: 'Test Record' }],
      version: '1.2.0',
      issued: { 'date-parts': [[2026, 11, 23]] },
      URL: record.url,
    },
  ]);
});

test('the dataset itself has one title and no container', () => {
  const texts = citationFormats({ ...record, title: null }).map(whole);
  for (const text of texts) expect(text).not.toMatch(/howpublished|container-title|^T2/m);
  for (const text of texts) expect(text).toContain('Test Record');
});

test('each form takes the day of reading into its gap and stays what it is', () => {
  const read = Object.fromEntries(
    citationFormats(record).map(({ id, head, tail }) => [id, head + accessedOn[id]('2027-01-05') + tail]),
  );
  expect(read.bibtex).toBe(bibtexCitation(record).replace(/\}$/, '  urldate = {2027-01-05},\n}'));
  const [item] = JSON.parse(read.csl ?? '') as object[];
  expect(item).toEqual({
    ...(JSON.parse(cslCitation(record)) as object[])[0],
    accessed: { 'date-parts': [[2027, 1, 5]] },
  });
  expect(read.ris?.split('\n').slice(-3)).toEqual([`UR  - ${record.url}`, 'Y2  - 2027/01/05', 'ER  - ']);
});

test('a key has letters, digits and hyphens only, and does not depend on the version', () => {
  expect(citationKey('Care Under Attack', '2020-03-13-brno')).toBe('care-under-attack-2020-03-13-brno');
  expect(citationKey('Łódź & Zürich!', 'x')).toMatch(/^[a-z0-9-]+$/);
});

describe('whatever a title says', () => {
  const title = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[\\{}%$#&_~^@=,"\r\n \u2028a-z-]{0,40}$/),
    fc.constant('x\nER  - \nTY  - BOOK'),
  );
  const words = (text: string) => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

  test('BibTeX keeps its braces in pairs, its fields in lines, and the title as it was', () => {
    fc.assert(
      fc.property(title, (text) => {
        const lines = bibtexCitation({ ...record, title: text }).split('\n');
        expect(lines).toHaveLength(10);
        let depth = 0;
        for (const sign of lines.join('\n')) {
          if (sign === '{') depth += 1;
          if (sign === '}') depth -= 1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        const written = /^ {2}title = \{\{(.*)\}\},$/u.exec(lines[2]!)?.[1] ?? '';
        expect(unescaped(written)).toBe(words(text));
      }),
    );
  });

  test('RIS has one line a field and one end', () => {
    fc.assert(
      fc.property(title, (text) => {
        const lines = risCitation({ ...record, title: text }).split(/\r\n|[\n\r\u2028\u2029\u0085]/);
        expect(lines).toHaveLength(11);
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
        expect(lines.filter((line) => line.startsWith('ER'))).toEqual(['ER  - ']);
        expect(lines[3]).toBe(`TI  - ${words(text)}`);
      }),
    );
  });

  test('CSL-JSON gives it back', () => {
    fc.assert(
      fc.property(title, (text) => {
        const [item] = JSON.parse(cslCitation({ ...record, title: text })) as { title: string }[];
        expect(item?.title).toBe(text);
      }),
    );
  });
});

test('an address cannot end its field', () => {
  const url = 'https://example.org/attacks/?q={}\\"';
  expect(bibtexCitation({ ...record, url })).toContain('url = {https://example.org/attacks/?q=%7B%7D%5C%22},');
});

/** What TeX prints for the escapes that are used here. */
function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    textbackslash: '\\',
    textbraceleft: '{',
    textbraceright: '}',
    textasciitilde: '~',
    textasciicircum: '^',
  };
  return text.replaceAll(/\\(?:([a-z]+)\{\}|([&%$#_]))/g, (_, name: string | undefined, sign: string | undefined) =>
    name === undefined ? (sign ?? '') : (signs[name] ?? '?'),
  );
}
