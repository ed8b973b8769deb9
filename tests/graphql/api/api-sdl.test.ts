import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  introspectionFromSchema,
  parse,
  printSchema,
  validate,
  validateSchema,
  visit,
  type GraphQLSchema,
  type NameNode,
  type StringValueNode,
} from 'graphql';
import { apiSchema } from '../../../src/graphql/api-schema.js';
import { apiSdl } from '../../../src/graphql/api/api-sdl.js';
import { readOntology } from '../../../src/ontology/read-ontology.js';

const text = readFileSync('schema/ontology.graphql', 'utf8');
const sdl = apiSdl(readOntology(text));
const schema = buildSchema(sdl);

describe('the API schema', () => {
  it('is a valid schema', () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it('is served as it is written: the types are those of the SDL', () => {
    const served = apiSchema(readOntology(text));
    expect(validateSchema(served)).toEqual([]);
    expect(printSchema(served)).toBe(printSchema(schema));
    expect(introspected(served)).toEqual(introspected(schema));
  });

  it('declares every directive that it uses, for tools that do not know the newest', () => {
    const used = new Set<string>();
    const declared = new Set<string>();
    visit(parse(sdl), {
      Directive: ({ name }) => void used.add(name.value),
      DirectiveDefinition: ({ name }) => void declared.add(name.value),
    });
    expect([...used].filter((name) => !declared.has(name))).toEqual([]);
    expect(used.size).toBeGreaterThan(0);
  });

  it('stays small enough to read: under 275 KB', () => {
    expect(Buffer.byteLength(sdl)).toBeLessThan(275_000);
  });

  it('is the same for the same ontology', () => {
    expect(apiSdl(readOntology(text))).toBe(sdl);
  });

  it('is what schema/api.graphql says, behind one line that says where it comes from', () => {
    expect(readFileSync('schema/api.graphql', 'utf8').replace(/^#.*\n\n/, '')).toBe(sdl);
  });

  it('describes every type, field, argument, input field and enum value', () => {
    expect(undescribed(sdl)).toEqual([]);
  });

  it('is of an ontology that describes everything too', () => {
    expect(undescribed(text)).toEqual([]);
  });

  const folder = join('tests', 'graphql', 'api', 'operations');
  it.each(readdirSync(folder).sort())('accepts %s', (file) => {
    expect(problems(readFileSync(join(folder, file), 'utf8'))).toEqual([]);
  });
});

/** Directives by name: what is declared comes before what is built in. */
function introspected(of: GraphQLSchema): unknown {
  const { __schema: all } = introspectionFromSchema(of);
  return { ...all, directives: all.directives.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
}

describe('an operation', () => {
  it.each`
    operation                                                                                                                                     | because
    ${'{ states(orderBy: [{ code: ASC }, { name: DESC }]) { totalCount } }'}                                                                      | ${'each key is an object'}
    ${'{ states(orderBy: [{ name: DESC, nulls: FIRST }]) { nodes { partyTo(orderBy: { edge: { since: ASC, nulls: LAST } }) { totalCount } } } }'} | ${'what is not known goes first or last'}
    ${'query ($way: Sort!) { states(orderBy: [{ code: $way }]) { totalCount } }'}                                                                 | ${'a key can be a variable'}
    ${'query ($first: Int!, $on: Date) { states(first: $first, asOf: $on) { totalCount } }'}                                                      | ${'times may be null'}
    ${'{ documents(where: { authors: { has: "Zhang Dongfang" } }) { totalCount } }'}                                                              | ${'lists are tested by `has`'}
    ${'{ state(code: "CHN") { supports(where: { node: { kind: { eq: CONCEPT } } }) { facets(by: [KIND]) { by } } } }'}                            | ${'any entity has a kind'}
    ${'{ node(id: "claim:0") { ... on Claim { effective evidence { document { length } } } } }'}                                                  | ${'a claim is a Node'}
    ${'{ instrument(id: "instrument:ost") { parties(first: 0) { coverage { completeThrough document { id } } } } }'}                              | ${'relations have coverage'}
    ${'{ claims(where: { rank: { in: [DEPRECATED] }, polarity: { eq: DENIED } }) { edges { cursor node { id } } } }'}                             | ${'claims are found by rank'}
    ${'{ dataset { version head kinds { kind count } } }'}                                                                                        | ${'data can be cited'}
  `('may say $operation: $because', ({ operation }: { operation: string }) => {
    expect(problems(operation)).toEqual([]);
  });

  it.each`
    operation                                                                                                    | problem
    ${'{ states { nodes { partyTo(orderBy: [{ node: { id: ASC }, edge: { since: ASC } }]) { totalCount } } } }'} | ${'must specify exactly one key'}
    ${'{ states { coverage { note } } }'}                                                                        | ${'Cannot query field "coverage"'}
    ${'{ people { facets(by: [NAME]) { by } } }'}                                                                | ${'Cannot query field "facets"'}
    ${'{ states { nodes { partyTo(knownAt: "2026-01-01T00:00:00Z") { totalCount } } } }'}                        | ${'Unknown argument "knownAt"'}
    ${'{ treatyMatrix(ever: true) { cells { status } } }'}                                                       | ${'Unknown argument "ever"'}
    ${'{ states(where: { aliases: { eq: "China" } }) { totalCount } }'}                                          | ${'is not defined by type "TextListFilter"'}
  `('may not say $operation', ({ operation, problem }: { operation: string; problem: string }) => {
    expect(problems(operation)[0]).toContain(problem);
  });
});

describe('a kind and a relation added to the ontology', () => {
  const grown = apiSdl(
    readOntology(
      text.replace(
        'enum Relation {',
        'enum Relation { "Person → Prize." AWARDED @relation(from: ["Person"], to: ["Prize"], time: EVENT, properties: "Grant", says: "was awarded")',
      ).concat(`
          "A distinction." type Prize implements Entity @kind(prefix: "prize", plural: "prizes") {
            "Its worth in euros." worth: Float
            "In which form." form: Form
            "Since when it is given." grantedFirst: PartialDate
            "From a prize to those who won it." winners: [Person!]! @follows(relation: AWARDED, direction: IN)
          }
          "What is handed over." enum Form { "A medal." MEDAL }
          "For what." type Grant @properties { "The reason." reason: String "How many share it." shares: Int! }
        `),
    ),
  );

  it('make a valid schema, described throughout', () => {
    expect(validateSchema(buildSchema(grown))).toEqual([]);
    expect(undescribed(grown)).toEqual([]);
  });

  it('can be asked for at the root, along the relation, by filter, order and facet', () => {
    const operation = `{
      prize(id: "prize:x") { kind worth form winners(orderBy: [{ edge: { shares: DESC } }]) {
        facets(by: [REASON, SHARES, SINCE_YEAR]) { by } edges { reason shares node { name } }
      } }
      prizes(where: { worth: { gte: 1.5 }, form: { eq: MEDAL }, winners: { none: { edge: { shares: { gt: 2 } } } } }) {
        facets(by: [WORTH, FORM, GRANTED_FIRST, GRANTED_FIRST_YEAR]) { by }
      }
    }`;
    expect(validate(buildSchema(grown), parse(operation)).map(String)).toEqual([]);
  });

  it('leave what was said of an edge null where a source did not say it', () => {
    expect(grown).toContain('shares: Int\n');
  });
});

function problems(operation: string): readonly string[] {
  return validate(schema, parse(operation)).map((error) => error.message);
}

/** Names of what has no description; what an ontology leaves out is printed as `Not described.` */
function undescribed(document: string): readonly string[] {
  const names: string[] = [];
  const check = ({
    name,
    description,
  }: {
    readonly name: NameNode;
    readonly description?: StringValueNode | undefined;
  }) => {
    if (description === undefined || description.value === 'Not described.') names.push(name.value);
  };
  visit(parse(document), {
    ScalarTypeDefinition: check,
    ObjectTypeDefinition: check,
    InterfaceTypeDefinition: check,
    InputObjectTypeDefinition: check,
    EnumTypeDefinition: check,
    EnumValueDefinition: check,
    FieldDefinition: check,
    InputValueDefinition: check,
    DirectiveDefinition: () => false, // its text tells of its arguments
  });
  return names;
}
