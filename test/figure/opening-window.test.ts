import { describe, expect, test } from 'vitest';
import type { Layout } from '../../src/charts/chart.ts';
import { mapWindow } from '../../src/charts/parts/map-window.ts';
import { zoom, zoomIdentity, type ZoomTransform } from '../../src/embed/still-zoom.client.ts';
import { openingWindow, openingWindowInside } from '../../src/figure/opening-window.ts';
import { regionKeys, type RegionKey } from '../../src/model/map/region-keys.ts';
import { regionRectangles } from '../../src/model/map/regions.ts';

const cases = regionKeys.flatMap((region) => (['wide', 'narrow'] as const).map((layout) => [region, layout] as const));

/** The window that an embed's own zoom shows when it is asked for a region. */
function afterWaking(layout: Layout, region: RegionKey) {
  const whole = mapWindow(layout);
  const view = openingWindow(layout, region);
  const size = [1000, (1000 / whole.width) * whole.height] as const;
  let now: ZoomTransform = zoomIdentity;
  const behaviour = zoom()
    .extent(() => [[0, 0], size])
    .on('zoom', ({ transform }) => {
      now = transform;
    });
  const k = whole.width / view.width;
  const shift = [(whole.x - view.x) * (size[0] / view.width), (whole.y - view.y) * (size[1] / view.height)] as const;
  behaviour.transform(undefined as never, zoomIdentity.translate(...shift).scale(k));
  return {
    x: whole.x - (now.x / now.k / size[0]) * whole.width,
    y: whole.y - (now.y / now.k / size[1]) * whole.height,
    width: whole.width / now.k,
    height: whole.height / now.k,
  };
}

describe.each(cases)('%s, %s', (region, layout) => {
  test('all of the region is seen, in the middle on a page', () => {
    const part = regionRectangles()[region];
    for (const { x, y, width, height } of [openingWindow(layout, region), openingWindowInside(layout, region)]) {
      expect(x).toBeLessThanOrEqual(part.x + 1e-6);
      expect(y).toBeLessThanOrEqual(part.y + 1e-6);
      expect(x + width).toBeGreaterThanOrEqual(part.x + part.width - 1e-6);
      expect(y + height).toBeGreaterThanOrEqual(part.y + part.height - 1e-6);
    }
  });

  test('an embed is printed as its zoom shows it when it wakes up', () => {
    const [printed, woken] = [openingWindowInside(layout, region), afterWaking(layout, region)];
    for (const key of ['x', 'y', 'width', 'height'] as const) expect(woken[key]).toBeCloseTo(printed[key], 4);
  });
});
