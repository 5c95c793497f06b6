import type { ChartState } from '../../src/charts/parts/chart-state.ts';
import { charts, type RegisteredChart } from '../../src/charts/registry.ts';
import { readAtlas, readReleaseDataset, readReleaseFiles } from '../../src/dataset/read.ts';
import { atlasOf, siteAtlas, type SiteAtlas } from '../../src/figure/site-atlas.ts';
import { drawState, type StateDrawing } from '../../src/figure/state-drawing.ts';

/** A state with its chart and the drawing that the gallery shows of it. */
export interface DrawnState {
  readonly registered: RegisteredChart;
  readonly state: ChartState;
  readonly drawing: StateDrawing;
}

/** The newest release, so that an edited row changes no drawing that is kept; before the first, the data folder. */
async function keptAtlas(): Promise<SiteAtlas> {
  const newest = (await readReleaseFiles()).at(-1);
  if (newest === undefined) return siteAtlas();
  const [dataset, worlds] = await Promise.all([readReleaseDataset(newest), readAtlas()]);
  if (!dataset.ok) throw new Error(dataset.problems.map(({ message }) => message).join('\n'));
  return atlasOf(dataset.value, worlds);
}

const { atlas } = await keptAtlas();

/** Every state of every chart, drawn from the newest release. */
export const drawnStates: readonly DrawnState[] = charts.flatMap((registered) =>
  registered.states.map((state) => ({ registered, state, drawing: drawState(registered, state, atlas) })),
);
