import { HEADS, PLAIN, TITLES } from '../vocabulary.js';
import type { Candidate } from './candidate.js';
import { nameInRun } from './name-in-run.js';
import { CONNECTORS, type Token } from './token.js';

const TOKEN =
  /\p{L}[\p{L}\p{N}\p{M}]*(?:[’'‑-][\p{L}\p{N}\p{M}]+)*(?:(?<=(?<!\p{L})\p{Lu})(?!(?<=U)\.[SNK]\.)\.(?=\s?\p{Lu}\p{Ll}|\s?\p{Lu}\.\s\p{Lu}\p{Ll}))?|\d+[\p{L}\d-]*/gu;
const PARTICLES: ReadonlySet<string> = new Set([
  'de',
  'du',
  'di',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'ibn',
  'al',
  'el',
  'da',
  'das',
  'del',
  'della',
  'dos',
  'zu',
  'zur',
  'af',
  'av',
  'ter',
  'ten',
  'la',
  'las',
  'los',
  'le',
  'binti',
  'ben',
]);

/** In words: what goes on longer is a headline or a table. */
const LONGEST_NAME = 16;

/** Runs of capitalised words that a head, an acronym behind them or an office beside them tells to be names. */
export function runsOf(text: string, taken: readonly Candidate[]): Candidate[] {
  const tokens = [...text.matchAll(TOKEN)].map((match) => {
    const bare = match[0].replace(/[’']s$/u, '');
    return { text: bare, start: match.index, end: match.index + bare.length, possessive: bare !== match[0] };
  });
  const starts = new Map(taken.map((one) => [one.start, one]));
  const found: Candidate[] = [];
  for (let i = 0; i < tokens.length;) {
    const first = tokens[i];
    if (
      first === undefined ||
      !isCapital(first.text) ||
      text.slice(first.start - 2, first.start) === 'U.' || // inside `U.S.`
      PLAIN.has(first.text) ||
      isOfTwoStates(first, starts, text) ||
      isDay(first, starts) ||
      TITLES.has(first.text.replace('.', ''))
    ) {
      i += 1;
      continue;
    }
    const run: Token[] = [first];
    let j = i;
    let open = !first.possessive;
    while (open && run.length < LONGEST_NAME) {
      const next = extend(tokens, j, run, text, starts);
      if (next === null) break;
      for (let k = j + 1; k <= next; k += 1) {
        const token = tokens[k];
        if (token !== undefined) run.push(token);
      }
      j = next;
      open = tokens[j]?.possessive === false;
    }
    found.push(...behindKnown(nameInRun(text, run), text, run, starts));
    i = j + 1;
  }
  return found;
}

/** `the Japan-India Space Dialogue`: the name of it begins behind the two. */
function isOfTwoStates({ start }: Token, starts: ReadonlyMap<number, Candidate>, text: string): boolean {
  const one = starts.get(start);
  return one?.kind === 'State' && /^[-–]/.test(text.slice(one.end)) && starts.get(one.end + 1)?.kind === 'State';
}

/** `In July 2022 Yuri Borisov`: a day is no part of a name. */
const isDay = ({ start }: Token, starts: ReadonlyMap<number, Candidate>): boolean =>
  starts.get(start)?.kind === 'Date' && starts.get(start)?.how === 'date';

const isCapital = (word: string): boolean =>
  /^(?:[dD]['’]|(?:al|el|ad|ar|as|ash|at|an|az)-)?\p{Lu}/u.test(word) || /^[a-z]{1,4}[A-Z]{2,}/.test(word);

/** A firm's name ends with its form: `NewSpace India Limited for the Optimus-2` names two. */
const FIRM_FORM =
  /^(?:Limited|Ltd|Inc|Corp|Corporation|GmbH|AG|LLC|PLC|SAS|SA|SpA|BV|Oy|Pty|Technologies|Systems|Labs|Dynamics|Robotics|Industries|Ventures|Holdings|Machines)$/;

const OF_A_STATE =
  /^(?:Ministry|Government|Academy|Agency|Institute|Office|University|Parliament|Department|National|Royal|Administration)$/;

/** `... Institute of the Academy of Sciences` names two houses. */
const OF_A_HOUSE = /^(?:\p{Lu}\p{L}+ ){0,3}(?:Academy|University|Ministry|Agency|Commission|Union)\b/u;

/** The index to which a run goes on; null where it ends. */
function extend(
  tokens: readonly (Token & { readonly possessive: boolean })[],
  at: number,
  run: readonly Token[],
  text: string,
  starts: ReadonlyMap<number, Candidate>,
): number | null {
  const gap = (a: number, b: number): string => text.slice(tokens[a]?.end ?? 0, tokens[b]?.start ?? 0);
  const next = tokens[at + 1];
  if (next === undefined) return null;
  const between = gap(at, at + 1);
  const words = run.map((token) => token.text);
  const isMinistry = /^(?:Ministry|Department|Institute|Office|Committee)$/.test(
    words.find((word) => HEADS.has(word)) ?? '',
  );
  if (between === ', ' && isMinistry && words.includes('of') && isCapital(next.text) && !starts.has(next.start)) {
    const rest = text.slice(next.end, next.end + 40);
    return /^(?:, \p{Lu}[\p{L}]+)*,? and \p{Lu}/u.test(rest) ? at + 1 : null;
  }
  // `U.R. Rao`: initials stand close together.
  // `the Ministry of the Economy, Tourism, and Sport`
  const last = tokens[at + 2];
  if (between === ', ' && isMinistry && words.includes('of') && next.text === 'and' && last !== undefined) {
    const isList = /, $/.test(text.slice(0, tokens[at]?.start ?? 0));
    return isList && gap(at + 1, at + 2) === ' ' && isCapital(last.text) && !starts.has(last.start) ? at + 2 : null;
  }
  if (between !== ' ' && between !== ' & ' && !(between === '' && words.at(-1)?.endsWith('.'))) return null;
  if (isCapital(next.text) || (/^\d+[A-Z]?$/.test(next.text) && words.length > 0 && !starts.has(next.start))) {
    const isUnited = next.text === 'States' && /^(?:United|Arab|American|Member)$/.test(words.at(-1) ?? '');
    // `Group of Governmental Experts`, `Group of Bureau Members`
    const isOfMany = MANY.test(next.text) && words.includes('of');
    if (TITLES.has(next.text) || (PLAIN.has(next.text) && !HEADS.has(next.text) && !isUnited && !isOfMany)) return null;
    const other = starts.get(next.start);
    if (other?.kind === 'Date') return null;
    return at + 1;
  }
  if (PARTICLES.has(next.text) && words.length <= 4 && !words.some((word) => HEADS.has(word))) {
    let k = at + 2;
    while (PARTICLES.has(tokens[k]?.text ?? '') && k < at + 4) k += 1;
    const after = tokens[k];
    if (after !== undefined && gap(k - 1, k) === ' ' && isCapital(after.text)) return k;
  }
  if (!CONNECTORS.has(next.text) || next.text === 'the' || FIRM_FORM.test(words[words.length - 1] ?? '')) return null;
  let k = at + 2;
  if (tokens[k]?.text === 'the' && next.text !== 'and') k += 1;
  const after = tokens[k];
  if (after === undefined || !isCapital(after.text) || !/^ (?:the )?$/u.test(text.slice(next.end, after.start)))
    return null;
  if (TITLES.has(after.text) || (next.text === 'on' && DAY.test(after.text))) return null;
  const hasHead = words.some((word) => HEADS.has(word));
  const connected = words.some((word) => CONNECTORS.has(word));
  if (next.text === 'and') {
    if ((starts.get(after.start)?.kind ?? 'Concept') !== 'Concept' || /^\p{Lu}{2,}$/u.test(after.text)) return null;
    return (hasHead && connected) || isOneName(words, tokens, k, text) ? k : null;
  }
  if (!hasHead) return null;
  const other = starts.get(after.start);
  if (words.includes('Governors')) return null;
  if (
    next.text === 'of' &&
    other?.kind !== 'State' &&
    OF_A_HOUSE.test(after.text + text.slice(after.end, after.end + 30)) &&
    (HEADS.get(words[words.length - 1] ?? '') === 'Organization' ||
      (connected && /^(?:Institute|Laboratory|Centre|Center|School|Faculty|Department)$/.test(words[0] ?? ''))) &&
    words.length > 1
  )
    return null;
  const behind = tokens[k + 1];
  // `Law School of India University` goes on, where `School of India` would not.
  const isAmidst = behind !== undefined && gap(k, k + 1) === ' ' && HEADS.has(behind.text);
  if (next.text === 'of' && other?.kind === 'State' && !isAmidst) {
    const ends = [words[0] ?? '', words[words.length - 1] ?? ''];
    return !connected && ends.some((word) => OF_A_STATE.test(word)) ? k : null;
  }
  if (next.text === 'of' && /^(?:Charter|Statute|Constitution)$/.test(words[0] ?? '')) return k;
  // "Director of the Office of X" goes on; "Legal Subcommittee of the Committee on X" is two names.
  if (next.text === 'of' && other !== undefined && (other.kind === 'Body' || other.kind === 'Organization'))
    return null;
  const head = words.filter((word) => HEADS.has(word)).length;
  return connected && next.text !== 'of' && head > 1 ? null : k;
}

const MANY = /^(?:Experts|Members|Officials|Representatives|States|Countries)$/;

/** `the Senate on Tuesday passed` */
const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** `Latin American and Caribbean Space Agency`, `Research and Innovation Council`: the head is still to come, close behind. */
function isOneName(words: readonly string[], tokens: readonly Token[], at: number, text: string): boolean {
  if (words.some((word) => (HEADS.has(word) && word !== 'Space') || CONNECTORS.has(word) || /^\p{Lu}{2,}$/u.test(word)))
    return false;
  const before = words[words.length - 1] ?? '';
  if (!BEFORE_AND.test(before)) return false;
  for (let k = at; k < at + 4; k += 1) {
    const token = tokens[k];
    const next = tokens[k + 1];
    if (token === undefined || !isCapital(token.text)) return false;
    if (HEADS.has(token.text)) return k > at || /^(?:Research|Science)$/.test(before);
    if (next === undefined || text.slice(token.end, next.start) !== ' ') return false;
  }
  return false;
}
const BEFORE_AND =
  /(?:(?:an|ic|al|ish|ese)|Astronomy|Aerospace|Informatics|Physics|Meteorology|Finance|Economy|Culture|Agriculture|Health|Industry|Science|Research|Technology|Space|Education|Trade|Aeronautics|Defen[cs]e|Energy|Industry|Policy|Communications|Navigation|Law|Security|Environment|Innovation)$/;

/** `UN Linda Thomas-Greenfield` is a known name and a person behind it, unless a head makes one name of all. */
function behindKnown(
  all: readonly Candidate[],
  text: string,
  run: readonly Token[],
  starts: ReadonlyMap<number, Candidate>,
): readonly Candidate[] {
  // `Neighbouring Uruguay` is no person.
  const inside = run.slice(1).some(({ start }) => starts.get(start)?.kind === 'State');
  if (inside && all.length > 0 && all.every(({ kind }) => kind === 'Person')) return [];
  const known = starts.get(run[0]?.start ?? -1);
  if (known === undefined || known.id === null || all.some(({ kind }) => kind !== 'Person')) return all;
  const rest = run.filter(({ start }) => start >= known.end);
  return rest.length === run.length ? all : rest.length === 0 ? [] : nameInRun(text, rest);
}
