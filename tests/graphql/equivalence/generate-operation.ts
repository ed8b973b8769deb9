import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { inputValue, literal, type Pools } from './generate-value.js';
import type { Choose } from './random.js';

export interface Generated {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Fields = GraphQLObjectType | GraphQLInterfaceType;

const MOST_FIELDS = 90;
const DEEPEST = 7;
/** Arguments whose null is refused. */
const NEVER_NULL: ReadonlySet<string> = new Set(['ever', 'where']);
const ALIASES = ['a', 'b', 'c', 'x', 'name', 'id', 'nodes', 'totalCount'] as const;
const INTROSPECTION = [
  '__schema { queryType { name } }',
  'again: __schema { description __typename }',
  '__type(name: "StateConsentEdge") { name fields(includeDeprecated: true) { name type { kind name ofType { name } } } }',
  't: __type(name: "Vote") { enumValues { name } }',
] as const;

/** Writes a valid operation: fields of all kinds under all names, fragments, directives, literals and variables. */
export function generateOperation(schema: GraphQLSchema, pools: Pools, choose: Choose): Generated {
  return new Writer(schema, pools, choose).operation();
}

class Writer {
  readonly #schema: GraphQLSchema;
  readonly #pools: Pools;
  readonly #choose: Choose;
  readonly #declared: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  readonly #fragments: { readonly name: string; readonly type: string; readonly text: string }[] = [];
  /** What goes under each response key: one thing everywhere, so that whatever meets can be merged. */
  readonly #keys = new Map<string, string>();
  readonly #written = new Map<string, string>();
  #fields = 0;
  #names = 0;

  constructor(schema: GraphQLSchema, pools: Pools, choose: Choose) {
    this.#schema = schema;
    this.#pools = pools;
    this.#choose = choose;
  }

  operation(): Generated {
    const body = this.#selections(this.#schema.getQueryType()!, 0);
    const introspection = this.#often(6) ? ` ${this.#choose.one(INTROSPECTION)}` : '';
    const variables = this.#declared.length === 0 ? '' : `(${this.#declared.join(', ')})`;
    const text = [`query Q${variables} { ${body}${introspection} }`, ...this.#fragments.map((f) => f.text)].join('\n');
    return { text, variables: this.#variables };
  }

  #often(oneIn: number): boolean {
    return this.#choose.whole(oneIn) === 0;
  }

  #selections(type: GraphQLCompositeType, depth: number): string {
    const count = 1 + this.#choose.whole(depth === 0 ? 3 : 5);
    return Array.from({ length: count }, () => this.#selection(type, depth)).join(' ');
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const what = this.#choose.whole(12);
    if (what === 0) return `${this.#alias('__typename', 'String!')}${this.#directive()}`;
    const room = this.#fields < MOST_FIELDS && depth < DEEPEST;
    if (what < 3 && room && depth > 0) return this.#inline(type, depth);
    if (what < 5 && room && depth > 0) return this.#spread(type, depth);
    return this.#field(type, depth);
  }

  #inline(type: GraphQLCompositeType, depth: number): string {
    if (this.#often(4)) return `... ${this.#directive()} { ${this.#selections(type, depth + 1)} }`;
    const on = this.#choose.one(this.#conditions(type));
    return `... on ${on.name}${this.#directive()} { ${this.#selections(on, depth + 1)} }`;
  }

  #spread(type: GraphQLCompositeType, depth: number): string {
    const conditions = this.#conditions(type);
    const known = this.#fragments.filter((f) => conditions.some(({ name }) => name === f.type));
    if (known.length > 0 && this.#often(2)) return `...${this.#choose.one(known).name}${this.#directive()}`;
    const on = this.#choose.one(conditions);
    const text = this.#selections(on, depth + 1); // before it has a name, so that none contains itself
    const name = `F${String(this.#fragments.length)}`;
    this.#fragments.push({ name, type: on.name, text: `fragment ${name} on ${on.name} { ${text} }` });
    return `...${name}${this.#directive()}`;
  }

  /** The types that a fragment may be on where a type stands. */
  #conditions(type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    const wider = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
    const narrower = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [];
    return [type, ...wider, ...narrower];
  }

  #field(type: GraphQLCompositeType, depth: number): string {
    const all = Object.values((type as Fields).getFields()); // the API has no unions
    const leaves = all.filter((field) => !isCompositeType(getNamedType(field.type)));
    const room = this.#fields < MOST_FIELDS && depth < DEEPEST;
    const fields = room ? all : leaves;
    if (fields.length === 0) return '__typename';
    this.#fields += 1;
    const field = this.#choose.one(fields);
    const place = `${type.name}.${field.name}`;
    let args = this.#written.get(place);
    if (args === undefined || !this.#often(3)) this.#written.set(place, (args = this.#args(field, type)));
    const key = this.#alias(`${field.name}${args}`, String(field.type), field.name);
    const inner = getNamedType(field.type);
    const body = isCompositeType(inner) ? ` { ${this.#selections(inner, depth + 1)} }` : '';
    return `${key}${this.#directive()}${body}`;
  }

  /** A field under a key that stands for the same wherever it occurs. */
  #alias(call: string, type: string, name = call): string {
    const wanted = this.#often(3) ? this.#choose.one(ALIASES) : name;
    const meaning = `${call} ${type}`;
    const taken = this.#keys.get(wanted);
    const key = taken === undefined || taken === meaning ? wanted : `k${String((this.#names += 1))}`;
    this.#keys.set(key, meaning);
    return key === name ? call : `${key}: ${call}`;
  }

  #directive(): string {
    if (!this.#often(8)) return '';
    const value = !this.#often(3);
    const condition = this.#often(2) ? String(value) : this.#variable('Boolean!', value);
    return this.#often(2)
      ? ` @include(if: ${condition})`
      : ` @skip(if: ${condition === String(value) ? String(!value) : condition})`;
  }

  #variable(type: string, value: unknown, defaultText?: string): string {
    const name = `v${String(this.#declared.length)}`;
    if (defaultText !== undefined) this.#declared.push(`$${name}: ${type} = ${defaultText}`);
    else {
      this.#declared.push(`$${name}: ${type}`);
      if (value !== undefined) this.#variables[name] = value;
    }
    return `$${name}`;
  }

  #args(field: GraphQLField<unknown, unknown>, type: GraphQLCompositeType): string {
    const values = this.#argumentValues(field, type.name === 'Query');
    const texts = [...values].map(([argument, value]) => `${argument.name}: ${this.#argument(argument, value)}`);
    return texts.length === 0 ? '' : `(${texts.join(', ')})`;
  }

  #argument({ type, name }: GraphQLArgument, value: unknown): string {
    const nothing = value === null;
    if (nothing) return this.#often(2) ? 'null' : this.#variable(String(type), this.#often(2) ? null : undefined);
    if (this.#often(4)) return this.#lifted(value, type);
    return literal(value, type, (inner, innerType) =>
      this.#often(name === 'by' ? 9 : 5) ? this.#lifted(inner, innerType) : undefined,
    );
  }

  #lifted(value: unknown, type: GraphQLInputType): string {
    const required = `${String(getNullableType(type))}!`;
    return this.#often(5)
      ? this.#variable(
          required,
          undefined,
          literal(value, type, () => undefined),
        )
      : this.#variable(required, value);
  }

  #argumentValues(field: GraphQLField<unknown, unknown>, isRoot: boolean): Map<GraphQLArgument, unknown> {
    const chosen = new Map<GraphQLArgument, unknown>();
    const time = this.#choose.whole(5);
    const keys = field.args.filter(({ name }) => ['id', 'code', 'cospar', 'norad'].includes(name));
    const key = keys.length === 0 ? undefined : this.#choose.one(keys);
    for (const argument of field.args) {
      const { name, type } = argument;
      if (keys.includes(argument) && argument !== key) continue;
      if (name === 'asOf' ? time !== 1 : name === 'ever' ? time < 2 || time > 3 : false) continue;
      const needed = isNeeded(name) || isRequiredArgument(argument);
      if (name === 'after' || (!needed && !this.#often(name === 'knownAt' ? 2 : 3))) {
        if (!needed && !isNonNullType(type) && !NEVER_NULL.has(name) && this.#often(8)) chosen.set(argument, null);
        continue;
      }
      chosen.set(argument, name === 'ever' ? time === 2 : this.#value(type, name, field.name, isRoot));
    }
    return chosen;
  }

  #value(type: GraphQLInputType, name: string, field: string, isRoot: boolean): unknown {
    if (isRoot && ['of', 'left', 'right'].includes(name)) return this.#list(name === 'of');
    if (isRoot && ['treatyMatrix', 'compare', 'series', 'overlap', 'voteAgreement'].includes(field)) {
      const { state, org, instrument } = this.#pools.lasting;
      const from = { states: state, organizations: org, instruments: instrument }[name];
      // A matrix refuses whom it does not know.
      if (name === 'knownAt') return this.#choose.one(this.#pools.moments.slice(1));
      // Nor does it take anybody twice.
      if (from !== undefined)
        return [...new Set(Array.from({ length: this.#choose.whole(3) }, () => this.#choose.one(from)))];
    }
    if (isRoot && (field === 'paths' || field === 'neighbourhood')) {
      // A search refuses whom it does not know, and to go nowhere.
      if (name === 'knownAt') return this.#choose.one(this.#pools.moments.slice(1));
      if (isEnd(name)) return this.#choose.one(this.#choose.one(Object.values(this.#pools.lasting)));
      if (name === 'maxHops' || name === 'depth') return 1 + this.#choose.whole(3);
      if (name === 'relations' || name === 'kinds')
        return [...new Set([0, 1, 2, 3].flatMap(() => inputValue(type, name, this.#pools, this.#choose) as string[]))]
          .concat(name === 'kinds' ? 'STATE' : 'PARTY_TO')
          .filter((one, i, all) => all.indexOf(one) === i);
    }
    return inputValue(type, name, this.#pools, this.#choose);
  }

  /** A list that there is: one of nothing is refused. @param lasting Of States, along what does not hold always. */
  #list(lasting: boolean): unknown {
    const { kinds, ...list } = this.#choose.one(this.#pools.lists.filter((one) => !lasting || one.lasts));
    return {
      ...{ id: list.id, relation: list.relation, direction: list.direction },
      ...(this.#often(3) && { kinds: lasting ? ['STATE'] : [this.#choose.one(kinds)] }),
    };
  }
}

const isEnd = (name: string): boolean => ['id', 'from', 'to'].includes(name);

const isNeeded = (name: string): boolean =>
  ['from', 'to', 'id', 'code', 'cospar', 'norad', 'ids', 'by', 'text', 'asOf', 'ever', 'since'].includes(name);
