import { letters } from './shadow.js';
import { MENTION_KINDS } from './entity.js';
import { SAID, TOLD } from './vocabulary.js';

/**
 * What stands right before and right behind a clause that a rule has met, and makes it another one.
 *
 * A rule sees a clause through a window. These guards look at both edges of it: whoever stands before the subject may be the real one, and a word
 * behind the object may be what the name only belongs to (`joined the Artemis Accords secretariat`). What is allowed is listed, and not what is
 * forbidden: a word that nobody thought of leaves the clause unread.
 */

const ANY = letters(MENTION_KINDS);

/** `Thailand's NARIT signed`: whose it is, where nothing else stands before. */
const OWNED = `(?:^|[,;:] |\\b(?:and|but|while|whereas) )${letters(['State'])}['’]s? `;
/** A clause begins behind these: where a sentence begins, behind a mark, behind a small word that joins clauses, or behind words of time. */
const JOINTS =
  'and|but|or|yet|given|so|while|whereas|although|though|because|since|as|when|where|after|then|also|too|now|today|yesterday|tomorrow|later|earlier|meanwhile|here|there|thus|only|even|both|already|again|finally|first|second|third|next|last|instead|however|moreover|once|before|until|than|which|whom|[Tt]here';
const BEFORE_SUBJECT = new RegExp(
  `(?:(?:^|[,;] |\\bthat |${letters(['Date'])} )(?:[Ii]n|[Aa]t) \\p{Lu}[\\p{L}-]+ |(?:[Ss]tates|countries|nations|members|delegations|governments|agencies|companies), including |${OWNED}|^|[,;:.!?)\\]"“”'’—–-] ?|${ANY},? ?|\\b(?:${JOINTS}|\\p{L}+ly|\\d{4}|(?:agency|company|firm|operator|institute|university|centre|center|ministry|country|nation|kingdom|republic|state|neighbour|capital|partner)|(?:week|month|year|day|morning|afternoon|evening|night|time|session|meeting|debate|discussion|spring|summer|autumn|winter)|Mr\\.?|Ms\\.?|Mrs\\.?|Dr\\.?|Prof\\.?|Ambassador|Minister|President|Professor|[Tt]he|an?)(?: the)? |[Nn]eighbou?ring |[Ll]andlocked |(?:${SAID}|${TOLD})(?: the)? )$`,
  'u',
);
/** `After the vote Kenya said`: a few words of place and time ahead of all. */
const AHEAD = new RegExp(
  `^(?:On|In|At|After|During|With|By|For|Under|Since|Before|From|Within|Throughout|Following|As|First|To|Late|Early|Back|Shortly|Soon|Just|Only|Some|Two|Three|Half)\\b(?:(?! (?:that|which|who|if|of)\\b|${ANY})[^,;:.]){0,40} $`,
  'u',
);
/** `For Austria, which has been a party`: what is told of whoever stands before it, wherever that is. */
const RELATIVE = /^,? (?:which|who|having)\b/u;
/** `The bill by which Latvia accedes`: what it would do. */
const BY_WHICH = /\b(?:by|for|under|with|to|on|of|upon) which (?:the )?$/u;
/** `..., a proposal that France endorsed`: what was told before is what France endorsed. */
const WISH = /, (?:an?|the) (?:proposal|wish|call|demand|request|appeal|idea) $/u;
const THAT = /\bthat (?:the )?$/u;

/** Who says such a thing says that it is so. */
const TELLS = new RegExp(
  `(?:\\b(?:${SAID}|saying|adding|noting|recalling|stressing|announcing|confirmed|confirms|confirming|reporting|underlining|pointing out|explaining|learned|learnt|showed|shows|revealed|disclosed|mentioned|indicated|notified|assured|remembered|reminded|remarked|fact|news|announcement|glad|pleased|proud|happy|delighted|clear|known|note|means|meant|so|and|or|but|it)|(?:${TOLD}|told|tells|informed|informs|notified|notifies|reminded|reminds|assured|assures) [^,;.]{1,60}),? (?:[\\w \\ue000-\\uf8ff]{0,30} )?$`,
  'u',
);

/** Why the words before a subject make it no subject; null where they do not. */
export function strayBefore(text: string, start: number, subjectEnd: number): string | null {
  if (RELATIVE.test(text.slice(subjectEnd, subjectEnd + 10)) || AHEAD.test(text.slice(0, start))) return null;
  const before = text.slice(Math.max(0, start - 120), start);
  const by = BY_WHICH.exec(before)?.[0].trim();
  if (by !== undefined) return by;
  const that = THAT.exec(before);
  if (that !== null) {
    const governor = before.slice(0, that.index);
    return TELLS.test(governor) || /[,;] $/.test(governor) || WISH.test(governor)
      ? null
      : `${lastWords(governor)} that`;
  }
  return BEFORE_SUBJECT.test(before) ? null : lastWords(before);
}

/** What may follow a name that ends a clause: a mark, a small word, a verb, a time; never another noun. */
const SMALL =
  'late|early|shortly|just|alone|instead|yet|in|on|at|by|for|with|to|from|of|as|since|until|till|after|before|during|when|while|where|which|who|whom|whose|that|than|and|or|but|nor|so|because|although|though|whereas|under|over|through|throughout|into|within|without|between|among|against|about|despite|unlike|like|via|per|out|up|off|down|along|alongside|together|too|also|again|already|later|earlier|now|then|today|yesterday|tomorrow|last|this|these|those|the|an?|its|their|his|her|it|they|he|she|we|more|less|once|twice|first|not|only|even|both|all|each|itself|themselves|is|are|was|were|has|have|had|will|would|can|could|may|might|shall|should|must|did|does|do|became|becomes|began|begins|met|meets|made|makes|took|takes|gave|gives|went|goes|came|comes|left|held|holds|said|says|told|tells|put|sent|spoke|won|wrote|ran|runs|rose|fell|stood|saw|sat|set|kept|led|brought|thought|found|remains?|needs?|wants?|plans?|hopes?|opens?|lies|stays?|five|two|three|four|six|seven|eight|nine|ten|some|any|one|another|back|ever|outright|decades|years|months|weeks|days|hours|votes';
const BEHIND_OBJECT = new RegExp(
  `^(?:$|['’]?[,.;:!?)\\]"”“—–-]|[ ]?[(–—-]|['’]s?\\b|\\s?(?:${ANY})|,? (?:(?:${SMALL})\\b|(?!un\\p{L}+ed\\b)\\p{L}+(?:ly|ed|ing)\\b|\\d|["“'‘(–—-]))`,
  'u',
);
const NOUN_IN_ING =
  /^ (?:training|monitoring|tracking|testing|landing|building|meeting|engineering|planning|mapping|sensing|funding|steering|working|processing|manufacturing|mining|housing|briefing|hearing|opening|filing|ruling|spending|trading|banking|shipping|advertising|warning)\b/u;

/** `the Tiangong station`: what the thing itself is. */
const CRAFT = new RegExp(
  `^${letters(['SpaceObject', 'Programme'])} (?:[a-z-]+ )?(?:station|satellites?|spacecraft|constellation|telescope|module|probe|orbiter|lander|rover|laborator(?:y|ies)|cubesats?|nanosatellites?|observatory|system|network|fleet|series|tugs?|craft|nodes?|twins|pair|mission|programme|project|initiative|scheme)\\b`,
  'u',
);

/** Why the words behind an object make it part of something else; null where they do not. */
export function strayBehind(text: string, end: number): string | null {
  const behind = text.slice(end, end + 40);
  if (BEHIND_OBJECT.test(behind) && !NOUN_IN_ING.test(behind)) return null;
  if (CRAFT.test(text.slice(end - 1, end + 40))) return null;
  return /^\S* ?\S*/u.exec(behind)?.[0].trim() ?? behind;
}

const lastWords = (text: string): string => /\S*\s*\S*\s*$/u.exec(text)?.[0].trim() ?? '';
