import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ClaimHistory } from '../model/claim.js';
import type { Ontology } from '../ontology/ontology.js';
import { verifyArticle } from '../seed/verify-article.js';
import type { Assertion, GraphStore } from '../store/store.js';
import { checkGraph, liveAssertions } from './check-graph.js';
import { systemCode, UsageError } from './errors.js';
import type { GraphHome } from './graph-home.js';
import type { ExitCode, Output } from './output.js';

/** Checks the whole graph, and prints what is wrong or how much is right. A store checks its history as it opens. */
export async function verifyGraph(home: GraphHome, ontology: Ontology, output: Output): Promise<ExitCode> {
  const { store, notes } = await home.openAsItIs();
  try {
    for (const note of notes) output.note(note);
    const histories = await read(store);
    const { claims, entities, edges, version, head } = await store.dataset();
    const seed = await home.expectedSeed();
    const problems = checkGraph(histories, ontology, seed);
    if (problems.length > 0) return refuse(problems, output);
    const seeded = seed === null ? 'the seed is not at hand' : `all ${seed.assert.length} claims of the seed are there`;
    output.print(
      `${claims} live claims about ${entities} entities, ${edges} relations: no problems\n` +
        `every claim has evidence; ids, keys, dates and ends are sound; ${seeded}\n` +
        `data version ${version}\nledger head  ${head}\n`,
    );
    return 0;
  } finally {
    await store.close();
  }
}

/**
 * Checks a copy of an article against the quotes that the graph has of it.
 *
 * @throws {UsageError} when the copy cannot be read.
 */
export async function verifyCopy(file: string, home: GraphHome, output: Output): Promise<ExitCode> {
  const bytes = await readCopy(file);
  const { store, notes } = await home.openAsItIs();
  try {
    for (const note of notes) output.note(note);
    const assertions = liveAssertions(await read(store));
    const problems = verifyArticle(assertions, bytes);
    if (problems.length > 0)
      return refuse(
        problems.map((problem) => `${file}: ${problem}`),
        output,
      );
    const document = documentOf(assertions, bytes);
    output.print(
      `${file}: ${document}, to the letter; ${quotesOf(assertions, document)} quotes are where they should be\n`,
    );
    return 0;
  } finally {
    await store.close();
  }
}

async function read(store: GraphStore): Promise<ClaimHistory[]> {
  const histories: ClaimHistory[] = [];
  for await (const history of store.histories()) histories.push(history);
  return histories;
}

function refuse(problems: readonly string[], output: Output): ExitCode {
  output.print(`${problems.join('\n')}\n`);
  output.note(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  return 1;
}

async function readCopy(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new UsageError(`${file}: cannot be read (${systemCode(error) ?? 'UNKNOWN'}).`, { cause: error });
  }
}

function documentOf(assertions: readonly Assertion[], bytes: Uint8Array): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return assertions.find(({ claim }) => claim.predicate === 'sha256' && claim.object === sha256)?.claim.subject ?? '';
}

/** Different quotes with their places: many claims may rest on one. */
function quotesOf(assertions: readonly Assertion[], document: string): number {
  const quotes = assertions.flatMap(({ evidence }) =>
    evidence.filter((one) => one.document === document && one.start !== undefined),
  );
  return new Set(quotes.map(({ start, end }) => `${String(start)}-${String(end)}`)).size;
}
