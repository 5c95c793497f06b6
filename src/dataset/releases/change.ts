/** A row, by its table and key. */
export interface RecordRef {
  readonly table: string;
  readonly record: string;
}

/** Another value of one field of a record. */
export interface Change extends RecordRef {
  /** The column; `sources` if a source was added, removed or described anew. */
  readonly field: string;
  /** Address of the source, where the field is `sources`. */
  readonly source: string | null;
  /** Text of the cell or source; null = empty, or no such source. */
  readonly old: string | null;
  readonly new: string | null;
  /** From `corrections.csv`; null where none is given. */
  readonly reason: string | null;
}

export interface ColumnRef {
  readonly table: string;
  readonly column: string;
}

/** What is different in a later edition, seen from an earlier one. In the order of the descriptor and the files. */
export interface Differences {
  readonly added: readonly RecordRef[];
  /** Records that stay readable but are no longer counted: the change of their status. */
  readonly withdrawn: readonly Change[];
  readonly changed: readonly Change[];
  /** Rows that are gone altogether, which a release never allows. */
  readonly removed: readonly RecordRef[];
  readonly columns: { readonly added: readonly ColumnRef[]; readonly removed: readonly ColumnRef[] };
}

export const SOURCES = 'sources';
const TAKEN_BACK = ['withdrawn', 'merged'];

/** Whether a change takes a record back. */
export const isWithdrawal = ({ field, new: value }: Change): boolean =>
  field === 'status' && value !== null && TAKEN_BACK.includes(value);

/** Whether two editions say the same, in the same columns. */
export function isSame({ added, withdrawn, changed, removed, columns }: Differences): boolean {
  return [added, withdrawn, changed, removed, columns.added, columns.removed].every(({ length }) => length === 0);
}

/** Reasons one after the other, each once; null if there is none. */
export function joinReasons(all: readonly (string | null)[]): string | null {
  const given = new Set(all.filter((reason) => reason !== null));
  return given.size === 0 ? null : [...given].join(' ');
}
