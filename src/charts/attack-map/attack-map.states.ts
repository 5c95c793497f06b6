import { chartStates } from '../parts/chart-state.ts';
import { commonScenes } from '../parts/common-scenes.ts';

/** The map in every state that the gallery shows. */
export const attackMapStates = chartStates(commonScenes);
