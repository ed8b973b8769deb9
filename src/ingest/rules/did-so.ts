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
      `(?<!<:State>(?:,|,? and) (?:the )?)${WHO}~(?:(?:did|done)(?: so| the same| likewise)?|followed(?: suit)?|took the same step|taken the same step|came (?:next|last|later|afterwards|aboard|on board|as (?:recently|late|early) as))(?=[.;]|,? ${TIME}(?:[.,;]|$| and\\b))`,
      `^(?:And )?[Ss]o ${AUXILIARY} ${THOSE}${WHO}(?=[.,;]|$| (?:in|on|and|last|this|a|the)\\b)`,
      `${WHO}~came (?:aboard |on board )?(?:next|last|first|later|as (?:recently|late|early) as)(?=[.;,]| )`,
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

const P = '(?:(?:Mr|Ms|Mrs|Dr|Prof|Gen)\\.? |Ambassador )?<who:Person>';
const AT_TIME = '(?:(?:on |in )?<:Date> |today |last \\w+ |next \\w+ )?';

/** Who comes after somebody holds what that one has held. */
export const SUCCEEDED: readonly Rule[] = [
  {
    name: 'succeeded',
    version: 1,
    relation: 'HOLDS_OFFICE',
    over: 'clause',
    anywhere: true,
    unguarded: true,
    objectFrom: 'office',
    forms: [
      `<:Person>~(?:succeeds?|succeeded|succeeding|replaces?|replaced|(?:takes?|took|taking) over ${AT_TIME}from|(?:takes?|took) the (?:gavel|helm|baton|chair) from) ${P}(?! at\\b| as (?:the )?(?!chair|head)\\w+)`,
      `<:Person>~(?:hands?|handed|handing|passes|passed) (?:over|the gavel|the baton|the chair)(?: over)? ${AT_TIME}to ${P}`,
      `(?:[Ee]lected|[Cc]hose|[Nn]amed|[Aa]ppointed) ${P}(?: of (?:the )?<:State>)? to (?:succeed|replace|follow) (?:him|her|<:Person>)`,
    ],
    unless: (_, object, words) =>
      object === null || /\b(?:not|never|declined|refused|would|could|may|might)\b/.test(words),
  },
];
