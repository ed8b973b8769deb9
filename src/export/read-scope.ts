import { dayOf, formatDay, type Day } from '../model/day.js';
import { parseInstant, type Instant } from '../model/instant.js';
import { firstDay, parsePartialDate } from '../model/partial-date.js';
import type { Ontology } from '../ontology/ontology.js';
import { ExportScopeError, type Scope } from './selection.js';

/** What is asked for, in the words of an address or a command line. */
export interface ScopeWords {
  readonly asOf?: string | undefined;
  readonly ever?: string | undefined;
  readonly knownAt?: string | undefined;
  /** By commas, as the API names them: `State,Instrument`. */
  readonly kinds?: string | undefined;
  /** By commas: `PARTY_TO,SIGNED`. */
  readonly relations?: string | undefined;
  readonly around?: string | undefined;
  readonly depth?: string | undefined;
}

export interface ScopeRead {
  readonly scope: Scope;
  readonly knownAt: Instant | null;
}

/**
 * Reads which part of the graph is meant.
 *
 * @param everyDay Whether relations of every day are meant where no day is given.
 * @throws {ExportScopeError} naming the word and the way out.
 */
export function readScope(words: ScopeWords, today: Day, everyDay: boolean): ScopeRead {
  const { asOf, knownAt, around, depth } = words;
  const ever = flagOf(words.ever, 'ever');
  if (ever === true && asOf !== undefined)
    throw new ExportScopeError('ever: with asOf it has no meaning. Leave one of them out.');
  if (depth !== undefined && around === undefined)
    throw new ExportScopeError('depth: from where? Give around too, as around=state:chn.');
  return {
    scope: {
      day: asOf === undefined ? today : readDay(asOf),
      ever: asOf === undefined && (ever ?? everyDay),
      kinds: listOf(words.kinds),
      relations: listOf(words.relations)?.map((name) => name.toUpperCase()) ?? null,
      around: around === undefined ? null : { id: around, depth: depth === undefined ? 1 : Number(depth) },
    },
    knownAt: knownAt === undefined ? null : readMoment(knownAt),
  };
}

/** Names are read whatever their case: `state` is State. */
export function withKinds(scope: Scope, { kinds }: Ontology): Scope {
  if (scope.kinds === null) return scope;
  const known = new Map([...kinds.keys()].map((name) => [name.toLowerCase(), name]));
  return { ...scope, kinds: scope.kinds.map((kind) => known.get(kind.toLowerCase()) ?? kind) };
}

export function readDay(text: string): Day {
  const date = text.length === 10 ? parsePartialDate(text) : undefined;
  if (date !== undefined) return firstDay(date);
  throw new ExportScopeError(`asOf: "${text.slice(0, 40)}" is no calendar day. Write it as ${formatDay(dayOf(0))}.`);
}

function readMoment(text: string): Instant {
  const moment = parseInstant(text);
  if (moment !== undefined) return moment;
  throw new ExportScopeError(`knownAt: "${text.slice(0, 40)}" is no moment. Write it as 2026-11-23T00:00:00Z.`);
}

/** `ever`, `ever=true`, `ever=1`; undefined where it is not given. */
export function flagOf(text: string | undefined, name: string): boolean | undefined {
  if (text === undefined) return undefined;
  if (text === '' || text === 'true' || text === '1') return true;
  if (text === 'false' || text === '0') return false;
  throw new ExportScopeError(`${name}: "${text.slice(0, 40)}" is neither true nor false.`);
}

function listOf(text: string | undefined): readonly string[] | null {
  const names = (text ?? '').split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
  return names.length === 0 ? null : names;
}
