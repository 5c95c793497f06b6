import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { site } from '../../site.config.ts';
import { previewText as text } from '../text/preview.ts';
import { serveFolder, type ServedFolder } from './serve-folder.ts';

const PORT = 4321;

/**
 * `npm run preview`: the built site as a static host shows it, on loopback, below the path of the site's settings. Runs
 * until it is told to stop; exit code 1 if there is nothing to serve or no port, 2 if it cannot be understood.
 */
async function preview(words: readonly string[]): Promise<number> {
  const options = readOptions(words);
  if (typeof options === 'string') return refuse(options, 2);
  const { folder, port } = options;
  if (!existsSync(join(folder, 'index.html'))) return refuse(text.notBuilt(folder), 1);
  let served: ServedFolder;
  try {
    served = await serveFolder(folder, { base: site.base.replace(/\/*$/, '/'), port });
  } catch (error) {
    if (isTaken(error)) return refuse(text.taken(port), 1);
    throw error;
  }
  console.log(text.served(served.url));
  await new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  });
  await served.close();
  return 0;
}

/** The options, or the sentence that says why they cannot be used. */
function readOptions(words: readonly string[]): { readonly folder: string; readonly port: number } | string {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { port: { type: 'string' }, folder: { type: 'string' } },
    });
    const port = values.port ?? String(PORT);
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return text.noPort(port);
    return { folder: values.folder ?? 'dist', port: Number(port) };
  } catch (error) {
    return text.unusable(error instanceof Error ? error.message : String(error));
  }
}

function refuse(sentence: string, code: number): number {
  console.error(sentence);
  return code;
}

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

process.exitCode = await preview(process.argv.slice(2));
