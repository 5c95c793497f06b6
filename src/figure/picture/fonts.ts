import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { create, type Font } from 'fontkit';

/** The faces that pictures are set in. */
export type PictureFace = 'title' | 'text' | 'strong';

const families: Readonly<Record<PictureFace, readonly [family: string, weight: number]>> = {
  title: ['source-serif-4', 600],
  text: ['source-sans-3', 400],
  strong: ['source-sans-3', 600],
};

// Fontsource splits a family by script; a part earlier in the list is preferred.
const parts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];

interface Part {
  readonly font: Font;
  readonly has: ReadonlySet<number>;
}

const loaded = new Map<PictureFace, readonly Part[]>();

function partsOf(face: PictureFace): readonly Part[] {
  const known = loaded.get(face);
  if (known !== undefined) return known;
  // Not relative to this file: a bundler moves it.
  const installed = createRequire(pathToFileURL(path.join(process.cwd(), 'package.json')));
  const [family, weight] = families[face];
  const found = parts.flatMap((part): Part[] => {
    const file = installed.resolve(`@fontsource/${family}/files/${family}-${part}-${String(weight)}-normal.woff2`);
    const font = create(readFileSync(file));
    return 'characterSet' in font ? [{ font, has: new Set(font.characterSet) }] : [];
  });
  loaded.set(face, found);
  return found;
}

/** The font of a face that has a character; null where none has. */
export function fontFor(face: PictureFace, character: string): Font | null {
  const point = character.codePointAt(0) ?? 0;
  return partsOf(face).find(({ has }) => has.has(point))?.font ?? null;
}
