import { figureWords } from './figure-words.ts';

/** Words around a record, wherever it is listed. */
export const recordText = {
  affected: `${figureWords.harmed} affected`,
  disputed: 'disputed',
  notGraded: 'not graded yet',
  notStated: 'not stated by the sources',
};
