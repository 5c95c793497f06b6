import type { Locator, Page } from 'playwright-core';

export interface Tally {
  total: number;
  affected: number;
}

/** Waits until the instrument has its records: before, the page is what the server printed. */
export async function wake(page: Page): Promise<Page> {
  await page.locator('.instrument-bar').hover();
  await page.locator('attack-instrument[data-awake]').waitFor();
  return page;
}

export const menu = (page: Page, facet: string): Locator => page.locator(`details.menu[data-facet=${facet}]`);

/** Opens a menu and ticks, or unticks, one of its choices. */
export async function tick(page: Page, facet: string, code: string, checked = true): Promise<void> {
  const box = menu(page, facet).locator(`input[value="${code}"]`);
  if (!(await box.isVisible())) await menu(page, facet).locator('summary').click();
  await box.setChecked(checked);
}

/** The two figures, by what they are called. */
export const figures = { map: 'Where care was attacked', timeline: 'When care was attacked' } as const;

/** Rows of the table beside a figure, cell by cell. */
export function twin(page: Page, figure: keyof typeof figures): Promise<string[][]> {
  return page
    .getByRole('figure', { name: figures[figure] })
    .locator('[data-twin] tbody tr')
    .evaluateAll((rows) => rows.map((row) => Array.from(row.children, (cell) => cell.textContent)));
}

/** Sums the last two columns of a table twin. */
export async function twinTotals(page: Page, figure: keyof typeof figures): Promise<Tally> {
  const rows = await twin(page, figure);
  const sum = (column: number) => rows.reduce((all, row) => all + readNumber(row.at(column)!), 0);
  return { total: sum(-2), affected: sum(-1) };
}

export interface Mark extends Tally {
  key: string;
  name: string;
}

/** The circles of the map that the reader sees, as a screen reader is told of them. */
export async function marks(page: Page): Promise<Mark[]> {
  const found = await page
    .locator('svg.attack-map:visible .mark')
    .evaluateAll((nodes) =>
      nodes.map((node) => [node.getAttribute('data-key') ?? '', node.getAttribute('aria-label') ?? '']),
    );
  return found.map(([key, label]) => {
    const parts = /^(.*): ([\d,]+) records?, care affected in ([\d,]+)$/.exec(label!);
    if (!parts) throw new Error(`The circle ${key!} is called "${label!}".`);
    return { key: key!, name: parts[1]!, total: readNumber(parts[2]!), affected: readNumber(parts[3]!) };
  });
}

export const sum = (tallies: readonly Tally[]): Tally => ({
  total: tallies.reduce((all, { total }) => all + total, 0),
  affected: tallies.reduce((all, { affected }) => all + affected, 0),
});

/** Ids of the rows of the big table that are not hidden, sorted. */
export async function shownRows(page: Page): Promise<string[]> {
  const ids = await page
    .locator('#records tbody tr')
    .evaluateAll((rows) =>
      rows.filter((row) => !(row as HTMLElement).hidden).map((row) => row.querySelector('a')!.href.split('/').at(-2)!),
    );
  return ids.toSorted();
}

/** Ids of the records in the list below the figures, in its order. */
export function listed(page: Page): Promise<string[]> {
  return page
    .locator('[data-list] .record')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-key') ?? ''));
}

/** The number of records that stands beside the filters. */
export async function resultCount(page: Page): Promise<number> {
  return readNumber(await page.locator('[data-result]').innerText());
}

/** What a screen reader was told last. */
export const announced = (page: Page): Promise<string | null> => page.locator('[data-status]').textContent();

export const readNumber = (words: string): number => Number.parseInt(words.replaceAll(',', ''), 10);
