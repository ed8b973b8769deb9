import type { Gazetteer } from '../gazetteer.js';
import type { StateWords } from '../state-words.js';
import type { Candidate } from './candidate.js';

/** What States are called besides their names: `Nigerian`, and the seat of a government that acts. */
export function adjectivesOf(text: string, states: StateWords, gazetteer: Gazetteer): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(states.pattern)) {
    const word = match[0];
    const sense = states.senseOf(word);
    if (sense === undefined) continue;
    const end = match.index + word.length;
    const name = gazetteer.nameOf(sense.id) ?? word;
    if (sense.kind === 'called')
      found.push({ start: match.index, end, kind: 'Adjective', id: sense.id, name, how: 'adjective' });
    else if (isGovernment(text, match.index, end) || isSecondOfTwo(found, text, match.index, end))
      found.push({ start: match.index, end, kind: 'State', id: sense.id, name, how: 'seat of government' });
  }
  return found;
}

/** `which Beijing and Moscow put forward`. */
const isSecondOfTwo = (found: readonly Candidate[], text: string, start: number, end: number): boolean => {
  const first = found.at(-1);
  return (
    first !== undefined &&
    first.kind === 'State' &&
    text.slice(first.end, start) === ' and ' &&
    isGovernment(`  ${text.slice(start, end + 24)}`, 2, 2 + end - start)
  );
};

/** `Moscow said`, `Beijing's view`, but not `in Moscow` nor the place of a dateline. */
function isGovernment(text: string, start: number, end: number): boolean {
  if (
    /\b(?:in|at|from|near|to|of|outside|around|visited|via|between|and)\s+$/iu.test(
      text.slice(Math.max(0, start - 12), start),
    )
  )
    return false;
  const after = text.slice(end, end + 24);
  return /^(?:['’]s\b| (?:has|had|have|is|was|will|would|said|says|and|also|which|could|did|put|made|took|set|sent|told|held|must|may|want|wants)\b|, which| \p{Ll}+(?:ed|s)\b)/u.test(
    after,
  );
}
