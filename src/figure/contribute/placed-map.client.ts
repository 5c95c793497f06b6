import type { PlacedRows } from '../../dataset/contribution/placed-rows.ts';
import { frame } from '../../model/map/frame.ts';
import { toFrame } from '../../model/map/equal-earth.ts';
import { contributeText } from '../../text/contribute.ts';
import { formatDate } from '../../text/format.ts';
import { element } from './element.client.ts';
import { svgElement, worldSheet } from './world-sheet.client.ts';

const text = contributeText.check.map;
const RADIUS = 5;

/** New records on the world that the page was printed with. */
export function placedMap(placed: readonly PlacedRows[]): HTMLElement {
  const svg = worldSheet(frame);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', text.label(placed.reduce((sum, place) => sum + place.count, 0)));
  for (const { target, date, lat, lon, count, affected } of placed) {
    const [x, y] = toFrame(lon, lat);
    const circle = svgElement('circle', {
      class: affected ? 'affected' : '',
      cx: `${String(((x - frame.x) / frame.width) * 100)}%`,
      cy: `${String(((y - frame.y) / frame.height) * 100)}%`,
      r: String(RADIUS),
    });
    const title = svgElement('title', {});
    title.textContent = text.name(target, readableDate(date), count - 1);
    circle.append(title);
    svg.append(circle);
  }
  return element(
    'figure',
    { class: 'contribute-map' },
    element('h4', {}, text.title),
    svg,
    element('figcaption', { class: 'quiet' }, text.note),
  );
}

// The row may say anything.
const readableDate = (date: string): string => (/^\d{4}(-\d\d){0,2}$/.test(date) ? safely(date) : date);

function safely(date: string): string {
  return Number.isNaN(Date.parse(date)) ? date : formatDate(date);
}
