import type { ListUniverse } from '../../../src/model/complete-list.js';
import { dayNumber, formatDay } from '../../../src/model/day.js';
import { existsOn, type Existence } from '../../../src/model/existence.js';
import type { ClaimHistory, Evidence, Scalar } from '../../../src/model/claim.js';
import { firstDay, parsePartialDate, type PartialDate } from '../../../src/model/partial-date.js';
import { connectionName, edgeName, facetNames, kindEnum, relationList } from '../../../src/questions/api-names.js';
import type { Kind, RelationField } from '../../../src/ontology/ontology.js';
import { compareValues } from '../../../src/plan/compare.js';
import type { Position } from '../../../src/plan/cursor.js';
import type { DatasetState } from '../../../src/store/store.js';
import { qualifierRows } from '../../../src/store/qualifier-rows.js';
import { differ, treatyStatus, type Standing } from '../../../src/questions/treaty-status.js';
import { compareText } from '../../../src/text/compare.js';
import { naiveFigures, type FigureArgs } from './naive-figures.js';
import { compareItems, nodeValues, orderKeys, passesMatch, passesNode } from './naive-filter.js';
import { naiveDataset } from './naive-dataset.js';
import type { Known, NaiveGraph } from './naive-graph.js';
import {
  changes,
  claimPosition,
  disagreements,
  passesAll,
  rowConnection,
  timeline,
  type Readers,
} from './naive-records.js';
import { naivePaths, naiveSubgraph, type LinkArgs, type Parts } from './naive-links.js';
import { edgeProperty, edgesAlong, type Item, type Moment } from './naive-items.js';
import { naiveSearch } from './naive-search.js';

/** Arguments as graphql-js gives them, of whatever field. */
interface Args {
  readonly id: string;
  readonly ids: readonly string[];
  readonly where?: object | null;
  readonly orderBy?: readonly object[] | null;
  readonly first: number;
  readonly asOf?: string | null;
  readonly ever?: boolean | null;
  readonly knownAt?: Known;
  readonly by: readonly string[];
  readonly text: string;
  readonly kinds?: readonly string[] | null;
  readonly states?: readonly string[] | null;
  readonly organizations?: readonly string[] | null;
  readonly instruments?: readonly string[] | null;
}
/** An object for graphql-js: a value or, called with arguments, a function for each field. */
type Source = Record<string, unknown>;

/** A position stands in for the cursor that a store would write. */
export const naiveCursor = (position: Position): string => `at ${JSON.stringify(position)}`;

/** Answers every field of the API on its own, for graphql-js to put together. */
export function naiveRoot(graph: NaiveGraph, today: number, dataset: DatasetState): Source {
  const moment = (args: Args): Moment =>
    timed({ graph, known: args.knownAt ?? null, on: today, day: today, today }, args);
  const root: Source = {
    node: (args: Args) => node(args.id, moment(args)),
    nodes: (args: Args) => args.ids.map((id: string) => node(id, moment(args))),
    entity: (args: Args) => named(args.id, moment(args)),
    claim: (args: Args) => claimById(args.id, moment(args)),
    claims: (args: Args) => claimList(args, moment(args)),
    search: (args: Args) => searched(args, moment(args)),
    dataset: {
      ...dataset,
      kinds: dataset.kinds.map(({ kind, count }) => ({ kind: kindEnum(kind), count })),
      ...naiveDataset(graph, (id) => entity(id, { graph, known: null, on: today, day: today, today })),
    },
    treatyMatrix: (args: Args) => matrix(args, moment(args), false),
    compare: (args: Args) => matrix(args, moment(args), true),
    ...Object.fromEntries(
      Object.entries(naiveFigures(entity)).map(([name, figure]) => [
        name,
        (args: Args & FigureArgs) => figure(args as never, moment(args)),
      ]),
    ),
    disagreements: (args: Args) => disagreements(claimsThat(args, moment(args)), args.first, moment(args), READERS),
    timeline: (args: Args) => timeline(args, moment(args), READERS),
    changes: (args: Args & { readonly since: string }) => changes(args, moment(args), READERS),
    paths: (args: Args & LinkArgs) => naivePaths(args, moment(args), LINK_PARTS),
    neighbourhood: (args: Args & LinkArgs) => naiveSubgraph(args, moment(args), LINK_PARTS),
  };
  for (const kind of graph.ontology.kinds.values()) {
    root[kind.singular] = (args: Args) => singular(kind, args, moment(args));
    root[kind.plural] = (args: Args) => {
      const at = moment(args);
      const items = graph
        .ofKind(kind, at.known)
        .filter((id) => at.on === null || existsOn(existence(id, at), at.on))
        .map((id): Item => ({ id, edge: null }));
      return connection(
        items.filter((item) => passesNode(item, args.where, at)),
        args,
        kind,
        null,
        null,
        at,
      );
    };
  }
  return root;
}

const LINK_PARTS: Parts = {
  entity: (id, moment) => entity(id, moment),
  claim: (id, moment) => claimSource(moment.graph.history(id)!, moment),
  cursor: (position) => naiveCursor(position),
  pageInfo: (cursors, all) => pageInfo(cursors, all),
};

function timed(moment: Moment, { asOf, ever }: Args): Moment {
  if (ever === true) return { ...moment, on: null, day: moment.today };
  if (typeof asOf === 'string') {
    const day = firstDay(parsePartialDate(asOf)!);
    return { ...moment, on: day, day };
  }
  return ever === false && moment.on === null ? { ...moment, on: moment.today, day: moment.today } : moment;
}

function node(id: string, moment: Moment): Source | null {
  return id.startsWith('claim:') ? claimById(id, moment) : named(id, moment);
}

function named(id: string, moment: Moment): Source | null {
  return moment.graph.kindOf(id) !== undefined && moment.graph.exists(id, moment.known) ? entity(id, moment) : null;
}

function singular(kind: Kind, args: Args, moment: Moment): Source | null {
  const [[property, wanted]] = Object.entries(args).filter(
    ([name, value]) => typeof value === 'string' && !['asOf', 'ever', 'knownAt'].includes(name),
  ) as [[string, unknown]];
  const id = moment.graph.ofKind(kind, moment.known).find((one) => nodeValues(one, property, moment)[0] === wanted);
  return id === undefined ? null : entity(id, moment);
}

function entity(id: string, moment: Moment): Source {
  const { graph, known, day } = moment;
  const kind = graph.kindOf(id)!;
  const source: Source = {
    __typename: kind.name,
    id,
    kind: kindEnum(kind.name),
    key: `${id}@${moment.on === null ? 'ever' : formatDay(moment.on)}${known === null ? '' : `~${known}`}`,
    exists: () => existsOn(existence(id, moment), day),
  };
  for (const property of kind.properties.values()) {
    source[property.name] = () =>
      property.list ? graph.list(id, property.name, known) : graph.value(id, property, known, day);
  }
  for (const field of kind.relations.values()) {
    source[field.name] = (args: Args) => {
      const at = timed(moment, args);
      const items = edgesAlong(id, field, at).filter((item) => passesMatch(item, args.where, at));
      return connection(items, args, kind, field, id, at);
    };
  }
  return source;
}

function existence(id: string, { graph, known, today }: Moment): Existence {
  const date = (bound: 'begins' | 'ends'): PartialDate | null => {
    const property = [...graph.kindOf(id)!.properties.values()].find(({ bounds }) => bounds === bound);
    const value = property === undefined ? null : graph.value(id, property, known, today);
    return value === null ? null : parsePartialDate(String(value))!;
  };
  return { began: date('begins'), ended: date('ends') };
}

function connection(
  items: readonly Item[],
  args: Args,
  kind: Kind,
  field: RelationField | null,
  start: string | null,
  moment: Moment,
): Source {
  const sorted = [...items].sort((a, b) => compareItems(a, b, args.orderBy, moment));
  const page = sorted.slice(0, args.first);
  const list = field === null ? { target: kind.name } : relationList(moment.graph.ontology, field);
  const edges = 'edges' in list ? list.edges : undefined;
  const cursor = (item: Item): string =>
    naiveCursor([
      ...orderKeys(item, args.orderBy, moment).map(({ value }) => value),
      item.id,
      ...(item.edge === null ? [] : [item.edge.claim.id]),
    ]);
  return {
    __typename: connectionName(list.target, edges),
    totalCount: items.length,
    nodes: () => page.map((item) => entity(item.id, moment)),
    edges: () => page.map((item) => edge(item, edgeName(list.target, edges), cursor(item), moment)),
    pageInfo: () => pageInfo(page.map(cursor), items.length),
    facets: ({ by, first }: Args) =>
      by.map((name: string) =>
        facet(name, facetNames(moment.graph.ontology, list.target, edges).get(name)!, items, first, moment),
      ),
    coverage: () => (field?.direction === 'IN' ? coverage(start!, field.relation, moment) : null),
  };
}

const pageInfo = (cursors: readonly string[], all: number): Source => ({
  hasNextPage: all > cursors.length,
  hasPreviousPage: false,
  startCursor: cursors[0] ?? null,
  endCursor: cursors.at(-1) ?? null,
});

function edge(item: Item, typename: string, cursor: string, moment: Moment): Source {
  const source: Source = { __typename: typename, cursor, node: () => entity(item.id, moment) };
  if (item.edge === null) return source;
  const { claim } = item.edge;
  const { graph, known } = moment;
  const relation = graph.ontology.relations.get(claim.predicate)!;
  for (const name of ['since', 'until', 'attested', ...relation.properties.keys()])
    source[name] = () => edgeProperty(item.edge!, name, moment);
  source['claim'] = () => claimSource(graph.history(claim.id)!, moment);
  source['claims'] = () => graph.competing(claim, known).map((one) => claimSource(one, moment));
  return source;
}

function facet(
  by: string,
  { on, property, year }: { on: 'node' | 'edge'; property: string; year: boolean },
  items: readonly Item[],
  first: number,
  moment: Moment,
): Source {
  const counts = new Map<string | null, number>();
  for (const item of items) {
    const values = on === 'edge' ? [edgeProperty(item.edge!, property, moment)] : nodeValues(item.id, property, moment);
    for (const value of values.length === 0 ? [null] : values) {
      const text = value === null ? null : year ? String(value).slice(0, 4) : String(value);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  const rows = [...counts].map(([value, count]) => ({ value, count }));
  rows.sort(
    (a, b) =>
      Number(a.value === null) - Number(b.value === null) || b.count - a.count || compareValues(a.value, b.value),
  );
  return { by, values: rows.slice(0, first) };
}

const covering = (id: string, relation: string, moment: Moment) => listing(id, relation, moment)[0];

function listing(id: string, relation: string, { graph, known }: Moment) {
  return graph
    .visible(known)
    .filter(
      ({ claim, object, subject }) =>
        claim.predicate === 'COVERS' &&
        object === id &&
        claim.qualifiers['relation'] === relation &&
        graph.exists(subject, known),
    )
    .sort(
      (a, b) =>
        compareText(String(b.claim.qualifiers['completeThrough']), String(a.claim.qualifiers['completeThrough'])) ||
        compareText(a.subject, b.subject) ||
        compareText(a.claim.id, b.claim.id),
    );
}

function coverage(id: string, relation: string, moment: Moment): Source | null {
  const covers = covering(id, relation, moment);
  if (covers === undefined) return null;
  const { claim, subject } = covers;
  return {
    ...Object.fromEntries(
      ['completeFrom', 'completeThrough', 'universe', 'officialTotal', 'note'].map((name) => [
        name,
        claim.qualifiers[name] ?? null,
      ]),
    ),
    document: () => entity(subject, moment),
    claim: () => claimSource(moment.graph.history(claim.id)!, moment),
  };
}

function claimById(id: string, moment: Moment): Source | null {
  const history = moment.graph.history(id);
  return history === undefined || moment.graph.version(history, moment.known) === undefined
    ? null
    : claimSource(history, moment);
}

function claimSource(history: ClaimHistory, moment: Moment): Source {
  const { graph, known } = moment;
  const { claim } = history;
  const version = graph.version(history, known)!;
  const isRelation = graph.ontology.relations.has(claim.predicate);
  return {
    __typename: 'Claim',
    ...{ id: claim.id, predicate: claim.predicate, since: claim.since, until: claim.until },
    subject: () => named(claim.subject, moment),
    object: () => (isRelation ? named(String(claim.object), moment) : null),
    value: isRelation ? null : String(claim.object),
    qualifiers: qualifierRows(claim),
    polarity: claim.polarity.toUpperCase(),
    rank: version.rank.toUpperCase(),
    method: version.method.toUpperCase(),
    ...{ confidence: version.confidence, recordedAt: version.recordedAt, retractedAt: version.retractedAt },
    effective: () => graph.speaks(claim, known),
    evidence: () => version.evidence.map((one: Evidence) => ({ ...one, document: () => named(one.document, moment) })),
  };
}

const READERS: Readers = { claim: claimSource, entity: named, cursor: naiveCursor };

function claimList(args: Args, moment: Moment): Source {
  const { graph, known } = moment;
  const day = typeof args.asOf === 'string' ? moment.on : null;
  const rows = claimsThat(args, moment)
    .filter((history) => day === null || graph.counts(history, day, known))
    .map((history) => ({ position: claimPosition(history, moment), node: () => claimSource(history, moment) }));
  return rowConnection(rows, args.first, READERS);
}

function searched({ text, kinds, first }: Args, moment: Moment): Source {
  const all = naiveSearch(moment.graph, text, kinds ?? null);
  const page = all.found.slice(0, first);
  const hit = ({ entity: id, ...matched }: (typeof page)[number]): Source => ({
    entity: () => entity(id, moment),
    matched,
  });
  return {
    totalCount: all.found.length,
    kinds: all.kinds,
    nodes: () => page.map(hit),
    edges: () => page.map((found) => ({ cursor: naiveCursor(found.place), node: hit(found) })),
    pageInfo: () =>
      pageInfo(
        page.map(({ place }) => naiveCursor(place)),
        all.found.length,
      ),
  };
}
const claimsThat = ({ where }: Args, moment: Moment): ClaimHistory[] =>
  moment.graph.claims.filter(
    (history) => moment.graph.version(history, moment.known) !== undefined && passesClaim(history, where ?? {}, moment),
  );

function passesClaim(history: ClaimHistory, where: object, { graph, known }: Moment): boolean {
  const { claim } = history;
  const version = graph.version(history, known)!;
  const isRelation = graph.ontology.relations.has(claim.predicate);
  const own: Readonly<Record<string, readonly (Scalar | null)[]>> = {
    ...{ id: [claim.id], subject: [claim.subject], predicate: [claim.predicate] },
    object: isRelation ? [String(claim.object)] : [],
    value: isRelation ? [] : [String(claim.object)],
    document: version.evidence.map(({ document }) => document),
    quote: version.evidence.map(({ quote }) => quote ?? null),
    ...{ rank: [version.rank.toUpperCase()], method: [version.method.toUpperCase()] },
    ...{ polarity: [claim.polarity.toUpperCase()], since: [claim.since], until: [claim.until] },
    ...{ confidence: [version.confidence], recordedAt: [version.recordedAt], retractedAt: [version.retractedAt] },
    effective: [graph.speaks(claim, known)],
  };
  return Object.entries(where).every(([property, tests]: [string, object | null]) =>
    passesAll(
      tests ?? {},
      own[property]!.filter((one): one is Scalar => one !== null),
      property === 'since' || property === 'until',
    ),
  );
}

function matrix(args: Args, moment: Moment, differing: boolean): Source[] {
  const { graph, known } = moment;
  const kinds = graph.ontology.kinds;
  const [states, organizations] = [args.states ?? null, args.organizations ?? null];
  const everyState = states === null && organizations === null;
  const there = (id: string): boolean => existsOn(existence(id, moment), moment.on ?? moment.today);
  const holders = everyState
    ? graph.ofKind(kinds.get('State')!, known).filter(there)
    : [...(states ?? []), ...(organizations ?? [])];
  const covered = (): string[] =>
    graph.ofKind(kinds.get('Instrument')!, known).filter((id) => covering(id, 'PARTY_TO', moment) !== undefined);
  const acted = (): string[] =>
    ['PARTY_TO', 'SIGNED']
      .flatMap((name) => graph.edges(name, known).filter(({ subject }) => holders.includes(subject)))
      .map(({ object }) => String(object))
      .filter((id, i, all) => all.indexOf(id) === i && graph.exists(id, known))
      .sort();
  const instruments = (args.instruments ?? (differing ? acted() : covered())).filter(
    (one) => !differing || differ(holders.map((holder) => standing(holder, one, moment))),
  );
  return holders.map((id: string) => ({
    state: () => (id.startsWith('state:') ? entity(id, moment) : null),
    organization: () => (id.startsWith('org:') ? entity(id, moment) : null),
    cells: () => instruments.map((instrument: string) => cell(id, instrument, moment)),
  }));
}

function cell(holder: string, instrument: string, moment: Moment): Source {
  const { status, since, until, claim, last: lastKnown } = standing(holder, instrument, moment);
  const last = lastKnown();
  return {
    instrument: () => entity(instrument, moment),
    ...{ status, since, until },
    last: last === null ? null : { ...last, document: () => entity(last.document, moment) },
    claim: () => (claim === null ? null : claimSource(moment.graph.history(claim.id)!, moment)),
  };
}

function standing(holder: string, instrument: string, moment: Moment): Standing {
  const { graph, known, today } = moment;
  const isOrganization = holder.startsWith('org:');
  const relation = isOrganization ? 'DECLARED_ACCEPTANCE_OF' : 'PARTY_TO';
  const speaking = (predicate: string) =>
    graph
      .visible(known)
      .filter(
        ({ claim, subject, object }) => claim.predicate === predicate && subject === holder && object === instrument,
      )
      .sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1));
  const between = graph.claims
    .filter(
      (one) =>
        one.claim.predicate === relation &&
        one.claim.subject === holder &&
        one.claim.object === instrument &&
        graph.version(one, known) !== undefined,
    )
    .sort((a, b) => (graph.strength(a, known) < graph.strength(b, known) ? -1 : 1));
  const denied = between
    .filter(({ claim }) => claim.polarity === 'denied')
    .flatMap(({ claim }) => graph.said(claim, known));
  const status = graph.kindOf(holder)!.properties.get('stateStatus');
  return treatyStatus(
    {
      consents: [...speaking(relation), ...denied].map(({ claim, days }) => ({ claim, ...days })),
      signatures: isOrganization ? [] : speaking('SIGNED').map(({ claim, days }) => ({ claim, ...days })),
      deprecated: between.filter((one) => graph.version(one, known)!.rank === 'deprecated').map(({ claim }) => claim),
      lists: listing(instrument, relation, moment)
        .map(({ claim: { qualifiers }, subject }) => ({
          document: subject,
          from: qualifiers['completeFrom'] === undefined ? null : parsePartialDate(String(qualifiers['completeFrom']))!,
          through: parsePartialDate(String(qualifiers['completeThrough']))!,
          universe: (qualifiers['universe'] ?? null) as ListUniverse | null,
        }))
        .sort((a, b) => compareText(a.document, b.document)),
      holder: {
        ...existence(holder, moment),
        isOrganization,
        stateStatus: status === undefined ? null : (graph.value(holder, status, known, today) as string | null),
      },
    },
    moment.on ?? today,
  );
}

/** A fixed day, so that answers stay the same. */
export const TODAY = dayNumber(2026, 3, 15);
