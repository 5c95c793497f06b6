import type { PictureFace } from '../../figure/picture/fonts.ts';
import { textMarkup, textWidth } from '../../figure/picture/outlined-text.ts';
import { printableText } from '../../figure/picture/printable-text.ts';

/** How far before its point a text begins, as a share of its width. */
const BEFORE: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

/**
 * Puts the letters' outlines in the place of every text below a drawing, in the site's own fonts: no font of the machine
 * that turns it into pixels has a say.
 */
export function outlineTexts(root: Element): void {
  for (const node of root.querySelectorAll('text')) {
    if (node.childElementCount > 0) throw new Error('a text of a picture is one line without parts');
    const face = faceOf(node);
    const words = printableText(node.textContent, face) ?? '';
    const size = Number.parseFloat(inherited(node, 'font-size') ?? '16');
    const lettering = { face, size };
    const number = (name: string) => Number(node.getAttribute(name) ?? 0);
    const shift = (BEFORE[inherited(node, 'text-anchor') ?? 'start'] ?? 0) * textWidth(words, lettering);
    const letters = textMarkup(words, lettering, [number('x') + number('dx') - shift, number('y') + number('dy')]);
    const group = root.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'g');
    const fill = inherited(node, 'fill') ?? 'black';
    group.innerHTML = `${halo(node, letters)}<g fill="${fill}" stroke="none">${letters}</g>`;
    node.replaceWith(group);
  }
}

/** The edge that keeps a label apart from what lies below it: under all of its letters, not each under its own. */
function halo(node: Element, letters: string): string {
  const stroke = inherited(node, 'stroke') ?? 'none';
  const scale = /matrix\(([\d.]+)/.exec(letters)?.[1];
  if (stroke === 'none' || scale === undefined) return '';
  // The letters are drawn at a scale of their own, so the edge's width is told in their units.
  const width = Number.parseFloat(inherited(node, 'stroke-width') ?? '1') / Number(scale);
  return `<g fill="${stroke}" stroke="${stroke}" stroke-width="${width.toFixed(1)}">${letters}</g>`;
}

function faceOf(node: Element): PictureFace {
  if ((inherited(node, 'font-family') ?? '').endsWith(', serif')) return 'title';
  return inherited(node, 'font-weight') === '600' ? 'strong' : 'text';
}

const inherited = (node: Element, name: string): string | null => node.closest(`[${name}]`)?.getAttribute(name) ?? null;
