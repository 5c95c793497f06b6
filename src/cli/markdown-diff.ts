import { ownerColumns } from '../dataset/check-sources.ts';
import type { Change, Differences, RecordRef } from '../dataset/releases/change.ts';
import { isSame } from '../dataset/releases/change.ts';
import { recordLabels, type Edition } from '../dataset/releases/edition.ts';
import { needsReason } from '../dataset/releases/needs-reason.ts';
import { diffText } from '../text/diff.ts';
import { releaseText } from '../text/release.ts';
import { shortened } from '../text/shortened.ts';
import { summaryText } from '../text/summary.ts';
import { code, plain } from './markdown.ts';

const text = summaryText.diff;
/** Records under one heading; more are counted. */
const SHOWN_RECORDS = 50;
const SHOWN_SOURCES = 5;
/** Characters of a cell. */
const LONGEST = 300;

/** Differences as Markdown: each new record with its filled cells, each changed field before and after. */
export function markdownDiff(title: string, found: Differences, later: Edition): string {
  const parts = isSame(found) ? [text.nothing] : differenceParts(found, later);
  return `${[`## ${plain(title)}`, ...parts].join('\n\n')}\n`;
}

function differenceParts({ added, withdrawn, changed, removed, columns }: Differences, later: Edition): string[] {
  const labels = recordLabels(later);
  const name = ({ table, record }: RecordRef): string =>
    [`- ${plain(table)}`, code(record), `**${plain(labels.get(`${table}\n${record}`) ?? '')}**`]
      .filter((part) => part !== '****')
      .join(' ');
  const changes = (all: readonly Change[]): string[] =>
    [...Map.groupBy(all, ({ table, record }) => `${table}\n${record}`).values()].map((own) =>
      [...own.slice(0, 1).map(name), ...own.map((change) => changeLine(change, later))].join('\n'),
    );
  return [
    releaseText.counts(added.length, withdrawn.length, changed.length),
    ...part(
      diffText.added,
      added.map((ref) => [name(ref), ...cellLines(ref, later)].join('\n')),
    ),
    ...part(diffText.withdrawn, changes(withdrawn)),
    ...part(diffText.changed, changes(changed)),
    ...part(diffText.removed, removed.map(name)),
    ...part(diffText.columns, [
      ...columns.added.map(({ table, column }) => `- \\+ ${code(`${table}.${column}`)}`),
      ...columns.removed.map(({ table, column }) => `- \\- ${code(`${table}.${column}`)}`),
    ]),
  ];
}

function part(heading: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const more = items.length > SHOWN_RECORDS ? [`- ${text.more(items.length - SHOWN_RECORDS)}`] : [];
  return [`### ${heading}`, [...items.slice(0, SHOWN_RECORDS), ...more].join('\n')];
}

function cellLines({ table, record }: RecordRef, { tables }: Edition): string[] {
  const found = tables.get(table);
  const row = found?.rows.find((each) => each[found.key ?? ''] === record) ?? {};
  const owner = table in ownerColumns ? ownerColumns[table as keyof typeof ownerColumns] : null;
  const sources = owner === null ? [] : (tables.get('sources')?.rows ?? []).filter((each) => each[owner] === record);
  return [
    ...Object.entries(row).flatMap(([column, cell]) =>
      column === found?.key || cell === null ? [] : [`  - ${plain(column)}: ${code(shortened(cell, LONGEST))}`],
    ),
    ...sources
      .slice(0, SHOWN_SOURCES)
      .map(({ url, publisher }) => `  - ${text.source(plain(publisher ?? ''))} ${code(shortened(url ?? '', LONGEST))}`),
  ];
}

function changeLine(change: Change, later: Edition): string {
  const { field, old, new: value, reason } = change;
  const cell = (content: string | null): string =>
    content === null ? diffText.empty : code(shortened(content, LONGEST)) || diffText.empty;
  const why =
    reason !== null ? ` ${text.reason} ${plain(reason)}` : needsReason(later, change) ? ` **${text.noReason}**` : '';
  return `  - ${plain(field)} ${text.was} ${cell(old)}, ${text.isNow} ${cell(value)}.${why}`;
}
