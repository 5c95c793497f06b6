/** How code sees a column. Text includes coded values and dates; a list may always be empty. */
export type ColumnKind = 'text' | 'optional text' | 'number' | 'optional number' | 'list';

type KindFor<Value> = [Value] extends [readonly string[]]
  ? 'list'
  : [Value] extends [string]
    ? 'text'
    : [Value] extends [string | null]
      ? 'optional text'
      : [Value] extends [number]
        ? 'number'
        : 'optional number';

/** The columns of a row type with their kinds, so that the compiler keeps type and list equal. */
export type ColumnsOf<Row> = { readonly [Column in keyof Row]-?: KindFor<Row[Column]> };
