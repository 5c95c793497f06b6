const DAY = 86_400_000;
const SHAPE = /^([1-9]\d{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** The days that a reduced-precision date covers. */
export interface DateInterval {
  /** Days since 1970-01-01 UTC, both ends included. */
  readonly first: number;
  readonly last: number;
  readonly precision: 'year' | 'month' | 'day';
}

/** Day number (days since 1970-01-01 UTC) of a calendar day; months count from 1 and may run over. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / DAY);
}

/** `2020`, `2020-03` or `2020-03-13` as an interval of days; null for anything else, 2020-02-30 included. */
export function parsePartialDate(text: string): DateInterval | null {
  const match = SHAPE.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) {
    return { first: dayNumber(year, 1, 1), last: dayNumber(year + 1, 1, 1) - 1, precision: 'year' };
  }
  const month = Number(match[2]);
  const afterMonth = dayNumber(year, month + 1, 1);
  if (match[3] === undefined) {
    return { first: dayNumber(year, month, 1), last: afterMonth - 1, precision: 'month' };
  }
  const day = dayNumber(year, month, Number(match[3]));
  return day < afterMonth ? { first: day, last: day, precision: 'day' } : null;
}

/** Whether a text is a day of the calendar as `2020-03-13`. */
export function isDay(text: string): boolean {
  return parsePartialDate(text)?.precision === 'day';
}

/** ISO day (`2020-03-13`) of a day number. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
