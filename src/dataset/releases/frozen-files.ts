import { CHECKSUMS_FILE, checksums } from './checksums.ts';
import type { ReleasePlan } from './plan-release.ts';

/** File of a release that holds each chart's table on its data. */
export const FIGURES_FILE = 'figures.json';

/**
 * The folder of a release: its tables byte for byte, what describes them, the figures, and the sums of it all.
 * @param files the data folder that was planned with.
 * @param figures text of `figures.json`.
 */
export async function frozenFiles(
  plan: ReleasePlan,
  files: ReadonlyMap<string, Uint8Array>,
  figures: string,
): Promise<Map<string, Uint8Array>> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const frozen = new Map<string, Uint8Array>([
    ...plan.dataset.descriptor.resources.map(({ path }) => [path, files.get(path) ?? new Uint8Array()] as const),
    ['datapackage.json', encode(plan.descriptor)],
    ['README.md', encode(plan.dictionary)],
    ['CHANGELOG.md', encode(plan.changelog)],
    [FIGURES_FILE, encode(figures)],
  ]);
  return frozen.set(CHECKSUMS_FILE, encode(await checksums(frozen)));
}
