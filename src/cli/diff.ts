import { readDataFiles, readReleaseFiles } from '../dataset/read.ts';
import { differences } from '../dataset/releases/differences.ts';
import { readEdition, type Edition } from '../dataset/releases/edition.ts';
import { readEditions } from '../dataset/releases/read-editions.ts';
import { diffText as text } from '../text/diff.ts';
import { summaryText } from '../text/summary.ts';
import { diffLines } from './diff-lines.ts';
import { markdownDiff } from './markdown-diff.ts';
import { markdownReport } from './markdown-report.ts';
import type { Options } from './options.ts';
import { report } from './report.ts';

/**
 * Prints what is different between two versions, or two folders. Exit code: 0 also if nothing is, 1 if the data cannot be
 * read, 2 if a version is not known.
 */
export async function diff(options: Options): Promise<number> {
  if (options.base !== null) return diffFolders(options.base, options);
  const { folder, words, markdown } = options;
  const [working, releases] = await Promise.all([
    readDataFiles(folder).then(readEdition),
    readReleaseFiles(folder).then(readEditions),
  ]);
  if (!working.ok || !releases.ok) {
    console.log(report([...(working.ok ? [] : working.problems), ...(releases.ok ? [] : releases.problems)]));
    return 1;
  }
  const known = new Map<string, Edition>(releases.value.map((edition) => [edition.version, edition]));
  known.set(text.working, working.value);
  const names = [...known.keys()];
  const refusal = refuse(words, names);
  if (refusal !== null) {
    console.error(refusal);
    return 2;
  }
  const asked = words.flatMap((word) => word.split('..'));
  // Of two names the older comes first, however they were written.
  const [from = names.at(-2), to = text.working] = asked.toSorted((a, b) => names.indexOf(a) - names.indexOf(b));
  const [earlier, later] = [known.get(from ?? ''), known.get(to)];
  if (earlier === undefined || later === undefined) return 2;
  print(summaryText.diff.title(from ?? '', to), text.between(from ?? '', to), earlier, later, markdown);
  return 0;
}

/** The rows of one folder beside those of another, whatever their versions. */
async function diffFolders(base: string, { folder, words, markdown }: Options): Promise<number> {
  if (words.length > 0) {
    console.error(text.baseAndVersions);
    return 2;
  }
  const [before, after] = await Promise.all([base, folder].map(async (each) => readEdition(await readDataFiles(each))));
  const problems = [before, after].flatMap((read) => (read === undefined || read.ok ? [] : read.problems));
  if (before?.ok !== true || after?.ok !== true) {
    console.log(markdown ? markdownReport(problems) : report(problems));
    return 1;
  }
  const { present, proposed, title } = summaryText.diff;
  print(title(present, proposed), text.between(base, folder), before.value, after.value, markdown);
  return 0;
}

function print(title: string, line: string, earlier: Edition, later: Edition, markdown: boolean): void {
  const found = differences(earlier, later);
  console.log(markdown ? markdownDiff(title, found, later) : [line, ...diffLines(found, later)].join('\n'));
}

/** Why the words after `diff` cannot be understood; null = they can. */
function refuse(words: readonly string[], names: readonly string[]): string | null {
  const asked = words.flatMap((word) => word.split('..'));
  if (names.length === 1) return text.noRelease;
  const unknown = asked.find((word) => !names.includes(word));
  if (unknown !== undefined) return text.unknown(unknown, names);
  return asked.length > 2 ? text.tooMany : null;
}
