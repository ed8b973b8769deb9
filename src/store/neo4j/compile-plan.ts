import type { Ontology } from '../../ontology/ontology.js';
import { resolve, resolveTexts } from '../../plan/operand.js';
import type { Operand } from '../../plan/plan.js';
import type { Plan, Root } from '../../questions/plan.js';
import { canonicalJson, type Json } from '../../text/canonical-json.js';
import { isQuestion } from '../../questions/questions.js';
import type { Answer, Row } from '../store.js';
import { EntityCompiler, type Scope } from './compile-entity.js';
import { compileAnswer } from './answer.js';
import { canonical, existed, propertyDay, propertyExpression, wasKnown, type Moment } from './moment.js';
import { CLAIM, ENTITY, META } from './names.js';
import type { ListBelow } from './lists-below.js';
import { mostLookUps, nothingWanted, type Wanted } from './look-ups.js';
import { Parameters, type CallContext } from './parameters.js';
import { planSearches, type PlannedSearch } from './run-search.js';
import { IN_SHORT, type Spelling } from './spelling.js';
import { constant, NOTHING_ASKED, type Part, type ReadContext } from './part.js';

/** What a root asks, as a statement of its own: roots that ask the same share its plan, whatever stands beside them. */
export interface RootStatement {
  readonly text: string;
  readonly parameters: Parameters;
}

/** A plan as statements, of its roots and of the lists below what they show: texts are the same for every call, the values are bound. */
export interface Statements {
  /** What must be searched for before they can be bound. */
  readonly searches: readonly PlannedSearch[];
  /** What is asked first, at least one: each tells the state of the data, and what it found. */
  readonly roots: readonly RootStatement[];
  /** Properties of what their rows name by id alone, which is looked up after them in the same transaction. */
  readonly wanted: Wanted;
  /** What is asked after them, of the entities that they show. */
  readonly lists: readonly ListBelow[];
  /** How many statements may be asked for one answer. */
  readonly most: number;
  /** Whether they are right for a call: as they are spelled, they may be only where no value is another than for now. */
  readonly serves: (call: CallContext) => boolean;
  /** @param found By each of {@link roots}. */
  readonly read: (found: readonly unknown[], context: ReadContext) => Row;
}

/** Which data an answer is from that asks for none. */
const STATE: Part = constant(null);

/**
 * Compiles a plan into Cypher (Neo4j 5.23 or later, for `COLLECT` and `COUNT` subqueries and `CALL (variables)`).
 *
 * Names come from the ontology and are safe to splice; values are always bound. The first column is the state of the
 * data, which every statement reads, so that an answer always says which data it is from.
 *
 * @param toInteger Makes the driver's integer of a number, for `LIMIT` takes no float.
 * @param spelling What it need not ask for, as the database is known not to hold it.
 */
export function compilePlan(
  plan: Plan,
  ontology: Ontology,
  toInteger: (n: number) => unknown,
  spelling: Spelling = IN_SHORT,
): Statements {
  const wanted = nothingWanted();
  const compiler = new EntityCompiler(ontology, toInteger);
  const roots = plan.roots.map((root) => {
    const parameters = new Parameters(spelling, wanted);
    return { root, parameters, part: compileRoot(root, compiler, ontology, parameters, toInteger) };
  });
  const asking = roots.filter(({ part }) => part.cypher !== NOTHING_ASKED);
  const first = asking.length > 0 ? asking : [{ part: STATE, parameters: new Parameters(spelling, wanted) }];
  const lists = compiler.lists.all();
  return {
    searches: planSearches(plan.roots, ontology, toInteger),
    roots: first.map(({ part, parameters }) => ({ text: rootText(part), parameters })),
    wanted,
    lists,
    most: first.length + compiler.lists.occurrences + mostLookUps(wanted),
    serves: (call) => [...first, ...lists].every(({ parameters }) => parameters.serves(call)),
    read: (found, context) => {
      const row: Row = {};
      let at = 0;
      for (const { root, part } of roots)
        row[root.key] = part.read(part.cypher === NOTHING_ASKED ? null : found[at++], context);
      return row;
    },
  };
}

const rootText = ({ cypher, clauses }: Part): string =>
  [
    `MATCH (meta:${META})`,
    ...(clauses === undefined ? [] : [clauses]),
    `RETURN meta.head AS head, ${cypher} AS found`,
  ].join(' ');

function compileRoot(
  root: Root,
  compiler: EntityCompiler,
  ontology: Ontology,
  parameters: Parameters,
  toInteger: (n: number) => unknown,
): Part {
  const moment: Moment = { parameters, knownAt: 'knownAt' in root ? root.knownAt : null };
  if (isQuestion(root)) return compileAnswer(root, { compiler, ontology, moment, toInteger });
  switch (root.root) {
    case 'typename':
      return constant(root.value);
    case 'many': {
      const kind = ontology.kinds.get(root.kind);
      if (kind === undefined) throw new Error(`no kind ${root.kind} in the ontology`); // plans are checked before they come here
      return compiler.list(
        root.connection,
        { time: root.time, moment, depth: 0, isOnce: true, isRoot: true },
        { kind },
      );
    }
    case 'one':
      return root.by.property === 'id'
        ? isEntity(root.target)
          ? entityPart(root, compiler, moment)
          : nodePart({ ...root, ids: root.by.value, list: false }, compiler, moment)
        : keyPart(root, compiler, ontology, moment);
    case 'nodes':
      return nodePart({ ...root, target: 'Node', list: true }, compiler, moment);
  }
}

const isEntity = (target: string): boolean => target !== 'Node' && target !== 'Claim';
const labelOf = (target: string): string => (target === 'Node' || target === 'Entity' ? ENTITY : `${ENTITY}&${target}`);

/** One entity by its id. */
function entityPart(root: Extract<Root, { root: 'one' }>, compiler: EntityCompiler, moment: Moment): Part {
  const id = moment.parameters.add(`id ${keyOf([root.by.value, moment.knownAt])}`, (call) => {
    const [given] = resolveTexts(root.by.value, call.values) ?? [];
    return given === undefined ? null : canonical(given, moment, call);
  });
  return onePart(
    `MATCH (n0:${labelOf(root.target)}) WHERE n0.id = ${id} AND ${existed('n0', moment)}`,
    root,
    compiler,
    moment,
  );
}

/** The entity that a clause finds, if it does. */
function onePart(match: string, root: Extract<Root, { root: 'one' }>, compiler: EntityCompiler, moment: Moment): Part {
  const part = compiler.shape(root.shape, 'n0', { time: root.time, moment, depth: 0, isOnce: true, isRoot: true });
  const variable = moment.parameters.variable();
  const clauses = [match, ...(part.clauses === undefined ? [] : [part.clauses]), `WITH ${part.cypher} AS row`];
  return {
    clauses: `CALL (meta) { ${clauses.join(' ')} RETURN collect(row) AS ${variable} }`,
    cypher: variable,
    read: (raw, context) => {
      const list = raw as unknown[];
      return list.length === 0 ? null : part.read(list[0], context);
    },
  };
}

/** Entities and claims by id, in the order asked for. */
function nodePart(
  root: Pick<Extract<Root, { root: 'one' }>, 'target' | 'time' | 'shape' | 'claim'> & {
    readonly ids: Operand;
    readonly list: boolean;
  },
  compiler: EntityCompiler,
  moment: Moment,
): Part {
  const scope: Scope = { time: root.time, moment, depth: 0 };
  const ids = moment.parameters.add(`ids ${keyOf([root.ids, moment.knownAt])}`, (call) =>
    (resolveTexts(root.ids, call.values) ?? []).map((id) => canonical(id, moment, call)),
  );
  const entity = compiler.shape(root.shape, 'n0', scope);
  const claim = compiler.claim(root.claim, 'c0', scope);
  const label = labelOf(root.target);
  const entities = `COLLECT { MATCH (n0:${label}) WHERE n0.id = ${ids}[k] AND ${existed('n0', moment)} RETURN ${entity.cypher} }`;
  const claims = `COLLECT { MATCH (c0:${CLAIM}) WHERE c0.id = ${ids}[k] AND ${wasKnown('c0', moment)} RETURN ${claim.cypher} }`;
  const row = [
    root.target === 'Claim' ? '[]' : entities,
    root.target === 'Claim' || root.target === 'Node' ? claims : '[]',
  ];
  return {
    cypher: `COLLECT { UNWIND range(0, size(${ids}) - 1) AS k RETURN [${row.join(', ')}] }`,
    read: (raw, context) => {
      const all = (raw as [unknown[], unknown[]][]).map(([asEntity, asClaim]): Answer => {
        if (asEntity.length > 0) return entity.read(asEntity[0], context);
        return asClaim.length > 0 ? claim.read(asClaim[0], context) : null;
      });
      return root.list ? all : (all[0] ?? null);
    },
  };
}

/** One entity by a `@key` property. */
function keyPart(
  root: Extract<Root, { root: 'one' }>,
  compiler: EntityCompiler,
  ontology: Ontology,
  moment: Moment,
): Part {
  const property = ontology.kinds.get(root.target)?.properties.get(root.by.property);
  if (property === undefined) throw new Error(`no property ${root.target}.${root.by.property} in the ontology`);
  const value = moment.parameters.add(`value ${keyOf(root.by.value)}`, ({ values }) => resolve(root.by.value, values));
  const stored = propertyExpression('n0', property, propertyDay(root.time, moment), moment);
  const match = `MATCH (n0:${root.target}) WHERE ${stored} = ${value} AND ${existed('n0', moment)} WITH n0 ORDER BY n0.id LIMIT 1`;
  return onePart(match, root, compiler, moment);
}

const keyOf = (value: unknown): string => canonicalJson(value as Json); // parts of plans are JSON
