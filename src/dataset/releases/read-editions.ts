import { makeProblem } from '../../schema/make-problem.ts';
import type { Problem } from '../../schema/problem.ts';
import type { Result } from '../../schema/result.ts';
import { compareVersions } from '../../schema/version.ts';
import { checkFrozen, type ReleaseFiles } from './checksums.ts';
import { readEdition, type Edition } from './edition.ts';

/** Reads releases, oldest first, or says which files of them are not what was released. */
export async function readEditions(releases: readonly ReleaseFiles[]): Promise<Result<readonly Edition[]>> {
  const problems: Problem[] = [];
  const editions: Edition[] = [];
  for (const release of releases.toSorted((a, b) => compareVersions(a.version, b.version))) {
    problems.push(...(await checkFrozen(release)));
    const edition = readEdition(release.files);
    if (edition.ok) editions.push({ ...edition.value, version: release.version });
    else {
      const place = { file: `releases/${release.version}/datapackage.json`, row: null, column: null, value: null };
      const reason = edition.problems[0]?.message ?? '';
      problems.push(makeProblem(place, 'release_unreadable', { version: release.version, reason }));
    }
  }
  return problems.length === 0 ? { ok: true, value: editions } : { ok: false, problems };
}
