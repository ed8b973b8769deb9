import { int, type Integer } from 'neo4j-driver';
import type { Claim, ClaimVersion, Evidence, Method, Polarity, Rank, Scalar, Share } from '../../model/claim.js';
import type { Instant } from '../../model/instant.js';
import { lastAttested, span } from '../../model/interval.js';
import { lastDay, parsePartialDate, type PartialDate } from '../../model/partial-date.js';
import { countedDays, type EdgeVersion, type PredicateRule } from '../../model/project.js';
import { canonicalJson } from '../../text/canonical-json.js';
import { orderKey } from '../../text/order-key.js';
import { claimShare } from '../dataset-version.js';
import { lastDayProperty, OPEN, orderProperty } from './names.js';

/** What a property of a node or relationship can hold. */
export type Stored =
  | string
  | number
  | boolean
  | Integer
  | null
  | readonly string[]
  | readonly (string | number | boolean)[]
  | readonly Integer[];
export type StoredMap = Readonly<Record<string, Stored>>;

/** A whole number is stored as one: the driver would make a float of it. */
export const stored = (value: Scalar): Stored =>
  typeof value === 'number' && Number.isInteger(value) ? int(value) : value;

/** A text with its sort key beside it, where that differs. */
export function withOrder(name: string, value: Scalar): StoredMap {
  const key = typeof value === 'string' ? orderKey(value) : value;
  return key === value ? { [name]: stored(value) } : { [name]: stored(value), [orderProperty(name)]: stored(key) };
}

/** When each version of a claim spoke, and how strong it is now. */
export interface ClaimStanding {
  readonly group: string;
  readonly strength: string;
  readonly speaks: readonly EdgeVersion[];
}

export function versionKey(version: Pick<ClaimVersion, 'claim' | 'recordedAt'>): string {
  return `${version.claim} ${version.recordedAt}`;
}

/** A claim version as the properties of its node: what it says, and what reading it needs. */
export function claimProperties(
  claim: Claim,
  version: ClaimVersion,
  rule: PredicateRule,
  isRelation: boolean,
): StoredMap {
  const days = span(claim, rule.lasting);
  const counts = countedDays(claim, version, rule);
  const text = String(claim.object);
  return {
    key: versionKey(version),
    id: claim.id,
    subject: claim.subject,
    predicate: claim.predicate,
    object: isRelation ? text : null,
    value: isRelation ? null : text,
    objectJson: JSON.stringify(claim.object),
    objectText: text,
    objectOrder: orderKey(text),
    since: claim.since,
    until: claim.until,
    polarity: claim.polarity,
    qualifiers: canonicalJson(claim.qualifiers), // scalars by name
    rank: version.rank,
    method: version.method,
    confidence: version.confidence,
    origin: version.origin,
    recordedFrom: version.recordedAt,
    recordedTo: version.retractedAt ?? OPEN,
    evidence: JSON.stringify(version.evidence),
    ...(version.shares !== undefined && {
      shares: JSON.stringify(version.shares),
      sharedBy: version.shares.map(({ origin }) => origin),
    }),
    share: claimShare(claim, version).toString(16),
    spanFrom: int(days.from),
    spanTo: int(days.to),
    countFrom: int(counts.from),
    countTo: int(counts.to),
  };
}

/** What of a claim version changes when its competitors or its documents do. */
export function standingProperties({ group, strength, speaks }: ClaimStanding): StoredMap {
  return {
    group,
    strength,
    speaksFrom: speaks.map(({ recordedFrom }) => recordedFrom),
    speaksTo: speaks.map(({ recordedTo }) => recordedTo ?? OPEN),
  };
}

/** A claim and one of its versions, read back from its node. */
export function readClaim(node: Readonly<Record<string, unknown>>): {
  readonly claim: Claim;
  readonly version: ClaimVersion;
} {
  const text = (name: string): string => String(node[name]);
  const date = (name: string): PartialDate | null => (node[name] ?? null) as PartialDate | null; // checked when it was written
  const claim: Claim = {
    id: text('id'),
    subject: text('subject'),
    predicate: text('predicate'),
    object: JSON.parse(text('objectJson')) as Scalar,
    since: date('since'),
    until: date('until'),
    qualifiers: JSON.parse(text('qualifiers')) as Claim['qualifiers'],
    polarity: text('polarity') as Polarity,
  };
  const recordedTo = text('recordedTo');
  const version: ClaimVersion = {
    claim: claim.id,
    recordedAt: text('recordedFrom') as Instant,
    retractedAt: recordedTo === OPEN ? null : (recordedTo as Instant),
    origin: text('origin'),
    rank: text('rank') as Rank,
    method: text('method') as Method,
    confidence: Number(node['confidence']),
    evidence: JSON.parse(text('evidence')) as Evidence[],
    ...(typeof node['shares'] === 'string' && { shares: JSON.parse(node['shares']) as Share[] }),
  };
  return { claim, version };
}

/** An edge as the properties of its relationship: dates as written and as sortable days, qualifiers, and the claim. */
export function edgeProperties(edge: EdgeVersion, version: ClaimVersion | undefined): StoredMap {
  const { claim, days } = edge;
  let properties: StoredMap = {
    claimId: claim.id,
    since: claim.since,
    until: claim.until,
    attested: version === undefined ? null : lastAttested(version),
    from: int(days.from),
    to: int(days.to),
    recordedFrom: edge.recordedFrom,
    recordedTo: edge.recordedTo ?? OPEN,
  };
  for (const [name, value] of Object.entries(claim.qualifiers))
    properties = { ...properties, ...withOrder(name, value), ...withLastDay(name, value) };
  return properties;
}

/** A date among the qualifiers with the last day it may mean: what is complete through a year is so to its end. */
function withLastDay(name: string, value: Scalar): StoredMap {
  const date = typeof value === 'string' ? parsePartialDate(value) : undefined;
  return date === undefined ? {} : { [lastDayProperty(name)]: int(lastDay(date)) };
}

/** A property's value as a node of its own, for reading at another day or moment. */
export function valueProperties(edge: EdgeVersion): StoredMap {
  const value = edge.object;
  return {
    claimId: edge.claim.id,
    owner: edge.subject,
    property: edge.claim.predicate,
    value: stored(value),
    order: typeof value === 'string' ? orderKey(value) : stored(value),
    dated: edge.claim.since !== null,
    from: int(edge.days.from),
    to: int(edge.days.to),
    strength: edge.strength,
    recordedFrom: edge.recordedFrom,
    recordedTo: edge.recordedTo ?? OPEN,
  };
}
