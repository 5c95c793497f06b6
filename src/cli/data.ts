import { nearest } from '../schema/nearest.ts';
import { cliMessages } from '../text/cli.ts';
import { check } from './check.ts';
import { dictionary } from './dictionary.ts';
import { diff } from './diff.ts';
import { readOptions, type Options } from './options.ts';

const commands: Readonly<Record<string, (options: Options) => Promise<number>>> = {
  check,
  dictionary,
  diff,
  // It brings the settings of the site along.
  forms: async (options) => (await import('./forms.ts')).forms(options),
  settings: async (options) => (await import('./settings.ts')).settings(options),
  // It brings the charts along, which no other command needs.
  release: async (options) => (await import('./release.ts')).release(options),
};

/** Commands that name versions. */
const takingWords = ['diff', 'release'];

/** Commands with options of their own; what they need is loaded only for them. */
const withWords: Readonly<Record<string, (words: readonly string[]) => Promise<number>>> = {
  import: async (words) => (await import('./import.ts')).importFile(words),
  new: async (words) => (await import('./new.ts')).newRecord(words),
};

/** Words that ask for the help, wherever they stand: a version or a file is not called so. */
const HELP = ['help', '--help', '-h'];

/** `npm run data -- <command>`. Exit code: 0 all is well, 1 problems in the data, 2 the command cannot be understood. */
async function main([command, ...rest]: readonly string[]): Promise<number> {
  if (command === undefined || [command, ...rest].some((word) => HELP.includes(word))) {
    console.log(cliMessages.help);
    return command === undefined ? 2 : 0;
  }
  if (Object.hasOwn(withWords, command)) return withWords[command]?.(rest) ?? 2;
  const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (run === undefined) {
    console.error(
      cliMessages.unknownCommand(
        command,
        nearest(command, [...Object.keys(commands), ...Object.keys(withWords), 'help']),
      ),
    );
    return 2;
  }
  const read = await readOptions(rest, takingWords.includes(command));
  if ('options' in read) return run(read.options);
  console.error(read.refusal);
  return 2;
}

// A reader such as `head` may close the pipe early; that is no reason for a stack trace.
process.stdout.on('error', () => process.exit());

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(cliMessages.unexpected(error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
}
