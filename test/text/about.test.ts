import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { shippedCode, shippedMaterial } from '../../src/text/about.ts';
import { projectRoot } from '../support/project-files.ts';

test('the list of code is what the scripts contain', async () => {
  const { metafile } = await build({
    entryPoints: globSync('src/**/*.client.ts', { cwd: projectRoot }),
    absWorkingDir: projectRoot,
    bundle: true,
    format: 'esm',
    metafile: true,
    minify: true,
    outdir: 'nowhere',
    write: false,
  });
  const contained = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
      return bytesInOutput > 0 && name !== undefined ? [name] : [];
    }),
  );
  expect(shippedCode.map((item) => item.package)).toEqual([...new Set(contained)].toSorted());
});

test.each([...shippedCode, ...shippedMaterial])('$package is under $licence', ({ package: name, licence }) => {
  const file = resolve(projectRoot, 'node_modules', name, 'package.json');
  expect((JSON.parse(readFileSync(file, 'utf8')) as { license: string }).license).toBe(licence);
});

test('the list of fonts is what the site serves', () => {
  const faces = readFileSync(resolve(projectRoot, 'src/components/fonts/font-faces.ts'), 'utf8');
  const used = new Set(faces.match(/@fontsource\/[\w-]+/g));
  expect(shippedMaterial.map((item) => item.package).filter((name) => name.startsWith('@fontsource'))).toEqual(
    expect.arrayContaining([...used]),
  );
});
