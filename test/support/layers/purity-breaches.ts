import { isBuiltin } from 'node:module';
import ts from 'typescript';
import { freeGlobals } from './free-globals.ts';
import { layerOf } from './layer-breaches.ts';
import type { Unit } from './read-source.ts';

const pureLayers = ['schema', 'dataset', 'model', 'charts'];
const diskFile = 'src/dataset/read.ts';

const browserGlobals = new Set([
  ...['window', 'self', 'globalThis', 'document', 'navigator', 'location', 'history', 'screen', 'visualViewport'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'customElements', 'HTMLElement', 'matchMedia'],
  ...['IntersectionObserver', 'ResizeObserver', 'MutationObserver', 'getComputedStyle', 'addEventListener'],
  ...['requestAnimationFrame', 'requestIdleCallback', 'innerWidth', 'innerHeight', 'devicePixelRatio'],
]);
export const nodeGlobals = new Set(['process', 'Buffer', 'require', '__dirname', '__filename']);

/** One sentence for each use of what a file's place does not have: a browser, a disk, a clock, chance. */
export function purityBreaches({ file, where, tree, imports }: Unit): string[] {
  if (!file.startsWith('src/')) return [];
  const breaches: string[] = [];
  if (!file.endsWith('.client.ts') && where !== 'script') {
    for (const name of freeGlobals(tree, browserGlobals)) {
      breaches.push(`${file} uses ${name}, but only *.client.ts may touch what a browser alone has.`);
    }
  }
  const layer = layerOf(file) ?? '';
  if (!pureLayers.includes(layer) || file === diskFile) return breaches;
  for (const { specifier, target } of imports) {
    if ('package' in target && isBuiltin(target.package)) {
      breaches.push(
        `${file} imports ${specifier}, but ${layer} runs in the browser as well; only ${diskFile} touches the disk.`,
      );
    }
  }
  for (const name of freeGlobals(tree, nodeGlobals)) {
    breaches.push(`${file} uses ${name}, but ${layer} runs in the browser as well.`);
  }
  for (const call of changingCalls(tree)) {
    breaches.push(`${file} calls ${call}, but ${layer} gives the same result for the same data, whatever the day.`);
  }
  return breaches;
}

function changingCalls(tree: ts.SourceFile): Set<string> {
  const calls = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const callee = node.expression.getText(tree);
      if (['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'Date'].includes(callee)) {
        calls.add(`${callee}()`);
      }
    } else if (ts.isNewExpression(node) && node.expression.getText(tree) === 'Date' && !node.arguments?.length) {
      calls.add('new Date()');
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return calls;
}
