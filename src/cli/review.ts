import type { ClaimHistory } from '../model/claim.js';
import { parsePartialDate } from '../model/partial-date.js';
import type { Change, Choice, Item } from '../ingest/decide.js';
import type { DraftClaim, DraftFile } from '../ingest/draft-file.js';
import { sentencesOf } from '../ingest/sentences.js';
import { liveAssertions } from '../seed/seed-diff.js';
import { allHistories } from '../store/all-histories.js';
import { describeClaim, named, namesIn, type NameOf } from '../verify/describe-claim.js';
import type { OpenedSurroundings } from './add.js';
import { keysOf, type Keys } from './keys.js';
import type { ExitCode, Output } from './output.js';
import { addAccepted, publishTold } from './publish-accepted.js';
import { draftFilesAt, ReviewSession } from './review-session.js';

const HELP = 'a accept · e edit · r reject · l later · u undo · q quit';
const HELP_ENTITY = 'a accept as new · 1-3 it is that one · r reject · l later · u undo · q quit';

/**
 * Asks a person about each draft, by single keys. Each decision is on disk before the next is asked for, so that a killed
 * review goes on where it was.
 *
 * @param path A drafts file, or a folder of them.
 */
export async function review(path: string, surroundings: OpenedSurroundings, output: Output): Promise<ExitCode> {
  const files = await draftFilesAt(path);
  const { store } = await surroundings.home.openAsItIs();
  let histories: readonly ClaimHistory[];
  try {
    histories = await allHistories(store);
  } finally {
    await store.close();
  }
  const nameOf = namesIn(liveAssertions(histories));
  const known = new Map<string, string[]>();
  for (const { claim } of liveAssertions(histories)) {
    const key = `${claim.subject} ${claim.predicate} ${String(claim.object)}`;
    known.set(key, [...(known.get(key) ?? []), describeClaim(claim, nameOf)]);
  }
  const keys = keysOf(process.stdin);
  try {
    for (const file of files) {
      const ended = await reviewFile(file, { keys, nameOf, known, clock: surroundings.clock, output });
      const made = await publishTold(await ReviewSession.open(file, surroundings.clock), output);
      if (made !== null && !ended) {
        output.print(`\nAdd what was accepted to the graph? y/n `);
        const answer = await keys.next();
        output.print('\n');
        const code = await addAccepted(made, answer === 'y', surroundings, output);
        if (code !== 0) return code;
      }
      if (ended) return 0;
    }
    return 0;
  } finally {
    keys.close();
  }
}

interface Reviewing {
  readonly keys: Keys;
  readonly nameOf: NameOf;
  readonly known: ReadonlyMap<string, readonly string[]>;
  readonly clock: () => number;
  readonly output: Output;
}

/** @returns Whether the person has had enough. */
async function reviewFile(path: string, reviewing: Reviewing): Promise<boolean> {
  const { keys, output, clock } = reviewing;
  const session = await ReviewSession.open(path, clock);
  for (;;) {
    const item = session.next;
    if (item === undefined) {
      output.print(`${path}: nothing is left to decide.\n`);
      return false;
    }
    output.print(show(item, session.file, session.text, reviewing));
    const key = await keys.next();
    if (key === null || key === 'q' || key === '\u0003' || key === '\u0004') return true;
    output.print(`${key === '\r' || key === '\n' ? '' : key}\n`);
    if (key === 'u') {
      if (!(await session.undo())) output.print('There is nothing to undo.\n');
      continue;
    }
    const choice = await choiceOf(key, item, session.file, reviewing);
    if (choice !== null) await session.decide(item, choice);
  }
}

const CHOICES: Readonly<Record<string, Choice>> = { a: { do: 'accept' }, r: { do: 'reject' }, l: { do: 'later' } };

/** What a key means for what is asked about; null where it means nothing, which has been told. */
async function choiceOf(
  key: string,
  { of, index }: Item,
  file: DraftFile,
  reviewing: Reviewing,
): Promise<Choice | null> {
  const choice = CHOICES[key];
  if (choice !== undefined) return choice;
  if (of === 'entities') {
    const same = /^[1-3]$/.test(key) ? file.entities[index]?.nearest[Number(key) - 1] : undefined;
    if (same !== undefined) return { do: 'same', as: same };
    reviewing.output.print(`${HELP_ENTITY}\n`);
    return null;
  }
  const claim = file.claims[index];
  if (key === 'e' && claim !== undefined) {
    const change = await edit(claim, reviewing);
    return change === null ? null : { do: 'change', change };
  }
  reviewing.output.print(`${HELP}\n`);
  return null;
}

/** Asks for each field; an empty line leaves it as it is, and `-` takes it away. The quotation is the article's and stays. */
async function edit(claim: DraftClaim, { keys, output }: Reviewing): Promise<Change | null> {
  const change: { -readonly [Name in keyof Change]: Change[Name] } = {};
  for (const name of ['subject', 'relation', 'object', 'since', 'until'] as const) {
    output.print(`${name} [${claim[name] ?? ''}]: `);
    const line = await keys.line((text) => output.print(text));
    if (line === null) return null;
    const written = line.trim();
    if (written === '') continue;
    if (name !== 'since' && name !== 'until') change[name] = written;
    else if (written === '-') change[name] = null;
    else if (parsePartialDate(written) === undefined) {
      output.print(`${written} is no date: write 2019, 2019-06 or 2019-06-12.\n`);
      return null;
    } else change[name] = written;
  }
  return change;
}

const [MARK, PLAIN] = ['\u001b[7m', '\u001b[27m'];

function show({ of, index }: Item, file: DraftFile, text: string, { nameOf, known, output }: Reviewing): string {
  const one = file[of][index];
  if (one === undefined) return '';
  const left = [...file.entities, ...file.claims].filter(({ review }) => review === 'open').length;
  const around = sentencesOf(text).filter(({ start, end }) => start < one.end && end > one.start);
  const from = Math.min(one.start, ...around.map(({ start }) => start));
  const to = Math.max(one.end, ...around.map(({ end }) => end));
  const [mark, plain] = output.columns === null ? ['«', '»'] : [MARK, PLAIN];
  const sentence = `${safe(text.slice(from, one.start))}${mark}${safe(one.quote)}${plain}${safe(text.slice(one.end, to))}`;
  const head = `\n${'─'.repeat(Math.min(output.columns ?? 60, 100))}\n${sentence}\n\n`;
  const tail = (help: string): string => `\n${left} open   ${help} > `;
  const calls = (id: string): string => safe(file.entities.find((entity) => entity.id === id)?.name ?? nameOf(id));
  if (of === 'entities') {
    const entity = file.entities[index];
    if (entity === undefined) return '';
    const nearest = entity.nearest.map((id, i) => `    ${i + 1}  ${named(id, nameOf)}`);
    return `${head}  new: ${safe(entity.name)} (${safe(entity.id)})\n${nearest.length === 0 ? '' : `  nearest:\n${nearest.join('\n')}\n`}${tail(HELP_ENTITY)}`;
  }
  const claim = file.claims[index];
  if (claim === undefined) return '';
  const there = known.get(`${claim.subject} ${claim.relation} ${claim.object}`) ?? [];
  const facts = [
    ...(claim.since === undefined
      ? []
      : [`since ${claim.since}${claim.dated === undefined ? '' : ` (${claim.dated})`}`]),
    ...(claim.until === undefined ? [] : [`until ${claim.until}`]),
    ...(claim.attested === undefined ? [] : [`attested ${claim.attested}`]),
    ...Object.entries(claim.qualifiers ?? {}).map(([name, value]) => `${name} ${String(value)}`),
  ];
  const graph = there.length === 0 ? 'new to the graph' : `the graph says: ${there.join('; ')}`;
  return `${head}  ${calls(claim.subject)} ${claim.relation} ${calls(claim.object)}${facts.length === 0 ? '' : `, ${safe(facts.join(', '))}`}\n  ${claim.subject} → ${claim.object}   ${claim.by}\n  ${graph}\n${tail(HELP)}`;
}

/** The article is data: what would move the cursor or colour the terminal is shown and does nothing. */
const safe = (text: string): string =>
  text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (one) => (one === '\n' ? ' ' : '·'));
