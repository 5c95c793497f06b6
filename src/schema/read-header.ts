import type { Resource } from './descriptor.ts';
import { makeProblem } from './make-problem.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';

/** Which column each cell of a row belongs to: null = a cell to leave out. */
export interface Header {
  readonly columns: readonly (string | null)[];
  readonly problems: readonly Problem[];
  /** False if the first row is not a header at all. */
  readonly found: boolean;
}

/**
 * Reads the row of column names. Columns may stand in any order; each must be there once, and no other.
 * @param row its number in the file.
 */
export function readHeader(resource: Resource, cells: readonly string[], row = 1): Header {
  const file = resource.path;
  const wanted = resource.fields.map(({ name }) => name);
  const known = new Set(wanted);
  const place = (column: string | null) => ({ file, row, column: null, value: column });

  const separator = otherSeparator(cells, known);
  if (separator !== null) {
    return { columns: [], found: false, problems: [makeProblem(place(null), 'separator', { name: separator })] };
  }
  if (!cells.some((cell) => known.has(cell.trim().toLowerCase()))) {
    const header = wanted.join(',');
    return { columns: [], found: false, problems: [makeProblem(place(null), 'header_missing', { header })] };
  }

  const problems: Problem[] = [];
  const seen = new Set<string>();
  const guessed = new Set<string>();
  const columns = cells.map((cell) => {
    if (known.has(cell) && !seen.has(cell)) {
      seen.add(cell);
      return cell;
    }
    if (known.has(cell)) problems.push(makeProblem(place(cell), 'column_twice', {}));
    else if (cell.trim() === '') problems.push(makeProblem(place(cell), 'column_unnamed', {}));
    else {
      const missing = wanted.filter((name) => !cells.includes(name));
      const suggestion = nearest(cell, missing);
      if (suggestion !== null) guessed.add(suggestion);
      problems.push(makeProblem(place(cell), 'column_unknown', { suggestion }));
    }
    return null;
  });
  for (const name of wanted.filter((column) => !seen.has(column) && !guessed.has(column))) {
    problems.push(makeProblem(place(null), 'column_missing', { name }));
  }
  return { columns, problems, found: true };
}

function otherSeparator(cells: readonly string[], known: ReadonlySet<string>): string | null {
  const [only] = cells;
  if (only === undefined) return null;
  const separators = { ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };
  const found = Object.entries(separators).find(
    ([sign]) => only.includes(sign) && only.split(sign).some((name) => known.has(name.trim())),
  );
  return found?.[1] ?? null;
}
