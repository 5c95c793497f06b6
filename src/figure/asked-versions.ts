import { compareVersions } from '../schema/version.ts';

/**
 * The two versions that an address asks to compare, the older first; null if it asks for none, for one that is not
 * known, or for the same twice. One alone is compared with the newest, the newest with the one before it.
 * @param versions oldest first.
 */
export function askedVersions(query: string, versions: readonly string[]): readonly [string, string] | null {
  const parameters = new URLSearchParams(query);
  const [a, b] = [parameters.get('a'), parameters.get('b')];
  const newest = versions.at(-1);
  if (newest === undefined || (a === null && b === null)) return null;
  const to = b ?? newest;
  const from = a ?? versions[versions.indexOf(to) - 1] ?? null;
  if (from === null || from === to || !versions.includes(from) || !versions.includes(to)) return null;
  return compareVersions(from, to) < 0 ? [from, to] : [to, from];
}
