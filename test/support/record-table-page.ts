import type { Locator, Page } from 'playwright-core';

/** Waits until the table has its records: before, the page is what the server printed. */
export async function wakeTable(page: Page): Promise<Page> {
  await page.locator('.instrument-bar').hover();
  await page.locator('record-explorer[data-awake]').waitFor();
  return page;
}

/** Ids of the rows that a reader sees, in their order. */
export function rowIds(page: Page): Promise<string[]> {
  return page
    .locator('.record-row')
    .evaluateAll((rows) =>
      rows.filter((row) => (row as HTMLElement).offsetParent !== null).map((row) => row.getAttribute('data-key') ?? ''),
    );
}

/** What the rows say in one column, note left out. */
export function column(page: Page, label: string): Promise<string[]> {
  return page
    .locator(`.record-row > [data-label="${label}"] > :first-child`)
    .evaluateAll((cells) =>
      cells.filter((cell) => (cell as HTMLElement).offsetParent !== null).map((cell) => cell.textContent),
    );
}

/** The heading of a column. */
export const heading = (page: Page, name: string): Locator => page.locator('.record-table thead th', { hasText: name });
