/** How entities and claims that were looked up are shown (look-ups.ts): what a statement would say, read here. */
import { keyAt } from '../../model/entity-key.js';
import { LATEST } from '../../model/instant.js';
import type { EntityId, Evidence } from '../../model/claim.js';
import type { Ontology } from '../../ontology/ontology.js';
import { dayOfOperand } from '../../plan/operand.js';
import type { EntityField, RecordField, RecordFields, Shape, ValidTime } from '../../plan/plan.js';
import type { ClaimPlain } from '../../plan/records.js';
import { upperSnake } from '../../text/case.js';
import type { Answer, Row } from '../store.js';
import { compileTelling, notThere, tellPlain, type RecordShown } from '../tell.js';
import { CLAIM_VALUES } from './claim-value.js';
import { nodeProperty } from './compile-filter.js';
import type { Properties, Wanted } from './look-ups.js';
import type { ReadContext } from './part.js';
import { lookedUpProperty } from './property-part.js';

type Show = (of: Properties, context: ReadContext) => Answer;

/** What shapes are shown with. */
export interface Showing {
  readonly ontology: Ontology;
  readonly time: ValidTime;
  readonly wanted: Wanted;
}

/** Whether a shape is made of properties alone: then an entity can be shown by its id. */
export function isPlainShape(shape: Shape): boolean {
  return shape.every(({ fields }) => fields.every(({ field }) => field !== 'relation' && field !== 'exists'));
}

/** Whether all that is shown of a claim, or of its evidence, is on its node, or is of entities that can be looked up. */
export const isPlainRecord = (fields: RecordFields): boolean =>
  fields.every((field) => {
    if (field.field === 'entity') return isPlainShape(field.shape);
    return field.field === 'record' ? isPlainRecord(field.fields) : field.field !== 'claim';
  });

/** Shows the entity of an id, merged ones followed; null where there is none, or none of that name any more. */
export function entityById(shape: Shape, showing: Showing): (id: EntityId | null, context: ReadContext) => Row | null {
  const kindNames = new Map([...showing.ontology.kinds.keys()].map((name) => [upperSnake(name), name]));
  const kindOf = (entity: Properties): string => kindNames.get(String(entity['kind'])) ?? '';
  const shows = shape.map(({ kinds, fields }) => ({
    kinds,
    fields: fields.map((field) => ({ key: field.key, show: entityField(field, kinds, showing, kindOf) })),
  }));
  for (const name of ['id', 'kind']) showing.wanted.entity.add(name);
  return (id, context) => {
    const entity = id === null ? null : context.lookedUp.get('entity', context.identity.canonical(id, LATEST));
    if (entity === null) return null;
    const only = shows.length === 1 ? shows[0] : shows.find(({ kinds }) => kinds.includes(kindOf(entity)));
    const row: Row = {};
    for (const { key, show } of only?.fields ?? []) row[key] = show(entity, context);
    return row;
  };
}

function entityField(
  field: EntityField,
  kinds: readonly string[],
  { ontology, time, wanted }: Showing,
  kindOf: (entity: Properties) => string,
): Show {
  switch (field.field) {
    case 'typename':
      return (entity) => kindOf(entity);
    case 'id':
    case 'kind':
      return (entity) => String(entity[field.field]);
    case 'key':
      return (entity, { values, today }) =>
        keyAt(String(entity['id']), 'ever' in time ? null : dayOfOperand(time.on, values, today), null);
    case 'property': {
      const known = kinds.flatMap((name) => ontology.kinds.get(name) ?? []);
      const property = nodeProperty(field.property, { kinds: known, ontology });
      if (property === undefined) return () => null;
      const show = lookedUpProperty(property, time, wanted);
      return property.required ? never(show) : show;
    }
    case 'exists':
    case 'relation':
      throw new Error(`${field.field} is not shown by id`); // isPlainShape
  }
}

/** What is never null. */
const never =
  (show: Show): Show =>
  (of, context) => {
    const answer = show(of, context);
    if (answer === null) context.complete = false;
    return answer;
  };

/** Shows the live claim of an id; null where there is none. */
export function claimById(fields: RecordFields, showing: Showing): (id: string, context: ReadContext) => Row | null {
  const shows = fields.map((field) => ({ key: field.key, show: claimField(field, showing) }));
  return (id, context) => {
    const claim = context.lookedUp.get('claim', id);
    if (claim === null) return null;
    const row: Row = {};
    for (const { key, show } of shows) row[key] = show(claim, context);
    return row;
  };
}

function claimField(field: RecordField, showing: Showing): Show {
  const want = (name: string): string => {
    showing.wanted.claim.add(name);
    return name;
  };
  switch (field.field) {
    case 'typename':
      return () => field.value;
    case 'plain': {
      const { stored, read } = CLAIM_VALUES[field.name as ClaimPlain]; // the checker admits no others
      const name = want(stored);
      return (claim) => read(claim[name]);
    }
    case 'entity': {
      const name = want(field.name);
      const show = entityById(field.shape, showing);
      const named = never((of, context) => show(String(of[name]), context));
      // Claims of properties have values.
      return (claim, context) => (claim[name] === null ? null : named(claim, context));
    }
    case 'record': {
      const [name, show] = [want(field.name), claimRecords(field, showing)];
      return (claim, context) => show(String(claim[name]), context);
    }
    case 'claim':
      throw notThere('a claim', field.name);
  }
}

/** Shows the qualifiers or the evidence of a claim from what is on its node. */
export function claimRecords(
  { name, fields }: RecordShown,
  showing: Showing,
): (stored: string, context: ReadContext) => Answer {
  return name === 'qualifiers' ? (stored) => qualifierRows(stored, fields) : evidenceRows(fields, showing);
}

/** @param stored As it is on the claim's node. */
const qualifierRows = (stored: string, fields: RecordFields): Answer =>
  Object.entries(JSON.parse(stored) as Record<string, unknown>)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => tellPlain(fields, { name, value: String(value) }));

function evidenceRows(fields: RecordFields, showing: Showing): (stored: string, context: ReadContext) => Row[] {
  const show = compileTelling<ReadContext>(fields, {
    entity: ({ shape }) => {
      const read = entityById(shape, showing);
      return (document, context) => {
        const shown = read(String(document), context);
        if (shown === null) context.complete = false;
        return shown;
      };
    },
    claim: ({ name }) => {
      throw notThere('evidence', name);
    },
  });
  return (stored, context) => (JSON.parse(stored) as Evidence[]).map((of) => show({ ...of }, context));
}
