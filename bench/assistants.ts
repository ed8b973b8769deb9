/**
 * What does an assistant need for the ten questions of docs/assistants.md? Calls, letters of answers and time, by the
 * SDK's own client over stdin and stdout of the built program. The answers say what they must, or it fails.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

type Given = Readonly<Record<string, unknown>>;

interface Question {
  readonly asked: string;
  /** Tool and arguments; a function takes them from the answers before. */
  readonly calls: readonly (readonly [string, Given | ((before: readonly string[]) => Given)])[];
  readonly says: RegExp;
}

const MOON = ['instrument:moon'];
const QUESTIONS: readonly Question[] = [
  {
    asked: 'Is India a party to the Moon Agreement?',
    calls: [
      ['search', { text: 'India' }],
      ['treaty_status', { state: 'state:ind', instruments: MOON }],
    ],
    says: /NOT a party/,
  },
  {
    asked: 'Was Saudi Arabia bound by it on 4 January 2024?',
    calls: [['treaty_status', { state: 'state:sau', instruments: MOON, asOf: '2024-01-04' }]],
    says: /PARTY|is a party/,
  },
  {
    asked: 'Who says so?',
    calls: [
      ['treaty_status', { state: 'state:sau', instruments: MOON, asOf: '2024-01-04' }],
      ['evidence', ([answer = '']) => ({ claim: /claim:[0-9a-f]+/.exec(answer)?.[0] })],
    ],
    says: /document/,
  },
  {
    asked: 'How do China, India and the United States differ?',
    calls: [['compare', { states: ['state:chn', 'state:ind', 'state:usa'] }]],
    says: /state:usa/,
  },
  {
    asked: 'How did the Outer Space Treaty grow?',
    calls: [['ask', { question: '07', variables: { instrument: 'instrument:ost' } }]],
    says: /1967/,
  },
  {
    asked: 'What did China say at the Legal Subcommittee in 2025?',
    calls: [
      ['ask', { question: '09' }],
      ['entity', ([answer = '']) => ({ id: /statement:[a-z0-9-]{4,}/.exec(answer)?.[0] })],
    ],
    says: /CALLS_FOR|callsFor/,
  },
  { asked: 'Who vote alike on outer space?', calls: [['ask', { question: '17' }]], says: /agreement/ },
  {
    asked: 'How did States vote on a resolution?',
    calls: [
      ['search', { text: 'A/RES/75/36' }],
      ['votes', ([answer = '']) => ({ instrument: /instrument:[^"]+/.exec(answer)?.[0] })],
    ],
    says: /YES/,
  },
  {
    asked: 'How are Austria and the Artemis Accords connected?',
    calls: [
      ['search', { text: 'Artemis Accords' }],
      ['paths', ([answer = '']) => ({ from: 'state:aut', to: /instrument:artemis[a-z0-9-]*/.exec(answer)?.[0] })],
    ],
    says: /Austria/,
  },
  { asked: 'What is missing in this graph?', calls: [['ask', { question: '40' }]], says: /through|complete/i },
];

const data = mkdtempSync(join(tmpdir(), 'spacegov-bench-'));
const client = new Client({ name: 'bench', version: '1' });
try {
  const env = { ...process.env, SPACEGOV_DATA: data } as Record<string, string>;
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [resolve('dist/main.js'), 'mcp'],
      env,
      stderr: 'ignore',
    }),
  );
  const { tools } = await client.listTools();
  console.log(`tools: ${String(tools.length)}, described in ${String(JSON.stringify(tools).length)} letters\n`);
  console.log('| question | calls | letters of answers | ms |\n| --- | --- | --- | --- |');
  for (const question of QUESTIONS) await answer(question);
} finally {
  await client.close();
  rmSync(data, { recursive: true, force: true });
}

async function answer({ asked, calls, says }: Question): Promise<void> {
  const answers: string[] = [];
  const began = performance.now();
  for (const [name, given] of calls) {
    const { content, isError } = (await client.callTool({
      name,
      arguments: typeof given === 'function' ? given(answers) : given,
    })) as { content: { text: string }[]; isError?: boolean };
    const text = content[0]?.text ?? '';
    assert(isError !== true, `${asked}: ${name} answered ${text.slice(0, 300)}`);
    answers.push(text);
  }
  const ms = Math.round(performance.now() - began);
  assert.match(answers.at(-1) ?? '', says, asked);
  const letters = answers.reduce((sum, text) => sum + text.length, 0);
  console.log(`| ${asked} | ${String(calls.length)} | ${letters.toLocaleString('en')} | ${String(ms)} |`);
}
