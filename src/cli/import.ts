import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import pc from 'picocolors';
import type { Dataset } from '../dataset/dataset.ts';
import { countryShapes } from '../dataset/geography/country-shapes.ts';
import { missingColumns, type ForeignTable } from '../dataset/import/foreign-table.ts';
import { makeGazetteer } from '../dataset/import/gazetteer.ts';
import { importRows, type Import } from '../dataset/import/import-rows.ts';
import { columnsUsed, type Mapping } from '../dataset/import/mapping.ts';
import { parseMapping } from '../dataset/import/parse-mapping.ts';
import { suggestMapping } from '../dataset/import/suggest-mapping.ts';
import { readAtlas, readDatasetFolder, readGazetteer } from '../dataset/read.ts';
import { resourceNamed } from '../schema/descriptor.ts';
import { makeProblem } from '../schema/make-problem.ts';
import type { Problem } from '../schema/problem.ts';
import { importReport as words } from '../text/import-report.ts';
import { addRecords } from './add-records.ts';
import { readImportOptions, type ImportOptions } from './import-options.ts';
import { preview, reportCsv, summary } from './import-report.ts';
import { readForeign } from './read-foreign.ts';
import { report } from './report.ts';

/** `import <file> --map <mapping.json>`. Exit code: 0 done, 1 a file cannot be used, 2 the command is not understood. */
export async function importFile(given: readonly string[]): Promise<number> {
  const options = await readImportOptions(given);
  if (typeof options === 'string') {
    console.error(options);
    return 2;
  }
  const data = await readDatasetFolder(options.folder, { today: options.today });
  if (!data.ok) return stop(data.problems, words.ownDataFirst);
  return options.suggest ? suggest(options, data.value) : bring(options, data.value);
}

function stop(problems: readonly Problem[], more?: string): number {
  console.log(report(problems, words.total));
  if (more !== undefined) console.log(more);
  return 1;
}

async function suggest({ file, save }: ImportOptions, { descriptor }: Dataset): Promise<number> {
  const foreign = await readForeign(file, { sheet: null, delimiter: null });
  if ('problem' in foreign) return stop([foreign.problem]);
  const proposal = `${JSON.stringify(suggestMapping(foreign.table, descriptor), null, 2)}\n`;
  if (save === null) {
    console.log(proposal.trimEnd());
    return 0;
  }
  if (await exists(save)) {
    console.error(words.savedAlready(save));
    return 2;
  }
  await writeFile(save, proposal);
  console.log(words.saved(save));
  return 0;
}

async function bring(options: ImportOptions, dataset: Dataset): Promise<number> {
  const mapping = await readMapping(options.map ?? '', dataset);
  if (!('title' in mapping)) return stop(mapping);
  const foreign = await readForeign(options.file, mapping);
  if ('problem' in foreign) return stop([foreign.problem]);
  const missing = missingColumns(foreign.table, columnsUsed(mapping));
  if (missing.length > 0) return stop(missing);
  const [gazetteer, atlas] = await Promise.all([readGazetteer(), readAtlas()]);
  const result = importRows(foreign.table, mapping, {
    dataset,
    gazetteer: makeGazetteer(gazetteer),
    shapes: countryShapes(atlas.fine),
    near: options.near,
    today: options.today,
  });
  console.log(summary(result, words.heading(foreign.table.file, result.lines.length, foreign.form, mapping.title)));
  if (options.preview) console.log(preview(result));
  return keep(options, result, dataset, foreign.table);
}

async function readMapping(location: string, { descriptor }: Dataset): Promise<Mapping | readonly Problem[]> {
  const name = path.basename(location);
  const bytes = await readFile(location).catch(() => null);
  const text = bytes === null ? null : new TextDecoder('utf-8').decode(bytes);
  let json: unknown;
  try {
    json = text === null ? null : JSON.parse(text);
  } catch {
    return [mappingProblem(name, words.mappingNoJson)];
  }
  if (text === null) return [mappingProblem(name, words.mappingMissing)];
  const mapping = parseMapping(name, json, descriptor);
  return mapping.ok ? mapping.value : mapping.problems;
}

const mappingProblem = (file: string, reason: string) =>
  makeProblem({ file, row: null, column: null, value: null }, 'mapping', { reason });

async function keep(
  options: ImportOptions,
  result: Import,
  { descriptor }: Dataset,
  table: ForeignTable,
): Promise<number> {
  if (options.report !== null) {
    await writeFile(options.report, reportCsv(table.file, result.lines));
    console.log(words.written(options.report));
  }
  if (options.out !== null) return writeApart(options.out, result, descriptor, table);
  if (!options.write) {
    console.log(pc.bold(words.nothingWritten));
    return 0;
  }
  if (result.attacks.length === 0) {
    console.log(pc.bold(words.nothingNew));
    return 0;
  }
  const problems = await addRecords(options.folder, result.attacks, result.sources, options.today);
  if (problems.length > 0) return stop(problems, words.refused);
  console.log(pc.bold(words.added(result.attacks.length, result.sources.length, options.folder)));
  return 0;
}

async function writeApart(
  out: string,
  { attacks, sources, lines }: Import,
  descriptor: Dataset['descriptor'],
  table: ForeignTable,
): Promise<number> {
  const files = new Map([['report.csv', reportCsv(table.file, lines)]]);
  for (const [name, rows] of [['attacks', attacks] as const, ['sources', sources] as const]) {
    const fields = (resourceNamed(descriptor, name)?.fields ?? []).map((field) => field.name);
    const data = rows.map((row) => fields.map((field) => row[field] ?? ''));
    files.set(`${name}.csv`, `${Papa.unparse({ fields, data }, { newline: '\n' })}\n`);
  }
  for (const name of files.keys()) {
    if (!(await exists(path.join(out, name)))) continue;
    console.error(words.outTaken(path.join(out, name)));
    return 2;
  }
  await mkdir(out, { recursive: true });
  for (const [name, text] of files) await writeFile(path.join(out, name), text);
  console.log(pc.bold(words.writtenApart(attacks.length, sources.length, out)));
  return 0;
}

const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );
