import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import { contentType } from './content-type.ts';

/** Bytes. Hosts refuse an address at different lengths; here the page itself is to cope with 100 kB. */
const LONGEST_ADDRESS = 262_144;

export interface ServedFolder {
  /** Address of the site's home, with a slash at its end. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder on loopback as a plain static host does: `index.html` for a folder, a redirect to the slash, `404.html`
 * with status 404, and nothing outside `base`. No compression and no cleverness, or tests pass here and fail in the world.
 */
export async function serve(folder: string, { base = '/', port = 0 } = {}): Promise<ServedFolder> {
  const root = resolve(folder);
  const server = createServer({ maxHeaderSize: LONGEST_ADDRESS }, (request, response) =>
    answer(root, base, request, response),
  );
  await new Promise<void>((done, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', done);
  });
  const { port: actual } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${actual}${base}`, close: () => close(server) };
}

function answer(root: string, base: string, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const path = pathInside(root, base, pathname);
  if (path && isFolder(path)) {
    if (!pathname.endsWith('/')) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
      return;
    }
    send(root, join(path, 'index.html'), request, response);
  } else {
    send(root, pathname.endsWith('/') ? undefined : path, request, response);
  }
}

function pathInside(root: string, base: string, pathname: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  let rest: string;
  try {
    rest = decodeURIComponent(pathname.slice(base.length));
  } catch {
    return undefined;
  }
  const path = resolve(root, rest);
  if (path.includes('\0')) return undefined;
  return path === root || path.startsWith(root + sep) ? path : undefined;
}

function send(root: string, path: string | undefined, request: IncomingMessage, response: ServerResponse): void {
  const found = path !== undefined && existsSync(path);
  const file = found ? path : join(root, '404.html');
  if (!existsSync(file)) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(found ? 200 : 404, {
    'content-type': contentType(file),
    'content-length': statSync(file).size,
    'cache-control': 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => {
    server.close(() => done());
  });
  server.closeAllConnections();
  await closed;
}
