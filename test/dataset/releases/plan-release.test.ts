import { describe, expect, test } from 'vitest';
import { fictionalFiles } from './fictional-history.ts';
import { editionsOf, plan, releaseHistory, sentencesOf } from './released-history.ts';

const all = await releaseHistory();
const releases = await editionsOf(all);
const HOSPITAL = '2020-03-01-test-hospital';

type Change = (text: string) => string;

/** What stands against releasing the version of that index after the ones before it, with some files changed. */
async function refusals(
  index: number,
  changes: Readonly<Record<string, Change>>,
  version = releases[index]!.version,
  day: string | null = null,
): Promise<readonly string[]> {
  const files = new Map(fictionalFiles(index));
  for (const [name, change] of Object.entries(changes)) {
    const before = new TextDecoder().decode(files.get(name));
    const after = change(before);
    expect(after, `the change to ${name} changes something`).not.toBe(before);
    files.set(name, new TextEncoder().encode(after));
  }
  return sentencesOf(await plan(version, files, releases.slice(0, index), day));
}

const put = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
const heading = (from: string, to: string) => put(`## ${from}`, `## ${to}`);

test('the fictional history is released version by version', () => {
  expect(releases.map(({ version, released }) => [version, released])).toEqual([
    ['1.0.0', '2021-01-10'],
    ['1.0.1', '2021-02-10'],
    ['1.1.0', '2021-05-01'],
    ['1.2.0', '2022-01-15'],
    ['2.0.0', '2022-12-01'],
  ]);
});

test('a release holds its tables, what describes them, the figures and the sums', () => {
  expect([...all[4]!.files.keys()].sort()).toEqual([
    'CHANGELOG.md',
    'README.md',
    'SHA256SUMS',
    'attacks.csv',
    'corrections.csv',
    'datapackage.json',
    'figures.json',
    'milestones.csv',
    'signatories.csv',
    'sources.csv',
    'territories.csv',
  ]);
  const text = (name: string) => new TextDecoder().decode(all[4]!.files.get(name));
  expect(text('CHANGELOG.md')).toBe('## 2.0.0 (2022-12-01)\n\nWhat was made up for 2.0.0.\n');
  expect(text('README.md')).toContain('Version 2.0.0, released 2022-12-01.');
});

describe('refused', () => {
  test('what is no version', async () => {
    expect(await refusals(2, {}, '1.1')).toEqual(['"1.1" is not a version; write three numbers, such as 1.1.0.']);
  });

  test('a version that was released', async () => {
    expect(await refusals(2, { 'CHANGELOG.md': heading('1.1.0', '1.0.1') }, '1.0.1')).toEqual([
      '1.0.1 was released already and never changes; release what is new under the next version.',
    ]);
  });

  test('a version without a word in the changelog', async () => {
    expect(await refusals(2, { 'CHANGELOG.md': heading('1.1.0', 'Later') })).toEqual([
      'CHANGELOG.md has no section on 1.1.0; add one under the heading "## 1.1.0 (2026-11-23)", with the day of the release, that says what changed and why.',
    ]);
    expect(await refusals(2, { 'CHANGELOG.md': put('What was made up for 1.1.0.', '### Nothing') })).toEqual([
      'The section of CHANGELOG.md on 1.1.0 is empty; say there what changed and why.',
    ]);
  });

  test('a day that is unknown, no day, another one or too early', async () => {
    const noDay = heading('1.1.0 (2021-05-01)', '1.1.0');
    expect(await refusals(2, { 'CHANGELOG.md': noDay })).toEqual([
      'The day of the release is not known; write it into the heading of CHANGELOG.md, such as "## 1.1.0 (2026-11-23)", or add --date 2026-11-23.',
    ]);
    expect(await refusals(2, { 'CHANGELOG.md': noDay }, '1.1.0', '2021-05')).toEqual([
      '"2021-05" is not a day; write the day of the release as year, month and day, such as 2026-11-23.',
    ]);
    expect(await refusals(2, {}, '1.1.0', '2021-05-02')).toEqual([
      '--date says 2021-05-02, but CHANGELOG.md says 2021-05-01; make them the same, or leave --date out.',
    ]);
    const early = await refusals(1, {
      'CHANGELOG.md': heading('1.0.1 (2021-02-10)', '1.0.1 (2021-01-09)'),
      'attacks.csv': put('2021-02-10', '2021-01-08'),
    });
    expect(early).toEqual(['2021-01-09 lies before the release of 1.0.0 on 2021-01-10; correct the day.']);
  });

  test('the day may be given beside the changelog', async () => {
    const noDay = heading('1.1.0 (2021-05-01)', '1.1.0');
    expect(await refusals(2, { 'CHANGELOG.md': noDay }, '1.1.0', '2021-05-01')).toEqual([]);
  });

  test('data with a problem', async () => {
    expect(await refusals(2, { 'attacks.csv': put('2021-03-14,', '14/03/2021,') })).toEqual([
      expect.stringContaining('attacks.csv, row 5, date: 14/03/2021 is not an ISO date'),
    ]);
    expect(await refusals(2, { 'datapackage.json': put('{', '') })).toEqual([
      expect.stringContaining('datapackage.json: the file is not JSON'),
    ]);
  });

  test('a date after the release', async () => {
    expect(await refusals(2, { 'attacks.csv': put('2021-03-14,', '2021-05-02,') })).toEqual([
      expect.stringContaining('2021-05-02 lies after the newest version of the data (2021-05-01)'),
    ]);
  });

  test('a change without a reason, and the sentence holds the row to add', async () => {
    const less = put(/.*,date,.*,1\.1\.0,.*\n/, '');
    expect(await refusals(2, { 'corrections.csv': less })).toEqual([
      `${HOSPITAL}, date: changed from "2020-03-01" to "2020-02-29" without a reason; add the row "${HOSPITAL},date,<why>,1.1.0," to corrections.csv.`,
    ]);
    const withdrawal = put(/.*,status,.*,1\.2\.0,.*\n/, '');
    expect(await refusals(3, { 'corrections.csv': withdrawal })).toEqual([
      expect.stringContaining(
        '2020-05-02-sample-laboratory, status: changed from "active" to "withdrawn" without a reason',
      ),
    ]);
  });

  test('a source that goes without a reason', async () => {
    expect(await refusals(1, { 'corrections.csv': put(/.*,sources,.*\n/, '') })).toEqual([
      expect.stringMatching(
        /^2020-04-example-clinic, sources: changed from "Test Gazette, .*" to empty without a reason;/,
      ),
    ]);
  });

  test('a reason for what did not change, or for another version', async () => {
    const idle = (text: string) => `${text}${HOSPITAL},place,There was another town.,1.1.0,\n`;
    expect(await refusals(2, { 'corrections.csv': idle })).toEqual([
      `corrections.csv explains place of ${HOSPITAL} for version 1.1.0, but it is the same as before; make the change, or delete that row.`,
    ]);
    const stray = (text: string) => `${text}${HOSPITAL},place,There was another town.,1.2.0,\n`;
    expect(await refusals(2, { 'corrections.csv': stray })).toEqual([
      `corrections.csv explains place of ${HOSPITAL} for version 1.2.0, but 1.1.0 is about to be released; write 1.1.0 there.`,
    ]);
  });

  test('a row that is deleted instead of withdrawn', async () => {
    const changes = {
      'attacks.csv': put(/2020-05-02-sample.*\n/, ''),
      'sources.csv': put(/2020-05-02-sample.*\n/, ''),
    };
    expect(await refusals(2, changes)).toEqual([
      'attacks.csv: the row 2020-05-02-sample-laboratory is gone; rows are withdrawn, never deleted: put it back, and write withdrawn as its status and a reason into corrections.csv.',
    ]);
    const milestone = { 'milestones.csv': put(/test-call.*\n/, ''), 'sources.csv': put(/.*test-call.*\n/, '') };
    expect(await refusals(2, milestone)).toEqual([
      'milestones.csv: the row test-call is gone; rows are never deleted: put it back, and correct it where it is wrong.',
    ]);
  });

  test('an id that belongs to another row', async () => {
    const used = {
      'attacks.csv': put('2021-03-14-imaginary-pharmacy', 'test-call'),
      'sources.csv': put('2021-03-14-imaginary-pharmacy', 'test-call'),
    };
    expect(await refusals(2, used)).toEqual([
      'attacks.csv: test-call was used in milestones.csv of version 1.0.0; an id belongs to one row for ever: choose another.',
    ]);
  });

  test('a used id under which another record stands', async () => {
    const other = put(
      '2020-05-02,began,Sample Laboratory,laboratory,PL,Sample Town,52.23,21.01',
      '2020-06-03,began,Other Laboratory,laboratory,FR,Other Town,48.85,2.35',
    );
    const reasons = (text: string) =>
      text +
      ['date', 'target', 'country', 'place', 'lat', 'lon']
        .map((field) => `2020-05-02-sample-laboratory,${field},It is another one.,1.1.0,\n`)
        .join('');
    expect(await refusals(2, { 'attacks.csv': other, 'corrections.csv': reasons })).toEqual([
      'attacks.csv: 2020-05-02-sample-laboratory differs from version 1.0.1 in target, country, date, so it seems to be another record under a used id; give the new record an id of its own, and put the old row back (with the status withdrawn if it is wrong).',
    ]);
  });

  test('the wrong kind of version, and the right one is named', async () => {
    const asked = (index: number, own: string, version: string) =>
      refusals(index, { 'CHANGELOG.md': heading(own, version), ...reasonsFor(own, version, index) }, version);
    expect(await asked(1, '1.0.1', '1.1.0')).toEqual([
      `1.1.0 is the wrong kind of version: what is new since 1.0.0 asks for a patch, because summary of ${HOSPITAL} is another; changed of ${HOSPITAL} is another; sources of 2020-04-example-clinic is another; and 1 more. Release it as 1.0.1.`,
    ]);
    expect(await asked(2, '1.1.0', '1.0.2')).toEqual([
      expect.stringMatching(
        /^1\.0\.2 is the wrong kind of version: what is new since 1\.0\.1 asks for a minor version, because attacks has the new row 2021-03-14-imaginary-pharmacy; .* Release it as 1\.1\.0\.$/,
      ),
    ]);
    expect(await asked(4, '2.0.0', '1.3.0')).toEqual([
      '1.3.0 is the wrong kind of version: what is new since 1.2.0 asks for a major version, because attacks has no column remark any more. Release it as 2.0.0.',
    ]);
    expect(await asked(2, '1.1.0', '1.3.0')).toEqual([
      expect.stringMatching(
        /^1\.3\.0 does not follow 1\.0\.1; what is new asks for a minor version, .* Release it as 1\.1\.0\.$/,
      ),
    ]);
  });

  test('nothing new', async () => {
    const files = new Map(all[1]!.files);
    files.set('CHANGELOG.md', new TextEncoder().encode('## 1.0.2 (2021-03-01)\n\nNothing.\n'));
    expect(sentencesOf(await plan('1.0.2', files, releases.slice(0, 2)))).toEqual([
      'Nothing has changed since 1.0.1; there is nothing to release.',
    ]);
  });
});

/** Reasons name the version that is asked for. */
function reasonsFor(own: string, version: string, index: number): Readonly<Record<string, Change>> {
  return index === 0 ? {} : { 'corrections.csv': (text) => text.replaceAll(`,${own},`, `,${version},`) };
}

test('a column described in other words may be a patch or have another meaning; only an editor knows', async () => {
  const reworded = { 'datapackage.json': put('Name of the organisation, or', 'The name of the organisation, or') };
  const as = (version: string) =>
    refusals(
      1,
      {
        ...reworded,
        'CHANGELOG.md': heading('1.0.1', version),
        'corrections.csv': (text) => text.replaceAll(',1.0.1,', `,${version},`),
      },
      version,
    );
  expect(await refusals(1, reworded)).toEqual([]);
  expect(await as('2.0.0')).toEqual([]);
  expect(await as('1.1.0')).toEqual([expect.stringContaining('asks for a patch')]);
});

test('a value that is no longer allowed asks for a major version, a new one for a minor', async () => {
  const gone = { 'datapackage.json': removeValue('care_home') };
  expect(await refusals(1, gone)).toEqual([
    expect.stringContaining(
      'asks for a major version, because care_home is no longer an allowed value of attacks.target_type. Release it as 2.0.0.',
    ),
  ]);
});

function removeValue(value: string): Change {
  return (text) => {
    const json = JSON.parse(text) as {
      resources: {
        schema: { fields: { name: string; categories: { value: string }[]; constraints: { enum: string[] } }[] };
      }[];
    };
    const field = json.resources[0]!.schema.fields.find(({ name }) => name === 'target_type')!;
    field.categories = field.categories.filter((category) => category.value !== value);
    field.constraints.enum = field.constraints.enum.filter((each) => each !== value);
    return JSON.stringify(json);
  };
}
