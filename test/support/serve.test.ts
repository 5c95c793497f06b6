import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type ServedFolder } from './serve.ts';

let parent: string;
let served: ServedFolder;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'serve-'));
  const folder = join(parent, 'site');
  await mkdir(join(folder, 'attacks'), { recursive: true });
  await writeFile(join(parent, 'secret.txt'), 'secret');
  await writeFile(join(folder, '404.html'), 'not here');
  await writeFile(join(folder, 'attacks/index.html'), 'attacks');
  await writeFile(join(folder, 'attacks.geojson'), '{}');
  served = await serve(folder, { base: '/repo/' });
});

afterAll(async () => {
  await served.close();
  await rm(parent, { recursive: true });
});

/** Below `fetch`, which would tidy `..` away before it reaches the server. */
async function get(path: string): Promise<{ status: number; type: string; location: string; body: string }> {
  const { hostname, port } = new URL(served.url);
  return new Promise((done, failed) => {
    request({ hostname, port, path }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => {
        const { 'content-type': type = '', location = '' } = response.headers;
        done({ status: response.statusCode ?? 0, type, location, body });
      });
    })
      .once('error', failed)
      .end();
  });
}

test('a folder answers with its index, after a redirect to the slash that keeps the query', async () => {
  expect(await get('/repo/attacks/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8', body: 'attacks' });
  expect(await get('/repo/attacks?q=1')).toMatchObject({ status: 301, location: '/repo/attacks/?q=1' });
});

test('a file answers with its type', async () => {
  expect(await get('/repo/attacks.geojson')).toMatchObject({
    status: 200,
    type: 'application/geo+json; charset=utf-8',
  });
});

test.each([
  '/repo/none',
  '/repo/none/',
  '/repo/',
  '/attacks/',
  '/repo/attacks.geojson/',
  '/repo/%E0%A4%A',
  '/repo/%2e%2e%2fsecret.txt',
  '/repo/../secret.txt',
  '/repo/%00',
])('%s answers with the 404 page', async (path) => {
  expect(await get(path)).toMatchObject({ status: 404, type: 'text/html; charset=utf-8', body: 'not here' });
});
