import type { Ontology } from '../../ontology/ontology.js';
import { NAMING } from '../names/name.js';
import { CLAIM, dayLists, ENTITY, META, RECORD, VALUE } from './names.js';

/** Raised when indexes or stored properties change: an older database is brought up to it, a newer one is refused. */
export const SCHEMA_VERSION = 5;

/** What sets up an index, or a constraint, which has an index of the same name. */
export interface SchemaStatement {
  readonly name: string;
  readonly text: string;
}

/**
 * The statements that set up constraints and indexes: each may be run again without harm.
 *
 * Names come from the ontology. Community edition has uniqueness and no existence constraints: `spacegov verify`
 * checks the rest.
 */
export function schemaStatements(ontology: Ontology): SchemaStatement[] {
  const statements = [
    constraint('entity_id', ENTITY, 'id'),
    constraint('claim_version', CLAIM, 'key'),
    constraint('meta', META, 'id'),
    index('claim_id', CLAIM, 'id'),
    index('claim_subject', CLAIM, 'subject'),
    index('claim_object', CLAIM, 'object'),
    index('claim_predicate', CLAIM, 'predicate'),
    index('claim_group', CLAIM, 'group'),
    index('claim_order', CLAIM, 'subject', 'predicate', 'objectOrder', 'strength'),
    index('claim_recorded', CLAIM, 'recordedFrom'),
    index('claim_closed', CLAIM, RECORD.closedAt),
    index('claim_disputed', CLAIM, RECORD.disputed),
    index('value_owner', VALUE, 'owner', 'property'),
    index('value_claim', VALUE, 'claimId'),
    fullText(),
  ];
  // Few entities have any: those that do are found by these, and no others are in them.
  for (const name of temporalNames(ontology))
    statements.push(index(`dated_${name.toLowerCase()}`, ENTITY, dayLists(name).from));
  for (const kind of ontology.kinds.values()) {
    statements.push(index(`${kind.prefix}_name`, kind.name, 'name'));
    for (const property of kind.properties.values()) {
      if (property.key)
        statements.push(index(`${kind.prefix}_${property.name.toLowerCase()}`, kind.name, property.name));
    }
  }
  return statements;
}

/** The properties that may change with the day, of any kind. */
export function temporalNames({ kinds }: Ontology): ReadonlySet<string> {
  const all = [...kinds.values()].flatMap(({ properties }) => [...properties.values()]);
  return new Set(all.filter(({ temporal, list }) => temporal && !list).map(({ name }) => name));
}

const setUp = (what: string, name: string, of: string): SchemaStatement => ({
  name: `spacegov_${name}`,
  text: `CREATE ${what} spacegov_${name} IF NOT EXISTS ${of}`,
});

const constraint = (name: string, label: string, property: string): SchemaStatement =>
  setUp('CONSTRAINT', name, `FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`);

/** For people in Browser; the API has an index of its own. Accents and case do not count in it. */
const fullText = (): SchemaStatement =>
  setUp(
    'FULLTEXT INDEX',
    'names',
    `FOR (n:${ENTITY}) ON EACH [${NAMING.map((p) => `n.${p}`).join(', ')}] ` +
      "OPTIONS { indexConfig: { `fulltext.analyzer`: 'standard-folding' } }",
  );

const index = (name: string, label: string, ...properties: readonly string[]): SchemaStatement =>
  setUp('INDEX', name, `FOR (n:${label}) ON (${properties.map((p) => `n.${p}`).join(', ')})`);
