import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { Router, type Response } from 'express';
import { sendError } from './http-errors.js';

/**
 * The built playground: its page at `/`, its files under `/playground/`. Each goes out with the policy that the build
 * put beside them, since workers obey the policy of their own script.
 */
export async function playground(folder: string | null): Promise<Router> {
  const router = Router();
  if (folder === null) {
    return router.get('/', (_request, response) => {
      sendError(response, 'NOT_FOUND', 'This server has no playground. Send operations to /graphql.');
    });
  }
  const policy = policyOf(await readFile(join(folder, 'csp.json'), 'utf8'));
  const setHeaders = (response: Response, path: string): void => {
    response.set('content-security-policy', policy);
    // The names of these files carry a hash of what is in them; the others are asked for anew.
    const neverChanges = /[/\\](chunks|assets)[/\\][^/\\]+$/.test(path);
    response.set('cache-control', neverChanges ? 'public, max-age=31536000, immutable' : 'no-cache');
  };
  router.get('/', (_request, response, next) => {
    setHeaders(response, 'index.html');
    response.sendFile('index.html', { root: folder, cacheControl: false }, (error?: Error) => {
      if (error !== undefined && !response.headersSent) next(error);
    });
  });
  router.use('/playground', express.static(folder, { index: false, redirect: false, cacheControl: false, setHeaders }));
  return router;
}

function policyOf(json: string): string {
  const directives = JSON.parse(json) as Readonly<Record<string, string>>; // written by the build
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
