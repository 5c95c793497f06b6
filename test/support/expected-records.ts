import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import { projectRoot } from './project-files.ts';

/** A row of data/attacks.csv as it stands there: only text. */
export type Row = Readonly<Record<string, string>>;

/** Every row of the file, read without any code of the site. */
export const fileRows: readonly Row[] = Papa.parse<Row>(
  readFileSync(resolve(projectRoot, 'data/attacks.csv'), 'utf8'),
  { header: true, skipEmptyLines: true },
).data;

/**
 * The rows that the pages count, read and judged without any code of the site, so that a fault of the site's own
 * reading cannot hide itself.
 */
export const recordRows: readonly Row[] = fileRows.filter(({ status }) => status === 'active' || status === 'disputed');

/** The column behind each menu. */
export const columnOf = {
  type: 'attack_type',
  target: 'target_type',
  country: 'country',
  impact: 'impacts',
  outcome: 'outcome',
} as const;
export type Menu = keyof typeof columnOf;
export const menus = Object.keys(columnOf) as Menu[];

const harm = ['care_delayed', 'appointments_cancelled', 'patients_diverted', 'death_linked'];

export const codes = (row: Row, menu: Menu): string[] => row[columnOf[menu]]!.split(';').filter(Boolean);
export const isAttack = (row: Row): boolean => row.outcome === 'carried_out';
export const isAffected = (row: Row): boolean => codes(row, 'impact').some((code) => harm.includes(code));

/** What counts unless a reader asks otherwise. */
export const attackRows = recordRows.filter(isAttack);

export interface Totals {
  readonly total: number;
  readonly affected: number;
  readonly countries: number;
}

export const totalsOf = (rows: readonly Row[]): Totals => ({
  total: rows.length,
  affected: rows.filter(isAffected).length,
  countries: new Set(rows.map(({ country }) => country)).size,
});

/** Whether all of a reduced date lies between two others: `2020` is not inside a range that begins in March 2020. */
export function isInside({ date }: Row, from: string, to: string): boolean {
  const first = (day: string) => `${day}-01-01`.slice(0, 10);
  const last = (day: string) => (day.length === 4 ? `${day}-12-31` : day.length === 7 ? `${day}-31` : day);
  return first(date!) >= first(from) && last(date!) <= last(to);
}
