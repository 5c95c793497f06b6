import { attackMap } from './attack-map/attack-map.ts';
import { attackMapStates } from './attack-map/attack-map.states.ts';
import { attackTimeline } from './attack-timeline/attack-timeline.ts';
import { attackTimelineStates } from './attack-timeline/attack-timeline.states.ts';
import type { Chart } from './chart.ts';
import { endorsementMap } from './endorsement-map/endorsement-map.ts';
import { endorsementMapStates } from './endorsement-map/endorsement-map.states.ts';
import { impact } from './impact/impact.ts';
import { impactStates } from './impact/impact.states.ts';
import type { ChartState } from './parts/chart-state.ts';

/** A chart whose options and model only the chart itself knows, with the states it is shown and tested in. */
export interface RegisteredChart {
  readonly chart: Chart<unknown, unknown>;
  readonly states: readonly ChartState[];
}

/** Every chart of the site, in the order in which readers meet them. For the build: it carries the states. */
export const charts: readonly RegisteredChart[] = [
  { chart: attackMap, states: attackMapStates },
  { chart: attackTimeline, states: attackTimelineStates },
  { chart: impact, states: impactStates },
  { chart: endorsementMap, states: endorsementMapStates },
];
