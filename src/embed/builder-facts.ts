import type { EmbedChoice } from './embed-query.ts';
import type { PictureColours } from './picture/compose-picture.ts';
import type { Pictured } from './snippet.ts';

/** A version of the data, and its day. */
interface Release {
  readonly version: string;
  readonly released: string;
}

/** What the builder knows of one chart. */
export interface ChartFacts {
  readonly id: string;
  readonly title: string;
  readonly src: string;
  readonly fullView: string;
  readonly height: number;
  readonly isFiltered: boolean;
  /** The picture at its steady address: all records. */
  readonly picture: Pictured;
  /** Bytes of the file by version; '' is the newest data. */
  readonly sizes: Readonly<Record<string, { readonly raw: number; readonly brotli: number }>>;
}

/** What the builder knows of its charts before any of their files comes; the page carries it as JSON. */
export interface BuilderFacts extends Release {
  readonly site: string;
  readonly licence: string;
  readonly colours: PictureColours;
  /** The released versions that each chart is kept on, by its id. */
  readonly versions: Readonly<Record<string, readonly Release[]>>;
  readonly charts: readonly ChartFacts[];
}

/** @throws when there is no such chart. */
export function chartFacts({ charts }: BuilderFacts, chart: string): ChartFacts {
  const found = charts.find(({ id }) => id === chart);
  if (found === undefined) throw new Error(`no chart ${chart}`);
  return found;
}

/** Version and day of the data that are chosen. */
export const chosenData = (facts: BuilderFacts, { chart, pinned }: EmbedChoice): Release =>
  keptOn(facts, chart, pinned) ?? facts;

/** The version, where a chart is kept on it. */
export const keptOn = ({ versions }: BuilderFacts, chart: string, wanted: string | null): Release | undefined =>
  versions[chart]?.find(({ version }) => version === wanted);
