import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const CONTENT_TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.webp', 'image/webp'],
  ['.pdf', 'application/pdf'],
  ['.txt', 'text/plain; charset=utf-8'],
]);

export interface FileServer {
  /** "http://127.0.0.1:<port>", without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves the files of `folder`, and nothing outside of it, on a free port of 127.0.0.1. A folder gives its
 * index.html; what does not exist gives 404, /favicon.ico an empty answer.
 */
export async function serveFolder(folder: string): Promise<FileServer> {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    answer(root, request.url ?? '/', response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(root: string, url: string, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(url, 'http://127.0.0.1');
  if (pathname === '/favicon.ico') {
    response.writeHead(204).end();
    return;
  }
  const file = await toFile(root, pathname);
  if (file === null) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  const type = CONTENT_TYPES.get(path.extname(file)) ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
  createReadStream(file).pipe(response);
}

/** The existing file that `pathname` names inside `root`, links resolved, else null. */
async function toFile(root: string, pathname: string): Promise<string | null> {
  try {
    let file = await realpath(path.join(root, decodeURIComponent(pathname)));
    if ((await stat(file)).isDirectory()) file = await realpath(path.join(file, 'index.html'));
    const inside = path.relative(root, file);
    return inside.startsWith('..') || path.isAbsolute(inside) ? null : file;
  } catch {
    return null;
  }
}
