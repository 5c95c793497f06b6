import type { CountryLand } from '../model/country-land.ts';
import { locator, type Locator, type LocatorGround } from '../model/locator.ts';
import { PlaneLand } from '../model/map/plane-land.ts';
import { projector } from '../model/map/projection.ts';
import type { Attack } from '../schema/attack.ts';
import { countryName } from '../text/country-name.ts';
import { siteLand } from './site-land.ts';

let loading: Promise<LocatorGround> | undefined;
const drawn = new Map<string, Locator>();

async function loadGround(): Promise<LocatorGround> {
  const { shapes, points: middles, land } = await siteLand();
  const windows = new Map<string, ReturnType<CountryLand['window']>>();
  const project = projector();
  const points = [...middles].map(([code, [lon, lat]]) => [code, project(lon, lat)] as const);
  return {
    land: {
      window(code, ...rest) {
        const window = windows.get(code) ?? land.window(code, ...rest);
        windows.set(code, window);
        return window;
      },
    },
    plane: new PlaneLand(shapes),
    project,
    points: new Map(points),
    nameOf: countryName,
  };
}

/** The small map of a record. Records of the same place share one, so a large site draws few. */
export async function recordLocator(attack: Attack): Promise<Locator> {
  loading ??= loadGround();
  const ground = await loading;
  const { country, place, lat, lon, location_precision: precision } = attack;
  const key = JSON.stringify([country, place, lat, lon, precision]);
  const map = drawn.get(key) ?? locator(attack, ground);
  drawn.set(key, map);
  return map;
}
