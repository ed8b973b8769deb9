#!/usr/bin/env node
/**
 * Serves this folder's guide, style and queries to Neo4j Browser, which loads them by URL alone: `node serve.mjs`.
 *
 * They are called `localhost` and not 127.0.0.1 since Neo4j lets Browser fetch from there unless told otherwise
 * (`browser.remote_content_hostname_whitelist`). Any page may read them: they are public, and nothing else is served.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const PORT = 7480;
const FILES = new Map([
  ['/guide.md', 'text/markdown; charset=utf-8'],
  ['/style.grass', 'text/plain; charset=utf-8'],
  ['/queries.zip', 'application/zip'],
]);

/** @param {number} port 0 for any @returns {Promise<{ url: string, close: () => Promise<void> }>} */
export async function serveBrowserPack(port) {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  const close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(() => done()));
  };
  return { url: `http://localhost:${server.address().port}`, close };
}

async function answer({ method, url }, response) {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-headers', '*'); // Browser sends `pragma` and tracing headers
  if (method === 'OPTIONS') return response.writeHead(204).end();
  const path = (url ?? '').replace(/[?#].*/, '');
  const type = FILES.get(path);
  if (type === undefined || (method !== 'GET' && method !== 'HEAD')) return response.writeHead(404).end();
  try {
    const content = await readFile(new URL(`.${path}`, import.meta.url));
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(content);
  } catch {
    response.writeHead(500).end();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serveBrowserPack(PORT).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return serveBrowserPack(0);
  });
  console.log(`In the editor of Neo4j Browser, run one after the other (Ctrl-C here when they are loaded):

  :style ${url}/style.grass
  :guide ${url}/guide.md`);
}
