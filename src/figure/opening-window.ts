import type { Layout } from '../charts/chart.ts';
import { mapWindow } from '../charts/parts/map-window.ts';
import type { Rectangle } from '../model/map/frame.ts';
import type { RegionKey } from '../model/map/region-keys.ts';
import { regionRectangles } from '../model/map/regions.ts';

/** The part of the frame that a map shows when it is printed; the script of a page shows the same when it wakes up. */
export const openingWindow = (layout: Layout, region: RegionKey): Rectangle =>
  mapWindow(layout, regionRectangles()[region]);

/** The same for an embed, whose zoom never goes beyond the edge of the world. */
export function openingWindowInside(layout: Layout, region: RegionKey): Rectangle {
  const whole = mapWindow(layout);
  const { x, y, width, height } = openingWindow(layout, region);
  return {
    x: Math.max(whole.x, Math.min(x, whole.x + whole.width - width)),
    y: Math.max(whole.y, Math.min(y, whole.y + whole.height - height)),
    width,
    height,
  };
}
