import { markRadius } from '../charts/attack-map/mark-radius.ts';
import { joinChildren, onlyChild, setText } from '../charts/parts/keyed.ts';
import { percent, tenth } from '../charts/parts/rounded.ts';
import type { MapMark } from '../model/attack-map-model.ts';
import type { Rectangle } from '../model/map/frame.ts';
import { overlap, type Box } from '../model/map/map-names.ts';

/** Labels are placed for the narrowest drawing; in a wider one they only stand farther apart. */
const WIDTH = 328;
/** Upper bounds in pixels of 12 px text: a letter's width, a line's height. */
const LETTER = 6.6;
const LINE = 16;
const MOST = 8;

interface Label {
  readonly key: string;
  readonly text: string;
  readonly mark: MapMark;
  /** Pixels from the mark's middle to where the text begins, or ends. */
  readonly dx: number;
  readonly side: 'start' | 'end';
}

/**
 * Names of the largest places that have room for one: beside the circle, over no other circle or name. Of places with as
 * many records as too many others none is named: which of them it would be were chance.
 */
export function drawPlaceLabels(root: SVGSVGElement, marks: readonly MapMark[], window: Rectangle): void {
  const height = (WIDTH * window.height) / window.width;
  const at = ({ x, y }: MapMark) => ({
    x: ((x - window.x) / window.width) * WIDTH,
    y: ((y - window.y) / window.height) * height,
  });
  const circles = marks.map((mark): Box => {
    const { x, y } = at(mark);
    const r = markRadius(mark.total, 'narrow');
    return { left: x - r, right: x + r, top: y - r, bottom: y + r };
  });
  const named = marks.filter(({ place }) => place !== null);
  const tooMany = named[MOST]?.total ?? 0;
  const taken: Box[] = [];
  const labels: Label[] = [];
  for (const [i, mark] of marks.entries()) {
    if (mark.place === null || mark.total <= tooMany) continue;
    const { x, y } = at(mark);
    const gap = markRadius(mark.total, 'narrow') + 3;
    const wide = mark.place.length * LETTER;
    const sides = [
      { side: 'start', dx: gap, box: { left: x + gap, right: x + gap + wide } },
      { side: 'end', dx: -gap, box: { left: x - gap - wide, right: x - gap } },
    ] as const;
    for (const { side, dx, box } of sides) {
      const place = { ...box, top: y - LINE / 2, bottom: y + LINE / 2 };
      const fits = place.left >= 2 && place.right <= WIDTH - 2 && place.top >= 0 && place.bottom <= height;
      const isFree = !circles.some((circle, other) => other !== i && overlap(circle, place));
      if (!fits || !isFree || taken.some((other) => overlap(other, place))) continue;
      taken.push(place);
      labels.push({ key: mark.key, text: mark.place, mark, dx, side });
      break;
    }
  }
  joinChildren<Label, SVGTextElement>(onlyChild(root, 'g', 'places'), 'text', 'place', labels)
    .attr('x', ({ mark }) => percent((mark.x - window.x) / window.width))
    .attr('y', ({ mark }) => percent((mark.y - window.y) / window.height))
    .attr('dx', ({ dx }) => tenth(dx))
    .attr('dy', '4')
    .attr('text-anchor', ({ side }) => side)
    .each(function ({ text }) {
      setText(this, text);
    });
}
