/** How entities and claims that were looked up are shown (look-ups.ts): what a statement would say, read here. */
import { keyAt } from '../../model/entity-key.js';
import { LATEST, type Instant } from '../../model/instant.js';
import { prefixOf, type EntityId, type Evidence } from '../../model/claim.js';
import type { Ontology, Property } from '../../ontology/ontology.js';
import { dayOfOperand } from '../../plan/operand.js';
import type { EntityField, RecordField, RecordFields, Shape, ValidTime } from '../../plan/plan.js';
import type { ClaimPlain } from '../../plan/records.js';
import { upperSnake } from '../../text/case.js';
import type { Answer, Row } from '../store.js';
import { compileTelling, notThere, tellPlain, type RecordShown } from '../tell.js';
import { CLAIM_VALUES } from './claim-value.js';
import { nodeProperty } from './compile-filter.js';
import { pastId, type Properties } from './look-ups.js';
import { momentOf, type Moment } from './moment.js';
import type { ReadContext } from './part.js';
import { lookedUpProperty, pastProperty } from './property-part.js';

/** @param at The moment that it is of; now is after all that is recorded. */
type Show = (of: Properties, context: ReadContext, at: Instant) => Answer;

/** What shapes are shown with. */
export interface Showing {
  readonly ontology: Ontology;
  readonly time: ValidTime;
  readonly moment: Moment;
}

/**
 * Shows what an id names; null where there is none, or none of that name.
 *
 * @param at The moment of the row, where each has another.
 */
export type ShowById = (id: string | null, context: ReadContext, at?: Instant) => Answer;

/** How properties of entities that were looked up are read: as they are now, or as they were known at a moment. */
interface Reading {
  readonly find: (id: EntityId, context: ReadContext, at: Instant) => Properties | null;
  readonly property: (property: Property) => Show;
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

/** Shows the entity of an id, merged ones followed; null where there is none, or none of that name any more, or yet. */
export function entityById(shape: Shape, showing: Showing): ShowById {
  const { kindByPrefix } = showing.ontology;
  const kindOf = (entity: Properties): string => kindByPrefix.get(prefixOf(String(entity['id'])))?.name ?? '';
  const reading = readingAt(showing);
  const shows = shape.map(({ kinds, fields }) => ({
    kinds,
    fields: fields.map((field) => ({ key: field.key, show: entityField(field, kinds, showing, reading, kindOf) })),
  }));
  return (id, context, at = momentOf(showing.moment, context)) => {
    const entity = id === null ? null : reading.find(id, context, at);
    if (entity === null) return null;
    const only = shows.length === 1 ? shows[0] : shows.find(({ kinds }) => kinds.includes(kindOf(entity)));
    const row: Row = {};
    for (const { key, show } of only?.fields ?? []) row[key] = show(entity, context, at);
    return row;
  };
}

function readingAt({ time, moment }: Showing): Reading {
  const { wanted } = moment.parameters;
  if (moment.knownAt === null) {
    wanted.entity.add('id');
    return {
      find: (id, context, at) => context.lookedUp.get('entity', context.identity.canonical(id, at)),
      property: (property) => lookedUpProperty(property, time, wanted),
    };
  }
  wanted.past.add('name'); // whoever had none was not there
  return {
    find: (given, context, at) => {
      const id = context.identity.canonical(given, at);
      const values = context.lookedUp.get('past', pastId(id, at));
      return values?.['name'] === undefined ? null : { ...values, id };
    },
    property: (property) => pastProperty(property, time, wanted),
  };
}

function entityField(
  field: EntityField,
  kinds: readonly string[],
  { ontology, time }: Showing,
  reading: Reading,
  kindOf: (entity: Properties) => string,
): Show {
  switch (field.field) {
    case 'typename':
      return kindOf;
    case 'id':
      return (entity) => String(entity['id']);
    case 'kind':
      return (entity) => upperSnake(kindOf(entity));
    case 'key':
      return (entity, { values, today }, at) => {
        const day = 'ever' in time ? null : dayOfOperand(time.on, values, today);
        return keyAt(String(entity['id']), day, at === LATEST ? null : at);
      };
    case 'property': {
      const known = kinds.flatMap((name) => ontology.kinds.get(name) ?? []);
      const property = nodeProperty(field.property, { kinds: known, ontology });
      if (property === undefined) return () => null;
      const show = reading.property(property);
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
  (of, context, at) => {
    const answer = show(of, context, at);
    if (answer === null) context.complete = false;
    return answer;
  };

/** Shows the live claim of an id; null where there is none. */
export function claimById(fields: RecordFields, showing: Showing): ShowById {
  const shows = fields.map((field) => ({ key: field.key, show: claimField(field, showing) }));
  return (id, context) => {
    const claim = id === null ? null : context.lookedUp.get('claim', id);
    if (claim === null) return null;
    const row: Row = {};
    for (const { key, show } of shows) row[key] = show(claim, context, LATEST);
    return row;
  };
}

function claimField(field: RecordField, showing: Showing): Show {
  const want = (name: string): string => {
    showing.moment.parameters.wanted.claim.add(name);
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
      const named = never((of, context, at) => show(String(of[name]), context, at));
      // Claims of properties have values.
      return (claim, context, at) => (claim[name] === null ? null : named(claim, context, at));
    }
    case 'record': {
      const [name, show] = [want(field.name), claimRecords(field, showing)];
      return (claim, context) => show(String(claim[name]), context);
    }
    case 'claim':
      throw notThere('a claim', field.name);
  }
}

/** Shows the qualifiers or the evidence of a claim from what is on its node. @returns As {@link ShowById}, but for the text there. */
export function claimRecords(
  { name, fields }: RecordShown,
  showing: Showing,
): (stored: string, context: ReadContext, at?: Instant) => Answer {
  return name === 'qualifiers' ? (stored) => qualifierRows(stored, fields) : evidenceRows(fields, showing);
}

/** @param stored As it is on the claim's node. */
const qualifierRows = (stored: string, fields: RecordFields): Answer =>
  Object.entries(JSON.parse(stored) as Record<string, unknown>)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => tellPlain(fields, { name, value: String(value) }));

function evidenceRows(
  fields: RecordFields,
  showing: Showing,
): (stored: string, context: ReadContext, at?: Instant) => Row[] {
  const show = compileTelling<readonly [context: ReadContext, at: Instant | undefined]>(fields, {
    entity: ({ shape }) => {
      const read = entityById(shape, showing);
      return (document, [context, at]) => {
        const shown = read(String(document), context, at);
        if (shown === null) context.complete = false;
        return shown;
      };
    },
    claim: ({ name }) => {
      throw notThere('evidence', name);
    },
  });
  return (stored, context, at) => (JSON.parse(stored) as Evidence[]).map((of) => show({ ...of }, [context, at]));
}
