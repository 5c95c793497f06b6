import { expect, test } from 'vitest';
import { frame, withRatio, type Rectangle } from '../../../src/model/map/frame.ts';
import { projector } from '../../../src/model/map/projection.ts';
import { regionKeys, type RegionKey } from '../../../src/model/map/region-keys.ts';
import { regionRectangles } from '../../../src/model/map/regions.ts';

const cities = {
  europe: {
    Lisbon: [-9.14, 38.72],
    Dublin: [-6.26, 53.35],
    Oslo: [10.75, 59.91],
    Helsinki: [24.94, 60.17],
    Kyiv: [30.52, 50.45],
    Athens: [23.73, 37.98],
    Valletta: [14.51, 35.9],
  },
  americas: {
    Vancouver: [-123.12, 49.28],
    Mexico: [-99.13, 19.43],
    Havana: [-82.37, 23.11],
    Recife: [-34.9, -8.05],
    Montevideo: [-56.16, -34.9],
    Ushuaia: [-68.3, -54.8],
  },
  africa: {
    Dakar: [-17.44, 14.69],
    Tunis: [10.18, 36.8],
    Cairo: [31.24, 30.04],
    Mogadishu: [45.34, 2.05],
    Antananarivo: [47.52, -18.91],
    'Cape Town': [18.42, -33.92],
  },
  'asia-pacific': {
    Karachi: [67.01, 24.86],
    Colombo: [79.86, 6.93],
    Jakarta: [106.83, -6.2],
    Sapporo: [141.35, 43.06],
    Perth: [115.86, -31.95],
    Dunedin: [170.5, -45.87],
    Suva: [178.44, -18.14],
  },
} as const;

const project = projector();
const rectangles = regionRectangles();
const holds = ({ x, y, width, height }: Rectangle, [px, py]: readonly [number, number]) =>
  px >= x && px <= x + width && py >= y && py <= y + height;

interface City {
  readonly region: RegionKey;
  readonly city: string;
  readonly lon: number;
  readonly lat: number;
}
const everyCity = Object.entries(cities).flatMap(([region, list]) =>
  Object.entries<readonly [number, number]>(list).map(([city, [lon, lat]]): City => ({
    region: region as RegionKey,
    city,
    lon,
    lat,
  })),
);

test.each(everyCity)('$city is seen in $region and in the world', ({ region, lon, lat }) => {
  expect(holds(rectangles[region], project(lon, lat))).toBe(true);
  expect(holds(rectangles.world, project(lon, lat))).toBe(true);
});

test('a region is a part of the world and smaller', () => {
  expect(Object.keys(rectangles)).toEqual([...regionKeys]);
  for (const key of regionKeys.filter((region) => region !== 'world')) {
    const { width, height } = rectangles[key];
    expect(width * height).toBeLessThan(0.5 * frame.width * frame.height);
    const others = everyCity.filter(({ region }) => region !== key);
    expect(others.some(({ lon, lat }) => !holds(rectangles[key], project(lon, lat)))).toBe(true);
  }
});

test.each([0.5, 1, 1.9, 4])('a rectangle of ratio %d around another holds it, and touches it on two sides', (ratio) => {
  const inner = { x: 10, y: 20, width: 30, height: 15 };
  const outer = withRatio(inner, ratio);
  expect(outer.width / outer.height).toBeCloseTo(ratio);
  expect(outer.x + outer.width / 2).toBeCloseTo(25);
  expect(outer.y + outer.height / 2).toBeCloseTo(27.5);
  expect(Math.min(outer.width - inner.width, outer.height - inner.height)).toBeCloseTo(0);
  expect(Math.max(outer.width - inner.width, outer.height - inner.height)).toBeGreaterThan(0);
});
