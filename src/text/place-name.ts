/** Whether a place already names its country: `Smørum, Denmark`, `Norway (north)`; not so `Mexico City`. */
export function namesCountry(place: string, country: string): boolean {
  // "Hong Kong SAR China" and "Myanmar (Burma)" are not what a place would call them.
  const name = country.replace(/ SAR China$| \(.*/, '');
  for (let at = place.indexOf(name); at >= 0; at = place.indexOf(name, at + 1)) {
    const [before, after] = [place.slice(0, at), place.slice(at + name.length)];
    if (!/[\p{L}\p{N}-]$/u.test(before) && !/^([\p{L}\p{N}-]| \p{Lu})/u.test(after)) return true;
  }
  return false;
}

/** A place with its country, and the country once: `Brno, Czechia`. Null = nothing but the country is known. */
export const placeWithCountry = (place: string | null, country: string): string =>
  place === null || place === '' ? country : namesCountry(place, country) ? place : `${place}, ${country}`;

/** A place as it stands where its country is said already: `Smørum`; null where the country is all of it. */
export function placeWithin(place: string, country: string): string | null {
  if (place === country) return null;
  if (place.endsWith(`, ${country}`)) return place.slice(0, -country.length - 2);
  return place.startsWith(`${country} (`) && place.endsWith(')') ? place.slice(country.length + 2, -1) : place;
}
