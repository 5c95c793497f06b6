import { checkColumns } from '../schema/check-columns.ts';
import type { Descriptor } from '../schema/descriptor.ts';
import { makeProblem } from '../schema/make-problem.ts';
import { parseDescriptor } from '../schema/parse-descriptor.ts';
import type { Result } from '../schema/result.ts';

const FILE = { file: 'datapackage.json', row: null, column: null, value: null };

/**
 * Bytes of `datapackage.json` to a descriptor that the site can work with. Null = there is no such file.
 * @param isOlder whether it is that of a release, which may lack columns that were added later.
 */
export function readableDescriptor(bytes: Uint8Array | null, isOlder = false): Result<Descriptor> {
  const descriptor = describedTables(bytes);
  if (!descriptor.ok) return descriptor;
  const problems = checkColumns(descriptor.value, isOlder);
  return problems.length === 0 ? descriptor : { ok: false, problems };
}

/** The same of a version whose columns need not be those that the site works with. */
export function describedTables(bytes: Uint8Array | null): Result<Descriptor> {
  if (bytes === null) {
    const reason = 'the file is not there; without it nothing is known about the tables; put it back';
    return { ok: false, problems: [makeProblem(FILE, 'descriptor', { reason })] };
  }
  const json = parseJson(bytes);
  if (json === null) {
    const reason = 'the file is not JSON; a comma, bracket or quotation mark is probably missing or one too many';
    return { ok: false, problems: [makeProblem(FILE, 'descriptor', { reason })] };
  }
  return parseDescriptor(json.value);
}

function parseJson(bytes: Uint8Array): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return null;
  }
}
