/** One allowed value of a coded column, with the words that readers see. */
export interface Category {
  readonly value: string;
  readonly label: string;
  readonly description: string | null;
  /** On effects: the value means that care was affected. */
  readonly harm: boolean;
  /** On outcomes and statuses: records with the value are counted unless a reader asks otherwise. */
  readonly counted: boolean;
}

/** One column. */
export interface Field {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'string' | 'integer' | 'number' | 'date';
  /** `uri` marks links; null = no format. */
  readonly format: string | null;
  /** A cell as it may look; null = the descriptor has none. */
  readonly example: string | null;
  readonly required: boolean;
  readonly unique: boolean;
  /** Source of a regular expression that the whole cell must match. */
  readonly pattern: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Separator of the items of a cell; null = a cell holds one value. */
  readonly delimiter: string | null;
  /** Allowed values of the cell, or of each item of a list. Empty = free. */
  readonly categories: readonly Category[];
  /** `reduced` = a year, month or day (of each item of a list); null = not such a date. */
  readonly date: 'reduced' | null;
  /** Kind of country code; null = not a country. */
  readonly country: 'iso' | 'iso-or-territory' | null;
  /**
   * What another value means: `wording` = the same facts in other words, `bookkeeping` = when the entry was worked on;
   * null = another fact.
   */
  readonly change: 'wording' | 'bookkeeping' | null;
}

export interface ForeignKey {
  readonly field: string;
  readonly resource: string;
  readonly reference: string;
}

/** One table. */
export interface Resource {
  readonly name: string;
  /** File name beside the descriptor. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly Field[];
  readonly primaryKey: string | null;
  readonly foreignKeys: readonly ForeignKey[];
  /** Sets of columns whose values never occur twice together; rows with an empty one are left out. */
  readonly uniqueKeys: readonly (readonly string[])[];
}

/** What `datapackage.json` says: the only place for columns, rules and labels. Plain JSON. */
export interface Descriptor {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  /** ISO date and time of the release, UTC. */
  readonly created: string;
  readonly licenses: readonly { readonly name: string; readonly title: string; readonly path: string | null }[];
  readonly contributors: readonly { readonly title: string }[];
  readonly sources: readonly { readonly title: string }[];
  readonly resources: readonly Resource[];
}

/** The table of that name, or null. */
export function resourceNamed(descriptor: Descriptor, name: string): Resource | null {
  return descriptor.resources.find((resource) => resource.name === name) ?? null;
}

/** The column of that table, or null. */
export function fieldNamed(descriptor: Descriptor, resource: string, field: string): Field | null {
  return resourceNamed(descriptor, resource)?.fields.find(({ name }) => name === field) ?? null;
}

/** The words for a coded value; the value itself where the descriptor has none. */
export function labelOf(field: Field | null, value: string): string {
  return field?.categories.find((category) => category.value === value)?.label ?? value;
}

/** The codes of a column of `attacks` that are counted; all of them where the descriptor marks none. */
export function countedCodes(descriptor: Descriptor, field: 'status' | 'outcome'): readonly string[] {
  const categories = fieldNamed(descriptor, 'attacks', field)?.categories ?? [];
  const counted = categories.filter((category) => category.counted);
  return (counted.length === 0 ? categories : counted).map(({ value }) => value);
}
