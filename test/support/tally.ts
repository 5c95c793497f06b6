import { readFileSync } from 'node:fs';

/** The part of vitest's JSON report that counts; the whole is Jest's format. */
interface Report {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

export interface Tally {
  passed: number;
  failed: number;
}

/**
 * Counts a report of a run that ended with `exitStatus`. What the report does not blame on a test counts as one failure
 * all the same: a file that could not be read, a run that crashed, a run without a test.
 */
export function tally(report: string | undefined, exitStatus: number): Tally {
  const files = parse(report);
  let passed = 0;
  let failed = 0;
  for (const { status, assertionResults } of files) {
    const failures = assertionResults.filter((result) => result.status === 'failed').length;
    passed += assertionResults.filter((result) => result.status === 'passed').length;
    failed += status === 'failed' ? Math.max(failures, 1) : failures;
  }
  if (failed === 0 && (exitStatus !== 0 || passed === 0)) failed = 1;
  return { passed, failed };
}

function parse(report: string | undefined): Report['testResults'] {
  try {
    return (JSON.parse(report ?? '') as Partial<Report>).testResults ?? [];
  } catch {
    return [];
  }
}

export function tallyLine({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}

if (import.meta.main) {
  const [path = '', exitStatus = '1'] = process.argv.slice(2);
  let report: string | undefined;
  try {
    report = readFileSync(path, 'utf8');
  } catch {
    // A run that crashed leaves no report, which tally() counts as a failure.
  }
  console.log(tallyLine(tally(report, Number(exitStatus))));
}
