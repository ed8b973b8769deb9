import {
  execute,
  GraphQLError,
  Kind,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { formatDay, type Day } from '../model/day.js';
import type { Ontology } from '../ontology/ontology.js';
import { cost } from '../questions/cost.js';
import { repeatedId } from '../questions/repeats.js';
import { daysOf } from '../questions/days-of.js';
import { resolve } from '../plan/operand.js';
import type { Values } from '../plan/plan.js';
import type { Plan } from '../questions/plan.js';
import type { DatasetState, GraphStore, Result, RunOptions } from '../store/store.js';
import { whenThere, type Soon } from '../soon.js';
import { LruMap } from '../text/lru-map.js';
import { checkOperation } from './check-operation.js';
import { collectFields } from './compile/collect-fields.js';
import { compileOperation, fragmentsOf, type CompiledOperation } from './compile/compile-operation.js';
import { flattenVariables } from './compile/input.js';
import { shapeOfVariables } from './compile/shape-of-variables.js';
import { completeRow, withTypenames } from './complete-row.js';
import { checkNesting } from './gateway-checks.js';
import type { Limits } from './limits.js';
import { notFound, type Warning } from './not-found.js';
import { makeVariableReader, type VariableReader } from './read-variables.js';
import { isSeenInRows, truncated, type TruncatedExtensions } from './truncated.js';
import { QueryTooComplexError, UserInputError } from '../questions/user-input-error.js';

/** An operation made ready for one call: checked, compiled and within its limits. */
export interface PreparedCall {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly plan: Plan;
  /** Whether it asks about the schema too. */
  readonly introspects: boolean;
  readonly values: Values;
}

/** Which data an answer is from: with the operation and its variables a citation that can be replayed. */
export interface DatasetVersion extends Pick<DatasetState, 'version' | 'head' | 'recordedAt'> {
  /** The days the answer depends on, as `2026-11-23`: those given, and today where none was; see {@link daysOf}. */
  readonly asOf: readonly string[];
}

// A type and not an interface, which Apollo's record of extensions would not take.
export type AnswerExtensions = TruncatedExtensions & {
  readonly dataset: DatasetVersion;
  /** Left out where there are none. */
  readonly warnings?: readonly Warning[];
};

export type Answered = Omit<ExecutionResult, 'extensions'> & {
  /** In place of `data`, where it was asked for or another thread has answered: the data as JSON. */
  readonly text?: string | Uint8Array;
  readonly extensions?: AnswerExtensions;
};

export const versionOf = ({ version, head, recordedAt }: DatasetState, days: readonly Day[] = []): DatasetVersion => ({
  version,
  head,
  recordedAt,
  asOf: days.map(formatDay),
});

/** As for a store, which may be asked more than once for one answer. */
export type AnswerOptions = Omit<RunOptions, 'operation'>;

const PLANS = 500;

/** Answers GraphQL operations from a store: one operation, one plan, one call. */
export class Engine {
  readonly schema: GraphQLSchema;
  readonly #ontology: Ontology;
  readonly #store: GraphStore;
  readonly limits: Limits;
  readonly #plans = new LruMap<string, CompiledOperation>(PLANS);
  readonly #documents = new WeakMap<DocumentNode, string>();
  readonly #readers = new WeakMap<OperationDefinitionNode, VariableReader>();
  #documentCount = 0;

  constructor(schema: GraphQLSchema, ontology: Ontology, store: GraphStore, limits: Limits) {
    this.schema = schema;
    this.#ontology = ontology;
    this.#store = store;
    this.limits = limits;
  }

  /**
   * Checks and compiles a validated operation for its variables; nothing has run yet.
   *
   * @param raw Variables as sent.
   * @throws {UserInputError | QueryTooComplexError | GraphQLError} when it cannot be answered as asked.
   */
  prepare(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    raw: Readonly<Record<string, unknown>>,
  ): PreparedCall {
    checkNesting(raw); // before graphql-js reads them, which takes a step of the stack for each level
    const { coerced, errors } = this.#variablesOf(operation).read(raw, this.limits.maxErrors);
    if (coerced === undefined) throw errors[0] ?? new UserInputError('The variables cannot be read.');
    return this.prepareCoerced(document, operation, coerced);
  }

  /** As {@link prepare}, where the variables have been read already. */
  prepareCoerced(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): PreparedCall {
    const { types } = this.#variablesOf(operation);
    const key = `${this.#idOf(document)} ${operation.name?.value ?? ''} ${shapeOfVariables(variables, types)}`;
    let compiled = this.#plans.get(key);
    if (compiled === undefined) {
      const fragments = fragmentsOf(document.definitions);
      checkOperation(operation, fragments, this.limits);
      compiled = compileOperation(operation, fragments, variables, this.schema, this.#ontology);
      this.#plans.set(key, compiled);
    }
    const values = flattenVariables(variables);
    this.#checkValues(compiled, values);
    const { plan, introspects } = compiled;
    return { document, operation, variables, plan, introspects, values };
  }

  /**
   * Answers a prepared call, at once where the store does. Errors of the store are thrown; what a response itself reports
   * is in `errors`.
   *
   * @returns With the version of exactly the data it is from in `extensions.dataset`; without, where only the schema
   *   was asked about.
   */
  answer(call: PreparedCall, options: AnswerOptions): Soon<Answered> {
    const { plan, values, operation } = call;
    if (plan.roots.length === 0) return withoutExtensions(this.#introspect(call) ?? { data: {} });
    const asText = options.asText === true && !call.introspects && !isSeenInRows(plan);
    const runOptions = { ...options, asText: false, operation: operation.name?.value };
    const first = asText ? { ...runOptions, asText } : runOptions;
    return whenThere(this.#store.run(plan, values, first), (own) => {
      if (!own.complete) return this.#complete(call, runOptions);
      const introspected = call.introspects ? this.#introspect(call) : null;
      if (introspected === null) return this.#told(call, own, dataIn(own), runOptions);
      if (introspected.errors !== undefined) return this.#told(call, own, introspected, runOptions);
      const data = this.#inOrder(call, { ...own.row, ...introspected.data });
      return this.#told(call, own, { data }, runOptions);
    });
  }

  /** An answer with what is told beside its data. */
  #told(
    call: PreparedCall,
    { row, cut, dataset }: Result,
    result: Omit<Answered, 'extensions'>,
    options: RunOptions,
  ): Soon<Answered> {
    const { plan, values } = call;
    const days = daysOf(plan, values, options.today);
    const context = { ontology: this.#ontology, store: this.#store, options };
    return whenThere(notFound(plan, values, row, context), (warnings) =>
      whenThere(truncated(plan, values, { data: row, cut }, context), (more) => ({
        ...result,
        extensions: { dataset: versionOf(dataset, days), ...(warnings.length > 0 && { warnings }), ...more },
      })),
    );
  }

  /** Answers where something that is never null is not there: nulls then travel upwards. */
  async #complete(call: PreparedCall, options: RunOptions): Promise<Answered> {
    const { plan, values } = call;
    const typed = await this.#store.run(withTypenames(plan), values, options);
    const completed = completeRow(this.schema, call, typed.row);
    const more = await truncated(plan, values, { data: completed.data }, { store: this.#store, options });
    const dataset = versionOf(typed.dataset, daysOf(plan, values, options.today));
    return { ...completed, extensions: { dataset, ...more } };
  }

  #variablesOf(operation: OperationDefinitionNode): VariableReader {
    let reader = this.#readers.get(operation);
    if (reader === undefined) this.#readers.set(operation, (reader = makeVariableReader(this.schema, operation)));
    return reader;
  }

  #idOf(document: DocumentNode): string {
    const known = this.#documents.get(document);
    if (known !== undefined) return known;
    const id = String((this.#documentCount += 1));
    this.#documents.set(document, id);
    return id;
  }

  #checkValues({ plan, pages }: CompiledOperation, values: Values): void {
    const { maxPageSize, maxListLength, maxCost } = this.limits;
    for (const { first, place } of pages) {
      const size = resolve(first, values);
      if (typeof size !== 'number') throw new UserInputError(`${place} is null. Leave it out for its default.`);
      if (size < 0 || size > maxPageSize) {
        throw new UserInputError(
          `${place} is ${String(size)}; it may be 0 to ${String(maxPageSize)}. Read more with after: pageInfo.endCursor.`,
        );
      }
    }
    for (const [name, value] of Object.entries(values)) {
      if (Array.isArray(value) && value.length > maxListLength) {
        throw new UserInputError(
          `$${name.slice(0, 80)} has ${String(value.length)} items; at most ${String(maxListLength)} are read.`,
        );
      }
    }
    const repeated = repeatedId(plan, values);
    if (repeated !== undefined)
      throw new UserInputError(
        `${repeated.argument}: "${repeated.id.slice(0, 80)}" is given twice. Give each id once.`,
      );
    const total = cost(plan, values);
    if (total > maxCost) {
      throw new QueryTooComplexError(
        `The operation may touch ${String(total)} rows, the sum over its levels of the products of page sizes, with what facets, orders, conditions and cells look at; the budget is ${String(maxCost)}. Ask for smaller pages, fewer levels, facets or conditions.`,
      );
    }
  }

  /** `__schema` and `__type` never touch a store. Null where the operation asks for neither. */
  #introspect({ document, operation, variables }: PreparedCall): ExecutionResult | null {
    const fields = this.#rootFields({ document, operation, variables });
    const asked = [...fields.values()]
      .flat()
      .filter(({ name }) => name.value === '__schema' || name.value === '__type');
    if (asked.length === 0) return null;
    const own: OperationDefinitionNode = {
      ...operation,
      directives: [],
      selectionSet: { kind: Kind.SELECTION_SET, selections: asked },
    };
    const definitions = document.definitions
      .map((d) => (d === operation ? own : d))
      .filter((d) => d === own || d.kind !== Kind.OPERATION_DEFINITION);
    return execute({
      schema: this.schema,
      document: { kind: Kind.DOCUMENT, definitions },
      variableValues: variables,
    }) as ExecutionResult; // introspection resolves at once
  }

  #rootFields({
    document,
    operation,
    variables,
  }: Pick<PreparedCall, 'document' | 'operation' | 'variables'>): ReturnType<typeof collectFields> {
    const type = this.schema.getQueryType();
    if (type === undefined || type === null) throw new GraphQLError('The schema has no queries.');
    return collectFields(type, [operation.selectionSet], {
      schema: this.schema,
      fragments: fragmentsOf(document.definitions),
      variables,
    });
  }

  #inOrder(call: PreparedCall, data: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return Object.fromEntries([...this.#rootFields(call).keys()].map((key) => [key, data[key]]));
  }
}

function dataIn({ row, isText }: Result): Pick<Answered, 'data' | 'text'> {
  if (isText !== true) return { data: row };
  const members = Object.entries(row).map(([key, text]) => `"${key}":${text === null ? 'null' : (text as string)}`);
  return { text: `{${members.join(',')}}` };
}

const withoutExtensions = ({ data, errors }: ExecutionResult): Answered => ({
  ...(data !== undefined && { data }),
  ...(errors !== undefined && { errors }),
});
