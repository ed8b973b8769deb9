import { createHash } from 'node:crypto';
import { exec } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SMALL } from '../seed/support.js';
import { cleanUp, commandOf, MAIN, scratch, settings, spacegov, writeSeed, type Finished } from './support.js';

afterAll(cleanUp);

const CONSENT = `query Consent($code: String!) {
  state(code: $code) {
    name
    partyTo { totalCount edges { since claim { evidence { document { name } } } } }
  }
}`;
const VARIABLES = '{"code":"AUT"}';

interface Printed {
  readonly reference: string;
  readonly replay: string;
  readonly answer: string;
  readonly csl: readonly (Record<string, unknown> & { readonly custom?: Record<string, unknown> })[];
}

/** A graph of one batch, to which `more` adds another; with an operation beside it. */
async function graph(): Promise<{ readonly cwd: string; readonly more: () => Promise<Finished> }> {
  const cwd = scratch();
  writeFileSync(join(cwd, "consent's.graphql"), CONSENT);
  writeSeed(join(cwd, 'seed'), SMALL);
  await spacegov(['seed', '--folder', 'seed'], { cwd });
  const more = (): Promise<Finished> => {
    const changed = SMALL['treaties/treaty_status.csv']!.replace('1984-06-11', '1984-06-12');
    writeSeed(join(cwd, 'seed'), { ...SMALL, 'treaties/treaty_status.csv': changed });
    return spacegov(['seed', '--folder', 'seed'], { cwd });
  };
  return { cwd, more };
}

const cite = async (cwd: string, ...words: readonly string[]): Promise<Printed> => {
  const { code, stdout, stderr } = await spacegov(
    ['cite', "consent's.graphql", '--variables', VARIABLES, '--json', ...words],
    { cwd },
  );
  expect({ code, stderr: stderr.replace(/^Its seed.*\n|^The seed of this package is not in .*\n/, '') }).toEqual({
    code: 0,
    stderr: '',
  });
  return JSON.parse(stdout) as Printed;
};
/** Runs the command that a citation gives, in a shell, as a reader would. */
const replay = async (command: string, cwd: string): Promise<string> => {
  const program = `"${process.execPath}" ${commandOf(MAIN).join(' ')}`;
  return (await promisify(exec)(command.replace(/^spacegov/, program), { cwd, env: settings({}) })).stdout;
};
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('a citation', () => {
  it('is replayed by its command to the same bytes, whatever was recorded since and whatever day it is', async () => {
    const { cwd, more } = await graph();
    const cited = await cite(cwd, '--today', '2020-02-29');
    expect(cited.replay).toContain('--today 2020-02-29 --at ');
    const before = await replay(cited.replay, cwd);
    expect(sha256(before)).toBe(cited.answer);
    expect(cited.reference).toContain(`answer sha256:${cited.answer}`);
    const { data, extensions } = JSON.parse(before);
    expect(data.state.partyTo.edges[0].since).toBe('1984-06-11');
    expect(extensions.dataset.asOf).toEqual(['2020-02-29']);

    expect((await more()).stdout).toContain('1 claim opened, 1 closed');
    expect(await replay(cited.replay, cwd)).toBe(before);
    const now = await spacegov(['query', "consent's.graphql", '--variables', VARIABLES, '--json'], { cwd });
    expect(JSON.parse(now.stdout).data.state.partyTo.edges[0].since).toBe('1984-06-12');
    // The same is cited the same; what has changed since is cited otherwise.
    const again = await cite(cwd, '--today', '2020-02-29', '--at', extensions.dataset.version.slice(0, 8));
    expect(again).toEqual(cited);
    expect((await cite(cwd, '--today', '2020-02-29')).reference).not.toBe(cited.reference);
  });

  it('without a day is of today, and its command says which day that was', async () => {
    const { cwd } = await graph();
    const days = [new Date().toISOString().slice(0, 10)];
    const cited = await cite(cwd);
    days.push(new Date().toISOString().slice(0, 10)); // midnight may have passed
    const day = /--today (\S+)/.exec(cited.replay)?.[1];
    expect(days).toContain(day);
    expect(cited.reference).toContain(`as of ${String(day)}.`);
    expect(sha256(await replay(cited.replay, cwd))).toBe(cited.answer);
  });

  it('is CSL-JSON by the names of its schema, with the documents behind the answer on demand', async () => {
    const { cwd } = await graph();
    const { csl } = await cite(cwd, '--documents');
    const { stdout } = await spacegov(['query', '{ dataset { recordedAt } }', '--json'], { cwd });
    const [year, month, day] = JSON.parse(stdout).data.dataset.recordedAt.slice(0, 10).split('-').map(Number);
    const [own, ...documents] = csl;
    expect(own).toMatchObject({
      type: 'dataset',
      title: 'Space Governance Graph: Consent',
      issued: { 'date-parts': [[year, month, day]] },
    });
    expect(own?.['version']).toMatch(/^[0-9a-f]{64}$/);
    expect(documents.length).toBeGreaterThan(0);
    const ids = documents.map(({ id }) => String(id));
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids.every((id) => id.startsWith('document:'))).toBe(true);
    expect(documents[0]).toMatchObject({ title: expect.stringMatching(/\S/), URL: expect.stringMatching(/^https:/) });
    for (const item of csl) {
      expect(TYPES).toContain(item['type']);
      for (const name of Object.keys(item)) expect(FIELDS).toContain(name);
    }
    // Asked for alone, it is the same list; asked of an operation without documents, the way out is told.
    const alone = await spacegov(['cite', "consent's.graphql", '--variables', VARIABLES, '--documents', '--csl'], {
      cwd,
    });
    expect(JSON.parse(alone.stdout)).toEqual(csl);
    const none = await spacegov(['cite', '-', '--documents'], { cwd, input: '{ state(code: "AUT") { name } }' });
    expect(none).toMatchObject({ code: 0, stderr: expect.stringContaining('evidence { document { id } }') });
  });

  it('of the seed of the package needs no graph of one’s own, and is found again once there is one', async () => {
    const cwd = scratch();
    const words = [
      'docs/operations/06-consent.graphql',
      '--variables',
      '{"code":"SAU","instrument":"instrument:moon"}',
    ];
    const { code, stdout } = await spacegov(['cite', ...words, '--json'], { cwd });
    expect(code).toBe(0);
    const cited = JSON.parse(stdout) as Printed;
    expect(sha256(await replay(cited.replay, cwd))).toBe(cited.answer);
    writeSeed(join(cwd, 'seed'), SMALL);
    await spacegov(['seed', '--folder', 'seed'], { cwd });
    expect(sha256(await replay(cited.replay, cwd))).toBe(cited.answer);
  });

  it('of an answer with errors is refused as the question is', async () => {
    const { cwd } = await graph();
    const { code, stdout, stderr } = await spacegov(['cite', '-'], { cwd, input: '{ nobody }' });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('the graph as it was', () => {
  let cwd: string;
  let heads: string[];
  const ask = (at: string): Promise<Finished> =>
    spacegov(['query', '-', '--at', at], { cwd, input: '{ dataset { head edges } }' });
  beforeAll(async () => {
    const made = await graph();
    cwd = made.cwd;
    const head = async (): Promise<string> =>
      JSON.parse((await spacegov(['query', '-'], { cwd, input: '{ dataset { head } }' })).stdout).data.dataset.head;
    heads = [await head()];
    await made.more();
    heads.push(await head());
  });

  it('is found by head, in capitals too, and by eight digits of it', async () => {
    const [first] = heads as [string];
    for (const at of [first, first.toUpperCase(), first.slice(0, 8)]) {
      const { code, stdout } = await ask(at);
      expect(code).toBe(0);
      expect(JSON.parse(stdout).data.dataset.head).toBe(first);
    }
    // Before the first batch there was nothing.
    expect(JSON.parse((await ask('0'.repeat(64))).stdout).data.dataset.edges).toBe(0);
  });

  it.each`
    at                   | exit | tells
    ${'1234567'}         | ${2} | ${'8 or more of its first digits'}
    ${'latest, please'}  | ${2} | ${'no digest'}
    ${'f'.repeat(65)}    | ${2} | ${'no digest'}
    ${'0123456789abcde'} | ${1} | ${'(STATE_NOT_FOUND)'}
  `('is refused for $at with a way out', async ({ at, exit, tells }) => {
    const { code, stdout, stderr } = await ask(at);
    expect({ code, stdout }).toEqual({ code: exit, stdout: '' });
    expect(stderr).toContain(tells);
    if (exit === 1) for (const head of heads) expect(stderr).toContain(head);
  });

  it('is suggested where one digit is mistyped', async () => {
    const [first] = heads as [string];
    const mistyped = first.slice(0, 11) + (first[11] === '0' ? '1' : '0');
    expect((await ask(mistyped)).stderr).toContain(`Did you mean "${first.slice(0, 12)}"?`);
  });

  it.each(['2024-13-01', '2024', 'yesterday'])('takes no %s for today', async (day) => {
    const { code, stderr } = await spacegov(['query', '-', '--today', day], { cwd, input: '{ dataset { head } }' });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('--today 2026-11-23') });
  });
});

// Of https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json, those we may use.
const TYPES = [
  ...['article', 'article-journal', 'article-newspaper', 'chapter', 'dataset', 'document', 'entry-encyclopedia'],
  ...['legislation', 'report', 'software', 'webpage'],
];
const FIELDS = [
  ...['type', 'id', 'title', 'author', 'publisher', 'issued', 'accessed', 'container-title', 'volume', 'page', 'DOI'],
  ...['number', 'URL', 'language', 'version', 'genre', 'note', 'custom'],
];
