import type { Problem } from '../schema/problem.ts';
import { shortened } from '../text/shortened.ts';
import { summaryText } from '../text/summary.ts';
import { plain } from './markdown.ts';

const text = summaryText.check;
const SHOWN_FAULTS = 10;
const SHOWN_REMARKS = 3;
/** Characters of a message; a cell may hold a book. */
const LONGEST = 500;

/** The faults of a data folder as Markdown: file by file, the first of each kind with the number of all. */
export function markdownReport(problems: readonly Problem[]): string {
  const files = Map.groupBy(problems, ({ file }) => file);
  const parts = [...files].flatMap(([file, inFile]) => [`### ${plain(file)}`, ...kinds(inFile, SHOWN_FAULTS)]);
  return document([`## ${text.title}`, text.faults(problems.length, files.size), ...parts]);
}

/** The same of a folder without faults: how many rows there are, and what deserves a second look. */
export function markdownFine(counts: string, remarks: readonly Problem[]): string {
  const second =
    remarks.length === 0
      ? []
      : [`<details><summary>${text.remarks(remarks.length)}</summary>`, ...kinds(remarks, SHOWN_REMARKS), '</details>'];
  return document([`## ${text.title}`, text.fine(counts), ...second]);
}

function kinds(problems: readonly Problem[], shown: number): string[] {
  return [...Map.groupBy(problems, ({ code }) => code)].flatMap(([code, ofKind]) => [
    `**${text.kind(code, ofKind.length)}**`,
    [
      ...ofKind.slice(0, shown).map(({ message }) => `- ${plain(shortened(message, LONGEST))}`),
      ...(ofKind.length > shown ? [`- ${text.more(ofKind.length - shown)}`] : []),
    ].join('\n'),
  ]);
}

const document = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`;
