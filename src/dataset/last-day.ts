import type { Descriptor } from '../schema/descriptor.ts';

/**
 * The last day that rows may speak of, as ISO day: that of the version they stand in, or of a coming version that
 * `CHANGELOG.md` announces under a heading with its day, such as `## 1.1.0 (2026-11-23)`.
 */
export function lastDay({ created }: Descriptor, files: ReadonlyMap<string, Uint8Array>): string {
  const changelog = new TextDecoder().decode(files.get('CHANGELOG.md'));
  const days = [...changelog.matchAll(/^## \S+ +\(?(\d{4}-\d{2}-\d{2})\)?\s*$/gm)].map(([, day = '']) => day);
  return [created.slice(0, 10), ...days].reduce((latest, day) => (day > latest ? day : latest));
}
