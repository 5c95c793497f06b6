import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface PageOptions {
  width?: number;
  height?: number;
  javaScriptEnabled?: boolean;
  colorScheme?: 'light' | 'dark';
  hasTouch?: boolean;
  reducedMotion?: 'reduce' | 'no-preference';
  /** Zone of the reader's clock, as the IANA names it. */
  timezoneId?: string;
}

/** What a page did, from its first byte on. */
export interface PageRecord {
  /** Addresses asked for, without `data:` and the like, which leave the machine as little as an inline picture. */
  requests: { url: string; kind: string }[];
  consoleErrors: string[];
  pageErrors: string[];
  /** Breaches of a content security policy, which Chromium reports as console errors. */
  policyErrors: string[];
  scripted: boolean;
}

const records = new WeakMap<Page, PageRecord>();

/** A page in a profile of its own: no cookie, storage or cache of another test. */
export async function newPage(browser: Browser, options: PageOptions = {}): Promise<Page> {
  const { width = 1280, height = 800, javaScriptEnabled: scripted = true, ...rest } = options;
  const context = await browser.newContext({
    colorScheme: 'light',
    // Tests wait for results, not for movement; a test about movement asks for it.
    reducedMotion: 'reduce',
    locale: 'en-US',
    ...rest,
    javaScriptEnabled: scripted,
    viewport: { width, height },
  });
  const record: PageRecord = { requests: [], consoleErrors: [], pageErrors: [], policyErrors: [], scripted };
  listen(context, record);
  const page = await context.newPage();
  records.set(page, record);
  return page;
}

export function recordOf(page: Page): PageRecord {
  const record = records.get(page);
  if (!record)
    throw new Error('This page was not opened by newPage() of test/support/browser.ts: nothing was recorded.');
  return record;
}

function listen(context: BrowserContext, record: PageRecord): void {
  const asked = (url: string, kind: string) => {
    if (/^(https?|wss?):/.test(url)) record.requests.push({ url, kind });
  };
  context.on('request', (request) => asked(request.url(), request.resourceType()));
  context.on('page', (page) => page.on('websocket', (socket) => asked(socket.url(), 'websocket')));
  context.on('weberror', (error) => record.pageErrors.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    const list = /Content[- ]Security[- ]Policy/i.test(message.text()) ? record.policyErrors : record.consoleErrors;
    list.push(`${message.text()} (${message.location().url})`);
  });
}
