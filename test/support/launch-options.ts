import type { LaunchOptions } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

/** One way to start Chromium for tests and bench, silent towards the network and the same on every machine. */
export function launchOptions(): LaunchOptions {
  return {
    executablePath: findChromium(),
    args: [
      // Root, as in most containers, has no other way.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
      // A page that asks for another host fails at once, with or without a network; the request is recorded all the same.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  };
}
