import { expect, test } from 'vitest';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const words = 'No circle means none on record, not none at all.';

test.each(['/', '/countries/us/', '/embed/attack-map.html'])('the key of the map of %s says it', async (path) => {
  for (const width of [320, 1280]) {
    const page = await site.open(path, { javaScriptEnabled: false, width });
    const line = page.getByText(words);
    expect(await line.isVisible()).toBe(true);
    const [map, key] = await Promise.all([page.locator('svg.attack-map:visible').boundingBox(), line.boundingBox()]);
    expect(key!.y).toBeGreaterThanOrEqual(map!.y + map!.height - 1);
    expect(key!.x + key!.width).toBeLessThanOrEqual(width);
  }
});

test('so does the still picture of the map', async () => {
  expect(await (await fetch(site.url('/embed/attack-map.svg'))).text()).toContain(words);
});
