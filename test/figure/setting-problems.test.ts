import { expect, test } from 'vitest';
import { site } from '../../site.config.ts';
import { settingProblems, settingWarnings } from '../../src/figure/setting-problems.ts';
import { site as libraries } from '../fixtures/libraries/site.config.ts';

const inPublic = (file: string) => file === 'icon.svg';
/** The problems of the settings with some of them replaced by what no type allows. */
const problems = (changes: object) => settingProblems({ ...site, ...changes }, inPublic);
const story = (words: object) => problems({ words: { subject: {}, story: words } });
const subject = (words: object) => problems({ words: { subject: words, story: {} } });

test('the settings of this site and of the fictional fork are sound', () => {
  expect(settingProblems(site, inPublic)).toEqual([]);
  expect(settingProblems(libraries, inPublic)).toEqual([]);
  expect([settingWarnings(site), settingWarnings(libraries)]).toEqual([[], []]);
});

test.each<[string, object, RegExp]>([
  ['an empty title', { title: ' ' }, /^title: it is empty/],
  ['a title that is no text', { title: 7 }, /^title: it has to be text/],
  ['an address without scheme', { url: 'example.org' }, /^url: “example.org” .* 'https:\/\/example.org'/],
  ['an address with a folder', { url: 'https://example.org/x/' }, /^url: .*A folder goes into base/],
  ['a base without slash', { base: 'shelves' }, /^base: “shelves”/],
  ['a repository without scheme', { repository: 'github.com/x/y' }, /^repository: .* 'https:\/\/github\.com\/x\/y'/],
  ['a repository that is nothing', { repository: 'mine' }, /^repository: “mine” is no web address/],
  ['a contact with its scheme', { contact: 'mailto:a@example.org' }, /^contact: .* 'a@example\.org'/],
  ['a picture that is not there', { logo: 'nothere.svg' }, /^logo: there is no file public\/nothere\.svg/],
  ['a language that is none', { language: 'English!' }, /^language: “English!”/],
  ['a region that is none', { defaultView: { region: 'asia' } }, /^defaultView\.region: “asia” .*'asia-pacific'/],
  ['a colour that is none', { colours: { harm: ['red', '#ffffff'] } }, /^colours, harm: /],
  ['pictures in no way', { socialPictures: 'no' }, /^socialPictures: “no”/],
])('%s is told of in one sentence that names the setting', (_what, changes, sentence) => {
  const found = problems(changes);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(sentence);
  expect(found[0]).toMatch(/\.$/);
});

test('words: unknown names, wrong forms and numbers that are not there', () => {
  expect(subject({ harmd: 'lending' })).toEqual(['words.subject: there is no word “harmd”; did you mean harmed?']);
  expect(subject({ incident: 'raid' })[0]).toMatch(/^words\.subject\.incident: write the singular and the plural/);
  expect(subject({ harmed: null })[0]).toMatch(/^words\.subject\.harmed: it has to be text/);
  expect(story({ counts: [] })[0]).toMatch(/^words\.story\.counts: write a list of paragraphs/);
  expect(story({ others: null, readingNote: null })).toEqual([]);
  const other = { name: 'Test Collection', url: 'https://example.org/', differs: 'counts tests.' };
  expect(story({ others: { lead: 'Others:', list: [other], close: 'That is all.' } })).toEqual([]);
  for (const wrong of [
    'Others count as well.',
    { lead: 'Others:', list: [], close: 'That is all.' },
    { lead: 'Others:', list: [{ ...other, url: 'example.org' }], close: 'That is all.' },
    { lead: 'Others:', list: [{ ...other, differs: '' }], close: 'That is all.' },
  ])
    expect(story({ others: wrong })[0]).toMatch(/^words\.story\.others: write lead, list and close/);
  expect(story({ headline: 'In {lands}' })).toEqual([
    'words.story.headline: “In {lands}” has {lands}; these can stand there: {total}, {total|one|many}, {affected}, {affected|one|many}, {countries}, {countries|one|many}.',
  ]);
  expect(story({ effects: 'In {countries}' })[0]).toMatch(/^words\.story\.effects: /);
});

test('all are told at once, and a setting that is missing first', () => {
  expect(problems({ url: 'x', repository: 'y', colours: { hram: ['#000000', '#ffffff'] } })).toHaveLength(3);
  expect(problems({ words: undefined })).toEqual([
    'words.subject: it is missing; write it, as in the site.config.ts that you began with.',
    'words.story: it is missing; write it, as in the site.config.ts that you began with.',
  ]);
});

test('a language that the words are not in is warned of', () => {
  expect(settingWarnings({ language: 'de-AT' })[0]).toMatch(/^language is 'de-AT', but the words .* in 'en'/);
  expect(settingWarnings({ language: 'en-US' })).toEqual([]);
});
