import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { localDay } from '../schema/local-day.ts';
import { isDay } from '../schema/partial-date.ts';
import { cliMessages } from '../text/cli.ts';
import { importReport as words } from '../text/import-report.ts';

/** What `import` can be told. Paths are absolute; null = not given. */
export interface ImportOptions {
  readonly folder: string;
  readonly file: string;
  readonly map: string | null;
  readonly suggest: boolean;
  readonly save: string | null;
  readonly preview: boolean;
  readonly near: boolean;
  readonly report: string | null;
  readonly write: boolean;
  readonly out: string | null;
  /** ISO day: the last that rows may speak of, and the one on which they are added. */
  readonly today: string;
}

/** Reads the words after `import`; a text is the sentence that says why they cannot be used. */
export async function readImportOptions(given: readonly string[]): Promise<ImportOptions | string> {
  const parsed = parse(given);
  if (typeof parsed === 'string') return words.unusable(parsed);
  const { values, positionals } = parsed;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) return words.oneFile;
  if (values.map === undefined && values.suggest !== true) return words.mapNeeded;
  if (values.write === true && values.out !== undefined) return words.writeOrOut;
  const today = values.today ?? localDay(new Date());
  if (!isDay(today)) return words.unusable(cliMessages.notADay(today));
  const folder = await dataFolder(values.dir);
  if (folder === null) return words.noFolder(path.resolve(values.dir ?? 'data'));
  const place = (name: string | undefined) => (name === undefined ? null : path.resolve(name));
  return {
    folder,
    file: path.resolve(file),
    map: place(values.map),
    suggest: values.suggest === true,
    save: place(values.save),
    preview: values.preview === true,
    near: values.near === true,
    report: place(values.report),
    write: values.write === true,
    out: place(values.out),
    today,
  };
}

/** The data folder: the one named, else `DATA_DIR`, else `data`; null if it is not there. */
export async function dataFolder(named: string | undefined): Promise<string | null> {
  const folder = path.resolve(named ?? process.env.DATA_DIR ?? 'data');
  const found = await stat(folder).catch(() => null);
  return found?.isDirectory() === true ? folder : null;
}

function parse(given: readonly string[]) {
  try {
    const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        ...{ dir: text, map: text, save: text, report: text, out: text, today: text },
        ...{ suggest: flag, preview: flag, near: flag, write: flag },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message.replace(/([^.])$/, '$1.') : '';
  }
}
