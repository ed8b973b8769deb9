declare const answers: unique symbol;
declare const takes: unique symbol;

/** The text of a GraphQL operation that knows what it takes and what it answers. */
export interface Operation<Answer, Variables> {
  readonly name: string;
  readonly text: string;
  /** Never there: they only carry the types. */
  readonly [answers]?: Answer;
  readonly [takes]?: Variables;
}
