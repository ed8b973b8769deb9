import { MENTION_KINDS, type MentionKind } from './entity.js';
import { letters } from './shadow.js';
import { OFFICE, SAID, TOLD } from './vocabulary.js';

/** No two of these begin alike: a row of small words is read in one way only, however long it is. */
const AUX =
  '(?:(?:has|have|had|did|do|does|\\w+ly|also|now|today|later|then|thus|duly|both|each|again|therefore|just|since|in turn|at the time|meanwhile|last (?:week|month|year)|this (?:week|month|year|morning)|earlier this (?:week|month|year)|yesterday|on the same day|themselves|itself|continues? to|always|often|long|together|further|in its statement|by consensus|without a vote|already|still|for its part|in particular|in addition|as well|too|never before) |(?:on |in |at )?<:Date> |in <:State> )*';

/** An aside between a subject and its verb. */
const ASIDE =
  '(?:,(?! (?:and|or) )[^,;:.()]{1,110},|(?: \\([^()]{1,60}\\)))?(?:,? (?:on|in|at|since) (?:<:Date>|<:State>|<:Session>))*(?:,? (?:(?:both|all|all three|each) of )?(?:which|who|whom))?';

/** `..., to name two, are parties to the one and have signed the other`. */
const NAMELESS_ASIDE =
  '(?:,(?! (?:and|but|while|who)\\b)(?: (?:also )?(?:speaking|intervening|taking the floor|talking) [^,;:.()]{1,70}|[^,;:.()\\ue000-\\uf8ff]{1,70}),)';

/** Another thing that the same subject did, before this one. */
const BEFORE =
  ' (?<before>(?:(?!,? and (?:the )?[A-ZÀ-ÞĀ-Ž][a-zß-ÿĀ-ž]|, and <:Organization|Body>| (?:that|which|who|whom|where|whose|if|as|for which)\\b|(?<!\\b(?:of|against|in|with|for|to|by|from|between) )<:State|Person|Voice>)[^;:".]){3,140}?)(?:,? and|,) (?:also |then |further |later |again |in addition |finally |on the same (?:day|occasion) |at the same time |in the same year |that same year |the same day |continues? to |has |have |had |is |was )*';

const PASSIVE =
  '(?:(?:was|were|is|are)|(?:has|have|had)(?: (?:now|also|since|already|recently|long|just))* been)(?: (?:\\w+ly|also|later|then|first|now|since|already))*';

/** Each of a list may have its year: `the Outer Space Treaty in 1967 and the Rescue Agreement in 1970`. */
const DATED = `(?:,? (?:in |on |of )?${letters(['Date'])}| \\(${letters(['Date'])}\\)|,? the (?:same|next|following) (?:day|week|month|year))?`;

/** In whose name one of a list spoke: `Chile (on behalf of the Group) and Ghana`. */
const INSTEAD = '(?: \\((?:also )?(?:speaking )?(?:on behalf of|for) [^()]{1,80}\\))?';

/** `ISRO and Bhutan's space office`: whose it is. */
const OWNER = letters(['State']);

/** What may be said of a list of things besides naming them. */
const AND =
  '(?:,? and(?:, (?:as|like|unlike|for|with|since|from|in|at)\\b[^,;:.()\\ue000-\\uf8ff]{3,40},)?|,? as well as|,? along with|,? together with|, alongside|,)';

/** `France, Japan and three more voted against`. */
const MORE =
  '(?:,? and (?:an?other|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|a few|a dozen|\\d+) (?:more|others?|other (?:[Ss]tates|countries|nations|delegations))\\b)?';

/**
 * A form of words as a regular expression over shadows.
 *
 * `<who:State|Body>` is one mention of these kinds, `<who:State+>` a list of them, `<:Date>` one that is not asked for;
 * `~` an aside and the small words between a subject and its verb; `OFFICE` an office, `SAID` a verb of telling.
 */
export function form(words: string): RegExp {
  const pattern = patternOf(words);
  // A form that begins with a word begins where a word does: `in` is no part of `within`.
  return WORD_FIRST.test(words) ? new RegExp(`(?<![A-Za-zÀ-ž])(?:${pattern.source})`, pattern.flags) : pattern;
}

/** The same wherever it begins. */
function patternOf(words: string, how: 'with places' | 'alone' = 'with places'): RegExp {
  const source = words
    .replaceAll('~', `(?:${ASIDE} ${AUX}|${NAMELESS_ASIDE}?${BEFORE})`)
    .replaceAll('PASSIVE', PASSIVE)
    .replaceAll('OFFICE', OFFICE)
    .replaceAll('TOLD', TOLD)
    .replaceAll('SAID', SAID);
  const expanded = source.replace(MENTIONED, (_, name: string, kinds: string, list: string) => {
    const one = letters(kinds.split('|').map(kindNamed));
    const all =
      list === ''
        ? one
        : `${one}(?:${DATED}${INSTEAD}${AND} (?:also )?(?:an? (?:observer|representative|delegate) (?:for|of|from) )?(?:the |both |to |from |of |with |the (?:company|firm|agency|university|operator|start-?up) )?(?:${OWNER}['’]s )?${one})*${MORE}`;
    return name === '' ? `(?:${all})` : `(?<${name}>${all})`;
  });
  // Whole letters cost half as much again to compile, and few forms ask for any.
  const unicode = expanded.includes('\\p{') ? 'u' : '';
  // Where a group stands in a text costs much to tell, and is not asked of every match.
  return how === 'alone'
    ? new RegExp(expanded.replaceAll(/\(\?<(?![=!])\w+>/g, '(?:'), unicode)
    : new RegExp(expanded, `dg${unicode}`);
}

const WORD_FIRST = /^(?:\((?:\?:)?)*(?:\[[A-Z][a-z]\]|[A-Za-z])/;
const MENTIONED = /<(\w*):([\w|]+)(\+?)>/g;

/** The words of a form by themselves: mentions and gaps are spaces, and what stands for many words asks for none. */
export const bareWords = (words: string): string =>
  words
    .replaceAll('~["“]?', ' ')
    .replaceAll('~', ' ')
    .replace(MENTIONED, ' ')
    .replace(/PASSIVE|OFFICE|TOLD|SAID/g, '[A-Z]');

/** Of each mention that a form cannot do without, the kinds it may be: what a sentence lacks need not be looked for. */
export function kindsNeeded(words: string): (readonly MentionKind[])[] {
  const needed: (readonly MentionKind[])[] = [];
  let depth = 0;
  for (const [token] of words.matchAll(/\\.|\[[^\]]*\]|[()|]|<\w*:[\w|]+\+?>\??/g)) {
    if (token === '(') depth += 1;
    else if (token === ')') depth -= 1;
    else if (token === '|' && depth === 0) return [];
    else if (token.startsWith('<') && depth === 0 && !token.endsWith('?'))
      needed.push((/:([\w|]+)/.exec(token)?.[1] ?? '').split('|').map(kindNamed));
  }
  return needed;
}

/**
 * What a form has behind its subject and all that may stand beside it; null where it has no such gap.
 *
 * To be looked for first: a gap costs much to try, and what follows it little.
 */
export function tailOf(words: string): RegExp | null {
  let depth = 0;
  for (const { 0: token, index } of words.matchAll(/\\.|\[[^\]]*\]|[()~]/g)) {
    if (token === '(') depth += 1;
    else if (token === ')') depth -= 1;
    else if (token === '~' && depth === 0) {
      const tail = words.slice(index + 1);
      // A gap ends with a space: so most places of a text need no look at all.
      return tail === '' ? null : patternOf(`(?<= )(?:${tail})`, 'alone');
    }
  }
  return null;
}

function kindNamed(name: string): MentionKind {
  const kind = MENTION_KINDS.find((one) => one === name);
  if (kind === undefined)
    throw new Error(`A rule names the kind ${name}, which is none of ${MENTION_KINDS.join(', ')}.`);
  return kind;
}
