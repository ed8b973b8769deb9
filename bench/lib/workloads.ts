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
