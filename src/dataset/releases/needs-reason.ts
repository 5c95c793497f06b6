import { fieldNamed } from '../../schema/descriptor.ts';
import { SOURCES, type Change } from './change.ts';
import type { Edition } from './edition.ts';

/** Whether a change must be explained: not when an entry was worked on, nor that it has one more source. */
export function needsReason(
  { descriptor }: Pick<Edition, 'descriptor'>,
  { table, field, old }: Pick<Change, 'table' | 'field' | 'old'>,
): boolean {
  if (field === SOURCES) return old !== null;
  return fieldNamed(descriptor, table, field)?.change !== 'bookkeeping';
}
