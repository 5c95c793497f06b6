import { afterEach, expect, test, vi } from 'vitest';
import { loadOnce } from '../../src/figure/load-once.client.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Answers in turn, each with a body or, where it is null, with a failure; the number of questions so far. */
function answers(...bodies: readonly (object | null)[]) {
  const ask = vi.fn((address: string) => {
    const body = bodies[ask.mock.calls.length - 1] ?? null;
    return Promise.resolve(body === null ? new Response(address, { status: 500 }) : Response.json(body));
  });
  vi.stubGlobal('fetch', ask);
  return ask;
}

test('asks when it is first called, and never again', async () => {
  const ask = answers({ n: 1 }, { n: 2 });
  const read = vi.fn(({ n }: { n: number }) => n * 10);
  const load = loadOnce('/test.json', read);
  expect(ask).not.toHaveBeenCalled();
  expect(await Promise.all([load(), load()])).toEqual([10, 10]);
  expect(await load()).toBe(10);
  expect(ask.mock.calls).toEqual([['/test.json']]);
  expect(read).toHaveBeenCalledOnce();
});

test('what failed is told, and asked for again', async () => {
  const ask = answers(null, { n: 2 });
  const load = loadOnce('/test.json');
  await expect(load()).rejects.toThrow('500 for /test.json');
  expect(await load()).toEqual({ n: 2 });
  expect(ask).toHaveBeenCalledTimes(2);
});
