import type { Dataset } from '../../dataset/dataset.ts';
import type { CountryShape } from '../../dataset/geography/country-shapes.ts';
import type { Gazetteer } from '../../dataset/import/gazetteer.ts';
import type { CountryLand } from '../../model/country-land.ts';
import { countryPoints } from '../../model/map/country-points.ts';
import { toFrame } from '../../model/map/equal-earth.ts';
import { frame } from '../../model/map/frame.ts';
import { territoryPoints } from '../../model/map/territory-points.ts';
import { isoCountryCodes } from '../../schema/country-codes.ts';
import { findTowns, wantedTowns } from './picker-towns.ts';

/** Where the map of the form begins for a country, and what it names there; all in units of the frame. */
export interface PickerCountry {
  readonly view: readonly [x: number, y: number, width: number, height: number];
  /** Where its name stands. */
  readonly middle: readonly [x: number, y: number];
  /** Towns to find one's way by: the widely known first, then those of the published records. */
  readonly towns: readonly (readonly [name: string, x: number, y: number])[];
}

const RATIO = frame.width / frame.height;

/** The map's beginnings by ISO 3166-1 alpha-2 code. */
export function pickerCountries(
  { attacks }: Pick<Dataset, 'attacks'>,
  shapes: ReadonlyMap<string, readonly CountryShape[]>,
  land: CountryLand,
  gazetteer: Gazetteer,
): Readonly<Record<string, PickerCountry>> {
  const points = new Map([...territoryPoints, ...countryPoints(shapes)]);
  const byCountry = Map.groupBy(attacks, ({ country }) => country);
  const codes = [...isoCountryCodes()].sort();
  return Object.fromEntries(
    codes.flatMap((code): (readonly [string, PickerCountry])[] => {
      const point = points.get(code);
      if (point === undefined) return [];
      const middle = toFrame(point[0], point[1]);
      const { x, y, width, height } = land.window(code, shapes.has(code) ? [] : [middle], [RATIO, RATIO]);
      const wanted = wantedTowns(code, byCountry.get(code) ?? []);
      const towns = findTowns(code, wanted, gazetteer).map(
        ({ name, at }) => [name, ...inFrame(toFrame(...at))] as const,
      );
      const view = [rounded(x), rounded(y), rounded(width), rounded(height)] as const;
      return [[code, { view, middle: inFrame(middle), towns }]];
    }),
  );
}

const rounded = (units: number): number => Math.round(units * 10) / 10;
const inFrame = ([x, y]: readonly [number, number]) => [rounded(x), rounded(y)] as const;
