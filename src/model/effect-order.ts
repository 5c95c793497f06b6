/** `none_reported` of the descriptor: a source says that nothing was affected. */
const NONE_REPORTED = 'none_reported';

/** `harm`: the effect itself means that care was affected. `none`: nothing was affected. */
export type EffectGroup = 'harm' | 'other' | 'none';
export const effectGroups: readonly EffectGroup[] = ['harm', 'other', 'none'];

/** @param harm codes of `impacts` that mean: care was affected. */
export const effectGroup = (code: string, harm: readonly string[]): EffectGroup =>
  harm.includes(code) ? 'harm' : code === NONE_REPORTED ? 'none' : 'other';

/** Effects as every list and chart tells them: harm first, a denial last, and within these in the order given. */
export const inEffectOrder = <T>(
  effects: readonly T[],
  codeOf: (effect: T) => string,
  harm: readonly string[],
): readonly T[] =>
  effectGroups.flatMap((group) => effects.filter((effect) => effectGroup(codeOf(effect), harm) === group));
