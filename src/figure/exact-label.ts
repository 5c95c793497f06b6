import type { ExactKey } from '../model/filter.ts';
import type { RecordTable } from '../model/record-table.ts';

/** What readers are told of a name that a filter asks for; the name itself where the records do not hold it. */
export function exactLabel({ exact }: Pick<RecordTable, 'exact'>, key: ExactKey, value: string): string {
  const { codes, labels } = exact[key];
  return labels[codes.indexOf(value)] ?? value;
}
