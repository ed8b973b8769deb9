import type { Mention } from '../entity.js';
import type { Gazetteer } from '../gazetteer.js';
import type { StateWords } from '../state-words.js';
import { matched, type Candidate } from './candidate.js';
import { knownNames, ofUnitedNations } from './known-names.js';
import { namesByForm } from './names-by-form.js';
import { notionsOf } from './notions.js';
import { newPapers } from './papers.js';
import { runsOf } from './runs.js';
import { settle } from './settle.js';
import { adjectivesOf } from './state-adjectives.js';

/**
 * What a text names, in reading order; mentions never overlap.
 *
 * Names that the graph has come first; then names by their form: a run of capitals whose head says what it is, an acronym that the
 * text introduces, a session by its number, a person by the office beside the name.
 */
export function mentionsOf(text: string, gazetteer: Gazetteer, states: StateWords): Mention[] {
  const known = knownNames(text, gazetteer);
  const fixed = namesByForm(text, states);
  const adjectives = adjectivesOf(text, states, gazetteer);
  const runs = ofUnitedNations(runsOf(text, [...known, ...adjectives, ...fixed]), known, text);
  // A notion that names somebody inside is told of them: `observer status with COPUOS`.
  const told = known.filter(
    (one, i) =>
      one.kind !== 'Concept' ||
      !known
        .slice(i + 1, i + 12)
        .some(({ kind, start, end }) => kind !== 'Concept' && start >= one.start && end <= one.end),
  );
  const named = [...fixed, ...told, ...adjectives, ...runs, ...newPapers(text, fixed, [...told, ...runs])];
  const chosen = choose([...named, ...again(text, runs)]);
  return settle(text, withNotions(chosen, notionsOf(text)), gazetteer);
}

/** What a text has once told to be a firm, a craft or a house is so wherever its name stands: `ICEYE said`, behind `the company ICEYE`. */
function again(text: string, runs: readonly Candidate[]): Candidate[] {
  const told = new Map<string, Candidate>();
  for (const one of runs)
    if (one.kind !== 'Person' && one.name.length > 3 && one.name.length < 40 && !told.has(one.name))
      told.set(one.name, one);
  // Most names stand once, and to make a form of them all takes longer than to look.
  if (![...told].some(([name, { start }]) => text.indexOf(name) < start || text.includes(name, start + 1))) return [];
  const any = [...told.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return matched(
    text,
    new RegExp(`(?<![\\p{L}\\p{N}-])(?:${any.join('|')})(?![\\p{L}\\p{N}-])`, 'gu'),
    'Organization',
    'again',
  ).flatMap((one) => {
    const first = told.get(one.name);
    return first === undefined || first.start === one.start ? [] : [{ ...one, kind: first.kind, how: first.how }];
  });
}

/** Notions stand where nothing else is named. */
function withNotions(chosen: readonly Candidate[], notions: readonly Candidate[]): Candidate[] {
  const taken = new Uint8Array([...chosen, ...notions].reduce((most, { end }) => Math.max(most, end), 0));
  for (const { start, end } of chosen) taken.fill(1, start, end);
  const free = choose(notions).filter(({ start, end }) => !taken.subarray(start, end).includes(1));
  return [...chosen, ...free].sort((a, b) => a.start - b.start);
}

function choose(candidates: readonly Candidate[]): Candidate[] {
  const order = [...candidates].sort(
    (a, b) =>
      Number(b.first ?? false) - Number(a.first ?? false) ||
      b.end - b.start - (a.end - a.start) ||
      Number(a.id === null) - Number(b.id === null) ||
      a.start - b.start,
  );
  const taken = new Uint8Array(candidates.reduce((most, { end }) => Math.max(most, end), 0));
  const kept = order.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
