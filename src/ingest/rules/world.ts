import type { Mention } from '../entity.js';
import type { Rule } from './rule.js';

const WHO = '<who:State|Organization|Voice+>';
const WHAT = '<what:Body|Organization|Programme|SpaceObject>';
const JOINTLY =
  '(?:opened|launched|set up|established|started|organi[sz]ed|co-organi[sz]ed|co-hosted|hosted|developed|built|announced|made public|published|created|founded|carried out|implemented|conducted|selected|agreed to cooperate|agreed to collaborate|cooperated|collaborated|partnered|teamed up|work together|worked together|cooperate|collaborate|joined forces)';

/** Signing a treaty of many is no cooperation of two. */
const isNoPaper = (others: readonly Mention[]): boolean =>
  others.some(({ kind, how }) => kind === 'Instrument' && how !== 'paper');

/** Members, cooperation, choice, operation, hosts. */
export const WORLD: readonly Rule[] = [
  {
    name: 'member',
    version: 1,
    relation: 'MEMBER_OF',
    over: 'clause',
    forms: [
      `${WHO}~(?:joined|joins|joining) (?:the )?(?:membership of |\\w+-led )?${WHAT}(?= as|[.,;]|$| (?:on|in|at|this|last|after|when|with|during|programme|project|and|\\()|\\s?<:Date>)`,
      `${WHO}~(?:become|became|becomes|is|are|been|was|were|remains?)(?:,? (?:on |in )?<:Date>)? (?:now )?(?:also )?(?:the |its |a |an |one of the )?(?:[\\w-]+ ){0,3}?(?:[Mm]embers?(?: [Ss]tates?| countr(?:y|ies))?|observers?|partners?) (?:of|in|to|at) (?:the )?${WHAT}`,
      `${WHO}~(?:was|were|been) (?:formally |officially )?(?:admitted|elected|welcomed|accepted|appointed) (?:as (?:a |an |the )?(?:[\\w-]+ ){0,3}?(?:member|observer)s? (?:of|to|in)|to (?:the )?(?:membership of )?|into) ?(?:the )?${WHAT}`,
      `<who:Person>~(?:sat on|sits on|served on|serves on|is a member of|was a member of) (?:the )?<what:Body>`,
      `${WHO}~(?:sat on|sits on|sit on|served on|serves on|held a seat on|holds a seat on|has a seat on|a seat on|been part of|is part of|belongs to|belong to) (?:the )?${WHAT}`,
      `${WHO}~(?:was granted|were granted|granted|received|obtained|gained|been granted) (?:permanent )?(?:observer status|membership|full membership) (?:in|with|of|to) (?:the )?${WHAT}`,
      `${WHAT}~(?:admitted|welcomed) <who:State|Organization+> as (?:a |an |its |the )?(?:[\\w-]+ ){0,3}?(?:member|observer)s?`,
      `${WHAT} (?:welcomed|admitted|has) (?:its )?(?:[\\w-]+ ){0,2}member,? <who:State|Organization+>`,
      `[Mm]embers of ${WHAT} (?:are|include) <who:State|Organization+>`,
      `${WHAT},? (?:whose|its) members (?:are|include) <who:State|Organization+>`,
      `${WHAT} (?:member|members|member States?|member countries|member states?) <who:State+>`,
      `${WHAT} (?:groups|comprises|brings together|consists of) <who:State|Organization+>`,
      `<who:State|Organization+>~(?:became|becomes|become) (?:the |a )?[^,;.]{0,40}?(?:countr(?:y|ies)|nations?|[Ss]tates?)(?: \\w+){0,3} to join (?:the )?${WHAT}`,
    ],
    unless: (subject, object, words) =>
      object === null ||
      subject.entity.id === object.entity.id ||
      /\b(?:join(?:ed|s|ing)? (?:in|the debate|the meeting|consensus)|bureau|delegation|applied|working with|candidate)\b/i.test(
        words,
      ),
  },
  {
    name: 'signed-up',
    version: 1,
    relation: 'MEMBER_OF',
    over: 'clause',
    forms: [`${WHO}~(?:signed up (?:to|for)|signed on to|acceded to|adhered to) (?:the )?${WHAT}`],
  },
  {
    name: 'cooperation',
    version: 1,
    relation: 'COOPERATES_WITH',
    over: 'clause',
    forms: [
      `<who:Organization|State|Body>~(?:partnered|teamed up|cooperated|cooperates|collaborated|collaborates|collaborate|cooperate|works|worked|joined forces|works together|linked up)(?: closely)? with <what:Organization|State|Body+>`,
      `<who:Organization|Body|State>~[^.;]{3,160}?,? (?:in|through) (?:close )?(?:cooperation|partnership|collaboration|conjunction|co-operation) with <what:Organization|Body|State+>`,
      `(?:[Ii]n|[Tt]hrough) (?:close )?(?:cooperation|partnership|collaboration) with <what:Organization|Body|State+>, <who:Organization|Body|State>~\\w+`,
      `<who:Organization|State|Person>~(?:signed|signs|concluded|inked|sealed|entered into) <:Instrument>(?: on [^,;.]{0,60}?)? with (?:the agency |the company |(?:its|the|their) OFFICE,? )?<what:Organization|State|Person>`,
      `<who:Organization|Body>~[^.;,]{3,100}?(?:jointly|together) with <what:Organization|Body>`,
      `<who:Organization|Body|State>,? (?:together|jointly) with <what:Organization|Body|State>,`,
    ],
    unless: (subject, object, words, others) =>
      object === null ||
      subject.entity.id === object.entity.id ||
      /\b(?:dispute|case|lawsuit)\b/.test(words) ||
      isNoPaper(others),
  },
  {
    name: 'together',
    version: 1,
    relation: 'COOPERATES_WITH',
    over: 'clause',
    pairs: true,
    forms: [
      `(?:[Bb]etween )?<who:Organization|Body+>~(?:jointly |together )?${JOINTLY}\\b`,
      `<who:State|Organization+>~(?:jointly|together) \\w+(?:ed|t|lt)\\b`,
      `(?:cooperation|partnership|collaboration|(?:<:Instrument>)|joint (?:project|mission|programme|venture)) between <who:Organization|State|Body+>`,
      `<who:State|Organization|Person+>~(?:signed|concluded|inked|put their names? to) <:Instrument>`,
      `<x:Instrument> (?:was |were |has been )?(?:signed|concluded) between <who:Organization|State+>`,
      `joint (?:project|mission|programme|venture|initiative|effort) of <who:Organization|State+>`,
    ],
    unless: (subject, object, _, others) =>
      object === null || subject.entity.id === object.entity.id || isNoPaper(others),
  },
  {
    name: 'selected',
    version: 1,
    relation: 'SELECTED_BY',
    over: 'clause',
    forms: [
      `<who:Organization|Experiment|Person|State+>~(?:was|were|been) (?:\\w+ly )?(?:selected|chosen|picked|awarded|shortlisted and selected)(?: [^,;.]{0,60}?)? by <what:Organization|Body+>`,
    ],
    unless: (_, __, words) => /\b(?:elected|chair|administrator|director)\b/i.test(words),
  },
  {
    name: 'selected-it',
    version: 1,
    relation: 'SELECTED_BY',
    over: 'clause',
    subject: 'what',
    object: 'who',
    forms: [
      `<who:Organization|Body+>~(?:selected|chose|picked|tapped) (?:the |a )?(?:team from |proposal (?:of|by|from) |teams from |project of )?<what:Organization|Experiment+>`,
    ],
  },
  {
    name: 'operates',
    version: 1,
    relation: 'OPERATES',
    over: 'clause',
    subject: 'who',
    forms: [
      `<what:SpaceObject+>(?: satellites?| spacecraft| constellation| module)?,? (?:which (?:is|are|was) |is |are )?(?:owned and )?(?:operated|flown|run|managed and operated|controlled) by (?:the )?(?:<:Adjective> )?(?:company |operator |agency |firm )?<who:Organization+>`,
      `<who:Organization>,? (?:which )?(?:also |now |currently )?(?:operates|flies|owns and operates|runs) (?:the )?(?:\\w+ ){0,2}?<what:SpaceObject+>`,
      `<who:Organization>, (?:the )?operator of (?:the )?<what:SpaceObject+>`,
      `<what:SpaceObject> operator <who:Organization>`,
    ],
  },
  {
    name: 'hosts',
    version: 1,
    relation: 'HOSTS',
    over: 'clause',
    forms: [
      `<who:State|Organization>~(?:hosted|hosts|is hosting|was hosting|hosting|played host to|is the host of|was the host of) (?:the )?<what:Session|Body>`,
      `<what:Session>,? (?:which )?(?:is |was |being |has been )?hosted by (?:the )?(?:[Gg]overnment of )?<who:State|Organization+>`,
      `<who:State|Organization>, (?:the )?host of (?:the )?<what:Session>`,
    ],
  },
];
