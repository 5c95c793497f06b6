import { tenth } from '../../charts/parts/rounded.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Lengths that are a share of the drawing's width; of its height. */
const across = ['x', 'x1', 'x2', 'cx', 'width'];
const down = ['y', 'y1', 'y2', 'cy', 'height'];

/**
 * Turns an `<svg>` of percentages and nested windows into a plain group of pixels, which every viewer draws alike, and
 * takes away what only a page needs. The styles must be in the attributes already.
 */
export function flattenDrawing(svg: Element, size: Size): Element {
  for (const node of svg.querySelectorAll('*')) {
    for (const [names, whole] of [
      [across, size.width],
      [down, size.height],
    ] as const) {
      for (const name of names) {
        const share = /^(-?[\d.]+)%$/.exec(node.getAttribute(name) ?? '')?.[1];
        if (share !== undefined) node.setAttribute(name, tenth((Number(share) / 100) * whole));
      }
    }
  }
  for (const sheet of svg.querySelectorAll('svg')) flattenSheet(sheet, size);
  const group = asGroup(svg);
  // Rings that only the keyboard's place would show.
  for (const node of group.querySelectorAll('circle[fill=none][stroke=none]')) node.remove();
  for (const node of [group, ...group.querySelectorAll('*')]) {
    for (const name of node.getAttributeNames()) {
      if (/^(class|style|role|tabindex|data-.*|aria-.*)$/.test(name)) node.removeAttribute(name);
    }
  }
  return group;
}

/** Lines that keep their width whatever the scale are given the width that the scale makes right. */
function flattenSheet(sheet: Element, { width, height }: Size): void {
  const [x = 0, y = 0, w = 1, h = 1] = (sheet.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const [right, up] = [width / w, height / h];
  for (const node of sheet.querySelectorAll('[vector-effect]')) {
    const own = /scale\(([\d.]+)\)/.exec(node.getAttribute('transform') ?? '')?.[1] ?? '1';
    const scaled = (name: string) => {
      const lengths = node.getAttribute(name);
      if (lengths === null || lengths === 'none') return;
      const numbers = lengths
        .split(/[ ,]+/)
        .map((length) => tenth((Number.parseFloat(length) / right / Number(own)) * 10));
      node.setAttribute(name, numbers.map((number) => String(Number(number) / 10)).join(' '));
    };
    scaled('stroke-width');
    scaled('stroke-dasharray');
    node.removeAttribute('vector-effect');
  }
  const group = asGroup(sheet);
  const scale = [right, up].map((number) => number.toFixed(5)).join(' ');
  group.setAttribute('transform', `scale(${scale}) translate(${tenth(-x)} ${tenth(-y)})`);
}

function asGroup(svg: Element): Element {
  const group = svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'g');
  const own = ['viewBox', 'preserveAspectRatio', 'width', 'height', 'id', 'xmlns', 'x', 'y'];
  for (const name of svg.getAttributeNames()) {
    if (!own.includes(name)) group.setAttribute(name, svg.getAttribute(name) ?? '');
  }
  group.append(...svg.childNodes);
  svg.replaceWith(group);
  return group;
}
