import type { Cleaning } from '../../dataset/contribution/clean-table.ts';
import { contributeText } from '../../text/contribute.ts';
import type { AnsweredTable } from './check-messages.ts';
import { element } from './element.client.ts';

const text = contributeText.check.cleaned;

/** The cleaned file of a table: what was changed, and the file to keep. */
export function cleanedSection({ path, clean, rows, whole }: AnsweredTable): HTMLElement | null {
  if (rows === 0) return null;
  if (clean === null) return element('p', { class: 'contribute-cleaned' }, text.none(path));
  const changes = changesOf(clean.cleaning);
  const name = whole ? path : text.partOf(path);
  // The address lives as long as the page: a few bytes, whatever the size of the file.
  const link = element(
    'a',
    { class: 'contribute-button', href: URL.createObjectURL(clean.file), download: name },
    text.download(name),
  );
  return element(
    'section',
    { class: 'contribute-cleaned' },
    element('h4', {}, text.title(path)),
    element('p', {}, [text.intro, changes.length === 0 ? text.same : text.use].join(' ')),
    changes.length === 0 ? null : element('ul', {}, ...changes.map((change) => element('li', {}, `${change}.`))),
    whole ? null : element('p', {}, text.part(path)),
    element('p', {}, link),
  );
}

function changesOf(cleaning: Cleaning): string[] {
  const words = text.changes;
  const { delimiter, above, trimmed, emptyRows, brokenRows, unknownColumns, addedColumns } = cleaning;
  const plain = ['headerAdded', 'mark', 'windows', 'lineEnds', 'renamed', 'reordered', 'quotes'] as const;
  const changes = [
    ...(delimiter === null ? [] : [words.delimiter[delimiter]]),
    ...plain.filter((key) => cleaning[key]).map((key) => words[key]),
    ...(above > 0 ? [words.above(above)] : []),
    ...(trimmed > 0 ? [words.trimmed(trimmed)] : []),
    ...(emptyRows > 0 ? [words.emptyRows(emptyRows)] : []),
    ...(brokenRows > 0 ? [words.brokenRows(brokenRows)] : []),
    ...(unknownColumns.count > 0 ? [words.unknownColumns(unknownColumns.first, unknownColumns.count)] : []),
    ...(addedColumns.length > 0 ? [words.addedColumns(addedColumns)] : []),
  ];
  return changes.map((change) => change.charAt(0).toUpperCase() + change.slice(1));
}
