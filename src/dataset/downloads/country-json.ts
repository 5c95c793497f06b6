import type { Attack } from '../../schema/attack.ts';
import type { Signatory } from '../../schema/signatory.ts';
import type { Source } from '../../schema/source.ts';
import { countryName } from '../../text/country-name.ts';
import type { Dataset } from '../dataset.ts';
import type { Publication } from './download.ts';
import { jsonHead, type JsonHead } from './json-head.ts';

type CitedSource = Pick<Source, 'url' | 'publisher' | 'published'>;

/** Everything on record about one country, each record with its sources. */
export interface CountryJson extends JsonHead {
  /** Code in capitals, and its English name. */
  readonly country: { readonly code: string; readonly name: string };
  readonly count: { readonly attacks: number; readonly signatories: number };
  readonly attacks: readonly (Attack & { readonly sources: readonly CitedSource[] })[];
  readonly signatories: readonly (Signatory & { readonly sources: readonly CitedSource[] })[];
}

/** One value a country that the data name, by code. */
export function countryJsons(dataset: Dataset, publication: Publication): readonly CountryJson[] {
  const attacks = Map.groupBy(dataset.attacks, ({ country }) => country);
  const signatories = Map.groupBy(dataset.signatories, ({ country }) => country);
  const names = new Map(dataset.territories.map(({ code, name }) => [code, name]));
  const codes = [...new Set([...attacks.keys(), ...signatories.keys()])].toSorted();
  return codes.map((code) => {
    const own = { attacks: attacks.get(code) ?? [], signatories: signatories.get(code) ?? [] };
    return {
      ...jsonHead(dataset, publication, 'attacks'),
      country: { code, name: names.get(code) ?? countryName(code) },
      count: { attacks: own.attacks.length, signatories: own.signatories.length },
      attacks: own.attacks.map((row) => ({ ...row, sources: cited(dataset.sourcesOf.attack.get(row.id)) })),
      signatories: own.signatories.map((row) => ({ ...row, sources: cited(dataset.sourcesOf.signatory.get(row.id)) })),
    };
  });
}

const cited = (sources: readonly Source[] = []): CitedSource[] =>
  sources.map(({ url, publisher, published }) => ({ url, publisher, published }));
