import pc from 'picocolors';
import type { Problem } from '../schema/problem.ts';
import { cliMessages } from '../text/cli.ts';

const SHOWN_OF_A_KIND = 20;
const SHOWN_REMARKS = 3;

/**
 * Problems as lines for a terminal: by file, then by kind, the first twenty of each kind.
 * @param total the last line, from the number of problems and of files.
 */
export function report(
  problems: readonly Problem[],
  total: (problems: number, files: number) => string = cliMessages.total,
): string {
  const files = Map.groupBy(problems, ({ file }) => file);
  const lines = [...files].flatMap(([file, inFile]) => [
    pc.bold(cliMessages.fileProblems(file, inFile.length)),
    ...[...Map.groupBy(inFile, ({ code }) => code)].flatMap(([code, ofKind]) => [
      `  ${pc.red(cliMessages.kind(code, ofKind.length))}`,
      ...ofKind.slice(0, SHOWN_OF_A_KIND).map(({ message }) => `    ${message}`),
      ...(ofKind.length > SHOWN_OF_A_KIND ? [`    ${cliMessages.more(ofKind.length - SHOWN_OF_A_KIND)}`] : []),
    ]),
    '',
  ]);
  return [...lines, pc.bold(total(problems.length, files.size))].join('\n');
}

/** What deserves a second look, by kind; empty when nothing does. */
export function reportRemarks(remarks: readonly Problem[], shown = SHOWN_REMARKS): string {
  if (remarks.length === 0) return '';
  const kinds = Map.groupBy(remarks, ({ code }) => code);
  const lines = [...kinds].flatMap(([code, ofKind]) => [
    `  ${pc.yellow(cliMessages.kind(code, ofKind.length))}`,
    ...ofKind.slice(0, shown).map(({ message }) => `    ${message}`),
    ...(ofKind.length > shown ? [`    ${cliMessages.more(ofKind.length - shown)}`] : []),
  ]);
  return [pc.bold(cliMessages.remarks(remarks.length)), ...lines, ''].join('\n');
}
