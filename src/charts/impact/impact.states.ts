import { chartStates, type Scene } from '../parts/chart-state.ts';
import { commonScenes } from '../parts/common-scenes.ts';
import { fictionalAtlas, type FictionalRow } from '../parts/fictional-atlas.ts';

const effects: readonly (readonly string[])[] = [
  ['care_delayed', 'data_stolen'],
  ['patients_diverted'],
  ['data_stolen'],
  ['none_reported'],
  [],
];

const everyKind: readonly FictionalRow[] = effects.map((impacts) => ({ impacts }));

/** As many as a data set of 50,000 records has, in uneven shares. */
const many: readonly FictionalRow[] = Array.from({ length: 50_000 }, (_, i) => ({
  impacts: effects[(i * i + (i >> 3)) % effects.length] ?? [],
}));

const scenes: readonly Scene[] = [
  {
    name: 'every-kind',
    title: 'One record for each kind of effect, one without any, and one of which the sources say nothing.',
    atlas: fictionalAtlas(everyKind),
  },
  {
    name: 'many-records',
    title: 'Fifty thousand records, so that one square stands for many.',
    atlas: fictionalAtlas(many),
  },
  {
    name: 'long-labels',
    title: 'Effects with names that do not fit.',
    atlas: fictionalAtlas([{ impacts: ['an_effect_whose_name_'.repeat(20)] }, { impacts: ['<b>&amp;"_an_effect'] }]),
  },
];

/** The chart of effects in every state that the gallery shows. */
export const impactStates = chartStates([...commonScenes, ...scenes]);
