import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import * as z from 'zod';
import { GovernanceError } from '../errors.js';
import { makeAsk, type Ask } from '../graph/ask.js';
import { UsageError } from '../graph/errors.js';
import { DEFAULT_LIMITS } from '../graphql/limits.js';
import { dayOf } from '../model/day.js';
import type { Ontology } from '../ontology/ontology.js';
import type { OpenedSurroundings } from './add.js';
import type { DraftFile } from '../ingest/draft-file.js';
import { addAccepted, publishTold } from './publish-accepted.js';
import type { ExitCode, Output } from './output.js';
import { proposeDraft } from './propose-draft.js';
import { draftFilesAt, ReviewSession } from './review-session.js';

const FILES: ReadonlyMap<string, string> = new Map([
  ['main.js', 'text/javascript; charset=utf-8'],
  ['main.css', 'text/css; charset=utf-8'],
]);
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const MOST_BYTES = 64 * 1024;

const date = z.string().max(10);
const id = z.string().max(200);
const index = z.number().int().nonnegative();
const item = z.object({ of: z.enum(['entities', 'claims']), index }).strict();
const change = z
  .object({ subject: id, relation: id, object: id, since: date.nullable(), until: date.nullable() })
  .partial()
  .strict();
const choice = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['accept', 'reject', 'later']) }).strict(),
  z.object({ do: z.literal('same'), as: id }).strict(),
  z.object({ do: z.literal('change'), change }).strict(),
]);
/** What the page asks to be done. */
const WISH = z.discriminatedUnion('wish', [
  z.object({ wish: z.literal('decide'), file: index, item, choice }).strict(),
  z.object({ wish: z.literal('undo'), file: index }).strict(),
  z
    .object({
      wish: z.literal('propose'),
      file: index,
      claim: z
        .object({ subject: id, relation: id, object: id, since: date.optional(), start: index, end: index })
        .strict(),
    })
    .strict(),
  z.object({ wish: z.literal('finish'), add: z.boolean() }).strict(),
]);
type Wish = z.infer<typeof WISH>;

/** What the page asked for cannot be done. */
class WishError extends GovernanceError {
  readonly code = 'BAD_WISH';
}

/**
 * Reviews drafts on a page of this machine: at an address with a token made for this run, until the person is done or
 * presses Ctrl-C.
 *
 * @param path A drafts file, or a folder of them.
 * @param stop Resolves when it is to end.
 */
export async function reviewOnPage(
  path: string,
  surroundings: OpenedSurroundings,
  stop: Promise<unknown>,
  output: Output,
): Promise<ExitCode> {
  const { home, ontology, files, clock } = surroundings;
  const paths = await draftFilesAt(path);
  const sessions = await Promise.all(paths.map((one) => ReviewSession.open(one, clock)));
  const assets = await assetsIn(files.review);
  const { store } = await home.openAsItIs();
  let finished: (add: boolean) => void = () => undefined;
  const finish = new Promise<boolean>((resolve) => (finished = resolve));
  let wanted: boolean;
  try {
    const ask = makeAsk({ ontology, store, limits: DEFAULT_LIMITS, today: () => dayOf(clock()) });
    const desk: Desk = { sessions, ask, ontology, assets, finish: (toAdd) => finished(toAdd), turn: Promise.resolve() };
    const server = await listen(desk, output);
    wanted = await Promise.race([finish, stop.then(() => false)]);
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 500).unref();
    });
  } finally {
    await store.close();
  }
  for (const session of sessions) {
    const made = await publishTold(session, output);
    if (made === null) continue;
    const code = await addAccepted(made, wanted, surroundings, output);
    if (code !== 0) return code;
  }
  return 0;
}

interface Desk {
  readonly sessions: readonly ReviewSession[];
  readonly ask: Ask;
  readonly ontology: Ontology;
  /** By name; the page itself is `''`. */
  readonly assets: ReadonlyMap<string, { readonly type: string; readonly body: string }>;
  readonly finish: (add: boolean) => void;
  /** Resolves when the wish before has been granted or refused. */
  turn: Promise<unknown>;
}

async function assetsIn(folder: string): Promise<Desk['assets']> {
  const read = async (name: string): Promise<string> => {
    try {
      return await readFile(join(folder, name), 'utf8');
    } catch {
      throw new UsageError(`The page of the review is not built: ${join(folder, name)}. Run npm run build.`);
    }
  };
  const assets = new Map([['', { type: 'text/html; charset=utf-8', body: await read('index.html') }]]);
  for (const [name, type] of FILES) assets.set(name, { type, body: await read(name) });
  return assets;
}

async function listen(desk: Desk, output: Output): Promise<Server> {
  const token = randomBytes(24).toString('base64url');
  const server = createServer({ requestTimeout: 15_000, headersTimeout: 10_000 }, (request, response) => {
    void answer(request, response, token, desk).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  output.print(
    `Review: http://127.0.0.1:${String(port)}/${token}/\nIt ends when you are done there, or with Ctrl-C.\n`,
  );
  return server;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
  desk: Desk,
): Promise<ServerResponse> {
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cache-Control', 'no-store');
  const host = request.headers.host ?? '';
  const port = String(request.socket.localPort);
  // Another name for this machine is somebody else's page (DNS rebinding).
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`)
    return send(response, 421, 'text/plain', 'not here');
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const [, given = '', name = '', ...more] = pathname.split('/');
  if (!isSame(given, token) || more.length > 0) return send(response, 404, 'text/plain', 'not found');
  const asset = desk.assets.get(name);
  if (request.method === 'GET' && asset !== undefined) return send(response, 200, asset.type, asset.body);
  try {
    if (request.method === 'GET' && name === 'state') return json(response, 200, await stateOf(desk));
    if (request.method === 'GET' && name === 'names')
      return json(response, 200, await namesLike(searchParams.get('q') ?? '', desk));
    if (request.method === 'POST' && name === 'wish') {
      const { origin, 'content-type': type } = request.headers;
      if (origin !== `http://${host}` || type !== 'application/json')
        return send(response, 403, 'text/plain', 'only from the page itself');
      const asked = await wishIn(request);
      // One after the other: each decision rests on the one before it.
      const granted = desk.turn.then(() => grant(asked, desk));
      desk.turn = granted.catch(() => undefined);
      return json(response, 200, await granted);
    }
  } catch (error) {
    if (!(error instanceof GovernanceError)) throw error;
    return json(response, 400, { error: { code: error.code, message: error.message } });
  }
  return send(response, 404, 'text/plain', 'not found');
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const send = (response: ServerResponse, status: number, type: string, body: string): ServerResponse =>
  response.writeHead(status, { 'Content-Type': type }).end(body);

const json = (response: ServerResponse, status: number, body: unknown): ServerResponse =>
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(body));

async function wishIn(request: IncomingMessage): Promise<Wish> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > MOST_BYTES) throw new WishError(`more than ${String(MOST_BYTES)} bytes: that is no decision.`);
    pieces.push(piece);
  }
  let body: unknown;
  try {
    body = JSON.parse(Buffer.concat(pieces).toString());
  } catch {
    throw new WishError('the body is no JSON.');
  }
  const { data, error } = WISH.safeParse(body);
  if (data === undefined)
    throw new WishError(`${error.issues[0]?.path.join('.') ?? ''}: ${error.issues[0]?.message ?? ''}`);
  return data;
}

async function grant(wish: Wish, desk: Desk): Promise<unknown> {
  if (wish.wish === 'finish') {
    desk.finish(wish.add);
    return { ended: true };
  }
  const session = desk.sessions[wish.file];
  if (session === undefined) throw new WishError(`file ${String(wish.file)}: there is no such file.`);
  switch (wish.wish) {
    case 'decide':
      await session.decide(wish.item, wish.choice);
      break;
    case 'undo':
      if (!(await session.undo())) throw new WishError('There is nothing to undo.');
      break;
    case 'propose': {
      const { since, ...claim } = wish.claim;
      await proposeDraft(session, { ...claim, ...(since !== undefined && { since }) }, 'hand', desk);
    }
  }
  return stateOf(desk);
}

async function namesLike(text: string, { ask }: Desk): Promise<unknown> {
  if (text.trim() === '') return [];
  const { data } = await ask({
    text: 'query Names($text: String!) { search(text: $text, first: 8) { nodes { entity { id kind name } } } }',
    variables: { text: text.slice(0, 100) },
  });
  const found = data?.['search'] as { readonly nodes: readonly { readonly entity: unknown }[] } | null | undefined; // as just asked
  return found?.nodes.map(({ entity }) => entity) ?? [];
}

async function stateOf(desk: Desk): Promise<unknown> {
  const { sessions, ontology } = desk;
  return {
    relations: [...ontology.relations].map(([name, { from, to }]) => ({ name, from, to })),
    names: await namesOf(
      sessions.flatMap(({ file }) => idsIn(file)),
      desk,
    ),
    files: sessions.map(({ path, text, file, next }) => ({
      ...{ path, text, next: next ?? null },
      source: file.source.name,
      entities: file.entities,
      claims: file.claims,
      unread: file.ingest.unread,
    })),
  };
}

/** What the page shows by its id, and the graph may have a name for. */
const idsIn = ({ entities, claims }: DraftFile): string[] => [
  ...claims.flatMap(({ subject, object }) => [subject, object]),
  ...entities.flatMap(({ nearest, same }) => (same === undefined ? nearest : [...nearest, same])),
];

const IDS_AT_ONCE = 100;

/** Of those that the graph has. */
async function namesOf(ids: readonly string[], { ask }: Desk): Promise<Record<string, string>> {
  const all = [...new Set(ids)];
  const names: Record<string, string> = {};
  for (let at = 0; at < all.length; at += IDS_AT_ONCE) {
    const { data } = await ask({
      text: 'query NamesOf($ids: [ID!]!) { nodes(ids: $ids) { id ... on Entity { name } } }',
      variables: { ids: all.slice(at, at + IDS_AT_ONCE) },
    });
    const found = data?.['nodes'] as readonly ({ readonly id: string; readonly name?: string } | null)[] | undefined; // as just asked
    for (const one of found ?? []) if (one?.name !== undefined) names[one.id] = one.name;
  }
  return names;
}
