import { wordsOf } from '../../store/names/fold.js';
import type { Found, Gazetteer, TextWord } from '../gazetteer.js';
import { HEADS } from '../vocabulary.js';
import type { Candidate } from './candidate.js';

/** Where the text has names that the graph has. */
export function knownNames(text: string, gazetteer: Gazetteer): Candidate[] {
  const words = wordsOf(text);
  const found: Candidate[] = [];
  for (let i = 0; i < words.length;) {
    const hit = shorter(words, i, gazetteer, text);
    const first = words[i];
    const last = words[i + (hit?.words ?? 1) - 1];
    // `UN-SPIDER` is not the United Nations.
    const isHead = hit?.words === 1 && last !== undefined && /^-\p{Lu}{2}/u.test(text.slice(last.end, last.end + 3));
    if (hit !== null && first !== undefined && last !== undefined && !isHead) {
      const written = text.slice(first.start, last.end);
      // A notion of the graph that the text names as a paper is that paper, which the graph lacks.
      const paper =
        hit.kind === 'Concept' && /^\p{Lu}/u.test(written)
          ? HEADS.get(/^(?:UN )?(\p{L}+)/u.exec(written)?.[1] ?? '')
          : undefined;
      // Each State has its Space Act: without a State beside it the name is that of the one the graph knows by it.
      if (written === 'Space Act' && IS_OF_ANOTHER.test(text.slice(Math.max(0, first.start - 30), last.end + 20))) {
        i += 1;
        continue;
      }
      found.push(
        paper !== 'Instrument'
          ? { start: first.start, end: last.end, kind: hit.kind, id: hit.id, name: hit.name, how: 'name' }
          : { start: first.start, end: last.end, kind: paper, id: null, name: written, how: 'form' },
      );
      i += hit.kind === 'Concept' ? 1 : hit.words;
    } else i += 1;
  }
  return found;
}

/** `the Space Act of Latvia`, `Latvia's Space Act`, `the Latvian Space Act`. */
const IS_OF_ANOTHER =
  /Space Act of (?:the )?\p{Lu}|(?<!\b(?:America|States|NASA)['’]s )(?<=\p{L}['’]s )Space Act|(?<!American )(?<=\p{Lu}\p{L}+(?:an|ish|ese|ch|ic|i) )Space Act/u;

/** `Legal Subcommittee of the Committee on ...` names two, where its first part goes by a name of its own and the second is known. */
function shorter(words: readonly TextWord[], at: number, gazetteer: Gazetteer, text: string): Found | null {
  const whole = gazetteer.at(words, at, text);
  if (whole === null || whole.words < 4 || whole.kind !== 'Body') return whole;
  for (let n = 1; n < whole.words - 1; n += 1) {
    if (words[at + n]?.text !== 'of') continue;
    const first = gazetteer.at(words.slice(0, at + n), at, text);
    const behind = at + n + (words[at + n + 1]?.text === 'the' ? 2 : 1);
    if (first?.id === whole.id && first.words === n && gazetteer.at(words, behind, text) !== null) return first;
  }
  return whole;
}

/** `the UN Committee on the Peaceful Uses of Outer Space` is the one that the graph knows without these words. */
export function ofUnitedNations(runs: readonly Candidate[], known: readonly Candidate[], text: string): Candidate[] {
  const places = new Map(known.map((one) => [`${one.start} ${one.end}`, one]));
  return runs.map((run) => {
    const lead = /^(?:UN|U\.N\.|United Nations) (?=\p{Lu})/u.exec(text.slice(run.start, run.end))?.[0];
    const same = lead === undefined ? undefined : places.get(`${run.start + lead.length} ${run.end}`);
    return same === undefined ? run : { ...same, start: run.start };
  });
}
