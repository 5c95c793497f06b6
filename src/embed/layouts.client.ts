import type { Layout } from '../charts/chart.ts';

/** One of the two drawings of an embed. */
export interface PrintedLayout {
  readonly layout: Layout;
  readonly box: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly key: SVGSVGElement | null;
}

/**
 * The drawings that the server printed, shown or not. What a script laid over them goes, in case that the document was
 * saved after it ran.
 */
export const printedLayouts = (main: HTMLElement): readonly PrintedLayout[] =>
  [...main.querySelectorAll<HTMLElement>('[data-layout]')].flatMap((box) => {
    for (const old of box.querySelectorAll('[data-live]')) old.remove();
    const svg = box.querySelector<SVGSVGElement>('svg[id]');
    if (svg === null) return [];
    const layout = box.dataset.layout === 'narrow' ? 'narrow' : 'wide';
    return [{ layout, box, svg, key: box.querySelector<SVGSVGElement>('svg[data-key-of]') }];
  });
