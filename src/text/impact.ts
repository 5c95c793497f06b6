import { counts } from './counts.ts';
import { count, formatNumber } from './format.ts';
import { capital, figureWords } from './figure-words.ts';
import { countRecords, nameOutcomes, type ShownOutcomes } from './outcomes.ts';

/** Words of the chart of effects and of the section of the home page that it stands in. */
export const impactText = {
  title: figureWords.effectsTitle,
  titleOf: (outcomes: ShownOutcomes): string =>
    outcomes === null ? impactText.title : `Effects of ${nameOutcomes(outcomes)}`,
  /**
   * Names the commonest effect by its label; of one record, its first effect.
   * @param kinds how many effects have a record.
   */
  describe: (
    total: number,
    affected: number,
    most: { readonly label: string; readonly total: number },
    kinds: number,
    outcomes: ShownOutcomes,
  ): string => {
    if (total === 0) return 'Chart of effects without a square: no record matches.';
    const records = `Effects of ${countRecords(total, outcomes)}`;
    const { harmed } = figureWords;
    if (total === 1) {
      const others = kinds > 1 ? ` and ${count(kinds - 1, 'other', 'others')}` : '';
      return `${records}: “${most.label}”${others}. ${capital(harmed)} is ${affected === 1 ? '' : 'not '}known to have been affected.`;
    }
    return `${records}, of which one can have several: the commonest is “${most.label}”, in ${formatNumber(most.total)}, and ${harmed} is known to have been affected in ${formatNumber(affected)}.`;
  },
  notStated: 'the sources do not say',
  counts,
  groups: {
    harm: (affected: number, total: number): string =>
      `${capital(figureWords.harmed)} was affected: ${formatNumber(affected)} of ${count(total, 'record', 'records')}`,
    other: 'Other effects',
    none: 'No effect, or none stated',
  },
  columns: { effect: 'Effect', total: 'Records with it', affected: `of these, ${figureWords.harmed} affected` },
  key: {
    affected: `${figureWords.harmed} was affected`,
    other: 'not known to have been affected',
    unit: (perSquare: number): string =>
      perSquare === 1 ? 'one square: one record' : `one square: ${formatNumber(perSquare)} records`,
  },
  /** In lines that fit the narrow drawing. */
  note: ['A record can have several effects and', 'then stands in several rows.'],
};
