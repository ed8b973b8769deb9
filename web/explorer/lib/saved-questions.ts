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

/** A question that may be the one that was typed, with the fields that the words fill. */
export interface Offer {
  readonly name: string;
  readonly title: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The saved questions that have all the words that were typed, at most three.
 *
 * The one place where the search box turns words into questions: whoever reads sentences better answers here.
 */
export async function offersFor(text: string): Promise<readonly Offer[]> {
  const words = fold(text)
    .split(' ')
    .filter((word) => word.length > 2);
  if (words.length === 0) return [];
  const questions = await savedQuestions();
  return questions
    .filter(({ title, subject = '' }) => words.every((word) => fold(`${title} ${subject}`).includes(word)))
    .slice(0, 3)
    .map(({ name, title, variables = {} }) => ({ name, title, variables }));
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
