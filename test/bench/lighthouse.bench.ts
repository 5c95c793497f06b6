import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../support/build-site.ts';
import { recordRows } from '../support/expected-records.ts';
import { findChromium } from '../support/find-chromium.ts';
import type { Bench, Row } from './bench.ts';
import { serveCompressed } from './serve-compressed.ts';

/** Fetched when it is asked for: with all it needs it is a third of the project's packages. */
const LIGHTHOUSE = 'lighthouse@13.5.0';
/** Each page so often; the best counts, because whatever else a machine does only ever takes points away. */
const ROUNDS = 3;

/** One of every kind of page that is meant for search. */
const pages = [
  '',
  'attacks/',
  `attacks/${recordRows[0]?.id ?? ''}/`,
  'countries/',
  `countries/fr/`,
  'call/',
  'signatories/doris-leuthard/',
  'methodology/',
  'data/',
  'embed/',
  'contribute/',
  'about/',
];

interface Report {
  readonly categories: Readonly<Record<string, { readonly title: string; readonly score: number | null }>>;
}

/** Points out of 100 that pages lack in the four categories of Lighthouse, on its phone. */
export const bench: Bench = {
  name: 'lighthouse',
  async run() {
    await using cleanup = new AsyncDisposableStack();
    const site = cleanup.adopt(await buildSite({ pictures: false }), (built) => built.remove());
    const served = cleanup.adopt(await serveCompressed(site.folder), (server) => server.close());
    const folder = cleanup.adopt(await mkdtemp(join(tmpdir(), 'lighthouse-')), (made) => rm(made, { recursive: true }));
    const rows: Row[] = [];
    for (const page of pages) {
      const reports: Report[] = [];
      for (let round = 0; round < ROUNDS; round++) reports.push(await measured(`${served.url}${page}`, folder));
      const [first] = reports;
      for (const [id, { title }] of Object.entries(first?.categories ?? {})) {
        const best = Math.max(...reports.map(({ categories }) => categories[id]?.score ?? 0));
        rows.push({ what: `/${page}, ${title}`, value: 100 - Math.round(100 * best), unit: 'points', limit: 0 });
      }
    }
    return rows;
  },
};

async function measured(address: string, folder: string): Promise<Report> {
  const output = join(folder, 'report.json');
  const options = ['--output=json', `--output-path=${output}`, '--quiet'];
  const flags = ['--headless=new', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])].join(' ');
  const child = spawn('npx', ['--yes', LIGHTHOUSE, address, ...options, `--chrome-flags=${flags}`], {
    env: { ...process.env, CHROME_PATH: findChromium() },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const status = await new Promise<number | null>((done, failed) => {
    child.once('error', failed).once('close', done);
  });
  if (status !== 0) throw new Error(`${LIGHTHOUSE} ended with ${status ?? 'a signal'} on ${address}.`);
  return JSON.parse(await readFile(output, 'utf8')) as Report;
}
