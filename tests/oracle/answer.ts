import type { RootNamed } from '../../src/questions/questions.js';
import type { ClaimHistory, EntityId, Evidence, Scalar } from '../../src/model/claim.js';
import type { Instant } from '../../src/model/instant.js';
import type { Ontology } from '../../src/ontology/ontology.js';
import { querySignature, readCursor, writeCursor } from '../../src/plan/cursor.js';
import { checkCursors } from '../../src/questions/check-cursors.js';
import type { ClaimFilter } from '../../src/plan/claim-conditions.js';
import type {
  Connection,
  ConnectionField,
  EntityField,
  Filter,
  Hop,
  NodesRoot,
  OneRoot,
  Operand,
  Page,
  Shape,
  ValidTime,
  Value,
  Values,
  RecordField,
  RecordFields,
} from '../../src/plan/plan.js';
import type { Plan, Root } from '../../src/questions/plan.js';
import type { ChangesRoot } from '../../src/questions/changes.js';
import type { TimelineRoot } from '../../src/questions/timeline.js';
import type { MatrixAsked } from '../../src/questions/matrix-of.js';
import type { AskedRoot } from '../../src/questions/question.js';
import type { SearchRoot } from '../../src/questions/search.js';
import type { Answer, Row } from '../../src/store/store.js';
import { order, passes } from './conditions.js';
import { DATASET_LISTS } from './dataset.js';
import { agreement, overlap, series, type Asking } from './figures.js';
import { daysOf, type OracleDay } from './days.js';
import {
  comparePlaced,
  positionOf,
  slowPaths,
  slowSubgraph,
  type SlowEdge,
  type SlowLink,
  type SlowPlaced,
} from './links.js';
import { isThere } from './existence.js';
import { Reading, type Edge, type Known } from './reading.js';
import { comparePlaces, foundNames, type FoundName } from './names.js';
import { changesIn, contradicting, passesClaimTest, timelineOf, type Entry } from './records.js';
import { coverageOf, standing } from './treaty.js';

type DatasetRoot = RootNamed<'dataset'>;
type PathsRoot = RootNamed<'paths'>;
type SubgraphRoot = RootNamed<'neighbourhood'>;
type ClaimsRoot = RootNamed<'claims'>;
type DisagreementsRoot = RootNamed<'disagreements'>;

/** A matrix is asked for something that is not there. */
export class OracleRefusal extends Error {
  readonly code = 'BAD_USER_INPUT';
}

/**
 * Answers a plan by filtering the list of claims. Cursors of the root that lists claims are the oracle's own.
 *
 * @param today What `asOf` stands for where it is not given.
 */
export function answer(
  plan: Plan,
  values: Values,
  histories: readonly ClaimHistory[],
  ontology: Ontology,
  today: OracleDay,
): { readonly row: Row; readonly complete: boolean } {
  checkCursors({ roots: plan.roots.filter(({ root }) => !OWN_CURSORS.has(root)) }, values);
  const readings = new Map<string, Reading>();
  const readAt = (at: Instant | null): Reading => {
    const reading = readings.get(String(at)) ?? new Reading(histories, ontology, at);
    readings.set(String(at), reading);
    return reading;
  };
  const row: Row = {};
  let complete = true;
  for (const root of plan.roots) {
    const at = 'knownAt' in root ? value(root.knownAt, values) : null;
    const told = { complete: true };
    const answererAt = (moment: Instant | null): Answerer => new Answerer(readAt(moment), values, today, told);
    const answerer = answererAt(typeof at === 'string' ? (at as Instant) : null);
    row[root.key] = root.root === 'changes' ? changes(root, histories, answerer, answererAt) : answerer.root(root);
    complete &&= told.complete;
  }
  return { row, complete };
}

/** Their cursors are the oracle's own, and told from nobody else's. */
export const OWN_CURSORS: ReadonlySet<string> = new Set(['claims', 'disagreements', 'timeline', 'changes']);

function changes(
  root: ChangesRoot,
  histories: readonly ClaimHistory[],
  answerer: Answerer,
  answererAt: (moment: Instant) => Answerer,
): Row {
  const { reading } = answerer;
  const about = root.about === null ? null : reading.stays(String(answerer.value(root.about)));
  const until = root.until === null ? null : (answerer.value(root.until) as string | null);
  const all = changesIn(histories, String(answerer.value(root.since)), until, ({ claim }) => {
    const ends = reading.isRelation(claim) ? [claim.subject, String(claim.object)] : [claim.subject];
    return about === null || ends.some((id) => reading.stays(id) === about);
  });
  return answerer.rows(
    root,
    all,
    ({ at, claim }) => `${at} ${claim}`,
    (change) => {
      const last = new Date(Date.parse(change.at) - 1).toISOString() as Instant;
      const then =
        (side: 'before' | 'after') =>
        (field: RecordField): Answer => {
          if (change[side] === undefined) return null;
          const at = answererAt(side === 'after' ? (change.at as Instant) : last);
          return at.claimIn(
            field,
            at.reading.known.find(({ claim }) => claim.id === change.claim)!,
            { on: null },
          );
        };
      return {
        at: change.at,
        what: change.before === undefined ? 'ASSERTED' : change.after === undefined ? 'RETRACTED' : 'REVISED',
        before: then('before'),
        after: then('after'),
      };
    },
  );
}

/** Something in a list: a node and, along a relation, its edge. */
interface Item {
  readonly node: EntityId;
  readonly edge: Edge | null;
}

/** What a record holds by name; what shows an entity or claim is read as its field asks. */
type Told = ToldRecord | ((field: RecordField) => Answer);
interface ToldRecord {
  readonly [name: string]: Told | readonly Told[] | Answer;
}

/** The fields of a record, each once, in the order asked for. */
function record(fields: RecordFields, told: ToldRecord): Row {
  const give = (field: RecordField, one: ToldRecord[string]): Answer => {
    if (typeof one === 'function') return one(field);
    if (one === null || typeof one !== 'object') return one;
    if (Array.isArray(one)) return (one as readonly Told[]).map((item) => give(field, item));
    return field.field === 'record' ? record(field.fields, one as ToldRecord) : null;
  };
  return rowOf(fields, (field): Answer => (field.field === 'typename' ? field.value : give(field, told[field.name]!)));
}

class Answerer {
  readonly #reading: Reading;
  readonly #values: Values;
  readonly #today: OracleDay;
  readonly #told: { complete: boolean };

  constructor(reading: Reading, values: Values, today: OracleDay, told: { complete: boolean }) {
    this.#reading = reading;
    this.#values = values;
    this.#today = today;
    this.#told = told;
  }

  get reading(): Reading {
    return this.#reading;
  }

  set complete(value: boolean) {
    this.#told.complete = value;
  }

  root(root: Root): Answer {
    switch (root.root) {
      case 'typename':
        return root.value;
      case 'dataset':
        return this.#dataset(root);
      case 'one':
        return root.by.property === 'id' ? this.#node(String(this.value(root.by.value)), root) : this.#byKey(root);
      case 'nodes':
        return this.#texts(root.ids)!.map((id) => this.#node(id, { ...root, target: 'Node' }));
      case 'many': {
        const items = this.#reading.entities(root.kind).map((node): Item => ({ node, edge: null }));
        return this.#connection(items, root.connection, root.time, root.knownAt, null);
      }
      case 'matrix':
        return this.#matrix(root, false);
      case 'compare':
        return this.#matrix({ ...root, organizations: null }, true);
      case 'series':
        return series(root, this.#asking());
      case 'overlap':
        return overlap(root, this.#asking());
      case 'agreement':
        return agreement(root, this.#asking());
      case 'paths':
        return this.#paths(root);
      case 'neighbourhood':
        return this.#subgraph(root);
      case 'claims':
        return this.#claims(root);
      case 'search':
        return this.#search(root);
      case 'disagreements':
        return this.#disagreements(root);
      case 'timeline':
        return this.#timeline(root);
      case 'changes':
        throw new Error('changes are read at many moments');
    }
  }

  #dataset({ fields }: DatasetRoot): Row {
    return rowOf(fields, (list): Answer => {
      const told = list.field === 'record' ? DATASET_LISTS[list.name]?.(this.#reading) : undefined;
      if (list.field !== 'record' || told === undefined) throw new Error('the oracle knows nothing of ledgers');
      const size = list.first === undefined ? told.length : Number(this.value(list.first));
      return told.slice(0, size).map((one) =>
        rowOf(list.fields, (field): Answer => {
          if (field.field === 'typename') return field.value;
          const value = (one[field.name] ?? null) as Scalar | null;
          return field.field === 'entity' ? this.entityIn(field, String(value), { on: null }) : value;
        }),
      );
    });
  }

  #node(id: string, root: Omit<NodesRoot | OneRoot, 'root'> & { readonly target: OneRoot['target'] }): Answer {
    if (id.startsWith('claim:')) {
      const known = this.#reading.known.find(({ claim }) => claim.id === id);
      return known === undefined || (root.target !== 'Node' && root.target !== 'Claim')
        ? null
        : this.claim(known, root.claim, root.time);
    }
    const entity = this.#reading.stays(id);
    if (!this.#reading.exists(entity)) return null;
    const fits =
      root.target === 'Node' || root.target === 'Entity' || root.target === this.#reading.kindOf(entity).name;
    return fits ? this.#entity(entity, root.shape, root.time) : null;
  }

  #byKey(root: OneRoot): Answer {
    const wanted = this.value(root.by.value);
    const found = this.#reading
      .entities(root.target)
      .find((id) => this.#reading.valuesOf(id, root.by.property).some(({ object }) => object === wanted));
    return found === undefined ? null : this.#entity(found, root.shape, root.time);
  }

  #entity(id: EntityId, shape: Shape, time: ValidTime): Row {
    const kind = this.#reading.kindOf(id).name;
    const fields = shape.find(({ kinds }) => kinds.includes(kind))?.fields ?? [];
    return rowOf(fields, (field) => this.#entityField(id, field, time));
  }

  #entityField(id: EntityId, field: EntityField, time: ValidTime): Answer {
    const kind = this.#reading.kindOf(id);
    switch (field.field) {
      case 'typename':
        return kind.name;
      case 'id':
        return id;
      case 'kind':
        return enumOf(kind.name);
      case 'key': {
        const day = this.#day(time);
        const written = day === null ? 'ever' : new Date(day * 86_400_000).toISOString().slice(0, 10);
        return `${id}@${written}${this.#reading.at === null ? '' : `~${this.#reading.at}`}`;
      }
      case 'exists':
        return isThere(id, this.#day(time) ?? this.#today, this.#reading);
      case 'property': {
        const property = kind.properties.get(field.property)!;
        const [found = null, ...others] = this.#values_(id, field.property, time);
        if (property.list) return found === null ? [] : [found, ...(others as Scalar[])];
        if (found === null && property.required) this.complete = false;
        return found;
      }
      case 'relation':
        return this.#connection(this.#along(id, field, field.time), field.connection, field.time, null, {
          start: id,
          hop: field,
        });
    }
  }

  /** What an entity has under a property's name: one value, or all of a list; null where nothing is known. */
  #values_(id: EntityId, name: string, time: ValidTime): (Scalar | null)[] {
    if (name === 'id') return [id];
    const kind = this.#reading.kindOf(id);
    if (name === 'kind') return [enumOf(kind.name)];
    const property = kind.properties.get(name);
    if (property === undefined) return [null];
    if (!property.list) return [this.#reading.valueOf(id, property, this.#day(time) ?? this.#today)];
    const list = this.#reading.valuesOf(id, name).map(({ object }) => object);
    return list.length === 0 ? [null] : list;
  }

  #edgeValue({ claim, version }: Edge, name: string): Scalar | null {
    if (name === 'since' || name === 'until') return claim[name];
    if (name !== 'attested') return claim.qualifiers[name] ?? null;
    const dates = version.evidence.flatMap(({ attested }) => (attested === undefined ? [] : [attested]));
    // Dates order by first day, the coarser first.
    const latest = [...dates].sort((a, b) => daysOf(b).first - daysOf(a).first || b.length - a.length)[0];
    return latest ?? null;
  }

  #itemValues({ node, edge }: Item, on: 'node' | 'edge', name: string, time: ValidTime): (Scalar | null)[] {
    if (on === 'node') return this.#values_(node, name, time);
    return [edge === null ? null : this.#edgeValue(edge, name)];
  }

  #along(start: EntityId, { relation, direction, targets }: Hop, time: ValidTime): Item[] {
    const day = this.#day(time);
    return this.#reading.edges
      .filter(({ claim }) => claim.predicate === relation)
      .flatMap((edge): Item[] => {
        const isOut = edge.subject === start && direction !== 'IN';
        const isIn = edge.object === start && direction !== 'OUT';
        // A loop is met from both sides and is one edge.
        return isOut ? [{ node: String(edge.object), edge }] : isIn ? [{ node: edge.subject, edge }] : [];
      })
      .filter(({ node, edge }) => this.#reading.exists(node) && (day === null || this.#reading.counts(edge!, day)))
      .filter(({ node }) => targets.includes(this.#reading.kindOf(node).name));
  }

  #connection(
    all: readonly Item[],
    connection: Connection,
    time: ValidTime,
    knownAt: Operand | null,
    along: { readonly start: EntityId; readonly hop: Hop } | null,
  ): Row {
    const items = all.filter((item) => connection.filter === null || this.#passes(item, connection.filter, time));
    const parts = { filter: connection.filter, order: connection.order, time, knownAt };
    const signature = querySignature(connection.page, parts, this.#values);
    const positionOf = (item: Item): (Scalar | null)[] => [
      ...connection.order.map(({ on, property }) => this.#itemValues(item, on, property, time)[0] ?? null),
      item.node,
      ...(item.edge === null ? [] : [item.edge.claim.id]),
    ];
    const compare = (a: readonly (Scalar | null)[], b: readonly (Scalar | null)[]): number => {
      const differences = a.map((key, i) => {
        const other = b[i] ?? null;
        const by = connection.order[i];
        if (key !== null && other !== null) return order(key, other) * (by?.descending === true ? -1 : 1);
        return (Number(key === null) - Number(other === null)) * (by?.nulls === 'FIRST' ? -1 : 1);
      });
      return differences.find((difference) => difference !== 0) ?? 0;
    };
    const sorted = [...items].sort((a, b) => compare(positionOf(a), positionOf(b)));
    const after = connection.page.after === null ? null : this.value(connection.page.after);
    const place =
      after === null ? null : readCursor(String(after), signature, connection.order.length + (along === null ? 1 : 2));
    const rest = sorted.filter((item) => place === null || compare(positionOf(item), place) > 0);
    const page = rest.slice(0, Number(this.value(connection.page.first)));
    const cursor = (item: Item): string => writeCursor(signature, positionOf(item));
    return rowOf(connection.fields, (field: ConnectionField): Answer => {
      switch (field.field) {
        case 'typename':
          return field.value;
        case 'totalCount':
          return items.length;
        case 'nodes':
          return page.map(({ node }) => this.#entity(node, field.shape, time));
        case 'edges':
          return page.map((item) => rowOf(field.fields, (f) => this.#edgeField(item, f, time, cursor)));
        case 'pageInfo':
          return picked(
            field.fields,
            pageInfo(page.map(cursor), rest.length > page.length, place !== null),
            'PageInfo',
          );
        case 'facets':
          return field.by.map(({ name, on, property, year }) => {
            const values = items.flatMap((item) => this.#itemValues(item, on, property, time));
            const texts = values.map((one) => (one === null ? null : year ? String(one).slice(0, 4) : String(one)));
            return picked(
              field.fields,
              { by: name, values: counted(texts).slice(0, Number(this.value(field.first))) },
              'Facet',
            );
          });
        case 'coverage': {
          const edge =
            along?.hop.direction === 'IN' ? coverageOf(along.start, along.hop.relation, this.#reading) : undefined;
          if (edge === undefined) return null;
          return rowOf(field.fields, (f): Answer => {
            if (f.field === 'entity') return this.#entity(edge.subject, f.shape, time);
            if (f.field === 'claim') return this.claim(edge, f.fields, time);
            return f.field === 'plain' ? this.#edgeValue(edge, f.name) : 'Coverage';
          });
        }
      }
    });
  }

  #edgeField(item: Item, field: RecordField, time: ValidTime, cursor: (item: Item) => string): Answer {
    const { node, edge } = item;
    switch (field.field) {
      case 'typename':
        return field.value;
      case 'entity':
        return this.#entity(node, field.shape, time);
      case 'plain':
        if (field.name === 'cursor') return cursor(item);
        return edge === null ? null : this.#edgeValue(edge, field.name);
      case 'claim':
        if (field.name === 'claim') return edge === null ? null : this.claim(edge, field.fields, time);
        return edge === null
          ? []
          : this.#reading.competitors(edge).map((known) => this.claim(known, field.fields, time));
      case 'record':
        throw new Error(`an edge has no record ${field.name}`);
    }
  }

  claim(known: Known, fields: RecordFields, time: ValidTime): Row {
    const { claim, version } = known;
    const isRelation = this.#reading.isRelation(claim);
    const isEffective = [...this.#reading.effective].some((one) => one.claim.id === claim.id);
    const plain: Record<string, Answer> = {
      id: claim.id,
      predicate: claim.predicate,
      value: isRelation ? null : String(claim.object),
      since: claim.since,
      until: claim.until,
      polarity: claim.polarity.toUpperCase(),
      rank: version.rank.toUpperCase(),
      method: version.method.toUpperCase(),
      confidence: version.confidence,
      recordedAt: version.recordedAt,
      retractedAt: version.retractedAt,
      effective: isEffective,
    };
    return rowOf(fields, (field): Answer => {
      switch (field.field) {
        case 'typename':
          return 'Claim';
        case 'plain':
          return plain[field.name]!;
        case 'entity':
          if (field.name === 'subject') return this.#named(claim.subject, field.shape, time);
          return isRelation ? this.#named(String(claim.object), field.shape, time) : null;
        case 'record':
          if (field.name === 'qualifiers')
            return Object.keys(claim.qualifiers)
              .sort()
              .map((name) => picked(field.fields, { name, value: String(claim.qualifiers[name]) }, 'Qualifier'));
          return version.evidence.map((one) =>
            rowOf(field.fields, (f: RecordField): Answer => {
              if (f.field === 'entity') return this.#named(one.document, f.shape, time);
              return f.field === 'plain' ? (one[f.name as keyof Evidence] ?? null) : 'Evidence';
            }),
          );
        case 'claim':
          throw new Error(`a claim has no claim ${field.name}`);
      }
    });
  }

  /** An entity that a claim names may have no name at the moment. */
  #named(id: EntityId, shape: Shape, time: ValidTime): Answer {
    const entity = this.#reading.stays(id);
    if (this.#reading.exists(entity)) return this.#entity(entity, shape, time);
    this.complete = false;
    return null;
  }

  #passes(item: Item, filter: Filter, time: ValidTime): boolean {
    switch (filter.filter) {
      case 'all':
        return filter.of.every((part) => this.#passes(item, part, time));
      case 'any':
        return filter.of.some((part) => this.#passes(item, part, time));
      case 'not':
        return !this.#passes(item, filter.of, time);
      case 'existing':
        return isThere(item.node, this.#day({ on: filter.on })!, this.#reading);
      case 'isNull':
        return (this.#itemValues(item, filter.on, filter.property, time)[0] === null) === filter.is;
      case 'test': {
        const wanted = this.value(filter.value);
        const own = this.#itemValues(item, filter.on, filter.property, time);
        const isId = filter.on === 'node' && filter.property === 'id';
        // Whoever asks for an old id means the entity that it has become.
        const comparand = isId ? [wanted].flat().map((id) => this.#reading.stays(String(id))) : wanted;
        return own.some((one) => passes(one, filter.type, isId ? 'in' : filter.test, comparand));
      }
      case 'relation': {
        const there = this.#along(item.node, filter, time);
        const good = there.filter((one) => filter.where === null || this.#passes(one, filter.where, time));
        if (filter.quantifier === 'every') return good.length === there.length;
        return filter.quantifier === 'some' ? good.length > 0 : good.length === 0;
      }
    }
  }

  #search(root: SearchRoot): Row {
    const all = foundNames(String(this.value(root.text)), this.#reading);
    const kinds = root.kinds === null ? null : this.#texts(root.kinds);
    const kindOf = ({ entity }: FoundName): string => enumOf(this.#reading.kindOf(entity).name);
    const listed = all.filter((name) => kinds === null || kinds.includes(kindOf(name)));
    const signature = querySignature(
      root.page,
      { filter: { text: root.text, kinds: root.kinds }, order: [], time: null, knownAt: null },
      this.#values,
    );
    const after = root.page.after === null ? null : this.value(root.page.after);
    const place = after === null ? null : readCursor(String(after), signature, 5);
    const rest = listed.filter(
      (name) => place === null || comparePlaces(name, { place: place as FoundName['place'] }) > 0,
    );
    const page = rest.slice(0, Number(this.value(root.page.first)));
    const names = [...this.#reading.ontology.kinds.keys()].map(enumOf);
    const counts = names.map((kind) => ({ kind, count: all.filter((name) => kindOf(name) === kind).length }));
    const cursor = (name: FoundName | undefined): Answer =>
      name === undefined ? null : writeCursor(signature, name.place);
    const hit = ({ entity, property, text, quality }: FoundName) => ({
      entity: (field: RecordField) => this.entityIn(field, entity, { on: root.on }),
      matched: { property, text, quality },
    });
    return record(root.fields, {
      totalCount: listed.length,
      kinds: counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count),
      pageInfo: {
        hasNextPage: rest.length > page.length,
        hasPreviousPage: after !== null,
        startCursor: cursor(page[0]),
        endCursor: cursor(page.at(-1)),
      },
      nodes: page.map(hit),
      edges: page.map((name) => ({ cursor: cursor(name), node: hit(name) })),
    });
  }

  #claims(root: ClaimsRoot): Row {
    const time: ValidTime = { on: root.on };
    const asked = root.on === null ? null : this.value(root.on);
    const day = asked === null ? null : daysOf(String(asked)).first;
    const all = this.#claimsThat(root.filter).filter((known) => day === null || this.#reading.counts(known, day));
    return this.rows(
      root,
      all,
      ({ claim }) => claim.id,
      (known) => (field) => this.claimIn(field, known, time),
    );
  }

  #claimsThat(filter: ClaimFilter): Known[] {
    const texts = ({ claim }: Known): string[] => [claim.subject, claim.predicate, String(claim.object)];
    return this.#reading.known
      .filter((known) => filter.every((condition) => this.#matches(known, condition)))
      .sort((a, b) => {
        const differences = texts(a).map((text, i) => order(text, texts(b)[i]!));
        return differences.find((difference) => difference !== 0) ?? this.#reading.compareStrength(a, b);
      });
  }

  #disagreements(root: DisagreementsRoot): Row {
    const all = this.#claimsThat(root.filter).filter((known) => contradicting(known, this.#reading).length > 0);
    return this.rows(
      root,
      all,
      ({ claim }) => claim.id,
      (known) => ({
        claim: (field) => this.claimIn(field, known, { on: null }),
        others: (field) => contradicting(known, this.#reading).map((one) => this.claimIn(field, one, { on: null })),
      }),
    );
  }

  #timeline(root: TimelineRoot): Answer {
    const entity = this.#reading.stays(String(this.value(root.id)));
    if (!this.#reading.exists(entity)) return null;
    const all = timelineOf(entity, this.#reading).filter(({ date }) =>
      root.date.every(({ test, value: wanted }) =>
        test === 'isNull' ? this.value(wanted) === false : passes(date, 'date', test, this.value(wanted)),
      ),
    );
    const idOf = ({ date, what, known }: Entry): string => `${date} ${what} ${known.claim.id}`;
    return this.rows(root, all, idOf, (entry) => {
      const { claim } = entry.known;
      return {
        date: entry.date,
        what: entry.what,
        incoming: entry.incoming,
        predicate: claim.predicate,
        value: entry.other === null ? String(claim.object) : null,
        claim: (field) => this.claimIn(field, entry.known, { on: null }),
        other: (field) => {
          const other = entry.other === null ? null : this.#reading.stays(entry.other);
          return other === null || !this.#reading.exists(other) ? null : this.entityIn(field, other, { on: null });
        },
      };
    });
  }

  /** A page of rows. */
  rows<T>(
    root: { readonly page: Page; readonly fields: RecordFields },
    all: readonly T[],
    idOf: (row: T) => string,
    tell: (row: T) => Told,
  ): Row {
    const after = root.page.after === null ? null : this.value(root.page.after);
    const rest = after === null ? all : all.slice(all.findIndex((row) => idOf(row) === after) + 1);
    const page = rest.slice(0, Number(this.value(root.page.first)));
    return record(root.fields, {
      totalCount: all.length,
      nodes: page.map(tell),
      edges: page.map((row) => ({ cursor: idOf(row), node: tell(row) })),
      pageInfo: pageInfo(page.map(idOf), rest.length > page.length, after !== null),
    });
  }

  claimIn(field: RecordField, known: Known, time: ValidTime): Row {
    if (field.field !== 'claim') throw new Error(`a claim where a ${field.field} is asked for`);
    return this.claim(known, field.fields, time);
  }

  entityIn(field: RecordField, id: EntityId, time: ValidTime): Row {
    if (field.field !== 'entity') throw new Error(`an entity where a ${field.field} is asked for`);
    return this.#entity(id, field.shape, time);
  }

  #matches(known: Known, { property, test, value: operand }: ClaimFilter[number]): boolean {
    const { claim, version } = known;
    const isOne = (id: EntityId): boolean =>
      this.#texts(operand)!.some((one) => this.#reading.stays(one) === this.#reading.stays(id));
    switch (property) {
      case 'subject':
        return isOne(claim.subject);
      case 'object':
        return this.#reading.isRelation(claim) && isOne(String(claim.object));
      case 'document':
        return version.evidence.some(({ document }) => isOne(document));
      case 'id':
      case 'predicate':
        return this.#texts(operand)!.includes(claim[property]);
      default: {
        const isEffective = [...this.#reading.effective].some((one) => one.claim.id === claim.id);
        const { ontology } = this.#reading;
        return passesClaimTest(known, property, test, this.value(operand), { ontology, isEffective });
      }
    }
  }

  #asking(): Asking {
    return {
      reading: this.#reading,
      today: this.#today,
      value: (operand) => (operand === null ? null : this.value(operand)),
      entity: (id, kinds) => {
        const entity = this.#reading.stays(id);
        if (this.#reading.exists(entity) && kinds.includes(this.#reading.kindOf(entity).name)) return entity;
        throw new OracleRefusal(`no entity ${id}`);
      },
      along: (start, hop, time) => this.#along(start, hop, time),
      rollCalls: (filter, time) =>
        this.#reading
          .entities('RollCall')
          .filter((node) => filter === null || this.#passes({ node, edge: null }, filter, time)),
      show: (id, shape, time) => this.#entity(id, shape, time),
    };
  }

  #matrix(root: MatrixAsked & AskedRoot, differing: boolean): Answer {
    const given = (operand: Operand | null | undefined, kind: string): EntityId[] | null =>
      this.#texts(operand ?? null)?.map((id) => {
        const entity = this.#reading.stays(id);
        if (this.#reading.exists(entity) && this.#reading.kindOf(entity).name === kind) return entity;
        throw new OracleRefusal(`no ${kind} ${id}`);
      }) ?? null;
    const [states, organizations] = [given(root.states, 'State'), given(root.organizations, 'Organization')];
    const nobody = states === null && organizations === null;
    const there = (id: EntityId): boolean => isThere(id, this.#day({ on: root.on })!, this.#reading);
    const holders = nobody
      ? this.#reading.entities('State').filter(there)
      : [...(states ?? []), ...(organizations ?? [])];
    const covered = (): EntityId[] =>
      this.#reading.entities('Instrument').filter((id) => coverageOf(id, 'PARTY_TO', this.#reading) !== undefined);
    const acted = (): EntityId[] =>
      this.#reading
        .entities('Instrument')
        .filter((id) =>
          this.#reading.edges.some(
            ({ claim, subject, object }) =>
              ['PARTY_TO', 'SIGNED'].includes(claim.predicate) && object === id && holders.includes(subject),
          ),
        );
    const time: ValidTime = { on: root.on };
    const statusOf = (holder: EntityId, id: EntityId): string =>
      standing(holder, id, this.#day(time)!, this.#reading).status;
    const instruments = (given(root.instruments, 'Instrument') ?? (differing ? acted() : covered())).filter(
      (id) => !differing || holders.some((one) => statusOf(one, id) !== statusOf(holders[0]!, id)),
    );
    return holders.map((holder) => {
      const isOrganization = this.#reading.kindOf(holder).name === 'Organization';
      const own = (field: RecordField): Answer => this.entityIn(field, holder, time);
      return record(root.fields, {
        state: isOrganization ? null : own,
        organization: isOrganization ? own : null,
        cells: instruments.map((instrument) => this.#cell(holder, instrument, time)),
      });
    });
  }

  #cell(holder: EntityId, instrument: EntityId, time: ValidTime): ToldRecord {
    const { status, since, until, known, last } = standing(holder, instrument, this.#day(time)!, this.#reading);
    return {
      instrument: (field: RecordField) => this.entityIn(field, instrument, time),
      ...{ status, since, until },
      claim: known === null ? null : (field: RecordField) => this.claimIn(field, known, time),
      last:
        last === null ? null : { ...last, document: (field: RecordField) => this.entityIn(field, last.document, time) },
    };
  }

  #paths(root: PathsRoot): Row {
    const [from, to] = [this.#there(root.from), this.#there(root.to)];
    const maxHops = this.#within(root.maxHops, 6);
    const { paths, hubs } = slowPaths(this.#slowEdges(root), (id) => this.#degree(id), {
      ...{ from, to, maxHops, excludeHubs: root.excludeHubs },
      first: Number(this.value(root.first)),
    });
    return record(root.fields, {
      nodes: paths.map((path) => ({ length: path.length, hops: path.map((hop) => this.#link(hop, root.time)) })),
      excludedHubs: hubs.map((id) => (field: RecordField) => this.entityIn(field, id, root.time)),
    });
  }

  #subgraph(root: SubgraphRoot): Row {
    const depth = this.#within(root.depth, 3);
    const id = this.#there(root.id);
    const goesTo = (one: EntityId): boolean =>
      root.kinds === null || root.kinds.includes(this.#reading.kindOf(one).name);
    const { counts, links, hubs } = slowSubgraph(this.#slowEdges(root), (one) => this.#degree(one), {
      ...{ id, depth, goesTo },
    });
    const parts = {
      filter: [root.id, root.depth, root.relations, root.kinds],
      order: [],
      ...{ time: root.time, knownAt: root.knownAt },
    };
    const signature = querySignature(root.page, parts, this.#values);
    const after = root.page.after === null ? null : this.value(root.page.after);
    const place = after === null ? null : readCursor(String(after), signature, 6);
    const [level, near, relation, direction, far, claim] = place ?? [];
    const last = { level, near, relation, direction, far, claim } as SlowPlaced;
    const rest = links.filter((link) => place === null || comparePlaced(link, last) > 0);
    const page = rest.slice(0, Number(this.value(root.page.first)));
    const cursors = page.map((link) => writeCursor(signature, positionOf(link)));
    const shown = (one: EntityId) => (field: RecordField) => this.entityIn(field, one, root.time);
    return record(root.fields, {
      counts: counts.map((count) => ({ ...count })),
      nodes: [...new Set([id, ...page.flatMap((link) => [link.near, link.far])])].map(shown),
      edges: page.map((link) => this.#link(asSaid(link), root.time)),
      pageInfo: pageInfo(cursors, rest.length > page.length, place !== null),
      excludedHubs: hubs.map(shown),
    });
  }

  #link(link: SlowLink, time: ValidTime): ToldRecord {
    const known = this.#reading.known.find(({ claim }) => claim.id === link.claim)!;
    const { since, until } = known.claim;
    const [from, to] = [link.near, link.far].map((id) => String(this.#values_(id, 'name', time)[0]));
    const relation = this.#reading.ontology.relations.get(link.relation)!;
    const verb = link.direction === 'IN' ? relation.saysBack : relation.says;
    const on = since === null ? [] : [since.length === 10 ? `on ${since}` : `in ${since}`];
    const lasts = [...(since === null ? [] : [`since ${since}`]), ...(until === null ? [] : [`until ${until}`])];
    const when = (relation.lasting === 'EVENT' ? on : lasts).join(', ');
    const near = (field: RecordField): Row => this.entityIn(field, link.near, time);
    const far = (field: RecordField): Row => this.entityIn(field, link.far, time);
    return {
      ...{ relation: link.relation, direction: link.direction, since, until },
      ...{ from: near, source: near, to: far, target: far },
      sentence: `${from!} ${verb} ${to!}${when === '' ? '' : ` (${when})`}`,
      claim: (field) => this.claimIn(field, known, time),
    };
  }

  #there(operand: Operand): EntityId {
    const id = this.#reading.stays(String(this.value(operand)));
    if (this.#reading.exists(id)) return id;
    throw new OracleRefusal(`no entity ${id}`);
  }

  #within(operand: Operand, most: number): number {
    const size = Number(this.value(operand));
    if (size >= 1 && size <= most) return size;
    throw new OracleRefusal(`not 1 to ${String(most)}`);
  }

  #degree(id: EntityId): number {
    return this.#relationEdges().filter(({ subject, object }) => subject === id || object === id).length;
  }

  #relationEdges(): Edge[] {
    return this.#reading.edges.filter(({ claim }) => this.#reading.isRelation(claim));
  }

  /** The edges that a search may see: of its relations and day, between entities that are there. */
  #slowEdges(root: PathsRoot | SubgraphRoot): SlowEdge[] {
    const day = this.#day(root.time);
    return this.#relationEdges()
      .filter(({ claim }) => root.relations === null || root.relations.includes(claim.predicate))
      .filter(({ subject, object }) => [subject, String(object)].every((id) => this.#reading.exists(id)))
      .filter((edge) => day === null || this.#reading.counts(edge, day))
      .map((edge) => ({
        subject: edge.subject,
        object: String(edge.object),
        relation: edge.claim.predicate,
        claim: edge.claim.id,
        symmetric: this.#reading.ontology.relations.get(edge.claim.predicate)!.symmetric,
        from: this.#beginning(edge),
      }));
  }

  /** The first day on which an edge counts; -Infinity where there is none. */
  #beginning(edge: Edge): number {
    const { claim, version } = edge;
    if (this.#reading.ontology.relations.get(claim.predicate)!.lasting === 'NONE') return -Infinity;
    const dates = version.evidence.flatMap(({ attested }) => (attested === undefined ? [] : [attested]));
    const days = (claim.since === null ? dates : [claim.since]).map((date) => daysOf(date).first);
    const first = Math.min(...days);
    return days.length > 0 && (claim.since !== null || this.#reading.counts(edge, first)) ? first : -Infinity;
  }

  /** null for any day at all. */
  #day(time: ValidTime): OracleDay | null {
    if ('ever' in time) return null;
    const asked = time.on === null ? null : this.value(time.on);
    return asked === null ? this.#today : daysOf(String(asked)).first;
  }

  value(operand: Operand): Value {
    return value(operand, this.#values);
  }

  #texts(operand: Operand | null): string[] | null {
    const found = operand === null ? null : this.value(operand);
    return found === null ? null : [found].flat().map(String);
  }
}

/** From subject to object. */
function asSaid(link: SlowLink): SlowLink {
  return link.direction === 'IN' ? { ...link, near: link.far, far: link.near, direction: 'OUT' } : link;
}

function value(operand: Operand | null, values: Values): Value {
  if (operand === null) return null;
  if ('value' in operand) return operand.value;
  if ('name' in operand) return values[operand.name] ?? null;
  return operand.list.map((item) => value(item, values) as Scalar);
}

function rowOf<F extends { readonly key: string }>(fields: readonly F[], read: (field: F) => Answer): Row {
  return Object.fromEntries(fields.map((field) => [field.key, read(field)]));
}

const TYPES: Readonly<Record<string, string>> = { values: 'FacetValue' };

function picked(fields: RecordFields, source: { readonly [name: string]: Answer }, type: string): Row {
  return rowOf(fields, (field): Answer => {
    if (field.field === 'typename') return type;
    const found = source[field.name] ?? null;
    return field.field === 'record' && Array.isArray(found)
      ? found.map((item) => picked(field.fields, item as Row, TYPES[field.name] ?? ''))
      : found;
  });
}

function pageInfo(cursors: readonly string[], hasNextPage: boolean, hasPreviousPage: boolean): Row {
  return {
    hasNextPage,
    hasPreviousPage,
    startCursor: cursors[0] ?? null,
    endCursor: cursors[cursors.length - 1] ?? null,
  };
}

/** The largest count first, then by value; what is unknown last. */
function counted(values: readonly (string | null)[]): Row[] {
  const distinct = values.filter((one, i) => values.indexOf(one) === i);
  const rows = distinct.map((one) => ({ value: one, count: values.filter((other) => other === one).length }));
  return rows.sort(
    (a, b) => Number(a.value === null) - Number(b.value === null) || b.count - a.count || order(a.value, b.value),
  );
}

/** `AgendaItem` is written AGENDA_ITEM as an enum value. */
const enumOf = (kind: string): string =>
  kind.replace(/[A-Z]/g, (letter, at) => (at === 0 ? letter : `_${letter}`)).toUpperCase();
