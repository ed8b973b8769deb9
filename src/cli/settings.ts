import { availableParallelism } from 'node:os';
import * as z from 'zod';
import { UsageError } from '../graph/errors.js';
import type { ModelEndpoint } from '../ingest/model/endpoint.js';
import type { Neo4jSettings } from '../store/graph-place.js';

/** What `main.ts` reads from the environment; a variable that is set but empty counts as not set. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** The folder of the embedded store, as given. */
  readonly data: string;
  readonly logLevel: LogLevel;
  /** Who may speak to `/mcp`. */
  readonly mcp: 'off' | 'loopback' | 'any';
  /** Who may read `/metrics`. */
  readonly metrics: 'off' | 'loopback' | 'any';
  /** Origins whose pages may read: none unless set. */
  readonly corsOrigins: readonly string[];
  /** Names by which the server may be asked for; null: see `hostsFor` of the server. */
  readonly allowedHosts: readonly string[] | null;
  /** Of which whoever asks must have one; with none, everybody may ask. */
  readonly tokens: readonly string[];
  /** Processes that serve together on one port. */
  readonly processes: number;
  /** Threads of each process that answer what takes long, for the embedded store. */
  readonly threads: number;
  /** null: the embedded store. */
  readonly neo4j: Neo4jSettings | null;
  /** What reads articles besides the rules; null: no model. */
  readonly model: ModelEndpoint | null;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const PORT = 'a port: 0 to 65535, 0 for any free one';
const HOST = 'a host name or address, as 127.0.0.1';
const ORIGINS =
  'a list of origins by commas, as https://example.org,http://localhost:3000; each by its name, for * is none';
const HOSTS = 'a list of host names by commas, without ports, as graph.example.org';
const TOKENS = 'a list of tokens by commas, each of 16 characters or more, without spaces';
const PROCESSES = 'a number of processes, 1 to 64';
const THREADS = 'a number of threads, 0 to 32';
const NEO4J = 'an address, as neo4j://localhost:7687';

const LLM_URL =
  'an address that ends with /chat/completions or /messages, as http://localhost:11434/v1/chat/completions';
const LLM_KEY = 'a key of printed letters without spaces';
const LLM_SECONDS = 'a number of seconds, 1 to 3600';

const REACH = z.enum(['off', 'loopback', 'any'], { error: 'one of off, loopback, any' }).default('off');

const VARIABLES = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, PORT)
    .transform(Number)
    .refine((port) => port <= 65_535, PORT)
    .default(4000),
  HOST: z
    .string()
    .regex(/^[\w.:%-]+$/, HOST)
    .default('127.0.0.1'),
  SPACEGOV_DATA: z
    .string()
    .refine((path) => !path.includes('\0'), 'the path of a folder')
    .default('./.spacegov'),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  CORS_ORIGINS: z
    .string()
    .transform(listed)
    .refine((origins) => origins.every(isOrigin), ORIGINS)
    .default([]),
  ALLOWED_HOSTS: z
    .string()
    .transform(listed)
    .refine((names) => names.every((name) => /^[\w.:-]+$/.test(name) && !/^[^:]*:\d+$/.test(name)), HOSTS)
    .transform((names) => names.map((name) => name.toLowerCase()))
    .optional(),
  API_TOKENS: z
    .string()
    .transform(listed)
    .refine((tokens) => tokens.every((token) => /^\S{16,}$/.test(token)), TOKENS)
    .default([]),
  MCP_HTTP: REACH,
  METRICS: REACH,
  PROCESSES: z
    .string()
    .regex(/^\d{1,2}$/, PROCESSES)
    .transform(Number)
    .refine((processes) => processes >= 1 && processes <= 64, PROCESSES)
    .default(1),
  THREADS: z
    .string()
    .regex(/^\d{1,2}$/, THREADS)
    .transform(Number)
    .refine((threads) => threads <= 32, THREADS)
    .optional(),
  NEO4J_URI: z
    .string()
    .regex(/^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/[^\s/]+/, NEO4J)
    .optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z
    .string()
    .regex(/^[\w.-]+$/, 'the name of a database')
    .optional(),
  SPACEGOV_LLM_URL: z.string().refine(isModelAddress, LLM_URL).optional(),
  SPACEGOV_LLM_MODEL: z
    .string()
    .regex(/^[\w./:@+-]{1,100}$/, 'the name of a model')
    .optional(),
  // Anything else cannot be sent in a header, and a fault in sending it would print it.
  SPACEGOV_LLM_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, LLM_KEY)
    .optional(),
  SPACEGOV_LLM_SECONDS: z
    .string()
    .regex(/^\d{1,4}$/, LLM_SECONDS)
    .transform(Number)
    .refine((seconds) => seconds >= 1 && seconds <= 3600, LLM_SECONDS)
    .default(120),
});

/** For `--help`. */
export const SETTINGS_HELP = `
Settings, by environment:
  PORT            port of the server (4000); 0 takes any free one
  HOST            address it listens on (127.0.0.1)
  SPACEGOV_DATA   folder of the embedded store (./.spacegov)
  LOG_LEVEL       ${LOG_LEVELS.join(', ')} (info)
  CORS_ORIGINS    origins whose pages may read, by commas, as https://example.org (none)
  ALLOWED_HOSTS   host names by which it may be asked, by commas (any; those of this machine where HOST is its own)
  API_TOKENS      tokens of which whoever asks must send one, by commas (none is needed)
  MCP_HTTP        assistants at /mcp: off, loopback (programs of this machine) or any (off)
  METRICS         numbers for Prometheus at /metrics: off, loopback (programs of this machine) or any (off)
  PROCESSES       processes that serve together on one port (1): as many as processors answer light questions
                  as many times as fast, and each has the graph in memory
  THREADS         threads of each that answer what takes long, embedded store alone (one less than its processors,
                  1 to 4); exports have one more; 0: none at all
  NEO4J_URI       a Neo4j to use in place of the embedded store, as neo4j://localhost:7687
  NEO4J_USER      its user (neo4j)
  NEO4J_PASSWORD  its password
  NEO4J_DATABASE  its database (the user's own)
  SPACEGOV_LLM_URL      a language model for ingest: its address, to the end (none)
  SPACEGOV_LLM_MODEL    its name there
  SPACEGOV_LLM_KEY      a key that it asks for
  SPACEGOV_LLM_SECONDS  time that one answer may take (120)`;

/**
 * Reads the settings from an environment.
 *
 * @throws {UsageError} naming every variable that is wrong, with its value unless it is a secret.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const { data, error } = VARIABLES.safeParse(given);
  if (error !== undefined) throw new UsageError(error.issues.map((issue) => wrong(issue, given)).join('\n'));
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database = null } = data;
  return {
    port: data.PORT,
    host: data.HOST,
    data: data.SPACEGOV_DATA,
    logLevel: data.LOG_LEVEL,
    mcp: data.MCP_HTTP,
    metrics: data.METRICS,
    corsOrigins: data.CORS_ORIGINS,
    allowedHosts: data.ALLOWED_HOSTS ?? null,
    tokens: data.API_TOKENS,
    processes: data.PROCESSES,
    threads: data.THREADS ?? usualThreads(data.PROCESSES),
    neo4j: uri === undefined ? null : { uri, user, password, database },
    model: modelOf(data),
  };
}

/** A process keeps one processor of its share for what is light. */
function usualThreads(processes: number): number {
  return Math.min(Math.max(Math.floor(availableParallelism() / processes) - 1, 1), 4);
}

/** @throws {UsageError} where an address has no model. */
function modelOf(data: z.infer<typeof VARIABLES>): ModelEndpoint | null {
  const { SPACEGOV_LLM_URL: url, SPACEGOV_LLM_MODEL: model, SPACEGOV_LLM_KEY: key = null } = data;
  if (url === undefined) return null;
  if (model === undefined)
    throw new UsageError('SPACEGOV_LLM_MODEL: is not set, and SPACEGOV_LLM_URL is. Name the model.');
  return { url, model, key, limitMs: data.SPACEGOV_LLM_SECONDS * 1000 };
}

function listed(text: string): string[] {
  return text.split(',').map((item) => item.trim());
}

function isModelAddress(text: string): boolean {
  try {
    const { protocol, pathname, username } = new URL(text);
    return /^https?:$/.test(protocol) && username === '' && /\/(?:chat\/completions|messages)$/.test(pathname);
  } catch {
    return false;
  }
}

/** As a browser writes it in the header `Origin`. */
function isOrigin(text: string): boolean {
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
}

function wrong({ path, message }: z.core.$ZodIssue, given: Readonly<Record<string, unknown>>): string {
  const name = String(path[0]);
  // An address may carry a password, and tokens are secrets.
  const isSecret = name.startsWith('NEO4J_') || ['API_TOKENS', 'SPACEGOV_LLM_URL', 'SPACEGOV_LLM_KEY'].includes(name);
  const value = isSecret ? 'what is set' : JSON.stringify(given[name]);
  return `${name}: ${value} is not ${message}.`;
}
