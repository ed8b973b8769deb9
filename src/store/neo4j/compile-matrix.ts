import type { ClaimId, EntityId } from '../../model/claim.js';
import type { CompleteList, ListUniverse } from '../../model/complete-list.js';
import { parsePartialDate, type PartialDate } from '../../model/partial-date.js';
import { dayOfOperand, resolveTexts } from '../../plan/operand.js';
import type { Operand } from '../../plan/plan.js';
import type { TellingOf } from '../../questions/definition.js';
import type { CELL, Matrix, ROW } from '../../questions/matrix.js';
import { differ, treatyStatus, type Speaking, type Standing } from '../../questions/treaty-status.js';
import { unknownEntity } from '../../questions/unknown-entity-error.js';
import { canonicalJson, type Json } from '../../text/canonical-json.js';
import { coverageMatch, listMatch, type EntityCompiler } from './compile-entity.js';
import { boundsOf, compileExisting } from './compile-filter.js';
import {
  canonical,
  existed,
  momentParameter,
  propertyExpression,
  relationTypes,
  sameId,
  wasKnown,
  type Moment,
} from './moment.js';
import { CLAIM, ENTITY, OPEN } from './names.js';
import type { Part, ReadContext } from './part.js';
import { compileShown } from './shown.js';
import type { Source, Work } from './source.js';

/** One consent or signature as it comes from the database. */
type RawSpeaking = readonly [
  since: string | null,
  until: string | null,
  from: number,
  to: number,
  denied: boolean,
  claim: ClaimId,
];
type RawCell = readonly [
  instrument: EntityId,
  consents: RawSpeaking[],
  denials: RawSpeaking[],
  signatures: RawSpeaking[],
  deprecated: ClaimId[],
  lists: RawList[],
];
type RawList = readonly [document: EntityId, from: string | null, through: string, universe: ListUniverse | null];
type RawRow = readonly [
  id: EntityId,
  isOrganization: boolean,
  holder: readonly [began: string | null, ended: string | null, stateStatus: string | null],
  cells: RawCell[],
];

/** The matrix: the database gives what is known of each pair, the rule that both stores share gives the status. */
export const matrixSource: Source<'matrix'> = (root, work) => compileMatrix({ ...root, differing: false }, work);

export const compareSource: Source<'compare'> = (root, work) =>
  compileMatrix({ ...root, organizations: null, differing: true }, work);

/** Whether only columns are shown in which the rows differ. */
type Asked = Matrix & { readonly differing: boolean };

function compileMatrix(root: Asked, { compiler, moment }: Work): Part {
  const existing = compileExisting(root.on, { node: 'h', kinds: compiler.kinds(['State']), moment });
  const holders = holderMatch(root, existing, moment);
  const instruments = instrumentMatch(root, moment);
  const cell = [
    'i.id',
    edges('PARTY_TO|DECLARED_ACCEPTANCE_OF', moment),
    denials(moment),
    edges('SIGNED', moment),
    deprecated(moment),
    lists(moment),
  ];
  const ofInstruments = `COLLECT { ${instruments} RETURN [${cell.join(', ')}] }`;
  // Once a row: a State has hundreds of claims, and there is a cell for each instrument.
  const own = `COLLECT { ${ownClaims(moment)} RETURN c }`;
  const facts = holderFacts(compiler, moment);
  const rows = `COLLECT { ${holders} WITH h, ix, ${own} AS own ORDER BY ix RETURN [h.id, h:Organization, ${facts}, ${ofInstruments}] }`;
  const show = compileShown(root.fields, { time: { on: root.on }, moment, depth: 1 }, compiler);
  return {
    cypher: `[${missing(root, moment)}, ${rows}]`,
    read: (raw, context) => {
      const [unknown, all] = raw as [readonly (readonly [string, number, string])[], RawRow[]];
      const [first] = unknown;
      if (first !== undefined)
        throw unknownEntity(`${first[0]}[${String(first[1])}]`, KINDS[first[0]] ?? 'entity', first[2], first[0]);
      return tellRows(all, root, context).map((row) => show(row, context));
    },
  };
}

const KINDS: Readonly<Record<string, string>> = {
  states: 'State',
  organizations: 'Organization',
  instruments: 'Instrument',
};

function tellRows(rows: readonly RawRow[], root: Asked, context: ReadContext): TellingOf<typeof ROW>[] {
  const standings = rows.map((row) => row[3].map((cell) => standingOf(cell, row, root, context)));
  const isShown = (column: number): boolean => !root.differing || differ(standings.flatMap((row) => row[column] ?? []));
  return rows.map(([holder, isOrganization, , cells], i) => ({
    state: isOrganization ? null : holder,
    organization: isOrganization ? holder : null,
    cells: cells.flatMap(([instrument], column) => {
      const standing = standings[i]?.[column];
      return standing === undefined || !isShown(column) ? [] : [tellCell(instrument, standing)];
    }),
  }));
}

function standingOf(
  [, consents, denied, signatures, deprecatedClaims, rawLists]: RawCell,
  [, isOrganization, [began, ended, stateStatus]]: RawRow,
  root: Matrix,
  context: ReadContext,
): Standing {
  const speaking = (list: readonly RawSpeaking[]): Speaking[] => list.map(toSpeaking);
  return treatyStatus(
    {
      consents: speaking([...consents, ...denied]),
      signatures: speaking(signatures),
      deprecated: deprecatedClaims.map((id) => toSpeaking([null, null, 0, 0, false, id]).claim),
      lists: rawLists.flatMap(toList),
      holder: { began: toDate(began), ended: toDate(ended), isOrganization, stateStatus },
    },
    dayOfOperand(root.on, context.values, context.today),
  );
}

const tellCell = (instrument: EntityId, { claim, ...standing }: Standing): TellingOf<typeof CELL> => ({
  ...standing,
  instrument,
  claim: claim === null ? null : claim.id,
});

const toDate = (text: string | null): PartialDate | null => (text === null ? null : (parsePartialDate(text) ?? null));

function toList([document, from, through, universe]: RawList): CompleteList[] {
  const last = toDate(through);
  return last === null ? [] : [{ document, from: toDate(from), through: last, universe }];
}

function toSpeaking([since, until, from, to, denied, id]: RawSpeaking): Speaking {
  // Only what the rule reads: subject, predicate and object are those of the cell.
  const claim = {
    id,
    subject: '',
    predicate: '',
    object: '',
    since: toDate(since),
    until: toDate(until),
    qualifiers: {},
    polarity: denied ? 'denied' : 'asserted',
  } as const;
  return { claim, from, to };
}

function holderMatch(root: Asked, existing: string, moment: Moment): string {
  const exists = existed('h', moment);
  if (root.states === null && root.organizations === null)
    return `MATCH (h:State) WHERE ${exists} AND ${existing} WITH h, h.id AS ix ORDER BY ix`;
  const wanted = moment.parameters.add(`holders ${keyOf([root.states, root.organizations, root.knownAt])}`, (call) =>
    [...(resolveTexts(root.states, call.values) ?? []), ...(resolveTexts(root.organizations, call.values) ?? [])].map(
      (id) => canonical(id, moment, call),
    ),
  );
  return `UNWIND range(0, size(${wanted}) - 1) AS ix MATCH (h:${ENTITY}) WHERE h.id = ${wanted}[ix] AND ${exists}`;
}

function instrumentMatch(root: Asked, moment: Moment): string {
  if (root.instruments === null && root.differing) {
    const states = root.states === null ? '[]' : idList(root.states, moment);
    const types = ['PARTY_TO', 'SIGNED'].map((relation) => relationTypes(relation, moment)).join('|');
    return `MATCH (s:State)-[a:${types}]->(i:Instrument) WHERE s.id IN ${states} AND ${existed('i', moment)} AND ${wasKnown('a', moment)} WITH DISTINCT i, i.id AS j ORDER BY j`;
  }
  if (root.instruments === null) {
    return `MATCH (i:Instrument) WHERE ${existed('i', moment)} AND EXISTS { ${coverageMatch('i', 'cr', 'cd', `'PARTY_TO'`, moment)} RETURN 1 AS one } WITH i, i.id AS j ORDER BY j`;
  }
  const ids = idList(root.instruments, moment);
  return `UNWIND range(0, size(${ids}) - 1) AS j MATCH (i:${ENTITY}) WHERE i.id = ${ids}[j]`;
}

/** What is asked for and is not there, or is of another kind. */
function missing(root: Asked, moment: Moment): string {
  const lists = (['states', 'organizations', 'instruments'] as const).flatMap((argument) => {
    const operand = root[argument];
    if (operand === null) return [];
    const ids = idList(operand, moment);
    const given = moment.parameters.add(`given ${keyOf(operand)}`, ({ values }) => resolveTexts(operand, values) ?? []);
    return [
      `COLLECT { UNWIND range(0, size(${ids}) - 1) AS k WITH k WHERE NOT EXISTS { MATCH (x:${ENTITY}&${KINDS[argument] ?? ''}) WHERE x.id = ${ids}[k] AND ${existed('x', moment)} } RETURN ['${argument}', k, ${given}[k]] ORDER BY k }`,
    ];
  });
  return lists.length === 0 ? '[]' : lists.join(' + ');
}

const idList = (operand: Operand, moment: Moment): string =>
  moment.parameters.add(`ids ${keyOf(operand)} ${keyOf(moment.knownAt)}`, (call) =>
    (resolveTexts(operand, call.values) ?? []).map((id) => canonical(id, moment, call)),
  );

/** The edges between the pair. A State can have no acceptance, and an organization no consent. */
function edges(relations: string, moment: Moment): string {
  const types = relations
    .split('|')
    .map((relation) => relationTypes(relation, moment))
    .join('|');
  return `COLLECT { MATCH (h)-[e:${types}]->(i) WHERE ${wasKnown('e', moment)} WITH e ORDER BY e.claimId RETURN [e.since, e.until, e.from, e.to, false, e.claimId] }`;
}

const CONSENTS = `['PARTY_TO', 'DECLARED_ACCEPTANCE_OF']`;
const SPEAKING = `['PARTY_TO', 'DECLARED_ACCEPTANCE_OF', 'SIGNED']`;

/** The claims that tell where the row stands under any instrument, under all ids that it has or had. */
function ownClaims(moment: Moment): string {
  const clusters = moment.parameters.add('clusters', ({ identity }) => identity.clusters());
  return (
    `MATCH (c:${CLAIM}) WHERE c.subject IN coalesce(${clusters}[h.id], [h.id]) AND c.predicate IN ${SPEAKING} ` +
    `AND ${sameId('c.subject', moment)} = h.id AND ${wasKnown('c', moment)}`
  );
}

/** Those of them that are of these predicates and about the cell's instrument. */
function between(predicates: string, moment: Moment): string {
  return `UNWIND own AS c WITH c WHERE c.predicate IN ${predicates} AND ${sameId('c.object', moment)} = i.id`;
}

function denials(moment: Moment): string {
  const at = momentParameter(moment);
  const spoke =
    moment.knownAt === null ? `c.speaksTo[k] = '${OPEN}'` : `c.speaksFrom[k] <= ${at} AND ${at} < c.speaksTo[k]`;
  return (
    `COLLECT { ${between(CONSENTS, moment)} AND c.polarity = 'denied' UNWIND range(0, size(c.speaksFrom) - 1) AS k WITH c, k WHERE ${spoke} ` +
    `WITH c ORDER BY c.strength RETURN [c.since, c.until, c.countFrom, c.countTo, true, c.id] }`
  );
}

function deprecated(moment: Moment): string {
  return `COLLECT { ${between(CONSENTS, moment)} AND c.rank = 'deprecated' WITH c ORDER BY c.strength RETURN c.id }`;
}

function lists(moment: Moment): string {
  const relation = `CASE WHEN h:State THEN 'PARTY_TO' ELSE 'DECLARED_ACCEPTANCE_OF' END`;
  return (
    `COLLECT { ${listMatch('i', 'cr', 'cd', relation, moment)} WITH cd, cr ORDER BY cd.id, cr.claimId ` +
    `RETURN [cd.id, cr.completeFrom, cr.completeThrough, cr.universe] }`
  );
}

/** When the row's holder began and ended, and its standing at the United Nations: what lists speak of it. */
function holderFacts(compiler: EntityCompiler, moment: Moment): string {
  const [began, ended] = boundsOf('h', { kinds: compiler.kinds(['State', 'Organization']), moment });
  const status = compiler.property('State', 'stateStatus');
  const stateStatus = status === undefined ? 'null' : propertyExpression('h', status, 'null', moment);
  return `[${began}, ${ended}, ${stateStatus}]`;
}

const keyOf = (value: unknown): string => canonicalJson(value as Json); // parts of plans are JSON
