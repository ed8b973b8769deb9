import type { KindName } from '../ontology/ontology.js';
import { wordsOf } from '../store/names/fold.js';
import { contentOf, isGrammar, tellingOf } from './content-words.js';
import type { DateRole } from './said-dates.js';
import type { ContentWord } from './sentence.js';
import type { Wanted } from './wanted.js';

/** A way to ask a saved question: words, and places for what its variables take. */
export interface Phrasing {
  readonly words: readonly ContentWord[];
  /** In the order of the words. */
  readonly slots: readonly Slot[];
}

export interface Slot {
  readonly variable: string;
  readonly wanted: Wanted;
  /** How a date that stands here is meant. */
  readonly role: DateRole;
  /** Put before what is recorded beside the operation, and not in its place. */
  readonly adds: boolean;
  /** The word with a meaning that stands before it; null where none does. */
  readonly before: string | null;
}

const SLOT = /\{(\w+)(?::([\w|]+))?(\+)?\}/g;

/**
 * Reads `who chaired {session}`: a name in braces is a variable of the operation. `{who:State|Organization}` says of which
 * kinds, where the recorded value does not tell; `{id:any}` takes all; `{states+}` adds to what is recorded.
 *
 * @returns Null where it names a variable that the operation lacks.
 */
export function readPhrasing(text: string, wanted: ReadonlyMap<string, Wanted>): Phrasing | null {
  const words: ContentWord[] = [];
  const slots: Slot[] = [];
  let [at, before, roleWord] = [0, null as string | null, ''];
  const read = (part: string): void => {
    for (const { text: word } of wordsOf(part)) {
      const content = contentOf(word);
      words.push({ content, telling: tellingOf(word), optional: false });
      if (!isGrammar(word)) before = content;
      roleWord = word;
    }
  };
  for (const match of text.matchAll(SLOT)) {
    const [whole, variable = '', kinds, adds] = match;
    read(text.slice(at, match.index));
    at = match.index + whole.length;
    const takes = wanted.get(variable);
    if (takes === undefined) return null;
    const of = kinds === undefined ? takes : ofKinds(takes, kinds);
    slots.push({ variable, wanted: of, role: roleOf(roleWord, slots), adds: adds !== undefined, before });
    if (of.is === 'entity') before = of.kinds === null ? 'any' : ([...of.kinds][0] ?? before);
  }
  read(text.slice(at));
  return { words, slots };
}

function ofKinds(wanted: Wanted, kinds: string): Wanted {
  if (wanted.is !== 'entity') return wanted;
  return { ...wanted, kinds: kinds === 'any' ? null : new Set<KindName>(kinds.split('|')) };
}

/** `since {from}`, `between {from} and {to}`. */
function roleOf(word: string, slots: readonly Slot[]): DateRole {
  if (['since', 'from', 'after', 'between'].includes(word)) return 'since';
  const opened = slots[slots.length - 1]?.role === 'since';
  if (['until', 'before', 'till'].includes(word) || (opened && ['and', 'to'].includes(word))) return 'until';
  return 'at';
}
