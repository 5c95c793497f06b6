import { attackMap } from './attack-map/attack-map.ts';
import { attackTimeline } from './attack-timeline/attack-timeline.ts';

/** Every chart of the site, in the order in which readers meet them. */
export const charts = [attackMap, attackTimeline] as const;
