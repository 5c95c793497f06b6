/** Order of day, month and year in the dates of a foreign file; ISO dates are understood whatever is declared. */
export type DateOrder = 'DMY' | 'MDY' | 'YMD';

/** How numbers look in a foreign file. */
export type NumberForm = '1,234.5' | '1.234,5' | '1 234,5';

/** One way to fill a cell. Exactly one of `from`, `value` and `text` is set. */
export interface Rule {
  /** Column of the foreign file. */
  readonly from: string | null;
  /** The same text for every row. */
  readonly value: string | null;
  /** A sentence in which `{Column}` stands for the cell of that column. */
  readonly text: string | null;
  /** Foreign value to ours; an empty one of ours means "not stated". Null = taken as it is. */
  readonly values: ReadonlyMap<string, string> | null;
  /** Whole words to look for, in this order, and the value that each lets one guess. */
  readonly words: ReadonlyMap<string, string> | null;
  readonly date: DateOrder | null;
  readonly number: NumberForm | null;
  /** Whether names of countries are to become codes. */
  readonly country: boolean;
  /** What separates the items of a list in the foreign cell. */
  readonly split: string | null;
  /** Foreign values that mean "not known". */
  readonly unknown: readonly string[];
  /** Why the value is a guess; null = it is none. */
  readonly guess: string | null;
}

/** The first rule that gives a value wins. */
export type Rules = readonly Rule[];

/** Rows to take: those whose cell is one of the values, or is not empty where no values are given. */
export interface Condition {
  readonly column: string;
  readonly values: readonly string[] | null;
  readonly because: string;
}

/** How a foreign file becomes rows of ours. */
export interface Mapping {
  readonly title: string;
  /** Sheet of a workbook; null = the first. */
  readonly sheet: string | null;
  /** Separator of a text table; null = found out. */
  readonly delimiter: string | null;
  readonly keep: readonly Condition[];
  /** Rules by column of `attacks.csv`. */
  readonly columns: ReadonlyMap<string, Rules>;
  /** Names of town and region, from which place, coordinates and their precision follow. */
  readonly location: { readonly town: Rules; readonly region: Rules } | null;
  readonly sources: readonly { readonly url: Rules; readonly publisher: Rules; readonly published: Rules }[];
  /** Two rows of one target this many days apart may tell of the same event. */
  readonly nearDays: number;
}

/** Every column of the foreign file that the mapping names, each once. */
export function columnsUsed({ keep, columns, location, sources }: Mapping): string[] {
  const rules = [
    ...columns.values(),
    ...(location === null ? [] : [location.town, location.region]),
    ...sources.flatMap(({ url, publisher, published }) => [url, publisher, published]),
  ].flat();
  const named = rules.flatMap(({ from, text }) => [...(from === null ? [] : [from]), ...placeholdersOf(text ?? '')]);
  return [...new Set([...keep.map(({ column }) => column), ...named])];
}

/** Names in braces, in their order. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name);
}
