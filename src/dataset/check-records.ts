import { makeProblem } from '../schema/make-problem.ts';
import type { Problem } from '../schema/problem.ts';
import type { ReadTable } from './read-table.ts';

const RESERVED_ID = 'year';
/** Says that sources report no effect; no effect stands beside it. */
export const NO_EFFECT = 'none_reported';

/** Rows of attacks whose id the site needs for itself, or whose cells contradict each other. */
export function checkAttacks({ resource, rows }: ReadTable): Problem[] {
  return rows.flatMap(({ row, values, bad }) => {
    const place = (column: string, value: string | null = null) => ({ file: resource.path, row, column, value });
    const { id, actor, actor_basis: basis, impacts, records_affected: affected } = values;
    const named = Array.isArray(actor) && actor.length > 0;
    const effects: readonly string[] = Array.isArray(impacts) ? impacts : [];
    const denied = effects.includes(NO_EFFECT);
    const other =
      effects.find((it) => it !== NO_EFFECT) ?? (typeof affected === 'number' ? 'records_affected' : undefined);
    return [
      ...(id === RESERVED_ID ? [makeProblem(place('id', id), 'id_reserved', {})] : []),
      ...(named && basis === null && !bad.has('actor_basis')
        ? [makeProblem(place('actor_basis'), 'actor_basis_missing', {})]
        : []),
      ...(!named && typeof basis === 'string' && !bad.has('actor')
        ? [makeProblem(place('actor_basis', basis), 'actor_missing', {})]
        : []),
      ...(denied && other !== undefined ? [makeProblem(place('impacts', NO_EFFECT), 'effect_denied', { other })] : []),
    ];
  });
}

/** Signatories whose name and evidence do not go together. */
export function checkSignatories({ resource, rows }: ReadTable): Problem[] {
  return rows.flatMap(({ row, values }) => {
    const { name, evidence } = values;
    const place = { file: resource.path, row, column: 'name', value: typeof name === 'string' ? name : null };
    if (evidence === 'named' && name === null) return [makeProblem(place, 'name_missing', {})];
    return evidence === 'office' && typeof name === 'string' ? [makeProblem(place, 'name_idle', {})] : [];
  });
}
