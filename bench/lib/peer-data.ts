import assert from 'node:assert/strict';
import { answersWhole, NAMING, namesOf, type NameRow } from '../../src/store/names/name.js';
import { compact, spaced, wordsOf } from '../../src/store/names/fold.js';
import { standsBack } from '../../src/store/names/rank.js';

/** What other servers are to know: today, as our own server tells it. */
export interface PeerData {
  /** That our answers carry. */
  readonly headers: Readonly<Record<string, string | null>>;
  /** Of no kind what is no more: it is in no list of its kind. */
  readonly entities: readonly Readonly<Record<'id' | 'kind' | 'name' | 'code' | 'url', string | null>>[];
  readonly claims: readonly PeerClaim[];
  readonly names: readonly PeerName[];
  /** Instruments of which some document lists all parties today: whoever is not in it is none. */
  readonly covered: readonly string[];
}

/** A claim of a relation. */
export interface PeerClaim {
  readonly id: string;
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly rank: string;
  readonly action: string | null;
  readonly role: string | null;
  readonly note: string | null;
  readonly symmetric: boolean;
  /** No stronger one is in its way. */
  readonly speaks: boolean;
  /** It speaks, and holds today. */
  readonly holds: boolean;
  readonly evidence: readonly { readonly document: string; readonly quote: string | null }[];
}

/** A name that answers to its words or its beginning. */
export interface PeerName {
  readonly entity: string;
  readonly property: string;
  readonly text: string;
  /** Its words in lower case without accents and punctuation. */
  readonly folded: string;
  /** Where it stands among names that answer alike, the least first: documents behind others, aliases behind names, the long behind the short. */
  readonly weight: number;
}

type Row = Readonly<Record<string, unknown>>;

/** Reads it from our server, through what it exports and what it says of claims that do not speak. */
export async function readPeerData(url: string): Promise<PeerData> {
  const nodes = await exported('nodes.jsonl', url);
  const held = await exported('edges.jsonl', url);
  const spoken = await exported('claims.jsonl', url);
  const { headers, silent } = await silentClaims(url);
  const holding = new Map(held.map(({ claim, symmetric }) => [claim, symmetric === true]));
  const all: readonly Row[] = [
    ...spoken.map((row) => ({ ...row, speaks: true })),
    ...silent.filter(({ polarity }) => polarity === 'ASSERTED'),
  ];
  return {
    headers,
    entities: nodes.map(({ id, kind, name, code, url: address, exists }) => ({
      ...{ id: String(id), kind: exists === true ? String(kind) : null, name: String(name) },
      ...{ code: textOf(code), url: textOf(address) },
    })),
    claims: all.filter(({ object }) => object !== undefined).map((row) => claimOf(row, holding)),
    names: namesIn(all, new Map(nodes.map(({ id, kind }) => [String(id), String(kind)]))),
    covered: all.flatMap(coveredToday),
  };
}

/** The rows of an export. One is made at a time. */
async function exported(name: string, url: string): Promise<Row[]> {
  const response = await fetch(new URL(`/export/${name}`, url));
  assert.equal(response.status, 200, name);
  const text = await response.text();
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function claimOf(row: Row, holding: ReadonlyMap<unknown, boolean>): PeerClaim {
  const { claim, subject, predicate, object, rank } = row as Record<string, string>;
  const said = row['qualifiers'] as Row;
  const evidence = row['evidence'] as readonly { document: string; quote?: string | null }[];
  return {
    ...{ id: String(claim), subject: String(subject), relation: String(predicate), object: String(object) },
    ...{ since: textOf(row['since']), until: textOf(row['until']), rank: String(rank) },
    ...{ action: textOf(said['action']), role: textOf(said['role']), note: textOf(said['note']) },
    ...{ symmetric: holding.get(claim) === true, speaks: row['speaks'] === true, holds: holding.has(claim) },
    evidence: evidence.map(({ document, quote }) => ({ document, quote: quote ?? null })),
  };
}

function namesIn(rows: readonly Row[], kinds: ReadonlyMap<string, string>): PeerName[] {
  const naming = rows.flatMap((row): NameRow[] => {
    const { subject, predicate, value, rank } = row as Record<string, string>;
    if (!NAMING.some((name) => name === predicate) || rank === 'DEPRECATED') return [];
    return [
      { subject: String(subject), property: String(predicate), text: String(value), speaks: row['speaks'] === true },
    ];
  });
  return namesOf(naming, (id) => id).flatMap(({ entity, property, text, own }) => {
    const words = wordsOf(text);
    if (answersWhole(property)) return [];
    const [back, alias] = [standsBack(kinds.get(entity) ?? '') ? 1 : 0, own ? 0 : 1];
    return [
      { entity, property, text, folded: spaced(words), weight: (back * 2 + alias) * 65_536 + compact(words).length },
    ];
  });
}

function coveredToday({ predicate, object, qualifiers }: Row): string[] {
  if (predicate !== 'COVERS') return [];
  const { relation, completeThrough: through } = qualifiers as Record<string, string | undefined>;
  const reaches = through !== undefined && through >= new Date().toISOString().slice(0, 10);
  return relation === 'PARTY_TO' && reaches ? [String(object)] : [];
}

/** Claims that do not speak are in no export: others are stronger, or they are deprecated. As rows of an export. */
async function silentClaims(url: string): Promise<{ readonly headers: PeerData['headers']; readonly silent: Row[] }> {
  const query = `{ claims(where: { effective: { eq: false } }, first: 250) {
    nodes { id subject { id } predicate object { id } value since until polarity rank qualifiers { name value } evidence { quote document { id } } }
    pageInfo { hasNextPage }
  } }`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  type Named = { readonly id: string };
  type Silent = Row & {
    readonly id: string;
    readonly subject: Named;
    readonly object: Named | null;
    readonly qualifiers: readonly { readonly name: string; readonly value: string }[];
    readonly evidence: readonly { readonly quote: string | null; readonly document: Named }[];
  };
  const told = (await response.json()) as {
    data: { claims: { nodes: Silent[]; pageInfo: { hasNextPage: boolean } } };
    errors?: unknown;
  };
  assert.equal(told.errors, undefined, JSON.stringify(told.errors));
  assert.equal(told.data.claims.pageInfo.hasNextPage, false);
  const headers = Object.fromEntries(
    [...response.headers].filter(([name]) => !/^(date|connection|keep-alive|content-|x-request-id)/.test(name)),
  );
  return {
    headers: { ...headers, 'content-security-policy': response.headers.get('content-security-policy') },
    silent: told.data.claims.nodes.map(({ id, subject, object, qualifiers, evidence, ...row }) => ({
      ...row,
      claim: id,
      subject: subject.id,
      ...(object !== null && { object: object.id }),
      qualifiers: Object.fromEntries(qualifiers.map(({ name, value }) => [name, value])),
      evidence: evidence.map(({ quote, document }) => ({ quote, document: document.id })),
    })),
  };
}
