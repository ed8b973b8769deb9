import type { Direction, Ontology } from '../../ontology/ontology.js';
import {
  compareSteps,
  NO_REPLY,
  type Reply,
  type Request,
  type Sight,
  type Step,
  type Weight,
} from '../../questions/links.js';
import { given } from './given.js';
import { existed, holds, relationTypes, wasKnown, type Moment } from './moment.js';
import { closedType, ENTITY } from './names.js';
import { Parameters, type CallContext } from './parameters.js';

/** One request of a search as a statement: its text is the same for every call, the values are bound. */
export interface SearchStatement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** @param rows The columns of each record, as the statement returned them. */
  readonly read: (rows: readonly (readonly unknown[])[]) => Reply;
}

type ToInteger = (n: number) => unknown;

/** The statements that answer the requests of a search, of which there are three texts for each root of a plan that is searched for. */
export class SearchStatements {
  readonly #ontology: Ontology;
  readonly #toInteger: ToInteger;
  readonly #parameters = new Parameters();
  readonly #moment: Moment;
  readonly #edges: string;
  readonly #page: string;
  readonly #counts: string;

  constructor(sight: Sight, ontology: Ontology, toInteger: ToInteger) {
    this.#ontology = ontology;
    this.#toInteger = toInteger;
    this.#moment = { parameters: this.#parameters, knownAt: sight.knownAt };
    const all = [...ontology.relations.keys()];
    const relations = sight.relations ?? all;
    const optional = `OPTIONAL MATCH ${this.#seen(sight, relations)}`;
    const [edges, along] = [this.#degree(all), this.#degree(relations)];
    this.#edges =
      `UNWIND ${given('ids')} AS id MATCH (n:${ENTITY}) WHERE n.id = id AND ${existed('n', this.#moment)} ${optional} ` +
      `WITH n, r, m LIMIT ${given('limit')} WITH m, collect([n.id, type(r), startNode(r) = n, r.claimId, r.from]) AS steps ` +
      `RETURN m.id, steps, ${edges}, ${sight.relations === null ? 'null' : along}`;
    const center = `MATCH (n:${ENTITY}) WHERE n.id = ${given('id')} AND ${existed('n', this.#moment)} ${optional}`;
    const direction = this.#direction();
    const key = [relationName, direction, 'm.id', 'r.claimId'];
    this.#page =
      `${center} AND (${given('after')} IS NULL OR ${behind(key)}) ` +
      `WITH n.id AS id, r, ${key.map((part, i) => `${part} AS k${String(i)}`).join(', ')} ORDER BY k0, k1, k2, k3 LIMIT ${given('limit')} ` +
      `RETURN id, k0, k1, k2, k3, r.from`;
    this.#counts = `${center} RETURN n.id, ${relationName}, ${direction}, count(r)`;
  }

  statement(request: Request, call: CallContext): SearchStatement {
    const bound = this.#parameters.bind(call);
    switch (request.ask) {
      case 'edges': {
        const { ids, limit } = request;
        // An entity without edges comes as a row too, and one edge more tells that there are more.
        const parameters = { ...bound, ids, limit: this.#toInteger(limit + ids.length + 1) };
        return { text: this.#edges, parameters, read: (rows) => this.#readEdges(rows) };
      }
      case 'page': {
        const { id, after, limit } = request;
        const key = after === null ? null : [after.relation, after.direction, after.far, after.claim];
        // A page of none is asked for as one of one: whether the entity is there is told by a row.
        const parameters = { ...bound, id, after: key, limit: this.#toInteger(Math.max(1, limit)) };
        return { text: this.#page, parameters, read: (rows) => readPage(rows, limit) };
      }
      case 'counts':
        return { text: this.#counts, parameters: { ...bound, id: request.id }, read: readCounts };
    }
  }

  /** The pattern of all edges of `n` that the search sees, in either direction. */
  #seen({ kinds, time }: Sight, relations: readonly string[]): string {
    const types = relations.map((relation) => relationTypes(relation, this.#moment)).join('|');
    const far = kinds === null ? ENTITY : `${ENTITY}&(${kinds.join('|')})`;
    return `(n)-[r:${types}]-(m:${far}) WHERE ${existed('m', this.#moment)} AND ${holds('r', time, this.#moment)}`;
  }

  /** How many edges `m` has along some relations, whatever the day: which Neo4j knows of each node, but for earlier moments. */
  #degree(relations: readonly string[]): string {
    const types = relations.map((relation) => relationTypes(relation, this.#moment)).join('|');
    if (this.#moment.knownAt === null) return `COUNT { (m)-[:${types}]-() }`;
    return `COUNT { MATCH (m)-[w:${types}]-() WHERE ${wasKnown('w', this.#moment)} }`;
  }

  #direction(): string {
    const symmetric = [...this.#ontology.relations.values()].filter((relation) => relation.symmetric);
    const both = `${relationName} IN [${symmetric.map(({ name }) => `'${name}'`).join(', ')}]`;
    return `CASE WHEN r IS NULL THEN null WHEN ${both} THEN 'BOTH' WHEN startNode(r) = n THEN 'OUT' ELSE 'IN' END`;
  }

  #readEdges(rows: readonly (readonly unknown[])[]): Reply {
    const there = new Set<string>();
    const steps: Step[] = [];
    const weights = new Map<string, Weight>();
    for (const [far, met, edges, along] of rows as [string | null, Met[], number, number | null][]) {
      for (const [near, type, out, claim, from] of met) {
        there.add(near);
        if (far === null || type === null) continue;
        const relation = plainType(type);
        const symmetric = this.#ontology.relations.get(relation)?.symmetric === true;
        const direction: Direction = symmetric ? 'BOTH' : out ? 'OUT' : 'IN';
        steps.push({ near, far, relation, direction, claim, from });
      }
      if (far !== null) weights.set(far, { edges, along: along ?? edges });
    }
    return { ...NO_REPLY, there: [...there], steps, weights };
  }
}

type Met = [near: string, type: string | null, out: boolean, claim: string, from: number];

const CLOSED = closedType('');
/** The relation of an edge, whether its record time is over or not. */
const relationName = `replace(type(r), '${CLOSED}', '')`;
const plainType = (type: string): string => (type.endsWith(CLOSED) ? type.slice(0, -CLOSED.length) : type);

/** Whether the parts of a key come behind those of `$after`, the first counting most. */
function behind(key: readonly string[], at = 0): string {
  const part = key[at] ?? '';
  const own = `${given('after')}[${String(at)}]`;
  if (at === key.length - 1) return `${part} > ${own}`;
  return `(${part} > ${own} OR (${part} = ${own} AND ${behind(key, at + 1)}))`;
}

function readPage(rows: readonly (readonly unknown[])[], limit: number): Reply {
  const steps: Step[] = [];
  for (const [near, relation, direction, far, claim, from] of rows) {
    if (relation === null || steps.length === limit) continue;
    // As the statement returns them.
    steps.push({ near, relation, direction, far, claim, from } as Step);
  }
  return { ...NO_REPLY, there: rows.map(([near]) => String(near)), steps: steps.sort(compareSteps) };
}

function readCounts(rows: readonly (readonly unknown[])[]): Reply {
  const counts = rows.filter(([, relation]) => relation !== null);
  return {
    ...NO_REPLY,
    there: rows.map(([id]) => String(id)),
    counts: counts.map(([, relation, direction, count]) => ({
      relation: String(relation),
      direction: direction as Direction, // as the statement says it
      count: Number(count),
    })),
  };
}
