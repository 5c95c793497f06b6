import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { changeEntries, type RecordChange } from '../../../src/dataset/feeds/change-entries.ts';
import type { FeedHead } from '../../../src/dataset/feeds/feed-entry.ts';
import { recordEntries } from '../../../src/dataset/feeds/record-entries.ts';
import { atomFeed, jsonFeed } from '../../../src/dataset/feeds/write-feed.ts';
import { atomFaults } from '../../support/validate-atom.ts';
import { attack, messagesOf, parseRows, source } from '../fictional.ts';

const head: FeedHead = {
  name: 'test/records',
  title: 'Tests & <trials>',
  description: 'Made-up records.',
  author: 'Test Record',
  rights: 'CC BY 4.0',
  day: '2026-01-01',
  page: 'https://site.example/',
  self: 'https://site.example/feed.xml?a=1&b=2',
};
const home = 'https://site.example/';

function fictional(rows: readonly Readonly<Record<string, string>>[]) {
  const result = parseRows({
    attacks: rows.map(attack),
    sources: rows.map(({ id = '' }) => source({ attack: id, publisher: 'Test <b>Gazette</b> & Co' })),
  });
  if (!result.ok) throw new Error(messagesOf(result).join('\n'));
  return result.value;
}
const hostile = fictional([{ id: 'a', target: 'Test & <script>alert(1)</script> ]]> Hospital' }]);
const parse = (xml: string) => new JSDOM(xml, { contentType: 'application/xml' }).window.document;

test('a feed is valid with hostile text, with one entry and with none', async () => {
  expect(atomFaults(await atomFeed(head, recordEntries(hostile, home)))).toEqual([]);
  expect(atomFaults(await atomFeed(head, []))).toEqual([]);
});

test('the schema refuses what is no Atom feed', async () => {
  const feed = await atomFeed(head, recordEntries(hostile, home));
  for (const faulty of [
    feed.replace(/<updated>.*?<\/updated>/, ''),
    feed.replace(/<id>.*?<\/id>/, '<id>no address</id>'),
    feed.replace('T00:00:00.000Z', ''),
    feed.replace('<entry>', '<entry><item/>'),
  ]) {
    expect(faulty).not.toBe(feed);
    expect(atomFaults(faulty)).not.toEqual([]);
  }
});

test('titles and content say what the data say, and nothing in them runs', async () => {
  const entry = parse(await atomFeed(head, recordEntries(hostile, home))).querySelector('entry')!;
  const title = JSDOM.fragment(entry.querySelector('title')!.textContent);
  expect(title.textContent).toBe('Test & <script>alert(1)</script> ]]> Hospital, Czechia: 1 March 2020');
  const content = JSDOM.fragment(entry.querySelector('content')!.textContent);
  expect(content.querySelector('b, script')).toBeNull();
  expect(content.querySelector('a')!.textContent).toBe('Test <b>Gazette</b> & Co');
  const json = JSON.parse(await jsonFeed(head, recordEntries(hostile, home))) as { items: { title: string }[] };
  expect(json.items[0]!.title).toBe(title.textContent);
});

test('a title says what its date is the date of', () => {
  const [entry] = recordEntries(fictional([{ id: 'a', date_basis: 'reported' }]), home);
  expect(entry?.title).toBe('Test Hospital, Czechia: reported on 1 March 2020');
});

describe('entries', () => {
  const days = Array.from({ length: 60 }, (_, i) => ({
    id: `attack-${i}`,
    date: `2019-${i < 30 ? '01' : '02'}-${String((i % 28) + 1).padStart(2, '0')}`,
    added: i === 0 ? '2026-11-23' : '2026-11-22',
  }));

  test('the newest fifty stand first, and the feed is as new as they are', async () => {
    const feed = parse(await atomFeed(head, recordEntries(fictional(days), home)));
    expect(feed.querySelectorAll('entry')).toHaveLength(50);
    expect(feed.querySelector('entry link')!.getAttribute('href')).toBe('https://site.example/attacks/attack-0/');
    expect(feed.querySelector('updated')!.textContent).toBe('2026-11-23T00:00:00.000Z');
  });

  test('identifiers differ, and stay when the site moves', async () => {
    const ids = async (at: string) =>
      [...parse(await atomFeed(head, recordEntries(fictional(days), at))).querySelectorAll('entry > id')].map(
        ({ textContent }) => textContent,
      );
    const here = await ids(home);
    expect(new Set(here).size).toBe(50);
    expect(await ids('https://elsewhere.example/repo/')).toEqual(here);
  });

  test('a withdrawn record is no news', () => {
    const dataset = fictional([{ id: 'a' }, { id: 'b', status: 'withdrawn' }]);
    expect(recordEntries(dataset, home).map(({ url }) => url)).toEqual(['https://site.example/attacks/a/']);
  });
});

test('a change tells old value, new value and reason, newest version first', async () => {
  const change = (version: string, released: string): RecordChange => ({
    version,
    released,
    table: 'attacks',
    id: 'a',
    title: 'Test Hospital',
    fields: [{ title: 'Date', old: '2020', new: '2020-03', reason: 'A <second> source gives the month.' }],
  });
  const entries = changeEntries([change('1.0.1', '2026-12-01'), change('1.1.0', '2027-01-01')], {
    dataset: 'test',
    home,
  });
  const feed = await atomFeed({ ...head, name: 'test/changes' }, entries);
  expect(atomFaults(feed)).toEqual([]);
  const shown = [...parse(feed).querySelectorAll('entry')].map((entry) => [
    entry.querySelector('title')!.textContent,
    JSDOM.fragment(entry.querySelector('content')!.textContent).textContent,
  ]);
  const words = 'Date was “2020” and is “2020-03” now. Reason: A <second> source gives the month.';
  expect(shown).toEqual([
    ['Test Hospital: changed in version 1.1.0', words],
    ['Test Hospital: changed in version 1.0.1', words],
  ]);
});
