import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { site } from './site.config.ts';
import { siteWords } from './src/figure/site-words.ts';

/** @type {URL | undefined} Where the build writes. */
let output;

/** Pages say themselves whether they are meant for search; the sitemap believes them. */
const isForSearch = (/** @type {string} */ address) => {
  const below = new URL(address).pathname.slice(site.base.replace(/\/$/, '').length + 1);
  const file = fileURLToPath(new URL(`./${below}index.html`, output));
  return existsSync(file) && !readFileSync(file, 'utf8').includes('<meta name="robots" content="noindex"');
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
      name: 'remember-output',
      hooks: {
        'astro:config:done': ({ config }) => {
          output = config.outDir;
        },
      },
    },
    sitemap({ filter: isForSearch }),
  ],
});
