import type { CellContext, CellReader, LastDay, Report } from './cell.ts';
import { dayNumber, parsePartialDate } from './partial-date.ts';
import { dayOfSerial, suggestDates } from './suggest-dates.ts';

/**
 * Reads an ISO date that does not lie after the last day of the data and gives it back as text.
 * @param wholeDay whether a year or month alone is too little.
 */
export function dateReader(wholeDay: boolean, { last }: CellContext): CellReader {
  const latest = parsePartialDate(last.day)?.first ?? dayNumber(9999, 12, 31);
  return (text, report) => {
    const date = parsePartialDate(text);
    if (date === null) reportBadDate(text, report);
    else if (wholeDay && date.precision !== 'day') report('date_needs_day', {});
    else if (date.first > latest) reportLateDate(last, report);
    return text;
  };
}

function reportLateDate({ day, of }: LastDay, report: Report): void {
  if (of === 'today') report('date_to_come', { last: day });
  else report('date_future', { released: day });
}

function reportBadDate(text: string, report: Report): void {
  const serial = dayOfSerial(text);
  const [one, other] = suggestDates(text);
  if (serial !== null) report('date_serial', { suggestion: serial });
  else if (one !== undefined && other !== undefined) report('date_ambiguous', { one, other });
  else if (one !== undefined) report('date_changed', { suggestion: one });
  else if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(text)) report('date_impossible', {});
  else report('date', {});
}
