import { plot, type PlotOptions } from '@observablehq/plot';
import { document } from './server-document.ts';

/**
 * A still figure by Observable Plot, as markup. Its own fonts, sizes and style sheet are taken off: styles/plot.css
 * dresses it. No mark may ask for a clip, whose ids count up through the whole build.
 * @param label alternative text.
 * @param options marks and scales; `width` and `height` are pixels and are kept.
 */
export function plotFigure(label: string, options: PlotOptions): string {
  const svg = plot({ ...options, document, className: 'plot' });
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const name of ['font-family', 'font-size', 'fill']) svg.removeAttribute(name);
  // Inside a picture Plot's own names of its parts would be read by nobody.
  for (const part of svg.querySelectorAll('[aria-label], [aria-description]')) {
    part.removeAttribute('aria-label');
    part.removeAttribute('aria-description');
  }
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  return svg.outerHTML;
}
