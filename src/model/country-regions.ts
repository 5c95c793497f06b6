/** The five regions of UN M49, in the order of the alphabet. */
export const countryRegionKeys = ['africa', 'americas', 'asia', 'europe', 'oceania'] as const;
export type CountryRegion = (typeof countryRegionKeys)[number];

/**
 * ISO 3166-1 alpha-2 codes by region, as the standard "Country or Area Codes for Statistical Use" of the United Nations
 * (M49) groups them. M49 has no entry for Taiwan and Kosovo; they stand where their neighbours do. Antarctica is in no region.
 */
const codes: Readonly<Record<CountryRegion, string>> = {
  africa:
    'DZ EG EH LY MA SD TN ' +
    'BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW ' +
    'AO CD CF CG CM GA GQ ST TD BW LS NA SZ ZA ' +
    'BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG',
  americas:
    'AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI ' +
    'BZ CR GT HN MX NI PA SV AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE BM CA GL PM US',
  asia:
    'KG KZ TJ TM UZ CN HK JP KP KR MN MO TW BN ID KH LA MM MY PH SG TH TL VN AF BD BT IN IR LK MV NP PK ' +
    'AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE',
  europe:
    'BG BY CZ HU MD PL RO RU SK UA AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ ' +
    'AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK AT BE CH DE FR LI LU MC NL',
  oceania: 'AU CC CX HM NF NZ FJ NC PG SB VU FM GU KI MH MP NR PW UM AS CK NU PF PN TK TO TV WF WS',
};

const regionOf = new Map(countryRegionKeys.flatMap((region) => codes[region].split(' ').map((code) => [code, region])));

/** Region of an ISO 3166-1 alpha-2 code, or XK; null where it has none. */
export const countryRegion = (code: string): CountryRegion | null => regionOf.get(code) ?? null;
