import { chartStates, type Scene } from '../parts/chart-state.ts';
import { commonScenes } from '../parts/common-scenes.ts';

const range: Scene = {
  name: 'range',
  title: 'A chosen range of months.',
  atlas: {},
  filter: { from: '2020-03', to: '2021' },
};

/** The timeline in every state that the gallery shows. */
export const attackTimelineStates = chartStates([...commonScenes, range]);
