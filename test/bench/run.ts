import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bench } from './bench.ts';
import { isOver, printable, table } from './table.ts';

// `npm run bench` runs all; `npm run bench -- page-weight build-time` runs those.
const wanted = process.argv.slice(2);
const folder = import.meta.dirname;
const benches: Bench[] = [];
for (const file of globSync('*.bench.ts', { cwd: folder }).sort()) {
  const module = (await import(pathToFileURL(join(folder, file)).href)) as { bench: Bench };
  benches.push(module.bench);
}

const unknown = wanted.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}. There are: ${benches.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const lines: string[][] = [];
let overs = 0;
for (const { name, run } of benches.filter((bench) => wanted.length === 0 || wanted.includes(bench.name))) {
  console.error(`${name} …`);
  const rows = await run();
  overs += rows.filter(isOver).length;
  lines.push(...rows.map((row) => printable(name, row)));
}
console.log(table([['bench', 'what', 'value', 'limit', ''], ...lines]));
if (overs > 0) process.exitCode = 1;
