/** How long the month of a date is, with the dash that follows it: `2020-03-`. */
const MONTH = 8;

/** Sorted reduced dates; a day in the month of the date before is written as the day alone: `2020-03-13`, `17`. */
export const frontCoded = (dates: readonly string[]): readonly string[] =>
  dates.map((date, n) =>
    date.length > MONTH && dates[n - 1]?.startsWith(date.slice(0, MONTH)) === true ? date.slice(MONTH) : date,
  );

/** The dates that `frontCoded` was given. */
export function frontDecoded(codes: readonly string[]): readonly string[] {
  let month = '';
  return codes.map((code) => {
    const date = code.length === 2 ? month + code : code;
    month = date.slice(0, MONTH);
    return date;
  });
}
