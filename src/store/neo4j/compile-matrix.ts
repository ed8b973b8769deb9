import { lastDay, parsePartialDate } from '../../model/partial-date.js';
import { makeClaim, type Claim } from '../../model/claim.js';
import { dayOfOperand, resolveTexts } from '../../plan/operand.js';
import type { MatrixRoot, Operand } from '../../plan/plan.js';
import { canonicalJson, type Json } from '../../text/canonical-json.js';
import type { Answer, Row } from '../store.js';
import { treatyStatus, type Speaking, type Standing } from '../treaty-status.js';
import { unknownEntity } from '../unknown-entity-error.js';
import { coverageMatch, type EntityCompiler, type Scope } from './compile-entity.js';
import { canonical, existed, momentParameter, propertyExpression, propertyDay, relationTypes, sameId, wasKnown, type Moment } from './moment.js';
import { CLAIM, ENTITY } from './names.js';
import { record, type Part, type ReadContext } from './part.js';

/** One consent or signature as it comes from the database, with its fields for the answer. */
type RawSpeaking = readonly [since: string | null, until: string | null, from: number, to: number, denied: boolean, claim: unknown];
type RawCell = readonly [instrument: unknown, consents: RawSpeaking[], denials: RawSpeaking[], signatures: RawSpeaking[], deprecated: unknown[], through: string | null];
type RawRow = readonly [index: number, isOrganization: boolean, ended: string | null, fields: unknown, cells: RawCell[]];

/** Compiles the matrix: the database gives what is known of each pair, the rule that both stores share gives the status. */
export function compileMatrix(root: MatrixRoot, compiler: EntityCompiler, moment: Moment): Part {
  const scope: Scope = { time: { on: root.on }, moment, depth: 1 };
  const holders = holderMatch(root, moment);
  const instruments = instrumentMatch(root, moment);
  const shown = record(
    root.fields.flatMap((field) =>
      field.field === 'state' || field.field === 'organization' ? [[field.key, compiler.shape(field.shape, 'h', scope)] as const] : [],
    ),
  );
  const cellFields = root.fields.flatMap((field) => (field.field === 'cells' ? field.fields : []));
  const claim = record(cellFields.flatMap((field) => (field.field === 'claim' ? [[field.key, compiler.claim(field.fields, 'c', scope)] as const] : [])));
  const instrument = record(cellFields.flatMap((field) => (field.field === 'instrument' ? [[field.key, compiler.shape(field.shape, 'i', scope)] as const] : [])));
  const parts: Parts = { root, shown, claim, instrument };
  const ended = compiler.property('State', 'ended');
  const endedCypher = ended === undefined ? 'null' : propertyExpression('h', ended, propertyDay(scope.time, moment), moment);
  const cell = [
    instrument.cypher,
    `CASE WHEN h:State THEN ${edges('PARTY_TO', claim, moment)} ELSE ${edges('DECLARED_ACCEPTANCE_OF', claim, moment)} END`,
    denials(claim, moment),
    `CASE WHEN h:State THEN ${edges('SIGNED', claim, moment)} ELSE [] END`,
    deprecated(claim, moment),
    `CASE WHEN h:State THEN ${through('PARTY_TO', moment)} ELSE ${through('DECLARED_ACCEPTANCE_OF', moment)} END`,
  ];
  const cells = `COLLECT { ${instruments} RETURN [${cell.join(', ')}] }`;
  const rows = `COLLECT { ${holders} RETURN [ix, h:Organization, ${endedCypher}, ${shown.cypher}, ${cells}] }`;
  return {
    cypher: `[${missing(root, moment)}, ${rows}]`,
    read: (raw, context) => {
      const [unknown, all] = raw as [readonly (readonly [string, number, string])[], RawRow[]];
      const [first] = unknown;
      if (first !== undefined) throw unknownEntity(`${first[0]}[${String(first[1])}]`, KINDS[first[0]] ?? 'entity', first[2], first[0]);
      return all.map((row) => readRow(row, parts, context));
    },
  };
}

const KINDS: Readonly<Record<string, string>> = { states: 'State', organizations: 'Organization', instruments: 'Instrument' };

interface Parts {
  readonly root: MatrixRoot;
  readonly shown: Part;
  readonly claim: Part;
  readonly instrument: Part;
}

function readRow(raw: RawRow, parts: Parts, context: ReadContext): Row {
  const [, isOrganization, ended, rawShown, rawCells] = raw;
  const shown = parts.shown.read(rawShown, context) as Row;
  const row: Row = {};
  for (const field of parts.root.fields) {
    if (field.field === 'typename') row[field.key] = field.value;
    else if (field.field === 'cells') row[field.key] = rawCells.map((cell) => readCell(cell, isOrganization, ended, field.fields, parts, context));
    else row[field.key] = (field.field === 'organization') === isOrganization ? (shown[field.key] ?? null) : null;
  }
  return row;
}

function readCell(
  raw: RawCell,
  isOrganization: boolean,
  ended: string | null,
  fields: Extract<MatrixRoot['fields'][number], { field: 'cells' }>['fields'],
  parts: Parts,
  context: ReadContext,
): Row {
  const [rawInstrument, consents, denied, signatures, deprecatedClaims, completeThrough] = raw;
  const claims = new Map<Claim, unknown>();
  const speaking = (list: readonly RawSpeaking[]): Speaking[] => list.map((item) => toSpeaking(item, claims));
  const through = completeThrough === null ? undefined : parsePartialDate(completeThrough);
  const standing = treatyStatus(
    {
      consents: speaking([...consents, ...denied]),
      signatures: speaking(signatures),
      deprecated: speaking(deprecatedClaims.map((claim): RawSpeaking => [null, null, 0, 0, false, claim])).map(({ claim }) => claim),
      coveredBefore: through === undefined ? null : lastDay(through) + 1,
      isOrganization,
      ended,
    },
    dayOfOperand(parts.root.on, context.values, context.today),
  );
  return readStanding(standing, rawInstrument, claims, fields, parts, context);
}

function readStanding(
  standing: Standing,
  rawInstrument: unknown,
  claims: ReadonlyMap<Claim, unknown>,
  fields: Extract<MatrixRoot['fields'][number], { field: 'cells' }>['fields'],
  { instrument, claim }: Parts,
  context: ReadContext,
): Row {
  const instrumentRow = instrument.read(rawInstrument, context) as Row;
  const claimRow = standing.claim === null ? null : (claim.read(claims.get(standing.claim), context) as Row);
  const row: Row = {};
  for (const field of fields) {
    let answer: Answer;
    if (field.field === 'plain') answer = field.name === '__typename' ? 'TreatyStatusCell' : standing[field.name];
    else answer = (field.field === 'instrument' ? instrumentRow : claimRow)?.[field.key] ?? null;
    row[field.key] = answer;
  }
  return row;
}

function toSpeaking([since, until, from, to, denied, raw]: RawSpeaking, claims: Map<Claim, unknown>): Speaking {
  const date = (text: string | null) => (text === null ? null : (parsePartialDate(text) ?? null));
  // Only what the rule reads is given; the fields of the answer are kept beside it.
  const claim = makeClaim({ subject: '', predicate: '', object: String(claims.size), since: date(since), until: date(until), qualifiers: {}, polarity: denied ? 'denied' : 'asserted' });
  claims.set(claim, raw);
  return { claim, from, to };
}

function holderMatch(root: MatrixRoot, moment: Moment): string {
  const exists = existed('h', moment);
  if (root.states === null && root.organizations === null) return `MATCH (h:State) WHERE ${exists} WITH h, h.id AS ix ORDER BY ix`;
  const wanted = moment.parameters.add(`holders ${keyOf([root.states, root.organizations, root.knownAt])}`, (call) =>
    [...(resolveTexts(root.states, call.values) ?? []), ...(resolveTexts(root.organizations, call.values) ?? [])].map((id) => canonical(id, moment, call)),
  );
  return `UNWIND range(0, size(${wanted}) - 1) AS ix MATCH (h:${ENTITY}) WHERE h.id = ${wanted}[ix] AND ${exists}`;
}

function instrumentMatch(root: MatrixRoot, moment: Moment): string {
  if (root.instruments === null) {
    return `MATCH (i:Instrument) WHERE ${existed('i', moment)} AND EXISTS { ${coverageMatch('i', 'cr', 'cd', 'PARTY_TO', moment)} RETURN 1 AS one } WITH i, i.id AS j ORDER BY j`;
  }
  const ids = idList(root.instruments, moment);
  return `UNWIND range(0, size(${ids}) - 1) AS j MATCH (i:${ENTITY}) WHERE i.id = ${ids}[j]`;
}

/** What is asked for and is not there, or is of another kind. */
function missing(root: MatrixRoot, moment: Moment): string {
  const lists = (['states', 'organizations', 'instruments'] as const).flatMap((argument) => {
    const operand = root[argument];
    if (operand === null) return [];
    const ids = idList(operand, moment);
    const given = moment.parameters.add(`given ${keyOf(operand)}`, ({ values }) => resolveTexts(operand, values) ?? []);
    return [
      `COLLECT { UNWIND range(0, size(${ids}) - 1) AS k WITH k WHERE NOT EXISTS { MATCH (x:${ENTITY}:${KINDS[argument] ?? ''}) WHERE x.id = ${ids}[k] AND ${existed('x', moment)} } RETURN ['${argument}', k, ${given}[k]] ORDER BY k }`,
    ];
  });
  return lists.length === 0 ? '[]' : lists.join(' + ');
}

const idList = (operand: Operand, moment: Moment): string =>
  moment.parameters.add(`ids ${keyOf(operand)} ${keyOf(moment.knownAt)}`, (call) => (resolveTexts(operand, call.values) ?? []).map((id) => canonical(id, moment, call)));

/** The edges between the pair, each with its claim. */
function edges(relation: string, claim: Part, moment: Moment): string {
  const known = moment.knownAt === null ? 'true' : wasKnown('e', moment);
  return (
    `COLLECT { MATCH (h)-[e:${relationTypes(relation, moment)}]->(i) WHERE ${known} ` +
    `MATCH (c:${CLAIM}) WHERE c.id = e.claimId AND ${wasKnown('c', moment)} ` +
    `WITH e, c ORDER BY e.claimId RETURN [e.since, e.until, e.from, e.to, false, ${claim.cypher}] }`
  );
}

const CONSENT = `(c.predicate = 'PARTY_TO' AND h:State OR c.predicate = 'DECLARED_ACCEPTANCE_OF' AND h:Organization)`;

function between(moment: Moment): string {
  return (
    `MATCH (c:${CLAIM}) WHERE c.subject IN ${cluster('h', moment)} AND ${CONSENT} ` +
    `AND ${sameId('c.subject', moment)} = h.id AND ${sameId('c.object', moment)} = i.id AND ${wasKnown('c', moment)}`
  );
}

/** All ids an entity has or had, from the few that were ever merged. */
function cluster(node: string, { parameters }: Moment): string {
  const clusters = parameters.add('clusters', ({ identity }) => identity.clusters());
  return `coalesce(${clusters}[${node}.id], [${node}.id])`;
}

function denials(claim: Part, moment: Moment): string {
  const at = moment.knownAt === null ? `c.speaksTo[k] = 'open'` : speaks(moment);
  return (
    `COLLECT { ${between(moment)} AND c.polarity = 'denied' UNWIND range(0, size(c.speaksFrom) - 1) AS k WITH c, k WHERE ${at} WITH c, k ORDER BY c.strength ` +
    `RETURN [c.since, c.until, c.countFrom, c.countTo, true, ${claim.cypher}] }`
  );
}

function speaks(moment: Moment): string {
  return `c.speaksFrom[k] <= ${momentParameter(moment)} AND ${momentParameter(moment)} < c.speaksTo[k]`;
}

function deprecated(claim: Part, moment: Moment): string {
  return `COLLECT { ${between(moment)} AND c.rank = 'deprecated' WITH c ORDER BY c.strength RETURN ${claim.cypher} }`;
}

function through(relation: string, moment: Moment): string {
  return `COLLECT { ${coverageMatch('i', 'cr', 'cd', relation, moment)} RETURN cr.completeThrough }[0]`;
}

const keyOf = (value: unknown): string => canonicalJson(value as Json); // parts of plans are JSON
