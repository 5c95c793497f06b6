import { figureWords } from './figure-words.ts';
import { count } from './format.ts';

/** A number of incidents: `374 recorded attacks`. */
export const recorded = (n: number): string => {
  const [one, many] = figureWords.short;
  return count(n, `recorded ${one}`, `recorded ${many}`);
};
