import type { Attack } from '../schema/attack.ts';
import { isoDay, parsePartialDate } from '../schema/partial-date.ts';
import { emptyFilter, type Filter } from './filter.ts';
import { outcomesToAsk } from './outcomes-to-ask.ts';

export const relations = ['campaign', 'actor', 'malware', 'place', 'week'] as const;
export type Relation = (typeof relations)[number];

/** Records that share something with one record. */
export interface RelatedGroup {
  readonly relation: Relation;
  /** The name that they share; for a week the ISO days of its ends, with a slash between. */
  readonly value: string;
  /** The nearest in time, oldest first, without the record itself and without those of an earlier group. */
  readonly nearest: readonly Attack[];
  /** How many records `all` finds, the record itself included. */
  readonly total: number;
  /** The filter that finds them all. */
  readonly all: Filter;
}

/** All records with one name. */
export interface NamedGroup extends Pick<RelatedGroup, 'value' | 'total' | 'all'> {
  readonly relation: Exclude<Relation, 'week'>;
}

export interface Neighbours {
  readonly previous: Attack | null;
  readonly next: Attack | null;
}

const MOST = 4;
const WEEK = 3;

interface Entry {
  readonly attack: Attack;
  readonly first: number;
  /** The single day; null where the date is a month or a year. */
  readonly day: number | null;
}

/** What a record shares, and with whom. */
interface Sharing extends Pick<RelatedGroup, 'relation' | 'value'> {
  readonly filter: Partial<Filter>;
  /** In the order of time, the record itself included. */
  readonly members: readonly Entry[];
}

/** Which records belong together: one pass over the data, then a page asks for its own. */
export class RelatedRecords {
  readonly #order: readonly Entry[];
  readonly #position: ReadonlyMap<string, number>;
  readonly #groups = new Map<string, Entry[]>();
  readonly #days: readonly Entry[];
  readonly #stands: (attack: Attack) => boolean;
  readonly #counted: readonly string[];
  /** What became of the members of a group; a page of each asks again. */
  readonly #outcomes = new WeakMap<readonly Entry[], readonly string[]>();

  /**
   * @param stands whether a record is counted at all: what is withdrawn is related to nothing.
   * @param counted outcomes that a filter asks for unless told otherwise.
   */
  constructor(attacks: readonly Attack[], stands: (attack: Attack) => boolean, counted: readonly string[]) {
    this.#stands = stands;
    this.#counted = counted;
    this.#order = attacks.map(entryOf).toSorted((a, b) => a.first - b.first || compare(a.attack.date, b.attack.date));
    this.#position = new Map(this.#order.map(({ attack }, i) => [attack.id, i]));
    const standing = this.#order.filter(({ attack }) => stands(attack));
    this.#days = standing.filter(({ day }) => day !== null);
    for (const entry of standing) {
      for (const { key } of sharedBy(entry.attack)) {
        const group = this.#groups.get(key);
        if (group === undefined) this.#groups.set(key, [entry]);
        else group.push(entry);
      }
    }
  }

  /** The groups of a record in the order of `relations`; none that the record would be alone in. */
  of(attack: Attack): readonly RelatedGroup[] {
    const own = entryOf(attack);
    const shared = sharedBy(attack).map(({ key, ...rest }) => ({ ...rest, members: this.#groups.get(key) ?? [] }));
    const week = own.day === null ? [] : [this.#week(own.day)];
    const listed = new Set([attack.id]);
    return [...shared, ...week]
      .filter(({ members }) => members.some((member) => member.attack.id !== attack.id))
      .map((sharing) => {
        const group = this.#group(own, sharing, listed);
        for (const { id } of group.nearest) listed.add(id);
        return group;
      });
  }

  /**
   * Every name that a record may share, in the order of `relations`, each with all that bear it, though the record be
   * alone. Nothing for a record that no longer stands: no list holds it.
   */
  named(attack: Attack): readonly NamedGroup[] {
    if (!this.#stands(attack)) return [];
    return sharedBy(attack).map(({ key, filter, ...rest }) => ({
      ...rest,
      ...this.#all(filter, this.#groups.get(key) ?? []),
    }));
  }

  /** The records before and after one by date, leaving out those that no longer stand. */
  neighbours({ id }: Pick<Attack, 'id'>): Neighbours {
    const at = this.#position.get(id) ?? 0;
    const walk = (step: 1 | -1): Attack | null => {
      for (let i = at + step; i >= 0 && i < this.#order.length; i += step) {
        const attack = this.#order[i]?.attack;
        if (attack !== undefined && this.#stands(attack)) return attack;
      }
      return null;
    };
    return { previous: walk(-1), next: walk(1) };
  }

  #week(day: number): Sharing {
    const from = lowerBound(this.#days, day - WEEK);
    const to = lowerBound(this.#days, day + WEEK + 1);
    const [first, last] = [isoDay(day - WEEK), isoDay(day + WEEK)];
    return {
      relation: 'week',
      value: `${first}/${last}`,
      filter: { from: first, to: last },
      members: this.#days.slice(from, to),
    };
  }

  #group(own: Entry, { relation, value, filter, members }: Sharing, listed: ReadonlySet<string>): RelatedGroup {
    const nearest = nearestTo(own, members, listed).map(({ attack }) => attack);
    return { relation, value, nearest, ...this.#all(filter, members) };
  }

  /** The filter that finds all members, whatever became of them. */
  #all(filter: Partial<Filter>, members: readonly Entry[]): Pick<RelatedGroup, 'total' | 'all'> {
    const found = () => members.map(({ attack }) => attack.outcome);
    const outcome = this.#outcomes.get(members) ?? outcomesToAsk(found(), this.#counted);
    this.#outcomes.set(members, outcome);
    return { total: members.length, all: { ...emptyFilter, ...filter, outcome } };
  }
}

/** What a record may share with others, each with the filter that asks for it. */
function sharedBy(attack: Attack) {
  const { campaign, actor, malware, place, country, location_precision: precision } = attack;
  const shared = (relation: Exclude<Relation, 'week'>, value: string, filter: Partial<Filter>) => ({
    relation,
    value,
    filter,
    key: JSON.stringify([relation, value, filter.country ?? null]),
  });
  return [
    ...(campaign === null ? [] : [shared('campaign', campaign, { campaign })]),
    ...actor.map((name) => shared('actor', name, { actor: name })),
    ...malware.map((name) => shared('malware', name, { malware: name })),
    // A place that is only a country joins nothing that a reader would call the same place.
    ...(place === null || precision === null || precision === 'country'
      ? []
      : [shared('place', place, { place, country: [country] })]),
  ];
}

/** A few members around an entry, by date, those that are listed already left out. Members stand in the order of time. */
function nearestTo(own: Entry, members: readonly Entry[], listed: ReadonlySet<string>): readonly Entry[] {
  const at = lowerBound(members, own.first);
  const reach = MOST + listed.size;
  return members
    .slice(Math.max(0, at - reach), at + reach)
    .filter(({ attack }) => !listed.has(attack.id))
    .toSorted((a, b) => Math.abs(a.first - own.first) - Math.abs(b.first - own.first))
    .slice(0, MOST)
    .toSorted((a, b) => a.first - b.first);
}

/** Position of the first entry that begins on a day or later. */
function lowerBound(entries: readonly Entry[], day: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.first ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function entryOf(attack: Attack): Entry {
  const interval = parsePartialDate(attack.date);
  if (interval === null) throw new Error(`${attack.id}: ${attack.date} is no date`);
  return { attack, first: interval.first, day: interval.precision === 'day' ? interval.first : null };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
