import { counts } from './counts.ts';
import { count, formatNumber } from './format.ts';
import { capital, figureWords } from './figure-words.ts';
import { countRecords, nameOutcomes, type ShownOutcomes } from './outcomes.ts';

/** Words of the chart of effects and of the section of the home page that it stands in. */
export const impactText = {
  title: figureWords.effectsTitle,
  titleOf: (outcomes: ShownOutcomes): string =>
    outcomes === null ? impactText.title : `Effects of ${nameOutcomes(outcomes)}`,
  /** Names the commonest effect by its label; `affected` stands last. */
  describe: (
    total: number,
    affected: number,
    most: { readonly label: string; readonly total: number },
    outcomes: ShownOutcomes,
  ): string =>
    total === 0
      ? 'Chart of effects without a square: no record matches.'
      : `Effects of ${countRecords(total, outcomes)}, of which one can have several: the commonest is “${most.label}”, in ${formatNumber(most.total)}, and ${figureWords.harmed} is known to have been affected in ${formatNumber(affected)}.`,
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
