import { kindEnum } from '../../../src/questions/api-names.js';
import { NEVER } from '../../../src/model/interval.js';
import { positionOf, slowPaths, slowSubgraph, type SlowEdge, type SlowLink } from '../../oracle/links.js';
import type { NaiveGraph } from './naive-graph.js';
import type { Moment } from './naive-items.js';

/** Arguments of the roots that are answered by a search, as graphql-js gives them. */
export interface LinkArgs {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  readonly depth: number;
  readonly excludeHubs: boolean;
  readonly relations?: readonly string[] | null;
  readonly kinds?: readonly string[] | null;
  readonly first: number;
}

type Source = Record<string, unknown>;

/** How the things that a link leads to are answered. */
export interface Parts {
  readonly entity: (id: string, moment: Moment) => Source;
  readonly claim: (id: string, moment: Moment) => Source;
  readonly cursor: (position: readonly (string | number)[]) => string;
  readonly pageInfo: (cursors: readonly string[], all: number) => Source;
}

export function naivePaths(args: LinkArgs, moment: Moment, parts: Parts): Source {
  const { paths, hubs } = slowPaths(edgesOf(args, moment), (id) => degree(id, moment), args);
  return {
    nodes: paths.map((path) => ({
      length: path.length,
      hops: path.map((link) => ({ ...linkSource(link, moment, parts), direction: link.direction })),
    })),
    excludedHubs: hubs.map((id) => parts.entity(id, moment)),
  };
}

export function naiveSubgraph(args: LinkArgs, moment: Moment, parts: Parts): Source {
  const { graph } = moment;
  const goesTo = (id: string): boolean =>
    (args.kinds ?? null) === null || args.kinds!.includes(kindEnum(graph.kindOf(id)!.name));
  const { counts, links, hubs } = slowSubgraph(edgesOf(args, moment), (id) => degree(id, moment), { ...args, goesTo });
  const page = links.slice(0, args.first);
  const nodes = [...new Set([args.id, ...page.flatMap(({ near, far }) => [near, far])])];
  return {
    counts,
    nodes: nodes.map((id) => parts.entity(id, moment)),
    edges: page.map((link) => linkSource(fromSubject(link), moment, parts)),
    pageInfo: parts.pageInfo(
      page.map((link) => parts.cursor(positionOf(link))),
      links.length,
    ),
    excludedHubs: hubs.map((id) => parts.entity(id, moment)),
  };
}

const fromSubject = (link: SlowLink): SlowLink =>
  link.direction === 'IN' ? { ...link, near: link.far, far: link.near, direction: 'OUT' } : link;

function linkSource({ near, far, relation, direction, claim }: SlowLink, moment: Moment, parts: Parts): Source {
  const { since, until } = moment.graph.history(claim)!.claim;
  const from = () => parts.entity(near, moment);
  const to = () => parts.entity(far, moment);
  const sentence = (): string => {
    const said = moment.graph.ontology.relations.get(relation)!;
    const name = said.lasting === 'EVENT' ? (since?.length === 10 ? 'on' : 'in') : 'since';
    const end = said.lasting === 'EVENT' || until === null ? [] : [`until ${until}`];
    const when = [...(since === null ? [] : [`${name} ${since}`]), ...end].join(', ');
    const words = [nameOf(near, moment), direction === 'IN' ? said.saysBack : said.says, nameOf(far, moment)].join(' ');
    return when === '' ? words : `${words} (${when})`;
  };
  return {
    ...{ relation, since, until, from, to, source: from, target: to, sentence },
    claim: () => parts.claim(claim, moment),
  };
}

function nameOf(id: string, { graph, known, day }: Moment): string {
  return String(graph.value(id, graph.kindOf(id)!.properties.get('name')!, known, day));
}

const relationEdges = (graph: NaiveGraph, known: Moment['known']) =>
  graph.visible(known).filter(({ claim }) => graph.ontology.relations.has(claim.predicate));

function degree(id: string, { graph, known }: Moment): number {
  return relationEdges(graph, known).filter(({ subject, object }) => subject === id || object === id).length;
}

function edgesOf({ relations }: LinkArgs, { graph, known, on }: Moment): SlowEdge[] {
  return relationEdges(graph, known)
    .filter(({ claim }) => (relations ?? null) === null || relations!.includes(claim.predicate))
    .filter(({ days }) => on === null || (days.from <= on && on < days.to))
    .filter(({ subject, object }) => [subject, String(object)].every((id) => graph.exists(id, known)))
    .map(({ subject, object, claim, days }) => ({
      ...{ subject, object: String(object), relation: claim.predicate, claim: claim.id },
      symmetric: graph.ontology.relations.get(claim.predicate)!.symmetric,
      from: days.from === NEVER.from ? -Infinity : days.from,
    }));
}
