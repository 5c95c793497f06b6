import { problemMessages, type ProblemCode } from '../text/problem-messages.ts';
import type { Problem } from './problem.ts';

/** Where a problem is, and what stands there. */
export type Place = Pick<Problem, 'file' | 'row' | 'column' | 'value'>;

/** What a message needs to know beside the place. A value, if given, is shown instead of the whole cell. */
export type Facts<Code extends ProblemCode> = Omit<Parameters<(typeof problemMessages)[Code]>[0], 'value'> & {
  readonly value?: string;
};

/** A problem with its sentence: place first, then cause and remedy. */
export function makeProblem<Code extends ProblemCode>(place: Place, code: Code, facts: Facts<Code>): Problem {
  const where = [place.file, place.row === null ? null : `row ${place.row}`, place.column].filter(
    (part) => part !== null,
  );
  const say = problemMessages[code] as (all: object) => string;
  return { ...place, code, message: `${where.join(', ')}: ${say({ value: shown(place.value ?? ''), ...facts })}` };
}

const LONGEST = 80;
// eslint-disable-next-line no-control-regex
const UNSHOWABLE = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

// One line, and nothing that could steer a terminal or turn the reading direction.
function shown(value: string): string {
  const line = value.replace(/\s+/g, ' ').replace(UNSHOWABLE, '�');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
