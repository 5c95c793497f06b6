import { site } from '../../../site.config.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { knownPlace, type Locator } from '../../model/locator.ts';
import type { Attack } from '../../schema/attack.ts';
import { fieldNamed, labelOf } from '../../schema/descriptor.ts';
import { recordDate } from '../../text/record-date.ts';
import { socialText as text } from '../../text/social.ts';
import { printableText } from '../picture/printable-text.ts';
import { whereOf } from '../where-of.ts';
import type { Signature } from './signature.ts';

/** What the picture of a record shows; plain JSON. */
export interface RecordFacts {
  readonly kicker: string;
  readonly title: string;
  readonly where: string;
  readonly effect: string;
  /** `null`: the record no longer counts and has no mark. */
  readonly affected: boolean | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** What the record knows of the place; an office in some city is not where it happened. */
  readonly knows: Locator['knows'];
  /** Units of the map's frame; null where no point is known. */
  readonly point: readonly [x: number, y: number] | null;
  readonly signature: Signature;
}

/** What the facts are taken from, beside the record. */
export interface RecordScene {
  readonly dataset: Pick<Dataset, 'descriptor' | 'version'>;
  readonly project: (lon: number, lat: number) => readonly [x: number, y: number];
  /** Codes of `impacts` that mean: care was affected. */
  readonly harm: readonly string[];
  /** Codes of `outcome` that count as an attack; any other is named. */
  readonly counted: readonly string[];
}

/** Who, when, where, and whether care was affected. */
export function recordFacts(attack: Attack, { dataset, project, harm, counted }: RecordScene): RecordFacts {
  const { descriptor, version } = dataset;
  const label = (column: 'target_type' | 'attack_type' | 'outcome' | 'status', value: string) =>
    labelOf(fieldNamed(descriptor, 'attacks', column), value);
  // What no longer counts says so first of all.
  const isCounted = attack.status === 'active' || attack.status === 'disputed';
  const isAffected = attack.impacts.some((code) => harm.includes(code));
  const kinds = [recordDate(attack.date, attack.date_basis)];
  // Beside a date alone, “not known” would say nothing of what is not known.
  if (attack.attack_type !== 'unknown') kinds.push(label('attack_type', attack.attack_type));
  if (!counted.includes(attack.outcome)) kinds.push(label('outcome', attack.outcome));
  const verdict = isAffected ? text.affected : text.notAffected;
  return {
    kicker: kinds.join(' · '),
    // A name in a script that the fonts lack is not half a name: the kind of target stands in.
    title: printableText(attack.target, 'title') === null ? label('target_type', attack.target_type) : attack.target,
    where: whereOf(attack),
    effect: isCounted ? verdict : text.notCounted(label('status', attack.status)),
    affected: isCounted ? isAffected : null,
    country: attack.country,
    knows: knownPlace(attack.location_precision),
    point: attack.lon === null || attack.lat === null ? null : project(attack.lon, attack.lat),
    signature: [site.title, text.version(version)],
  };
}
