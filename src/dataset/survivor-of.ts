/** The status of a row that tells the same as another. */
export const MERGED = 'merged';

/** What a row is called and says, as far as it matters here. */
export interface NamingRow {
  readonly id: string;
  readonly summary: string;
}

/** Ids of other rows that a summary names, in its order. */
export const namedIn = ({ id, summary }: NamingRow, ids: ReadonlySet<string>): readonly string[] =>
  (summary.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? []).filter((word) => word !== id && ids.has(word));

/**
 * The row that a merged one points at: the first that its summary names among those that stand. Null for any other row.
 * `checkMerged` lets no merged row into a dataset that names none.
 * @param standing ids of the rows of the same table that are counted.
 */
export const survivorOf = (
  row: NamingRow & { readonly status: string },
  standing: ReadonlySet<string>,
): string | null => (row.status === MERGED ? (namedIn(row, standing)[0] ?? null) : null);
