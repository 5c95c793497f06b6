import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { countedCodes } from '../../src/schema/descriptor.ts';
import { loadSnippets } from '../../src/text/load-snippets.ts';
import { realDescriptor as descriptor } from '../dataset/fictional.ts';
import { findCommand } from '../support/find-command.ts';
import { attackRows, fileRows } from '../support/expected-records.ts';
import { projectRoot } from '../support/project-files.ts';
import { useSite } from '../support/use-site.ts';
import { atomFaults } from '../support/validate-atom.ts';

const site = useSite();

async function bytesOf(address: string): Promise<Buffer> {
  const reply = await fetch(address);
  expect(reply.status, address).toBe(200);
  return Buffer.from(await reply.arrayBuffer());
}

const download = (file: string) => bytesOf(site.url(`/data/${file}`));

async function jsonOf<Shape>(file: string): Promise<Shape> {
  return JSON.parse((await download(file)).toString('utf8')) as Shape;
}

/** A folder with downloads in it. */
async function folderWith(...files: string[]): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'downloads-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const file of files) await writeFile(path.join(folder, file), await download(file));
  return folder;
}

/** What a program prints; it must end well. */
function run(command: string, args: readonly string[], cwd: string, input?: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, input, encoding: 'utf8', maxBuffer: 2 ** 26 });
  expect(`${status}\n${stderr}`).toBe('0\n');
  return stdout.trim();
}

const python = () => findCommand('python3', 'python3');
/** Names with letters beyond ASCII, to see whether they arrive. */
const accented = fileRows.map(({ target }) => target!).filter((target) => /[^ -~]/.test(target));

test('the tables are the bytes of the repository, and the descriptor has their sizes and hashes', async () => {
  const served = await jsonOf<{ resources: { path: string; bytes: number; hash: string }[] }>('datapackage.json');
  expect(served.resources.map((resource) => resource.path)).toEqual(descriptor.resources.map((entry) => entry.path));
  for (const { path: file, bytes, hash } of served.resources) {
    const body = await download(file);
    expect(body.equals(await readFile(path.join(projectRoot, 'data', file)))).toBe(true);
    expect(bytes).toBe(body.length);
    expect(hash).toBe(`sha256:${createHash('sha256').update(body).digest('hex')}`);
  }
});

test('the JSON of a table and of the countries has as many rows as the CSV', async () => {
  for (const { name, path: file } of descriptor.resources) {
    const lines = (await download(file)).toString('utf8').trimEnd().split('\n').length - 1;
    expect((await jsonOf<{ rows: unknown[] }>(`${name}.json`)).rows).toHaveLength(lines);
  }
  let total = 0;
  for (const code of new Set(fileRows.map(({ country }) => country!.toLowerCase()))) {
    const { attacks } = await jsonOf<{ attacks: { sources: unknown[] }[] }>(`countries/${code}.json`);
    for (const { sources } of attacks) expect(sources.length).toBeGreaterThan(0);
    total += attacks.length;
  }
  expect(total).toBe(fileRows.length);
});

test('latest.json is small and has the total of the home page', async () => {
  expect((await download('latest.json')).length).toBeLessThan(300);
  const { version, date, attacks } = await jsonOf<Record<string, unknown>>('latest.json');
  expect([version, date, attacks]).toEqual([descriptor.version, descriptor.created.slice(0, 10), attackRows.length]);
});

test('Python opens the archive, and its checksums hold', async () => {
  const name = descriptor.name;
  const folder = await folderWith(`${name}.zip`);
  const script = `
import hashlib, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1] + ".zip")
assert archive.testzip() is None
names = {entry.split("/", 1)[1] for entry in archive.namelist()}
for line in archive.read(sys.argv[1] + "/SHA256SUMS").decode().splitlines():
    digest, file = line.split("  ")
    assert hashlib.sha256(archive.read(sys.argv[1] + "/" + file)).hexdigest() == digest, file
    names.discard(file)
print(sorted(names))
print(archive.read(sys.argv[1] + "/LICENCE.txt").decode())`;
  const output = run(python(), ['-c', script, name], folder);
  expect(output).toMatch(/^\['SHA256SUMS'\]\n/);
  expect(output).toContain(descriptor.licenses[0]!.path);
  expect(output).toContain(`data version ${descriptor.version}`);
});

test("Python's csv reads the same rows and the same letters", async () => {
  const folder = await folderWith('attacks.csv');
  const script = `
import csv, json
with open("attacks.csv", encoding="utf-8", newline="") as file:
    print(json.dumps([row["target"] for row in csv.DictReader(file)]))`;
  const targets = JSON.parse(run(python(), ['-c', script], folder)) as string[];
  expect(targets).toEqual(fileRows.map(({ target }) => target));
  expect(accented.length).toBeGreaterThan(0);
});

test('SQLite imports the same rows and the same letters', async () => {
  const folder = await folderWith('attacks.csv');
  const sqlite = findCommand('sqlite3', 'sqlite3');
  const commands = '.import --csv attacks.csv attacks\n.mode json\nSELECT target FROM attacks;\n';
  const targets = JSON.parse(run(sqlite, [':memory:'], folder, commands)) as { target: string }[];
  expect(targets.map(({ target }) => target)).toEqual(fileRows.map(({ target }) => target));
});

test.each(['attacks.csv', 'attacks.geojson'])(
  'GDAL reads the same rows and the same letters of %s',
  // The package of GDAL is large; where it is missing, it is installed first.
  { timeout: 600_000 },
  async (file) => {
    const folder = await folderWith(file);
    const ogrinfo = findCommand('ogrinfo', 'gdal-bin');
    const output = run(ogrinfo, ['-ro', '-al', file], folder);
    expect(/Feature Count: (\d+)/.exec(output)?.[1]).toBe(String(fileRows.length));
    const lines = new Set(output.split('\n').map((line) => line.trim()));
    expect(accented.filter((target) => !lines.has(`target (String) = ${target}`))).toEqual([]);
    if (file.endsWith('.geojson')) {
      const placed = fileRows.filter(({ lat }) => lat !== '');
      const points = [...output.matchAll(/^\s*POINT \((\S+) (\S+)\)$/gm)].map(([, lon, lat]) => [+lon!, +lat!]);
      expect(points).toEqual(placed.map(({ lon, lat }) => [Number(lon), Number(lat)]));
    }
  },
);

const counted = { status: countedCodes(descriptor, 'status'), outcome: countedCodes(descriptor, 'outcome') };
const snippet = (id: string, at: 'root' | 'base') =>
  loadSnippets(site.url('/data/', at), counted).find((entry) => entry.id === id)!.code;

/** Runs beside the server that this process is not: the site is served by the process that started the tests. */
test('the lines of Python and JavaScript run and count what the site counts', async () => {
  const folder = await folderWith();
  await writeFile(path.join(folder, 'load.py'), snippet('python', 'base'));
  await writeFile(path.join(folder, 'load.mjs'), snippet('javascript', 'base'));
  const numbers = `${fileRows.length} ${attackRows.length}`;
  expect(run(python(), ['load.py'], folder)).toBe(numbers);
  expect(run(process.execPath, ['load.mjs'], folder)).toBe(`${descriptor.version} ${numbers}`);
});

test('the query for DuckDB is sound SQL over the columns, and the lines of R name address and columns', async () => {
  const folder = await folderWith('attacks.csv');
  const query = snippet('duckdb', 'root').replace(/read_csv\('([^']+)', all_varchar = true\)/, 'attacks');
  const commands = `.import --csv attacks.csv attacks\n.mode json\n${query}\n`;
  const years = JSON.parse(run(findCommand('sqlite3', 'sqlite3'), [':memory:'], folder, commands)) as {
    attacks: number;
  }[];
  expect(years.reduce((sum, { attacks }) => sum + attacks, 0)).toBe(attackRows.length);
  const r = snippet('r', 'root');
  expect((await fetch(/"(http[^"]+)"/.exec(r)![1]!)).status).toBe(200);
  const columns = new Set(descriptor.resources.find(({ name }) => name === 'attacks')!.fields.map(({ name }) => name));
  for (const column of ['date', 'status', 'outcome']) {
    expect(r).toContain(column);
    expect(columns).toContain(column);
  }
});

test.each(['feed.xml', 'changes.xml'])('%s is valid Atom', async (file) => {
  const feed = (await bytesOf(site.url(`/${file}`))).toString('utf8');
  expect(atomFaults(feed)).toEqual([]);
  expect(feed).toContain(`<link rel="self" href="https://site.example/${file}"/>`);
});

test('below a base path, feeds and files name addresses below it', async () => {
  const feed = JSON.parse((await bytesOf(site.url('/feed.json', 'base'))).toString('utf8')) as {
    version: string;
    items: { url: string; id: string; title: string; date_published: string }[];
  };
  expect(feed.version).toMatch(/^https:\/\/jsonfeed\.org\/version\/1/);
  expect(feed.items.length).toBe(50);
  for (const { url } of feed.items) expect(url).toMatch(/^https:\/\/site\.example\/repo\/attacks\/[^/]+\/$/);
  const table = JSON.parse((await bytesOf(site.url('/data/attacks.json', 'base'))).toString('utf8')) as {
    dictionary: string;
  };
  expect(table.dictionary).toBe('https://site.example/repo/data/#attacks');
});
