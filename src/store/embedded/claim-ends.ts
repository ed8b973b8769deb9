import type { EntityId, Evidence } from '../../model/claim.js';
import type { ClaimRecord } from './graph.js';

export type End = 'subject' | 'object' | 'document';

/**
 * Claims by whom they are about and by what they rest on. Made when it is first asked for: most questions are about
 * what speaks, and a start need not wait for it.
 */
export class ClaimEnds {
  readonly #isRelation: (predicate: string) => boolean;
  readonly #maps: Readonly<Record<End, Map<EntityId, Set<ClaimRecord>>>> = {
    subject: new Map(),
    object: new Map(),
    document: new Map(),
  };

  constructor(records: Iterable<ClaimRecord>, isRelation: (predicate: string) => boolean) {
    this.#isRelation = isRelation;
    for (const record of records) this.add(record);
  }

  /** Takes in a claim with all its versions; again is harmless. */
  add(record: ClaimRecord): void {
    const { claim } = record;
    this.#put('subject', claim.subject, record);
    if (this.#isRelation(claim.predicate)) this.#put('object', String(claim.object), record);
    for (const { evidence } of record.versions) this.cite(record, evidence);
  }

  cite(record: ClaimRecord, evidence: readonly Evidence[]): void {
    for (const { document } of evidence) this.#put('document', document, record);
  }

  about(end: End, ids: readonly EntityId[]): ReadonlySet<ClaimRecord> {
    return new Set(ids.flatMap((id) => [...(this.#maps[end].get(id) ?? [])]));
  }

  #put(end: End, id: EntityId, record: ClaimRecord): void {
    const known = this.#maps[end].get(id);
    if (known === undefined) this.#maps[end].set(id, new Set([record]));
    else known.add(record);
  }
}
