import type { AnsweredTable, CheckAnswer } from './check-messages.ts';

/**
 * What a check comes to: `unread` = no table was recognised; `faulty`; `empty` = no row in it; `known` = every row stands
 * in the published data already, as it is; `sound` = there is something to propose.
 */
export type Verdict = 'unread' | 'faulty' | 'empty' | 'known' | 'sound';

export function verdictOf({ tables, problems }: Pick<CheckAnswer, 'tables' | 'problems'>): Verdict {
  if (tables.length === 0) return 'unread';
  if (problems > 0) return 'faulty';
  if (tables.every(({ rows }) => rows === 0)) return 'empty';
  return tables.every(({ rows, known, changed }) => rows === known && changed.count === 0) ? 'known' : 'sound';
}

/** Nobody gives so many published rows to change some of them. */
const MANY = 10;

/** Whether a file may be one that lost rows, not one of rows to add: it has column names and published rows below them. */
export function looksCut({
  rows,
  known,
  whole,
  headerAdded,
}: Pick<AnsweredTable, 'rows' | 'known' | 'whole' | 'headerAdded'>): boolean {
  return known > 0 && (known === rows || known >= MANY) && !whole && !headerAdded;
}
