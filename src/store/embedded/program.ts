import type { Plan, Root } from '../../questions/plan.js';
import { resolve, resolveTexts } from '../../plan/operand.js';
import type { Answer, DatasetState, Row } from '../store.js';
import { leave, taken, type Below } from './form.js';
import { compileAnswer } from './answer.js';
import { isQuestion } from '../../questions/questions.js';
import { dayOfTime, knownAt, propertyValue, versionOf } from './moment.js';
import type { Call } from './call.js';
import type { Entity } from './entity.js';
import type { WalkCompiler } from './walk.js';

/** Runs a plan over the graph in memory. */
export type Program = (call: Call, dataset: () => DatasetState) => Row;

type RunRoot = (call: Call, dataset: () => DatasetState) => Answer;

/** Whether an answer can be its JSON text: nobody has to look into it before it is sent. */
export const canBeText = ({ roots }: Plan): boolean => roots.every(({ root }) => root === 'one' || root === 'many');

/** Compiles a plan into functions, once; values and the day come with each call. */
function compileProgram(plan: Plan, compiler: WalkCompiler): Program {
  const roots = plan.roots.map((root) => ({
    key: root.key,
    known: 'knownAt' in root ? root.knownAt : null,
    run: compileRoot(root, compiler),
  }));
  return (call, dataset) => {
    const row: Row = {};
    let below: Below = null;
    for (const { key, known, run } of roots) {
      call.known = knownAt(known, call.values);
      row[key] = run(call, dataset);
      below = taken(below, key, call);
    }
    if (below !== null) leave(below, call);
    return row;
  };
}

/** Compiled plans, kept as long as the plans are. */
export class Programs {
  readonly #compiler: WalkCompiler;
  readonly #known = new WeakMap<Plan, Program>();

  constructor(compiler: WalkCompiler) {
    this.#compiler = compiler;
  }

  of(plan: Plan): Program {
    let program = this.#known.get(plan);
    if (program === undefined) this.#known.set(plan, (program = compileProgram(plan, this.#compiler)));
    return program;
  }
}

function compileRoot(root: Root, compiler: WalkCompiler): RunRoot {
  if (isQuestion(root)) return compileAnswer(root, compiler);
  switch (root.root) {
    case 'typename':
      return () => root.value;
    case 'many':
      return compiler.roots(root.kind, root.connection, root.time, root.knownAt);
    case 'nodes': {
      const read = compileNode(root, compiler);
      return (call) => (resolveTexts(root.ids, call.values) ?? []).map((id) => read(id, call));
    }
    case 'one':
      return compileOne(root, compiler);
  }
}

function compileOne(root: Extract<Root, { root: 'one' }>, compiler: WalkCompiler): RunRoot {
  const { property, value } = root.by;
  if (property === 'id') {
    const read = compileNode(root, compiler);
    return (call) => read(String(resolve(value, call.values)), call);
  }
  const shape = compiler.shape(root.shape, root.time);
  return (call) => {
    const wanted = resolve(value, call.values);
    const entity = findByKey(
      root.target,
      property,
      wanted,
      call,
      dayOfTime(root.time, call.values, call.today) ?? call.today,
    );
    return entity === undefined ? null : shape(entity, call);
  };
}

function findByKey(kind: string, name: string, wanted: unknown, call: Call, day: number): Entity | undefined {
  if (call.known === null && typeof wanted === 'string') {
    const entity = call.graph.byKey(kind, name, wanted);
    return entity?.exists === true ? entity : undefined;
  }
  return call.graph.ofKind(kind).find((entity) => {
    const property = entity.kind.properties.get(name);
    return (
      property !== undefined &&
      call.claims.entity(entity.id, call.known) === entity &&
      propertyValue(entity, property, call.known, day) === wanted
    );
  });
}

/** An entity or claim by id, where the target admits it. */
function compileNode(
  root: Extract<Root, { root: 'one' | 'nodes' }>,
  compiler: WalkCompiler,
): (id: string, call: Call) => Answer {
  const target = root.root === 'nodes' ? 'Node' : root.target;
  const shape = compiler.shape(root.shape, root.time);
  const claim = compiler.claim(root.claim, root.time);
  return (id, call) => {
    if (id.startsWith('claim:')) {
      const record = target === 'Node' || target === 'Claim' ? call.claims.record(id) : undefined;
      return record === undefined || versionOf(record, call.known) === undefined ? null : claim(record, call);
    }
    const entity = call.claims.entity(id, call.known);
    if (entity === undefined || (target !== 'Node' && target !== 'Entity' && target !== entity.kind.name)) return null;
    return shape(entity, call);
  };
}
