/** A language model reads besides the rules: called where one is set, or by files for somebody else's. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp, scratch, spacegov } from './support.js';

// Words that no rule reads.
const ARTICLE = 'Austria scribbled its way into the Artemis Accords in Vienna on 11 December 2024. Kenya did not.';
const QUOTE = 'Austria scribbled its way into the Artemis Accords';

let cwd: string;
beforeEach(() => {
  cwd = scratch();
  writeFileSync(join(cwd, 'a.txt'), ARTICLE);
});
afterAll(cleanUp);

/** What an honest model answers to a prompt. */
function answerTo(prompt: string): string {
  if (prompt.includes('"verdicts": [')) return JSON.stringify({ verdicts: [{ claim: 1, stated: 'yes' }] });
  const numberOf = (name: string): string => new RegExp(`(M\\d+) \\w+ "${name}"`).exec(prompt)?.[1] ?? 'none';
  const claim = {
    ...{ subject: numberOf('Austria'), relation: 'SIGNED', object: numberOf('(?:the )?Artemis Accords'), sentence: 1 },
    ...{ quote: QUOTE, date: '11 December 2024', role: null, modality: 'asserted' },
  };
  return JSON.stringify({ names: [], claims: [claim] });
}

interface Printed {
  readonly relations: readonly { readonly predicate: string; readonly by: string }[];
  readonly model: { readonly unanswered: number; readonly refused: readonly string[] };
}
const printed = (stdout: string): Printed => JSON.parse(stdout) as Printed; // our own form

it('writes prompts, and reads what somebody has had answered, in two rounds', async () => {
  const rounds = async (): Promise<Printed> => {
    const words = ['ingest', 'a.txt', '--json', '--prompts', 'prompts', '--answers', 'answers'];
    const { code, stdout } = await spacegov(words, { cwd });
    expect(code).toBe(0);
    return printed(stdout);
  };
  mkdirSync(join(cwd, 'answers'));
  for (const unanswered of [1, 1, 0]) {
    const { relations, model } = await rounds();
    expect(model.unanswered).toBe(unanswered);
    expect(relations.map(({ by }) => by)).toEqual(unanswered === 0 ? ['model unnamed'] : []);
    for (const name of readdirSync(join(cwd, 'prompts'))) {
      const answer = answerTo(readFileSync(join(cwd, 'prompts', name), 'utf8'));
      writeFileSync(join(cwd, 'answers', name), `Here you are:\n\`\`\`json\n${answer}\n\`\`\`\n`);
    }
  }
  expect(readdirSync(join(cwd, 'prompts'))).toEqual([
    expect.stringMatching(/^a\.claims-1\.[0-9a-f]{16}\.md$/),
    expect.stringMatching(/^a\.verify-1\.[0-9a-f]{16}\.md$/),
  ]);
});

it.each`
  words                       | exit | says
  ${['--answers', 'nowhere']} | ${2} | ${'--answers nowhere: there is no such folder'}
  ${['--answers', '.']}       | ${0} | ${'a: 1 prompt has no answer.'}
`('ingest $words ends with $exit', async ({ words, exit, says }) => {
  const { code, stderr } = await spacegov(['ingest', 'a.txt', ...(words as string[])], { cwd });
  expect({ code, stderr }).toEqual({ code: exit, stderr: expect.stringContaining(String(says)) });
});

it('names the file of an answer that cannot be used', async () => {
  await spacegov(['ingest', 'a.txt', '--prompts', 'prompts'], { cwd });
  mkdirSync(join(cwd, 'answers'));
  const [name = ''] = readdirSync(join(cwd, 'prompts'));
  writeFileSync(join(cwd, 'answers', name), 'I would rather not.');
  const { code, stderr } = await spacegov(['ingest', 'a.txt', '--answers', 'answers'], { cwd });
  expect(code).toBe(1);
  expect(stderr).toContain(`${name}: the answer is no JSON`);
});

describe('where a model is set', () => {
  let calls: number;
  let status: number;
  let server: Server;
  let env: Record<string, string>;
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (piece: Buffer) => (body += piece.toString()));
      request.on('end', () => {
        calls += 1;
        const { messages } = JSON.parse(body) as { messages: { content: string }[] }; // as we send it
        const content = answerTo(messages.map((one) => one.content).join('\n'));
        response.statusCode = status;
        response.end(JSON.stringify({ choices: [{ message: { content }, finish_reason: 'stop' }] }));
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1/chat/completions`;
    env = { SPACEGOV_LLM_URL: url, SPACEGOV_LLM_MODEL: 'fake-1', SPACEGOV_LLM_KEY: 'sk-secret' };
  });
  beforeEach(() => {
    calls = 0;
    status = 200;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const drafts = (): string => readFileSync(join(cwd, 'a.drafts.yaml'), 'utf8');
  const ingest = (...more: string[]) => spacegov(['ingest', 'a.txt', '--drafts', ...more], { cwd, env });

  it('asks it once, says so, and keeps how drafts came about', async () => {
    const { code, stderr } = await ingest();
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('asks fake-1 at 127.0.0.1') });
    expect(calls).toBe(2);
    const first = drafts();
    expect(first).toMatch(/by: model fake-1\n\s+subject: state:aut\n\s+relation: SIGNED/);
    expect(first).toMatch(
      /model:\n\s+names:\n\s+- fake-1\n\s+asked:\n\s+- model: fake-1\n\s+host: 127\.0\.0\.1:\d+\n\s+temperature: 0\n\s+seed: 1\n\s+calls:\n\s+- prompt: [0-9a-f]{64}\n\s+answer: [0-9a-f]{64}/,
    );
    const again = await ingest();
    expect(again.stdout).toContain('nothing has changed');
    expect(calls).toBe(2);
    expect(drafts()).toBe(first);
    for (const name of readdirSync(join(cwd, 'answers')))
      expect(readFileSync(join(cwd, 'answers', name), 'utf8') + first).not.toContain('sk-secret');
  });

  it('keeps what it has proposed where rules alone read again, open and not stale', async () => {
    await ingest();
    const claims = (): string => drafts().slice(drafts().indexOf('\nclaims:'));
    const before = claims();
    expect(before).toContain('by: model fake-1');
    expect((await ingest('--no-model')).code).toBe(0);
    expect(calls).toBe(2);
    expect(claims()).toBe(before);
  });

  it('reads by rules what it fails at, and ends with 1', async () => {
    status = 401;
    const { code, stderr } = await ingest();
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('(MODEL_ANSWER_UNUSABLE)') });
    expect(stderr).not.toContain('sk-secret');
    expect(drafts()).toContain('claims: []');
  });
});
