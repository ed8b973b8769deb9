import { MENTION_KINDS, type MentionKind } from './entity.js';
import { letters } from './shadow.js';
import { OFFICE, SAID } from './vocabulary.js';

const AUX =
  '(?:(?:has|have|had|also|now|today|formally|officially|recently|already|later|then|thus|subsequently|finally|jointly|duly|both|each|again|therefore|just|since|firmly|strongly|unanimously|publicly|repeatedly|consistently|fully|in turn|at the time|meanwhile|last week|last month|last year|this week|this month|this year|this morning|earlier this (?:week|month|year)|yesterday|on the same day|themselves|itself|formerly|currently|continues? to|long|only|successfully|together|further|in its statement|by consensus|without a vote) |(?:on |in |since |at )?<:Date> |in <:State> )*';

/** An aside between a subject and its verb. */
const ASIDE = '(?:,[^,;:.()]{1,110},|(?: \\([^()]{1,60}\\)))?(?:,? (?:on|in|at) (?:<:Date>|<:State>|<:Session>))*';

/** Another thing that the same subject did, before this one. */
const BEFORE =
  ' (?<before>(?:(?! (?:that|which|who|whom|where|whose|if|as|for which)\\b|(?<!\\b(?:of|against|in|with|for|to|by|from|between) )<:State|Person|Voice>)[^;:".]){3,140}?)(?:,? and|,) (?:also |then |further |later |again |in addition |finally )*';

const PASSIVE =
  '(?:(?:was|were|is|are)|(?:has|have|had)(?: (?:now|also|since|already|recently|long|just))* been)(?: (?:\\w+ly|also|later|then|first|now|since|already))*';

/** Each of a list may have its year: `the Outer Space Treaty in 1967 and the Rescue Agreement in 1970`. */
const DATED = `(?:,? (?:in |on |of )?${letters(['Date'])}| \\(${letters(['Date'])}\\))?`;

/** What may be said of a list of things besides naming them. */
const AND = '(?:,? and|,? as well as|,? along with|,? together with|, alongside|,)';

/**
 * A form of words as a regular expression over shadows.
 *
 * `<who:State|Body>` is one mention of these kinds, `<who:State+>` a list of them, `<:Date>` one that is not asked for;
 * `~` an aside and the small words between a subject and its verb; `OFFICE` an office, `SAID` a verb of telling.
 */
export function form(words: string): RegExp {
  const expand = (text: string): string =>
    text.replace(/<(\w*):([\w|]+)(\+?)>/g, (_, name: string, kinds: string, list: string) => {
      const one = letters(kinds.split('|').map(kindNamed));
      const all = list === '' ? one : `${one}(?:${DATED}${AND} (?:also |the |both |to |from |of )?${one})*`;
      return name === '' ? `(?:${all})` : `(?<${name}>${all})`;
    });
  const source = words
    .replaceAll('~', `(?:${ASIDE} ${AUX}|${BEFORE})`)
    .replaceAll('PASSIVE', PASSIVE)
    .replaceAll('OFFICE', OFFICE)
    .replaceAll('SAID', SAID);
  return new RegExp(expand(source), 'dgu');
}

function kindNamed(name: string): MentionKind {
  const kind = MENTION_KINDS.find((one) => one === name);
  if (kind === undefined)
    throw new Error(`A rule names the kind ${name}, which is none of ${MENTION_KINDS.join(', ')}.`);
  return kind;
}
