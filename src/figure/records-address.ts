import { createHash } from 'node:crypto';
import type { RecordTable } from '../model/record-table.ts';

const digests = new WeakMap<RecordTable, string>();

/** Where the browser finds the records, with a mark of what they hold, so that no cache gives older ones. */
export function recordsAddress(table: RecordTable): string {
  return `/instrument/records.json?${recordsDigest(table)}`;
}

/** A short mark of what a table holds. */
export function recordsDigest(table: RecordTable): string {
  const known = digests.get(table);
  if (known !== undefined) return known;
  const made = createHash('sha256').update(JSON.stringify(table)).digest('hex').slice(0, 10);
  digests.set(table, made);
  return made;
}
