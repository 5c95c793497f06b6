import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { site } from './site.config.ts';
import { siteWords } from './src/figure/site-words.ts';
import { carriesStyles, withCarriedStyles } from './src/layouts/carried-styles.ts';

/** @type {URL | undefined} Where the build writes. */
let output;

/** Pages say themselves whether they are meant for search; the sitemap believes them. */
const isForSearch = (/** @type {string} */ address) => {
  const below = new URL(address).pathname.slice(site.base.replace(/\/$/, '').length + 1);
  const file = fileURLToPath(new URL(`./${below}index.html`, output));
  return existsSync(file) && !readFileSync(file, 'utf8').includes('<meta name="robots" content="noindex"');
};

const carryStyles = (/** @type {string[]} */ paths) => {
  /** @type {Map<string, string>} */
  const sheets = new Map();
  const sheetAt = (/** @type {string} */ address) => {
    const below = address.slice(site.base.replace(/\/$/, '').length + 1);
    const sheet = sheets.get(below) ?? readFileSync(new URL(`./${below}`, output), 'utf8');
    sheets.set(below, sheet);
    return sheet;
  };
  for (const path of paths.filter(carriesStyles)) {
    const file = new URL(path === '404/' ? './404.html' : `./${path}index.html`, output);
    writeFileSync(file, withCarriedStyles(readFileSync(file, 'utf8'), sheetAt));
  }
};

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: { define: siteWords },
  integrations: [
    {
      name: 'output',
      hooks: {
        'astro:config:done': ({ config }) => {
          output = config.outDir;
        },
        'astro:build:done': ({ pages }) => {
          carryStyles(pages.map(({ pathname }) => pathname));
        },
      },
    },
    sitemap({ filter: isForSearch }),
  ],
});
