import * as z from 'zod';
import type { Answer, Ask } from '../graph/ask.js';
import { didYouMean } from '../text/suggest.js';
import { statusWords } from './status-words.js';

/** A question kept with the project, asked by its name. */
export interface NamedQuestion {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface ToolSurroundings {
  readonly ask: Ask;
  readonly questions: readonly NamedQuestion[];
}

/** What a tool has found: words that must not be missed, then the data. */
export interface Found {
  readonly answer: Answer;
  readonly words: readonly string[];
}

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly input: z.ZodRawShape;
  /** @throws {ToolInputError} when it is asked for wrongly. */
  readonly run: (given: Readonly<Record<string, unknown>>, surroundings: ToolSurroundings) => Promise<Found>;
}

/** A tool was called wrongly; the message says how to call it. */
export class ToolInputError extends Error {}

const ASOF = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .describe('A day, as 2020-01-31; today where left out.');
const ID = (what: string): z.ZodString => z.string().describe(what);
const EVIDENCE = 'evidence { quote locator document { id name url } }';

export const TOOLS: readonly Tool[] = [
  {
    name: 'search',
    title: 'Find ids by name',
    about:
      'Finds States, treaties, bodies, people, documents and others by any of their names, abbreviations or codes. The other tools take the ids that this gives.',
    input: { text: ID('A name, a part of one, or a code.'), first: z.number().int().min(1).max(50).optional() },
    run: plain(
      `query Search($text: String!, $first: Int) { search(text: $text, first: $first) { totalCount nodes { entity { id kind name } matched { property text quality } } } }`,
      (answer) =>
        countOf(answer, 'search') === 0
          ? ['Nothing in this graph is called so. That is not to say that there is no such thing.']
          : [],
    ),
  },
  {
    name: 'entity',
    title: 'What is known of one entity',
    about: 'All that speaks of an entity on a day: each claim with its id, days, words and document.',
    input: {
      id: ID('As `state:chn` or `instrument:ost`.'),
      asOf: ASOF,
      first: z.number().int().min(1).max(100).optional(),
    },
    run: async ({ id, asOf, first = 60 }, { ask }) => {
      const answer = await ask({
        text: `query Entity($id: ID!, $asOf: Date, $first: Int!) {
          entity(id: $id) { id kind name aliases description url }
          claims(where: { subject: { eq: $id }, effective: { eq: true } }, asOf: $asOf, first: $first) {
            totalCount nodes { id predicate value object { id name } since until polarity qualifiers { name value } ${EVIDENCE} }
          }
        }`,
        variables: { id, first, ...(asOf !== undefined && { asOf }) },
      });
      if (answer.data?.['entity'] === null)
        throw new ToolInputError(
          [
            ...(answer.extensions.warnings ?? []).map(({ message }) => message),
            `This graph has no entity ${JSON.stringify(id)}. Find its id with the tool search.`,
          ].join('\n'),
        );
      return { answer, words: [] };
    },
  },
  {
    name: 'treaty_status',
    title: 'Where a State stands under treaties',
    about:
      'Whether a State is party, signatory, withdrawn or not, under treaties on a day, since when, and who says so. NOT_COVERED is not "no": it means that the graph cannot know.',
    input: {
      state: ID('As `state:chn`.'),
      instruments: z
        .array(z.string())
        .max(50)
        .optional()
        .describe('As `instrument:moon`; those whose parties some document lists where left out.'),
      asOf: ASOF,
    },
    run: (given, { ask }) => matrix({ ...given, states: [given['state']] }, ask),
  },
  {
    name: 'compare',
    title: 'Several States side by side',
    about: 'The status of several States under treaties on a day, each with its claim. NOT_COVERED is not "no".',
    input: {
      states: z.array(z.string()).min(2).max(20),
      instruments: z.array(z.string()).max(20).optional(),
      asOf: ASOF,
    },
    run: (given, { ask }) => matrix(given, ask),
  },
  {
    name: 'paths',
    title: 'How two are connected',
    about: 'The shortest chains of facts between two entities on a day, each hop with its claim and words.',
    input: { from: ID('An id.'), to: ID('An id.'), maxHops: z.number().int().min(1).max(6).optional(), asOf: ASOF },
    run: plain(
      `query Paths($from: ID!, $to: ID!, $maxHops: Int = 4, $asOf: Date) { paths(from: $from, to: $to, maxHops: $maxHops, first: 5, asOf: $asOf) { nodes { length hops { sentence claim { id since until ${EVIDENCE} } } } excludedHubs { id name } } }`,
      (answer) =>
        (answer.data?.['paths'] as { nodes: unknown[] } | null | undefined)?.nodes.length === 0
          ? [
              'No path of so few hops is in this graph. That is not to say that the two have nothing to do with each other.',
            ]
          : [],
    ),
  },
  {
    name: 'votes',
    title: 'How States voted on a text',
    about:
      'The roll calls on an instrument with totals as announced, and the ballots of States. A State without a ballot was not recorded: that is neither an abstention nor a "no".',
    input: {
      instrument: ID('As `instrument:a-res-36-97c`; find it with search.'),
      states: z.array(z.string()).max(50).optional().describe('Ids; all where left out.'),
    },
    run: async ({ instrument, states }, { ask }) => {
      const where = states === undefined ? '' : 'where: { node: { id: { in: $states } } }, ';
      const answer = await ask({
        text: `query Votes($instrument: ID!${states === undefined ? '' : ', $states: [ID!]!'}) { instrument(id: $instrument, ever: true) { id name symbol rollCalls(first: 10) { totalCount nodes { id date rollCallKind description yes no abstain absent ballotsComplete ballots(${where}first: 250) { totalCount facets(by: [VOTE]) { values { value count } } edges { vote node { id name } ${states === undefined ? 'claim { id }' : `claim { id ${EVIDENCE} }`} } } } } } }`,
        variables: { instrument, ...(states !== undefined && { states }) },
      });
      const found = answer.data?.['instrument'] as
        { readonly rollCalls: { readonly totalCount: number } } | null | undefined; // as just asked
      const words =
        found === null
          ? [`This graph has no instrument "${String(instrument)}". Find its id with the tool search.`]
          : found?.rollCalls.totalCount === 0
            ? ['NOT COVERED: this graph holds no roll call on it. That is not to say that nobody voted.']
            : [
                'A State that is not among the ballots was not recorded here: report it as "not recorded", never as "no" or "abstained".',
              ];
      return { answer, words };
    },
  },
  {
    name: 'evidence',
    title: 'Who says so',
    about:
      'A claim by its id: what it says, since when it is in the graph, its documents, places and exact words, and the terms of each document.',
    input: {
      claim: z
        .string()
        .regex(/^claim:[0-9a-f]{32}$/)
        .describe('As other tools give it: `claim:` and 32 digits.'),
    },
    run: async ({ claim }, { ask }) => {
      const answer = await ask({
        text: `query Evidence($id: ID!) { claim(id: $id) { id subject { id name } predicate value object { id name } since until polarity rank method confidence recordedAt retractedAt effective qualifiers { name value } evidence { quote locator attested document { id name title url publisher published licence sourceClass } } } }`,
        variables: { id: claim },
      });
      return {
        answer,
        words:
          answer.data?.['claim'] === null
            ? ['This graph has no such claim. Ask again with an id that a tool has given.']
            : [],
      };
    },
  },
  {
    name: 'ask',
    title: 'A saved question',
    about:
      'Answers one of the saved questions by its name or number, e.g. `07-growth`; without a name, lists them with the variables each takes.',
    input: { question: z.string().optional(), variables: z.record(z.string(), z.unknown()).optional() },
    run: async ({ question, variables }, { ask, questions }) => {
      if (question === undefined) {
        const answer = await ask({ text: '{ __typename }' });
        const data = { questions: questions.map(({ name, title, variables }) => ({ name, title, variables })) };
        return { answer: { ...answer, data }, words: [] };
      }
      const wanted = question as string; // checked by the input's shape
      const saved = questions.find(({ name }) => isCalled(name, wanted));
      if (saved === undefined) {
        const names = questions.map(({ name }) => name);
        throw new ToolInputError(
          `There is no question "${wanted.slice(0, 60)}".${didYouMean(wanted.slice(0, 60), names)} Call ask without one to see them all.`,
        );
      }
      const answer = await ask({
        text: saved.text,
        variables: { ...saved.variables, ...(variables as Record<string, unknown> | undefined) },
      });
      return { answer, words: [saved.title, ...readingOf(saved.text)] };
    },
  },
  {
    name: 'graphql',
    title: 'Any operation',
    about: 'Answers a GraphQL operation, read only. The resource spacegov://schema has the schema.',
    input: { query: z.string().max(20_000), variables: z.record(z.string(), z.unknown()).optional() },
    run: async ({ query, variables }, { ask }) => ({
      answer: await ask({ text: String(query), variables: (variables ?? {}) as Record<string, unknown> }), // checked by the input's shape
      words: [],
    }),
  },
];

/** A tool whose input are the variables of one operation. */
function plain(text: string, words: (answer: Answer) => readonly string[]): Tool['run'] {
  return async (given, { ask }) => {
    const answer = await ask({ text, variables: given });
    return { answer, words: words(answer) };
  };
}

async function matrix(given: Readonly<Record<string, unknown>>, ask: Ask): Promise<Found> {
  const { states, instruments, asOf } = given;
  const answer = await ask({
    text: `query Status($states: [ID!]!, $instruments: [ID!], $asOf: Date) { treatyMatrix(states: $states, instruments: $instruments, asOf: $asOf) { state { id name } cells { instrument { id name } status since until last { status asOf document { name url } } claim { id ${EVIDENCE} } } } }`,
    variables: { states, ...(instruments !== undefined && { instruments }), ...(asOf !== undefined && { asOf }) },
  });
  return { answer, words: statusWords(answer) };
}

const countOf = ({ data }: Answer, field: string): number | undefined =>
  (data?.[field] as { totalCount: number } | undefined)?.totalCount;

/** `06-consent` by `06`, `6`, `06-consent` or `consent`. */
function isCalled(name: string, given: string): boolean {
  const [number = '', ...words] = name.split('-');
  return name === given || words.join('-') === given || (/^\d+$/.test(given) && Number(given) === Number(number));
}

/** How its answer is read, as the comment at its head says. */
function readingOf(text: string): readonly string[] {
  const heading = text
    .split('\n')
    .filter((line) => line.startsWith('#'))
    .map((line) => line.replace(/^#\s*/, ''));
  const start = heading.findIndex((line) => line.startsWith('How to read it:'));
  return start < 0 ? [] : [heading.slice(start).join(' ')];
}
