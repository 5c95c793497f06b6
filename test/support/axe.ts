import axeCore, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { recordOf } from './browser.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe-core finds in the page and in its frames, one line a fault; an accessible page gives `[]`. Needs a page with
 * scripts on, since axe-core waits for timers that a page without scripts never runs.
 */
export async function axe(page: Page): Promise<string[]> {
  if (!recordOf(page).scripted) throw new Error('axe-core cannot run in a page whose scripts are off.');
  for (const frame of page.frames()) await frame.evaluate(axeCore.source);
  const results = await page.evaluate(
    (values) => window.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }),
    tags,
  );
  return results.violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(
      (node) => `${id} (${impact ?? 'no impact given'}): ${help}: ${node.target.join(' ')} ${shortened(node.html)}`,
    ),
  );
}

function shortened(html: string): string {
  const line = html.replace(/\s+/g, ' ');
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}

declare global {
  interface Window {
    axe: { run(context: Document, options: object): Promise<AxeResults> };
  }
}
