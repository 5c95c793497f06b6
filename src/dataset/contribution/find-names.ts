import type { Descriptor, Resource } from '../../schema/descriptor.ts';
import { slug } from '../../schema/nearest.ts';
import { parseCells } from '../../schema/parse-cells.ts';
import { delimiters, type Written } from '../../schema/written.ts';

/** A table found by the names of its columns, and how it is written. */
export interface NamedTable {
  readonly resource: Resource;
  readonly written: Written;
}

/** A title, a remark and empty rows may stand above the names. */
const LOOKED_THROUGH = 10;
/** One name alone may be a word of another table. */
const FEWEST_NAMES = 2;
/** A longer row holds something else, however it begins. */
const MOST_CELLS = 500;
/** Below the first row, names must be most of what there is. */
const SHARE_BELOW = 0.5;

/**
 * Looks for a row of column names among the first rows of a text, whatever separates the cells, in whatever order and
 * case the names stand, also as the titles of the columns; null if there is none.
 */
export function findNames(descriptor: Descriptor, text: string): NamedTable | null {
  const rows = delimiters.flatMap((delimiter) =>
    parseCells(text, delimiter)
      .rows.slice(0, LOOKED_THROUGH)
      .map((cells, above) => ({ cells, delimiter, above })),
  );
  let best: NamedTable | null = null;
  let most = { known: 0, share: 0 };
  for (const { cells, delimiter, above } of rows) {
    const found = namedTable(descriptor, cells);
    if (found === null || !isMore(found, most) || (above > 0 && found.share < SHARE_BELOW)) continue;
    most = found;
    best = { resource: found.resource, written: { delimiter, above, names: found.names } };
  }
  return best;
}

interface Likeness {
  /** Names of its columns among the cells, also as a share of cells and columns. */
  readonly known: number;
  readonly share: number;
}

// A short table has a few of the names of a long one.
const isMore = (one: Likeness, other: Likeness): boolean =>
  one.known > other.known || (one.known === other.known && one.share > other.share);

/**
 * The table of which a row holds the column names.
 * @returns with the names as the descriptor writes them; null = as they stand.
 */
export function namedTable(
  { resources }: Descriptor,
  cells: readonly string[],
): (Likeness & { readonly resource: Resource; readonly names: readonly string[] | null }) | null {
  if (cells.length > MOST_CELLS) return null;
  const slugs = cells.map(slug);
  const found = resources.map((resource) => {
    const names = namesOf(resource, cells, slugs);
    const known = names.filter((name) => resource.fields.some((field) => field.name === name)).length;
    const share = known / Math.max(resource.fields.length, cells.length);
    return { resource, known, share, names: names.some((name, index) => name !== cells[index]) ? names : null };
  });
  const best = found.reduce<(typeof found)[number] | null>(
    (most, each) => (most === null || isMore(each, most) ? each : most),
    null,
  );
  return best === null || best.known < FEWEST_NAMES ? null : best;
}

// Each column once: a name that occurs twice is for the check to speak about.
function namesOf({ fields }: Resource, cells: readonly string[], slugs: readonly string[]): readonly string[] {
  const meanings = new Map(fields.flatMap(({ title, name }) => [[slug(title), name] as const]));
  for (const { name } of fields) meanings.set(slug(name), name);
  const taken = new Set(cells.filter((cell) => fields.some(({ name }) => name === cell)));
  return cells.map((cell, index) => {
    const meant = taken.has(cell) ? undefined : meanings.get(slugs[index] ?? '');
    if (meant === undefined || taken.has(meant)) return cell;
    taken.add(meant);
    return meant;
  });
}
