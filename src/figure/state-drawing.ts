import type { ChartTable } from '../charts/chart.ts';
import type { ChartState } from '../charts/parts/chart-state.ts';
import type { RegisteredChart } from '../charts/registry.ts';
import type { Atlas } from '../model/atlas.ts';
import { defaultView } from '../view/view.ts';
import { svgMarkup } from './server-drawing.ts';

/** A state of a chart, drawn as a page prints it. */
export interface StateDrawing {
  /** Unique on a page that shows all of them; also the name of its file in the tests. */
  readonly id: string;
  readonly model: unknown;
  readonly sentence: string;
  readonly svg: string;
  readonly key: string | null;
  readonly table: ChartTable;
}

/** Draws a state; what it does not replace of the atlas is the site's own. */
export function drawState({ chart }: RegisteredChart, state: ChartState, site: Atlas): StateDrawing {
  const { layout, name, interactive } = state;
  const atlas = { ...site, ...state.atlas };
  const view = defaultView(atlas.records.table);
  const filter = { ...view.filter, ...state.filter };
  const model = chart.model(atlas, chart.options({ ...view, filter }, layout));
  const id = `${chart.id}-${name}-${layout}`;
  const sentence = chart.describe(model);
  // A picture has no parts that can be reached: with buttons in it, it is a group.
  const attributes = {
    class: `${chart.id} ${layout}`,
    id,
    role: interactive ? 'group' : 'img',
    'aria-label': sentence,
  };
  return {
    id,
    model,
    sentence,
    svg: svgMarkup(attributes, (root) => {
      chart.draw(root, model, { layout, id, interactive });
    }),
    key:
      chart.drawKey === undefined
        ? null
        : svgMarkup({ class: 'map-key-sizes', 'aria-hidden': 'true' }, (root) => {
            chart.drawKey?.(root, model, layout);
          }),
    table: chart.table(model),
  };
}
