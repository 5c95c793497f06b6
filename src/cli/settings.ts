import pc from 'picocolors';
import { settingsText as text } from '../text/settings.ts';
import type { Options } from './options.ts';

/**
 * Prints what is wrong with `site.config.ts`, and what is likely not meant. Exit code: 0 if a site can be built with it,
 * else 1.
 */
export async function settings({ quiet }: Options): Promise<number> {
  const read = await readSettings();
  if (typeof read === 'string') {
    console.error(text.unreadable(read));
    return 1;
  }
  const { problems, warnings } = read;
  for (const warning of warnings) console.error(pc.yellow(warning));
  if (problems.length > 0) console.error([pc.bold(text.heading(problems.length)), ...problems].join('\n  '));
  else if (!quiet) console.log(pc.green(text.fine));
  return problems.length > 0 ? 1 : 0;
}

// Loaded only here: a file that is no TypeScript must end in a sentence too.
async function readSettings() {
  try {
    return (await import('../figure/own-settings.ts')).ownSettings();
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return reason.replace(/\.$/, '');
  }
}
