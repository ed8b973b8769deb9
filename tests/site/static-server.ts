import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.csv': 'text/csv',
};

/** A host of files as plain as there is: a file, the index.html of a folder, or 404.html where there is one; no header but the type. */
export async function serveFolder(
  folder: string,
): Promise<{ readonly url: string; readonly asked: string[]; close(): Promise<void> }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname));
    asked.push(`${String(request.method)} ${path}`);
    void find(join(folder, path)).then(async (found) => {
      const file = found ?? (await find(join(folder, '404.html')));
      if (file === null) return response.writeHead(404).end();
      response.writeHead(found === null ? 404 : 200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      });
      return response.end(await readFile(file));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

async function find(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile() === true) return path;
  return found?.isDirectory() === true ? find(join(path, 'index.html')) : null;
}
