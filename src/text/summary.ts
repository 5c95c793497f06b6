import { count } from './format.ts';
import type { ProblemCode } from './problem-messages.ts';
import { problemTitles } from './problem-titles.ts';

/** Headings and sentences of the reports in Markdown, which a proposal on GitHub shows. */
export const summaryText = {
  check: {
    title: 'Check of the data',
    fine: (counts: string): string => `Nothing is wrong: ${counts}.`,
    faults: (problems: number, files: number): string =>
      `${count(problems, 'fault', 'faults')} in ${count(files, 'file', 'files')}. Each line names the row, what is wrong and what to do. Correct the rows and save again: the check then runs by itself.`,
    kind: (code: ProblemCode, n: number): string => `${problemTitles[code]}: ${count(n, 'time', 'times')}`,
    more: (n: number): string => `and ${String(n)} more of this kind`,
    remarks: (n: number): string => `To be looked at again, though it may be right (${String(n)})`,
  },
  diff: {
    title: (from: string, to: string): string => `What changes from ${from} to ${to}`,
    proposed: 'the proposal',
    present: 'the present data',
    nothing: 'No record is different.',
    more: (n: number): string => `and ${count(n, 'more record', 'more records')}`,
    source: (publisher: string): string => `source, ${publisher}:`,
    was: 'was',
    isNow: 'is now',
    reason: 'Reason:',
    noReason: 'No reason yet: add a line to corrections.csv.',
  },
} as const;
