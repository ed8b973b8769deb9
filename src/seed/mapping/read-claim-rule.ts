import type { Place } from '../mistakes.js';
import type { Entry, Mapping } from '../read-yaml.js';
import { placeOf, refuseUnknown, textOf } from './fields.js';
import type { ClaimRule, EvidenceRule, Value } from './mapping.js';
import { readValue, valueField, valuesOf, whenOf } from './read-value.js';
import type { MappingReading } from './template.js';

const COMMON = ['when', 'each', 'since', 'until', 'attested', 'rank', 'evidence'];
const RELATION = ['subject', 'relation', 'object', 'with', ...COMMON];
const EVIDENCE = ['from', 'sources', 'sure', 'asOf', 'except', 'locators', 'also'] as const;

/**
 * Reads a rule for claims: `of: state:$id` with the entity's properties beside it, or `subject`, `relation` and `object`.
 *
 * @param standard What its evidence is unless it says otherwise.
 */
export function readClaimRule(entry: Mapping, standard: EvidenceRule, reading: MappingReading): ClaimRule {
  const { tell } = reading;
  const isEntity = entry.fields.has('of');
  if (!isEntity) refuseUnknown(entry, RELATION, 'a relation', tell);
  const optional = (name: string): Value | undefined => {
    const given = entry.fields.get(name);
    return given === undefined ? undefined : readValue(given, reading);
  };
  const own = entry.fields.get('evidence');
  return {
    place: entry.place,
    when: whenOf(entry, reading),
    each: readEach(entry, reading),
    subject: valueField(entry, isEntity ? 'of' : 'subject', reading),
    says: isEntity ? readProperties(entry, reading) : new Map<string, Value>(),
    relation: isEntity
      ? null
      : {
          name: textOf(entry, 'relation', tell, true) ?? '',
          place: placeOf(entry, 'relation'),
          object: valueField(entry, 'object', reading),
          qualifiers: valuesOf(entry, 'with', reading),
        },
    since: optional('since'),
    until: optional('until'),
    attested: optional('attested'),
    rank: optional('rank'),
    evidence: own === undefined ? standard : over(standard, readEvidence(own, entry.place, reading)),
  };
}

function readProperties(entry: Mapping, reading: MappingReading): ReadonlyMap<string, Value> {
  const own = [...entry.fields].filter(([name]) => name !== 'of' && !COMMON.includes(name));
  return new Map(own.map(([name, value]) => [name, readValue(value, reading)]));
}

function readEach(entry: Mapping, reading: MappingReading): ClaimRule['each'] {
  const [one, ...more] = valuesOf(entry, 'each', reading);
  if (more.length > 0) reading.tell(placeOf(entry, 'each'), 'each goes through one list, under one name.');
  return one === undefined ? null : { name: one[0], value: one[1] };
}

/** `editorial` and `recalled` alone stand on no page; a mapping changes what it names. */
export function readEvidence(entry: Entry | undefined, place: Place, reading: MappingReading): EvidenceRule {
  const none: EvidenceRule = {
    place: entry?.place ?? place,
    from: undefined,
    sources: undefined,
    sure: undefined,
    asOf: undefined,
    except: undefined,
    locators: undefined,
    also: undefined,
  };
  if (entry === undefined) return none;
  if (entry.type === 'mapping') {
    refuseUnknown(entry, EVIDENCE, 'evidence', reading.tell);
    return { ...none, ...Object.fromEntries(valuesIn(entry, reading)) };
  }
  const nowhere: Value = { type: 'all', place: entry.place, values: [] };
  return { ...none, from: readValue(entry, reading), sources: nowhere, sure: nowhere };
}

const valuesIn = (entry: Mapping, reading: MappingReading): [string, Value][] =>
  [...entry.fields]
    .filter(([name]) => (EVIDENCE as readonly string[]).includes(name))
    .map(([name, one]) => [name, readValue(one, reading)]);

/** What a claim's own evidence leaves open is as the mapping's. */
function over(standard: EvidenceRule, own: EvidenceRule): EvidenceRule {
  return {
    place: own.place,
    from: own.from ?? standard.from,
    sources: own.sources ?? standard.sources,
    sure: own.sure ?? standard.sure,
    asOf: own.asOf ?? standard.asOf,
    except: own.except ?? standard.except,
    locators: own.locators ?? standard.locators,
    also: own.also ?? standard.also,
  };
}
