import type { EntityId } from '../../model/claim.js';
import { keyAt } from '../../model/entity-key.js';
import { existsOn } from '../../model/existence.js';
import type { Instant } from '../../model/instant.js';
import { parsePartialDate } from '../../model/partial-date.js';
import type { Kind, Ontology, Property } from '../../ontology/ontology.js';
import { dayOfOperand, resolve } from '../../plan/operand.js';
import type {
  Connection,
  ConnectionField,
  EntityField,
  Filter,
  Hop,
  RecordField,
  RecordFields,
  Shape,
  ValidTime,
} from '../../plan/plan.js';
import type { ClaimPlain } from '../../plan/records.js';
import { canonicalJson, type Json } from '../../text/canonical-json.js';
import { upperSnake } from '../../text/case.js';
import type { Answer, Row } from '../store.js';
import { notThere } from '../tell.js';
import {
  boundsOf,
  compileFilter,
  hopMatch,
  itemExpression,
  kindsOf,
  nodeProperty,
  type Place,
} from './compile-filter.js';
import { compilePage, keysBy, type CompiledPage, type SortKey } from './compile-page.js';
import { edgeExpression, existed, relationTypes, sameId, wasKnown, type Moment } from './moment.js';
import { claimValue } from './claim-value.js';
import { facetCounts } from './compile-facets.js';
import { CLAIM, ENTITY, EVIDENCE, lastDayProperty } from './names.js';
import {
  claimById,
  entityById,
  claimRecords,
  isPlainRecord,
  isPlainShape,
  type ShowById,
  type Showing,
} from './looked-up-shapes.js';
import { listBelow, ListsBelow, type ListBelow } from './lists-below.js';
import { FIRST, mixedList, LITTLE_IN_COMMON } from './mixed-list.js';
import { Parameters } from './parameters.js';
import { pageRows, type PageRows } from './page-rows.js';
import { constant, eachOf, firstOf, plain, record, requiredPart, type Part, type ReadContext } from './part.js';
import { itemPart, propertyPart } from './property-part.js';
import { rootMatch } from './root-match.js';

export interface Scope {
  readonly time: ValidTime;
  readonly moment: Moment;
  readonly depth: number;
  /** There is one entity: its only list is said with it, by clauses. */
  readonly isOnce?: true;
  /** The entities are those of a root's own list, each of which stands there once: asking them together saves nothing. */
  readonly isRow?: true;
  /** Of a root, not of what is below. */
  readonly isRoot?: true;
}

/** Compiles shapes and lists into expressions of one statement; nested lists are subqueries. */
export class EntityCompiler {
  readonly #ontology: Ontology;
  readonly #toInteger: (n: number) => unknown;
  /** What is asked after the statement. */
  readonly lists = new ListsBelow();
  readonly #partsBelow = new Map<ListBelow, Part>();

  constructor(ontology: Ontology, toInteger: (n: number) => unknown) {
    this.#ontology = ontology;
    this.#toInteger = toInteger;
  }

  kinds(names: readonly string[]): Kind[] {
    return names.flatMap((name) => this.#ontology.kinds.get(name) ?? []);
  }

  property(kind: string, name: string): Property | undefined {
    return this.#ontology.kinds.get(kind)?.properties.get(name);
  }

  /** The fields of an entity, by its kind. */
  shape(shape: Shape, node: string, scope: Scope): Part {
    const lists = shape.flatMap(({ fields }) => fields).filter(({ field }) => field === 'relation').length;
    const inside = lists > 1 ? within(scope) : scope;
    const parts = shape.map(({ kinds, fields }) => ({ kinds, part: this.#fields(fields, kinds, node, inside) }));
    const [only] = parts;
    if (only === undefined) return { cypher: `[]`, read: () => ({}) };
    if (parts.length === 1) return only.part;
    const clauses = parts.flatMap(({ part }) => part.clauses ?? []).join(' ');
    const cases = parts.map(
      ({ kinds, part }, i) => `WHEN ${labelTest(node, kinds)} THEN [${String(i)}, ${part.cypher}]`,
    );
    return {
      cypher: `CASE ${cases.join(' ')} END`,
      ...(clauses !== '' && { clauses }),
      read: (raw, context) => {
        if (raw === null) return {};
        const [index, fields] = raw as [number, unknown];
        return parts[index]?.part.read(fields, context) ?? {};
      },
    };
  }

  #fields(fields: readonly EntityField[], kinds: readonly string[], node: string, scope: Scope): Part {
    const known = kinds.flatMap((name) => this.#ontology.kinds.get(name) ?? []);
    return record(fields.map((field) => [field.key, this.#field(field, known, node, scope)]));
  }

  #field(field: EntityField, kinds: readonly Kind[], node: string, scope: Scope): Part {
    switch (field.field) {
      case 'typename': {
        const byEnum = new Map([...this.#ontology.kinds.values()].map((kind) => [upperSnake(kind.name), kind.name]));
        return { cypher: `${node}.kind`, read: (raw) => byEnum.get(raw as string) ?? null };
      }
      case 'id':
      case 'kind':
        return plain(`${node}.${field.field}`);
      case 'key':
        return keyPart(node, scope);
      case 'exists':
        return existsPart(node, kinds, scope);
      case 'property': {
        const property = nodeProperty(field.property, { kinds, ontology: this.#ontology });
        if (property === undefined) return plain('null');
        const part = propertyPart(node, property, scope.time, scope.moment);
        return property.required ? requiredPart(part) : part;
      }
      case 'relation':
        // At a moment that is another in each row there is no asking afterwards.
        if (scope.isOnce === true || scope.moment.inRow !== undefined || isSaidWithRow(field.connection, scope))
          return this.list(field.connection, { ...scope, time: field.time }, { start: node, hop: field });
        return this.#listBelow(field, node, scope);
    }
  }

  #listBelow(field: Extract<EntityField, { field: 'relation' }>, node: string, { moment }: Scope): Part {
    const { connection, time, relation, direction, targets } = field;
    const show = this.#askedLater(
      ENTITY,
      { connection, time, relation, direction, targets },
      { time, moment },
      (scope) => this.list(connection, scope, { start: 'n0', hop: field }),
    );
    return { cypher: `${node}.id`, read: (raw, context) => show(raw as EntityId, context) };
  }

  /** What a part says of nodes whose ids the rows of a statement give: asked after it, of all of them together. */
  #askedLater(
    label: string,
    asked: Readonly<Record<string, unknown>>,
    { time, moment: { parameters: above, knownAt } }: Pick<Scope, 'time' | 'moment'>,
    compile: (scope: Scope) => Part,
  ): ShowById {
    const key = canonicalJson([label, asked, knownAt] as unknown as Json); // plans are JSON
    const list = this.lists.add(key, () => {
      const parameters = new Parameters(above.spelling, above.wanted);
      const moment: Moment = { parameters, knownAt };
      const part = compile({ time, moment, depth: 0, isOnce: true });
      const made = listBelow(part, label, label === CLAIM ? wasKnown('n0', moment) : null, parameters);
      this.#partsBelow.set(made, part);
      return made;
    });
    const part = this.#partsBelow.get(list);
    return (id, context) =>
      id === null
        ? null
        : context.foundBelow.read(list, id, context.shownBelow, (found) => part?.read(found, context) ?? null);
  }

  /** Shows entities that are there, by id. */
  entityById(shape: Shape, scope: Scope): ShowById {
    if (isPlainShape(shape)) return entityById(shape, this.#showing(scope));
    return this.#askedLater(ENTITY, { shape, time: scope.time }, scope, (inside) => this.shape(shape, 'n0', inside));
  }

  /** Shows claims that were known at the moment, by id. */
  claimById(fields: RecordFields, scope: Scope): ShowById {
    if (isLive(scope.moment) && isPlainRecord(fields)) return claimById(fields, this.#showing(scope));
    return this.#askedLater(CLAIM, { fields, time: scope.time }, scope, (inside) => this.claim(fields, 'n0', inside));
  }

  /** A list: of all entities of a kind at a root, along a relation below. By clauses where it stands in a scope that is once. */
  list(
    connection: Connection,
    scope: Scope,
    from: { readonly start: string; readonly hop: Hop } | { readonly kind: Kind },
  ): Part {
    const depth = scope.depth + 1;
    const along = 'hop' in from;
    const place: Place = {
      ontology: this.#ontology,
      moment: scope.moment,
      time: scope.time,
      kinds: along ? kindsOf(from.hop, this.#ontology) : [from.kind],
      node: `n${String(depth)}`,
      edge: along ? `r${String(depth)}` : null,
      depth: depth * 100, // filters count on from here
    };
    const match = along
      ? `${hopMatch(from.start, from.hop, place.node, place.edge ?? '', place)}${alsoPassing(connection.filter, place)}`
      : rootMatch(from.kind, connection.filter, place);
    const keys = this.#sortKeys(connection, place);
    const signed = {
      filter: connection.filter,
      order: connection.order,
      time: scope.time,
      knownAt: along ? null : scope.moment.knownAt,
    };
    const page = compilePage(connection.page, keys, signed, this.#toInteger, scope.moment.parameters);
    const isOnce = scope.isOnce === true;
    const inside: Scope = { ...within(scope), depth };
    const row: Scope = scope.isRoot === true ? { ...inside, isRow: true } : inside;
    const query: ListQuery = { match, place, page, isOnce, row, scope: inside, along: along ? from : null };
    return this.#listPart(connection.fields, query);
  }

  /** The rows of the page, asked for once whoever needs them, and what is said of the whole list. */
  #listPart(fields: readonly ConnectionField[], query: ListQuery): Part {
    const { isOnce, page: asked } = query;
    const isCounted = isOnce && asked.after === null && fields.some(({ field }) => field === 'totalCount');
    const rows = this.#pageRows(fields, query, isCounted);
    const others = fields.map((field) =>
      field.field === 'totalCount' && isCounted && rows !== null ? null : this.#ofWholeList(field, query),
    );
    return {
      ...(rows?.clauses !== undefined && { clauses: rows.clauses }),
      cypher: `[${[rows?.cypher ?? 'null', ...others.map((part) => part?.cypher ?? 'null')].join(', ')}]`,
      read: (raw, context) => {
        const [rawRows, ...values] = raw as unknown[];
        const page = rows?.open(rawRows, context);
        const row: Row = {};
        fields.forEach((field, i) => {
          row[field.key] = others[i]?.read(values[i], context) ?? page?.field(field) ?? null;
        });
        return row;
      },
    };
  }

  #sortKeys(connection: Connection, place: Place): SortKey[] {
    const keys = connection.order.map(({ on, property, descending, nulls }): SortKey => ({
      sort: itemExpression(on, property, place, 'order'),
      shown: itemPart(on, property, place),
      descending,
      ...(nulls !== undefined && { nulls }),
      ...(on === 'node' && (property === 'id' || property === 'kind') && { isKnown: true }),
    }));
    const ids = [`${place.node}.id`, ...(place.edge === null ? [] : [`${place.edge}.claimId`])];
    return [...keys, ...keysBy(...ids)];
  }

  /** @param isCounted How many there are in all is told with them: then they are found once. */
  #pageRows(fields: readonly ConnectionField[], query: ListQuery, isCounted: boolean): PageRows | null {
    const { match, page } = query;
    const isPlain = isCounted && isPlainRow(fields, query.scope.moment);
    const place: Place = isPlain ? { ...query.place, ...PAIR } : query.place;
    const parts = new Map<ConnectionField, Part>();
    let cursors = false;
    let wanted = false;
    for (const field of fields) {
      if (field.field === 'nodes') parts.set(field, this.shape(field.shape, place.node, query.row));
      if (field.field === 'edges') {
        parts.set(field, record(field.fields.map((f) => [f.key, this.#edgeField(f, { ...query, place })])));
        cursors ||= field.fields.some(isCursor);
      }
      if (field.field === 'pageInfo') cursors ||= field.fields.some(isCursor);
      wanted ||= parts.has(field) || field.field === 'pageInfo';
    }
    if (!wanted) return null;
    const row = [cursors ? page.position.cypher : LITTLE_IN_COMMON, ...[...parts.values()].map(({ cypher }) => cypher)];
    if (isCounted) {
      const variable = place.moment.parameters.variable();
      const clauses = (isPlain ? countedPairs : countedRows)(variable, query, row);
      return { ...pageRows(variable, parts, page, true), clauses };
    }
    const sorted = `WITH ${place.node}${place.edge === null ? '' : `, ${place.edge}`} ORDER BY ${page.orderBy} LIMIT ${page.limit}`;
    const after = page.after === null ? '' : ` AND ${page.after}`;
    // Rows keep the order of the clause before. Stating it again is refused where the row counts something inside.
    const cypher = `COLLECT { ${match}${after} ${sorted} RETURN [${row.join(', ')}] }`;
    return pageRows(cypher, parts, page, false);
  }

  /** What is said of the whole list; null for what is read from the rows of the page. */
  #ofWholeList(field: ConnectionField, query: ListQuery): Part | null {
    const { match, place, scope, along } = query;
    switch (field.field) {
      case 'nodes':
      case 'edges':
      case 'pageInfo':
        return null;
      case 'typename':
        return constant(field.value);
      case 'totalCount':
        return plain(`COUNT { ${match}${match.includes(' WITH DISTINCT ') ? ' RETURN 1 AS one' : ''} }`);
      case 'facets':
        return facetCounts(field, match, place);
      case 'coverage':
        return along?.hop.direction === 'IN'
          ? this.#coverage(field.fields, along.start, along.hop.relation, scope)
          : constant(null);
    }
  }

  #edgeField(field: RecordField, query: ListQuery): Part {
    const { place, row, scope } = query;
    const edge = place.edge ?? '';
    switch (field.field) {
      case 'typename':
        return constant(field.value);
      case 'plain':
        // A cursor is put in by the row's position.
        return field.name === 'cursor'
          ? constant(null)
          : plain(edgeExpression(edge, field.name, 'value', scope.moment));
      case 'entity':
        return this.shape(field.shape, place.node, row);
      case 'claim':
        return field.name === 'claim'
          ? this.#edgeClaim(field.fields, edge, scope)
          : this.#competing(field.fields, edge, scope);
      case 'record':
        throw notThere('an edge', field.name);
    }
  }

  #edgeClaim(fields: RecordFields, edge: string, scope: Scope): Part {
    const c = `c${String(scope.depth)}`;
    if (isLive(scope.moment) && isPlainRecord(fields)) {
      const show = claimById(fields, this.#showing(scope));
      return { cypher: `${edge}.claimId`, read: (raw, context) => show(raw as string, context) };
    }
    const part = this.claim(fields, c, { ...scope, depth: scope.depth + 1 });
    return {
      cypher: `COLLECT { MATCH (${c}:${CLAIM}) WHERE ${c}.id = ${edge}.claimId AND ${wasKnown(c, scope.moment)} RETURN ${part.cypher} LIMIT 1 }`,
      read: (raw, context) => part.read((raw as unknown[])[0], context),
    };
  }

  /** The claims about what an edge is about, in overlapping times, the strongest first. */
  #competing(fields: RecordFields, edge: string, scope: Scope): Part {
    const [own, c] = [`o${String(scope.depth)}`, `c${String(scope.depth)}`];
    const { moment } = scope;
    const part = this.claim(fields, c, { ...scope, depth: scope.depth + 1 });
    const same = ['subject', 'object']
      .map((end) => `${sameId(`${c}.${end}`, moment)} = ${sameId(`${own}.${end}`, moment)}`)
      .join(' AND ');
    return {
      cypher:
        `COLLECT { MATCH (${own}:${CLAIM}) WHERE ${own}.id = ${edge}.claimId AND ${wasKnown(own, moment)} ` +
        `MATCH (${c}:${CLAIM}) WHERE ${c}.group = ${own}.group AND ${wasKnown(c, moment)} AND ${same} ` +
        `AND ${c}.spanFrom < ${own}.spanTo AND ${own}.spanFrom < ${c}.spanTo ` +
        `WITH ${c} ORDER BY ${c}.strength RETURN ${part.cypher} }`,
      read: (raw, context) => (raw as unknown[]).map((item) => part.read(item, context)),
    };
  }

  /** The fields of a claim version. */
  claim(fields: RecordFields, c: string, scope: Scope): Part {
    return record(fields.map((field) => [field.key, this.#claimField(field, c, scope)]));
  }

  #claimField(field: RecordField, c: string, scope: Scope): Part {
    const { moment } = scope;
    switch (field.field) {
      case 'typename':
        return constant(field.value);
      case 'plain':
        return claimValue(field.name as ClaimPlain, c, moment); // the checker admits no others
      case 'entity': {
        const named = requiredPart(this.named(`${c}.${field.name}`, field.shape, scope));
        if (field.name === 'subject') return named;
        return {
          // Claims of properties have values.
          cypher:
            named.cypher === `${c}.object`
              ? named.cypher
              : `CASE WHEN ${c}.object IS NULL THEN null ELSE ${named.cypher} END`,
          read: (raw, context) => (raw === null ? null : named.read(raw, context)),
        };
      }
      case 'record': {
        const { name, fields } = field;
        if (!isPlainRecord(fields)) return this.#evidence(fields, c, scope); // qualifiers are plain
        return inItsMoment(`${c}.${name}`, claimRecords(field, this.#showing(scope)), moment);
      }
      case 'claim':
        throw notThere('a claim', field.name);
    }
  }

  #evidence(fields: RecordFields, c: string, scope: Scope): Part {
    const [e, d] = [`v${String(scope.depth)}`, `d${String(scope.depth)}`];
    const inner = { ...scope, depth: scope.depth + 1 };
    const columns = (field: RecordField): Part => {
      if (field.field === 'typename') return constant(field.value);
      if (field.field === 'entity') return requiredPart(this.named(`${d}.id`, field.shape, inner));
      return plain(`${e}.${field.name}`);
    };
    const part = record(fields.map((field) => [field.key, columns(field)]));
    return eachOf(
      `COLLECT { MATCH (${c})-[${e}:${EVIDENCE}]->(${d}:${ENTITY}) WITH ${e}, ${d} ORDER BY ${e}.position RETURN ${part.cypher} }`,
      part,
    );
  }

  /** An entity that a claim names by id; null where it is none, or had no name at that moment. */
  named(id: string, shape: Shape, scope: Scope): Part {
    const depth = scope.depth + 1;
    const n = `m${String(depth)}`;
    if (isPlainShape(shape)) return inItsMoment(id, entityById(shape, this.#showing(scope)), scope.moment);
    const part = this.shape(shape, n, { ...scope, depth });
    return {
      cypher: `COLLECT { MATCH (${n}:${ENTITY}) WHERE ${n}.id = ${sameId(id, scope.moment)} AND ${existed(n, scope.moment)} RETURN ${part.cypher} }`,
      read: (raw, context) => {
        const list = raw as unknown[];
        return list.length === 0 ? null : part.read(list[0], context);
      },
    };
  }

  #showing({ time, moment }: Scope): Showing {
    return { ontology: this.#ontology, time, moment };
  }

  /** What fields show of the entity that an expression names. */
  namedBy(id: string, scope: Scope): (field: RecordField) => Part {
    return (field) => this.named(id, field.field === 'entity' ? field.shape : [], scope);
  }

  /** What fields show of the entity of a variable. */
  entityAs(node: string, scope: Scope): (field: RecordField) => Part {
    return (field) => this.shape(field.field === 'entity' ? field.shape : [], node, scope);
  }

  /** What fields show of a claim version. */
  claimAs(c: string, scope: Scope): (field: RecordField) => Part {
    return (field) => this.claim(field.field === 'claim' ? field.fields : [], c, scope);
  }

  #coverage(fields: RecordFields, start: string, relation: string, scope: Scope): Part {
    const depth = scope.depth + 1;
    const [r, d] = [`r${String(depth)}`, `n${String(depth)}`];
    const inner = { ...scope, depth };
    const columns = (field: RecordField): Part => {
      if (field.field === 'typename') return constant(field.value);
      if (field.field === 'entity') return this.shape(field.shape, d, inner);
      if (field.field === 'claim') return this.#edgeClaim(field.fields, r, inner);
      return plain(`${r}.${field.name}`);
    };
    const part = record(fields.map((field) => [field.key, columns(field)]));
    return firstOf(
      `COLLECT { ${coverageMatch(start, r, d, `'${relation}'`, scope.moment)} RETURN ${part.cypher} }`,
      part,
    );
  }
}

/** What a text names, shown as of the moment; of the row's, that goes with it. */
function inItsMoment<T extends string | null>(
  cypher: string,
  show: (text: T, context: ReadContext, at?: Instant) => Answer,
  { inRow }: Moment,
): Part {
  if (inRow === undefined) return { cypher, read: (raw, context) => show(raw as T, context) };
  return {
    cypher: `[${cypher}, ${inRow}]`,
    read: (raw, context) => {
      const [text, at] = raw as readonly [T, Instant];
      return show(text, context, at);
    },
  };
}

const alsoPassing = (filter: Filter | null, place: Place): string =>
  filter === null ? '' : ` AND ${compileFilter(filter, place)}`;

/** The id with the day and the moment that it is looked at. */
function keyPart(node: string, { time, moment }: Scope): Part {
  const known = moment.knownAt;
  return {
    cypher: `[${node}.id, ${moment.inRow ?? 'null'}]`,
    read: (raw, { values, today }) => {
      const [id, inRow] = raw as readonly [EntityId, Instant | null];
      const at = inRow ?? (known === null ? null : (resolve(known, values) as Instant | null));
      return keyAt(id, 'ever' in time ? null : dayOfOperand(time.on, values, today), at);
    },
  };
}

function existsPart(node: string, kinds: readonly Kind[], { time, moment }: Scope): Part {
  const [began, ended] = boundsOf(node, { kinds, moment });
  return {
    cypher: mixedList([began, ended]),
    read: (raw, { values, today }) => {
      const [first, last] = (raw as readonly (string | null)[])
        .slice(FIRST)
        .map((date) => (date === null ? null : (parsePartialDate(date) ?? null)));
      const day = 'ever' in time ? today : dayOfOperand(time.on, values, today);
      return existsOn({ began: first ?? null, ended: last ?? null }, day);
    },
  };
}

/** The document that covers a relation of an entity through the latest day. @param relation An expression. */
export function coverageMatch(start: string, edge: string, document: string, relation: string, moment: Moment): string {
  return (
    `${listMatch(start, edge, document, relation, moment)} ` +
    `WITH ${document}, ${edge} ORDER BY ${edge}.${lastDayProperty('completeThrough')} DESC, ${document}.id, ${edge}.claimId LIMIT 1`
  );
}

/** The documents that list every holder of a relation of an entity. @param relation An expression. */
export function listMatch(start: string, edge: string, document: string, relation: string, moment: Moment): string {
  return (
    `MATCH (${start})<-[${edge}:${relationTypes('COVERS', moment)}]-(${document}:Document) ` +
    `WHERE ${edge}.relation = ${relation} AND ${existed(document, moment)} AND ${wasKnown(edge, moment)}`
  );
}

/** All that match are put in order once, counted, and those of the page shown. */
function countedRows(variable: string, { match, place, page, along }: ListQuery, row: readonly string[]): string {
  const items = [place.node, ...(place.edge === null ? [] : [place.edge])];
  const listed = items.map((item) => `collect(${item}) AS ${item}s`).join(', ');
  const again = items.map((item) => `${item}s[at] AS ${item}`).join(', ');
  const count = `size(${place.node}s)`;
  return (
    `CALL (${along?.start ?? 'meta'}) { ${match} WITH ${items.join(', ')} ORDER BY ${page.orderBy} WITH ${listed} ` +
    `RETURN [${count}, COLLECT { UNWIND range(0, ${count} - 1) AS at WITH at LIMIT ${page.limit} WITH ${again} RETURN [${row.join(', ')}] }] AS ${variable} }`
  );
}

/** The node and the edge of a row, where rows are an expression and no subquery. */
const PAIR: Pick<Place, 'node' | 'edge'> = { node: 'pair[0]', edge: 'pair[1]' };

/** As {@link countedRows} where nothing is matched for a row: Neo4j plans it in two thirds of the time. */
function countedPairs(variable: string, { match, place, page, along }: ListQuery, row: readonly string[]): string {
  const items = [place.node, ...(place.edge === null ? [] : [place.edge])].join(', ');
  return (
    `CALL (${along?.start ?? 'meta'}) { ${match} WITH ${items} ORDER BY ${page.orderBy} WITH collect([${items}]) AS pairs ` +
    `RETURN [size(pairs), [pair IN pairs[..${page.limit}] | [${row.join(', ')}]]] AS ${variable} }`
  );
}

/** Whether all that is shown of a row are properties of its node and its edge, and none makes a cursor. */
function isPlainRow(fields: readonly ConnectionField[], moment: Moment): boolean {
  const isPlainEntity = (shape: Shape): boolean => shape.length === 1 && isPlainShape(shape);
  const isPlainOfEdge = (field: RecordField): boolean => {
    if (field.field === 'entity') return isPlainEntity(field.shape);
    if (field.field === 'claim') return field.name === 'claim' && isPlainRecord(field.fields);
    return !isCursor(field);
  };
  return (
    isLive(moment) &&
    fields.every((field) => {
      if (field.field === 'nodes') return isPlainEntity(field.shape);
      if (field.field === 'edges') return field.fields.every(isPlainOfEdge);
      return field.field !== 'pageInfo' || !field.fields.some(isCursor);
    })
  );
}

const isCursor = (field: RecordField): boolean => field.field === 'plain' && /cursor$/i.test(field.name);

/** Its count would be another walk there. */
const isSaidWithRow = ({ fields }: Connection, { isRow }: Scope): boolean =>
  isRow === true && !fields.some(({ field }) => field === 'totalCount');

/** For what is below: there may be many. */
const within = ({ time, moment, depth }: Scope): Scope => ({ time, moment, depth });

/** What is live now alone is looked up. */
const isLive = ({ knownAt }: Moment): boolean => knownAt === null;

interface ListQuery {
  readonly match: string;
  readonly place: Place;
  readonly page: CompiledPage;
  readonly isOnce: boolean;
  /** Of the entities of the list, and of all else that its rows show. */
  readonly row: Scope;
  readonly scope: Scope;
  readonly along: { readonly start: string; readonly hop: Hop } | null;
}

function labelTest(node: string, kinds: readonly string[]): string {
  return `${node}:${kinds.join('|')}`;
}
