import type { LastDay } from '../schema/cell.ts';
import type { Descriptor } from '../schema/descriptor.ts';

/**
 * The last day that rows may speak of: that of the version they stand in, or of a coming version that `CHANGELOG.md`
 * announces under a heading with its day, such as `## 1.1.0 (2026-11-23)`.
 * @param today ISO day; rows that are not released yet may speak of any day up to it. Null = rows are held to the version.
 */
export function lastDay(
  { created }: Descriptor,
  files: ReadonlyMap<string, Uint8Array>,
  today: string | null = null,
): LastDay {
  const changelog = new TextDecoder().decode(files.get('CHANGELOG.md'));
  const days = [...changelog.matchAll(/^## \S+ +\(?(\d{4}-\d{2}-\d{2})\)?\s*$/gm)].map(([, day = '']) => day);
  const known = [created.slice(0, 10), ...days, ...(today === null ? [] : [today])];
  return {
    day: known.reduce((latest, day) => (day > latest ? day : latest)),
    of: today === null ? 'version' : 'today',
  };
}
