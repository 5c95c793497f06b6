import type { Dataset } from '../dataset/dataset.ts';
import { latest } from '../dataset/downloads/latest.ts';
import { countableAttacks } from '../model/build-record-table.ts';
import { fieldNamed } from '../schema/descriptor.ts';
import type { DataNumbers } from '../text/data-page.ts';

/** What the files hold, counted as all pages count. */
export function dataNumbers(dataset: Dataset): DataNumbers {
  const { attacks, sources, descriptor } = dataset;
  const totals = latest(dataset);
  const records = countableAttacks(dataset);
  const counted = new Set(records);
  const gone = attacks.filter((attack) => !counted.has(attack));
  return {
    attacks: totals.attacks,
    records: records.length,
    gone: (fieldNamed(descriptor, 'attacks', 'status')?.categories ?? [])
      .map(({ value, label }) => ({ label, count: gone.filter(({ status }) => status === value).length }))
      .filter(({ count }) => count > 0),
    sources: sources.length,
    signatories: totals.signatories,
  };
}
