import { readdir, readFile, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { UsageError } from '../graph/errors.js';
import type { ClaimHistory } from '../model/claim.js';
import { parsePartialDate } from '../model/partial-date.js';
import { acceptedClaims, acceptedFile } from '../ingest/accepted-file.js';
import {
  readDraftFile,
  textFileOf,
  writeDraftFile,
  type DraftClaim,
  type DraftEntity,
  type DraftFile,
} from '../ingest/draft-file.js';
import { sentencesOf } from '../ingest/sentences.js';
import { freezeText } from '../ingest/text.js';
import { liveAssertions } from '../seed/seed-diff.js';
import { allHistories } from '../store/all-histories.js';
import { describeClaim, named, namesIn, type NameOf } from '../verify/describe-claim.js';
import { add, type OpenedSurroundings } from './add.js';
import { keysOf, type Keys } from './keys.js';
import type { ExitCode, Output } from './output.js';
import { writeWhole } from './write-whole.js';

const HELP = 'a accept · e edit · r reject · l later · u undo · q quit';
const HELP_ENTITY = 'a accept as new · 1-3 it is that one · r reject · l later · u undo · q quit';

/** What a person is asked about: an entity before the claims that need it. */
type Item = { readonly of: 'entities' | 'claims'; readonly index: number };

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
      const made = await publish(file, output);
      if (made !== null && !ended) {
        output.print(`\nAdd what was accepted to the graph? y/n `);
        const answer = await keys.next();
        output.print('\n');
        if (answer === 'y') {
          const code = await add([made], { as: originOf(made), yes: true }, surroundings, output);
          if (code !== 0) return code;
        } else output.print(`Later: spacegov add ${made} --as ${originOf(made)}\n`);
      }
      if (ended) return 0;
    }
    return 0;
  } finally {
    keys.close();
  }
}

const originOf = (article: string): string =>
  `article.${(/([^/\\]+)\.yaml$/.exec(article)?.[1] ?? 'own')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')}`;

async function draftFilesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null)
    throw new UsageError(`${path}: there is no such file or folder. Make drafts: spacegov ingest FILE --drafts`);
  if (!found.isDirectory()) {
    if (path.endsWith('.drafts.yaml')) return [path];
    throw new UsageError(`${path}: is no drafts file. Make one: spacegov ingest ${path} --drafts`);
  }
  const names = (await readdir(path)).filter((name) => name.endsWith('.drafts.yaml')).sort();
  if (names.length === 0)
    throw new UsageError(`${path}: no drafts in this folder. Make them: spacegov ingest ${path} --drafts`);
  return names.map((name) => join(path, name));
}

async function readBoth(path: string): Promise<{ readonly text: string; readonly file: DraftFile }> {
  const yaml = await readFile(path, 'utf8');
  const article = textFileOf(yaml);
  if (article === null) throw new UsageError(`${path}: its text is no file beside it.`);
  const { text } = freezeText(await readFile(join(dirname(path), article)));
  return { text, file: readDraftFile(yaml, path, text) };
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
  const { keys, output } = reviewing;
  const { text, file: read } = await readBoth(path);
  let file = read;
  const done: { readonly item: Item; readonly before: DraftFile }[] = [];
  const passed = new Set<string>();
  const save = async (next: DraftFile): Promise<void> => {
    await writeWhole(path, writeDraftFile(next));
    file = next;
  };
  for (;;) {
    const item = nextOf(file, passed);
    if (item === undefined) {
      output.print(`${path}: nothing is left to decide.\n`);
      return false;
    }
    output.print(show(item, file, text, reviewing));
    const key = await keys.next();
    if (key === null || key === 'q' || key === '\u0003' || key === '\u0004') return true;
    output.print(`${key === '\r' || key === '\n' ? '' : key}\n`);
    if (key === 'u') {
      const last = done.pop();
      if (last === undefined) output.print('There is nothing to undo.\n');
      else {
        passed.delete(nameOfItem(last.item));
        await save(last.before);
      }
      continue;
    }
    const next = await decide(key, item, file, reviewing);
    if (next === null) continue;
    done.push({ item, before: file });
    if (key === 'l') passed.add(nameOfItem(item));
    await save(next);
  }
}

const nameOfItem = ({ of, index }: Item): string => `${of} ${String(index)}`;

/** Entities that an undecided claim needs come before it; what nobody needs any more is not asked about. */
function nextOf(file: DraftFile, passed: ReadonlySet<string>): Item | undefined {
  const isOpen = (item: Item): boolean => {
    const review = file[item.of][item.index]?.review;
    return (
      (review === 'open' || review === 'later') &&
      !passed.has(nameOfItem(item)) &&
      file[item.of][item.index]?.stale !== true
    );
  };
  for (const [index, claim] of file.claims.entries()) {
    if (!isOpen({ of: 'claims', index })) continue;
    const needed = file.entities.findIndex(
      ({ id }, i) => (id === claim.subject || id === claim.object) && isOpen({ of: 'entities', index: i }),
    );
    return needed === -1 ? { of: 'claims', index } : { of: 'entities', index: needed };
  }
  return undefined;
}

async function decide(key: string, item: Item, file: DraftFile, reviewing: Reviewing): Promise<DraftFile | null> {
  const { clock, output } = reviewing;
  const decided = { by: userInfo().username, at: new Date(clock()).toISOString() };
  const put = <T extends DraftEntity | DraftClaim>(list: readonly T[], change: Partial<T>): T[] =>
    list.map((one, i) => (i === item.index ? { ...one, ...change, decided } : one));
  if (item.of === 'entities') {
    const entity = file.entities[item.index];
    const same = /^[1-3]$/.test(key) ? entity?.nearest[Number(key) - 1] : undefined;
    if (same !== undefined) return { ...file, entities: put(file.entities, { review: 'same', same }) };
    switch (key) {
      case 'a':
        return { ...file, entities: put(file.entities, { review: 'accepted' }) };
      case 'l':
        return { ...file, entities: put(file.entities, { review: 'later' }) };
      case 'r':
        // What it is about is dropped with it.
        return {
          ...file,
          entities: put(file.entities, { review: 'rejected' }),
          claims: file.claims.map((one) =>
            one.review === 'open' && (one.subject === entity?.id || one.object === entity?.id)
              ? { ...one, review: 'rejected', why: `${entity.id} was rejected`, decided }
              : one,
          ),
        };
    }
    output.print(`${HELP_ENTITY}\n`);
    return null;
  }
  switch (key) {
    case 'a':
      return { ...file, claims: put(file.claims, { review: 'accepted' }) };
    case 'r':
      return { ...file, claims: put(file.claims, { review: 'rejected' }) };
    case 'l':
      return { ...file, claims: put(file.claims, { review: 'later' }) };
    case 'e': {
      const claim = file.claims[item.index];
      const change = claim === undefined ? null : await edit(claim, reviewing);
      return change === null ? null : { ...file, claims: put(file.claims, { ...change, review: 'changed' }) };
    }
  }
  output.print(`${HELP}\n`);
  return null;
}

/** Asks for each field; an empty line leaves it as it is, and `-` takes it away. The quotation is the article's and stays. */
async function edit(claim: DraftClaim, { keys, output }: Reviewing): Promise<Partial<DraftClaim> | null> {
  const change: { -readonly [Name in 'subject' | 'relation' | 'object' | 'since' | 'until']?: string | undefined } = {};
  for (const name of ['subject', 'relation', 'object', 'since', 'until'] as const) {
    output.print(`${name} [${claim[name] ?? ''}]: `);
    const line = await keys.line((text) => output.print(text));
    if (line === null) return null;
    const written = line.trim();
    if (written === '') continue;
    if (name === 'since' || name === 'until') {
      if (written === '-') change[name] = undefined;
      else if (parsePartialDate(written) === undefined) {
        output.print(`${written} is no date: write 2019, 2019-06 or 2019-06-12.\n`);
        return null;
      } else change[name] = written;
    } else change[name] = written;
  }
  return change as Partial<DraftClaim>; // `undefined` takes a date away
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
    ...(claim.since === undefined ? [] : [`since ${claim.since}`]),
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

/** Writes what was accepted as an article file beside the drafts. @returns Its path; null where nothing was accepted. */
async function publish(path: string, output: Output): Promise<string | null> {
  const { file } = await readBoth(path);
  const yaml = acceptedFile(file);
  if (yaml === null) return null;
  const article = path.replace(/\.drafts\.yaml$/, '.yaml');
  const before = await readFile(article, 'utf8').catch(() => null);
  if (before !== null && !before.startsWith('# Accepted by a person')) {
    output.note(`${article}: is there already and not of our making; it is left as it is. Move it, and review again.`);
    return null;
  }
  await writeWhole(article, yaml);
  output.print(`${article}: ${acceptedClaims(file).length} accepted claims\n`);
  return article;
}
