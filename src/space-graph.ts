import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { DocumentNode } from 'graphql';
import { GovernanceError } from './errors.js';
import { makeAsk, type Answer } from './graph/ask.js';
import { citeAnswer, type Citation } from './graph/citation.js';
import type { SavedOperation } from './graph/saved-operations.js';
import { apiSchema } from './graphql/api-schema.js';
import { DEFAULT_LIMITS } from './graphql/limits.js';
import { dayOf, type Day } from './model/day.js';
import { firstDay, parsePartialDate } from './model/partial-date.js';
import type { Ontology } from './ontology/ontology.js';
import { UserInputError } from './questions/user-input-error.js';
import { answerable } from './sentences/answerable.js';
import { makeAskInWords, type AskedInWords } from './sentences/ask-in-words.js';
import type { DatasetState, GraphStore } from './store/store.js';

/** A graph that can be asked. Questions may be asked side by side. */
export interface SpaceGraph {
  /**
   * Answers a GraphQL operation, as `POST /graphql` of the server does: the same schema, limits and error codes.
   *
   * @param text A GraphQL document, as text or by `gql`. Its schema is in the package's `schema/api.graphql`.
   * @param variables By name, in the shapes of JSON.
   * @returns `data` in the shape and order of the operation; dates are texts as precise as their source (`2019`,
   *   `2019-06`, `2019-06-12`), what is not known is null. What cannot be answered is told in `errors`, each with a
   *   stable `extensions.code` (`GRAPHQL_VALIDATION_FAILED`, `BAD_USER_INPUT`, `QUERY_TOO_COMPLEX`, …), and `data` is
   *   then null or lacks that part. `extensions.dataset` names the data that answered.
   * @throws {GraphClosedError} after {@link SpaceGraph.close}. Never for what is wrong with a question.
   */
  query<Data = Record<string, unknown>>(
    text: string | UntypedDocument,
    variables?: Readonly<Record<string, unknown>>,
    options?: QueryOptions,
  ): Promise<Answer<Data>>;

  /**
   * Answers an operation that knows its types, as those of `space-governance-graph/operations` do: its variables are
   * checked when the program is compiled, and the answer has its types.
   */
  query<Data, Variables extends Readonly<Record<string, unknown>>>(
    document: TypedDocumentNode<Data, Variables>,
    ...rest: TypedRest<Variables>
  ): Promise<Answer<Data>>;

  /**
   * Tells how to cite the answer to an operation: a line, CSL-JSON, and what to open to get the same bytes again,
   * `openGraph({ at, today })`.
   *
   * @throws {NotCitableError} when the operation cannot be answered as asked. {@link GraphClosedError} after
   *   {@link SpaceGraph.close}.
   */
  cite(
    text: string | DocumentNode,
    variables?: Readonly<Record<string, unknown>>,
    options?: CiteOptions,
  ): Promise<Citation>;

  /**
   * Tells which saved questions (docs/operations) a sentence asks, with their variables: `Who chaired COPUOS in 2010?`. Answers
   * none of them: `query(text, variables)` does, with the text of `docs/operations/<name>.graphql`.
   *
   * @returns The likeliest first, at most three; none, and `problem`, where no saved question fits.
   * @throws {UserInputError} (`BAD_USER_INPUT`) for a text of over 1,000 letters. {@link GraphClosedError} after
   *   {@link SpaceGraph.close}.
   */
  ask(text: string): Promise<AskedInWords>;

  /**
   * The data as it stands: its version and ledger head, when it was recorded, and how many entities, claims and
   * relations there are; `kinds` in the order of the ontology, none left out.
   *
   * @throws {GraphClosedError} after {@link SpaceGraph.close}.
   */
  dataset(): Promise<DatasetState>;

  /** Lets go of the files. Closing twice is harmless. */
  close(): Promise<void>;
}

/** Variables may be left out where none is needed. */
export type TypedRest<Variables> =
  Partial<Variables> extends Variables
    ? [variables?: Variables, options?: QueryOptions]
    : [variables: Variables, options?: QueryOptions];

/** A document that says nothing of its types: one that does is held to them. */
export type UntypedDocument = DocumentNode & { readonly __apiType?: never };

export interface QueryOptions {
  /** Which operation of the document is asked; needed where it has several. */
  readonly operationName?: string;
}

export interface CiteOptions extends QueryOptions {
  /** Whether `csl` also lists the documents behind the answer, where the operation asks for them. */
  readonly documents?: boolean;
}

/** An answer that has errors is not cited. */
export class NotCitableError extends GovernanceError {
  readonly code = 'NOT_CITABLE';
}

/** The graph was closed before it was asked. */
export class GraphClosedError extends GovernanceError {
  readonly code = 'GRAPH_CLOSED';
}

/** What a graph is made of, wherever it runs. */
export interface SpaceGraphParts {
  readonly ontology: Ontology;
  readonly store: GraphStore;
  readonly today: () => Day;
  /** The saved operations, read when a sentence is first asked. */
  readonly questions: () => Promise<readonly SavedOperation[]>;
  /** The version of this package, read when an answer is first cited. */
  readonly release: () => Promise<string>;
}

/** A graph over a store that somebody has opened: the same in Node and in a browser. */
export function makeSpaceGraph({ ontology, store, today, questions, release }: SpaceGraphParts): SpaceGraph {
  const ask = makeAsk({ ontology, store, limits: DEFAULT_LIMITS, today });
  let inWords: Promise<(text: string) => Promise<AskedInWords>> | undefined;
  let closed: Promise<void> | undefined;
  const checkOpen = (): void => {
    if (closed !== undefined) throw new GraphClosedError('This graph was closed. Open it again: await openGraph()');
  };
  return {
    async query<Data>(
      text: string | DocumentNode,
      variables: Readonly<Record<string, unknown>> = {},
      { operationName }: QueryOptions = {},
    ) {
      checkOpen();
      const answer = await ask({ text, variables, ...(operationName !== undefined && { operationName }) });
      return answer as Answer<Data>; // the caller's word, or the generator's, for what the operation asks
    },
    async cite(text, variables = {}, { operationName, documents = false }: CiteOptions = {}) {
      checkOpen();
      const question = { text, variables, ...(operationName !== undefined && { operationName }) };
      const day = today(); // one for all of it, whenever midnight comes
      const asOn = makeAsk({ ontology, store, limits: DEFAULT_LIMITS, today: () => day });
      const answer = await asOn(question);
      const [wrong] = answer.errors ?? [];
      if (wrong !== undefined) throw new NotCitableError(`${wrong.extensions.code}: ${wrong.message}`);
      const schema = apiSchema(ontology);
      return citeAnswer(question, answer, { ask: asOn, schema, today: day, release: await release(), documents });
    },
    async ask(text) {
      checkOpen();
      inWords ??= questions().then((saved) =>
        makeAskInWords({ ontology, store, questions: answerable(saved, ontology), today }),
      );
      return (await inWords)(text);
    },
    async dataset() {
      checkOpen();
      return store.dataset();
    },
    close: () => (closed ??= store.close()),
  };
}

/**
 * What a graph takes for today.
 *
 * @throws {UserInputError} (`BAD_USER_INPUT`) when `today` is no day.
 */
export function clockOf(today: string | undefined): () => Day {
  if (today === undefined) return () => dayOf(Date.now());
  const date = today.length === 10 ? parsePartialDate(today) : undefined;
  if (date === undefined)
    throw new UserInputError(`today: "${today.slice(0, 40)}" is not a calendar day, as 2024-01-05.`);
  const day = firstDay(date);
  return () => day;
}
