import type { ManagedTransaction } from 'neo4j-driver';
import type { Claim, ClaimHistory, ClaimId, ClaimVersion, EntityId } from '../../model/claim.js';
import { prefixOf } from '../../model/claim.js';
import { LATEST, type Instant } from '../../model/instant.js';
import {
  competitionKey,
  versionAt,
  type EdgeVersion,
  type Identity,
  type ProjectionContext,
} from '../../model/project.js';
import type { SourceClass } from '../../model/source-class.js';
import { strength } from '../../model/strength.js';
import type { Ontology } from '../../ontology/ontology.js';
import { batchText } from '../batch-text.js';
import { checkBatch } from '../check-batch.js';
import { changeVersion, claimShare } from '../dataset-version.js';
import { upperSnake } from '../../text/case.js';
import { digest } from '../../text/digest.js';
import { changeOf, mergesIn, NO_CHANGE, reclassedIn, type Change } from '../change.js';
import { difference } from '../difference.js';
import { identityOf, SAME_AS } from '../identity.js';
import { predicateRules } from '../predicate-rules.js';
import { settle, type ClassSpan } from '../settle.js';
import { WriteRefusedError, type Assertion, type Batch, type Progress, type WriteReport } from '../store.js';
import { entityProperties } from './entity-properties.js';
import { given, giving } from './given.js';
import { lockMeta, saveMeta, type LockedMeta } from './meta.js';
import { recordProperties } from './record-properties.js';
import { temporalNames } from './schema.js';
import type { Rarities } from './spelling.js';
import { closedType, dayLists, ENTITY, orderProperty, EVIDENCE, CLAIM, KNOWN, VALUE } from './names.js';
import {
  claimProperties,
  edgeProperties,
  readClaim,
  standingProperties,
  valueProperties,
  stored,
  versionKey,
  type StoredMap,
} from './rows.js';

type Rules = Pick<ProjectionContext, 'ruleOf' | 'isRelation'>;

/** Rows of one UNWIND: large enough to be worth a statement, small enough for the server's memory. */
const ROWS = 2_000;

/**
 * Writes a batch in one transaction: all or nothing, whenever the process or the server dies. Claims are found by id,
 * so that what is there already is not written again; a batch that says nothing new writes nothing.
 *
 * What a claim comes to say is settled here by `project`, for the groups it competes in; the database decides nothing.
 */
export async function writeBatch(
  tx: ManagedTransaction,
  batch: Batch,
  ontology: Ontology,
  progress?: Progress,
): Promise<WriteReport> {
  const meta = await lockMeta(tx);
  if (meta.recordedAt !== null && batch.recordedAt < meta.recordedAt) {
    throw new WriteRefusedError(
      `recordedAt ${batch.recordedAt} is before ${meta.recordedAt}, when this graph was last written. Record time does not run backwards.`,
    );
  }
  const rules = predicateRules(ontology);
  const named = await claimsById(tx, [...batch.assert.map(({ claim }) => claim.id), ...batch.retract]);
  const live = (id: ClaimId): ClaimVersion | undefined => named.get(id)?.versions.find((v) => v.retractedAt === null);
  const changed = { ...batch, ...difference(batch, live) };
  if (changed.assert.length === 0 && changed.retract.length === 0) return { opened: 0, closed: 0 };
  const merges = await mergers(tx);
  const known = await knownEntities(tx, batch.assert, identityOf([...merges.values()]));
  // All of it, what is there already too: an entity may be described in part by claims that never went.
  checkBatch(batch, ontology, (id) => known.has(id));

  const change = changeOf(changed, named);
  const identity = identityAfter(merges, change);
  const groups = await affectedGroups(tx, change, rules, identity);
  const histories = await affectedHistories(tx, change, groups);
  const rare = await settleGroups(tx, histories, change, identity, ontology, progress);
  const next = nextMeta(meta, changed, change, identity);
  await saveMeta(tx, { ...next, rarities: together(meta.rarities, rare) });
  return { opened: change.opened.length, closed: change.closed.length };
}

/** Settles all claims of a database anew, which an older version of the rules or of this program has settled. */
export async function settleAnew(tx: ManagedTransaction, ontology: Ontology): Promise<void> {
  const meta = await lockMeta(tx);
  const histories = await affectedHistories(tx, NO_CHANGE, null);
  const identity = identityOf([...histories.values()].filter(({ claim }) => claim.predicate === SAME_AS));
  const rarities = await settleGroups(tx, histories, NO_CHANGE, identity, ontology);
  await saveMeta(tx, { ...meta, rarities });
}

/** Takes away what groups of claims had come to say, and writes what they say now. @returns What is rare of that. */
async function settleGroups(
  tx: ManagedTransaction,
  histories: ReadonlyMap<ClaimId, ClaimHistory>,
  change: Change,
  identity: Identity,
  ontology: Ontology,
  progress?: Progress,
): Promise<Written> {
  const rules = predicateRules(ontology);
  const classes = await classesCited(tx, histories, identity);
  const { edges, context } = settle(histories.values(), rules, identity, classes);
  const isRelation = ({ claim }: EdgeVersion): boolean => rules.isRelation(claim.predicate);
  await dropOld(tx, histories, change, ontology, identity);
  await createEntities(tx, histories, edges, ontology);
  await saveClaims(tx, histories, edges, change, context, ontology, progress);
  await createValues(
    tx,
    edges.filter((edge) => !isRelation(edge)),
  );
  const set = await saveEntityProperties(tx, owners(histories, edges, rules, identity), ontology);
  const along = await createEdges(tx, edges.filter(isRelation), histories, progress);
  return rareIn([...set, ...along], ontology);
}

type Written = { readonly [N in keyof Rarities]: ReadonlySet<string> };

/** @param written The names of the properties that were given a value. */
function rareIn(written: readonly string[], ontology: Ontology): Written {
  const names = new Set(written);
  const dated = [...temporalNames(ontology)].filter((name) => names.has(dayLists(name).from));
  const ordered = [...names].filter((name) => names.has(orderProperty(name)));
  return { dated: new Set(dated), ordered: new Set(ordered) };
}

/** What was rare before stays so: that the last of them has gone is not looked for. */
function together(before: Rarities, { dated, ordered }: Written): Rarities {
  return {
    dated: before.dated === null ? null : new Set([...before.dated, ...dated]),
    ordered: before.ordered === null ? null : new Set([...before.ordered, ...ordered]),
  };
}

async function claimsById(tx: ManagedTransaction, ids: readonly ClaimId[]): Promise<Map<ClaimId, ClaimHistory>> {
  return collect(tx, `UNWIND ${given('rows')} AS id MATCH (c:${CLAIM}) WHERE c.id = id RETURN properties(c) AS c`, ids);
}

/** Claims with all their versions, asked for in stretches. */
async function collect(
  tx: ManagedTransaction,
  text: string,
  rows: readonly unknown[],
): Promise<Map<ClaimId, ClaimHistory>> {
  const found = new Map<ClaimId, { claim: Claim; versions: ClaimVersion[] }>();
  for (const stretch of stretches(rows)) {
    const { records } = await tx.run(text, giving({ rows: stretch }));
    for (const record of records) {
      const { claim, version } = readClaim(record.get('c') as Record<string, unknown>);
      const history = found.get(claim.id) ?? { claim, versions: [] };
      history.versions.push(version);
      found.set(claim.id, history);
    }
  }
  for (const { versions } of found.values()) versions.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
  return found;
}

/** The entities named that are described already; an old id of a merged one keeps resolving. */
const NAMED = `UNWIND ${given('rows')} AS id MATCH (n:${ENTITY}) WHERE n.id = id AND n.${KNOWN} RETURN n.id AS id`;

async function knownEntities(
  tx: ManagedTransaction,
  assertions: readonly Assertion[],
  identity: Identity,
): Promise<Set<EntityId>> {
  const ids = new Set<EntityId>();
  for (const { claim, evidence } of assertions) {
    ids.add(claim.subject);
    if (typeof claim.object === 'string') ids.add(claim.object); // a text that is no id finds nothing
    for (const { document } of evidence) ids.add(document);
  }
  const stays = (id: EntityId): EntityId => identity.canonical(id, LATEST);
  const known = new Set<EntityId>();
  for (const rows of stretches([...new Set([...ids].map(stays))])) {
    const { records } = await tx.run(NAMED, giving({ rows }));
    for (const record of records) known.add(String(record.get('id')));
  }
  return new Set([...ids].filter((id) => known.has(stays(id))));
}

function mergers(tx: ManagedTransaction): Promise<Map<ClaimId, ClaimHistory>> {
  return collect(tx, `MATCH (c:${CLAIM}) WHERE c.predicate IN ${given('rows')} RETURN properties(c) AS c`, [SAME_AS]);
}

function identityAfter(merges: ReadonlyMap<ClaimId, ClaimHistory>, change: Change): Identity {
  const after = new Map(merges);
  for (const [id, history] of change.histories) if (history.claim.predicate === SAME_AS) after.set(id, history);
  return identityOf([...after.values()]);
}

/** The groups to be settled anew; null where ids were merged or parted, and all are. */
async function affectedGroups(
  tx: ManagedTransaction,
  change: Change,
  rules: Rules,
  identity: Identity,
): Promise<Set<string> | null> {
  if (mergesIn(change)) return null;
  const groups = new Set(
    [...change.histories.values()].map(({ claim }) => competitionKey(claim, { ...rules, identity })),
  );
  for (const rows of stretches([...reclassedIn(change, identity)])) {
    const text = `UNWIND ${given('rows')} AS id MATCH (d:${ENTITY} {id: id})<-[:${EVIDENCE}]-(c:${CLAIM}) RETURN DISTINCT c.group AS group`;
    const { records } = await tx.run(text, giving({ rows }));
    for (const record of records) groups.add(String(record.get('group')));
  }
  return groups;
}

async function affectedHistories(
  tx: ManagedTransaction,
  change: Change,
  groups: ReadonlySet<string> | null,
): Promise<Map<ClaimId, ClaimHistory>> {
  const found =
    groups === null
      ? await collect(tx, `MATCH (c:${CLAIM}) WHERE ${given('rows')} IS NOT NULL RETURN properties(c) AS c`, [0])
      : await collect(
          tx,
          `UNWIND ${given('rows')} AS g MATCH (c:${CLAIM}) WHERE c.group = g RETURN properties(c) AS c`,
          [...groups],
        );
  for (const [id, history] of change.histories) found.set(id, history);
  return found;
}

/** What the documents are that these claims cite, but for those whose classes are among the claims. */
async function classesCited(
  tx: ManagedTransaction,
  histories: ReadonlyMap<ClaimId, ClaimHistory>,
  identity: Identity,
): Promise<ClassSpan[]> {
  const cited = new Set<EntityId>();
  const settled = new Set<EntityId>();
  for (const { claim, versions } of histories.values()) {
    if (claim.predicate === 'sourceClass') for (const id of identity.members(claim.subject)) settled.add(id);
    for (const { evidence } of versions)
      for (const { document } of evidence) for (const id of identity.members(document)) cited.add(id);
  }
  const spans: ClassSpan[] = [];
  for (const rows of stretches([...cited].filter((document) => !settled.has(document)))) {
    const text = `UNWIND ${given('rows')} AS id MATCH (v:${VALUE}) WHERE v.owner = id AND v.property = 'sourceClass' RETURN v.owner AS owner, v.value AS value, v.recordedFrom AS start, v.recordedTo AS end`;
    const { records } = await tx.run(text, giving({ rows }));
    for (const record of records) {
      const end = String(record.get('end'));
      spans.push({
        document: String(record.get('owner')),
        value: String(record.get('value')) as SourceClass, // the ontology admits no other values
        from: String(record.get('start')) as Instant,
        to: end === 'open' ? null : (end as Instant),
      });
    }
  }
  return spans;
}

function remember<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Takes away what the affected claims had come to say, and versions that nobody ever saw. */
async function dropOld(
  tx: ManagedTransaction,
  histories: ReadonlyMap<ClaimId, ClaimHistory>,
  change: Change,
  ontology: Ontology,
  identity: Identity,
): Promise<void> {
  const old = [...histories.values()].filter(
    ({ claim }) => !change.histories.has(claim.id) || change.before.has(claim.id),
  );
  const byRelation = new Map<string, { subject: EntityId; claim: ClaimId }[]>();
  const properties: ClaimId[] = [];
  for (const { claim } of old) {
    if (!ontology.relations.has(claim.predicate)) properties.push(claim.id);
    else
      for (const subject of identity.members(claim.subject))
        remember(byRelation, claim.predicate, { subject, claim: claim.id });
  }
  for (const [relation, rows] of byRelation) {
    const text = `UNWIND ${given('rows')} AS row MATCH (:${ENTITY} {id: row.subject})-[r:${relation}|${closedType(relation)}]->() WHERE r.claimId = row.claim DELETE r`;
    await inStretches(tx, text, rows);
  }
  await inStretches(tx, `UNWIND ${given('rows')} AS id MATCH (v:${VALUE}) WHERE v.claimId = id DELETE v`, properties);
  await inStretches(
    tx,
    `UNWIND ${given('rows')} AS key MATCH (c:${CLAIM} {key: key}) DETACH DELETE c`,
    change.dropped.map(versionKey),
  );
}

async function createEntities(
  tx: ManagedTransaction,
  histories: ReadonlyMap<ClaimId, ClaimHistory>,
  edges: readonly EdgeVersion[],
  ontology: Ontology,
): Promise<void> {
  const ids = new Set<EntityId>();
  for (const { claim, versions } of histories.values()) {
    ids.add(claim.subject);
    if (ontology.relations.has(claim.predicate)) ids.add(String(claim.object));
    for (const { evidence } of versions) for (const { document } of evidence) ids.add(document);
  }
  for (const { subject } of edges) ids.add(subject);
  const rows = [...ids].flatMap((id) => {
    const kind = ontology.kindByPrefix.get(prefixOf(id));
    return kind === undefined ? [] : [{ id, label: kind.name, kind: upperSnake(kind.name) }];
  });
  // Labels and types come from the ontology, as all names do; given as values, one statement serves them all.
  await inStretches(
    tx,
    `UNWIND ${given('rows')} AS row MERGE (n:${ENTITY} {id: row.id}) ON CREATE SET n:$(row.label), n.kind = row.kind`,
    rows,
  );
}

async function saveClaims(
  tx: ManagedTransaction,
  histories: ReadonlyMap<ClaimId, ClaimHistory>,
  edges: readonly EdgeVersion[],
  change: Change,
  context: ProjectionContext,
  ontology: Ontology,
  progress?: Progress,
): Promise<void> {
  const rules = predicateRules(ontology);
  const speaking = new Map<ClaimId, EdgeVersion[]>();
  for (const edge of edges) remember(speaking, edge.claim.id, edge);
  const created = new Set(change.opened.map(({ version }) => versionKey(version)));
  const speaks = (id: ClaimId): boolean => speaking.get(id)?.some(({ recordedTo }) => recordedTo === null) ?? false;
  const recorded = recordProperties(histories.values(), speaks, ontology, context.identity);
  const fresh: StoredMap[] = [];
  const standing: { key: string; set: StoredMap }[] = [];
  const evidence: { key: string; document: EntityId; set: StoredMap }[] = [];
  for (const { claim, versions } of histories.values()) {
    const group = competitionKey(claim, context);
    for (const version of versions) {
      const key = versionKey(version);
      const rank = strength(claim, version, context.classOf, LATEST);
      const set = {
        ...standingProperties({ group, strength: rank, speaks: speaking.get(claim.id) ?? [] }),
        ...recorded(claim, version),
      };
      if (!created.has(key)) {
        standing.push({ key, set: { ...set, recordedTo: version.retractedAt ?? 'open' } });
        continue;
      }
      fresh.push({
        ...claimProperties(
          claim,
          version,
          rules.ruleOf(claim.predicate, claim.subject),
          rules.isRelation(claim.predicate),
        ),
        ...set,
      });
      version.evidence.forEach(({ document, ...rest }, position) =>
        evidence.push({ key, document, set: storedMap({ ...rest, position }) }),
      );
    }
  }
  await inStretches(
    tx,
    `UNWIND ${given('rows')} AS row CREATE (c:${CLAIM}) SET c = row`,
    fresh,
    sorted('claims', progress),
  );
  await inStretches(tx, `UNWIND ${given('rows')} AS row MATCH (c:${CLAIM} {key: row.key}) SET c += row.set`, standing);
  await inStretches(
    tx,
    `UNWIND ${given('rows')} AS row MATCH (c:${CLAIM} {key: row.key}) MATCH (d:${ENTITY} {id: row.document}) CREATE (c)-[e:${EVIDENCE}]->(d) SET e = row.set`,
    evidence,
    sorted('pieces of evidence', progress),
  );
}

async function createValues(tx: ManagedTransaction, values: readonly EdgeVersion[]): Promise<void> {
  const asserted = values.filter(({ claim }) => claim.polarity === 'asserted');
  await inStretches(
    tx,
    `UNWIND ${given('rows')} AS row CREATE (v:${VALUE}) SET v = row`,
    asserted.map(valueProperties),
  );
}

/** Entities whose properties may have changed: those of the affected groups, under every id they had. */
function owners(
  histories: ReadonlyMap<ClaimId, ClaimHistory>,
  edges: readonly EdgeVersion[],
  rules: Rules,
  identity: Identity,
): EntityId[] {
  const ids = new Set<EntityId>();
  for (const { claim } of histories.values()) {
    if (!rules.isRelation(claim.predicate)) for (const id of identity.members(claim.subject)) ids.add(id);
  }
  for (const { subject, claim } of edges) if (!rules.isRelation(claim.predicate)) ids.add(subject);
  return [...ids];
}

const SET_PROPERTIES = `UNWIND ${given('rows')} AS row MATCH (n:${ENTITY} {id: row.id}) SET n += row.set`;

/** @returns The names of the properties that were given a value. */
async function saveEntityProperties(
  tx: ManagedTransaction,
  ids: readonly EntityId[],
  ontology: Ontology,
): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const rows of stretches(ids)) {
    // Hints where the planner, which knows nothing yet of what this transaction has made, would read all there is.
    const text = `UNWIND ${given('rows')} AS id OPTIONAL MATCH (v:${VALUE}) USING INDEX v:${VALUE}(owner, property) WHERE v.owner = id AND v.property IS NOT NULL AND v.recordedTo = 'open' RETURN id, collect(v {.property, .value, .from, .to, .dated, .strength}) AS values`;
    const { records } = await tx.run(text, giving({ rows }));
    const sets = records.map((record) => {
      const id = String(record.get('id'));
      return {
        id,
        set: entityProperties(id, record.get('values') as Parameters<typeof entityProperties>[1], ontology),
      };
    });
    for (const { set } of sets) noteNames(set, names);
    await tx.run(SET_PROPERTIES, giving({ rows: sets }));
  }
  return names;
}

function noteNames(set: StoredMap, names: Set<string>): void {
  for (const [name, value] of Object.entries(set)) if (value !== null) names.add(name);
}

/** @returns The names of the properties that were given a value. */
async function createEdges(
  tx: ManagedTransaction,
  edges: readonly EdgeVersion[],
  histories: ReadonlyMap<ClaimId, ClaimHistory>,
  progress?: Progress,
): Promise<ReadonlySet<string>> {
  const rows = edges.flatMap((edge) => {
    if (edge.claim.polarity === 'denied') return [];
    const version = versionAt(histories.get(edge.claim.id)?.versions ?? [], edge.recordedFrom);
    const type = edge.recordedTo === null ? edge.claim.predicate : closedType(edge.claim.predicate);
    const source = version?.evidence[0]?.document ?? '';
    return [{ type, from: edge.subject, to: String(edge.object), source, set: edgeProperties(edge, version) }];
  });
  const text =
    `UNWIND ${given('rows')} AS row MATCH (a:${ENTITY} {id: row.from}) MATCH (b:${ENTITY} {id: row.to}) OPTIONAL MATCH (d:${ENTITY} {id: row.source}) ` +
    `CREATE (a)-[r:$(row.type)]->(b) SET r = row.set, r.source = coalesce(d.name, row.source)`;
  await inStretches(tx, text, rows, sorted('relations', progress));
  const names = new Set<string>();
  for (const { set } of rows) noteNames(set, names);
  return names;
}

function nextMeta(meta: LockedMeta, batch: Batch, change: Change, identity: Identity): LockedMeta {
  const opened = change.opened.map(({ claim, version }) => claimShare(claim, version));
  const closed = change.closed.map(({ claim, version }) => claimShare(claim, version));
  const version = changeVersion(meta.version, opened, closed);
  return {
    ...meta,
    seq: meta.seq + 1,
    head: digest(batchText({ ...batch, version }, meta)),
    version,
    recordedAt: batch.recordedAt,
    merged: Object.keys(identity.clusters()).length > 0,
  };
}

/** Whole numbers stay whole; what is not there is left out. */
function storedMap(values: Readonly<Record<string, string | number | undefined>>): StoredMap {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, stored(value)]])),
  );
}

function stretches<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, i) => rows.slice(i * ROWS, (i + 1) * ROWS));
}

async function inStretches(
  tx: ManagedTransaction,
  text: string,
  rows: readonly unknown[],
  done?: (count: number, of: number) => void,
): Promise<void> {
  let count = 0;
  for (const stretch of stretches(rows)) {
    await tx.run(text, giving({ rows: stretch }));
    count += stretch.length;
    done?.(count, rows.length);
  }
}

const sorted =
  (sort: string, progress?: Progress) =>
  (done: number, of: number): void =>
    progress?.(sort, done, of);
