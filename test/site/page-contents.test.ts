import { describe, expect, test } from 'vitest';
import { useSite } from '../support/use-site.ts';

const site = useSite();

describe.each(['/methodology/', '/about/', '/data/', '/contribute/'])('the contents of %s', (path) => {
  test('name every section in order, and lead there from the keyboard without script', async () => {
    const page = await site.open(path, { javaScriptEnabled: false });
    const links = page.locator('.page-contents a');
    const listed = await links.evaluateAll((nodes) =>
      nodes.map((node) => [node.getAttribute('href'), node.textContent.trim()]),
    );
    const sections = await page
      .locator('main section[id]:has(> h2)')
      .evaluateAll((nodes) => nodes.map((node) => [`#${node.id}`, node.querySelector('h2')?.textContent.trim()]));
    expect(listed).toEqual(sections);

    await links.last().focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe(listed.at(-1)![0]);
  });
});

describe.each(['/methodology/', '/about/'])('the contents of the long page %s', (path) => {
  test('stay in view beside the text where there is room', async () => {
    const page = await site.open(path, { width: 1280, height: 900 });
    const contents = page.locator('.page-contents');
    const left = (await page.locator('.prose').boundingBox())!;
    await page.locator('.prose section').last().scrollIntoViewIfNeeded();
    await page.evaluate(() => {
      scrollBy(0, 300);
    });
    const box = (await contents.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(left.x + left.width);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(900);
  });

  test('take one row on a phone', async () => {
    const page = await site.open(path, { width: 360 });
    const box = (await page.locator('.page-contents').boundingBox())!;
    expect(box.height).toBeLessThan(64);
    expect(box.width).toBeLessThanOrEqual(360);
  });
});
