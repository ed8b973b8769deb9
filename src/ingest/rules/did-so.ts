import type { Rule } from './rule.js';

/** What others do in their turn: `Denmark did so in May`, `so did Peru`, `Kenya followed`. */
const FOLLOWED = [
  'SIGNED',
  'PARTY_TO',
  'WITHDREW_FROM',
  'MEMBER_OF',
  'SUPPORTS',
  'OPPOSES',
  'CALLS_FOR',
  'MADE_STATEMENT_AT',
];

const TIME =
  '(?:(?:in|on|last|this|later|earlier|only|since|a|one|two|three|within|the (?:same|next|following)|that) [^,;.]{0,30}?)?(?:<:Date>|day|week|month|year|years|months|weeks|days|hours?|spring|summer|autumn|winter|later|ago|today|yesterday)(?: later| before| earlier| ago)?';
const WHO = '<who:State|Organization+>';
const THOSE = '(?:(?:the )?(?:representatives?|delegates?|delegations?|envoys?|those|that) (?:of|from) )?(?:the )?';
const AUXILIARY = '(?:did|does|do|has|have|had)';

const isNothing: Rule['unless'] = (subject, object, words, others) =>
  object === null ||
  subject.entity.id === object.entity.id ||
  /\b(?:not|never)\b/.test(words) ||
  // `Colombia, the nineteenth State to embrace the Accords, did so in May`: what it did stands there.
  others.some(({ kind }) => kind === 'Instrument');

/** Two rules for each of these acts: what was told last is told of others, by a verb that stands for any or by none. */
export const DID_SO: readonly Rule[] = FOLLOWED.flatMap((relation): Rule[] => [
  {
    name: `did-so-${relation.toLowerCase().replaceAll('_', '-')}`,
    version: 2,
    relation,
    over: 'clause',
    objectFrom: 'act',
    forms: [
      `(?<!<:State>(?:,|,? and) (?:the )?)${WHO}~(?:(?:did|done)(?: so| the same| likewise)?|followed(?: suit)?|took the same step|taken the same step|came next)(?=[.;]|,? ${TIME}(?:[.,;]|$| and\\b))`,
      `^(?:And )?[Ss]o ${AUXILIARY} ${THOSE}${WHO}(?=[.,;]|$| (?:in|on|and|last|this|a|the)\\b)`,
      `${WHO}~(?:followed suit|followed the example|did likewise|did the same)(?=[.,;]|$| )`,
      `${WHO}~(?:${AUXILIARY} )(?:too|likewise|as well)(?=[.,;]|$)`,
      `(?:^|; |[.] )(?:They|It) joins? ${WHO}(?=[.;]|$|, (?:among|which|who)\\b)`,
    ],
    unless: isNothing,
  },
  {
    // `Norway came in the following year, New Zealand in 2016`, `, as did Peru`: of what the same sentence tells.
    name: `and-others-${relation.toLowerCase().replaceAll('_', '-')}`,
    version: 1,
    relation,
    over: 'clause',
    objectFrom: 'act here',
    forms: [
      `(?:\\bso|,? as) ${AUXILIARY} ${THOSE}${WHO}(?=[.,;]|$| (?:in|on|and|last|this|a|the)\\b)`,
      `(?<=(?:<:Date>|year|month|week)[^.;]{0,20}(?:,|;|,? and) (?:the )?)${WHO} (?:in|on|since) <:Date>(?=[.,;]|$| and )`,
    ],
    unless: isNothing,
  },
]);
