import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { attack, csv, source } from '../dataset/fictional.ts';

/** Text that would run, or end an element, where a page forgot to escape it. */
export const hostile = `</script><script>globalThis.ran = true</script><img src=x onerror="globalThis.ran = true">{{1}} & "quoted" \\ {`;

const odd = (id: string, cells: Readonly<Record<string, string>> = {}) => attack({ id, place: 'Test Town', ...cells });
const nowhere = { lat: '', lon: '', location_precision: '' };

/** Fictional records, one for each state that a record's page must bear; keyed by what is odd about them. */
export const oddRecords = {
  plain: odd('2020-03-01-test-hospital'),
  longId: odd(`2020-${'a1-'.repeat(60)}z`),
  noCoordinates: odd('2020-no-coordinates', { ...nowhere, place: '' }),
  yearOnly: odd('2019-only-a-year', { date: '2019' }),
  thirtySources: odd('2020-thirty-sources'),
  longestName: odd('2020-longest-name', {
    target: `Test Hospital of ${'Saint Example and '.repeat(11)}Others`.slice(0, 220),
  }),
  oneLongWord: odd('2020-one-long-word', { target: `Test${'hospital'.repeat(20)}`, place: 'Longtown'.repeat(9) }),
  noActor: odd('2020-no-actor', { impacts: '', malware: '', attack_type: 'unknown' }),
  severalActors: odd('2020-several-actors', {
    actor: 'Test Group One;Test Group Two;Test Group Three',
    actor_basis: 'claimed',
    malware: 'TestLocker;TestWorm;TestWiper',
    records_affected: '123456789',
    evidence: 'claimed',
  }),
  hostile: odd('2020-hostile-text', {
    summary: hostile,
    target: hostile,
    place: hostile,
    actor: hostile,
    actor_basis: 'suspected',
  }),
  withdrawn: odd('2020-withdrawn', {
    status: 'withdrawn',
    summary: 'A made-up incident; withdrawn since it never happened.',
  }),
  merged: odd('2020-merged', { status: 'merged', summary: 'The same made-up incident as 2020-03-01-test-hospital.' }),
  disputed: odd('2020-disputed', { status: 'disputed', evidence: 'reported' }),
  planned: odd('2020-planned', { outcome: 'planned', impacts: '' }),
  attempted: odd('2020-attempted', { outcome: 'attempted', impacts: '' }),
  campaign: odd('2020-campaign', { outcome: 'campaign', campaign: 'test-wave' }),
  wave: odd('2020-wave', {
    campaign: 'test-wave',
    evidence: 'confirmed',
    checked: '2026-11-23',
    changed: '2026-11-23',
  }),
  region: odd('2020-region', { location_precision: 'region', place: 'Test Region' }),
  country: odd('2020-country', { location_precision: 'country', place: 'Czechia' }),
  taiwan: odd('2020-taiwan', { country: 'TW', lat: '25.04', lon: '121.56' }),
  kosovo: odd('2020-kosovo', { country: 'XK', lat: '42.66', lon: '21.16' }),
  monaco: odd('2020-monaco', {
    country: 'MC',
    lat: '43.73',
    lon: '7.42',
    location_precision: 'country',
    place: 'Monaco',
  }),
  tuvalu: odd('2020-tuvalu', { ...nowhere, country: 'TV', place: '' }),
  reunion: odd('2020-reunion', { country: 'RE', lat: '-21.1', lon: '55.5' }),
  fiji: odd('2020-fiji', { country: 'FJ', lat: '-18.14', lon: '178.44' }),
};
export type OddRecord = keyof typeof oddRecords;

/** Writes the data of the odd records into a new folder, for `DATA_DIR`. */
export async function writeOddRecords(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'odd-records-'));
  await cp(path.resolve(import.meta.dirname, '../../data'), folder, { recursive: true });
  const rows = Object.values(oddRecords);
  const sources = rows.flatMap(({ id = '' }) => {
    const many = id === oddRecords.thirtySources.id ? 30 : 1;
    return Array.from({ length: many }, (_, i) =>
      source({
        attack: id,
        url: `https://example.org/${id}/${String(i)}?a=1&b=%3C`,
        publisher: id === oddRecords.hostile.id ? hostile : `Test Gazette ${String(i + 1)}`,
        published: i % 2 === 0 ? '' : '2020-03-02',
      }),
    );
  });
  await writeFile(path.join(folder, 'attacks.csv'), csv('attacks', rows));
  await writeFile(path.join(folder, 'sources.csv'), csv('sources', sources));
  for (const table of ['signatories', 'milestones', 'territories', 'corrections']) {
    await writeFile(path.join(folder, `${table}.csv`), csv(table, []));
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
