import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { buildSite } from './build-site.ts';
import { launchOptions } from './launch-options.ts';
import { serve } from './serve.ts';

/** What a test of the built site is given, or why there is none. */
export type ProvidedSite = { root: string; base: string; browser: string } | { failure: string };

declare module 'vitest' {
  export interface ProvidedContext {
    site: ProvidedSite;
  }
}

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
    project.provide('site', { root, base, browser: browser.wsEndpoint() });
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    console.error(`\nThe tests of the site cannot run. ${failure}\n`);
    project.provide('site', { failure });
  }
  return teardown;
}

async function buildAndServe(base: string, undo: (() => Promise<void>)[]): Promise<string> {
  const env = { SITE_URL: 'https://site.example', BASE_PATH: base };
  const site = await buildSite({ env });
  undo.push(() => site.remove());
  const server = await serve(site.folder, { base });
  undo.push(() => server.close());
  return server.url;
}
