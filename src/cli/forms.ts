import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readableDescriptor } from '../dataset/readable-descriptor.ts';
import { siteSubject } from '../figure/site-words.ts';
import { resourceNamed } from '../schema/descriptor.ts';
import { formsText as text } from '../text/forms.ts';
import { fittedForm, formsOf } from './fitted-form.ts';
import type { Options } from './options.ts';
import { report } from './report.ts';

const FOLDER = path.join('.github', 'ISSUE_TEMPLATE');

/**
 * Writes the words and choices of the data into the forms of the repository, and takes the form of a table away that is
 * not there. Exit code: 1 if the descriptor cannot be read, and nothing is written then.
 */
export async function forms({ folder, quiet }: Options): Promise<number> {
  const read = readableDescriptor(await readFile(path.join(folder, 'datapackage.json')).catch(() => null));
  if (!read.ok) {
    console.log(report(read.problems));
    return 1;
  }
  const descriptor = read.value;
  const say = (words: string) => {
    if (!quiet) console.log(words);
  };
  for (const [name, form] of Object.entries(formsOf)) {
    const file = path.join(FOLDER, name);
    const before = await readFile(file, 'utf8').catch(() => null);
    if (before === null) continue;
    if (resourceNamed(descriptor, form.table) === null) {
      await rm(file);
      say(text.removed(file));
      continue;
    }
    const head = form.table === 'attacks' ? text.head(siteSubject) : {};
    const after = fittedForm(before, form, descriptor, head);
    if (after !== before) await writeFile(file, after);
    say(after === before ? text.fits(file) : text.written(file));
  }
  return 0;
}
