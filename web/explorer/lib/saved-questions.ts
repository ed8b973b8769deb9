import { getOffers } from '../../transport.js';
import { toText } from './field-text.js';
import { plain } from './words.js';

/** An operation kept with the project, as `GET /operations.json` lists it; each is a page of its own. */
export interface SavedQuestion {
  readonly name: string;
  readonly title: string;
  readonly subject?: string;
  readonly reading?: string;
  readonly text: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

let list: Promise<readonly SavedQuestion[]> | undefined;

/** @returns In their order; none where the server has none or does not answer within 5 s. */
export function savedQuestions(): Promise<readonly SavedQuestion[]> {
  return (list ??= load().catch(() => {
    list = undefined;
    return [];
  }));
}

async function load(): Promise<readonly SavedQuestion[]> {
  const response = await fetch('/operations.json', { signal: AbortSignal.timeout(5000) });
  if (!response.ok) throw new Error(`operations.json: ${response.status}`);
  return (await response.json()) as SavedQuestion[]; // written by the server that served this page
}

/** A question that a sentence may ask, with the fields that its words fill. */
export interface Offer {
  readonly name: string;
  readonly title: string;
  /** As they stand in the address of the question's page. */
  readonly params: URLSearchParams;
  /** What the words were taken for, as a reader is told: `session: COPUOS 53`. */
  readonly filled: readonly string[];
  /** What was typed and the question takes nowhere: it answers without. */
  readonly notRead: readonly string[];
}

export interface Offers {
  readonly offers: readonly Offer[];
  /** Why there are none, as the server says it. */
  readonly problem: string | null;
}

const none: Offers = { offers: [], problem: null };

/** The saved questions that a sentence asks, the likeliest first, at most three; none where the server does not say. */
export async function offersFor(text: string): Promise<Offers> {
  if (text.trim().length < 3) return none;
  try {
    const response = await getOffers(text.slice(0, 1000), AbortSignal.timeout(5000));
    return response.ok ? readOffers((await response.json()) as Told) : none; // written by the server that served this page
  } catch {
    return none; // names are found all the same
  }
}

interface Told {
  readonly questions: readonly {
    readonly name: string;
    readonly title: string;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly changed: readonly string[];
    readonly filled: readonly {
      readonly variable: string;
      readonly said: string;
      readonly means: readonly { readonly name: string }[];
    }[];
    readonly notRead: readonly string[];
  }[];
  readonly problem?: { readonly message: string };
}

function readOffers({ questions, problem }: Told): Offers {
  return {
    problem: problem === undefined ? null : (problem.message.split('. ')[0] ?? null),
    offers: questions.map(({ name, title, variables, changed, filled, notRead }) => ({
      name,
      title,
      params: new URLSearchParams(changed.map((one) => [`v.${one}`, toText(variables[one])])),
      filled: filled.map(({ variable, said, means }) => {
        const meant = [...new Set(means.map((one) => one.name))].join(', ');
        return `${plain(variable)}: ${meant === '' ? said : meant}`;
      }),
      notRead,
    })),
  };
}
