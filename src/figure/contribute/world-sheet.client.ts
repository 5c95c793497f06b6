import type { Rectangle } from '../../model/map/frame.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A new element of a drawing. */
export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** A drawing of the land that the page was printed with; the land scales, and what is put upon it keeps its pixels. */
export function worldSheet(window: Rectangle): SVGSVGElement {
  const svg = svgElement('svg', { class: 'contribute-world' });
  const sheet = svgElement('svg', { class: 'sheet', width: '100%', height: '100%', preserveAspectRatio: 'none' });
  sheet.append(svgElement('use', { href: '#contribute-land' }));
  svg.append(sheet);
  showWindow(svg, window);
  return svg;
}

/** Shows another part of the frame. */
export function showWindow(svg: SVGSVGElement, { x, y, width, height }: Rectangle): void {
  svg.querySelector('.sheet')?.setAttribute('viewBox', [x, y, width, height].join(' '));
}
