import path from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import pc from 'picocolors';
import type { Dataset } from '../dataset/dataset.ts';
import { countryShapes } from '../dataset/geography/country-shapes.ts';
import { makeGazetteer } from '../dataset/import/gazetteer.ts';
import { locator } from '../dataset/import/locate.ts';
import type { Cells } from '../dataset/import/map-row.ts';
import { readAtlas, readDatasetFolder, readGazetteer } from '../dataset/read.ts';
import { resourceNamed } from '../schema/descriptor.ts';
import { localDay } from '../schema/local-day.ts';
import { isDay } from '../schema/partial-date.ts';
import { cliMessages } from '../text/cli.ts';
import { newRecordText as words } from '../text/new-record.ts';
import { addRecords } from './add-records.ts';
import { askRecord, askSources, BACK, back } from './ask-record.ts';
import { dataFolder } from './import-options.ts';
import { report } from './report.ts';
import { openTerminal, type Terminal } from './terminal.ts';

/** `new`. Exit code: 0 written, 1 nothing written, 2 the command is not understood. */
export async function newRecord(given: readonly string[]): Promise<number> {
  const dir = folderNamed(given);
  if ('refusal' in dir) {
    console.error(words.unusable(dir.refusal));
    return 2;
  }
  const folder = await dataFolder(dir.name);
  if (folder === null) {
    console.error(words.noFolder(path.resolve(dir.name ?? 'data')));
    return 2;
  }
  const { today } = dir;
  const data = await readDatasetFolder(folder, { today });
  if (!data.ok) {
    console.log(`${report(data.problems)}\n${words.ownDataFirst}`);
    return 1;
  }
  const terminal = openTerminal();
  try {
    const written = await converse(folder, data.value, today, terminal);
    if (!written) console.log(`\n${words.nothing}`);
    return written ? 0 : 1;
  } finally {
    terminal.close();
  }
}

async function converse(folder: string, dataset: Dataset, today: string, terminal: Terminal): Promise<boolean> {
  const [gazetteer, atlas] = await Promise.all([readGazetteer(), readAtlas()]);
  const locate = locator(makeGazetteer(gazetteer), dataset.attacks);
  const context = { terminal, dataset, today, shapes: countryShapes(atlas.fine), locate };
  terminal.say(words.intro(folder));
  let record = await askRecord(context);
  let sources: readonly Cells[] = [];
  for (;;) {
    if (record === null) return false;
    const named = await askSources(record, context, sources);
    if (named === null) return false;
    if (named === back) {
      sources = [];
      record = await askRecord(context, record);
      continue;
    }
    sources = named;
    show(dataset, 'attacks', [record]);
    show(dataset, 'sources', sources);
    const answer = (await terminal.ask(`\n${words.write}`))?.trim() ?? '';
    if (answer === BACK) continue;
    if (!/^(y|yes)$/i.test(answer)) return false;
    break;
  }
  const problems = await addRecords(folder, [record], sources, today);
  if (problems.length > 0) {
    console.log(`${report(problems)}\n${words.refused}`);
    return false;
  }
  console.log(pc.bold(words.written(record.id ?? '', folder)));
  return true;
}

function show({ descriptor }: Dataset, name: string, rows: readonly Cells[]): void {
  const resource = resourceNamed(descriptor, name);
  const columns = resource?.fields.map((field) => field.name) ?? [];
  console.log(`\n${pc.bold(words.shown(resource?.path ?? name))}`);
  for (const row of rows) console.log(Papa.unparse([columns.map((column) => row[column] ?? '')]));
}

type Named = { readonly name: string | undefined; readonly today: string } | { readonly refusal: string };

function folderNamed(given: readonly string[]): Named {
  try {
    const options = { dir: { type: 'string' }, today: { type: 'string' } } as const;
    const { dir: name, today = localDay(new Date()) } = parseArgs({ args: [...given], options }).values;
    return isDay(today) ? { name, today } : { refusal: cliMessages.notADay(today) };
  } catch (error) {
    return { refusal: error instanceof Error ? error.message.replace(/([^.])$/, '$1.') : '' };
  }
}
