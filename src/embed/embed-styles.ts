import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, transform } from 'esbuild';
import { site } from '../../site.config.ts';
import { withColours } from '../styles/colour-pairs.ts';
import { onceABuild } from './once-a-build.ts';
import { themedTokens } from './themed-tokens.ts';
import { usedStyles } from './used-styles.ts';

// From the project's root, as the data is: a bundler moves this file.
const folder = (): string => path.resolve(process.cwd(), 'src/styles');

/**
 * The styles of one chart's embed, minified: the site's own, then what a frame has otherwise.
 * @param content markup and scripts of the embed; rules for anything that they do not name are left out.
 */
export async function embedStyles(chart: string, content: string): Promise<string> {
  return usedStyles(await stylesOf(chart), content);
}

const stylesOf = onceABuild(async (chart: string): Promise<string> => {
  const own = (await readdir(folder())).filter((file) => isStyleOf(file, chart)).toSorted();
  const tokens = await readFile(path.join(folder(), 'tokens.css'), 'utf8');
  const [first, { outputFiles }] = await Promise.all([
    transform(themedTokens(withColours(tokens, site.colours)), { loader: 'css', ...options }),
    build({
      stdin: {
        contents: ['base.css', ...own, 'embed.css'].map((file) => `@import './${file}';`).join('\n'),
        resolveDir: folder(),
        loader: 'css',
      },
      bundle: true,
      write: false,
      logLevel: 'silent',
      ...options,
    }),
  ]);
  const css = first.code.trim() + (outputFiles[0]?.text.trim() ?? '');
  if (css.includes('</')) throw new Error(`the styles of ${chart} would end their own element`);
  return css;
});

const options = { minify: true, target: 'es2022' } as const;

/** `charts.css` for all; `impact.css` for `impact`, `endorsement.css` for `endorsement-map`. */
function isStyleOf(file: string, chart: string): boolean {
  const { name, ext } = path.parse(file);
  return ext === '.css' && (name === 'charts' || name === chart || chart.startsWith(`${name}-`));
}
