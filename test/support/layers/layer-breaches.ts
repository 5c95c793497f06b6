import type { ImportLine, Unit } from './read-source.ts';

/** Each layer may import itself and what stands before it. */
export const layerOrder = [
  'text',
  'schema',
  'dataset',
  'model',
  'view',
  'charts',
  'styles',
  'figure',
  'embed',
  'components',
  'layouts',
  'pages',
];
const settingsReaders = ['figure', 'embed', 'components', 'layouts', 'pages', 'cli'];
const rootFiles = /^src\/(content\.config|env\.d)\.ts$/;

/** The folder under `src/` that a file is in, or none. */
export function layerOf(file: string): string | undefined {
  return /^src\/([^/]+)\//.exec(file)?.[1];
}

/** One sentence for each import that goes against the order of the layers. */
export function layerBreaches({ file, where, imports }: Unit): string[] {
  if (!file.startsWith('src/') || rootFiles.test(file)) return [];
  const layer = layerOf(file);
  if (!layer) return [`${file} stands in no layer: move it into a folder of src.`];
  if (!layerOrder.includes(layer) && layer !== 'cli') return [`${file} stands in src/${layer}, which is no layer.`];
  return imports.flatMap((line) => {
    const rule = 'file' in line.target ? brokenRule(file, where, layer, line, line.target.file) : undefined;
    return rule ? [`${file} imports ${line.specifier}, but ${rule}.`] : [];
  });
}

function brokenRule(
  file: string,
  where: Unit['where'],
  layer: string,
  { typeOnly, asAsset }: ImportLine,
  target: string,
): string | undefined {
  if (target === 'site.config.ts') {
    return settingsReaders.includes(layer) ? undefined : `only ${settingsReaders.join(', ')} know the site's settings`;
  }
  if (target.startsWith('data/')) return 'the data is read by src/dataset/read.ts and passed on as a value';
  if (target.startsWith('test/')) return 'nothing imports test';
  const other = layerOf(target);
  if (!other) return target.startsWith('src/') || target === 'package.json' ? undefined : 'it stands outside src';
  if (other === 'cli' && layer !== 'cli') return 'nothing imports cli';
  if (other === 'pages' && layer !== 'pages') return 'nothing imports pages';
  if (layer === 'text' && other !== 'text') return 'text imports nothing from src';
  if (layer === 'cli' && other !== 'cli' && rank(other) > rank('figure')) return 'cli imports up to figure';
  if (layer !== 'cli' && rank(other) > rank(layer))
    return `${layer} stands before ${other} (${layerOrder.join(' → ')})`;
  const isBrowserCode = file.endsWith('.client.ts') || where === 'script';
  if (target.endsWith('.client.ts') && !isBrowserCode && !typeOnly && !asAsset) {
    return 'browser code (*.client.ts) is imported by browser code only';
  }
  return layer === 'charts' && other === 'charts' ? brokenChartRule(file, target) : undefined;
}

function brokenChartRule(file: string, target: string): string | undefined {
  const [from, to] = [chartFolder(file), chartFolder(target)];
  if (!from || from === to) return undefined;
  if (target === 'src/charts/registry.ts') return 'a chart does not know the registry that lists it';
  return to && to !== 'parts'
    ? 'a chart imports no other chart; what two charts share lives in charts/parts'
    : undefined;
}

function chartFolder(file: string): string | undefined {
  return /^src\/charts\/([^/]+)\//.exec(file)?.[1];
}

function rank(layer: string): number {
  return layerOrder.indexOf(layer);
}
