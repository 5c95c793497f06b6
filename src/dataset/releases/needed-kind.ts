import { fieldNamed, resourceNamed, type Category, type Field } from '../../schema/descriptor.ts';
import { versionKinds, type VersionKind } from '../../schema/version.ts';
import { releaseText } from '../../text/release.ts';
import { SOURCES, type Change, type Differences } from './change.ts';
import type { Edition } from './edition.ts';

/** The kind of version that differences ask for, with what asks for it, in sentences without full stop. */
export interface NeededKind {
  readonly kind: VersionKind;
  readonly because: readonly string[];
  /** Descriptions of columns were reworded: only an editor can say whether their meaning changed (major). */
  readonly isMeaningOpen: boolean;
}

const words = releaseText.because;

/** Patch = wording or a source; minor = rows, values or optional columns; major = a column gone or of another kind. */
export function neededKind(earlier: Edition, later: Edition, found: Differences): NeededKind {
  const because: Record<VersionKind, string[]> = { major: [], minor: [], patch: [] };
  for (const { table, column } of found.columns.removed) because.major.push(words.columnRemoved(table, column));
  for (const { name } of earlier.descriptor.resources) {
    if (resourceNamed(later.descriptor, name) === null) because.major.push(words.tableRemoved(name));
  }
  const pairs = fieldPairs(earlier, later);
  for (const { table, old, now } of pairs) {
    if (shape(old) !== shape(now)) because.major.push(words.columnShape(table, now.name));
    for (const { value } of missing(old.categories, now.categories)) {
      because.major.push(words.valueRemoved(table, now.name, value));
    }
    for (const { value } of missing(now.categories, old.categories)) {
      because.minor.push(words.valueAdded(table, now.name, value));
    }
  }
  for (const { table, column } of found.columns.added) because.minor.push(words.columnAdded(table, column));
  for (const { table, record } of found.added) because.minor.push(words.rowAdded(table, record));
  for (const { table, record } of found.withdrawn) because.minor.push(words.rowWithdrawn(table, record));
  for (const change of found.changed) {
    because[isWording(later, change) ? 'patch' : 'minor'].push(words.changed(change.record, change.field));
  }
  const kind = versionKinds.findLast((each) => because[each].length > 0) ?? 'patch';
  return { kind, because: because[kind], isMeaningOpen: pairs.some(({ old, now }) => meaning(old) !== meaning(now)) };
}

/** Whether a change leaves the facts as they are. */
function isWording({ descriptor }: Edition, { table, field }: Change): boolean {
  return field === SOURCES || (fieldNamed(descriptor, table, field)?.change ?? null) !== null;
}

function fieldPairs(earlier: Edition, later: Edition): { table: string; old: Field; now: Field }[] {
  return earlier.descriptor.resources.flatMap(({ name: table, fields }) =>
    fields.flatMap((old) => {
      const now = fieldNamed(later.descriptor, table, old.name);
      return now === null ? [] : [{ table, old, now }];
    }),
  );
}

const shape = ({ type, delimiter, date, country }: Field) => JSON.stringify([type, delimiter, date, country]);
const meaning = ({ description, categories }: Field) =>
  JSON.stringify([description, categories.map(({ value, description: told }) => [value, told])]);

const missing = (from: readonly Category[], of: readonly Category[]) =>
  from.filter(({ value }) => !of.some((other) => other.value === value));
