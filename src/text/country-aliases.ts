/**
 * Names that readers type for a country and that no list of standard names has: short forms, parts of a country and
 * former names, by ISO 3166-1 alpha-2 code.
 */
export const countryAliases: Readonly<Record<string, readonly string[]>> = {
  AE: ['Emirates'],
  BA: ['Bosnia'],
  BY: ['Belorussia'],
  CD: ['DR Congo', 'DRC', 'Zaire'],
  CH: ['Swiss Confederation'],
  CN: ['PRC'],
  CV: ['Cabo Verde'],
  GB: ['Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland'],
  IE: ['Republic of Ireland', 'Eire'],
  IR: ['Persia'],
  KP: ['DPRK'],
  KR: ['ROK'],
  LK: ['Ceylon'],
  MK: ['Macedonia'],
  MM: ['Burma'],
  NL: ['Holland'],
  NZ: ['Aotearoa'],
  SA: ['KSA'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  US: ['America'],
  VA: ['Vatican', 'Holy See'],
  VN: ['Viet Nam'],
};
