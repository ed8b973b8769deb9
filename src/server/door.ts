import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { statusOf } from '../graphql/errors.js';
import { SECURITY_HEADERS } from './security-headers.js';
import type { OpenExchange } from './exchange.js';
import type { Share } from './options.js';
import type { Turns } from './turns.js';

/** Who may come in, and how many at once. */
export interface DoorOptions {
  /** Names by which this server may be asked for, without port; null: any. */
  readonly allowedHosts: readonly string[] | null;
  /** Whoever has one of these may ask; with none, everybody may. */
  readonly tokens: readonly string[];
  /** Questions under way at the same time: in all, and of one client. */
  readonly share: Share;
  readonly turns: Turns;
}

/** Clients that are remembered while they have nothing under way. */
const MOST_CLIENTS = 1_000;

/** The names of a machine for itself: a page of a stranger that has its own name point here has none of them. */
export const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '::1'];

/** Any name will do where others are meant to come; on this machine alone, only names that lead nowhere else. */
export function hostsFor(host: string, named: readonly string[] | null): readonly string[] | null {
  if (named !== null) return [...named, ...LOOPBACK];
  return LOOPBACK.includes(host) || /^127\./.test(host) ? [...LOOPBACK, host] : null;
}

/**
 * Turns away who asks for another server, has no token where one is needed, or has too much under way already; all
 * others go on. Health is told to everybody, and pages and their files to everybody who has the name right.
 */
export function door(options: DoorOptions, open: OpenExchange, inside: RequestListener): RequestListener {
  const { allowedHosts, share, turns } = options;
  const tokens = options.tokens.map(digestOf);
  const underWay = new Map<string, { count: number }>();
  let total = 0;

  function take(client: string, response: ServerResponse): boolean {
    const own = underWay.get(client) ?? newClient(client);
    if (total >= share.all || own.count >= share.each) return false;
    total += 1;
    own.count += 1;
    response.once('close', () => {
      total -= 1;
      own.count -= 1;
    });
    return true;
  }

  /** Who has nothing under way is forgotten when there are many, and not each time. */
  function newClient(client: string): { count: number } {
    if (underWay.size >= MOST_CLIENTS) for (const [one, { count }] of underWay) if (count === 0) underWay.delete(one);
    const own = { count: 0 };
    underWay.set(client, own);
    return own;
  }

  return (request, response) => {
    const refuse = (code: string, message: string, headers: Readonly<Record<string, string>> = {}): void => {
      const exchange = open(request, response);
      exchange.code = code;
      const text = JSON.stringify({ errors: [{ message, extensions: { code } }] });
      response.writeHead(statusOf(code), {
        'x-request-id': exchange.requestId,
        ...SECURITY_HEADERS,
        ...headers,
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(text),
        connection: 'close', // a body that nobody reads would be taken for the next request
      });
      response.end(text);
    };
    if (allowedHosts !== null && !allowedHosts.includes(hostOf(request))) {
      refuse(
        'MISDIRECTED_REQUEST',
        'This server is not asked by that name. Ask it as localhost, or have ALLOWED_HOSTS name the host.',
      );
      return;
    }
    const isAsked = isQuestion(request);
    if (!isAsked && !isMetrics(request)) {
      inside(request, response);
      return;
    }
    const token = bearerOf(request);
    if (tokens.length > 0 && request.method !== 'OPTIONS' && !isKnown(token, tokens)) {
      refuse('UNAUTHENTICATED', 'A token is needed here. Send it as Authorization: Bearer TOKEN.', {
        'www-authenticate': 'Bearer',
      });
      return;
    }
    if (!isAsked) {
      inside(request, response);
      return;
    }
    // Whoever has a token is one client wherever it is, and all without come from somewhere.
    const client = tokens.length > 0 ? `token ${token}` : (request.socket.remoteAddress ?? '');
    if (!take(client, response)) {
      const isBusy = total >= share.all;
      refuse(
        isBusy ? 'SERVICE_UNAVAILABLE' : 'TOO_MANY_REQUESTS',
        isBusy
          ? 'Too many questions are under way. Send the operation again in a few seconds.'
          : `More than ${String(share.each)} questions of yours are under way. Send the operation again when one of them is answered.`,
        { 'retry-after': '1' },
      );
      return;
    }
    open(request, response).client = client;
    turns.enter({ isGone: () => response.destroyed, begin: () => inside(request, response) });
  };
}

/** Whether a program of this machine asks, by a name of it. */
export function isFromHere(request: IncomingMessage): boolean {
  const address = request.socket.remoteAddress ?? '';
  return /^(::1|127\.|::ffff:127\.)/.test(address) && LOOPBACK.includes(hostOf(request));
}

/** Looks at the graph, as against pages, their files and health. */
const isQuestion = ({ url = '' }: IncomingMessage): boolean => /^\/(?:graphql|export|mcp)(?:[/?]|$)/.test(url);

/** Tells how much is asked: not for everybody, and also when there is too much of it. */
const isMetrics = ({ url = '' }: IncomingMessage): boolean => /^\/metrics(?:[/?]|$)/.test(url);

/** `example.org`, `::1`: without port, brackets and case. */
export function hostOf({ headers: { host = '' } }: IncomingMessage): string {
  const name = host
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();
  return name.endsWith('.') && isIP(name) === 0 ? name.slice(0, -1) : name;
}

function bearerOf({ headers: { authorization = '' } }: IncomingMessage): string {
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
}

/** Takes as long for a token that is nearly right as for one that is not: digests of one length are compared. */
function isKnown(token: string, tokens: readonly Buffer[]): boolean {
  const given = digestOf(token);
  return tokens.reduce((known, one) => timingSafeEqual(given, one) || known, false);
}

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();
