import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { recordOf } from './browser.ts';

interface Allowed {
  /** Keys that the test's reader asked for, such as the choice of theme. */
  storage?: string[];
}

/** Asserts that the page, so far, met the promises: no other host, no error, no breach of its policy, nothing stored. */
export async function expectClean(page: Page, { storage = [] }: Allowed = {}): Promise<void> {
  const { requests, consoleErrors, pageErrors, policyErrors } = recordOf(page);
  const home = new URL(page.url()).host;
  const kept = await page.context().storageState();
  const stored = kept.origins.flatMap((origin) => origin.localStorage.map((item) => item.name));
  expect(
    {
      otherHosts: requests.filter(({ url }) => new URL(url).host !== home).map(({ url }) => url),
      consoleErrors,
      pageErrors,
      policyErrors,
      cookies: kept.cookies.map((cookie) => cookie.name),
      stored: [...stored, ...(await page.evaluate(storedElsewhere))].filter((name) => !storage.includes(name)),
    },
    `what ${page.url()} did`,
  ).toEqual({
    otherHosts: [],
    consoleErrors: [],
    pageErrors: [],
    policyErrors: [],
    cookies: [],
    stored: [],
  });
}

/** Runs in the page: what Chromium does not hand over as the state of a profile. */
async function storedElsewhere(): Promise<string[]> {
  /* eslint-disable no-restricted-globals -- looks into every store to prove that the page left it alone */
  try {
    const databases = await indexedDB.databases();
    // Both exist in secure contexts only.
    const cached = 'caches' in globalThis ? await caches.keys() : [];
    const workers = 'serviceWorker' in navigator ? await navigator.serviceWorker.getRegistrations() : [];
    return [
      ...Object.keys(sessionStorage),
      ...databases.map(({ name }) => `database ${name ?? ''}`),
      ...cached.map((name) => `cache ${name}`),
      ...workers.map(({ scope }) => `service worker ${scope}`),
    ];
  } catch {
    // A sandboxed page has no store, and says so by throwing.
    return [];
  }
  /* eslint-enable no-restricted-globals */
}
