import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder, type ServedFolder } from '../../src/cli/serve-folder.ts';

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
  await writeFile(join(folder, 'large.csv'), 'x'.repeat(5_000_000));
  served = await serveFolder(folder, { base: '/repo/' });
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
  expect(await get('/repo?q=1')).toMatchObject({ status: 301, location: '/repo/?q=1' });
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
  '//',
  '//repo/attacks/',
  'http://elsewhere.example/repo/attacks/',
])('%s answers with the 404 page', async (path) => {
  expect(await get(path)).toMatchObject({ status: 404, type: 'text/html; charset=utf-8', body: 'not here' });
});

test('a reader who leaves in the middle of a file does not end it', async () => {
  const { hostname, port } = new URL(served.url);
  const leaving = request({ hostname, port, path: '/repo/large.csv' }, (response) => response.destroy());
  leaving.on('error', () => undefined).end();
  await new Promise((done) => leaving.once('close', done));
  expect(await get('/repo/attacks/')).toMatchObject({ status: 200 });
});
