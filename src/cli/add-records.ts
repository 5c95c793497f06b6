import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Cells } from '../dataset/import/map-row.ts';
import { insertRows } from '../dataset/insert-rows.ts';
import { parseDataset } from '../dataset/parse-dataset.ts';
import { readFolder } from '../dataset/read.ts';
import { resourceNamed } from '../schema/descriptor.ts';
import type { Problem } from '../schema/problem.ts';

/**
 * Adds rows to the attacks and sources of a data folder. Every byte that was there stays. Nothing is written if the
 * data would then have a problem; these are given back.
 * @param today ISO day up to which rows may speak that are not released yet.
 */
export async function addRecords(
  folder: string,
  attacks: readonly Cells[],
  sources: readonly Cells[],
  today: string,
): Promise<readonly Problem[]> {
  const read = await readFolder(folder);
  if (!read.ok) return read.problems;
  const { descriptor, files, shapes } = read.value;
  const changed = new Map<string, Uint8Array>();
  for (const [name, rows, orderBy] of [['attacks', attacks, 'date'] as const, ['sources', sources, null] as const]) {
    const file = resourceNamed(descriptor, name)?.path ?? `${name}.csv`;
    changed.set(file, insertRows(files.get(file) ?? new Uint8Array(), rows, orderBy));
  }
  const result = parseDataset(descriptor, new Map([...files, ...changed]), shapes, { today });
  if (!result.ok) return result.problems;
  // Both are complete beside the old ones before either takes its place.
  const places = [...changed].map(([file, bytes]) => ({ target: path.join(folder, file), bytes }));
  for (const { target, bytes } of places) await writeFile(`${target}.new`, bytes);
  for (const { target } of places) await rename(`${target}.new`, target);
  return [];
}
