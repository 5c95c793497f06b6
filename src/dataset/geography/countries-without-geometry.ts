import type { Dataset } from '../dataset.ts';

/**
 * Country codes of the data that could not be drawn: neither outline nor point. A territory of the past counts as drawn
 * if all its successors do.
 * @param shapes anything keyed by ISO 3166-1 alpha-2 code, such as the outlines of a world.
 * @param points the same for places drawn as points.
 * @returns codes in alphabetical order.
 */
export function countryCodesWithoutGeometry(
  { attacks, signatories, territories }: Pick<Dataset, 'attacks' | 'signatories' | 'territories'>,
  shapes: { has(code: string): boolean },
  points: { has(code: string): boolean },
): string[] {
  const successors = new Map(territories.map((territory) => [territory.code, territory.successors]));
  const used = new Set([...attacks, ...signatories].flatMap(({ country }) => successors.get(country) ?? [country]));
  return [...used].filter((code) => !shapes.has(code) && !points.has(code)).sort();
}
