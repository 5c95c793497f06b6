import { LiveTimeline, type TimeRange } from '../charts/attack-timeline/attack-timeline.client.ts';
import { attackTimeline } from '../charts/attack-timeline/attack-timeline.ts';
import type { Layout } from '../charts/chart.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Selection } from '../model/filter-index.ts';
import type { View } from '../view/view.ts';
import type { ViewStore } from '../view/view-store.client.ts';
import { updateTwin } from './update-twin.client.ts';

/** The timeline's figure: its two layouts, its readout and its table. */
export class TimelinePanel {
  readonly #figure: HTMLElement;
  readonly #atlas: Atlas;
  readonly #timelines: readonly { readonly live: LiveTimeline; readonly layout: Layout; readonly svg: SVGSVGElement }[];

  constructor(figure: HTMLElement, atlas: Atlas, store: ViewStore) {
    this.#figure = figure;
    this.#atlas = atlas;
    const readout = figure.querySelector('[data-readout]');
    const events = {
      range: ({ from, to }: TimeRange) => {
        store.filter({ from, to }, 'drag');
      },
      settled: () => {
        store.endGesture();
      },
      read: (words: string) => {
        if (readout) readout.textContent = words;
      },
    };
    this.#timelines = [...figure.querySelectorAll<HTMLElement>('.timeline-layout')].flatMap((box) => {
      const svg = box.querySelector<SVGSVGElement>('svg.attack-timeline');
      if (svg === null) return [];
      const layout: Layout = box.dataset.layout === 'narrow' ? 'narrow' : 'wide';
      return [{ live: new LiveTimeline(box, svg, layout, events), layout, svg }];
    });
  }

  update(view: View, selection: Selection): void {
    for (const { live, layout, svg } of this.#timelines) {
      const model = attackTimeline.model(this.#atlas, { ...attackTimeline.options(view, layout), selection });
      live.update(model);
      svg.setAttribute('aria-label', attackTimeline.describe(model));
      if (layout === 'wide') updateTwin(this.#figure, attackTimeline.table(model));
    }
  }
}
