import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { oneAtATime } from './one-at-a-time.ts';

const projectRoot = resolve(import.meta.dirname, '../..');

export interface BuildOptions {
  /** Settings that the site reads from the environment: `SITE_URL`, `BASE_PATH`, `DATA_DIR`; also `TZ` and the like. */
  env?: Record<string, string>;
  /** False: pictures of shared links are left out, where a test does not look at them. */
  pictures?: boolean;
  /** Folder of the project to build; this one unless told otherwise. */
  project?: string;
}

export interface BuiltSite {
  folder: string;
  remove(): Promise<void>;
}

/** Builds the site as `npm run build` does, into a folder of its own. Rejects with the build's output if it fails. */
export async function buildSite({
  env = {},
  pictures = true,
  project = projectRoot,
}: BuildOptions = {}): Promise<BuiltSite> {
  // Inside the project, because the pages that are rendered during the build look for their packages from there.
  const parent = join(project, 'node_modules/.cache/site-test');
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, 'build-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const settings = { ...(pictures ? {} : { SOCIAL_PICTURES: 'off' }), ...env };
    // Astro keeps one cache folder a project, and two builds at once would share it.
    await oneAtATime(join(parent, 'lock'), () =>
      run('npm', ['run', '--silent', 'build', '--', '--outDir', folder], settings, project),
    );
  } catch (error) {
    await remove();
    throw error;
  }
  return { folder, remove };
}

async function run(command: string, args: string[], env: Record<string, string>, cwd: string): Promise<void> {
  const child = spawn(command, args, {
    cwd,
    env: { ...environment(), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise<number | null>((done, failed) => {
    child.once('error', failed).once('close', done);
  });
  if (status !== 0)
    throw new Error(`The site does not build ("npm run build" ended with ${status ?? 'a signal'}).\n${output}`);
}

/** The caller's environment without what a test runner adds, so that a build under test is the build a maintainer gets. */
function environment(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (
      /^(VITEST|TEST$|NODE_ENV$|DEV$|PROD$|MODE$|BASE_URL$|FORCE_COLOR$|SITE_URL$|BASE_PATH$|DATA_DIR$|SOCIAL_PICTURES$)/.test(
        name,
      )
    ) {
      Reflect.deleteProperty(env, name);
    }
  }
  return env;
}
