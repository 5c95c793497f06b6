import type { CellValue } from '../schema/cell.ts';
import { makeProblem } from '../schema/make-problem.ts';
import type { Problem } from '../schema/problem.ts';
import { countryName } from '../text/country-name.ts';
import { countryRuler, type CountryRuler } from './geography/country-ruler.ts';
import type { CountryShape } from './geography/country-shapes.ts';
import type { ReadTable } from './read-table.ts';

/** Room for coastlines drawn with few points and for towns on a border. */
export const TOLERANCE_KM = 25;

/** Coordinates that are half there, of no stated precision, or outside the country named. */
export function checkCoordinates(
  { resource, rows }: ReadTable,
  shapes: ReadonlyMap<string, readonly CountryShape[]>,
): Problem[] {
  const ruler = countryRuler(shapes);
  return rows.flatMap((row) => {
    const place = (column: string, value: CellValue = null) => ({
      file: resource.path,
      row: row.row,
      column,
      value: value === null ? null : String(value),
    });
    const { lat = null, lon = null, location_precision: precision = null, country } = row.values;
    const bad = (...columns: string[]) => columns.some((column) => row.bad.has(column));
    if (bad('lat', 'lon')) return [];
    if (lat === null || lon === null) {
      if (lat !== lon) {
        const [empty, filled] = lat === null ? ['lat', 'lon'] : ['lon', 'lat'];
        return [makeProblem(place(empty), 'coordinates_half', { filled, empty })];
      }
      if (precision === null || bad('location_precision')) return [];
      return [makeProblem(place('location_precision', precision), 'precision_idle', {})];
    }
    const vague = precision === null && !bad('location_precision');
    return [
      ...(vague ? [makeProblem(place('location_precision'), 'coordinates_vague', {})] : []),
      ...(bad('country')
        ? []
        : placeProblem({ file: resource.path, row: row.row }, String(country), Number(lat), Number(lon), ruler)),
    ];
  });
}

function placeProblem(
  at: Pick<Problem, 'file' | 'row'>,
  code: string,
  lat: number,
  lon: number,
  ruler: CountryRuler,
): Problem[] {
  const km = ruler.outside(code, lat, lon);
  if (km === null || km <= TOLERANCE_KM) return [];
  const fits = (y: number, x: number) => Math.abs(y) <= 90 && ruler.near(code, y, x, TOLERANCE_KM);
  const place = { ...at, column: 'lat', value: `${lat}, ${lon}` };
  const country = countryName(code);
  if (fits(lon, lat)) return [makeProblem(place, 'coordinates_swapped', { lat: lon, lon: lat, country })];
  const turned = [
    { lat: -lat, lon },
    { lat, lon: -lon },
    { lat: -lat, lon: -lon },
  ].find((point) => fits(point.lat, point.lon));
  if (turned !== undefined) return [makeProblem(place, 'coordinates_sign', { ...turned, country })];
  const found = ruler.countryAt(lat, lon);
  const facts = { km: Math.round(km), country, found: found === null ? null : countryName(found) };
  return [makeProblem(place, 'coordinates_outside', facts)];
}
