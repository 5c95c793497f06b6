import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';
import { site } from '../../site.config.ts';
import { withColours } from '../styles/colour-pairs.ts';
import { themedTokens } from './themed-tokens.ts';
import { usedStyles } from './used-styles.ts';

// From the project's root, as the data is: a bundler moves this file.
const folder = (): string => path.resolve(process.cwd(), 'src/styles');

/**
 * The styles of one chart's embed, minified: the site's own, then what a frame has otherwise.
 * @param content markup and scripts of the embed; rules for anything that they do not name are left out.
 */
export async function embedStyles(chart: string, content: string): Promise<string> {
  const own = (await readdir(folder())).filter((file) => isStyleOf(path.parse(file).name, chart)).toSorted();
  const [tokens = '', ...rest] = await Promise.all(
    ['tokens.css', 'base.css', ...own, 'embed.css'].map((file) => readFile(path.join(folder(), file), 'utf8')),
  );
  const css = [themedTokens(withColours(tokens, site.colours)), ...rest].join('\n');
  const { code } = await transform(css, { loader: 'css', minify: true, target: 'es2022' });
  if (code.includes('</')) throw new Error(`the styles of ${chart} would end their own element`);
  return usedStyles(code.trim(), content);
}

/** `charts.css` for all; `impact.css` for `impact`, `endorsement.css` for `endorsement-map`. */
const isStyleOf = (name: string, chart: string): boolean =>
  name === 'charts' || name === chart || chart.startsWith(`${name}-`);
