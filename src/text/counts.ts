import { figureWords } from './figure-words.ts';
import { count, formatNumber } from './format.ts';

/** What a mark stands for: `3 records, care affected in 1`. */
export const counts = (total: number, affected: number): string =>
  `${count(total, 'record', 'records')}, ${figureWords.harmed} affected in ${formatNumber(affected)}`;
