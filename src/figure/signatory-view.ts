import type { Dataset } from '../dataset/dataset.ts';
import { territoryName } from '../model/build-endorsements.ts';
import { isLeader, isUnclear } from '../model/signatory-groups.ts';
import { fieldNamed, labelOf } from '../schema/descriptor.ts';
import type { Signatory } from '../schema/signatory.ts';
import type { Territory } from '../schema/territory.ts';
import { callText, signatoryText as text } from '../text/call.ts';
import { countryName } from '../text/country-name.ts';

/** A group of the page on the call: all leaders, or one category of the descriptor. */
export interface SignatoryGroup {
  readonly key: string;
  readonly title: string;
  readonly note: string | null;
  readonly signatories: readonly Signatory[];
}

/** What stands at the top of a signatory's page and wherever it is listed. No name is made up where none is known. */
export function signatoryTitle(signatory: Signatory): string {
  const { name, reported_as: reported, office, organization } = signatory;
  if (name !== null) return name;
  if (reported !== null) return isUnclear(signatory) ? text.unclearTitle(reported) : text.reportedTitle(reported);
  return office ?? organization[0] ?? text.noTitle;
}

/** What is known of an unnamed signatory's office, in the wording of the press where there is one. */
export const signatoryOffice = ({ reported_as: reported, office, organization }: Signatory): string =>
  reported ?? office ?? organization[0] ?? text.noTitle;

/** Organisations that neither the title nor the office names already. */
export function otherOrganisations(signatory: Signatory): readonly string[] {
  const said = `${signatoryTitle(signatory)} ${signatory.office ?? ''}`;
  return signatory.organization.filter((name) => !said.includes(name));
}

/** Terms of office as pairs of reduced ISO dates; none where the data hold no dates. */
export function officeTerms({
  office_start: starts,
  office_end: ends,
}: Pick<Signatory, 'office_start' | 'office_end'>): readonly (readonly [from: string | null, to: string | null])[] {
  return Array.from({ length: Math.max(starts.length, ends.length) }, (_, i) => [starts[i] ?? null, ends[i] ?? null]);
}

/** Whether the data say that the office was held on the day of signing; an end that is not stated is not an end. */
export function heldOffice(signatory: Signatory): boolean {
  const { signed } = signatory;
  return officeTerms(signatory).some(
    ([from, to]) => from !== null && from.slice(0, signed.length) <= signed && (to === null || signed < to),
  );
}

/** The name of the country, or of the state of the past with its years. */
export function signatoryCountry({ territories }: Pick<Dataset, 'territories'>, { country }: Signatory): string {
  const territory = territories.find(({ code }) => code === country);
  return territory === undefined ? countryName(country) : territoryName(territory);
}

/** Signatories in groups, leaders first, then in the order of the descriptor's categories. */
export function signatoryGroups(
  { descriptor }: Pick<Dataset, 'descriptor'>,
  signatories: readonly Signatory[],
): readonly SignatoryGroup[] {
  const field = fieldNamed(descriptor, 'signatories', 'category');
  const byGroup = Map.groupBy(signatories, groupKey);
  const order = ['leaders', ...(field?.categories ?? []).map(({ value }) => value)];
  return [...byGroup]
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([key, members]) => ({
      key,
      title: `${callText.groups[key] ?? labelOf(field, key)}${heldSuffix(key, members)}`,
      note: callText.groupNotes[key] ?? null,
      signatories: members,
    }));
}

/** The leaders by themselves, then the other groups in two columns of about as many signatories, in their order. */
export function groupColumns(groups: readonly SignatoryGroup[]): readonly (readonly SignatoryGroup[])[] {
  const [leaders, others] = [
    groups.filter(({ key }) => key === 'leaders'),
    groups.filter(({ key }) => key !== 'leaders'),
  ];
  const all = others.reduce((sum, { signatories }) => sum + signatories.length, 0);
  let before = 0;
  const first = others.filter(({ signatories }) => {
    const isFirst = before < all / 2;
    before += signatories.length;
    return isFirst;
  });
  return [leaders, first, others.slice(first.length)].filter(({ length }) => length > 0);
}

/** `leaders`, or the category. */
export const groupKey = (signatory: Signatory): string => (isLeader(signatory) ? 'leaders' : signatory.category);

/** What the data say of a state of the past, without the kind of code that its row has; null = nothing. */
export function territoryNote({ note }: Pick<Territory, 'note'>): string | null {
  const told = (note ?? '').replace(/^ISO [\d-]+ code\.\s*/, '');
  return told === '' ? null : told;
}

/** Groups whose heading says already that the office was a former or a current one, or that it is unclear. */
const SAID = ['leaders', 'minister', 'industry', 'civil_society', 'unknown'];

function heldSuffix(key: string, members: readonly Signatory[]): string {
  const dated = members.filter((member) => officeTerms(member).length > 0);
  if (SAID.includes(key) || dated.length === 0) return '';
  const held = dated.filter(heldOffice).length;
  return callText.inOffice[held === dated.length ? 'all' : held === 0 ? 'none' : 'some'];
}
