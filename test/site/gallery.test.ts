import { expect, test } from 'vitest';
import { drawnStates } from '../support/chart-drawings.ts';
import { expectClean } from '../support/expect-clean.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();

test('the gallery shows every state of every chart, and search engines pass it by', async () => {
  const page = await site.open('/gallery/');
  const shown = await page.locator('[data-state]').evaluateAll((nodes) => nodes.map((node) => node.dataset.state));
  expect(shown).toEqual(drawnStates.map(({ drawing }) => drawing.id));
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  const ids = await page.locator('[id]').evaluateAll((nodes) => nodes.map(({ id }) => id));
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  await expectClean(page);
});

test('a dark state is dark in a light page', async () => {
  const page = await site.open('/gallery/', { colorScheme: 'light' });
  const grounds = await page
    .locator('[data-theme]')
    .evaluateAll((nodes) => nodes.map((node) => [node.dataset.theme, getComputedStyle(node).backgroundColor] as const));
  const of = (theme: string) => new Set(grounds.filter(([name]) => name === theme).map(([, ground]) => ground));
  expect([...of('light')]).toEqual(['rgb(251, 250, 247)']);
  expect([...of('dark')]).toEqual(['rgb(20, 22, 26)']);
});
