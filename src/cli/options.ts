import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cliMessages } from '../text/cli.ts';

/** What the commands can be told. */
export interface Options {
  /** Absolute path of the data folder. */
  readonly folder: string;
  readonly quiet: boolean;
  readonly dictionary: boolean;
}

/** Options, or the sentence that says why they cannot be used. */
export type OptionsResult = { readonly options: Options } | { readonly refusal: string };

/** Reads the words after the command. The data folder is `--dir`, else `DATA_DIR`, else `data`. */
export async function readOptions(words: readonly string[]): Promise<OptionsResult> {
  const parsed = parse(words);
  if (typeof parsed === 'string') return { refusal: cliMessages.unusableOptions(parsed) };
  const folder = path.resolve(parsed.dir ?? process.env.DATA_DIR ?? 'data');
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return { refusal: cliMessages.noFolder(folder) };
  return { options: { folder, quiet: parsed.quiet === true, dictionary: parsed['no-dictionary'] !== true } };
}

function parse(words: readonly string[]) {
  try {
    const options = {
      dir: { type: 'string' },
      quiet: { type: 'boolean' },
      'no-dictionary': { type: 'boolean' },
    } as const;
    return parseArgs({ args: [...words], options }).values;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/([^.])$/, '$1.') : '';
  }
}
