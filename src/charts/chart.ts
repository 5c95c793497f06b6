import type { Atlas } from '../model/atlas.ts';
import type { Rectangle } from '../model/map/frame.ts';
import type { View } from '../view/view.ts';

/** A chart's numbers as rows, for readers who cannot or do not want to read the drawing. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** What the drawing marks beside its numbers, in words; default: nothing. */
  readonly marks?: { readonly title: string; readonly items: readonly string[] };
}

/** Two drawings of a chart, each laid out for itself; text keeps its size in both. */
export type Layout = 'wide' | 'narrow';

/** Where and how a drawing is made. */
export interface Canvas {
  readonly layout: Layout;
  /** Prefix that keeps ids unique on a page. */
  readonly id: string;
  /** In the browser marks are buttons that take the focus; on paper they are part of the picture. Default false. */
  readonly interactive?: boolean;
  /** Part of the map's frame to show, of the layout's ratio; default: all of it. A chart that is no map passes it over. */
  readonly window?: Rectangle;
}

/**
 * One chart: plain data in, SVG out. Everything runs the same in Node and the browser; what a reader does with the
 * drawing lives beside it in `<id>.client.ts`.
 */
export interface Chart<Options, Model> {
  /** Name in addresses, such as `attack-map`. */
  readonly id: string;
  /** What a reader's view asks of this chart in a layout, with the layout's own defaults. */
  options(view: View, layout: Layout): Options;
  /** What it says, from the data and a reader's options. Plain JSON. */
  model(atlas: Atlas, options: Options): Model;
  /** Draws into an `<svg>`, empty or drawn before; drawing twice changes nothing. */
  draw(root: SVGSVGElement, model: Model, canvas: Canvas): void;
  /** Draws the key of sizes into an `<svg>` of its own, where the chart has one. */
  drawKey?(root: SVGSVGElement, model: Model, layout: Layout): void;
  /** One or two sentences: alternative text and social text. */
  describe(model: Model): string;
  table(model: Model): ChartTable;
}
