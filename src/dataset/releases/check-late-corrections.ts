import type { Correction } from '../../schema/correction.ts';
import { makeProblem } from '../../schema/make-problem.ts';
import type { Problem } from '../../schema/problem.ts';
import { compareVersions } from '../../schema/version.ts';
import { differences } from './differences.ts';
import type { Edition } from './edition.ts';

/**
 * Corrections written since the newest release that name a released version, although the value is another one now: a
 * change made today comes with the version after it. `file` is the table's file name.
 */
export function checkLateCorrections(file: string, newest: Edition, working: Edition): Problem[] {
  const placeOf = ({ record, field }: Pick<Correction, 'record' | 'field'>) => `${record}\n${field}`;
  const before = new Set(newest.corrections.map((correction) => `${placeOf(correction)}\n${correction.version}`));
  const late = [...working.corrections.entries()].filter(
    ([, correction]) =>
      compareVersions(correction.version, newest.version) <= 0 &&
      !before.has(`${placeOf(correction)}\n${correction.version}`),
  );
  if (late.length === 0) return [];
  const { withdrawn, changed } = differences(newest, working);
  const silent = new Set([...withdrawn, ...changed].filter(({ reason }) => reason === null).map(placeOf));
  return late
    .filter(([, correction]) => silent.has(placeOf(correction)))
    .map(([index, { record, field, version }]) =>
      makeProblem({ file, row: index + 2, column: 'version', value: version }, 'correction_released', {
        record,
        field,
        newest: newest.version,
      }),
    );
}
