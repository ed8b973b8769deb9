import type { ExitCode, Output } from './output.js';
import { answerTo, show, type QueryOptions, type QuerySurroundings } from './query.js';

const SEARCH = `query Search($text: String!, $first: Int!) {
  search(text: $text, first: $first) {
    totalCount
    nodes { entity { id kind name } matched { property text quality } }
  }
}`;

/** Prints what is called so, the best first, each with the name that answered. @returns 1 where nothing is. */
export async function search(
  text: string,
  first: number,
  options: Pick<QueryOptions, 'format'>,
  surroundings: QuerySurroundings,
  output: Output,
): Promise<ExitCode> {
  const answer = await answerTo({ text: SEARCH, variables: { text, first } }, {}, surroundings, output);
  const code = show(answer, options, output);
  const found = answer.data?.['search'] as { readonly totalCount: number } | undefined; // as asked
  return code === 0 && found?.totalCount === 0 ? 1 : code;
}
