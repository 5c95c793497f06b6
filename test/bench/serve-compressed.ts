import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { ServedFolder } from '../support/serve.ts';

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };

/** Serves the text files of a folder on loopback, each with brotli at quality 11, compressed once. */
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
      const body = ready.get(file) ?? brotliCompressSync(await readFile(file));
      ready.set(file, body);
      response.writeHead(200, {
        'content-type': `${types[extname(file)] ?? 'application/octet-stream'}; charset=utf-8`,
        'content-encoding': 'br',
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
