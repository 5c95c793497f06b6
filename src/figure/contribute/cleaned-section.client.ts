import type { Cleaning } from '../../dataset/contribution/clean-table.ts';
import { contributeText } from '../../text/contribute.ts';
import type { AnsweredTable } from './check-messages.ts';
import { element } from './element.client.ts';

const text = contributeText.check.cleaned;

/** The cleaned file of a table: what was changed, and the file to keep. */
export function cleanedSection({ path, clean, rows }: AnsweredTable): HTMLElement | null {
  if (clean === null) return rows === 0 ? null : element('p', { class: 'contribute-cleaned' }, text.none(path));
  const changes = changesOf(clean.cleaning);
  // The address lives as long as the page: a few bytes, whatever the size of the file.
  const link = element(
    'a',
    { class: 'contribute-button', href: URL.createObjectURL(clean.file), download: path },
    text.download(path),
  );
  return element(
    'section',
    { class: 'contribute-cleaned' },
    element('h4', {}, text.title(path)),
    element('p', {}, text.intro, changes.length === 0 ? text.same : null),
    changes.length === 0 ? null : element('ul', {}, ...changes.map((change) => element('li', {}, `${change}.`))),
    element('p', {}, link),
  );
}

function changesOf(cleaning: Cleaning): string[] {
  const words = text.changes;
  const { trimmed, emptyRows, brokenRows, unknownColumns, addedColumns } = cleaning;
  const plain = ['headerAdded', 'mark', 'windows', 'lineEnds', 'reordered', 'quotes'] as const;
  const changes = [
    ...plain.filter((key) => cleaning[key]).map((key) => words[key]),
    ...(trimmed > 0 ? [words.trimmed(trimmed)] : []),
    ...(emptyRows > 0 ? [words.emptyRows(emptyRows)] : []),
    ...(brokenRows > 0 ? [words.brokenRows(brokenRows)] : []),
    ...(unknownColumns.length > 0 ? [words.unknownColumns(unknownColumns)] : []),
    ...(addedColumns.length > 0 ? [words.addedColumns(addedColumns)] : []),
  ];
  return changes.map((change) => change.charAt(0).toUpperCase() + change.slice(1));
}
