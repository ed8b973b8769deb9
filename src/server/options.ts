import type { MakeExport } from '../export/make-export.js';
import type { Engine } from '../graphql/engine.js';
import type { Elsewhere } from '../graphql/elsewhere.js';
import type { Limits } from '../graphql/limits.js';
import type { Ontology } from '../ontology/ontology.js';
import type { GraphStore } from '../store/store.js';
import type { SavedOperation } from '../graph/saved-operations.js';
import type { AskInWords } from '../sentences/ask-in-words.js';

/** What is written to the log; a pino logger is one. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface ServerOptions {
  readonly engine: Engine;
  /** The store that the engine answers from. The server does not close it. */
  readonly store: GraphStore;
  readonly limits: Limits;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly operations: readonly SavedOperation[];
  /** Tells which of them a sentence asks, for `GET /ask.json`; left out: there is no such address. */
  readonly ask?: AskInWords;
  /** Where the built playground lies; null for none. */
  readonly playgroundFolder: string | null;
  /** Where the built explorer lies; null for none. */
  readonly explorerFolder: string | null;
  /** What the explorer makes its pages from where the graph has kinds or relations of its own; left out: those of the package. */
  readonly ownWords?: OwnWords;
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Bytes of a request's body, inflated. Default 100,000. */
  readonly maxBodyBytes?: number;
  /** Origins whose pages may ask this server, as `https://example.org`. Default: none but its own. */
  readonly allowedOrigins?: readonly string[];
  /** Names by which this server may be asked for. Default: those of this machine where it listens there alone, else any. */
  readonly allowedHosts?: readonly string[] | null;
  /** Whoever asks must have one of these. Default: none is needed. */
  readonly tokens?: readonly string[];
  /** How many questions may be under way. */
  readonly share?: Share;
  /** Answers what would keep the server's own thread too long; left out: that thread answers all. */
  readonly elsewhere?: Elsewhere;
  readonly timeouts?: Partial<Timeouts>;
  /** For assistants, at `/mcp`; left out for none. */
  readonly mcp?: McpAccess;
  /** Who may read `/metrics`; left out: there is no such address. */
  readonly metrics?: 'loopback' | 'any';
  /** What `/metrics` tells where several processes serve together. */
  readonly metricsOfAll?: OfAll;
  /** What files are made with, at `/export`; left out for none. */
  readonly exports?: ExportAccess;
}

/** Tells the numbers of all processes that serve together, in the words of Prometheus. */
export type OfAll = () => Promise<string>;

/** Files of the graph over HTTP. */
export interface ExportAccess {
  readonly ontology: Ontology;
  /** Of this package. */
  readonly release: string;
  /** Makes them elsewhere; left out: the server's own thread does. */
  readonly make?: MakeExport;
}

/** The texts of an ontology and of the API made from it. */
export interface OwnWords {
  readonly ontology: string;
  readonly schema: string;
}

/** Questions that may be under way at the same time: in all, and of one client. */
export interface Share {
  readonly all: number;
  readonly each: number;
}

export const DEFAULT_SHARE: Share = { all: 256, each: 64 };

/** Assistants over HTTP. */
export interface McpAccess {
  /** `loopback`: for programs of this machine alone. */
  readonly reach: 'loopback' | 'any';
  /** The texts of schema/ontology.graphql and schema/api.graphql. */
  readonly ontology: string;
  readonly schema: string;
}

/** How long each part of an exchange may take; what takes longer is ended. */
export interface Timeouts {
  /** For a request to arrive whole. */
  readonly requestMs: number;
  readonly headersMs: number;
  /** For the next request on a connection: longer than proxies and clients keep one, so that it is not closed as they send. */
  readonly keepAliveMs: number;
  /** How often connections are held against `requestMs` and `headersMs`. */
  readonly checkEveryMs: number;
  /** For the graph to answer an operation. */
  readonly answerMs: number;
  /** From the first byte of the request until the reader has taken the last byte of the response. */
  readonly exchangeMs: number;
  /** For the store to say that it is ready. */
  readonly readyMs: number;
  /** For what is under way when the server is closed. */
  readonly drainMs: number;
}

export const DEFAULT_TIMEOUTS: Timeouts = {
  requestMs: 15_000,
  headersMs: 10_000,
  keepAliveMs: 65_000,
  checkEveryMs: 2_000,
  answerMs: 10_000,
  exchangeMs: 60_000,
  readyMs: 2_000,
  drainMs: 8_000,
};

export interface RunningServer {
  /** With the host that a browser on this machine can open. */
  readonly url: string;
  readonly port: number;
  /** Takes no more work, lets what is under way finish, and resolves when the last connection is closed. */
  close(): Promise<void>;
}
