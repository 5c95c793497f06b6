/** Signs that stand between the cells of tables; the first is that of the repository. */
export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** How a table is written that is not in the form of the repository. */
export interface Written {
  readonly delimiter: Delimiter;
  /** Rows before the one with the column names. */
  readonly above: number;
  /** That row with each cell as the descriptor writes it; null = as it stands. */
  readonly names: readonly string[] | null;
}

/** As tables stand in the repository. */
export const asPublished: Written = { delimiter: ',', above: 0, names: null };
