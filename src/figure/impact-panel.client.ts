import type { Layout } from '../charts/chart.ts';
import { drawImpactKey } from '../charts/impact/draw-impact-key.ts';
import { impact } from '../charts/impact/impact.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Selection } from '../model/filter-index.ts';
import type { View } from '../view/view.ts';
import { updateTwin } from './update-twin.client.ts';

/** The figure of effects, kept equal to the reader's view: its two layouts, its keys and its table. */
export class ImpactPanel {
  readonly #figure: HTMLElement;
  readonly #atlas: Atlas;
  readonly #layouts: readonly {
    readonly layout: Layout;
    readonly svg: SVGSVGElement;
    readonly key: SVGSVGElement | null;
  }[];

  constructor(figure: HTMLElement, atlas: Atlas) {
    this.#figure = figure;
    this.#atlas = atlas;
    this.#layouts = [...figure.querySelectorAll<HTMLElement>('.impact-layout')].flatMap((box) => {
      const svg = box.querySelector<SVGSVGElement>('svg.impact');
      const key = box.querySelector<SVGSVGElement>('svg.impact-key');
      return svg === null ? [] : [{ layout: box.dataset.layout === 'narrow' ? 'narrow' : 'wide', svg, key }];
    });
  }

  update(view: View, selection: Selection): void {
    for (const { layout, svg, key } of this.#layouts) {
      const model = impact.model(this.#atlas, { ...impact.options(view, layout), selection });
      impact.draw(svg, model, { layout, id: svg.id });
      if (key !== null) drawImpactKey(key, model, layout);
      svg.setAttribute('aria-label', impact.describe(model));
      if (layout === 'wide') updateTwin(this.#figure, impact.table(model));
    }
  }
}
