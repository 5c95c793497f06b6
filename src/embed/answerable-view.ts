import type { View } from '../view/view.ts';
import type { PackedRecords } from './packed-records.ts';

/**
 * What an embed can answer of what is asked: no words where it carries no names, and no places on a map that carries
 * countries. A chart without a map leaves that question as it came.
 */
export const answerableView = (asked: View, { names, places, countryPoints }: PackedRecords): View => ({
  ...asked,
  at: null,
  filter: names === null ? { ...asked.filter, q: '' } : asked.filter,
  by: countryPoints === null || places.name.some((name) => name !== null) ? asked.by : 'country',
});
