/** The questions that benches of speed have in common: what they ask of us, of other servers, and by hand. */
export interface Workload {
  readonly name: string;
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Lists are ordered and tell of their pages, as those of real clients are. */
export const WORKLOADS: readonly Workload[] = [
  {
    name: 'W1',
    operation: `query W1($id: ID!) {
  state(id: $id) {
    id
    name
    partyTo(first: 20, orderBy: [{ node: { name: ASC } }]) {
      edges { since node { id name } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`,
    variables: { id: 'state:chn' },
  },
  {
    name: 'W2',
    operation: `query W2($first: Int!) {
  states(first: $first, orderBy: [{ name: ASC }]) {
    nodes {
      name
      partyTo(first: 10, orderBy: [{ node: { name: ASC } }]) {
        nodes {
          name
          parties(first: 10, orderBy: [{ node: { name: ASC } }]) { nodes { name } }
        }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
    variables: { first: 50 },
  },
  {
    name: 'W3',
    operation: `query W3($a: ID!, $b: ID!) {
  states(
    where: { partyTo: { some: { node: { id: { eq: $a } } } }, NOT: { partyTo: { some: { node: { id: { eq: $b } } } } } }
    orderBy: [{ name: ASC }]
    first: 50
  ) {
    totalCount
    nodes { id name }
    pageInfo { hasNextPage endCursor }
  }
}`,
    variables: { a: 'instrument:ost', b: 'instrument:moon' },
  },
  {
    name: 'W4',
    operation: `query W4($id: ID!) {
  instrument(id: $id) {
    name
    parties(first: 20, orderBy: [{ node: { name: ASC } }]) {
      totalCount
      edges { since until action node { id name code } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`,
    variables: { id: 'instrument:ost' },
  },
];

/** What is no list: claims with their quotations, a matrix, paths, a search. */
export const OTHER_WORKLOADS: readonly Workload[] = [
  {
    name: 'W5',
    operation: `query W5($id: ID!) {
  person(id: $id) {
    name
    represents { edges { role node { name } claims { evidence { quote document { name url } } } } }
    statements {
      nodes {
        name
        supports { edges { note node { name } claim { evidence { quote document { name url } } } } }
        opposes { edges { node { name } claim { evidence { quote document { name url } } } } }
      }
    }
  }
}`,
    variables: { id: 'person:li-song' },
  },
  {
    name: 'W6',
    operation: `query W6($states: [ID!]!, $instruments: [ID!]!) {
  treatyMatrix(states: $states, instruments: $instruments) {
    state { code name }
    cells { status since until claim { rank } }
  }
}`,
    variables: {
      states: 'all',
      instruments: ['ost', 'arra', 'liab', 'reg', 'moon'].map((name) => `instrument:${name}`),
    },
  },
  {
    name: 'W7',
    operation: `query W7($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, maxHops: 4, first: 5) {
    nodes { length hops { relation direction from { id name } to { id name } claim { since evidence { quote } } } }
  }
}`,
    variables: { from: 'person:li-song', to: 'instrument:moon' },
  },
  {
    name: 'W8',
    operation: `query W8($text: String!) {
  search(text: $text, first: 10) { totalCount nodes { entity { id name } matched { property text quality } } }
}`,
    variables: { text: 'outer space treaty' },
  },
];
