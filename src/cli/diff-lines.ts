import pc from 'picocolors';
import type { Change, Differences, RecordRef } from '../dataset/releases/change.ts';
import { isSame } from '../dataset/releases/change.ts';
import { recordLabels, type Edition } from '../dataset/releases/edition.ts';
import { needsReason } from '../dataset/releases/needs-reason.ts';
import { diffText as text } from '../text/diff.ts';
import { releaseText } from '../text/release.ts';

const LONGEST_PAIR = 70;

/** Differences as lines for a terminal: what came, what was withdrawn, and each field with old, new and reason. */
export function diffLines(found: Differences, later: Edition): string[] {
  if (isSame(found)) return [text.nothing];
  const { added, withdrawn, changed, removed, columns } = found;
  const labels = recordLabels(later);
  const name = ({ table, record }: RecordRef): string =>
    `${pc.dim(table)} ${record} ${pc.dim(labels.get(`${table}\n${record}`) ?? '')}`.trimEnd();
  const records = (changes: readonly Change[], sign: string): string[] =>
    [...Map.groupBy(changes, ({ table, record }) => `${table}\n${record}`).values()].flatMap((own) => [
      ...own.slice(0, 1).map((change) => `  ${sign} ${name(change)}`),
      ...own.flatMap((change) => changeLines(change, later)),
    ]);
  return [
    releaseText.counts(added.length, withdrawn.length, changed.length),
    ...part(
      text.added,
      added.map((ref) => `  ${pc.green('+')} ${name(ref)}`),
    ),
    ...part(text.withdrawn, records(withdrawn, pc.red('×'))),
    ...part(text.changed, records(changed, pc.yellow('~'))),
    ...part(
      text.removed,
      removed.map((ref) => `  ${pc.red('-')} ${name(ref)}`),
    ),
    ...part(text.columns, [
      ...columns.added.map(({ table, column }) => `  ${pc.green('+')} ${table}.${column}`),
      ...columns.removed.map(({ table, column }) => `  ${pc.red('-')} ${table}.${column}`),
    ]),
  ];
}

const part = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', pc.bold(heading), ...lines];

function changeLines(change: Change, later: Edition): string[] {
  const { field, old, new: value, reason } = change;
  const [before, after] = [old, value].map((cell) => cell?.replaceAll(/\s+/g, ' ') ?? text.empty) as [string, string];
  const values =
    before.length + after.length <= LONGEST_PAIR
      ? [`      ${field}: ${pc.red(before)} → ${pc.green(after)}`]
      : [`      ${field}:`, `        ${pc.red(`- ${before}`)}`, `        ${pc.green(`+ ${after}`)}`];
  if (reason !== null) return [...values, `        ${pc.italic(reason)}`];
  return needsReason(later, change) ? [...values, `        ${pc.yellow(text.noReason)}`] : values;
}
