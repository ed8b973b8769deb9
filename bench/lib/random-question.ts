import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** What texts and ids are taken from. */
export interface Words {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
}

/** Makes a text from the schema alone, always the same from one seed. */
export class QuestionMaker {
  readonly #schema: GraphQLSchema;
  readonly #words: Words;
  readonly #random: () => number;
  readonly #size: number;
  #fields = 0;

  /** @param size Of its pages: 1 is the largest there may be. */
  constructor(schema: GraphQLSchema, words: Words, random: () => number, size: number) {
    this.#schema = schema;
    this.#words = words;
    this.#random = random;
    this.#size = size;
  }

  #below(n: number): number {
    return Math.floor(this.#random() * n);
  }

  #pick<T>(from: readonly T[]): T {
    return from[this.#below(from.length)] as T; // never of an empty list
  }

  #chance(share: number): boolean {
    return this.#random() < share;
  }

  /** An operation of one or two root fields. */
  operation(): string {
    return `{ ${Array.from({ length: 1 + this.#below(2) }, (_, n) => this.#root(`r${String(n)}`)).join(' ')} }`;
  }

  #root(alias: string): string {
    const query = this.#schema.getQueryType() as GraphQLObjectType; // there is one
    return `${alias}: ${this.#field(this.#pick(Object.values(query.getFields())), 0)}`;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    this.#fields += 1;
    const given = field.args.flatMap((argument) => {
      if (!isNonNullType(argument.type) && !this.#chance(argument.name === 'first' ? 0.9 : 0.35)) return [];
      return [`${argument.name}: ${this.#argument(argument)}`];
    });
    const type = getNamedType(field.type);
    const inside = isObjectType(type) ? ` { ${this.#selection(type, depth + 1)} }` : '';
    return `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${inside}`;
  }

  #selection(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields()).filter(({ name }) => !name.startsWith('__'));
    const leaves = fields.filter((field) => !isObjectType(getNamedType(field.type)) && field.args.every(isOptional));
    const branches = fields.filter((field) => isObjectType(getNamedType(field.type)) && field.args.every(isOptional));
    const chosen = new Set<GraphQLField<unknown, unknown>>();
    if (leaves.length > 0) for (let n = 1 + this.#below(3); n > 0; n -= 1) chosen.add(this.#pick(leaves));
    if (branches.length > 0 && depth < 7 && this.#fields < 40)
      for (let n = 1 + this.#below(2); n > 0; n -= 1) chosen.add(this.#pick(branches));
    if (chosen.size === 0) return '__typename';
    return [...chosen].map((field) => this.#field(field, depth)).join(' ');
  }

  #argument({ name, type }: GraphQLArgument): string {
    if (name === 'first') return String(Math.max(1, Math.round(250 * this.#size)));
    if (name === 'maxHops') return '6';
    if (name === 'depth') return '3';
    return this.#value(type, name, 0);
  }

  #value(type: GraphQLInputType, name: string, depth: number): string {
    if (isNonNullType(type)) return this.#value(type.ofType, name, depth);
    if (isListType(type)) {
      const n = /^(?:by|orderBy|AND|OR)$/.test(name) ? 1 + this.#below(4) : 1 + this.#below(120);
      const items = Array.from({ length: n }, () => this.#value(type.ofType, name, depth + 1));
      return `[${[...new Set(items)].join(', ')}]`;
    }
    if (isEnumType(type)) return this.#pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const chosen = type.isOneOf
        ? [this.#pick(fields)]
        : [this.#pick(fields), ...(this.#chance(0.3) ? [this.#pick(fields)] : [])];
      const shallow = depth > 5 ? chosen.filter((field) => !isInputObjectType(getNamedType(field.type))) : chosen;
      return `{ ${[...new Set(shallow)].map((field) => `${field.name}: ${this.#value(field.type, field.name, depth + 1)}`).join(', ')} }`;
    }
    switch (type.name) {
      case 'Int':
        return String(this.#below(2030));
      case 'Float':
        return String(this.#random());
      case 'Boolean':
        return String(this.#chance(0.5));
      case 'Date':
      case 'PartialDate':
        return JSON.stringify(`${String(1957 + this.#below(70))}-0${String(1 + this.#below(9))}-15`);
      case 'DateTime':
        return JSON.stringify(`${String(2020 + this.#below(8))}-01-01T00:00:00Z`);
      default:
        return JSON.stringify(
          this.#chance(0.7) ? this.#pick(this.#words.ids) : this.#pick(this.#words.texts).slice(0, 1 + this.#below(30)),
        );
    }
  }
}

function isOptional({ type }: GraphQLArgument): boolean {
  return !isNonNullType(type);
}
