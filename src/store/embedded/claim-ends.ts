import type { ClaimRecord } from './entity.js';
import type { EntityId, Evidence } from '../../model/claim.js';

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
  /** By predicate, then subject; of the predicates that were asked about. */
  readonly #along = new Map<string, Map<EntityId, Set<ClaimRecord>>>();

  constructor(records: Iterable<ClaimRecord>, isRelation: (predicate: string) => boolean) {
    this.#isRelation = isRelation;
    for (const record of records) this.add(record);
  }

  /** Takes in a claim with all its versions; again is harmless. */
  add(record: ClaimRecord): void {
    const { claim } = record;
    put(this.#maps.subject, claim.subject, record);
    if (this.#isRelation(claim.predicate)) put(this.#maps.object, String(claim.object), record);
    const along = this.#along.get(claim.predicate);
    if (along !== undefined) put(along, claim.subject, record);
    for (const { evidence } of record.versions) this.cite(record, evidence);
  }

  cite(record: ClaimRecord, evidence: readonly Evidence[]): void {
    for (const { document } of evidence) put(this.#maps.document, document, record);
  }

  about(end: End, ids: readonly EntityId[]): ReadonlySet<ClaimRecord> {
    return new Set(ids.flatMap((id) => [...(this.#maps[end].get(id) ?? [])]));
  }

  /** What is said of these along one predicate: of a State with 800 ballots, three treaties. */
  along(predicate: string, subjects: readonly EntityId[]): ClaimRecord[] {
    let bySubject = this.#along.get(predicate);
    if (bySubject === undefined) {
      this.#along.set(predicate, (bySubject = new Map<EntityId, Set<ClaimRecord>>()));
      for (const [subject, records] of this.#maps.subject)
        for (const record of records) if (record.predicate === predicate) put(bySubject, subject, record);
    }
    return subjects.flatMap((subject) => [...(bySubject.get(subject) ?? [])]);
  }
}

function put(map: Map<EntityId, Set<ClaimRecord>>, id: EntityId, record: ClaimRecord): void {
  const known = map.get(id);
  if (known === undefined) map.set(id, new Set([record]));
  else known.add(record);
}
