import type { ChartState } from '../../src/charts/parts/chart-state.ts';
import { charts, type RegisteredChart } from '../../src/charts/registry.ts';
import { siteAtlas } from '../../src/figure/site-atlas.ts';
import { drawState, type StateDrawing } from '../../src/figure/state-drawing.ts';

/** A state with its chart and the drawing that the gallery shows of it. */
export interface DrawnState {
  readonly registered: RegisteredChart;
  readonly state: ChartState;
  readonly drawing: StateDrawing;
}

const { atlas } = await siteAtlas();

/** Every state of every chart, drawn from the data of this folder. */
export const drawnStates: readonly DrawnState[] = charts.flatMap((registered) =>
  registered.states.map((state) => ({ registered, state, drawing: drawState(registered, state, atlas) })),
);
