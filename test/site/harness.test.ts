import { describe, expect, test } from 'vitest';
import { axe } from '../support/axe.ts';
import { expectClean } from '../support/expect-clean.ts';
import { measurePageWeight } from '../support/measure-page-weight.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();

/** A page that breaks every promise, at an address of the built site. */
const guilty = `<!doctype html>
<html><head><meta http-equiv="Content-Security-Policy" content="img-src 'none'"></head><body>
<img src="/picture.png"><script>
  document.cookie = 'visitor=1';
  localStorage.visits = '2';
  sessionStorage.tab = '3';
  indexedDB.open('profile');
  console.error('broken');
  fetch('https://tracker.example/').catch(() => {});
  new WebSocket('wss://socket.example/');
  setTimeout(() => { throw new Error('thrown'); });
</script></body></html>`;

describe.each(['root', 'base'] as const)('the build at the %s of a host', (at) => {
  test('is served: home page, redirect to the slash, 404 page', async () => {
    const home = await fetch(site.url('/', at));
    expect([home.status, home.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);

    const missing = await fetch(site.url('/no/such/page/', at));
    expect(missing.status).toBe(404);

    const outside = await fetch(new URL('/elsewhere/', site.url('/', at)));
    expect(outside.status).toBe(404);
  });

  test('its home page weighs something, and the kinds add up', async () => {
    const page = await site.page();
    const { total, ...kinds } = await measurePageWeight(page.context().browser()!, site.url('/', at));
    expect(kinds.html).toBeGreaterThan(0);
    expect(Object.values(kinds).reduce((sum, bytes) => sum + bytes)).toBe(total);
  });
});

describe('the harness notices', () => {
  async function openGuilty() {
    const page = await site.page();
    await page.route('**/guilty/', (route) => route.fulfill({ contentType: 'text/html', body: guilty }));
    const thrown = page.waitForEvent('pageerror');
    const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('tracker.example'));
    await page.goto(site.url('/guilty/'));
    await Promise.all([thrown, failed]);
    return page;
  }

  test('requests, errors, breaches of the policy, cookies and storage', async () => {
    const page = await openGuilty();
    const message = await expectClean(page).then(
      () => 'clean',
      (error: unknown) => JSON.stringify((error as { actual: unknown }).actual),
    );
    for (const trace of [
      '"otherHosts":["https://tracker.example/","wss://socket.example/"]',
      'broken',
      '"pageErrors":["thrown"]',
      `violates the following Content Security Policy directive: \\"img-src 'none'\\"`,
      '"cookies":["visitor"]',
      '"stored":["visits","tab","database profile"]',
    ]) {
      expect(message).toContain(trace);
    }
  });

  test('faults of accessibility, with the element', async () => {
    const faults = await axe(await openGuilty());
    expect(faults).toContainEqual(
      expect.stringMatching(/^image-alt \(critical\): .*: img <img src="\/picture\.png">$/),
    );
    expect(faults).toContainEqual(expect.stringMatching(/^html-has-lang \(serious\)/));
  });

  test('that axe-core is asked of a page without scripts', async () => {
    await expect(axe(await site.page({ javaScriptEnabled: false }))).rejects.toThrow('scripts are off');
  });
});
