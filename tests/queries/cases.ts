import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { explainPlan } from '../../src/store/neo4j/neo4j-store.js';
import { printPlan } from '../../src/questions/print-plan.js';
import { ask, type Recorded, type SeedGraph } from './open-seed.js';

/** An operation with its variables. */
export interface Case {
  /** `01-party-to-a-but-not-b` */
  readonly name: string;
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What is recorded of each case: a file for each. */
const recordings: readonly { readonly extension: string; readonly write: (recorded: Recorded, graph: SeedGraph) => string }[] = [
  { extension: 'plan.txt', write: ({ plan }) => printPlan(plan) },
  { extension: 'cypher', write: ({ plan }, { ontology }) => explainPlan(plan, ontology) },
  { extension: 'json', write: ({ answer }) => `${JSON.stringify(answer, null, 2)}\n` },
];

/** @param folder Holds `NN-name.graphql` and, beside it, `NN-name.variables.json`. */
export function readCases(folder: string): Case[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  return files.sort().map((file) => {
    const name = file.slice(0, -'.graphql'.length);
    const variables = `${folder}/${name}.variables.json`;
    return {
      name,
      operation: readFileSync(`${folder}/${file}`, 'utf8'),
      variables: existsSync(variables) ? (JSON.parse(readFileSync(variables, 'utf8')) as Case['variables']) : {},
    };
  });
}

/** What there is to record of a case: file name to text. */
export async function record({ name, operation, variables }: Case, graph: SeedGraph): Promise<ReadonlyMap<string, string>> {
  const recorded = await ask(graph, operation, variables);
  return new Map(recordings.map(({ extension, write }) => [`${name}.${extension}`, write(recorded, graph)]));
}
