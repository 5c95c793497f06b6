import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Shipped } from '../text/about.ts';

const installed = createRequire(pathToFileURL(path.join(process.cwd(), 'package.json')));

/** A licence as its packages print it, word for word. */
export interface LicenceText {
  readonly packages: readonly string[];
  /** Null: the packages bring none. */
  readonly text: string | null;
}

/** The texts of packages' licences, each distinct text once: licences ask that their notices travel with the code. */
export function licenceTexts(shipped: readonly Shipped[]): readonly LicenceText[] {
  const byText = new Map<string | null, string[]>();
  for (const { package: name } of shipped) {
    const text = licenceText(name);
    byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  return [...byText].map(([text, packages]) => ({ text, packages }));
}

function licenceText(name: string): string | null {
  const folder = installed.resolve
    .paths(name)
    ?.map((parent) => path.join(parent, name))
    .find((dir) => existsSync(dir));
  if (folder === undefined) throw new Error(`${name} is listed on /about/ but not installed`);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  return file === undefined ? null : readFileSync(path.join(folder, file), 'utf8').trim();
}
