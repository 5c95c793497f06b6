/**
 * A campaign's code as a name: `wannacry-2017` as `WannaCry 2017`.
 * @param names names of malware and groups, whose spelling is kept.
 */
export function campaignName(code: string, names: readonly string[]): string {
  const spelling = new Map(names.map((name) => [name.toLowerCase(), name]));
  return code
    .split('-')
    .map((word) => spelling.get(word) ?? word)
    .join(' ')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
