import { HEARSAY, NOT_SO } from './vocabulary.js';

/** Where a clause ends and another begins, so that what is said of one is not said of the other. */
const BORDER =
  /[;:]|, (?:and|but|while|which|who|where|when)\b|\b(?:but|while|although|whereas)\b|\b(?:said|says|announced|confirmed|noted|added|recalled|pointed out|reported|stressed|explained) (?:\w+ ){0,2}that\b/giu;

const SOFT =
  /\b(?:if|unless|whether|why|wonder\w*|ask(?:s|ed)? (?:who|if|when|how)|would|may|might|not|never|nobody|none|neither|nor|denied|denies|accus\w+|alleg\w+|instead of|rather than|falsely|once|without)\b/i;

const BEHIND =
  /^[ ,]*(?:would|will|could|should|may|might|shall|is expected|are expected|if|once|unless|provided|pending|next (?:week|month|year|spring|autumn)|later this|tomorrow|by the end of|in the (?:near )?future|soon|(?:is|are|was|were|has been|had been) (?:\w+ )?(?:planned|scheduled|expected|foreseen|due|set|to be|postponed|delayed|put off|cancelled|called off|ruled out|rejected|denied|abandoned|shelved|debated|considered|proposed|withdrawn|blocked|doubted|doubtful|in doubt|awaited|out of the question|off the table|unlikely|impossible))\b/i;

/** What takes a clause back further on in its sentence. */
const TAKEN_BACK =
  /, (?:a |which |but |though |although |something |an? \w+ that )?[^;.]{0,60}?\b(?:denied|denies|disputed|disputes|refuted|premature|untrue|not true|wrongly|erroneous(?:ly)?|mistaken(?:ly)?|incorrect(?:ly)?|called (?:it )?false|retracted|never confirmed|not (?:been )?confirmed)\b/u;

/** Never inside a clause that says that something is so. */
const NOT_INSIDE =
  /\b(?:nearly|almost|hardly|barely|all but|not|never|no longer|neither|nor|yet to|would|will|could|may|might|should|hop(?:e|es|ed)|plans?|planned)\b/u;

/** Right before a name. */
const BESIDE = /\b(?:[Ff]ormer|[Ee]x-|not|candidates?|nominee|would-be|successor to|predecessor of)(?: \w+)? ?$/u;

/** On whose word it was done: it was done. */
const AT_THE_WISH =
  /^(?:[Aa]cting (?:up)?on|[Oo]n|[Uu]pon|[Ff]ollowing|[Aa]t) (?:the|a) (?:recommendation|proposal|suggestion|request|invitation) (?:of|by|from) [^,;.]{1,80}, |^(?:Acting )?(?:[Aa]gain |also )?[Ww]ithout a (?:recorded )?vote(?: today| again)?, /u;

/** `Two joined, and a third is said to follow`: of the third alone it is not certain. */
const OF_ITS_SUBJECT = /^(?:is|are) (?:said|believed|thought|understood|reported) to/i;

export interface Clause {
  /** The shadow of the sentence. */
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  /** Where the words begin that may stand against it; as a rule behind the border before it. */
  readonly since?: number;
}

/** Where a part of a sentence that says something of its own ends: `Two joined, and a third is said to follow`. */
const PART = /[;:]|, (?:and|but|while|whereas|which|who|where|when|although|though)\b/giu;

/** The part of a sentence in which a clause stands, as a sentence. */
export function partAround({ sentence, start, end }: Clause): Clause {
  let from = 0;
  for (const { index, 0: border } of sentence.slice(0, start).matchAll(PART)) from = index + border.length;
  PART.lastIndex = end;
  const to = PART.exec(sentence)?.index ?? sentence.length;
  PART.lastIndex = 0;
  return { sentence: sentence.slice(from, to), start: start - from, end: end - from };
}

/**
 * Why a clause does not say that something is so: the words that stand against it; null where nothing does.
 *
 * @param guard `soft` for what a speaker wants: there `should` and `will` take nothing away. `beside` for what stands beside a name:
 *   `Li, head of the Agency, will sign` says who Li is, whatever Li will do.
 */
export function guardedBy({ sentence, start, end, since }: Clause, guard: 'full' | 'soft' | 'beside'): string | null {
  const soft = guard === 'soft';
  if (guard === 'beside')
    return (
      BESIDE.exec(sentence.slice(Math.max(0, start - 40), start))?.[0] ??
      NOT_INSIDE.exec(sentence.slice(start, end))?.[0] ??
      null
    );
  const inverted = /^Had\b/.exec(sentence)?.[0];
  // `Had it crossed into Cuba, it would have been another matter: Cuba acceded in 1982.`
  const isBehind = /[;:]/.test(sentence.slice(0, start));
  if (inverted !== undefined && !isBehind && /\bwould\b/.test(sentence)) return 'had';
  const hearsay = HEARSAY.exec(sentence)?.[0];
  if (
    hearsay !== undefined &&
    (!OF_ITS_SUBJECT.test(hearsay) || HEARSAY.test(partAround({ sentence, start, end }).sentence))
  )
    return hearsay;
  if (/\?["”')]*$/.test(sentence)) return 'a question';
  let from = since ?? 0;
  if (since === undefined)
    for (const { index, 0: border } of sentence.slice(0, start).matchAll(BORDER)) from = index + border.length;
  const before = sentence.slice(from, start).replace(AT_THE_WISH, '');
  const against = (soft ? SOFT : NOT_SO).exec(before)?.[0];
  if (against !== undefined) return against;
  const inside = soft ? undefined : NOT_INSIDE.exec(sentence.slice(start, end))?.[0];
  if (inside !== undefined) return inside;
  return soft ? null : takenBack(sentence, end);
}

/** The words behind a clause that make it planned, or untrue. */
const takenBack = (sentence: string, end: number): string | null =>
  (BEHIND.exec(sentence.slice(end)) ?? TAKEN_BACK.exec(sentence.slice(end)))?.[0].trim() ?? null;

/** The same of a clause that was met with some of its words left out: what of those speaks against it, wherever it stands. */
export function guardedByWhole(sentence: string, end: number, guard: 'full' | 'soft' | 'beside'): string | null {
  if (guard === 'beside') return null;
  return HEARSAY.exec(sentence)?.[0] ?? (guard === 'soft' ? null : takenBack(sentence, end));
}
