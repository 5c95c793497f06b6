import { afterEach, expect, test, vi } from 'vitest';
import { onceABuild } from '../../src/embed/once-a-build.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('in a build the same parts give what was made of them before, others something else', () => {
  vi.stubEnv('PROD', true);
  const make = vi.fn((name: string, of: object, finish?: string) => ({ name, of, finish }));
  const once = onceABuild(make);
  const [atlas, other] = [{}, {}];
  const first = once('map', atlas);
  expect(once('map', atlas)).toBe(first);
  expect(make).toHaveBeenCalledTimes(1);
  expect(once('map', other)).toEqual({ name: 'map', of: other, finish: undefined });
  expect(once('map', other)).not.toBe(first);
  expect(once('impact', atlas)).toEqual({ name: 'impact', of: atlas, finish: undefined });
  expect(once('map', atlas, 'outlined')).toEqual({ name: 'map', of: atlas, finish: 'outlined' });
  expect(make).toHaveBeenCalledTimes(4);
});

test('in development each is made anew', () => {
  vi.stubEnv('PROD', false);
  const once = onceABuild((name: string) => ({ name }));
  expect(once('map')).not.toBe(once('map'));
});
