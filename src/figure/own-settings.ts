import { existsSync } from 'node:fs';
import path from 'node:path';
import { site } from '../../site.config.ts';
import { settingProblems, settingWarnings } from './setting-problems.ts';

/** What is wrong with the settings of this site, and what is likely not meant: a sentence each. */
export const ownSettings = (): { readonly problems: readonly string[]; readonly warnings: readonly string[] } => ({
  problems: settingProblems(site, (file) => existsSync(path.join('public', file))),
  warnings: settingWarnings(site),
});
