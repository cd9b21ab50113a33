import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveFolder, type FileServer } from './serve';

let folder = '';
let server: FileServer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'serve-'));
  mkdirSync(path.join(folder, 'public', 'été'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'public', 'index.html'), '<p>door');
  writeFileSync(path.join(folder, 'public', 'été', 'a b.txt'), 'août');
  writeFileSync(path.join(folder, 'public', 'data.bin'), 'x');
  symlinkSync(path.join(folder, 'secret.txt'), path.join(folder, 'public', 'link.txt'));
  server = await serveFolder(path.join(folder, 'public'));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ['/', 200, 'text/html; charset=utf-8', '<p>door'],
  ['/index.html?x=1', 200, 'text/html; charset=utf-8', '<p>door'],
  ['/%C3%A9t%C3%A9/a%20b.txt', 200, 'text/plain; charset=utf-8', 'août'],
  ['/data.bin', 200, 'application/octet-stream', 'x'],
  ['/favicon.ico', 204, undefined, ''],
  ['/gone.html', 404, 'text/plain; charset=utf-8', 'Not found'],
  ['/../secret.txt', 404, 'text/plain; charset=utf-8', 'Not found'],
  ['/%2e%2e/secret.txt', 404, 'text/plain; charset=utf-8', 'Not found'],
  ['/..%2fsecret.txt', 404, 'text/plain; charset=utf-8', 'Not found'],
  ['/link.txt', 404, 'text/plain; charset=utf-8', 'Not found'],
  ['/%E0%A4%A', 404, 'text/plain; charset=utf-8', 'Not found'],
  ['/été', 404, 'text/plain; charset=utf-8', 'Not found'],
])('GET %s', async (target, status, type, body) => {
  expect(await get(target)).toEqual({ status, type, body });
});

/** Asks for `target` as it is written: `fetch` would resolve the dots itself. */
function get(target: string): Promise<{ status?: number; type: string | undefined; body: string }> {
  const { port } = new URL(server.origin);
  return new Promise((resolve, reject) => {
    const request = http.get(
      { host: '127.0.0.1', port, path: encodeURI(target).replaceAll('%25', '%') },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => (body += text));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'], body }),
        );
      },
    );
    request.on('error', reject);
  });
}
