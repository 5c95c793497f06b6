import type { View } from '../view/view.ts';
import type { PackedRecords } from './packed-records.ts';

/** What an embed can answer of what is asked: no words where it carries no names, no places where it carries countries. */
export const answerableView = (asked: View, { names, places }: PackedRecords): View => ({
  ...asked,
  at: null,
  filter: names === null ? { ...asked.filter, q: '' } : asked.filter,
  by: places.name.some((name) => name !== null) ? asked.by : 'country',
});
