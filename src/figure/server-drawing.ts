import { document } from './server-document.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Draws into a fresh `<svg>` and returns its markup, escaped by the document itself. */
export function svgMarkup(attributes: Readonly<Record<string, string>>, draw: (root: SVGSVGElement) => void): string {
  const root = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, value);
  draw(root);
  return root.outerHTML;
}

/** Draws into a fresh HTML element and returns what it holds. */
export function innerMarkup(name: string, draw: (root: HTMLElement) => void): string {
  const root = document.createElement(name);
  draw(root);
  return root.innerHTML;
}
