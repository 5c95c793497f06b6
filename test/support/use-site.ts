import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { newPage, type PageOptions } from './browser.ts';

interface OpenOptions extends PageOptions {
  /** Which of the two builds: at the root of its host, or in the folder `/repo/` of one. */
  at?: 'root' | 'base';
}

export interface Site {
  /** The folder with the files of the build at the root. */
  folder(): string;
  /** The address of a path (`/attacks/`, as under the root) in one of the two builds. */
  url(path: string, at?: 'root' | 'base'): string;
  /** A new page on that path, loaded. Closed when the test ends. */
  open(path: string, options?: OpenOptions): Promise<Page>;
  /** A new page on nothing, for tests that bring their own document. Closed when the test ends. */
  page(options?: PageOptions): Promise<Page>;
}

/** The built site and a browser for the tests of one file; call it once at the top of the file. */
export function useSite(): Site {
  let browser: Browser | undefined;

  beforeAll(async () => {
    browser = await chromium.connect(provided().browser);
  });
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
  });
  afterAll(async () => {
    await browser?.close();
  });

  const url: Site['url'] = (path, at = 'root') => new URL(path.replace(/^\//, ''), provided()[at]).href;
  const page: Site['page'] = (options) => {
    if (!browser) throw new Error('A page can be opened in a test or a hook, not while the file is read.');
    return newPage(browser, options);
  };
  return {
    folder: () => provided().folder,
    url,
    page,
    async open(path, { at, ...options } = {}) {
      const opened = await page(options);
      await opened.goto(url(path, at));
      return opened;
    },
  };
}

function provided() {
  const site = inject('site');
  if ('failure' in site) {
    throw new Error(`${site.failure.split('\n', 1).join()} The full reason stands at the beginning of the run.`);
  }
  return site;
}
