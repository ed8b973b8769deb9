import type { Answer, Ask } from '../graph/ask.js';

/** Who stands where under which treaty: the operation behind `matrix.csv`. */
const MATRIX = `query Matrix($states: [ID!], $organizations: [ID!], $instruments: [ID!], $asOf: Date, $knownAt: DateTime) {
  treatyMatrix(states: $states, organizations: $organizations, instruments: $instruments, asOf: $asOf, knownAt: $knownAt) {
    state { id code name }
    organization { id name }
    cells {
      instrument { id name }
      status since until
      last { status asOf document { id } }
      claim { id evidence { locator quote document { id name url licence } } }
    }
  }
}`;

export interface MatrixWords {
  readonly states?: string | undefined;
  readonly organizations?: string | undefined;
  readonly instruments?: string | undefined;
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
}

/** The status of States and organizations under instruments, as GraphQL gives it. */
export function askMatrix(words: MatrixWords, ask: Ask): Promise<Answer> {
  const { asOf, knownAt } = words;
  const ids = (text: string | undefined): string[] | null =>
    text === undefined ? null : text.split(',').map((id) => id.trim());
  const variables = {
    states: ids(words.states),
    organizations: ids(words.organizations),
    instruments: ids(words.instruments),
    ...(asOf !== undefined && { asOf }),
    ...(knownAt !== undefined && { knownAt }),
  };
  return ask({ text: MATRIX, variables });
}

interface Cell {
  readonly claim: {
    readonly evidence: readonly {
      readonly quote: string | null;
      readonly locator: string | null;
      readonly document: Readonly<Record<string, string | null>>;
    }[];
  } | null;
}

/** Evidence as lists, so that a cell of the matrix is one row. */
export function flatMatrix(answer: Answer): Answer {
  if (answer.data === null) return answer;
  const rows = answer.data['treatyMatrix'] as readonly { readonly cells: readonly Cell[] }[]; // as MATRIX asks
  const flat = rows.map((row) => ({
    ...row,
    cells: row.cells.map(({ claim, ...cell }) => ({
      ...cell,
      claim: claim === null ? null : withoutObjects(claim),
    })),
  }));
  return { ...answer, data: { treatyMatrix: flat } };
}

function withoutObjects({ evidence, ...claim }: NonNullable<Cell['claim']>): object {
  const documents = evidence.map(({ document }) => document);
  const each = (name: string): string[] => documents.map((document) => document[name] ?? '');
  return {
    ...claim,
    sources: each('id'),
    source_names: each('name'),
    source_urls: each('url'),
    source_licences: each('licence'),
    locators: evidence.map(({ locator }) => locator ?? ''),
    quotes: evidence.map(({ quote }) => quote ?? ''),
  };
}
