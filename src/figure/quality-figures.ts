import { axisX, barX, barY, ruleY, text as label, type PlotOptions } from '@observablehq/plot';
import type { ChartTable, Layout } from '../charts/chart.ts';
import { countryRegionKeys } from '../model/country-regions.ts';
import { datePrecisions, type RecordQuality } from '../model/record-quality.ts';
import { formatNumber } from '../text/format.ts';
import { methodologyText } from '../text/methodology.ts';
import { plotFigure } from './plot-figure.ts';

/** A still figure in both layouts and for a picture, with its numbers. */
export interface StillFigure {
  readonly id: string;
  readonly title: string;
  /** Says what the drawing shows. */
  readonly sentence: string;
  /** Names of its colours, as `bar-` and `swatch-` go before them in classes, with their words; empty where there is one. */
  readonly key: readonly { readonly name: string; readonly words: string }[];
  readonly svg: Readonly<Record<Layout | 'picture', string>>;
  readonly table: ChartTable;
}

/** Pixels: the narrowest drawing of each layout, and one as wide as a picture is inside its margins. */
const widths = { wide: 560, narrow: 288, picture: 752 } as const;
const text = methodologyText.figures;

const inEach = (words: string, draw: (layout: Layout) => PlotOptions): StillFigure['svg'] => ({
  wide: plotFigure(words, { width: widths.wide, ...draw('wide') }),
  narrow: plotFigure(words, { width: widths.narrow, ...draw('narrow') }),
  picture: plotFigure(words, { width: widths.picture, ...draw('wide') }),
});

const ticks = (years: readonly number[], layout: Layout): number[] => {
  const every = layout === 'wide' ? 2 : 4;
  return years.filter((year) => year % every === 0);
};

/** Labels of years without Plot's own line and tick marks. */
const yearAxis = (years: readonly number[], layout: Layout) =>
  axisX({ ticks: ticks(years, layout), tickSize: 0, tickFormat: String, label: null });

/** Small multiples: one row of bars a region, on one common scale. */
export function regionFigure({ years, region }: RecordQuality): StillFigure {
  const { title, describe, columns } = text.region;
  const list = years.map(({ year }) => year);
  const rows = years.flatMap((own) =>
    countryRegionKeys.map((key) => ({ year: own.year, region: methodologyText.regions[key], total: own.region[key] })),
  );
  const shown = rows.filter(({ total }) => total > 0);
  const names = countryRegionKeys.map((key) => methodologyText.regions[key]);
  const totals = countryRegionKeys.map((key) => ({ name: methodologyText.regions[key], total: region[key] }));
  const sentence = describe(totals);
  const svg = inEach(sentence, (layout) => ({
    height: 92 * names.length + 28,
    marginLeft: 0,
    marginRight: 0,
    marginTop: 4,
    marginBottom: 24,
    x: { domain: list, label: null, padding: 0.25 },
    y: { axis: null, insetTop: 28 },
    fy: { domain: names, axis: null, padding: 0.14 },
    marks: [
      barY(shown, { x: 'year', y: 'total', fy: 'region', className: 'bar-solid' }),
      label(shown, {
        x: 'year',
        y: 'total',
        fy: 'region',
        text: ({ total }: { total: number }) => formatNumber(total),
        dy: -7,
        className: 'plot-number',
      }),
      ruleY([0], { className: 'plot-base' }),
      label(names, { fy: names, text: names, frameAnchor: 'top-left', dy: 2, className: 'plot-name' }),
      yearAxis(list, layout),
    ],
  }));
  return {
    id: 'records-by-region',
    title,
    sentence,
    key: [],
    svg,
    table: {
      caption: title,
      columns: [{ label: columns.year, numeric: false }, ...names.map((name) => ({ label: name, numeric: true }))],
      rows: years.map((own) => [String(own.year), ...countryRegionKeys.map((key) => own.region[key])]),
    },
  };
}

/** Stacked bars: how exactly the date of each year's records is known. */
export function precisionFigure({ years, total, datePrecision }: RecordQuality): StillFigure {
  const { title, describe, columns, parts } = text.precision;
  const list = years.map(({ year }) => year);
  const sums = years.map(({ year, precision }) => ({
    year,
    total: datePrecisions.reduce((n, key) => n + precision[key], 0),
  }));
  // One mark a class, stacked by hand, so that each has a class of its own for the style sheet.
  const stacked = datePrecisions.map((key, i) => ({
    key,
    bars: years
      .map(({ year, precision }) => {
        const from = datePrecisions.slice(0, i).reduce((n, below) => n + precision[below], 0);
        return { year, from, to: from + precision[key] };
      })
      .filter(({ from, to }) => to > from),
  }));
  const sentence = describe(total, datePrecision);
  const svg = inEach(sentence, (layout) => ({
    height: 220,
    marginLeft: 0,
    marginRight: 0,
    marginTop: 20,
    marginBottom: 24,
    x: { domain: list, label: null, padding: 0.25 },
    y: { axis: null },
    marks: [
      ...stacked.map(({ key, bars }) =>
        barY(bars, { x: 'year', y1: 'from', y2: 'to', className: `bar-${key}`, insetTop: 0.5, insetBottom: 0.5 }),
      ),
      label(
        sums.filter((sum) => sum.total > 0),
        {
          x: 'year',
          y: 'total',
          text: (sum: { total: number }) => formatNumber(sum.total),
          dy: -7,
          className: 'plot-number',
        },
      ),
      ruleY([0], { className: 'plot-base' }),
      yearAxis(list, layout),
    ],
  }));
  return {
    id: 'precision-by-year',
    title,
    sentence,
    key: datePrecisions.map((name) => ({ name, words: parts[name] })),
    svg,
    table: {
      caption: title,
      columns: [
        { label: columns.year, numeric: false },
        ...datePrecisions.map((key) => ({ label: parts[key], numeric: true })),
      ],
      rows: years.map(({ year, precision }) => [String(year), ...datePrecisions.map((key) => precision[key])]),
    },
  };
}

/** One bar for each number of sources. */
export function sourcesFigure({ sources, total }: RecordQuality): StillFigure {
  const { title, describe, columns, name } = text.sources;
  const rows = sources.map((row, i) => ({ name: name(row.sources, i === sources.length - 1), total: row.total }));
  const sentence = describe(total, sources[0]?.total ?? 0);
  const svg = inEach(sentence, () => ({
    height: 34 * rows.length + 4,
    marginLeft: 112,
    marginRight: 44,
    marginTop: 2,
    marginBottom: 2,
    x: { axis: null },
    y: { domain: rows.map((row) => row.name), label: null, tickSize: 0, padding: 0.35 },
    marks: [
      barX(rows, { x: 'total', y: 'name', className: 'bar-solid' }),
      label(rows, {
        x: 'total',
        y: 'name',
        text: (row: { total: number }) => formatNumber(row.total),
        textAnchor: 'start',
        dx: 6,
        className: 'plot-number',
      }),
    ],
  }));
  return {
    id: 'sources-a-record',
    title,
    sentence,
    key: [],
    svg,
    table: {
      caption: title,
      columns: [
        { label: columns.sources, numeric: false },
        { label: columns.total, numeric: true },
      ],
      rows: rows.map((row) => [row.name, row.total]),
    },
  };
}
