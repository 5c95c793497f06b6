/** The projection of `worldProjection`, forth and back, small enough for a browser. */

// Šavrič, Patterson and Jenny (2018), The Equal Earth map projection, doi:10.1080/13658816.2018.1504949, equations 8 to 10.
const A1 = 1.340264;
const A2 = -0.081106;
const A3 = 0.000893;
const A4 = 0.003796;
const M = Math.sqrt(3) / 2;
const RADIANS = Math.PI / 180;

/** Degrees by which the sheet is turned, and its width in units of the frame, as in `worldProjection`. */
const TURN = -11;
const WIDTH = 2000;

const height = (theta: number, square = theta * theta): number =>
  theta * (A1 + A2 * square + square ** 3 * (A3 + A4 * square));
const slope = (theta: number, square = theta * theta): number =>
  A1 + 3 * A2 * square + square ** 3 * (7 * A3 + 9 * A4 * square);
const stretch = (theta: number): number => Math.cos(theta) / (M * slope(theta));

const SCALE = WIDTH / (2 * Math.PI * stretch(0));
const TOP = height(Math.asin(M));

/** Longitude and latitude in degrees to the frame. */
export function toFrame(lon: number, lat: number): readonly [x: number, y: number] {
  const turned = ((((lon + TURN + 180) % 360) + 360) % 360) - 180;
  const theta = Math.asin(M * Math.sin(lat * RADIANS));
  return [WIDTH / 2 + SCALE * turned * RADIANS * stretch(theta), SCALE * (TOP - height(theta))];
}

const STEPS = 12;

/** A point of the frame to longitude and latitude in degrees; null beside the sheet. */
export function fromFrame(x: number, y: number): readonly [lon: number, lat: number] | null {
  const wanted = TOP - y / SCALE;
  if (Math.abs(wanted) > TOP) return null;
  // Newton's method, as the authors propose: the curve is smooth and nearly straight.
  let theta = wanted;
  for (let step = 0; step < STEPS; step += 1) theta -= (height(theta) - wanted) / slope(theta);
  const sine = Math.sin(theta) / M;
  const turned = (x - WIDTH / 2) / (SCALE * stretch(theta) * RADIANS);
  if (!(Math.abs(sine) <= 1) || !(Math.abs(turned) <= 180)) return null;
  const lon = turned - TURN;
  return [lon > 180 ? lon - 360 : lon, Math.asin(sine) / RADIANS];
}
