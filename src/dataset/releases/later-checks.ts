import type { ProblemCode } from '../../text/problem-messages.ts';

/**
 * Checks that are younger than some release, or became stricter after it. What was released stays as it is and has to
 * stay readable, so it is not held to them. Whoever adds a check after a release adds its code here.
 */
export const laterChecks: ReadonlySet<ProblemCode> = new Set(['link_tracking', 'merged_unnamed', 'merged_fallen']);
