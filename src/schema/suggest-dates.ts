import { dayNumber, isoDay, parsePartialDate } from './partial-date.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SERIAL_ZERO = dayNumber(1899, 12, 30);
const SERIALS = { least: 20_000, most: 60_000 };

/** The ISO dates that a text which is not one can be read as, the likelier first; most often one or none. */
export function suggestDates(text: string): string[] {
  const plain = text.trim().replace(/[‐-―−]/g, '-');
  const readings = [...yearFirst(plain), ...yearLast(plain), ...withMonthName(plain)];
  return [...new Set(readings)].filter((date) => date !== text && parsePartialDate(date) !== null);
}

/** The ISO day that a spreadsheet's day number such as `43903` stands for, or null. */
export function dayOfSerial(text: string): string | null {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null;
  const serial = Math.floor(Number(text));
  return serial < SERIALS.least || serial > SERIALS.most ? null : isoDay(SERIAL_ZERO + serial);
}

function yearFirst(text: string): string[] {
  const [, year = '', one = '', two] =
    /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?(?:[T ]\d.*)?$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  if (year === '') return [];
  if (two === undefined) return [iso(year, one)];
  const usual = iso(year, one, two);
  return Number(one) > 12 ? [iso(year, two, one)] : [usual];
}

function yearLast(text: string): string[] {
  const [, one = '', two = '', year = ''] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d\d)(?: \d.*)?$/.exec(text) ?? [];
  if (year !== '') return [iso(year, two, one), iso(year, one, two)];
  const [, month = '', only = ''] = /^(\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  return only === '' ? [] : [iso(only, month)];
}

function withMonthName(text: string): string[] {
  const [, day, name = '', year = ''] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?[-/. ]+)?([A-Za-z]{3,9})[-/., ]+(\d{4}|\d\d)$/.exec(text) ?? [];
  const [, first = '', second, last = ''] =
    /^([A-Za-z]{3,9})[. ]+(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})$/.exec(text) ?? [];
  const month = MONTHS.indexOf((name || first).slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? [] : [iso(year || last, String(month), day ?? second)];
}

function iso(year: string, month: string, day?: string): string {
  const parts = [year.length === 2 ? `20${year}` : year, month.padStart(2, '0')];
  return (day === undefined ? parts : [...parts, day.padStart(2, '0')]).join('-');
}
