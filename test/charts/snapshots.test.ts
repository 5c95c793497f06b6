import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawnStates } from '../support/chart-drawings.ts';
import { compareWithFile } from '../support/file-snapshot.ts';
import { normalisedSvg } from '../support/normalised-svg.ts';

const folder = join(import.meta.dirname, 'output');
mkdirSync(folder, { recursive: true });

const pictures = drawnStates.flatMap(({ drawing: { id, svg, key } }) => [
  { name: id, svg },
  ...(key === null ? [] : [{ name: `${id}-key`, svg: key }]),
]);

test('every name is used once', () => {
  const names = pictures.map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test.each(pictures)('$name is drawn as it was', ({ name, svg }) => {
  expect(compareWithFile(join(folder, `${name}.svg`), normalisedSvg(svg))).toBeNull();
});

test('no drawing is kept of a state that is gone', () => {
  const wanted = new Set(pictures.map(({ name }) => `${name}.svg`));
  const stale = readdirSync(folder).filter((file) => !wanted.has(file) && !file.endsWith('-changed.svg'));
  expect(stale, 'delete these files').toEqual([]);
});
