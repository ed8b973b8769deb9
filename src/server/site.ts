import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { Router, type Response } from 'express';
import { sendError } from './http-errors.js';

/**
 * A built site: its files under `files`, and its one page, index.html, at every address that the build's pages.json
 * lists as a pattern of Express. Each goes out with the policy that the build put beside them in csp.json, since
 * workers obey the policy of their own script.
 *
 * @param head What is to stand in the head of the page besides.
 */
export async function site(files: string, folder: string, head = ''): Promise<Router> {
  const router = Router();
  const policy = policyOf(await readFile(join(folder, 'csp.json'), 'utf8'));
  const pages = JSON.parse(await readFile(join(folder, 'pages.json'), 'utf8')) as string[]; // written by the build
  const setHeaders = (response: Response, path: string): void => {
    response.set('content-security-policy', policy);
    // The names of these files carry a hash of what is in them; the others are asked for anew.
    const neverChanges = /[/\\](chunks|assets)[/\\][^/\\]+$/.test(path);
    response.set('cache-control', neverChanges ? 'public, max-age=31536000, immutable' : 'no-cache');
  };
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  router.get(pages, (_request, response, next) => {
    setHeaders(response, 'index.html');
    if (head !== '') {
      response.type('html').send(page.replace('<head>', `<head>${head}`));
      return;
    }
    response.sendFile('index.html', { root: folder, cacheControl: false }, (error?: Error) => {
      if (error !== undefined && !response.headersSent) next(error);
    });
  });
  router.use(files, express.static(folder, { index: false, redirect: false, cacheControl: false, setHeaders }));
  return router;
}

/** Where a page finds the words of the kinds and relations that were added to those of the package. */
export const OWN_WORDS = '/ontology.json';

/** Tells the explorer's page that there are such words. */
export const tellOwnWords = (address: string): string => `<meta name="spacegov-ontology" content="${address}" />`;

/** What stands at `/` where no explorer is built: the playground where there is one. */
export function siteless(playgroundFolder: string | null): Router {
  return Router().get('/', (_request, response) => {
    if (playgroundFolder !== null) response.redirect(307, '/playground');
    else sendError(response, 'NOT_FOUND', 'This server has no pages. Send operations to /graphql.');
  });
}

/** Operations were shared as `/?query=...` while the playground stood at `/`: such links go on working. */
export function sharedOperations(): Router {
  return Router().get('/', (request, response, next) => {
    const search = /\?.*$/s.exec(request.originalUrl)?.[0] ?? '';
    if (/[?&]query=/.test(search)) response.redirect(307, `/playground${search}`);
    else next();
  });
}

function policyOf(json: string): string {
  const directives = JSON.parse(json) as Readonly<Record<string, string>>; // written by the build
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
