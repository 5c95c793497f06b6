import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { buildSite } from './build-site.ts';
import { launchOptions } from './launch-options.ts';
import { serve } from './serve.ts';

/** What a test of the built site is given, or why there is none. */
export type ProvidedSite =
  | {
      root: string;
      base: string;
      /** Where the build at the root lies, for tests that read its files. */
      folder: string;
      browser: string;
    }
  | { failure: string };

declare module 'vitest' {
  export interface ProvidedContext {
    site: ProvidedSite;
  }
}

/** Where the sites under test say that they stand. */
export const PUBLIC_ADDRESS = 'https://site.example';

/**
 * Once a run: builds the site for the root of a host and for a folder of a host, serves both, starts one browser. If that
 * fails, every test of the site fails with the reason, while the unit tests still say what they know.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const undo: (() => Promise<void>)[] = [];
  const teardown = async () => {
    for (const step of undo.reverse()) await step();
  };
  try {
    const browser = await chromium.launchServer(launchOptions());
    undo.push(() => browser.close());
    const root = await buildAndServe('/', undo);
    const base = await buildAndServe('/repo/', undo);
    project.provide('site', { root: root.url, base: base.url, folder: root.folder, browser: browser.wsEndpoint() });
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    console.error(`\nThe tests of the site cannot run. ${failure}\n`);
    project.provide('site', { failure });
  }
  return teardown;
}

async function buildAndServe(base: string, undo: (() => Promise<void>)[]) {
  const env = { SITE_URL: PUBLIC_ADDRESS, BASE_PATH: base };
  const site = await buildSite({ env });
  undo.push(() => site.remove());
  const server = await serve(site.folder, { base });
  undo.push(() => server.close());
  return { url: server.url, folder: site.folder };
}
