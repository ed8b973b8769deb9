import { readFileSync } from 'node:fs';
import { Kind, parse, validate, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { apiSchema } from '../../../src/graphql/api-schema.js';
import { Engine, type PreparedCall } from '../../../src/graphql/engine.js';
import { DEFAULT_LIMITS, type Limits } from '../../../src/graphql/limits.js';
import { readOntology } from '../../../src/ontology/read-ontology.js';
import { printPlan } from '../../../src/questions/print-plan.js';
import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import { memoryJournal } from '../../../src/store/embedded/journal.js';

export type Variables = Readonly<Record<string, unknown>>;

export const ontology = readOntology(readFileSync('schema/ontology.graphql', 'utf8'));
const schema = apiSchema(ontology);

/** An engine over no data at all: compiling asks for none. */
export function openEngine(limits: Partial<Limits> = {}): Engine {
  const store = new EmbeddedStore(ontology, memoryJournal(), []);
  return new Engine(schema, ontology, store, { ...DEFAULT_LIMITS, ...limits });
}

/** @throws what validation or compilation has to say. */
export function prepare(text: string, variables: Variables = {}, engine = openEngine()): PreparedCall {
  return prepareDocument(parse(text), variables, engine);
}

export function prepareDocument(document: DocumentNode, variables: Variables, engine: Engine): PreparedCall {
  const [mistake] = validate(schema, document);
  if (mistake !== undefined) throw mistake;
  const operation = document.definitions.find(
    (d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION,
  )!;
  return engine.prepare(document, operation, variables);
}

/** The plan in words, without the line break at its end. */
export const plan = (text: string, variables: Variables = {}): string =>
  printPlan(prepare(text, variables).plan).trimEnd();
