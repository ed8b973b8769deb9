import type { EntityId } from '../../../model/claim.js';
import type { Claims } from '../claims.js';
import { AssertionsOf, ClaimColumns } from './claim-columns.js';
import { packColumns } from './columns.js';
import { findAssertions } from './find-assertions.js';
import { ID_BYTES, IdTable, writeId } from './id-table.js';
import type { Numbering } from './int-column.js';
import { KeptColumns } from './kept-columns.js';
import { KeptEdge } from './kept-edges.js';
import { KeptValue } from './kept-value.js';
import type { ClaimRecord, Entity } from '../entity.js';
import { edgeColumns, valueColumns, type RowOf } from './list-columns.js';

/**
 * Writes down what the claims of a ledger have come to say, so that the next to open it need not settle them again. The
 * same ledger gives the same bytes under the same rules, whether claims were made or are of a checkpoint themselves.
 *
 * @param ledger All of it: whole batches, each of which the claims have.
 * @param rules What they were settled by.
 * @returns null where the ledger is written in a way that its assertions are not found.
 */
export function makeCheckpoint(claims: Claims, ledger: Buffer, rules: string): Uint8Array | null {
  const kept = claims.kept instanceof KeptColumns ? claims.kept : null;
  const claimIds = idsOf(claims, kept);
  const ids = new IdTable(claimIds);
  const isUnchanged = kept?.isUnchanged === true;
  const found = isUnchanged ? kept.found : null;
  const assertions = findAssertions(ledger, (digits) => ids.findWritten(ledger, digits), found);
  if (assertions === null || assertions.claims.includes(-1)) return null;
  const assertionsOf = new AssertionsOf(assertions, claims.size);
  const entities = namedBy(claims, kept);
  const numbers = new Map(entities.map(({ id }, number) => [id, number]));
  const entityOf = (id: EntityId): number => numberOf(numbers, id);
  const written = new ClaimColumns(claims.graph.ontology, entities, entityOf, claims.size);
  const rows = new Int32Array(kept?.columns.saidFrom.length ?? 0).fill(-1);
  if (isUnchanged) {
    written.copyAll(kept, numbers);
    for (const row of rows.keys()) rows[row] = row;
    for (const record of claims.made()) written.add(record, assertionsOf);
  } else {
    const copy = kept === null ? null : written.copier(kept, numbers, rows);
    eachClaim(claims, kept, {
      asItIs: (number) => copy?.(number),
      made: (record) => written.add(record, assertionsOf),
    });
  }
  const rowOf: RowOf = (said) => {
    const isKept = said instanceof KeptEdge || said instanceof KeptValue;
    const row = isKept ? (rows[said.row] ?? -1) : said.row;
    if (row < 0) throw new Error('the graph has what its ledger has not');
    return row;
  };
  const edges = edgeColumns(entities, written.predicates, rowOf, rows);
  const values = valueColumns(entities, written.predicates, rowOf);
  const { starts: citesStart, runs: cites } = citesColumns(written.cites);
  return packColumns(
    {
      rules,
      head: assertions.head,
      batches: assertions.places,
      entities: entities.map(({ id }) => id),
      predicates: written.predicates.names,
      instants: written.instants.names,
      claims: claims.live,
      edges: claims.graph.edges,
    },
    {
      ...written.columns,
      ...{ entityEdgesStart: edges.starts, edgeLists: edges.runs },
      ...{ entityValuesStart: values.starts, valueLists: values.runs },
      ...{ claimIds, citesStart, cites },
      entityExists: Uint8Array.from(entities, ({ exists }) => Number(exists)),
      claimAssertion: assertionsOf.last(found === null ? [] : (kept?.columns.claimAssertion ?? [])),
      claimGroup: claims.groupNumbers(),
      assertionOffset: assertions.offsets,
      assertionLength: assertions.lengths,
      assertionBatch: assertions.batches,
      ...scalarColumns(written.scalars),
    },
  );
}

/** What is done with each claim, in their order: with one that is as a checkpoint has it, by its number, and with others. */
interface Visit {
  readonly asItIs: (number: number) => void;
  readonly made: (record: ClaimRecord) => void;
}

function eachClaim(claims: Claims, kept: KeptColumns | null, { asItIs, made }: Visit): void {
  if (kept !== null)
    for (let number = 0; number < kept.size; number += 1)
      if (kept.hasChanged(number)) made(kept.recordAt(number));
      else asItIs(number);
  for (const record of claims.made()) made(record);
}

function idsOf(claims: Claims, kept: KeptColumns | null): Uint8Array {
  const ids = new Uint8Array(claims.size * ID_BYTES);
  if (kept !== null) ids.set(kept.columns.claimIds);
  for (const { id, number } of claims.made()) writeId(id, ids, number);
  return ids;
}

/** All entities that claims are about, rest on, or have come to say something of, by id: whichever way the graph came about. */
function namedBy(claims: Claims, kept: KeptColumns | null): Entity[] {
  const { graph } = claims;
  const named = new Set<Entity>();
  const isNamed = new Uint8Array(kept?.entities.length ?? 0); // many claims name one
  const name = (entity: number): void => {
    if (entity >= 0) isNamed[entity] = 1;
  };
  eachClaim(claims, kept, {
    asItIs: (number) => kept?.eachNamed(number, name),
    made: ({ claim, versions, speaks }) => {
      named.add(graph.entity(claim.subject));
      if (graph.ontology.relations.has(claim.predicate)) named.add(graph.entity(String(claim.object)));
      for (const { evidence } of versions) for (const { document } of evidence) named.add(graph.entity(document));
      for (const one of speaks)
        if ('owner' in one) named.add(one.owner);
        else named.add(one.subject).add(one.object);
    },
  });
  for (const [entity, is] of isNamed.entries()) if (is === 1 && kept !== null) named.add(kept.entityAt(entity));
  return [...named].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function citesColumns(cites: Numbering): { readonly starts: Int32Array; readonly runs: Int32Array } {
  const lists = cites.names.map((text) => (text === '' ? [] : text.split(' ').map(Number)));
  return { starts: startsOf(lists), runs: Int32Array.from(lists.flat()) };
}

function scalarColumns(scalars: Numbering): { readonly scalarStart: Int32Array; readonly scalarTexts: Uint8Array } {
  const encoder = new TextEncoder();
  const texts = scalars.names.map((text) => encoder.encode(text));
  const scalarStart = startsOf(texts);
  const scalarTexts = new Uint8Array(scalarStart.at(-1) ?? 0);
  for (const [i, text] of texts.entries()) scalarTexts.set(text, scalarStart[i]);
  return { scalarStart, scalarTexts };
}

function startsOf(lists: readonly { readonly length: number }[]): Int32Array {
  const starts = new Int32Array(lists.length + 1);
  for (const [i, { length }] of lists.entries()) starts[i + 1] = (starts[i] ?? 0) + length;
  return starts;
}

function numberOf<K>(numbers: ReadonlyMap<K, number>, key: K): number {
  const number = numbers.get(key);
  if (number === undefined) throw new Error('the graph has what its ledger has not');
  return number;
}
