import type { Attack } from '../schema/attack.ts';
import { fold } from '../schema/fold.ts';

/**
 * A campaign's code in words: `WannaCry 2017` for `wannacry-2017`.
 * @param names of malware and groups, whose spelling a word of the code takes on.
 */
export function campaignName(code: string, names: readonly string[]): string {
  const spelled = new Map(names.map((name) => [fold(name), name]));
  const [first = '', ...others] = code.split('-');
  const capital = first.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return [spelled.get(first) ?? capital, ...others.map((word) => spelled.get(word) ?? word)].join(' ');
}

/** The campaigns of some records in words, by code; each spelled as the malware and the groups of its own records. */
export function campaignNames(
  attacks: readonly Pick<Attack, 'campaign' | 'malware' | 'actor'>[],
): ReadonlyMap<string, string> {
  const byCode = Map.groupBy(attacks, ({ campaign }) => campaign);
  return new Map(
    [...byCode].flatMap(([code, members]) => {
      const names = members.flatMap(({ malware, actor }) => [...malware, ...actor]);
      return code === null ? [] : [[code, campaignName(code, names)]];
    }),
  );
}
