import type { Dataset } from '../dataset/dataset.ts';
import type { Attack } from '../schema/attack.ts';
import { fieldNamed, type Category, type Field } from '../schema/descriptor.ts';
import { parsePartialDate } from '../schema/partial-date.ts';
import { countryName } from '../text/country-name.ts';
import { campaignNames } from './campaign-name.ts';
import { inEffectOrder } from './effect-order.ts';
import type { Facet, Place, RecordTable } from './record-table.ts';
import { textLanguage } from '../text/locale.ts';

/** Where things lie: the projected geography that a table is built on. */
export interface Positions {
  /** Longitude and latitude in degrees to units of the frame. */
  readonly project: (lon: number, lat: number) => readonly [x: number, y: number];
  /** One point a country: longitude and latitude in degrees by ISO 3166-1 alpha-2. */
  readonly countryPoints: ReadonlyMap<string, readonly [lon: number, lat: number]>;
}

/** The records that may be counted: those whose status the descriptor counts. */
export function countableAttacks({ attacks, descriptor }: Dataset): readonly Attack[] {
  const counted = countedValues(fieldNamed(descriptor, 'attacks', 'status'));
  return counted.length === 0 ? attacks : attacks.filter(({ status }) => counted.includes(status));
}

/**
 * The record table of a dataset, oldest record first (by first possible day, then by id).
 * @throws when a country in the data has no point: a mark for it could not be drawn.
 */
export function buildRecordTable(dataset: Dataset, positions: Positions): RecordTable {
  const attacks = countableAttacks(dataset).toSorted(
    (a, b) => firstDay(a) - firstDay(b) || lastDay(a) - lastDay(b) || (a.id < b.id ? -1 : 1),
  );
  const field = (name: string) => fieldNamed(dataset.descriptor, 'attacks', name);
  const harm = (field('impacts')?.categories ?? []).filter((category) => category.harm).map(({ value }) => value);
  const country = freeFacet(attacks, ({ country }) => [country], countryName);
  const campaigns = campaignNames(attacks);
  const place = freeFacet(attacks, ({ place }) => (place === null ? [] : [place]));
  const { places, placeOf } = findPlaces(attacks, country.codes, positions.project, (code) => {
    const point = positions.countryPoints.get(code);
    if (point === undefined) throw new Error(`no shape and no point for country ${code}; add it to the map's points`);
    return point;
  });
  return {
    version: dataset.version,
    released: dataset.released,
    ids: attacks.map(({ id }) => id),
    targets: attacks.map(({ target }) => target),
    dates: attacks.map(({ date }) => date),
    summaries: attacks.map(({ summary }) => summary),
    facets: {
      country,
      type: codedFacet(attacks, field('attack_type')?.categories, ({ attack_type }) => attack_type),
      target: codedFacet(attacks, field('target_type')?.categories, ({ target_type }) => target_type),
      impact: codedFacet(
        attacks,
        inEffectOrder(field('impacts')?.categories ?? [], ({ value }) => value, harm),
        ({ impacts }) => impacts,
      ),
      outcome: codedFacet(attacks, field('outcome')?.categories, ({ outcome }) => outcome),
    },
    exact: {
      actor: freeFacet(attacks, ({ actor }) => actor),
      malware: freeFacet(attacks, ({ malware }) => malware),
      place,
      campaign: freeFacet(
        attacks,
        ({ campaign }) => (campaign === null ? [] : [campaign]),
        (code) => campaigns.get(code) ?? code,
      ),
    },
    evidence: gradeFacet(attacks, field('evidence')),
    places,
    placeOf,
    countryPoints: country.codes.map((code) => {
      const point = positions.countryPoints.get(code);
      return point === undefined ? null : positions.project(...point);
    }),
    harm,
    counted: countedValues(field('outcome')),
    disputed: attacks.flatMap(({ status }, i) => (status === 'disputed' ? [i] : [])),
  };
}

const countedValues = (field: Field | null): readonly string[] =>
  (field?.categories ?? []).filter(({ counted }) => counted).map(({ value }) => value);

const firstDay = ({ date }: Attack): number => parsePartialDate(date)?.first ?? 0;
const lastDay = ({ date }: Attack): number => parsePartialDate(date)?.last ?? 0;

/** A facet whose codes and labels are listed, in their order, each record's too; values that are not listed follow. */
function codedFacet(
  attacks: readonly Attack[],
  listed: readonly Pick<Category, 'value' | 'label'>[] | undefined,
  valueOf: (attack: Attack) => string | readonly string[],
): Facet {
  const categories = listed ?? [];
  const unlisted = new Set(attacks.flatMap(valueOf));
  for (const { value } of categories) unlisted.delete(value);
  const codes = [...categories.map(({ value }) => value), ...[...unlisted].toSorted()];
  const positionOf = new Map(codes.map((code, i) => [code, i]));
  const position = (code: string): number => positionOf.get(code) ?? -1;
  return {
    codes,
    labels: [...categories.map(({ label }) => label), ...codes.slice(categories.length)],
    of: attacks.map((attack) => {
      const value = valueOf(attack);
      return typeof value === 'string' ? position(value) : value.map(position).toSorted((a, b) => a - b);
    }),
  };
}

/** The grades that the descriptor lists, in its order; -1 for a record without one. */
function gradeFacet(attacks: readonly Attack[], field: Field | null): RecordTable['evidence'] {
  const { codes, labels, of } = codedFacet(attacks, field?.categories, ({ evidence }) =>
    evidence === null ? [] : [evidence],
  );
  return { codes, labels, of: of.map((entry) => (typeof entry === 'number' ? entry : (entry[0] ?? -1))) };
}

/** A facet of names found in the rows themselves, sorted by label. */
function freeFacet(
  attacks: readonly Attack[],
  valuesOf: (attack: Attack) => readonly string[],
  label: (code: string) => string = (code) => code,
): Facet {
  const codes = [...new Set(attacks.flatMap(valuesOf))].toSorted((a, b) =>
    label(a).localeCompare(label(b), textLanguage),
  );
  const positionOf = new Map(codes.map((code, i) => [code, i]));
  const single = attacks.every((attack) => valuesOf(attack).length === 1);
  return {
    codes,
    labels: codes.map(label),
    of: attacks.map((attack) => {
      const positions = valuesOf(attack).map((code) => positionOf.get(code) ?? -1);
      return single ? (positions[0] ?? -1) : positions;
    }),
  };
}

/**
 * A place is a country with a place name; places stand in the order of their countries' and their own names. It stands where most of its records stand (the first such point on a tie);
 * records known only to the country share one mark, at the country's own point, whatever city their office is in.
 */
function findPlaces(
  attacks: readonly Attack[],
  countryCodes: readonly string[],
  project: Positions['project'],
  countryPoint: (code: string) => readonly [lon: number, lat: number],
): { places: Place[]; placeOf: number[] } {
  const groups = new Map<string, Attack[]>();
  const keys = attacks.map((attack) => {
    const { country, place, lat, lon, location_precision: precision } = attack;
    const known = lat !== null && lon !== null && place !== null && precision !== 'country';
    const key = known ? `${country}|${place}` : `${country}|`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [attack]);
    else group.push(attack);
    return key;
  });
  const collator = new Intl.Collator(textLanguage);
  const places = [...groups].map(([key, group]) => {
    const [code = ''] = key.split('|', 1);
    const name = key.slice(code.length + 1) || null;
    const [lon, lat] = name === null ? countryPoint(code) : commonestPoint(group);
    const [x, y] = project(lon, lat);
    return { key, place: { name, country: countryCodes.indexOf(code), x, y } };
  });
  places.sort(({ place: a }, { place: b }) => a.country - b.country || collator.compare(a.name ?? '', b.name ?? ''));
  const positionOf = new Map(places.map(({ key }, i) => [key, i]));
  return { places: places.map(({ place }) => place), placeOf: keys.map((key) => positionOf.get(key) ?? -1) };
}

function commonestPoint(attacks: readonly Attack[]): readonly [lon: number, lat: number] {
  const counts = new Map<string, { point: [number, number]; count: number }>();
  for (const { lon, lat } of attacks) {
    const entry = counts.get(`${String(lon)} ${String(lat)}`) ?? { point: [lon ?? 0, lat ?? 0], count: 0 };
    counts.set(`${String(lon)} ${String(lat)}`, { ...entry, count: entry.count + 1 });
  }
  return [...counts.values()].reduce((a, b) => (b.count > a.count ? b : a)).point;
}
