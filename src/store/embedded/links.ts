import type { Scalar } from '../../model/claim.js';
import type { Property } from '../../ontology/ontology.js';
import type {
  LinkField,
  PathField,
  PathsField,
  PathsRoot,
  Shape,
  SubgraphField,
  SubgraphRoot,
} from '../../plan/plan.js';
import { hopSentence } from '../links/hop-sentence.js';
import type { Found, FoundPaths, FoundSubgraph, Link, Search } from '../links/search.js';
import { searchOf, type SearchRoot } from '../links/search-of.js';
import { pick } from '../pick.js';
import type { Answer, Row } from '../store.js';
import type { ClaimRecord, Entity } from './graph.js';
import { dayOfTime, propertyValue } from './moment.js';
import { StepReader, type Sight } from './read-steps.js';
import type { Call, WalkCompiler } from './walk.js';

type Read<T> = (item: T, call: Call) => Answer;
type Reader<T> = readonly (readonly [key: string, read: Read<T>])[];

/** Compiles the root that finds paths. */
export function compilePaths(root: PathsRoot, compiler: WalkCompiler): (call: Call) => Answer {
  const links = new LinkCompiler(root, compiler);
  const fields: Reader<FoundPaths> = root.fields.map((field) => [field.key, links.pathsField(field)]);
  return (call) => readAll(fields, links.search(call) as FoundPaths, call); // what a paths root searches for
}

/** Compiles the root that gives what surrounds an entity. */
export function compileSubgraph(root: SubgraphRoot, compiler: WalkCompiler): (call: Call) => Answer {
  const links = new LinkCompiler(root, compiler);
  const fields: Reader<FoundSubgraph> = root.fields.map((field) => [field.key, links.subgraphField(field)]);
  return (call) => readAll(fields, links.search(call) as FoundSubgraph, call); // what such a root searches for
}

/** A link with the claim that it rests on. */
interface Shown {
  readonly link: Link;
  readonly record: ClaimRecord;
}

class LinkCompiler {
  readonly #root: SearchRoot;
  readonly #compiler: WalkCompiler;

  constructor(root: SearchRoot, compiler: WalkCompiler) {
    this.#root = root;
    this.#compiler = compiler;
  }

  search(call: Call): Found {
    const root = this.#root;
    const sight: Sight = {
      relations: [...(root.relations ?? call.graph.ontology.relations.keys())].sort(),
      kinds: root.root === 'paths' || root.kinds === null ? null : new Set(root.kinds),
      day: dayOfTime(root.time, call.values, call.today),
    };
    const search = searchOf(root, call.values, (id) => call.claims.canonical(id, call.known));
    return run(search, new StepReader(call, sight));
  }

  pathsField(field: PathsField): Read<FoundPaths> {
    switch (field.field) {
      case 'typename':
        return () => field.value;
      case 'excludedHubs':
        return this.#entities(field.shape, ({ hubs }) => hubs);
      case 'paths': {
        const fields: Reader<readonly Link[]> = field.fields.map((inner) => [inner.key, this.#pathField(inner)]);
        return ({ paths }, call) => paths.map((path) => readAll(fields, path, call));
      }
    }
  }

  #pathField(field: PathField): Read<readonly Link[]> {
    switch (field.field) {
      case 'typename':
        return () => field.value;
      case 'length':
        return (path) => path.length;
      case 'hops':
        return this.#links(field.fields);
    }
  }

  subgraphField(field: SubgraphField): Read<FoundSubgraph> {
    switch (field.field) {
      case 'typename':
        return () => field.value;
      case 'counts':
        return ({ counts }) => counts.map((count) => pick(field.fields, { ...count }, 'RelationCount'));
      case 'pageInfo':
        return ({ pageInfo }) => pick(field.fields, pageInfo, 'PageInfo');
      case 'nodes':
        return this.#entities(field.shape, ({ nodes }) => nodes);
      case 'excludedHubs':
        return this.#entities(field.shape, ({ hubs }) => hubs);
      case 'links': {
        const read = this.#links(field.fields);
        return ({ links }, call) => read(links, call);
      }
    }
  }

  #entities<T extends Found>(shape: Shape, ids: (found: T) => readonly string[]): Read<T> {
    const read = this.#compiler.shape(shape, this.#root.time);
    return (found, call) => ids(found).map((id) => read(entityOf(id, call), call));
  }

  #links(fields: readonly LinkField[]): Read<readonly Link[]> {
    const readers: Reader<Shown> = fields.map((field) => [field.key, this.#linkField(field)]);
    return (links, call) => links.map((link) => readAll(readers, { link, record: recordOf(link, call) }, call));
  }

  #linkField(field: LinkField): Read<Shown> {
    switch (field.field) {
      case 'typename':
        return () => field.value;
      case 'from':
      case 'to': {
        const read = this.#compiler.shape(field.shape, this.#root.time);
        return ({ link }, call) => read(entityOf(link[field.field], call), call);
      }
      case 'claim': {
        const read = this.#compiler.claim(field.fields, this.#root.time);
        return ({ record }, call) => read(record, call);
      }
      case 'plain':
        if (field.name === 'relation' || field.name === 'direction') {
          const { name } = field;
          return ({ link }) => link[name];
        }
        if (field.name === 'sentence') return (shown, call) => this.#sentence(shown, call);
        {
          const { name } = field;
          return ({ record }) => record.claim[name];
        }
    }
  }

  #sentence({ link, record }: Shown, call: Call): string {
    const { since, until } = record.claim;
    const [from, to] = [this.#name(link.from, call), this.#name(link.to, call)];
    return hopSentence({ ...link, from, to, since, until }, call.graph.ontology);
  }

  #name(id: string, call: Call): string {
    const day = dayOfTime(this.#root.time, call.values, call.today) ?? call.today;
    const name: Property | undefined = call.graph.ontology.entityProperties.get('name');
    const value: Scalar | null = name === undefined ? null : propertyValue(entityOf(id, call), name, call.known, day);
    return String(value ?? id);
  }
}

/** Answers a search to its end. */
function run(search: Search<Found>, reader: StepReader): Found {
  let step = search.next();
  while (step.done !== true) step = search.next(reader.reply(step.value));
  return step.value;
}

function entityOf(id: string, { graph }: Call): Entity {
  return graph.entity(id); // searches find none but those that are there
}

function recordOf({ claim }: Link, { claims }: Call): ClaimRecord {
  const record = claims.records.get(claim);
  if (record === undefined) throw new Error(`${claim} makes an edge and is not there`);
  return record;
}

function readAll<T>(readers: Reader<T>, item: T, call: Call): Row {
  const row: Row = {};
  for (const [key, read] of readers) row[key] = read(item, call);
  return row;
}
