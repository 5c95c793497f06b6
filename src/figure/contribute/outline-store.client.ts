import type { CountryShape } from '../../dataset/geography/country-shapes.ts';
import { neededOutlines, type NamedPoint } from '../../dataset/geography/needed-outlines.ts';
import { unpackOutline, type Box } from '../../dataset/geography/packed-outlines.ts';
import { loadOnce } from '../load-once.client.ts';

type Boxes = Readonly<Record<string, Box>>;

/** Country outlines, each asked for once and only when it is needed. */
export class OutlineStore {
  readonly #folder: string;
  readonly #outlines = new Map<string, () => Promise<readonly CountryShape[]>>();
  readonly #boxes: () => Promise<Boxes>;

  /** @param folder address of the folder of outlines, with a slash at its end. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#boxes = loadOnce(folder.replace(/\/$/, '.json'));
  }

  /** The outlines without which these points cannot be judged. Throws when they cannot be loaded. */
  async neededFor(points: readonly NamedPoint[]): Promise<ReadonlyMap<string, readonly CountryShape[]>> {
    if (points.length === 0) return new Map();
    return neededOutlines(points, await this.#boxes(), (country) => this.#outline(country));
  }

  /** The outline of a country; none where it has none of its own. Throws when it cannot be loaded. */
  async outlineOf(country: string): Promise<readonly CountryShape[]> {
    return Object.hasOwn(await this.#boxes(), country) ? this.#outline(country) : [];
  }

  #outline(country: string): Promise<readonly CountryShape[]> {
    const load = this.#outlines.get(country) ?? loadOnce(`${this.#folder}${country}.json`, unpackOutline);
    this.#outlines.set(country, load);
    return load();
  }
}
