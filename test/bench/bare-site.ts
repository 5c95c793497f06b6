import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the bare site must be as large as. */
export interface SiteSize {
  readonly pages: number;
  /** Bytes of all HTML. */
  readonly bytes: number;
}

/** Counts the pages of a built site, and the bytes of its HTML. */
export async function siteSize(folder: string): Promise<SiteSize> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html'));
  let bytes = 0;
  for (const name of files) bytes += (await stat(join(folder, name))).size;
  return { pages: files.length, bytes };
}

/**
 * Writes an Astro project with one dynamic route that prints so many pages of so many bytes: what Astro itself costs.
 * @param root an empty folder inside the project, so that it finds the project's packages.
 */
export async function writeBareSite(root: string, { pages, bytes }: SiteSize): Promise<void> {
  const length = Math.max(1, Math.round(bytes / pages) - 120);
  await mkdir(join(root, 'src/pages'), { recursive: true });
  await writeFile(join(root, 'package.json'), '{ "name": "bare", "private": true, "type": "module" }\n');
  await writeFile(join(root, 'astro.config.mjs'), 'export default { devToolbar: { enabled: false } };\n');
  await writeFile(
    join(root, 'src/pages/[id].astro'),
    `---
export const getStaticPaths = () => Array.from({ length: ${String(pages)} }, (_, i) => ({ params: { id: String(i) } }));
const { id } = Astro.params;
const rows = Array.from({ length: ${String(Math.ceil(length / 100))} }, (_, i) => \`\${id} \${i} \${'x'.repeat(80)}\`);
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><title>{id}</title></head><body>{rows.map((row) => <p>{row}</p>)}</body></html>
`,
  );
}
