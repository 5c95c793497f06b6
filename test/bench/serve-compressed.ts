import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { contentType } from '../../src/cli/content-type.ts';
import type { ServedFolder } from '../support/serve.ts';

/** Whether a host would compress it: text, and not what is packed already. */
const isText = (file: string): boolean => contentType(file).endsWith('charset=utf-8');

/** Serves a folder on loopback: text with brotli at quality 11, compressed once, everything else as it is. */
export async function serveCompressed(folder: string): Promise<ServedFolder> {
  const ready = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const file = join(folder, normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
      if (!existsSync(file)) {
        response.writeHead(404).end();
        return;
      }
      const body = ready.get(file) ?? (await bodyOf(file));
      ready.set(file, body);
      response.writeHead(200, {
        'content-type': contentType(file),
        ...(isText(file) ? { 'content-encoding': 'br' } : {}),
        'content-length': body.length,
      });
      response.end(body);
    })();
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(file: string): Promise<Buffer> {
  const bytes = await readFile(file);
  return isText(file) ? brotliCompressSync(bytes) : bytes;
}
