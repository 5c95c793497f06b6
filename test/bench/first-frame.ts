import type { Browser } from 'playwright-core';

/** A phone of the middle class on a slow mobile network. */
const SLOW = { cpu: 4, kilobitsPerSecond: 1600, latency: 150 };

/**
 * Milliseconds from the start of the navigation to the frame that has at least `marks` circles in sight, in a fresh
 * context with an empty cache, on a slowed processor and network.
 * @throws when the circles do not come within half a minute.
 */
export async function firstFrame(browser: Browser, url: string, marks: number): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const throughput = (SLOW.kilobitsPerSecond * 1000) / 8;
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: SLOW.latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
    await page.addInitScript((enough) => {
      const inSight = () =>
        [...document.querySelectorAll('circle')].filter((circle) => circle.getClientRects().length > 0);
      const look = () => {
        if (document.querySelectorAll('circle').length < enough || inSight().length < enough)
          requestAnimationFrame(look);
        // The frame in which they were seen is painted before the next one begins.
        else requestAnimationFrame(() => Object.assign(window, { firstFrame: performance.now() }));
      };
      requestAnimationFrame(look);
    }, marks);
    await page.goto(url, { waitUntil: 'commit' });
    const time = await page.waitForFunction(() => (window as { firstFrame?: number }).firstFrame, null, {
      polling: 100,
      timeout: 30_000,
    });
    return (await time.jsonValue()) ?? Number.NaN;
  } finally {
    await context.close();
  }
}
