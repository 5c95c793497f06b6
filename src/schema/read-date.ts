import type { CellContext, CellReader } from './cell.ts';
import { dayNumber, parsePartialDate } from './partial-date.ts';
import { dayOfSerial, suggestDates } from './suggest-dates.ts';

/**
 * Reads an ISO date that does not lie after the release and gives it back as text.
 * @param wholeDay whether a year or month alone is too little.
 */
export function dateReader(wholeDay: boolean, { released }: CellContext): CellReader {
  const today = parsePartialDate(released)?.first ?? dayNumber(9999, 12, 31);
  return (text, report) => {
    const date = parsePartialDate(text);
    if (date === null) reportBadDate(text, report);
    else if (wholeDay && date.precision !== 'day') report('date_needs_day', {});
    else if (date.first > today) report('date_future', { released });
    return text;
  };
}

function reportBadDate(text: string, report: Parameters<CellReader>[1]): void {
  const serial = dayOfSerial(text);
  const [one, other] = suggestDates(text);
  if (serial !== null) report('date_serial', { suggestion: serial });
  else if (one !== undefined && other !== undefined) report('date_ambiguous', { one, other });
  else if (one !== undefined) report('date_changed', { suggestion: one });
  else if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(text)) report('date_impossible', {});
  else report('date', {});
}
