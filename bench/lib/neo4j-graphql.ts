import { dayOf, formatDay } from '../../src/model/day.js';
import { foundIn, matrixOf, pathOf } from '../peers/told.mjs';
import { luceneOf, NAMING } from '../peers/words.mjs';
import type { Asked } from './contest.js';
import type { Workload } from './workloads.js';

/**
 * The workloads as @neo4j/graphql 7 takes them. It has no cursors in an order of its own at a root, and no lists but
 * connections and whole ones: where ours asks for nodes, so does this; what holds today it is told. What it leaves to whoever asks is not timed: statuses
 * of the matrix, and which name of a hit answers best.
 */
export function asNeo4jGraphql({ name, variables }: Workload): Asked {
  const today = dayOf(Date.now());
  const asked = ASKED[name];
  if (asked === undefined) throw new Error(`no ${name} for @neo4j/graphql`);
  const given = { ...variables, today, day: formatDay(today), words: luceneOf(variables) };
  return { body: JSON.stringify({ query: asked.query, variables: given }), told: (data) => asked.told(data, given) };
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly code?: string | null;
}
interface List {
  readonly totalCount?: number;
  readonly edges: readonly { readonly properties: Readonly<Record<string, unknown>>; readonly node: Row & Lists }[];
  readonly pageInfo: unknown;
}
interface Lists {
  readonly partyToConnection: List;
  readonly partiesConnection: List;
}
type Given = Readonly<Record<string, unknown>>;

const HELD = 'where: { edge: { from: { lte: $today }, to: { gt: $today } } }';
const EXISTS = 'OR: [{ ended: { eq: null } }, { ended: { gt: $day } }]';

const listOf = ({ edges, ...rest }: List): object => ({
  ...rest,
  edges: edges.map(({ properties, node }) => ({ ...properties, node })),
});

const ASKED: Readonly<
  Record<string, { readonly query: string; readonly told: (data: unknown, given: Given) => unknown }>
> = {
  W1: {
    query: `query W1($id: ID!, $today: Int!) {
  states(where: { id: { eq: $id } }) {
    id
    name
    partyToConnection(first: 20, sort: [{ node: { name: ASC } }], ${HELD}) {
      edges { properties { since } node { id name } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`,
    told: (data) => {
      const [{ partyToConnection, ...state }] = (data as { states: [Row & Lists] }).states;
      return { state: { ...state, partyTo: listOf(partyToConnection) } };
    },
  },
  W2: {
    query: `query W2($first: Int!, $today: Int!, $day: String!) {
  statesConnection(first: $first, sort: [{ name: ASC }], where: { ${EXISTS} }) {
    edges {
      node {
        name
        partyToConnection(first: 10, sort: [{ node: { name: ASC } }], ${HELD}) {
          edges {
            node {
              name
              partiesConnection(first: 10, sort: [{ node: { name: ASC } }], ${HELD}) { edges { node { name } } }
            }
          }
        }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
    told: (data) => {
      const { edges, pageInfo } = (data as { statesConnection: List }).statesConnection;
      const nodes = edges.map(({ node: { name, partyToConnection } }) => ({
        name,
        partyTo: {
          nodes: partyToConnection.edges.map(({ node }) => ({
            name: node.name,
            parties: { nodes: node.partiesConnection.edges.map((edge) => edge.node) },
          })),
        },
      }));
      return { states: { nodes, pageInfo } };
    },
  },
  W3: {
    query: `query W3($a: ID!, $b: ID!, $today: Int!, $day: String!) {
  statesConnection(
    where: {
      partyToConnection: { some: { node: { id: { eq: $a } }, edge: { from: { lte: $today }, to: { gt: $today } } } }
      NOT: { partyToConnection: { some: { node: { id: { eq: $b } }, edge: { from: { lte: $today }, to: { gt: $today } } } } }
      ${EXISTS}
    }
    sort: [{ name: ASC }]
    first: 50
  ) {
    totalCount
    edges { node { id name } }
    pageInfo { hasNextPage endCursor }
  }
}`,
    told: (data) => {
      const { edges, ...rest } = (data as { statesConnection: List }).statesConnection;
      return { states: { ...rest, nodes: edges.map(({ node }) => node) } };
    },
  },
  W4: {
    query: `query W4($id: ID!, $today: Int!) {
  instruments(where: { id: { eq: $id } }) {
    name
    partiesConnection(first: 20, sort: [{ node: { name: ASC } }], ${HELD}) {
      totalCount
      edges { properties { since until action } node { id name code } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`,
    told: (data) => {
      const [{ partiesConnection, ...instrument }] = (data as { instruments: [Row & Lists] }).instruments;
      return { instrument: { ...instrument, parties: listOf(partiesConnection) } };
    },
  },
  W5: {
    query: `query W5($id: ID!, $today: Int!) {
  people(where: { id: { eq: $id } }) {
    name
    represents(today: $today)
    statementsConnection(first: 20, sort: [{ node: { id: ASC } }], ${HELD}) {
      edges { node { name supports(today: $today) opposes(today: $today) } }
    }
  }
}`,
    told: (data) => {
      type Said = Readonly<Record<'represents' | 'supports' | 'opposes', unknown>>;
      type Told = Row & Said & { readonly statementsConnection: { readonly edges: readonly { node: Row & Said }[] } };
      const [{ name, represents, statementsConnection }] = (data as { people: [Told] }).people;
      const nodes = statementsConnection.edges.map(({ node: { supports, opposes, ...node } }) => ({
        ...node,
        supports: { edges: supports },
        opposes: { edges: opposes },
      }));
      return { person: { name, represents: { edges: represents }, statements: { nodes } } };
    },
  },
  W6: {
    query: `query W6($states: [ID!]!, $instruments: [ID!]!, $today: Int!, $day: String!) {
  matrix(states: $states, instruments: $instruments, today: $today, day: $day)
}`,
    told: (data, given) => ({ treatyMatrix: matrixOf((data as { matrix: unknown }).matrix, given) }),
  },
  W7: {
    query: 'query W7($from: ID!, $to: ID!, $today: Int!) { paths(from: $from, to: $to, today: $today) }',
    told: (data) => ({ paths: { nodes: (data as { paths: readonly unknown[] }).paths.map(pathOf) } }),
  },
  W8: {
    query: `query W8($words: String!) {
  entitiesByWords(phrase: $words) { edges { node { id kind ${NAMING.join(' ')} } } }
}`,
    told: (data, { text }) => {
      const { edges } = (data as { entitiesByWords: { edges: readonly { node: unknown }[] } }).entitiesByWords;
      const nodes = edges.map(({ node }) => node);
      return { search: foundIn(nodes, text) };
    },
  },
};
