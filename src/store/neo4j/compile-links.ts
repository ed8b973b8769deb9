import type { PartialDate } from '../../model/partial-date.js';
import type { Ontology } from '../../ontology/ontology.js';
import type { LinkField, PathsField, Shape, SubgraphField } from '../../plan/plan.js';
import { hopSentence } from '../links/hop-sentence.js';
import type { Found, FoundPaths, FoundSubgraph, Link } from '../links/search.js';
import type { SearchRoot } from '../links/search-of.js';
import { pick } from '../pick.js';
import type { Answer, Row } from '../store.js';
import type { EntityCompiler, Scope } from './compile-entity.js';
import { propertyDay, propertyExpression, wasKnown, type Moment } from './moment.js';
import { CLAIM, ENTITY } from './names.js';
import type { CallContext } from './parameters.js';
import type { Part, ReadContext } from './part.js';

type ReadList = (raw: unknown, context: ReadContext) => Answer[];

/** A list of what a search found, as one column. */
interface ListPart {
  readonly cypher: string;
  readonly read: ReadList;
}

/** Compiles a root that is answered by a search: the statement shows what the search found, whose ids are bound. */
export function compileLinks(root: SearchRoot, compiler: EntityCompiler, ontology: Ontology, moment: Moment): Part {
  const links = new LinkCompiler(root, compiler, ontology, moment);
  return root.root === 'paths' ? links.paths(root.fields) : links.subgraph(root.fields);
}

class LinkCompiler {
  readonly #root: SearchRoot;
  readonly #compiler: EntityCompiler;
  readonly #ontology: Ontology;
  readonly #moment: Moment;
  readonly #scope: Scope;

  constructor(root: SearchRoot, compiler: EntityCompiler, ontology: Ontology, moment: Moment) {
    this.#root = root;
    this.#compiler = compiler;
    this.#ontology = ontology;
    this.#moment = moment;
    this.#scope = { time: root.time, moment, depth: 1 };
  }

  paths(fields: readonly PathsField[]): Part {
    const parts = fields.map((field) => {
      if (field.field === 'excludedHubs') return [this.#entities(field.shape, 'hubs')];
      if (field.field === 'typename') return [];
      return field.fields.map((inner) => (inner.field === 'hops' ? this.#links(inner.fields) : NOTHING));
    });
    return {
      cypher: `[${parts.map((inner) => `[${inner.map(({ cypher }) => cypher).join(', ')}]`).join(', ')}]`,
      read: (raw, context) => {
        const { paths } = this.#found(context) as FoundPaths; // what a paths root searches for
        const row: Row = {};
        fields.forEach((field, i) => {
          const columns = (raw as unknown[][])[i] ?? [];
          const lists = (parts[i] ?? []).map((part, k) => part.read(columns[k], context));
          if (field.field === 'typename') row[field.key] = field.value;
          else if (field.field === 'excludedHubs') row[field.key] = lists[0] ?? [];
          else row[field.key] = pathRows(field, paths, lists);
        });
        return row;
      },
    };
  }

  subgraph(fields: readonly SubgraphField[]): Part {
    const parts = fields.map((field): ListPart => {
      if (field.field === 'nodes') return this.#entities(field.shape, 'nodes');
      if (field.field === 'excludedHubs') return this.#entities(field.shape, 'hubs');
      return field.field === 'links' ? this.#links(field.fields) : NOTHING;
    });
    return {
      cypher: `[${parts.map(({ cypher }) => cypher).join(', ')}]`,
      read: (raw, context) => {
        const found = this.#found(context) as FoundSubgraph; // what such a root searches for
        const row: Row = {};
        fields.forEach((field, i) => {
          const list = parts[i]?.read((raw as unknown[])[i], context) ?? [];
          if (field.field === 'typename') row[field.key] = field.value;
          else if (field.field === 'pageInfo') row[field.key] = pick(field.fields, found.pageInfo, 'PageInfo');
          else if (field.field === 'counts')
            row[field.key] = found.counts.map((count) => pick(field.fields, { ...count }, 'RelationCount'));
          else row[field.key] = list;
        });
        return row;
      },
    };
  }

  #found({ found }: Pick<CallContext, 'found'>): Found {
    const own = found?.get(this.#root);
    if (own === undefined) throw new Error(`${this.#root.key}: nothing was searched for`); // searches run first
    return own;
  }

  #parameter(what: string, make: (found: Found) => unknown): string {
    return this.#moment.parameters.add(`${what} of ${this.#root.key}`, (call) => make(this.#found(call)));
  }

  #entities(shape: Shape, which: 'nodes' | 'hubs'): ListPart {
    const ids = this.#parameter(which, (found) => {
      if (which === 'hubs') return found.hubs;
      return found.found === 'subgraph' ? found.nodes : [];
    });
    const part = this.#entity(`${ids}[k]`, shape);
    return {
      cypher: `COLLECT { UNWIND range(0, size(${ids}) - 1) AS k RETURN ${part.cypher} }`,
      read: (raw, context) => (raw as unknown[]).map((item) => part.read(item, context)),
    };
  }

  /** An entity that a search found, and so is there. */
  #entity(id: string, shape: Shape): Part {
    const part = this.#compiler.shape(shape, 'n1', this.#scope);
    return {
      cypher: `COLLECT { MATCH (n1:${ENTITY}) WHERE n1.id = ${id} RETURN ${part.cypher} }`,
      read: (raw, context) => part.read((raw as unknown[])[0], context),
    };
  }

  /** All links found, one after the other. */
  #links(fields: readonly LinkField[]): ListPart {
    const links = this.#parameter('links', (found) =>
      linksOf(found).map(({ from, to, claim }) => ({ from, to, claim })),
    );
    const link = `${links}[k]`;
    const parts = fields.map((field) => this.#linkField(field, link));
    const row = parts.map(({ cypher }) => cypher).join(', ');
    return {
      cypher: `COLLECT { UNWIND range(0, size(${links}) - 1) AS k RETURN [${row}] }`,
      read: (raw, context) => {
        const found = linksOf(this.#found(context));
        return (raw as unknown[][]).map((columns, at) => {
          const shown: Row = {};
          fields.forEach((field, i) => {
            const [part, own] = [parts[i], found[at]];
            if (part !== undefined && own !== undefined) shown[field.key] = part.read(columns[i], own, context);
          });
          return shown;
        });
      },
    };
  }

  #linkField(field: LinkField, link: string): LinkPart {
    switch (field.field) {
      case 'typename':
        return { cypher: 'null', read: () => field.value };
      case 'from':
      case 'to':
        return ofPart(this.#entity(`${link}.${field.field}`, field.shape));
      case 'claim': {
        const part = this.#compiler.claim(field.fields, 'c1', { ...this.#scope, depth: 2 });
        return {
          cypher: this.#claim(link, part.cypher),
          read: (raw, _, context) => part.read((raw as unknown[])[0], context),
        };
      }
      case 'plain':
        return this.#plain(field.name, link);
    }
  }

  #plain(name: Extract<LinkField, { field: 'plain' }>['name'], link: string): LinkPart {
    switch (name) {
      case 'relation':
      case 'direction':
        return { cypher: 'null', read: (_, found) => found[name] };
      case 'since':
      case 'until':
        return { cypher: this.#claim(link, `c1.${name}`), read: (raw) => (raw as Answer[])[0] ?? null };
      case 'sentence': {
        const dates = this.#claim(link, '[c1.since, c1.until]');
        return {
          cypher: `[${this.#name(`${link}.from`)}, ${this.#name(`${link}.to`)}, ${dates}]`,
          read: (raw, { relation, direction, from, to }) => {
            const [[fromName], [toName], [[since, until] = [null, null]]] = raw as Sentence;
            const names = { from: fromName ?? from, to: toName ?? to };
            return hopSentence({ relation, direction, ...names, since, until }, this.#ontology);
          },
        };
      }
    }
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

type Sentence = [[string?], [string?], [[PartialDate | null, PartialDate | null]?]];

/** A field of a link: what the search found tells as well. */
interface LinkPart {
  readonly cypher: string;
  readonly read: (raw: unknown, found: Link, context: ReadContext) => Answer;
}

const ofPart = (part: Part): LinkPart => ({ cypher: part.cypher, read: (raw, _, context) => part.read(raw, context) });

const NOTHING: ListPart = { cypher: 'null', read: () => [] };

const linksOf = (found: Found): readonly Link[] => (found.found === 'paths' ? found.paths.flat() : found.links);

/** @param lists For each field of a path, the hops of all paths, one after the other. */
function pathRows(
  { fields }: Extract<PathsField, { field: 'paths' }>,
  paths: readonly (readonly Link[])[],
  lists: readonly Answer[][],
): Row[] {
  let start = 0;
  return paths.map((path) => {
    const end = start + path.length;
    const row: Row = {};
    fields.forEach((field, i) => {
      if (field.field === 'typename') row[field.key] = field.value;
      else row[field.key] = field.field === 'length' ? path.length : (lists[i] ?? []).slice(start, end);
    });
    start = end;
    return row;
  });
}
