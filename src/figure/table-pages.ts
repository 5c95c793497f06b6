/** Above so many records the table is cut into pages, on the page itself and into pages of years. */
export const MOST_AT_ONCE = 1000;
/** Rows of a page of the table. */
export const PAGE_ROWS = 100;
/** Least rows that are printed when the table is cut. */
const NEWEST_ROWS = 200;

/** The part of a list that a page shows. A page past the last one shows the last. */
export interface PageWindow {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Positions in the list: the first one, and the first that is not shown any more. */
  readonly from: number;
  readonly to: number;
}

/**
 * @param asked the page of the address, from 1.
 * @param count records in view.
 * @param all records of the whole table: it decides whether the table is cut, so that a filter does not change its manner.
 */
export function pageWindow(asked: number, count: number, all: number): PageWindow {
  if (all <= MOST_AT_ONCE) return { page: 1, pages: 1, from: 0, to: count };
  const pages = Math.max(1, Math.ceil(count / PAGE_ROWS));
  const page = Math.min(Math.max(1, asked), pages);
  return { page, pages, from: (page - 1) * PAGE_ROWS, to: Math.min(count, page * PAGE_ROWS) };
}

/**
 * How many of the newest rows are printed: all, or in a table that is cut as many as hold its first page too, as a reader
 * with script sees it.
 * @param isCounted for each row, newest first, whether the first page may have it.
 */
export function printedRows(isCounted: readonly boolean[]): number {
  if (isCounted.length <= MOST_AT_ONCE) return isCounted.length;
  let counted = 0;
  const last = isCounted.findIndex((row) => row && (counted += 1) === PAGE_ROWS);
  return Math.max(NEWEST_ROWS, last < 0 ? isCounted.findLastIndex(Boolean) + 1 : last + 1);
}

/** Positions of records by the year of their dates, newest year and newest record first. */
export function recordsByYear(dates: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const newestFirst = dates.map((_, i) => dates.length - 1 - i);
  const groups = Map.groupBy(newestFirst, (i) => (dates[i] ?? '').slice(0, 4));
  return new Map([...groups].toSorted(([a], [b]) => (a < b ? 1 : -1)));
}
