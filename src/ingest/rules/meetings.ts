import type { Rule } from './rule.js';

const isPart = (name: string): boolean =>
  /\b(?:Sub-?[Cc]ommittees?|Working Group|Board|Panel|Team|Task Force|Bureau|Secretariat|Division|Branch|Section|Office for|Directorate|Laboratory|Group)\b/i.test(
    name,
  );
const MEETING = "(?:<:Organization|Body>'s? )?<what:Session|Body>";
const SPEAKER = '<who:Person|Voice|State|Organization>';

/** Sessions and their bodies, parts and wholes, what a body adopted, who spoke where. */
export const MEETINGS: readonly Rule[] = [
  {
    name: 'session-of',
    version: 1,
    anywhere: true,
    relation: 'SESSION_OF',
    over: 'words',
    unguarded: true,
    forms: [
      `<who:Session> of (?:the )?(?:UN |United Nations )?<what:Body>`,
      `<what:Body>(?:'s|')? (?:\\w+ )?<who:Session>`,
      `(?:[Aa]t|[Dd]uring|[Ii]n|[Oo]f|[Oo]pening|[Cc]oncluding|[Cc]losing) (?:its |the )?<who:Session>(?: (?:in \\w+|on <:Date>|held [^,;.]{2,40}))?, (?:the )?<what:Body>`,
      `[Aa]t <who:Session>(?: in \\w+)? (?:the )?<what:Body> (?:adopted|approved|elected|agreed|decided)`,
      `<what:Body>(?:,)? (?:\\w+ ){0,4}(?:at|opened|closed|concluded|held|began|finished|ended|finishing|opening|concluding|wrapped up) <who:Session>`,
      `<what:Body>, <who:Session>`,
      `<what:Body> \\(<who:Session>\\)`,
    ],
    unless: (subject, object) =>
      object === null ||
      !/session/i.test(subject.entity.name) ||
      /\b(?:First|Second|Third|Fourth|Fifth|Sixth) Committee\b/.test(object.entity.name),
  },
  {
    name: 'part-of',
    version: 1,
    anywhere: true,
    relation: 'SUBSIDIARY_OF',
    over: 'words',
    unguarded: true,
    forms: [`<who:Body+> of (?:the )?<what:Body|Organization>`, `<what:Body|Organization>(?:'s|') (?:own )?<who:Body>`],
    unless: (subject, object) =>
      object === null ||
      !isPart(subject.entity.name) ||
      (subject.how === 'the same' && object.how === 'the same') ||
      (/\b(?:General Assembly)\b/.test(object.entity.name) && /Subcommittee/.test(subject.entity.name)) ||
      subject.entity.id === object.entity.id,
  },
  {
    name: 'said-to-be-part',
    version: 1,
    anywhere: true,
    relation: 'SUBSIDIARY_OF',
    over: 'words',
    forms: [
      `<who:Body|Organization>,? (?:which )?(?:is |are )?(?:a|an|the|one of the two) (?:[\\w-]+ ){0,2}?(?:subsidiary(?: (?:body|organ))?|part|arm|department|branch|division|organ|unit|secretariat|subcommittee|working group|agency|institute|subcommittees|affiliate)(?: body)? (?:of|within|under) (?:the )?<what:Body|Organization>`,
      `<who:Body|Organization>,? (?:which )?(?:is |are )?(?:part of|subordinate to|attached to|administered by|established under|an arm of|serves as the secretariat of|a subsidiary of) (?:the )?<what:Body|Organization>`,
      `<who:Body|Organization>, (?:the )?<what:Body|Organization>'s? (?:[\\w-]+ ){0,2}(?:subsidiary|arm|branch|department|secretariat|division)`,
      `<what:Body|Organization> (?:and|with) its (?:\\w+ )?(?:subcommittees|subsidiary bodies),? <who:Body+>`,
    ],
  },
  {
    name: 'adopted',
    version: 1,
    relation: 'ADOPTED',
    over: 'clause',
    forms: [
      `<who:Body|Session>~(?:adopted|adopts|approved|approves|passed|passes|endorsed|endorses|sent the plenary|agreed on)(?: (?:by consensus|unanimously|without a vote|by acclamation|overwhelmingly|by (?:a (?:recorded )?vote of )?\\d+[^,;.]{0,60}?),?)? (?:a preamble and |(?:a |the )?(?:set of|text of|revised|final|new|annual|comprehensive|voluntary) )*(?:\\d+ |[\\w-]+ )?<what:Instrument+>`,
      `<what:Instrument+>,? (?:which )?(?:was|were|has been|have been|had been|being) (?:then |also |later |first |formally |finally |unanimously )*(?:adopted|approved|passed|endorsed)(?: (?:on |in )<:Date>| unanimously| by consensus| without a vote| last \\w+| at <:Session>)* (?:by|in) (?:the )?<who:Body|Session>`,
      `<what:Instrument+>,? (?:adopted|approved|endorsed)(?: (?:on |in )<:Date>| unanimously| by consensus| without a vote| last \\w+| at <:Session>)* by (?:the )?<who:Body|Session>`,
      `[Tt]he adoption of <what:Instrument> by <who:Body>`,
      `<what:Instrument> of <:Date>, adopted by <who:Body>`,
      `<who:Body>'s? adoption of <what:Instrument>`,
    ],
    unless: (_, object, words) =>
      object === null ||
      /motion/.test(object.entity.name) ||
      /\b(?:amendment|report|agenda|defeated|rejected|vetoed|failed)\b/.test(words),
  },
  {
    name: 'was-approved',
    version: 1,
    relation: 'ADOPTED',
    over: 'clause',
    subjectFrom: 'meeting',
    forms: [
      `<what:Instrument>(?: \\([^)]{2,80}\\))? (?:was|were) (?:then |also |later )*(?:adopted|approved|passed)(?:,? (?:by|with)(?: a (?:recorded )?(?:vote|tally|margin) of)?:? \\d+| by consensus| without a vote| unanimously| by acclamation)`,
    ],
    unless: (_, object) => object === null || /motion/.test(object.entity.name),
  },
  {
    name: 'voted-against',
    version: 1,
    relation: 'OPPOSES',
    over: 'clause',
    objectFrom: 'draft',
    unguarded: true,
    qualifiers: { vote: 'no' },
    forms: [
      `[Vv]oting (?:no|against)(?: (?:it|the draft|<:Instrument>))? (?:were|was) <who:State+>`,
      `[Vv]oting against (?:were|was)?:? ?<who:State+>`,
      `(?:against|opposed|in opposition)(?: |:|,)*\\(<who:State+>\\)`,
      `\\b[Aa]gainst: <who:State+>`,
      `<who:State+>~(?:voted (?:no|against)|cast (?:the )?(?:only )?(?:negative|dissenting|opposing) votes?)(?: (?:it|against it)| <what:Instrument>)?(?=[ ,.;]|$)`,
      `(?:negative|dissenting|no|opposing) votes? (?:came from|were cast by|was cast by|of|by|from) <who:State+>`,
      `opposed by <who:State+>`,
    ],
    unless: (_, object, words) => object === null || /abst/i.test(words) || /motion/.test(object.entity.name),
  },
  {
    name: 'voted-for',
    version: 1,
    relation: 'SUPPORTS',
    over: 'clause',
    objectFrom: 'draft',
    unguarded: true,
    qualifiers: { vote: 'yes' },
    forms: [
      `[Vv]oting (?:yes|in favour|in favor|for(?: it)?) (?:were|was) <who:State+>`,
      `(?:in favour|in favor):? \\(?<who:State+>\\)?(?= ?[;,.)]| against| to )`,
      `<who:State+>~(?:voted (?:yes|in favou?r|for it)|cast (?:an? )?(?:affirmative|positive) votes?)(?: of (?:it|<what:Instrument>))?(?=[ ,.;]|$)`,
      `<who:State+>~voted for <what:Instrument>`,
    ],
    unless: (_, object, words) => object === null || /abst/i.test(words) || /motion/.test(object.entity.name),
  },
  {
    name: 'vetoed',
    version: 1,
    relation: 'OPPOSES',
    over: 'clause',
    qualifiers: { vote: 'no' },
    forms: [
      `<who:State>~(?:vetoed|blocked) <what:Instrument>`,
      `<who:State>~(?:used|cast|wielded|exercised) (?:its|the|a) veto [^.;]{0,80}?(?:to (?:kill|block|stop|defeat|reject)|on|against|over) <what:Instrument>`,
      `<what:Instrument>,? (?:which )?(?:was|were) (?:vetoed|blocked) by <who:State>`,
      `[Tt]he <who:Adjective> veto (?:of|on|against) <what:Instrument>`,
    ],
  },
  {
    name: 'statement-at',
    version: 1,
    relation: 'MADE_STATEMENT_AT',
    over: 'clause',
    unguarded: true,
    forms: [
      `${SPEAKER}~(?:told|addressed|briefed|informed) (?:delegates (?:at|to|of) |members of |participants (?:at|of) )?(?:the )?${MEETING}`,
      `${SPEAKER}~(?:was addressing|is addressing|spoke (?:at|to|in|before)|speaking (?:at|to|in|before)|made the remarks (?:at|in|during|to)|made a statement (?:at|in|during|to)|delivered (?:a|its|his|her|the|their) (?:[\\w-]+ ){0,2}(?:statement|remarks|address|speech|intervention) (?:at|in|during|to|before)|gave (?:a|its|his|her) (?:statement|speech|address) (?:at|to|in)|took the floor (?:at|in|during)|intervened (?:at|in|during)) (?:the )?(?:opening of |opening session of |plenary of |debate (?:in|of) |meeting of |general exchange of views (?:at|of) )?${MEETING}`,
      `[Ss]peaking (?:at|to|in|before|during) (?:the )?(?:opening of |meeting of |debate (?:in|of) )?${MEETING}(?: (?:in \\w+|on <:Date>|\\w+day))*, ${SPEAKER}`,
      `[Aa]ddressing (?:the )?${MEETING}(?: (?:in \\w+|on <:Date>))*, ${SPEAKER}`,
      `[Ii]n (?:a|its|his|her|the) (?:[\\w-]+ ){0,2}(?:statement|address|speech|intervention|remarks) (?:at|to|in|before) (?:the )?${MEETING}(?: (?:in \\w+|on <:Date>))*, ${SPEAKER} SAID`,
      `(?:[Ss]tatement|[Rr]emarks|[Aa]ddress|[Ii]ntervention|contribution) (?:by|of|from) (?:the )?(?:delegation of )?(?:Ambassador |H\\.E\\. )?${SPEAKER}(?:,[^.;]{0,120}?,)? (?:at|to|in|before|during) (?:the )?${MEETING}`,
      `<who:State|Organization|Adjective>(?:'s?)? (?:[\\w-]+ ){0,2}(?:[Ss]tatement|contribution|remarks|intervention|address|speech) (?:at|to|in|before|during) (?:the )?${MEETING}`,
      `${SPEAKER} SAID(?: on <:Date>| <:Date>)? (?:at|in|during|before) (?:the )?(?:opening of |meeting of |debate of )?${MEETING}`,
      `${SPEAKER}~(?:SAID) [^.;]{0,160}? (?:at|during) (?:the )?(?:opening of |meeting of |opening session of |debate (?:in|of) )?<what:Session>`,
      `<who:Person|Voice> SAID [^.;"]{0,200}? (?:within|in|at) <what:Body>(?= on | this | today|[.]$)`,
    ],
    unless: (subject, object) =>
      object === null ||
      subject.entity.id === object.entity.id ||
      /^(?:United Nations|UN)$/.test(object.entity.name) ||
      (subject.kind === 'Organization' &&
        !/Union|Organi|Group|Agency|Committee of|Association|Federation/i.test(subject.entity.name) &&
        subject.entity.name.length > 12),
  },
  {
    name: 'spoke-too',
    version: 1,
    relation: 'MADE_STATEMENT_AT',
    over: 'words',
    objectFrom: 'meeting',
    unguarded: true,
    anywhere: true,
    forms: [
      `(?:[Ss]tatements? (?:was|were) (?:also )?(?:made|delivered|heard) (?:by|from)|[Aa]lso (?:speaking|participating|delivering statements|taking the floor)(?: today| in the (?:debate|discussion))? (?:were|was)) (?:the )?(?:(?:representatives?|delegates?|speakers?|observers?|delegations?) (?:of|for|from) (?:the )?)?<who:State|Organization+>`,
      `(?:[Tt]he )?(?:representatives|delegates|delegations|speakers) (?:of|for|from) (?:the )?<who:State+>~(?:SAID|encouraged)`,
      `<who:Person> \\(<:State>\\)(?:, [^.;]{3,110},)? (?:also |then )*(?:SAID|introduced|presented)`,
    ],
  },
  {
    name: 'spoke-at-meeting',
    version: 1,
    relation: 'MADE_STATEMENT_AT',
    over: 'clause',
    objectFrom: 'meeting',
    unguarded: true,
    forms: [
      `<who:Voice>~(?:SAID|dismissed|introduced|spoke)`,
      `<who:Voice>, [^,;.]{3,80}, (?:SAID)`,
      `<who:Voice>, SAID`,
    ],
    unless: (subject) => /pronoun|that speaks|who speaks/.test(subject.how),
  },
];
