/** A question whose pages and lists are as large as `size` says: 1 is the largest there may be. */
export type Question = (size: number) => string;

/** What is tried, until the limits admit it. */
export const SIZES: readonly number[] = [1, 0.4, 0.2, 0.1, 0.04, 0.01];

/** What has been dear before, or might be. @param ids By what they begin with. */
export function dearQuestions(ids: ReadonlyMap<string, readonly string[]>): Question[] {
  const list = (prefix: string, n: number): string => JSON.stringify((ids.get(prefix) ?? []).slice(0, Math.ceil(n)));
  const longest = JSON.stringify('a b c d e f g h i j k l m n o p q r s t u v w x y z '.repeat(38));
  const page = (size: number): string => String(Math.ceil(250 * size));
  return [
    () => `{ treatyMatrix { state { id } cells { status since claim { id evidence { quote } } } } }`,
    (size) =>
      `{ treatyMatrix(states: ${list('state', 200 * size)}, instruments: ${list('instrument', 200 * size)}) { cells { status last { status asOf } } } }`,
    (size) => `{ voteAgreement(states: ${list('state', 200 * size)}) { pairs { a { id } b { id } common agreed } } }`,
    (size) => `{ search(text: ${longest}, first: ${page(size)}) { totalCount } }`,
    (size) =>
      `{ search(text: "committee on the peaceful uses of outer space", first: ${page(size)}) { nodes { entity { id name } } } }`,
    (size) => `{ claims(first: ${page(size)}) { totalCount nodes { id evidence { quote document { id name } } } } }`,
    (size) => `{ disagreements(first: ${page(size)}) { totalCount nodes { claim { id } others { id } } } }`,
    (size) =>
      `{ paths(from: "state:aut", to: "experiment:polar-2", maxHops: 6, excludeHubs: false, first: ${page(size)}) { nodes { hops { relation } } } }`,
    (size) => `{ neighbourhood(id: "body:copuos", depth: 3, first: ${page(size)}) { nodes { id } } }`,
    (size) => `{ states(first: ${page(size)}) { nodes { id votes(first: 40) { edges { vote node { id } } } } } }`,
    (size) => `{ changes(since: "2000-01-01T00:00:00Z", first: ${page(size)}) { totalCount nodes { at } } }`,
  ];
}
