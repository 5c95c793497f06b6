import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
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
 * with status 404, and nothing outside `base`. No compression and no cleverness, or what works here fails in the world.
 * @param options `base`: path that the folder stands at, with a slash at both ends; `port`: 0 = any that is free.
 * @throws as Node does where the port cannot be had; its `code` is `EADDRINUSE` where it is taken.
 */
export async function serveFolder(folder: string, { base = '/', port = 0 } = {}): Promise<ServedFolder> {
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
  const [pathname = '/', ...query] = (request.url ?? '/').split('?');
  const path = pathInside(root, base, pathname);
  if (path !== undefined && isFolder(path)) {
    if (!pathname.endsWith('/')) {
      const search = query.length === 0 ? '' : `?${query.join('?')}`;
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
      return;
    }
    send(root, join(path, 'index.html'), request, response);
  } else {
    send(root, pathname.endsWith('/') ? undefined : path, request, response);
  }
}

function pathInside(root: string, base: string, pathname: string): string | undefined {
  if (pathname === base.slice(0, -1)) return root;
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
  const own = path === undefined ? undefined : fileSize(path);
  const file = path === undefined || own === undefined ? join(root, '404.html') : path;
  const size = own ?? fileSize(file);
  if (size === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(own === undefined ? 404 : 200, {
    'content-type': contentType(file),
    'content-length': size,
    'cache-control': 'no-cache',
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  pipeline(createReadStream(file), response, () => {
    // A reader who leaves, or a build that replaces the file meanwhile: the answer ends there, the server goes on.
  });
}

function fileSize(path: string): number | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true ? found.size : undefined;
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
