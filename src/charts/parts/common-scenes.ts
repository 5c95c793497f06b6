import type { TimeMark } from '../../model/attack-timeline-model.ts';
import type { Scene } from './chart-state.ts';
import { fictionalAtlas, type FictionalRow } from './fictional-atlas.ts';

const call: TimeMark = { key: 'test-call', date: '2020-05-26', label: 'A made-up call', kind: 'call' };
const context: TimeMark = { key: 'test-context', date: '2021-02', label: 'A made-up event', kind: 'context' };
const milestones = [call, context];

const one: FictionalRow = { date: '2020-03-13', place: 'Test Town', at: [1060, 290], harm: true };

/** One country, known to the town or only to the country. */
const oneCountry: readonly FictionalRow[] = [
  { date: '2017', at: [1070, 300] },
  { date: '2018-05', place: 'Test Town', at: [1050, 290], harm: true },
  { date: '2018-05-12', place: 'Test Town', at: [1050, 290] },
  { date: '2020-02', place: 'Test Harbour', at: [1080, 310], harm: true },
  { date: '2024-11-02', at: [1070, 300] },
];

const oneYear: readonly FictionalRow[] = [
  { date: '2020', country: 'Testland', at: [1050, 290], harm: true },
  { date: '2020', country: 'Examplia', at: [500, 350] },
  { date: '2020-01-31', country: 'Examplia', place: 'Sample City', at: [510, 340] },
  { date: '2020-06', country: 'Testland', place: 'Test Town', at: [1060, 300], harm: true },
  { date: '2020-12-31', country: 'Fictonia', place: 'Mock Village', at: [1600, 640], harm: true },
];

const onePlace: readonly FictionalRow[] = Array.from({ length: 1500 }, (_, i) => ({
  date: `${String(2016 + (i % 9))}-${String(1 + ((i * 7) % 12)).padStart(2, '0')}`,
  place: 'Test Town',
  at: [1060, 290],
  harm: i % 3 === 0,
}));

const long = (words: string) => `${words} of the Most Holy and Undivided Example of the Upper and Lower Test Valleys `;
const longestNames: readonly FictionalRow[] = [
  {
    country: long('United Federal Republic').repeat(2),
    place: long('Free Town').repeat(3),
    at: [1060, 290],
    harm: true,
  },
  { country: 'Llanfairtestgwyngyllgogerychwyrndrobwll'.repeat(4), place: 'x'.repeat(400), at: [1980, 870] },
];

/** What a name may hold at worst: markup, the ends of other syntaxes, a change of direction, invisible characters. */
export const hostileWords: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror="alert(1)">',
  `"double" 'single' \`back\``,
  'a & b &amp; c &lt; d',
  ']]> --> */ </svg></style>',
  'مستشفى \u202eexample',
  '🏥👩🏽‍⚕️ test',
  '\u0001\u0007\u000b\u007f\u0085 test',
  ' \t two\nlines ',
  '{{constructor}} ${alert(1)} %00 | |',
];
const hostileNames: readonly FictionalRow[] = hostileWords.map((words, i) => ({
  date: `2020-${String(i + 1).padStart(2, '0')}`,
  target: words,
  country: `Testland ${words}`,
  place: words,
  at: [300 + 150 * i, 300],
  harm: i % 2 === 0,
}));
const hostileMilestones = hostileWords.map((words, i): TimeMark => ({
  key: words,
  date: `2020-${String(i + 1).padStart(2, '0')}-26`,
  label: words,
  kind: i === 0 ? 'call' : words,
}));

/** The states that every chart must stand: the real data, and what no real data would ever show at once. */
export const commonScenes: readonly Scene[] = [
  { name: 'full-data', title: 'All records of the real data.', atlas: {} },
  { name: 'full-data-dark', title: 'All records of the real data, in the dark.', atlas: {}, theme: 'dark' },
  { name: 'full-data-320', title: 'All records, on the narrowest phone.', atlas: {}, layouts: ['narrow'], narrow: 320 },
  { name: 'one-record', title: 'A single record.', atlas: fictionalAtlas([one], { milestones }) },
  {
    name: 'none-in-view',
    title: 'A filter that no record passes.',
    atlas: fictionalAtlas([one], { milestones }),
    filter: { q: 'nothing of the kind' },
  },
  { name: 'no-records', title: 'A dataset without a record.', atlas: fictionalAtlas([]) },
  {
    name: 'one-country',
    title: 'One country, with and without towns.',
    atlas: fictionalAtlas(oneCountry, { milestones }),
  },
  {
    name: 'one-year',
    title: 'One calendar year, in which the release falls.',
    atlas: fictionalAtlas(oneYear, { released: '2020-12-31', milestones }),
  },
  { name: 'one-place', title: 'A single place with 1,500 records.', atlas: fictionalAtlas(onePlace, { milestones }) },
  {
    name: 'longest-names',
    title: 'Names of several hundred letters.',
    atlas: fictionalAtlas(longestNames, { milestones }),
    interactive: true,
  },
  {
    name: 'hostile-names',
    title: 'Names that try to be markup, to turn the line around and to hide.',
    atlas: fictionalAtlas(hostileNames, { milestones: hostileMilestones }),
    interactive: true,
  },
];
