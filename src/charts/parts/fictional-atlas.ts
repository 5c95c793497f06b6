import type { Atlas } from '../../model/atlas.ts';
import type { TimeMark } from '../../model/attack-timeline-model.ts';
import { FilterIndex } from '../../model/filter-index.ts';
import type { Facet, Place, RecordTable } from '../../model/record-table.ts';

/** A made-up record, as tersely as a state of a chart or a test needs it. */
export interface FictionalRow {
  /** Default: a day of 2020. */
  readonly date?: string;
  /** Default: a name with the row's number. */
  readonly target?: string;
  /** Name of a country; its code is made up. Default: `Testland`. */
  readonly country?: string;
  /** Null, the default: known to the country only. */
  readonly place?: string | null;
  /** Where it lies, in units of the map's frame; a country's own point is that of its first row. */
  readonly at?: readonly [x: number, y: number];
  /** Whether care was affected; default false. `impacts` says it in full. */
  readonly harm?: boolean;
  readonly type?: string;
  readonly sort?: string;
  readonly impacts?: readonly string[];
  readonly outcome?: string;
  /** Grade; default: not graded yet. */
  readonly evidence?: string;
  readonly actor?: readonly string[];
  readonly malware?: readonly string[];
  readonly campaign?: string;
  readonly summary?: string;
}

const grades = ['claimed', 'reported', 'confirmed'];

/** What a fictional table says beside its rows. */
export interface FictionalRelease {
  /** Day of the release; default 2026-11-23. */
  readonly released?: string;
}

/** A table of made-up records: the same shape as the real one, without a file or a projection behind it. */
export function fictionalTable(
  given: readonly FictionalRow[],
  { released = '2026-11-23' }: FictionalRelease = {},
): RecordTable {
  const rows = given
    .map((row, i) => ({ date: '2020-03-13', target: `Test Hospital ${String(i + 1)}`, country: 'Testland', ...row }))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const names = [...new Set(rows.map(({ country }) => country))];
  const country = facet(
    names.map((_, i) => madeUpCode(i)),
    names,
    rows.map((row) => names.indexOf(row.country)),
  );
  const points = names.map((name) => pointOf(rows.find((row) => row.country === name)));
  const places = new Map<string, Place>();
  const keys = rows.map((row) => {
    const code = names.indexOf(row.country);
    const name = row.place ?? null;
    const key = `${String(code)} ${name ?? ''}`;
    const [x, y] = name === null ? (points[code] ?? [0, 0]) : pointOf(row);
    if (!places.has(key)) places.set(key, { name, country: code, x, y });
    return key;
  });
  const positions = new Map([...places.keys()].map((key, i) => [key, i]));
  return {
    version: '0.0.0',
    released,
    ids: rows.map((_, i) => `test-${String(i + 1)}`),
    targets: rows.map(({ target }) => target),
    dates: rows.map(({ date }) => date),
    summaries: rows.map(({ summary }) => summary ?? ''),
    facets: {
      country,
      type: facetOf(['ransomware', 'ddos'], rows, ({ type }) => [type ?? 'ransomware']),
      target: facetOf(['hospital', 'clinic'], rows, ({ sort }) => [sort ?? 'hospital']),
      impact: facetOf(
        ['care_delayed', 'patients_diverted', 'data_stolen'],
        rows,
        ({ impacts, harm }) => impacts ?? (harm === true ? ['care_delayed'] : []),
      ),
      outcome: facetOf(['carried_out', 'attempted'], rows, ({ outcome }) => [outcome ?? 'carried_out']),
    },
    exact: {
      actor: facetOf([], rows, ({ actor }) => actor ?? []),
      malware: facetOf([], rows, ({ malware }) => malware ?? []),
      place: facetOf([], rows, ({ place }) => (typeof place === 'string' ? [place] : [])),
      campaign: facetOf([], rows, ({ campaign }) => (campaign === undefined ? [] : [campaign])),
    },
    evidence: {
      codes: grades,
      labels: grades,
      of: rows.map(({ evidence }) => grades.indexOf(evidence ?? '')),
    },
    places: [...places.values()],
    placeOf: keys.map((key) => positions.get(key) ?? -1),
    countryPoints: points,
    harm: ['care_delayed', 'patients_diverted'],
    counted: ['carried_out'],
    disputed: [],
  };
}

/** The parts of an atlas that made-up records replace; the land stays the real one. */
export function fictionalAtlas(
  rows: readonly FictionalRow[],
  release: FictionalRelease & { readonly milestones?: readonly TimeMark[] } = {},
): Pick<Atlas, 'records' | 'milestones'> {
  return { records: new FilterIndex(fictionalTable(rows, release)), milestones: release.milestones ?? [] };
}

/** `XA`, `XB` …: looks like a code and is hardly one. */
const madeUpCode = (i: number): string =>
  String.fromCharCode(88 + Math.floor(i / 26)) + String.fromCharCode(65 + (i % 26));

const pointOf = (row: FictionalRow | undefined): readonly [number, number] => row?.at ?? [1000, 300];

const facet = (codes: readonly string[], labels: readonly string[], of: Facet['of']): Facet => ({ codes, labels, of });

function facetOf<Row>(
  listed: readonly string[],
  rows: readonly Row[],
  codesOf: (row: Row) => readonly string[],
): Facet {
  const codes = [...new Set([...listed, ...rows.flatMap(codesOf)])];
  return facet(
    codes,
    codes.map((code) => code.replaceAll('_', ' ')),
    rows.map((row) => codesOf(row).map((code) => codes.indexOf(code))),
  );
}
