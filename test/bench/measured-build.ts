import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '../..');

/** What a build took. */
export interface BuildCost {
  /** Seconds of processor time, of all threads: other work on the machine hardly changes it. */
  readonly cpu: number;
  /** Most memory that the process held, bytes. */
  readonly peak: number;
}

// Astro builds in one process, so what that process used is what the build cost.
const probe = `import { writeFileSync } from 'node:fs';
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(process.env.BENCH_COST, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS * 1024 }));
});
`;

/**
 * Runs `astro build` in a folder, and nothing else: no npm, no check of the data.
 * @param env settings of the site.
 */
export async function measuredBuild(
  cwd: string,
  outDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<BuildCost> {
  const own = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const [probeFile, costFile] = [join(own, 'probe.mjs'), join(own, 'cost.json')];
    await writeFile(probeFile, probe);
    const astro = join(root, 'node_modules/astro/bin/astro.mjs');
    const child = spawn(
      process.execPath,
      ['--import', pathToFileURL(probeFile).href, astro, 'build', '--silent', '--outDir', outDir],
      {
        cwd,
        env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', BENCH_COST: costFile, ...env },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    const status = await new Promise<number | null>((done, failed) => {
      child.once('error', failed).once('close', done);
    });
    if (status !== 0) throw new Error(`"astro build" in ${cwd} ended with ${String(status ?? 'a signal')}.`);
    return JSON.parse(await readFile(costFile, 'utf8')) as BuildCost;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}
