import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { latestDay } from '../schema/local-day.ts';
import { isDay } from '../schema/partial-date.ts';
import { cliMessages } from '../text/cli.ts';

/** What the commands can be told. */
export interface Options {
  /** Absolute path of the data folder. */
  readonly folder: string;
  readonly quiet: boolean;
  readonly dictionary: boolean;
  /** Words that are no options, such as versions; most commands take none. */
  readonly words: readonly string[];
  /** ISO day up to which rows may speak that are not released yet: `--today`, else the latest that it is anywhere. */
  readonly today: string;
  /** ISO day given with `--date`; null = none. */
  readonly day: string | null;
  /** Say what would be written, and write nothing. */
  readonly preview: boolean;
  /** Print Markdown, as a proposal on GitHub shows it, in place of lines for a terminal. */
  readonly markdown: boolean;
  /** Absolute path of the data folder to compare with, in place of the releases; null = none. */
  readonly base: string | null;
}

/** Options, or the sentence that says why they cannot be used. */
export type OptionsResult = { readonly options: Options } | { readonly refusal: string };

/**
 * Reads the words after the command. The data folder is `--dir`, else `DATA_DIR`, else `data`.
 * @param takesWords whether the command takes more than options.
 */
export async function readOptions(words: readonly string[], takesWords: boolean): Promise<OptionsResult> {
  const parsed = parse(words, takesWords);
  if (typeof parsed === 'string') return { refusal: cliMessages.unusableOptions(parsed) };
  const { values, positionals } = parsed;
  const folder = path.resolve(values.dir ?? process.env.DATA_DIR ?? 'data');
  const today = values.today ?? latestDay(new Date());
  if (!isDay(today)) return { refusal: cliMessages.notADay(today) };
  const base = values.base === undefined ? null : path.resolve(values.base);
  for (const each of [folder, ...(base === null ? [] : [base])]) {
    if (!(await isFolder(each))) return { refusal: cliMessages.noFolder(each) };
  }
  return {
    options: {
      folder,
      quiet: values.quiet === true,
      dictionary: values['no-dictionary'] !== true,
      words: positionals,
      today,
      day: values.date ?? null,
      preview: values.preview === true,
      markdown: values.markdown === true,
      base,
    },
  };
}

const isFolder = (folder: string): Promise<boolean> =>
  stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );

function parse(words: readonly string[], takesWords: boolean) {
  try {
    const options = {
      dir: { type: 'string' },
      quiet: { type: 'boolean' },
      'no-dictionary': { type: 'boolean' },
      today: { type: 'string' },
      date: { type: 'string' },
      preview: { type: 'boolean' },
      markdown: { type: 'boolean' },
      base: { type: 'string' },
    } as const;
    return parseArgs({ args: [...words], options, allowPositionals: takesWords });
  } catch (error) {
    return error instanceof Error ? error.message.replace(/([^.])$/, '$1.') : '';
  }
}
