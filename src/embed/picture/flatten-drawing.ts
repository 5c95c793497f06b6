import { tenth } from '../../charts/parts/rounded.ts';
import { frame } from '../../model/map/frame.ts';

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
 * @param clip id for the edge that a part of the world is cut off at; default: nothing is.
 */
export function flattenDrawing(svg: Element, size: Size, clip: string | null = null): Element {
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
  const sheets = [...svg.querySelectorAll('svg')];
  const isPart = sheets.some((sheet) => (windowOf(sheet)[2] ?? 0) < frame.width - 1);
  for (const sheet of sheets) flattenSheet(sheet, size);
  const group = isPart && clip !== null ? cutOff(asGroup(svg), size, clip) : asGroup(svg);
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
  const [x = 0, y = 0, w = 1, h = 1] = windowOf(sheet);
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

const windowOf = (sheet: Element): readonly number[] => (sheet.getAttribute('viewBox') ?? '').split(' ').map(Number);

/** Marks beyond the edge go; land and marks that cross it end there. */
function cutOff(group: Element, { width, height }: Size, id: string): Element {
  const { ownerDocument: document } = group;
  const make = (name: string, attributes: Readonly<Record<string, string>>) => {
    const node = document.createElementNS(group.namespaceURI, name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    return node;
  };
  for (const circle of group.querySelectorAll('circle')) {
    const [cx = 0, cy = 0, r = 0] = ['cx', 'cy', 'r'].map((name) => Number(circle.getAttribute(name)));
    if (cx + r < 0 || cx - r > width || cy + r < 0 || cy - r > height) circle.remove();
  }
  const edge = make('clipPath', { id });
  edge.append(make('rect', { width: tenth(width), height: tenth(height), fill: 'none' }));
  const inner = make('g', { 'clip-path': `url(#${id})` });
  inner.append(...group.childNodes);
  group.append(edge, inner);
  return group;
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
