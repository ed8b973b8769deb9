import type { ApolloServerOptionsWithGateway, ApolloServerPlugin, BaseContext } from '@apollo/server';
import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import { dayOf } from '../model/day.js';
import { whenThere, type Soon } from '../soon.js';
import type { Waiter } from '../store/store.js';
import { LruMap } from '../text/lru-map.js';
import { dataOf } from './data-of.js';
import type { Answered, DatasetVersion, Engine, PreparedCall } from './engine.js';
import { notKnown, outward, refused, type Outward } from './errors.js';
import { Balance, type Elsewhere } from './elsewhere.js';
import { KnownOperations } from './known-operations.js';
import { hashOfText } from './operation-hash.js';
import { checkIntrospection, checkIsQuery, checkNesting } from './gateway-checks.js';

/** One request, as the server knows it; the gateway adds what was asked and what became of it. */
export interface Asked {
  readonly requestId: string;
  /** Asked only where something is waited for. */
  readonly waiter: Waiter;
  operationName?: string;
  /** Of its text: see `hashOfText`. */
  operationHash?: string;
  /** The code of the first error, if any. */
  code?: string;
  prepared?: PreparedCall;
  /** Where it has been answered already, and only has to be told. */
  answered?: Promise<Answered>;
  /** Who asks, as far as the server can tell. */
  client?: string;
  /** As for a store. */
  turn?: object;
  /** Whether the answer is only sent on. */
  asText?: boolean;
}

export interface GatewayContext extends BaseContext {
  readonly asked: Asked;
}

export interface GatewayOptions {
  readonly engine: Engine;
  /** Answers what would keep this thread too long; left out: all is answered here. */
  readonly elsewhere?: Elsewhere;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Told in full what the sender is told in part. */
  readonly tell: (error: unknown, asked: Asked) => void;
}

/** A call of an operation that was validated before. */
export interface KnownCall {
  readonly call: PreparedCall;
  /** Of its text: see `hashOfText`. */
  readonly hash: string;
  /** Whether the places that errors name are those of its text. */
  readonly isOfText: boolean;
}

export interface Gateway {
  /**
   * An operation that was asked before in the same words, or with other numbers and texts among them, ready for one call:
   * nothing of it has to be parsed or validated again. Undefined where its words are new, or ask about the schema.
   *
   * @throws as {@link Engine.prepare}.
   */
  readonly prepareKnown: (
    text: string,
    operationName: string | undefined,
    variables: Readonly<Record<string, unknown>>,
  ) => KnownCall | undefined;
  /** Answers a prepared call, at once where nothing has to be waited for; or throws what the signal was aborted for. */
  readonly answer: (call: PreparedCall, asked: Waits) => Soon<Answered>;
  readonly gateway: ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
  readonly plugin: ApolloServerPlugin<GatewayContext>;
}

/** What matters of a request to who answers it. */
type Waits = Pick<Asked, 'waiter' | 'client' | 'turn' | 'asText'>;

type Result = ExecutionResult<Record<string, unknown>, Record<string, unknown>>;

/** Answers about the schema that are kept: tools ask the same few again and again, and each takes its time. */
const KEPT = 8;

/**
 * Lets the engine answer for Apollo Server: what cannot be answered is refused before execution, so that the response
 * has a status of its own and no data; the rest is answered in one piece.
 */
export function createGateway({ engine, elsewhere, clock, tell }: GatewayOptions): Gateway {
  const balance = elsewhere === undefined ? undefined : new Balance(elsewhere);
  /** The data that the last answer was from: told with refusals too. */
  let dataset: DatasetVersion | undefined;
  const introspected = new LruMap<string, Answered>(KEPT);
  const known = new KnownOperations(engine.schema, engine.limits.maxTokens);

  function answer(call: PreparedCall, asked: Waits): Soon<Answered> {
    const today = dayOf(clock());
    const here = (check?: () => void): Soon<Answered> =>
      engine.answer(call, { today, check, turn: asked.turn, asText: asked.asText, waiter: asked.waiter });
    return whenThere(balance === undefined ? here() : balance.answer(call, today, asked, here), (result) => {
      const used = result.extensions?.dataset;
      if (used !== undefined) dataset = used;
      return result;
    });
  }

  /** Introspection never touches a store, and its answer never changes. */
  async function introspect(call: PreparedCall): Promise<Answered> {
    const { document, operation, variables } = call;
    const key = JSON.stringify([document.loc?.source.body, operation.name?.value, variables]);
    const known = introspected.get(key);
    if (known !== undefined) return known;
    const result = await engine.answer(call, { today: dayOf(clock()) });
    introspected.set(key, result);
    return result;
  }

  function told({ error, hidden }: Outward, cause: unknown, asked: Asked): GraphQLError {
    if (hidden) tell(cause, asked);
    return error;
  }

  function answerNow(call: PreparedCall, asked: Waits): Soon<Answered> {
    const answered = call.plan.roots.length === 0 ? introspect(call) : answer(call, asked);
    return answered instanceof Promise ? unlessAborted(answered, asked.waiter.signal) : answered;
  }

  async function execute(asked: Asked): Promise<Result> {
    const { requestId, prepared, answered } = asked;
    if (prepared === undefined) throw new Error('no operation was prepared');
    try {
      const given = await (answered ?? answerNow(prepared, asked));
      const { errors, text, ...rest } = given;
      // Apollo Server wants to see the data that it writes.
      const result = text === undefined ? rest : { data: dataOf(given), ...rest };
      if (errors === undefined) return result;
      return { ...result, errors: errors.map((error) => told(notKnown(error, requestId), error, asked)) };
    } catch (error) {
      throw told(outward(error, requestId), error, asked);
    }
  }

  return {
    prepareKnown: (text, operationName, variables) => {
      const found = known.find(text, operationName);
      if (found === undefined) return undefined;
      const { document, operation, hash, literals } = found;
      const call = engine.prepare(document, operation, literals === null ? variables : { ...variables, ...literals });
      return { call, hash, isOfText: literals === null };
    },
    answer: answerNow,
    gateway: {
      onSchemaLoadOrUpdate: (callback) => {
        callback({ apiSchema: engine.schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      load: async () => ({ executor: ({ context }) => execute((context as GatewayContext).asked) }),
      stop: async () => undefined,
    },
    plugin: {
      requestDidStart: async () => ({
        didResolveSource: async ({ source, contextValue: { asked } }) => {
          asked.operationHash = hashOfText(source);
        },
        didResolveOperation: async ({ request, document, operation, contextValue: { asked } }) => {
          // An operation that the document does not have.
          if (operation === undefined) throw unknownOperation(request.operationName);
          if (operation.name !== undefined) asked.operationName = operation.name.value.slice(0, 100);
          try {
            checkIsQuery(operation);
            checkIntrospection(operation, document);
            checkNesting(request.variables ?? {});
            asked.prepared = engine.prepare(document, operation, request.variables ?? {});
            const { query = '', operationName } = request;
            if (asked.prepared.plan.roots.length > 0) known.add(query, operationName, { document, operation });
          } catch (error) {
            throw told(refused(error, asked.requestId), error, asked);
          }
        },
        willSendResponse: async ({ response: { body }, contextValue: { asked } }) => {
          if (body.kind !== 'single') return;
          const { singleResult } = body;
          const code = firstCode(singleResult.errors);
          if (code !== undefined) asked.code = code;
          // A refusal is of no day.
          if (dataset !== undefined)
            singleResult.extensions = { dataset: { ...dataset, asOf: [] }, ...singleResult.extensions };
        },
      }),
      unexpectedErrorProcessingRequest: async ({ error, requestContext }) =>
        tell(error, requestContext.contextValue.asked),
    },
  };
}

const firstCode = (errors: readonly GraphQLFormattedError[] | undefined): string | undefined =>
  errors?.[0]?.extensions?.['code'] as string | undefined;

function unknownOperation(name: string | undefined): GraphQLError {
  const problem = name
    ? `The document has no operation called ${name}.`
    : 'The document has several operations; say which in operationName.';
  return new GraphQLError(problem, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } });
}

/** A store that cannot be interrupted goes on in vain; whoever asked is answered at once. */
async function unlessAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason as Error);
    signal.addEventListener('abort', leave);
    // What a store says when interrupted matters less than why it was.
    answer
      .then(resolve, (error: unknown) => reject(signal.aborted ? (signal.reason as Error) : (error as Error)))
      .finally(() => signal.removeEventListener('abort', leave)); // one request may ask many
    if (signal.aborted) leave();
  });
}
