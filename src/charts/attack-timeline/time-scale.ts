import { parsePartialDate } from '../../schema/partial-date.ts';

/** Time as shares of the drawing's width: every month is as wide as any other, every year twelve months. */
export interface TimeScale {
  /** Where a reduced ISO date begins, from 0 (start of the first year) to 1 (end of the last). */
  start(date: string): number;
  /** Where it ends. */
  end(date: string): number;
  /** Width of one month. */
  readonly month: number;
}

/**
 * @param years first and last calendar year, both included.
 * @param months first and last month (`YYYY-MM`) of a shorter span, both included; default: the whole years.
 */
export function timeScale(
  [firstYear, lastYear]: readonly [number, number],
  months: readonly [from: string, to: string] | null = null,
): TimeScale {
  const first = months === null ? 12 * firstYear : monthNumber(months[0]);
  const last = months === null ? 12 * lastYear + 11 : monthNumber(months[1]);
  const month = 1 / (last - first + 1);
  const startOfMonth = (date: string): number => monthNumber(date) - first;
  const start = (date: string): number => (startOfMonth(date) + (date.length > 7 ? dayShare(date, 1) : 0)) * month;
  const end = (date: string): number =>
    (startOfMonth(date) + (date.length === 4 ? 12 : date.length === 7 ? 1 : dayShare(date, 0))) * month;
  return { start, end, month };
}

/** Months since the year 0; a year counts as its January. */
const monthNumber = (date: string): number =>
  12 * Number(date.slice(0, 4)) + (date.length > 4 ? Number(date.slice(5, 7)) - 1 : 0);

/** Share of its month that lies before a day, the day itself counted unless `before` is 1. */
function dayShare(date: string, before: 0 | 1): number {
  const days = parsePartialDate(date.slice(0, 7));
  return (Number(date.slice(8)) - before) / (days === null ? 31 : days.last - days.first + 1);
}
