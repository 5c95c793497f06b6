/** The day of the calendar at a moment, as an ISO day, by the time zone of the machine. */
export function localDay(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

const FARTHEST_AHEAD = 14 * 3_600_000;

/** The latest day that the calendar shows anywhere on Earth at a moment, as an ISO day. */
export function latestDay(moment: Date): string {
  return new Date(moment.getTime() + FARTHEST_AHEAD).toISOString().slice(0, 10);
}
