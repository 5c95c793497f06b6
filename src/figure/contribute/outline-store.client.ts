import type { CountryShape } from '../../dataset/geography/country-shapes.ts';
import { neededOutlines, type NamedPoint } from '../../dataset/geography/needed-outlines.ts';
import { unpackOutline, type Box, type PackedOutline } from '../../dataset/geography/packed-outlines.ts';

type Boxes = Readonly<Record<string, Box>>;

/** Country outlines, each asked for once and only when it is needed. */
export class OutlineStore {
  readonly #folder: string;
  readonly #outlines = new Map<string, Promise<readonly CountryShape[]>>();
  #boxes: Promise<Boxes> | null = null;

  /** @param folder address of the folder of outlines, with a slash at its end. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The outlines without which these points cannot be judged. Throws when they cannot be loaded. */
  async neededFor(points: readonly NamedPoint[]): Promise<ReadonlyMap<string, readonly CountryShape[]>> {
    if (points.length === 0) return new Map();
    return neededOutlines(points, await this.#allBoxes(), (country) => this.#outline(country));
  }

  /** The outline of a country; none where it has none of its own. Throws when it cannot be loaded. */
  async outlineOf(country: string): Promise<readonly CountryShape[]> {
    return Object.hasOwn(await this.#allBoxes(), country) ? this.#outline(country) : [];
  }

  #allBoxes(): Promise<Boxes> {
    this.#boxes ??= this.#load<Boxes>(this.#folder.replace(/\/$/, '.json')).catch((error: unknown) => {
      this.#boxes = null;
      throw error;
    });
    return this.#boxes;
  }

  #outline(country: string): Promise<readonly CountryShape[]> {
    const known = this.#outlines.get(country);
    if (known !== undefined) return known;
    const loading = this.#load<PackedOutline>(`${this.#folder}${country}.json`).then(unpackOutline);
    this.#outlines.set(country, loading);
    // Another time it may be there.
    loading.catch(() => this.#outlines.delete(country));
    return loading;
  }

  async #load<Value>(address: string): Promise<Value> {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${String(response.status)} for ${address}`);
    return (await response.json()) as Value;
  }
}
