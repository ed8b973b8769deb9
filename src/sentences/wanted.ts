import { Kind, parse, type TypeNode } from 'graphql';
import { prefixOf } from '../model/claim.js';
import type { KindName, Ontology } from '../ontology/ontology.js';
import type { Lexicon } from './lexicon.js';

/** What a variable of a saved question takes from a sentence. */
export type Wanted =
  | {
      readonly is: 'entity';
      /** null: of any kind. */
      readonly kinds: ReadonlySet<KindName> | null;
      /** By its id, or by a property that names it: `code`, `symbol`. */
      readonly by: string;
      readonly list: boolean;
    }
  /** As its type writes it: a day, a day or less, a moment, a year. */
  | { readonly is: 'date'; readonly as: 'Date' | 'PartialDate' | 'DateTime' | 'Int' }
  /** The words by which the entity of another variable was named. */
  | { readonly is: 'words'; readonly of: string }
  | { readonly is: 'nothing' };

/** What each variable of an operation takes, by name: told by its type and by the value that stands beside the operation. */
export function wantedOf(
  text: string,
  variables: Readonly<Record<string, unknown>>,
  ontology: Ontology,
  lexicon: Lexicon,
): ReadonlyMap<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  const operation = parse(text).definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  for (const { variable, type } of operation?.variableDefinitions ?? []) {
    const name = variable.name.value;
    const { named, list } = unwrap(type);
    wanted.set(name, wantedBy(named, list, [variables[name]].flat(), ontology, lexicon, name));
  }
  for (const [name, { is }] of wanted) {
    const of = is === 'nothing' ? namedIn(variables[name], variables, lexicon) : undefined;
    if (of !== undefined) wanted.set(name, { is: 'words', of });
  }
  return wanted;
}

/** The variable whose entity a text is a name of: `Turkey` of `state:tur`. */
function namedIn(text: unknown, variables: Readonly<Record<string, unknown>>, lexicon: Lexicon): string | undefined {
  const ids = typeof text === 'string' ? lexicon.meantBy(text).map(({ id }) => id) : [];
  return Object.keys(variables).find((name) => ids.includes(String(variables[name])));
}

function wantedBy(
  type: string,
  list: boolean,
  given: readonly unknown[],
  ontology: Ontology,
  lexicon: Lexicon,
  name: string,
): Wanted {
  const examples = given.filter((one) => typeof one === 'string');
  if (type === 'Date' || type === 'PartialDate' || type === 'DateTime') return { is: 'date', as: type };
  if (type === 'Int') return /year$/i.test(name) ? { is: 'date', as: 'Int' } : { is: 'nothing' };
  if (type === 'ID') {
    const kinds = examples.flatMap((id) => ontology.kindByPrefix.get(prefixOf(id))?.name ?? []);
    return { is: 'entity', kinds: kinds.length === 0 ? null : new Set(kinds), by: 'id', list };
  }
  // A text that names an entity stands for it: `SAU` is a code, `A/RES/77/41` a symbol.
  const [example] = examples;
  if (type !== 'String' || example === undefined) return { is: 'nothing' };
  for (const by of NAMED_BY) {
    const meant = lexicon.meantBy(example).filter(({ id }) => lexicon.called(id, by) === example);
    if (meant.length > 0) return { is: 'entity', kinds: new Set(meant.map(({ kind }) => kind)), by, list };
  }
  return { is: 'nothing' };
}

const NAMED_BY = ['code', 'symbol'];

function unwrap(type: TypeNode): { readonly named: string; readonly list: boolean } {
  if (type.kind === Kind.NON_NULL_TYPE) return unwrap(type.type);
  if (type.kind === Kind.LIST_TYPE) return { named: unwrap(type.type).named, list: true };
  return { named: type.name.value, list: false };
}
