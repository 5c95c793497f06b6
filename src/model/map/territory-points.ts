/**
 * Places with an ISO 3166-1 code of their own that the 50m boundaries do not draw, or draw as a part of another
 * country: longitude and latitude in degrees, to a tenth, of about their middle.
 */
export const territoryPoints: ReadonlyMap<string, readonly [lon: number, lat: number]> = new Map([
  ['BQ', [-68.3, 12.2]],
  ['BV', [3.4, -54.4]],
  ['CC', [96.8, -12.2]],
  ['CX', [105.6, -10.5]],
  ['GF', [-53.1, 4]],
  ['GI', [-5.4, 36.1]],
  ['GP', [-61.5, 16.2]],
  ['MQ', [-61, 14.6]],
  ['RE', [55.5, -21.1]],
  ['SJ', [16, 78.5]],
  ['TK', [-171.8, -9.2]],
  ['UM', [-177.4, 28.2]],
  ['YT', [45.2, -12.8]],
]);
