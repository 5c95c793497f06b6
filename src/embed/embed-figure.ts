import { timelineLayout } from '../charts/attack-timeline/timeline-layout.ts';
import type { Chart, ChartTable, Layout } from '../charts/chart.ts';
import { openingWindowInside } from '../figure/opening-window.ts';
import { svgMarkup } from '../figure/server-drawing.ts';
import type { Atlas } from '../model/atlas.ts';
import type { EndorsementMapModel } from '../model/endorsement-map-model.ts';
import type { View } from '../view/view.ts';
import { noCircle } from '../text/attack-map.ts';
import { escapeHtml } from './escape-html.ts';
import { endorsersOf, endorsersMarkup } from './endorsers-markup.ts';
import type { FrameContent } from './fixed-height.ts';
import { inLayouts } from './in-layouts.ts';
import { keyClass } from './picture/key-class.ts';
import { mapKeyMarkup, mapToolsMarkup, noCircleMarkup } from './map-furniture.ts';
import { barKeyWords, timelineToolsMarkup } from './timeline-furniture.ts';
import { withOpening } from './with-opening.ts';

/** A chart drawn for a frame: both layouts, with what surrounds each, and its numbers. */
export interface EmbedFigure {
  readonly title: string;
  readonly sentence: string;
  readonly markup: string;
  /** The numbers of the narrow drawing, which are few enough for a frame. */
  readonly table: ChartTable;
  /** What it takes of a frame's height. */
  readonly frame: Pick<FrameContent, 'drawn' | 'key' | 'names' | 'lines'>;
}

interface Drawing {
  readonly layout: Layout;
  readonly svg: string;
  readonly key: string;
  readonly by: unknown;
  readonly model: unknown;
}

export function embedFigure(chart: Chart<unknown, unknown>, atlas: Atlas, view: View): EmbedFigure {
  const model = (layout: Layout) => chart.model(atlas, chart.options(view, layout));
  const narrow = model('narrow');
  const sentence = withOpening(chart.id, chart.describe(narrow), view.region);
  const table = chart.table(narrow);
  const drawings = (['wide', 'narrow'] as const).map((layout): Drawing => {
    const drawn = layout === 'narrow' ? narrow : model(layout);
    const id = `${chart.id}-${layout}`;
    const attributes = { class: `${chart.id} ${layout}`, id, role: 'img', 'aria-label': sentence };
    return {
      layout,
      model: drawn,
      by: (drawn as { readonly by?: unknown }).by,
      svg: svgMarkup(attributes, (root) => {
        chart.draw(root, drawn, { layout, id, window: openingWindowInside(layout, view.region) });
      }),
      key:
        chart.drawKey === undefined
          ? ''
          : svgMarkup({ class: keyClass(chart.id), 'data-key-of': id, 'aria-hidden': 'true' }, (root) => {
              chart.drawKey?.(root, drawn, layout);
            }),
    };
  });
  return {
    title: table.caption,
    sentence,
    table,
    frame: {
      drawn: inLayouts(drawings, (drawing) => heightOf(drawing?.svg ?? '')),
      key: inLayouts(drawings, (drawing) => heightOf(drawing?.key ?? '') ?? 0),
      names: chart.id === 'endorsement-map' ? endorsersOf(narrow as EndorsementMapModel).map(({ words }) => words) : [],
      lines: lines[chart.id] ?? [],
    },
    markup: drawings.map((drawing) => layoutMarkup(chart.id, drawing)).join('') + (tools[chart.id]?.(view) ?? ''),
  };
}

function heightOf(svg: string): number | null {
  const height = /^<svg[^>]* height="([\d.]+)"/.exec(svg)?.[1];
  return height === undefined ? null : Number(height);
}

/** As the site's own styles call the box of a chart's drawings. */
const boxName = (chart: string): string => (chart === 'attack-map' ? 'map' : chart.replace(/^attack-|-map$/g, ''));

/** Words in small print below both drawings of a chart. */
const lines: Readonly<Record<string, readonly string[]>> = {
  'attack-map': [noCircle],
  'attack-timeline': barKeyWords,
};

/** What stands below both drawings of a chart. */
const tools: Readonly<Record<string, (view: View) => string>> = {
  'attack-map': (view) => mapToolsMarkup(view) + noCircleMarkup(),
  'attack-timeline': timelineToolsMarkup,
};

function layoutMarkup(chart: string, { layout, svg, key, by, model }: Drawing): string {
  const box = (attributes: string, content: string) =>
    `<div class="${escapeHtml(boxName(chart))}-layout ${layout}-only" data-layout="${layout}"${attributes}>${content}</div>`;
  if (chart === 'attack-map') {
    return box('', `<div class="map-stage">${svg}</div>${mapKeyMarkup(key, by === 'country' ? 'country' : 'place')}`);
  }
  if (chart === 'attack-timeline') {
    const { top, base } = timelineLayout[layout];
    return box(` data-top="${String(top)}" data-base="${String(base)}"`, svg);
  }
  if (chart === 'endorsement-map') {
    const named = layout === 'narrow' ? endorsersMarkup(model as EndorsementMapModel) : '';
    return box('', `<div class="map-stage">${svg}</div>${key}${named}`);
  }
  return box('', key + svg);
}
