import { ModelAnswerError } from './answer.js';
import type { Answer, Asked } from './read-by-model.js';
import type { Prompt } from './prompt.js';

/** Where a language model answers. */
export interface ModelEndpoint {
  /** The whole address; it ends with `/chat/completions` (as OpenAI has it) or `/messages` (as Anthropic has it). */
  readonly url: string;
  readonly model: string;
  /** null: none is sent. */
  readonly key: string | null;
  /** Of one attempt, from the request to the end of the answer. */
  readonly limitMs: number;
}

/** What asking needs of the world around it. */
export interface Asking {
  readonly endpoint: ModelEndpoint;
  readonly wait: (ms: number) => Promise<void>;
}

/** Attempts of one question in all, whatever goes wrong. */
const MOST_ATTEMPTS = 4;
/** Before the second attempt; doubled before each further one. */
const FIRST_WAIT_MS = 1_000;
/** Of a server that asks for more, no more is asked. */
const LONGEST_WAIT_MS = 30_000;
const MOST_BYTES = 1024 * 1024;
const MOST_TOKENS = 8_192;
/** Parameters that some servers refuse: those may be left out. */
const OPTIONAL = ['response_format', 'temperature', 'seed', 'max_tokens'] as const;

/** A wait is worth it: the server is busy, out of order or not there. */
class Passing extends ModelAnswerError {
  readonly afterMs: number | null;
  constructor(message: string, afterMs: number | null) {
    super(message);
    this.afterMs = afterMs;
  }
}

/**
 * Asks a model, again where the fault may pass, and once more where the answer cannot be used.
 *
 * @param read Throws a {@link ModelAnswerError} where an answer cannot be used.
 * @throws {ModelAnswerError} when no attempt gave an answer. It says nothing of the key.
 */
export async function askModel(prompt: Prompt, read: (text: string) => void, asking: Asking): Promise<Answer> {
  const { endpoint, wait } = asking;
  const left = new Set<string>();
  let complaint: string | null = null;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const text = await answerOnce(prompt, complaint, left, endpoint);
      try {
        read(text);
      } catch (error) {
        if (!(error instanceof ModelAnswerError) || complaint !== null || attempt === MOST_ATTEMPTS) throw error;
        complaint = error.message;
        continue;
      }
      return { text, model: endpoint.model, asked: askedWith(prompt, left, endpoint) };
    } catch (error) {
      if (error instanceof LeftOut && attempt < MOST_ATTEMPTS) {
        left.add(error.parameter);
        continue;
      }
      if (!(error instanceof Passing) || attempt === MOST_ATTEMPTS) throw error;
      const pause = error.afterMs ?? FIRST_WAIT_MS * 2 ** (attempt - 1);
      if (pause > LONGEST_WAIT_MS) throw error;
      await wait(pause);
    }
  }
}

/** How the answer came about, by what was sent in the end. */
function askedWith(prompt: Prompt, left: ReadonlySet<string>, endpoint: ModelEndpoint): Asked {
  const { body } = requestOf(prompt, null, endpoint);
  const sent = (name: 'temperature' | 'seed'): number | null => {
    const value = body[name];
    return typeof value === 'number' && !left.has(name) ? value : null;
  };
  return { host: new URL(endpoint.url).host, temperature: sent('temperature'), seed: sent('seed') };
}

/** The server refuses a parameter that it need not have. */
class LeftOut extends ModelAnswerError {
  readonly parameter: string;
  constructor(message: string, parameter: string) {
    super(message);
    this.parameter = parameter;
  }
}

async function answerOnce(
  prompt: Prompt,
  complaint: string | null,
  left: ReadonlySet<string>,
  endpoint: ModelEndpoint,
): Promise<string> {
  const host = new URL(endpoint.url).host;
  const { headers, body } = requestOf(prompt, complaint, endpoint);
  const sent = Object.fromEntries(Object.entries(body).filter(([name]) => !left.has(name)));
  let response: Response;
  let text: string;
  try {
    response = await fetch(endpoint.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(sent),
      // Whoever answers elsewhere would get the key.
      redirect: 'manual',
      signal: AbortSignal.timeout(endpoint.limitMs),
    });
    text = await bodyOf(response, host);
  } catch (error) {
    if (error instanceof ModelAnswerError) throw error;
    const isLate = (error as Partial<Error> | null)?.name === 'TimeoutError'; // whatever was thrown
    throw new Passing(
      isLate ? `${host} has not answered in ${String(endpoint.limitMs / 1000)} s.` : `${host} cannot be reached.`,
      null,
    );
  }
  if (response.ok) return contentOf(text, host);
  const said = saidBy(text, endpoint.key);
  const message = `${host} answers ${String(response.status)}${said === '' ? '' : `: ${said}`}`;
  if (response.status === 429 || response.status >= 500)
    throw new Passing(message, afterMs(response.headers.get('retry-after')));
  const refused = response.status === 400 ? OPTIONAL.find((name) => text.includes(name) && !left.has(name)) : undefined;
  if (refused !== undefined && refused in body) throw new LeftOut(message, refused);
  throw new ModelAnswerError(message);
}

function requestOf(
  { system, user, schema, step }: Prompt,
  complaint: string | null,
  { url, model, key }: ModelEndpoint,
): { headers: Record<string, string>; body: Record<string, unknown> } {
  const again =
    complaint === null ? [] : [`Your last answer could not be used: ${complaint} Answer with the JSON alone.`];
  if (isAnthropic(url))
    return {
      headers: { 'anthropic-version': '2023-06-01', ...(key !== null && { 'x-api-key': key }) },
      body: {
        ...{ model, max_tokens: MOST_TOKENS, temperature: 0 },
        system: [system, `The answer has this JSON Schema:\n${JSON.stringify(schema)}`, ...again].join('\n\n'),
        messages: [{ role: 'user', content: user }],
      },
    };
  return {
    headers: key === null ? {} : { authorization: `Bearer ${key}` },
    body: {
      ...{ model, max_tokens: MOST_TOKENS, temperature: 0, seed: 1 },
      response_format: { type: 'json_schema', json_schema: { name: step, strict: true, schema } },
      messages: [
        { role: 'system', content: [system, ...again].join('\n\n') },
        { role: 'user', content: user },
      ],
    },
  };
}

export const isAnthropic = (url: string): boolean => new URL(url).pathname.endsWith('/messages');

async function bodyOf(response: Response, host: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += piece.byteLength;
    if (bytes > MOST_BYTES) throw new ModelAnswerError(`${host} answers with more than ${String(MOST_BYTES)} bytes.`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** What the model wrote, in either form of reply. */
function contentOf(body: string, host: string): string {
  let reply: Reply | null;
  try {
    reply = JSON.parse(body) as Reply | null; // each part is looked at before it is used
  } catch {
    throw new Passing(`${host} does not answer in JSON.`, null);
  }
  const choice = reply?.choices?.[0];
  const reason = choice?.finish_reason ?? reply?.stop_reason;
  if (reason === 'length' || reason === 'max_tokens') throw new ModelAnswerError('the answer was cut off.');
  const parts: readonly ({ readonly text?: string } | null)[] = Array.isArray(reply?.content) ? reply.content : [];
  const text = choice?.message?.content ?? parts.map((part) => part?.text ?? '').join('');
  if (typeof text !== 'string' || text === '') throw new ModelAnswerError(`${host} answers without an answer.`);
  return text;
}

interface Reply {
  readonly choices?: readonly { readonly finish_reason?: string; readonly message?: { readonly content?: unknown } }[];
  readonly stop_reason?: string;
  readonly content?: readonly ({ readonly text?: string } | null)[];
}

/** What a server says of a fault, without the key that some repeat. */
function saidBy(text: string, key: string | null): string {
  const words = key === null ? text : text.replaceAll(key, '…');
  return words
    .replace(/[^\p{L}\p{N}\p{P}\p{S} ]+/gu, ' ')
    .trim()
    .slice(0, 200);
}

function afterMs(header: string | null): number | null {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : null;
}
