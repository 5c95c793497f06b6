import { geoEqualEarth, type GeoProjection } from 'd3-geo';

/** Width of the whole projected sphere, in units of the frame. */
const SPHERE_WIDTH = 2000;

/**
 * Equal Earth (Šavrič, Patterson and Jenny 2018, doi:10.1080/13658816.2018.1504949), so that areas compare. Turned by
 * 11 degrees the sheet's edge runs through the Bering Strait and cuts no inhabited country in two.
 */
export function worldProjection(): GeoProjection {
  return geoEqualEarth().rotate([-11, 0]).fitWidth(SPHERE_WIDTH, { type: 'Sphere' });
}

/** Longitude and latitude in degrees to the frame, rounded to a tenth of a unit. */
export function projector(): (lon: number, lat: number) => readonly [x: number, y: number] {
  const projection = worldProjection();
  const tenth = (n: number) => Math.round(n * 10) / 10;
  return (lon, lat) => {
    const [x, y] = projection([lon, lat]) ?? [0, 0];
    return [tenth(x), tenth(y)];
  };
}
