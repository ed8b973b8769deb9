import { MENTION_KINDS, type Mention } from './entity.js';
import { letters, pieced, type Shadow } from './shadow.js';
import { bare, SOMETIME } from './skeleton.js';

/** A relative clause turned into one of its own. */
export interface Turned {
  readonly shadow: Shadow;
  /** What it is about: anything else that it seems to say hangs in the air. */
  readonly about: Mention | undefined;
}

/**
 * What relative clauses say of the names before them, each as a clause of its own: `the Accords, which Kenya and Peru signed in May` says
 * `Kenya and Peru signed the Accords in May`, `the Union, to which Kenya belongs` says `Kenya belongs to the Union`.
 */
export function relativesOf(clause: Shadow): Turned[] {
  if (!/\b(?:which|that|whom)\b/.test(clause.text)) return [];
  return [...clause.text.matchAll(RELATIVE)].flatMap(({ indices }) => {
    const at = (name: string): readonly [number, number] | undefined => indices?.groups?.[name];
    const [what, who, verb, rest, when] = [at('what'), at('who'), at('verb'), at('rest'), at('when')];
    if (!what || !who || !verb || !rest || !when) return [];
    const by = at('by') ?? at('end');
    const space = [who[0] - 1, who[0]] as const;
    const doing = [who[0], verb[1]] as const;
    // `which Kenya accepted the invitation to study`: what it accepted is the invitation.
    if (by === undefined && HAS_OBJECT.test(clause.text.slice(...rest))) return [];
    if (NO_LONGER.test(clause.text.slice(who[1], rest[1]))) return [];
    if (TAKEN_BACK.test(clause.text.slice(0, what[0]))) return [];
    const pieces = by === undefined ? [doing, space, what, rest, when] : [doing, rest, space, by, space, what, when];
    return [{ shadow: bare(pieced(clause, pieces)), about: clause.mentions.get(what[0]) }];
  });
}

const ANY = letters(MENTION_KINDS);
const WHO = letters(['State', 'Organization', 'Body', 'Person', 'Voice', 'Session']);
const BY = '(?:to|with|of|in|for|on|from|against|at|by|over|under|behind|within|into|about)';
/** `to which Peru was a party`: it may have left. */
const NO_LONGER = /^ (?:was|were|had been) (?:also |then |once |still )?(?:an?|the|part(?:y|ies)|members?)\b/u;
/** `ended its sponsorship of the draft, which it had tabled`. */
const TAKEN_BACK =
  /\b(?:withdr[ae]w\w*|renounc\w+|dropped|abandon\w+|ended|revok\w+|rescind\w+) [^,;:]*\b(?:sponsorship|support|backing|signature|membership|approval)\b[^,;:]*$/u;
const HAS_OBJECT = new RegExp(`^ (?:(?:the|an?|its|their|his|her|no|any)\\b|${ANY})`, 'u');
const RELATIVE = new RegExp(
  `(?<!\\b(?:no|any|every|neither|whether|if|each|such) (?:[\\w-]+ )?)(?<what>${letters(['Instrument', 'Organization', 'Body', 'State', 'Programme', 'SpaceObject', 'Session'])})(?: \\([^()]{1,60}\\)| (?:on|in|of) [^,;:.]{2,50}?)?,? (?:(?<by>${BY}) )?(?:which|that|whom) ` +
    `(?<who>(?:the |both )?${WHO}(?:(?:,|,? and) (?:the )?(?:${WHO}'s )?${WHO})*(?:'s ${WHO})?) ` +
    `(?:(?:has|have|had|is|are|was|were|been|did|does|do|will|would|could|may|might|also|now|then|later|already|since|jointly|together|long|never|not|hopes to|wants to|plans to|\\w+ly|(?:among )?the (?:first|last|only)(?: \\w+)? to) )*` +
    `(?<verb>[a-z]{2,})(?<rest>(?:[^,;:.()"“”]|, (?:and )?(?:the )?${ANY}){0,120}?)(?: (?<end>${BY}))?(?<when>(?:${SOMETIME})?)(?=,|[;:.)]|$| (?:but|while|which|that|has|have|is|are|was|were|will)\\b)`,
  'dgu',
);
