import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readDataset } from '../../src/dataset/read.ts';

// The package carries no types; this is the part in use.
interface OutsidePackage {
  readonly valid: boolean;
  readonly resources: readonly { readonly name: string; read(options: object): Promise<unknown[]> }[];
}
const { Package } = createRequire(import.meta.url)('datapackage') as {
  Package: { load(descriptor: string, options: object): Promise<OutsidePackage> };
};

test('the npm package datapackage, which knows the first version of the standard only, accepts every row', async () => {
  const folder = path.resolve('data');
  const outside = await Package.load(path.join(folder, 'datapackage.json'), { basePath: folder });
  expect(outside.valid).toBe(true);
  const counts: Record<string, number> = {};
  for (const resource of outside.resources) {
    counts[resource.name] = (await resource.read({ keyed: true, relations: true })).length;
  }
  const own = await readDataset();
  if (!own.ok) throw new Error(own.problems[0]?.message);
  for (const name of ['attacks', 'sources', 'signatories', 'milestones', 'territories', 'corrections'] as const) {
    expect(counts[name]).toBe(own.value[name].length);
  }
});
