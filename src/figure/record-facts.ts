import { inEffectOrder } from '../model/effect-order.ts';
import type { Attack } from '../schema/attack.ts';
import { fieldNamed, labelOf, type Category, type Descriptor } from '../schema/descriptor.ts';
import { formatDate, formatNumber, listOf } from '../text/format.ts';
import { recordPageText as text } from '../text/record-page.ts';
import type { RecordSummary } from '../text/record-summary.ts';
import { recordText } from '../text/records.ts';
import type { SharedName } from './shared-name.ts';
import { whereOf } from './where-of.ts';

/** One line of a record's facts. */
export interface Fact {
  readonly key: keyof typeof text.rows;
  readonly term: string;
  readonly value: string;
  /** The names that the value lists, each with the query that finds its records, `?` included, or null; empty = none. */
  readonly names: readonly { readonly words: string; readonly query: string | null }[];
  /** What is uncertain about it, or what it means; null = nothing to add. */
  readonly note: string | null;
}

/** Something that a reader must know before reading on. */
export interface Notice {
  readonly key: 'outcome' | 'disputed' | 'withdrawn' | 'merged';
  readonly lead: string;
  /** The descriptor's own explanation. */
  readonly note: string;
}

/**
 * The facts of a record in words, with what is uncertain about each.
 * @param shared the record's names, where a page can lead to all records with them.
 */
export function recordFacts(
  attack: Attack,
  descriptor: Descriptor,
  shared: readonly SharedName[] = [],
): readonly Fact[] {
  const label = (column: keyof Attack, value: string) => labelOf(fieldNamed(descriptor, 'attacks', column), value);
  const category = (column: keyof Attack, value: string) => categoryOf(descriptor, column, value);
  const fact = (key: Fact['key'], value: string, note: string | null = null): Fact => ({
    key,
    term: text.rows[key],
    value,
    names: [],
    note,
  });
  const named = (key: SharedName['relation'], values: readonly string[], note: string | null = null): Fact => {
    const names = values.map((value) => {
      const found = shared.find((name) => name.relation === key && name.value === value);
      // A place is told with its country, whatever the records share.
      const words = key === 'place' ? whereOf(attack) : (found?.label ?? value);
      return { words, query: found?.query ?? null };
    });
    return { ...fact(key, listOf(names.map(({ words }) => words)), note), names };
  };
  const { actor, malware, impacts, evidence, location_precision: precision, actor_basis: basis } = attack;
  const basisOfDate = category('date_basis', attack.date_basis)?.description ?? label('date_basis', attack.date_basis);
  return [
    fact(
      'date',
      formatDate(attack.date),
      [text.datePrecision(attack.date), basisOfDate].filter((part) => part !== null).join(' '),
    ),
    named(
      'place',
      [attack.place ?? ''],
      precision === null ? text.noPoint : (text.placePrecision[precision] ?? label('location_precision', precision)),
    ),
    fact('target', capital(label('target_type', attack.target_type))),
    fact(
      'type',
      capital(label('attack_type', attack.attack_type)),
      attack.attack_type === 'unknown' ? text.unknownType : null,
    ),
    ...(malware.length === 0 ? [] : [named('malware', malware)]),
    actor.length === 0
      ? fact('actor', text.noActor)
      : named('actor', actor, text.actorBasis[basis ?? ''] ?? label('actor_basis', basis ?? '')),
    impacts.length === 0
      ? fact('impacts', capital(recordText.notStated), text.noImpact)
      : fact('impacts', capital(listOf(effectsOf(attack, descriptor).map((impact) => impact.label)))),
    ...(attack.records_affected === null
      ? []
      : [
          fact(
            'affected',
            formatNumber(attack.records_affected),
            fieldNamed(descriptor, 'attacks', 'records_affected')?.description,
          ),
        ]),
    ...(attack.campaign === null ? [] : [named('campaign', [attack.campaign])]),
    evidence === null
      ? fact('evidence', text.notGraded, text.notGradedNote)
      : fact('evidence', text.evidence[evidence] ?? label('evidence', evidence)),
  ];
}

/** What stands above the facts: whether the record is counted, and whether it still stands. */
export function recordNotices(attack: Attack, descriptor: Descriptor): readonly Notice[] {
  const outcome = categoryOf(descriptor, 'outcome', attack.outcome);
  const status = categoryOf(descriptor, 'status', attack.status);
  const lead = { disputed: text.notices.disputed, withdrawn: text.notices.withdrawn, merged: text.notices.merged };
  const isMarked = (value: string): value is keyof typeof lead => value in lead;
  return [
    ...(isMarked(attack.status)
      ? [{ key: attack.status, lead: lead[attack.status], note: status?.description ?? '' }]
      : []),
    ...(outcome === null || outcome.counted
      ? []
      : [{ key: 'outcome' as const, lead: text.notices.outcome(outcome.label), note: outcome.description ?? '' }]),
  ];
}

/** Whether a record is counted; those that are not keep their page. */
export const standsIn =
  (descriptor: Descriptor) =>
  ({ status }: Pick<Attack, 'status'>): boolean =>
    categoryOf(descriptor, 'status', status)?.counted ?? true;

/** The effects of a record that mean that care was affected, in words. */
export function harmsOf(attack: Pick<Attack, 'impacts'>, descriptor: Descriptor): readonly string[] {
  return effectsOf(attack, descriptor).flatMap(({ harm, label }) => (harm ? [label] : []));
}

/** The effects of a record in the order of the chart of effects. */
function effectsOf({ impacts }: Pick<Attack, 'impacts'>, descriptor: Descriptor): readonly Category[] {
  const categories = fieldNamed(descriptor, 'attacks', 'impacts')?.categories ?? [];
  const harm = categories.flatMap((category) => (category.harm ? [category.value] : []));
  return inEffectOrder(categories, ({ value }) => value, harm).filter(({ value }) => impacts.includes(value));
}

/** What titles and descriptions of a record are made of. */
export function recordSummary(attack: Attack, descriptor: Descriptor, sources: number): RecordSummary {
  const label = (column: keyof Attack, value: string) => labelOf(fieldNamed(descriptor, 'attacks', column), value);
  const outcome = categoryOf(descriptor, 'outcome', attack.outcome);
  return {
    target: attack.target,
    where: whereOf(attack),
    date: attack.date,
    basis: attack.date_basis,
    outcome: {
      code: attack.outcome,
      label: label('outcome', attack.outcome),
      counted: outcome?.counted ?? true,
      meaning: outcome?.description ?? null,
    },
    type: attack.attack_type === 'unknown' ? null : label('attack_type', attack.attack_type),
    harms: harmsOf(attack, descriptor),
    evidence: attack.evidence === null ? null : label('evidence', attack.evidence),
    status: attack.status === 'active' ? null : { code: attack.status, label: label('status', attack.status) },
    sources,
  };
}

function categoryOf(descriptor: Descriptor, column: keyof Attack, value: string): Category | null {
  return fieldNamed(descriptor, 'attacks', column)?.categories.find((category) => category.value === value) ?? null;
}

const capital = (words: string): string => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
