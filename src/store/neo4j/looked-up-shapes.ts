/** How entities and claims that were looked up are shown (look-ups.ts): what a statement would say, read here. */
import { keyAt } from '../../model/entity-key.js';
import { LATEST } from '../../model/instant.js';
import type { EntityId, Evidence } from '../../model/claim.js';
import type { Ontology } from '../../ontology/ontology.js';
import { dayOfOperand } from '../../plan/operand.js';
import type { ClaimField, EntityField, EvidenceField, Shape, ValidTime } from '../../plan/plan.js';
import { upperSnake } from '../../text/case.js';
import { pick } from '../pick.js';
import type { Answer, Row } from '../store.js';
import { nodeProperty } from './compile-filter.js';
import type { Properties, Wanted } from './look-ups.js';
import { OPEN } from './names.js';
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

/** Whether all that is shown of a claim is on its node, or is of entities that can be looked up. */
export function isPlainClaim(fields: readonly ClaimField[]): boolean {
  return fields.every((field) => {
    if (field.field === 'subject' || field.field === 'object') return isPlainShape(field.shape);
    return field.field !== 'evidence' || isPlainEvidence(field.fields);
  });
}

export function isPlainEvidence(fields: readonly EvidenceField[]): boolean {
  return fields.every((field) => field.field === 'plain' || isPlainShape(field.shape));
}

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
export function claimById(
  fields: readonly ClaimField[],
  showing: Showing,
): (id: string, context: ReadContext) => Row | null {
  const shows = fields.map((field) => ({ key: field.key, show: claimField(field, showing) }));
  return (id, context) => {
    const claim = context.lookedUp.get('claim', id);
    if (claim === null) return null;
    const row: Row = {};
    for (const { key, show } of shows) row[key] = show(claim, context);
    return row;
  };
}

function claimField(field: ClaimField, showing: Showing): Show {
  const want = (name: string): string => {
    showing.wanted.claim.add(name);
    return name;
  };
  switch (field.field) {
    case 'plain':
      return plainField(field.name, want);
    case 'qualifiers': {
      const name = want('qualifiers');
      return (claim) => qualifierRows(String(claim[name]), field.fields);
    }
    case 'subject': {
      const [name, show] = [want('subject'), entityById(field.shape, showing)];
      return never((claim, context) => show(String(claim[name]), context));
    }
    case 'object': {
      const [name, show] = [want('object'), never((of, context) => entity(String(of['id']), context))];
      const entity = entityById(field.shape, showing);
      // Claims of properties have values.
      return (claim, context) => (claim[name] === null ? null : show({ id: claim[name] }, context));
    }
    case 'evidence': {
      const [name, show] = [want('evidence'), evidenceRows(field.fields, showing)];
      return (claim, context) => show(String(claim[name]), context);
    }
  }
}

function plainField(name: Extract<ClaimField, { field: 'plain' }>['name'], want: (name: string) => string): Show {
  switch (name) {
    case '__typename':
      return () => 'Claim';
    case 'retractedAt':
      return () => null; // what is looked up is live
    case 'polarity':
    case 'rank':
    case 'method': {
      const stored = want(name);
      return (claim) => String(claim[stored]).toUpperCase();
    }
    case 'effective': {
      const stored = want('speaksTo');
      return (claim) => ((claim[stored] ?? []) as readonly string[]).includes(OPEN);
    }
    case 'recordedAt': {
      const stored = want('recordedFrom');
      return (claim) => claim[stored] as Answer;
    }
    case 'confidence': {
      const stored = want(name);
      return (claim) => Number(claim[stored]);
    }
    case 'id':
    case 'predicate':
    case 'value':
    case 'since':
    case 'until': {
      const stored = want(name);
      return (claim) => (claim[stored] ?? null) as Answer;
    }
  }
}

/** @param stored As it is on the claim's node. */
export function qualifierRows(stored: string, fields: Extract<ClaimField, { field: 'qualifiers' }>['fields']): Answer {
  return Object.entries(JSON.parse(stored) as Record<string, unknown>)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => pick(fields, { name, value: String(value) }, 'Qualifier'));
}

/** Shows the evidence of a claim from what is on its node, in its order. */
export function evidenceRows(
  fields: readonly EvidenceField[],
  showing: Showing,
): (stored: string, context: ReadContext) => Row[] {
  const shows = fields.map((field): { key: string; show: (of: Evidence, context: ReadContext) => Answer } => {
    if (field.field === 'plain') {
      const { key, name } = field;
      return { key, show: name === '__typename' ? () => 'Evidence' : (of) => of[name] ?? null };
    }
    const show = entityById(field.shape, showing);
    return {
      key: field.key,
      show: ({ document }, context) => {
        const shown = show(document, context);
        if (shown === null) context.complete = false;
        return shown;
      },
    };
  });
  return (stored, context) =>
    (JSON.parse(stored) as Evidence[]).map((of) => {
      const row: Row = {};
      for (const { key, show } of shows) row[key] = show(of, context);
      return row;
    });
}
