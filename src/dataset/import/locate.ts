import type { Attack } from '../../schema/attack.ts';
import { fold } from '../../schema/fold.ts';
import { countryName } from '../../text/country-name.ts';
import { importNotes } from '../../text/import.ts';
import type { Gazetteer, Town } from './gazetteer.ts';

/** Where a record stands. Coordinates are the gazetteer's or those that our data have for the same place. */
export interface Location {
  readonly place: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: string | null;
  /** Why the place is less exact than the file says; null = it is not. */
  readonly guess: string | null;
}

/** Finds places by country, town and region; the latter two may be empty. */
export type Locate = (country: string, town: string, region: string) => Location;

/** A finder that prefers the points of places that are in our data, so that one place stays one place. */
export function locator(gazetteer: Gazetteer, attacks: readonly Attack[]): Locate {
  const own = new Map<string, Attack>();
  for (const attack of attacks) {
    const key = ownKey(attack.country, attack.place ?? '');
    if (attack.lat !== null && attack.location_precision !== 'site' && !own.has(key)) own.set(key, attack);
  }
  const at = (country: string, place: string, precision: string, point: Town | null, guess: string | null) => {
    const known = own.get(ownKey(country, place));
    if (known?.location_precision === precision) return { place, lat: known.lat, lon: known.lon, precision, guess };
    if (point === null) return { place, lat: null, lon: null, precision: null, guess };
    return { place, lat: point.lat, lon: point.lon, precision, guess };
  };
  return (country, town, regionText) => {
    const region = regionText === '' ? null : gazetteer.region(country, regionText);
    const whole = countryName(country);
    const regionUnknown = regionText !== '' && region === null;
    if (town !== '' && !regionUnknown) {
      const found = gazetteer.towns(country, town, region?.code ?? null);
      const [only] = found;
      if (only !== undefined && found.length === 1) {
        return at(country, region === null ? only.name : `${only.name}, ${region.name}`, 'city', only, null);
      }
      const where = region?.name ?? whole;
      const guess =
        found.length > 1 ? importNotes.townSeveral(town, where, found.length) : importNotes.townNone(town, where);
      return wider(guess);
    }
    return wider(regionUnknown ? importNotes.regionNone(regionText, whole) : null);

    function wider(guess: string | null): Location {
      if (region === null) return at(country, whole, 'country', gazetteer.centre(country, null), guess);
      return at(country, region.name, 'region', gazetteer.centre(country, region.code), guess);
    }
  };
}

const ownKey = (country: string, place: string) => `${country} ${fold(place)}`;
