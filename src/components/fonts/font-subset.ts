import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import subsetFont from 'subset-font';
import { site } from '../../../site.config.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { FontFace } from './font-faces.ts';

/** What words in the code may use beyond the data: printable ASCII and the marks of good typography. */
const TYPOGRAPHY = `${Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)).join('')}\u00a0–—‘’“”…·•×−±→←↑↓©§éèüöäß€£`;

/** Kerning, and the figures that tables ask for; small capitals, swashes and the like are never asked for. */
const FEATURES = ['kern', 'lnum', 'tnum'];

const installed = createRequire(pathToFileURL(path.join(process.cwd(), 'package.json')));

const printed = new WeakMap<Dataset, string>();

/** Every character that the data can make the site print, once each. */
function charactersOf(dataset: Dataset): string {
  const { attacks, sources, signatories, milestones, territories, descriptor } = dataset;
  const characters =
    printed.get(dataset) ??
    [...new Set(JSON.stringify([attacks, sources, signatories, milestones, territories, descriptor]))]
      .toSorted()
      .join('');
  printed.set(dataset, characters);
  return characters;
}

/** A font file cut down to the characters that the site can print: those of the data and of its own words. */
export async function fontSubset(face: FontFace, dataset: Dataset): Promise<Uint8Array<ArrayBuffer>> {
  const file = await readFile(installed.resolve(`${face.from}/files/${face.file}.woff2`));
  const text = face.only === 'title' ? site.title : TYPOGRAPHY + charactersOf(dataset);
  return new Uint8Array(
    await subsetFont(file, text, { targetFormat: 'woff2', keepFeatures: FEATURES, noHinting: true }),
  );
}
