import type { EndorsingCountry } from '../../model/endorsement-map-model.ts';
import { chartStates, type Scene } from '../parts/chart-state.ts';
import { hostileWords } from '../parts/common-scenes.ts';

const square = (x: number, y: number, side: number) =>
  `m${String(x)} ${String(y)}l${String(side)} 0 0 ${String(side)}-${String(side)} 0z`;

/** A made-up country: a square of land around its point. */
function madeUp(i: number, given: Partial<EndorsingCountry> = {}): EndorsingCountry {
  const { point: [x, y] = [300, 300], extent = 60 } = given;
  return {
    key: `X${String.fromCharCode(65 + i)}`,
    name: `Testland ${String(i + 1)}`,
    kind: 'named',
    past: false,
    outline: square(x - extent / 2, y - extent / 2, extent),
    point: [x, y],
    extent,
    people: [{ id: `test-${String(i + 1)}`, name: 'Test Person', office: 'President of Testland' }],
    ...given,
  };
}

const unnamed = [{ id: 'test-unnamed', name: null, office: null }];
const long = 'United Federal Republic of the Most Holy and Undivided Example ';

const scenes: readonly Scene[] = [
  { name: 'full-data', title: 'The signatories of the real data.', atlas: {} },
  { name: 'full-data-dark', title: 'The signatories of the real data, in the dark.', atlas: {}, theme: 'dark' },
  {
    name: 'full-data-320',
    title: 'The signatories, on the narrowest phone.',
    atlas: {},
    layouts: ['narrow'],
    narrow: 320,
  },
  { name: 'awake', title: 'The signatories, as in a page with script.', atlas: {}, interactive: true },
  { name: 'nobody', title: 'No former leader among the signatories.', atlas: { endorsements: [] } },
  {
    name: 'without-name',
    title: 'One country whose signatory has neither a name nor an office, and no other.',
    atlas: { endorsements: [madeUp(0, { kind: 'office', people: unnamed })] },
  },
  {
    name: 'only-unclear',
    title: 'One country that is not counted, too small for an outline.',
    atlas: { endorsements: [madeUp(0, { kind: 'unclear', people: unnamed, outline: null, extent: 0 })] },
  },
  {
    name: 'crowd',
    title: 'More neighbours than labels fit, and several people for one country.',
    atlas: {
      endorsements: Array.from({ length: 24 }, (_, i) =>
        madeUp(i, {
          point: [900 + 12 * (i % 6), 300 + 12 * Math.floor(i / 6)],
          extent: 10,
          kind: i % 2 === 0 ? 'named' : 'office',
          people: i === 0 ? [...unnamed, ...madeUp(0).people, ...madeUp(1).people] : madeUp(i).people,
        }),
      ),
    },
  },
  {
    name: 'longest-names',
    title: 'Names of several hundred letters, at the edge of the map.',
    atlas: {
      endorsements: [
        madeUp(0, {
          name: long.repeat(4),
          point: [1960, 860],
          people: [{ id: 'test-long', name: long.repeat(5), office: long.repeat(5) }],
        }),
        madeUp(1, { name: 'x'.repeat(400), past: true, point: [90, 20] }),
      ],
    },
    interactive: true,
  },
  {
    name: 'hostile-names',
    title: 'Names that try to be markup, to turn the line around and to hide.',
    atlas: {
      endorsements: hostileWords.map((words, i) =>
        madeUp(i, {
          name: words,
          point: [200 + 160 * i, 120 + 70 * i],
          people: [{ id: words, name: words, office: words }],
        }),
      ),
    },
    interactive: true,
  },
];

/** The map of signatories in every state that the gallery shows. */
export const endorsementMapStates = chartStates(scenes);
