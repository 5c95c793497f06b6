import { existsSync } from 'node:fs';
import path from 'node:path';
import { build, type PluginBuild } from 'esbuild';
import { siteWords } from '../figure/site-words.ts';
import { onceABuild } from './once-a-build.ts';

// From the project's root, as the data is: a bundler moves this file.
const folder = (): string => path.resolve(process.cwd(), 'src/embed');

/** A classic script, minified, that may stand inside `<script>`. @param entry name of a file in this folder. */
export const bundleScript = onceABuild(async (entry: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [path.join(folder(), entry)],
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
    target: 'es2022',
    charset: 'utf8',
    plugins: [{ name: 'small-packages', setup: useSmallPackages }],
    define: siteWords,
    legalComments: 'none',
    logLevel: 'silent',
  });
  const code = outputFiles[0]?.text.trim() ?? '';
  return code.replaceAll('</script', String.raw`<\/script`).replaceAll('<!--', String.raw`<\!--`);
});

/** The script of a chart: its own, or what every embed does where a chart has none. */
export async function chartScript(chart: string): Promise<string> {
  const own = `${chart}.client.ts`;
  return afterFirstFrame(await bundleScript(existsSync(path.join(folder(), own)) ? own : 'still-chart.client.ts'));
}

/** Milliseconds after which a script runs where a browser paints nothing, as of a frame far below what readers see. */
const PATIENCE = 400;

/**
 * Lets the printed chart be seen before its script takes over, which on a slow phone is a second later. An address that
 * asks for more than a look is answered at once, so that nobody sees all the records first.
 */
const afterFirstFrame = (code: string): string =>
  `(()=>{let o;const r=()=>{${code}},w=()=>{if(!o){o=1;r()}};` +
  '/[?&](?!(theme|title)(=|&|$))./.test(location.search)?w():' +
  `(requestAnimationFrame(()=>requestAnimationFrame(()=>setTimeout(w))),setTimeout(w,${String(PATIENCE)}))})()`;

/** A frame does without the packages that make its map glide, and without what no chart uses of their selections. */
function useSmallPackages(bundler: PluginBuild): void {
  const use = (filter: RegExp, file: string) => {
    bundler.onResolve({ filter }, () => ({ path: path.join(folder(), file) }));
  };
  use(/^d3-(zoom|transition)$/, 'still-zoom.client.ts');
  use(/^d3-selection$/, 'small-selection.client.ts');
}
