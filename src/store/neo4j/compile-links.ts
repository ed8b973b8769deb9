import type { PartialDate } from '../../model/partial-date.js';
import type { Direction, Ontology } from '../../ontology/ontology.js';
import type { RecordField, RecordFields } from '../../plan/plan.js';
import { hopSentence } from '../links/hop-sentence.js';
import type { Found, Link } from '../links/search.js';
import type { SearchRoot } from '../links/search-of.js';
import { tell, type Telling } from '../tell.js';
import type { EntityCompiler, Scope } from './compile-entity.js';
import { propertyDay, propertyExpression, wasKnown, type Moment } from './moment.js';
import { CLAIM, ENTITY } from './names.js';
import type { CallContext } from './parameters.js';
import { firstOf, plain, recordOf, type Column, type Part } from './part.js';
import type { Source, Work } from './source.js';

/** What a search found is shown by the statement, to which its ids are bound. */
const linksPart = (root: SearchRoot, work: Work): Part => new LinkCompiler(root, work).part(root.fields);

export const pathsSource: Source<'paths'> = linksPart;
export const neighbourhoodSource: Source<'neighbourhood'> = linksPart;

class LinkCompiler {
  readonly #root: SearchRoot;
  readonly #compiler: EntityCompiler;
  readonly #ontology: Ontology;
  readonly #moment: Moment;
  readonly #scope: Scope;

  constructor(root: SearchRoot, { compiler, ontology, moment }: Work) {
    this.#root = root;
    this.#compiler = compiler;
    this.#ontology = ontology;
    this.#moment = moment;
    this.#scope = { time: root.time, moment, depth: 1 };
  }

  /** One column for each field that lists entities or links; what is told of them is their place in it. */
  part(fields: RecordFields): Part {
    const lists = new Map(this.#listed(fields).map(([field, list], i) => [field, { ...list, column: i }]));
    return {
      cypher: `[${[...lists.values()].map(({ cypher }) => cypher).join(', ')}]`,
      read: (raw, context) => {
        const show = (place: unknown, field: RecordField): ReturnType<Part['read']> | undefined => {
          const list = lists.get(field);
          if (list === undefined) return undefined;
          return list.row.read((raw as unknown[][])[list.column]?.[Number(place)], context);
        };
        return tell(fields, tellPlaces(this.#found(context)), {
          entity: (place, field) => show(place, field) ?? null,
          claim: () => null, // links have them
          record: show,
        });
      },
    };
  }

  #listed(fields: RecordFields): (readonly [RecordField, List])[] {
    return fields.flatMap((field): (readonly [RecordField, List])[] => {
      if (field.field === 'entity') return [[field, this.#entities(field)]];
      if (field.field !== 'record') return [];
      if (field.name === 'hops' || field.name === 'edges') return [[field, this.#links(field.fields)]];
      return field.name === 'nodes' ? this.#listed(field.fields) : [];
    });
  }

  #found({ found }: Pick<CallContext, 'found'>): Found {
    const own = found?.get(this.#root);
    if (own === undefined) throw new Error(`${this.#root.key}: nothing was searched for`); // searches run first
    return own;
  }

  #parameter(what: string, make: (found: Found) => unknown): string {
    return this.#moment.parameters.add(`${what} of ${this.#root.key}`, (call) => make(this.#found(call)));
  }

  #entities(field: Extract<RecordField, { field: 'entity' }>): List {
    const ids = this.#parameter(field.name, (found) => {
      if (field.name === 'excludedHubs') return found.hubs;
      return found.found === 'subgraph' ? found.nodes : [];
    });
    const row = this.#entity(`${ids}[k]`)(field);
    return { cypher: `COLLECT { UNWIND range(0, size(${ids}) - 1) AS k RETURN ${row.cypher} }`, row };
  }

  /** An entity that a search found, and so is there. */
  #entity(id: string): (field: RecordField) => Part {
    return (field) => {
      const part = this.#compiler.shape(field.field === 'entity' ? field.shape : [], 'n1', this.#scope);
      return firstOf(`COLLECT { MATCH (n1:${ENTITY}) WHERE n1.id = ${id} RETURN ${part.cypher} }`, part);
    };
  }

  /** All links found, one after the other. */
  #links(fields: RecordFields): List {
    const links = this.#parameter('links', (found) =>
      linksOf(found).map(({ from, to, relation, direction, claim }) => ({ from, to, relation, direction, claim })),
    );
    const row = recordOf(fields, this.#columns(`${links}[k]`));
    return { cypher: `COLLECT { UNWIND range(0, size(${links}) - 1) AS k RETURN ${row.cypher} }`, row };
  }

  #columns(link: string): Readonly<Record<string, Column>> {
    const [from, to] = [this.#entity(`${link}.from`), this.#entity(`${link}.to`)];
    return {
      relation: plain(`${link}.relation`),
      direction: plain(`${link}.direction`),
      ...{ from, to, source: from, target: to },
      since: firstOf(this.#claim(link, 'c1.since'), plain('')),
      until: firstOf(this.#claim(link, 'c1.until'), plain('')),
      sentence: this.#sentence(link),
      claim: (field) => {
        const part = this.#compiler.claimAs('c1', { ...this.#scope, depth: 2 })(field);
        return firstOf(this.#claim(link, part.cypher), part);
      },
    };
  }

  #sentence(link: string): Part {
    const names = [`${link}.from`, `${link}.to`].map((id) => this.#name(id));
    const dates = this.#claim(link, '[c1.since, c1.until]');
    return {
      cypher: `[${[link, ...names, dates].join(', ')}]`,
      read: (raw) => {
        const [{ relation, direction, from, to }, [fromName], [toName], [[since, until] = [null, null]]] =
          raw as Sentence;
        const ends = { from: fromName ?? from, to: toName ?? to };
        return hopSentence({ relation, direction, ...ends, since, until }, this.#ontology);
      },
    };
  }

  #claim(link: string, value: string): string {
    return `COLLECT { MATCH (c1:${CLAIM}) WHERE c1.id = ${link}.claim AND ${wasKnown('c1', this.#moment)} RETURN ${value} LIMIT 1 }`;
  }

  #name(id: string): string {
    const name = this.#ontology.entityProperties.get('name');
    if (name === undefined) return '[]';
    const value = propertyExpression('n1', name, propertyDay(this.#root.time, this.#moment), this.#moment);
    return `COLLECT { MATCH (n1:${ENTITY}) WHERE n1.id = ${id} RETURN ${value} }`;
  }
}

/** A list of what a search found, as one column, and how one of it is read. */
interface List {
  readonly cypher: string;
  readonly row: Part;
}

type Sentence = [
  { readonly relation: string; readonly direction: Direction; readonly from: string; readonly to: string },
  [string?],
  [string?],
  [[PartialDate | null, PartialDate | null]?],
];

const linksOf = (found: Found): readonly Link[] => (found.found === 'paths' ? found.paths.flat() : found.links);

const places = (list: readonly unknown[]): number[] => list.map((_, i) => i);

/** What was found, entities and links by their places in their columns. */
function tellPlaces(found: Found): Telling {
  const excludedHubs = places(found.hubs);
  if (found.found === 'subgraph') {
    const { counts, nodes, links, pageInfo } = found;
    return { counts, nodes: places(nodes), edges: places(links), pageInfo, excludedHubs };
  }
  let start = 0;
  const nodes = found.paths.map(({ length }) => {
    const first = start;
    start += length;
    return { length, hops: Array.from({ length }, (_, i) => first + i) };
  });
  return { nodes, excludedHubs };
}
