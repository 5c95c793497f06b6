import type { ChartTable, Layout } from '../charts/chart.ts';
import { charts } from '../charts/registry.ts';
import type { Atlas } from '../model/atlas.ts';
import { defaultView } from '../view/view.ts';

/** What a chart says, without its caption: a caption may be worded better, the numbers may not become others. */
export interface FigureNumbers {
  readonly columns: readonly string[];
  readonly rows: ChartTable['rows'];
}

/** What `figures.json` of a release holds: by chart, what it says in each layout while a reader asks for nothing. */
export type ReleaseFigures = Readonly<Record<string, Readonly<Record<Layout, FigureNumbers>>>>;

/** The numbers of every chart on that data. */
export function releaseFigures(atlas: Atlas): ReleaseFigures {
  const view = defaultView(atlas.records.table);
  return Object.fromEntries(
    charts.map(({ chart }) => {
      const numbers = (layout: Layout): FigureNumbers => {
        const { columns, rows } = chart.table(chart.model(atlas, chart.options(view, layout)));
        return { columns: columns.map(({ label }) => label), rows };
      };
      return [chart.id, { wide: numbers('wide'), narrow: numbers('narrow') }];
    }),
  );
}

/** `figures.json`: one row of a table a line, so that a difference can be read. */
export function figuresText(figures: ReleaseFigures): string {
  const table = ({ columns, rows }: FigureNumbers): string => {
    const lines = rows.map((row) => `        ${JSON.stringify(row)}`);
    return `{\n      "columns": ${JSON.stringify(columns)},\n      "rows": [\n${lines.join(',\n')}\n      ]\n    }`;
  };
  const all = Object.entries(figures).map(
    ([id, { wide, narrow }]) =>
      `  ${JSON.stringify(id)}: {\n    "wide": ${table(wide)},\n    "narrow": ${table(narrow)}\n  }`,
  );
  return `{\n${all.join(',\n')}\n}\n`;
}
