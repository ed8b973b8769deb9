/**
 * Which words a sentence must have before a form is tried on it: of each list one.
 *
 * A form is long to compile and to run, and most sentences lack a word that it cannot do without. What cannot be told from the form by its letters
 * (`\\w+ed`, what may be left out) asks for nothing.
 *
 * @param source Of a regular expression, without its flags.
 */
export function wordsNeeded(source: string): (readonly string[])[] {
  const needed: (readonly string[])[] = [];
  const spelled = spelledOut(source);
  for (const part of partsOf(waysOf(spelled).length > 1 ? `(?:${spelled})` : spelled)) {
    if ('letters' in part) needed.push(...wholeWords(part.letters).map((word) => [word]));
    else {
      const words = neededOf(part);
      if (words !== null) needed.push(words);
    }
  }
  return needed;
}

/** Words with a letter that may be left out or be another one, each way of them: `favou?rs` is two. */
const spelledOut = (source: string): string =>
  source
    .replace(/(?<![\\[\w])([A-Za-z]+)-\?([a-z]+)(?![\w[(?*+{])/g, '(?:$1-$2|$1$2)')
    .replace(
      /(?<![\\[\w])([A-Za-z]+)\[([a-z])([a-z])\]([a-z]*)(\??)(?![\w[(?*+{])/g,
      (_, a: string, x: string, y: string, b: string, end: string) =>
        end === ''
          ? `(?:${a}${x}${b}|${a}${y}${b})`
          : `(?:${a}${x}${b}|${a}${y}${b}|${a}${x}${b.slice(0, -1)}|${a}${y}${b.slice(0, -1)})`,
    )
    .replace(
      /(?<![\\[\w])([A-Za-z]*)([a-z])\?([a-z]*)(?![\w[(?*+{])/g,
      (_, a: string, x: string, b: string) => `(?:${a}${x}${b}|${a}${b})`,
    );

/** Whether a sentence with these words, in small letters, may match. */
export function hasWords(needed: readonly (readonly string[])[], words: ReadonlySet<string>): boolean {
  // Asked some hundred times of each sentence: loops, as they cost a third of closures.
  for (const some of needed) {
    let isThere = false;
    for (const word of some)
      if (words.has(word)) {
        isThere = true;
        break;
      }
    if (!isThere) return false;
  }
  return true;
}

/** The words of a text, in small letters. */
export const wordSetOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[a-z]+/g));

/** More than these are as good as none: a sentence will have one. */
const MOST = 400;

/** A piece of a form at its outermost level: letters as they stand, or a group with what follows it. */
type Part = { readonly letters: string } | { readonly group: string; readonly isOptional: boolean };

const TOKEN =
  /\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:<?[!=]|<\w+>|:))?|[()|]|[?*+](?!\?)\??|\{[^}]*\}\??|\.|[^\\[()|?*+{.]+/gsu;

/** null for a group that may be left out, or of which one way has no word of its own. */
function neededOf(part: Extract<Part, { group: string }>): readonly string[] | null {
  if (part.isOptional) return null;
  const found = new Set<string>();
  for (const way of waysOf(part.group)) {
    const own = ownWord(way);
    if (own === null) return null;
    for (const word of own) found.add(word);
  }
  return found.size > MOST ? null : [...found];
}

/** A word that one way of a group cannot do without, or those of a group inside it. */
const ownWord = kept((way: string): readonly string[] | null => {
  let best: readonly string[] | null = null;
  for (const part of partsOf(way)) {
    const words = 'letters' in part ? [longestOf(part.letters)].filter((word) => word !== '') : neededOf(part);
    if (words !== null && words.length > 0 && (best === null || words.length < best.length)) best = words;
  }
  return best;
});

const longestOf = (letters: string): string =>
  wholeWords(letters).reduce((longest, word) => (word.length > longest.length ? word : longest), '');

/** What is cut off by a group or a class beside it is no whole word. */
const wholeWords = (letters: string): string[] =>
  (letters.match(/(?<![\p{L}\p{N}\uf8ff])[A-Za-z]+(?![\p{L}\p{N}\uf8ff])/gu) ?? []).map((word) => word.toLowerCase());

/** `\uf8ff` stands where a word may go on in a way that its letters do not tell. */
const OPEN = '\uf8ff';

function partsOf(source: string): Part[] {
  const parts: Part[] = [];
  let letters = '';
  const tokens = tokensOf(source);
  const close = (): void => {
    if (letters !== '') parts.push({ letters });
    letters = '';
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] ?? '';
    if (token.startsWith('(')) {
      const end = closing(tokens, i);
      const quantifier = tokens[end + 1] ?? '';
      const isLook = /^\(\?<?[!=]/.test(token);
      const isOptional = isLook || /^(?:[?*]|\{0)/.test(quantifier);
      const inner = tokens.slice(i + 1, end).join('');
      const next = end + (/^[?*+{]/.test(quantifier) ? 1 : 0);
      // Where a letter or another group stands right beside it, a word in the group may be part of a longer one.
      const isCut =
        (endsOpen(letters, parts.at(-1)) && startsOpen(tokens, i)) ||
        (!endsWithSpace(inner) && startsOpen(tokens, next + 1));
      if (!isLook && startsOpen(tokens, i)) letters += OPEN;
      close();
      parts.push({ group: isCut && !isLook ? cut(inner) : inner, isOptional });
      // Behind what may end within a word, or may be left out there.
      if (!isLook && !endsWithSpace(inner) && !(isOptional && hasSpaces(inner))) letters = OPEN;
      i = next;
    } else if (/^[?*+{]/.test(token)) {
      // What it repeats or leaves out is the letter before it.
      letters = letters.slice(0, -1) + OPEN;
    } else letters += lettersOf(token);
  }
  close();
  return parts;
}

const CUT = /[\p{L}\p{N}\uf8ff]$/u;
const BEGINS_WITHIN = /^[\p{L}\p{N}\uf8ff]/u;

/** Whether what stands before a group may end within a word. */
function endsOpen(letters: string, before: Part | undefined): boolean {
  if (letters !== '' && letters !== OPEN) return CUT.test(letters);
  return before !== undefined && 'group' in before && !endsWithSpace(before.group);
}

/** Whether what follows a group may begin within a word. */
function startsOpen(tokens: readonly string[], at: number): boolean {
  const token = tokens[at] ?? ' ';
  if (!token.startsWith('(')) return BEGINS_WITHIN.test(lettersOf(token));
  const end = closing(tokens, at);
  if (/^\(\?<?[!=]/.test(token)) return startsOpen(tokens, end + 1);
  const isOptional = /^(?:[?*]|\{0)/.test(tokens[end + 1] ?? '');
  return beginsWithin(tokens.slice(at + 1, end).join('')) || (isOptional && startsOpen(tokens, end + 2));
}

function lettersOf(token: string): string {
  const both = /^\[(\p{Lu})(\p{Ll})\]$/u.exec(token);
  if (both?.[2] !== undefined && both[1]?.toLowerCase() === both[2]) return both[2];
  // Letters of ours are mentions, and no part of a word.
  if (token.startsWith('[')) return token.startsWith('[\\u') ? ' ' : OPEN;
  if (token.startsWith('\\')) return /^\\[bB]$/.test(token) ? '' : /^\\[wpPdDWsSu]/.test(token) ? OPEN : ' ';
  return token === '.' ? OPEN : token;
}

function closing(tokens: readonly string[], from: number): number {
  let depth = 0;
  for (let i = from; i < tokens.length; i += 1) {
    if (tokens[i]?.startsWith('(') === true) depth += 1;
    else if (tokens[i] === ')') depth -= 1;
    if (depth === 0) return i;
  }
  return tokens.length - 1;
}

/** Groups are alike in many forms. */
function kept<T>(make: (source: string) => T): (source: string) => T {
  const made = new Map<string, T>();
  return (source) => {
    const known = made.get(source);
    if (known !== undefined) return known;
    const value = make(source);
    made.set(source, value);
    return value;
  };
}

const tokensOf = (source: string): readonly string[] => source.match(TOKEN) ?? [];

const waysOf = kept((group: string): readonly string[] => {
  const ways: string[] = [];
  let depth = 0;
  let way = '';
  for (const token of tokensOf(group)) {
    if (token.startsWith('(')) depth += 1;
    else if (token === ')') depth -= 1;
    if (token === '|' && depth === 0) {
      ways.push(way);
      way = '';
    } else way += token;
  }
  return [...ways, way];
});

/** Whether each way of a group ends with a space. */
const endsWithSpace = kept((group: string): boolean => waysOf(group).every((way) => way.endsWith(' ')));

/** The same, or begins with one. */
const hasSpaces = kept((group: string): boolean =>
  waysOf(group).every((way) => way.endsWith(' ') || way.startsWith(' ')),
);

/** Whether a way of a group may begin within a word. */
const beginsWithin = kept((group: string): boolean =>
  waysOf(group).some((way) => !/^(?:[ ,.;:"'] ?|\\\(|\[[^\]]*\])/.test(way) && !/^\(\?:,\? /.test(way)),
);

/** A group whose words may be parts of longer ones. */
const cut = kept((group: string): string =>
  waysOf(group)
    .map((way) => `\\w${way}\\w`)
    .join('|'),
);
