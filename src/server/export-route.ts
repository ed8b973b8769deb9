import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import express, { Router, type Request, type Response } from 'express';
import { citeLine, termsLine, type About } from '../export/about.js';
import { tableFormatOf, TABLE_FORMATS, type TableFormat } from '../export/answer-formats.js';
import { answerTable, listsOf } from '../export/answer-table.js';
import { formatOf, FORMATS, type FormatOptions } from '../export/formats.js';
import { inPieces } from '../export/in-pieces.js';
import type { MakeExport } from '../export/make-export.js';
import { askMatrix, flatMatrix } from '../export/matrix.js';
import { flagOf, readDay } from '../export/read-scope.js';
import { readVariables } from '../export/read-variables.js';
import { ExportScopeError } from '../export/selection.js';
import type { Answer, Ask } from '../graph/ask.js';
import { GovernanceError } from '../errors.js';
import { dayOf, formatDay } from '../model/day.js';
import type { GraphStore } from '../store/store.js';
import { didYouMean } from '../text/suggest.js';
import { cors } from './cors.js';
import { exportListing } from './export-listing.js';
import { exportPage } from './export-page.js';
import { sendError } from './http-errors.js';
import { partsSender } from './send-parts.js';
import type { SavedOperation } from '../graph/saved-operations.js';

export interface ExportRouteOptions {
  readonly store: GraphStore;
  readonly make: MakeExport;
  readonly askFor: (response: Response) => Ask;
  readonly operations: readonly SavedOperation[];
  readonly allowedOrigins: readonly string[];
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly maxBodyBytes: number;
}

/** Exports under way at a time; each has a processor to itself while it is made. */
const AT_ONCE = 2;

type Words = ReadonlyMap<string, string>;

/**
 * `GET /export`: the graph, a part of it, or the answer to a saved operation as files that other tools read; and
 * `POST /graphql` for whoever accepts CSV. To be put before the GraphQL route.
 */
export function exportRoute(options: ExportRouteOptions): Router {
  const { store, make, askFor, operations, allowedOrigins, clock, maxBodyBytes } = options;
  const today = (): number => dayOf(clock());
  const sendParts = partsSender();
  const router = Router();
  let underWay = 0;

  /** Answers one export: refusals are told, and no more than some are made at a time. */
  const guarded =
    (work: (request: Request, response: Response, words: Words) => Promise<void>) =>
    async (request: Request, response: Response): Promise<void> => {
      if (underWay >= AT_ONCE) {
        response.set('retry-after', '2');
        sendError(response, 'SERVICE_UNAVAILABLE', 'Other exports are being made. Ask again in a few seconds.');
        return;
      }
      underWay += 1;
      try {
        await work(request, response, wordsOf(request));
      } catch (error) {
        if (!(error instanceof GovernanceError) || response.headersSent) throw error;
        sendError(response, error.code, error.message);
      } finally {
        underWay -= 1;
      }
    };

  async function sendAnswer(
    request: Request,
    response: Response,
    answer: Answer,
    format: TableFormat,
    { list, words }: { readonly list?: string | undefined; readonly words: Words },
  ): Promise<void> {
    const [wrong] = answer.errors ?? [];
    if (wrong !== undefined) {
      sendError(response, wrong.extensions.code, wrong.message);
      return;
    }
    const table = answerTable(answer, list);
    const { version, head, asOf } = answer.extensions.dataset;
    response.set({ 'x-data-version': version, 'x-as-of': asOf.join(', ') || 'ever' });
    if (listsOf(answer).length > 1) response.set('x-lists', listsOf(answer).join(', ').slice(0, 1_000));
    await send(request, response, format.mediaType, tagOf(version, head, asOf.join(' ')), () =>
      inPieces(format.write(table, optionsOf(words))),
    );
  }

  router.use('/export', cors(allowedOrigins), onlyGet);
  router.get('/export', async (request, response) => {
    const state = await store.dataset();
    const list = exportListing(state.version, operations);
    response.set('vary', 'accept');
    if (request.accepts(['html', 'json']) === 'html') {
      response.set('cache-control', 'no-cache').type('html').send(exportPage(list));
    } else response.set('cache-control', 'no-cache').json(list);
  });

  router.get(
    '/export/operation/:name',
    guarded(async (request, response, words) => {
      const [, stem = '', ending = ''] = /^(.*)\.(\w+)$/.exec(String(request.params['name'])) ?? [];
      const saved = operations.find(({ name }) => name === stem);
      const format = tableFormatOf(ending);
      if (saved === undefined || format === undefined) {
        const names = operations.map(({ name }) => name);
        const asked =
          saved === undefined
            ? `operation "${stem.slice(0, 60)}".${didYouMean(stem.slice(0, 60), names)}`
            : `ending "${ending}".`;
        sendError(response, 'NOT_FOUND', `There is no ${asked} GET /export lists them; endings: ${endings()}.`);
        return;
      }
      const own = new Map([...words].filter(([name]) => !RESERVED.has(name)));
      const variables = { ...saved.variables, ...readVariables(own, saved.text) };
      await sendAnswer(request, response, await askFor(response)({ text: saved.text, variables }), format, {
        list: words.get('list'),
        words,
      });
    }),
  );

  router.get(
    '/export/matrix.:ending',
    guarded(async (request, response, words) => {
      const format = tableFormatOf(String(request.params['ending']));
      if (format === undefined) {
        sendError(response, 'NOT_FOUND', `There is no such ending. The matrix is written to ${endings()}.`);
        return;
      }
      onlyWords(words, ['states', 'organizations', 'instruments', 'asOf', 'knownAt', ...CSV_WORDS]);
      const asked = Object.fromEntries(words);
      if (words.has('asOf')) readDay(words.get('asOf') ?? '');
      const answer = await askMatrix(asked, askFor(response));
      await sendAnswer(request, response, answer.errors === undefined ? flatMatrix(answer) : answer, format, { words });
    }),
  );

  router.get(
    '/export/:name',
    guarded(async (request, response, words) => {
      const name = String(request.params['name']);
      const format = formatOf(name);
      if (format === undefined) {
        const guess = didYouMean(
          name.slice(0, 60),
          FORMATS.map((one) => one.name),
        );
        sendError(response, 'NOT_FOUND', `There is no export "${name.slice(0, 60)}".${guess} GET /export lists them.`);
        return;
      }
      onlyWords(words, [...SCOPE_WORDS, ...CSV_WORDS]);
      const asked = Object.fromEntries(words);
      const made = await make({
        name,
        words: {
          ...asked,
          kinds: words.get('kinds') ?? words.get('kind'),
          relations: words.get('relations') ?? words.get('relation'),
        },
        options: optionsOf(words),
        today: today(),
      });
      try {
        const { about, day, pieces } = made;
        response.set(aboutHeaders(about));
        const tag = tagOf(about.version, about.head, `${formatDay(day)} ${about.asOf} ${about.release}`);
        if (!format.mediaType.includes('parquet')) {
          await send(request, response, format.mediaType, tag, pieces);
        } else if (!begin(request, response, format.mediaType, tag)) {
          await sendParts(request, response, `${request.originalUrl} ${tag}`, pieces);
        }
      } finally {
        made.drop();
      }
    }),
  );

  // An operation whose reader asks for CSV, and for nothing of JSON.
  router.all('/graphql', (request, response, next) => {
    if (request.method !== 'POST' || !wantsCsv(request)) {
      next();
      return;
    }
    if (request.is('application/json') === false) {
      sendError(response, 'UNSUPPORTED_MEDIA_TYPE', 'Send the operation as JSON, with content-type: application/json.');
      return;
    }
    cors(allowedOrigins)(request, response, () => undefined); // sets headers: this is no preflight
    express.json({ limit: maxBodyBytes, type: () => true })(request, response, (error?: unknown) => {
      if (error !== undefined) next(error);
      else answerAsCsv(request, response).catch(next);
    });
  });

  const answerAsCsv = guarded(async (request, response) => {
    const body = (request.body ?? {}) as {
      readonly query?: unknown;
      readonly variables?: unknown;
      readonly operationName?: unknown;
    };
    if (typeof body.query !== 'string') throw new ExportScopeError('query: the operation is missing, a text.');
    const variables = typeof body.variables === 'object' && body.variables !== null ? body.variables : {};
    const answer = await askFor(response)({
      text: body.query,
      variables: variables as Readonly<Record<string, unknown>>, // from JSON; the engine reads them
      ...(typeof body.operationName === 'string' && { operationName: body.operationName }),
    });
    const format = tableFormatOf('csv');
    const several = answer.errors === undefined ? listsOf(answer) : [];
    if (several.length > 1)
      throw new ExportScopeError(
        `The answer has ${several.length} lists (${several.join(', ')}), and CSV is one table. Ask for one of them.`,
      );
    if (format !== undefined) await sendAnswer(request, response, answer, format, { words: new Map() });
  });
  return router;
}

const RESERVED: ReadonlySet<string> = new Set(['list', 'bom', 'guard']);
const CSV_WORDS = ['bom', 'guard'] as const;
const SCOPE_WORDS = ['asOf', 'ever', 'knownAt', 'kinds', 'kind', 'relations', 'relation', 'around', 'depth'] as const;

const endings = (): string => TABLE_FORMATS.map(({ ending }) => ending).join(', ');

function onlyGet({ method }: Request, response: Response, next: () => void): void {
  if (method === 'GET' || method === 'HEAD') {
    next();
    return;
  }
  response.set('allow', 'GET, HEAD');
  if (method === 'OPTIONS') response.status(204).end();
  else sendError(response, 'METHOD_NOT_ALLOWED', 'Exports are read by GET.');
}

/** @throws {ExportScopeError} where a word is given twice. */
function wordsOf({ originalUrl }: Request): Words {
  const at = originalUrl.indexOf('?');
  const words = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(at < 0 ? '' : originalUrl.slice(at + 1))) {
    if (words.has(name)) throw new ExportScopeError(`${name.slice(0, 60)} is given twice. Lists are given by commas.`);
    words.set(name, value);
  }
  return words;
}

function onlyWords(words: Words, known: readonly string[]): void {
  for (const name of words.keys()) {
    if (known.includes(name)) continue;
    throw new ExportScopeError(
      `${name.slice(0, 60)}: not known here.${didYouMean(name.slice(0, 60), known)} This address takes ${known.join(', ')}.`,
    );
  }
}

const optionsOf = (words: Words): FormatOptions => ({
  bom: flagOf(words.get('bom'), 'bom') ?? false,
  unguarded: !(flagOf(words.get('guard'), 'guard') ?? true),
});

/** What a file says of itself, for whoever looks at the response alone. */
function aboutHeaders(about: About): Record<string, string> {
  return {
    'x-data-version': about.version,
    'x-as-of': about.asOf,
    'x-cite-as': ascii(citeLine(about)),
    'x-terms': ascii(termsLine(about)),
  };
}

const ascii = (text: string): string => text.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 2_000);

const tagOf = (version: string, head: string, time: string): string =>
  `"${version}.${head.slice(0, 12)}.${time.replaceAll(/[^\w.-]+/g, '_')}"`;

/** Says what comes. @returns Whether that was all, as the reader has it already. */
function begin(request: Request, response: Response, mediaType: string, tag: string): boolean {
  response.vary('accept-encoding');
  response.set({ etag: tag, 'cache-control': 'public, no-cache', 'content-type': mediaType });
  const known = request.headers['if-none-match']?.split(',') ?? [];
  if (!known.some((one) => one.trim().replace(/^W\//, '') === tag)) return false;
  response.status(304).end();
  return true;
}

/** Sends a file piece by piece, as fast as the reader takes it; nothing where the reader has it already. */
async function send(
  request: Request,
  response: Response,
  mediaType: string,
  tag: string,
  pieces: () => AsyncIterable<Uint8Array>,
): Promise<void> {
  if (begin(request, response, mediaType, tag)) return;
  // An operation's answer may be Parquet, which is packed already.
  const gzip = !mediaType.includes('parquet') && request.acceptsEncodings(['gzip', 'identity']) === 'gzip';
  if (gzip) response.set({ 'content-encoding': 'gzip', etag: `W/${tag}` });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const bytes = Readable.from(pieces(), { objectMode: false });
  try {
    await (gzip ? pipeline(bytes, createGzip({ level: 5 }), response) : pipeline(bytes, response));
  } catch (error) {
    // Whoever leaves before the end has seen enough, or is told of by the exchange.
    if (!response.destroyed && !response.writableEnded) throw error;
  }
}

function wantsCsv(request: Request): boolean {
  const { accept } = request.headers;
  return (
    accept !== undefined &&
    /\btext\/csv\b/.test(accept) &&
    request.accepts(['application/json', 'text/csv']) === 'text/csv'
  );
}
