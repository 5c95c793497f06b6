import { isWithdrawal, joinReasons, type Change, type ColumnRef, type Differences, type RecordRef } from './change.ts';

/**
 * The differences over several versions, from those of each to the next, oldest first: what comparing the first with
 * the last gives. Order is that of the steps.
 */
export function compose(steps: readonly Differences[]): Differences {
  const columns = composeColumns(steps);
  const idle = columns.touched;
  const added = new Map<string, RecordRef>();
  const removed = new Map<string, RecordRef>();
  const changes = new Map<string, Change>();
  for (const step of steps) {
    for (const ref of step.added) if (!removed.delete(keyOf(ref))) added.set(keyOf(ref), ref);
    for (const ref of step.removed) if (!added.delete(keyOf(ref))) removed.set(keyOf(ref), ref);
    for (const change of [...step.changed, ...step.withdrawn]) {
      const key = [keyOf(change), change.field, change.source ?? ''].join('\n');
      const first = changes.get(key);
      const reason = joinReasons([first?.reason ?? null, change.reason]);
      changes.set(key, first === undefined ? change : { ...change, old: first.old, reason });
    }
  }
  const kept = [...changes.values()].filter(
    (change) =>
      change.old !== change.new &&
      !added.has(keyOf(change)) &&
      !removed.has(keyOf(change)) &&
      !idle.has(columnKey({ table: change.table, column: change.field })),
  );
  return {
    added: [...added.values()],
    withdrawn: kept.filter(isWithdrawal),
    changed: kept.filter((change) => !isWithdrawal(change)),
    removed: [...removed.values()],
    columns: { added: columns.added, removed: columns.removed },
  };
}

const keyOf = ({ table, record }: RecordRef): string => `${table}\n${record}`;
const columnKey = ({ table, column }: ColumnRef): string => `${table}\n${column}`;

function composeColumns(steps: readonly Differences[]) {
  const added = new Map<string, ColumnRef>();
  const removed = new Map<string, ColumnRef>();
  const touched = new Set<string>();
  for (const step of steps) {
    for (const ref of step.columns.added) {
      touched.add(columnKey(ref));
      if (!removed.delete(columnKey(ref))) added.set(columnKey(ref), ref);
    }
    for (const ref of step.columns.removed) {
      touched.add(columnKey(ref));
      if (!added.delete(columnKey(ref))) removed.set(columnKey(ref), ref);
    }
  }
  return { added: [...added.values()], removed: [...removed.values()], touched };
}
