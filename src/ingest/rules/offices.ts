import type { Rule } from './rule.js';

const P = '<who:Person>';
const ORG = '<what:Organization|Body|Programme>';
const SOME = '(?: (?:of|for|on) [^,;.()]{3,70}?)?';
const ENVOY =
  "(?:[Pp]ermanent [Rr]epresentative|[Dd]eputy [Pp]ermanent [Rr]epresentative|[Aa]lternate [Rr]epresentative|[Ss]pecial [Rr]epresentative|[Aa]mbassador(?:-at-[Ll]arge)?|[Rr]epresentative|[Dd]elegate|[Ee]nvoy|[Cc]harg[ée] d'[Aa]ffaires|[Hh]ead of (?:the )?delegation|[Hh]igh [Cc]ommissioner|[Dd]isarmament [Aa]mbassador)";

/** Who holds which office, and who speaks for which State: beside a name, or in a clause of its own. */
export const OFFICES: readonly Rule[] = [
  {
    name: 'office-of',
    version: 1,
    anywhere: true,
    relation: 'HOLDS_OFFICE',
    over: 'both',
    forms: [
      `(?:appointed|named|elected|chose|chosen|picked) ${P}(?: (?:of|from) <:State>| \\(<:State>\\))? (?:to (?:head|lead|run|chair|direct) |as (?:the )?(?:new |next )?(?<office>OFFICE) (?:of|at) )(?:the )?${ORG}`,
      `${P} (?:is|was) (?:last |previously |formerly |until recently |most recently |then )?(?:an? |the )?(?<office>OFFICE)${SOME} (?:of|at|with) (?:the )?${ORG}`,
      `${P}(?: (?:of|from) <:State>)?, (?:the )?(?<office>OFFICE) (?:of|at) (?:the )?${ORG}`,

      `${P}(?: \\([^)]{1,60}\\))?, (?:who is |who was |then |now |formerly |until recently |who today is |today |currently |also |and )*(?:(?:the|its|a|an|their) )?(?<office>OFFICE(?: and OFFICE)?)${SOME},? (?:of|at|with|in|for) (?:the )?(?:<:Adjective> )?(?:board of )?(?:space agency |agency |company |institute )?${ORG}`,
      `${P}, (?:the |a )?<what:Organization|Body>(?:'s|')? (?<office>OFFICE)`,
      `(?<!')${ORG} (?<office>(?:[A-Z]\\w+ )?OFFICE)(?: (?:and|for) [^,;.]{3,40}?)?,? ${P}`,
      `${ORG}(?:'s|') (?:\\w+ ){0,2}(?<office>OFFICE)(?: (?:and|for|of) [^,;.]{3,50}?)?,? ${P}`,
      `(?:[Tt]he |[Aa] )?(?<office>OFFICE)${SOME} (?:of|at|for) (?:the )?(?:<:Adjective> )?${ORG},? ${P}`,
      `${P}(?: \\([^)]{1,60}\\))?,? (?:who )?(?:currently |now |also |then |has |had |today )*(?:heads|chairs|leads|runs|directs|headed|chaired|led|directed|presides over|presided over|heads up|is in charge of|manages|(?:is|was|serves as|served as|is currently|is now) (?:the )?(?<office>OFFICE) (?:of|at)) (?:the )?(?:board of (?:the )?)?(?:<:Adjective> )?(?:space agency |agency |company |institute )?${ORG}(?! (?:Board|team|programme|division|department))`,
      `${P},? who (?:manages|heads|leads|directs|runs|oversees) [^,;.]{2,60}? (?:at|of|for) (?:the )?(?:<:Adjective> )?${ORG}`,
      `${P} (?:was|has been|had been|is) (?:\\w+ly )?(?:re-?)?(?:elected|appointed|named|chosen|confirmed|sworn in|selected|designated)(?: by [^,;.]{2,60}?)?,? (?:as |to be |to serve as |to the post of )?(?:the |its |a )?(?:new |next |first |[\\w-]+ ){0,2}(?<office>OFFICE)${SOME} (?:of|at|for) (?:the )?${ORG}`,
      `${ORG}~(?:re-?)?(?:elected|appointed|named|chose|chosen|confirmed) ${P}(?: (?:of|\\() ?<:State>\\)?)?,? (?:as |to be |to serve as )?(?:the |its |their )?(?:new |next |first )*(?<office>OFFICE)`,
      `${P} (?:took over|took office|assumed office|began (?:his|her) (?:term|mandate|duties)|started) as (?:the )?(?:new )?(?<office>OFFICE) of (?:the )?${ORG}`,
      `(?:under (?:the )?(?:chair(?:man)?ship|leadership|direction|presidency) of|chaired by|headed by|led by|presided over by) ${P}, ${ORG}`,
      `${ORG},? (?:which (?:is|was) |is |was )?(?:chaired|headed|directed|presided over) by (?:the )?(?:<:Adjective> )?(?:\\w+ )?${P}`,
      `for ${ORG} by its (?<office>OFFICE), ${P}`,
      `${P} (?:serves|served|works|worked|acts|acted|continues|stays on|continued) as (?:the )?(?<office>(?:\\w+ )?OFFICE)${SOME} (?:of|at|for) (?:the )?${ORG}`,
      `${P} (?:of|from) (?:the )?(?:<:Adjective> )?${ORG},? (?:also |then )?(?:SAID|found|chaired|presented|joined|gave)`,
    ],
    unless: (_, object, words) =>
      (object !== null && /^(?:united nations|un)$/i.test(object.entity.name)) ||
      /\b(?:[Rr]epresentative|[Aa]mbassador|[Dd]elegate|[Ee]nvoy)\b/.test(words),
  },
  {
    name: 'its-officer',
    version: 1,
    anywhere: true,
    relation: 'HOLDS_OFFICE',
    over: 'words',
    forms: [
      `(?<=\\b[Ii]ts )(?<office>OFFICE)(?: and OFFICE)?, ${P}`,
      `(?<=\\b[Ii]ts )(?:new |first |current )?(?<office>OFFICE) ${P}`,
    ],
    objectFrom: 'organization',
  },
  {
    name: 'chair-of-session',
    version: 1,
    anywhere: true,
    relation: 'HOLDS_OFFICE',
    over: 'words',
    forms: [
      `${P}(?: \\(<:State>\\))?,? (?:in the chair for|who (?:chairs|chaired|is chairing) |chairing |chaired |chairs |was elected (?:as )?(?:the )?Chair (?:of|for) |, Chair of |presided over )(?:the |this )*<what:Session>`,
      `<what:Session>,? (?:which (?:is|was) )?(?:chaired|presided over) by (?:\\w+ )?${P}`,
    ],
  },
  {
    name: 'in-the-chair',
    version: 1,
    anywhere: true,
    relation: 'HOLDS_OFFICE',
    over: 'words',
    objectFrom: 'meeting',
    qualifiers: { role: 'chair' },
    forms: [`${P}, in the chair`, `(?:the )?Chair(?:man|woman|person)? of the session,? ${P}`],
  },
  {
    name: 'represents',
    version: 1,
    anywhere: true,
    relation: 'REPRESENTS',
    over: 'both',
    forms: [
      `${P}(?: \\([^)]{1,60}\\))?, (?:who is |then |now |also )?(?:the )?(?:<what:State>(?:'s|')|<adj:Adjective>(?: \\w+)?) (?:new |then |acting |deputy |outgoing )*(?<office>${ENVOY})`,
      `${P}(?: \\([^)]{1,60}\\))?, (?:who is |then |now |also )?(?:the |a )?(?:acting |deputy |alternate )?(?<office>(?:Ambassador and )?${ENVOY}) (?:of|for|from) (?:the )?<what:State>`,
      `(?:<what:State>(?:'s|')?|<adj:Adjective>) (?:new |then |acting |deputy |outgoing |chief |lead )*(?<office>${ENVOY})(?: (?:to|at|for|in) [^,;.]{1,90}?)?,? ${P}`,
      `(?:[Tt]he )?(?<office>${ENVOY}) (?:of|for|from) (?:the )?(?:Republic of |Kingdom of )?<what:State>(?: (?:to|at) [^,;.]{1,80}?)?,? ${P}`,
      `(?:[Aa]mbassador |H\\.E\\. (?:Mr\\. |Ms\\. |Mrs\\. )?)${P} (?:of|from) (?:the )?<what:State>`,
      `${P} \\(<what:State>\\)`,
      `${P},? (?:who )?(?:represents|represented|representing|heads the delegation of|headed the delegation of|leading the delegation of) (?:the )?<what:State>`,
      `(?:delegation of <what:State>|<adj:Adjective> delegation|<what2:State>'s? delegation)(?:, | was |, which was | )(?:headed|led) by (?:\\w+ )?${P}`,
      `${P},? speaking for (?:the )?(?:delegation of )?<what:State>`,
      `${P}, (?:the )?<adj:Adjective> (?:\\w+ )?(?<office>${ENVOY})`,
    ],
  },
  {
    name: 'speaks-for',
    version: 1,
    anywhere: true,
    relation: 'SPEAKS_FOR',
    over: 'both',
    forms: [
      `<who:Person>~(?:signed|signs) <:Instrument> (?:on behalf of|for) (?:the )?<what:State|Organization>`,
      `<who:Person>,? (?:who )?signed on <what:State|Organization>'s? behalf`,
      `signed by <who:Person>(?:, [^,;.]{2,60},)? (?:on behalf of|for) (?:the )?<what:State|Organization>`,
      `signed by <:Person>(?:, [^,;.]{2,60},)? (?:on behalf of|for) (?:the )?<:State|Organization>,? and (?:by )?<who:Person>(?:, [^,;.]{2,60},)? (?:on behalf of|for) (?:the )?<what:State|Organization>`,

      `<who:Person|State|Voice>(?:, | )(?:[^,;.]{2,80}, )?(?:speaking|who spoke|spoke|speaks|who speaks|making a statement|delivering a statement|delivered a statement|talking|also speaking|intervening|taking the floor)(?: [^,;.]{0,50}?)? (?:on behalf of|for|in the name of) (?:the )?<what:Organization|Body|State>`,
      `[Ss]peaking (?:on behalf of|for|in the name of) (?:the )?<what:Organization|Body|State>, (?:the (?:representative|delegate) of )?(?:Ambassador )?<who:Person|State>`,
      `<who:Person>(?: \\([^)]{1,60}\\))?,(?: [^,;.]{2,80},)? (?:who )?signed (?:it )?(?:on behalf of|for) (?:the )?<what:State|Organization>`,
      `<who:Person>~signed (?:it )?(?:on behalf of|for) (?:the )?<what:State|Organization>`,
      `[Ff]or (?:the )?<what:Organization|State>,? (?:it|the \\w+) was signed by <who:Person>`,
      `signed (?:on behalf of|for) (?:the )?<what:State|Organization> by (?:its |the )?(?:[^,;.]{2,60}, )?<who:Person>`,
      `<what:Organization|Body|State> (?<office>[Ss]pokes(?:person|man|woman)),? <who:Person>`,
      `<who:Person>, (?:a |the )?(?<office>[Ss]pokes(?:person|man|woman)) (?:for|of) (?:the )?<what:Organization|Body|State>`,
      `(?<office>[Ss]pokes(?:person|man|woman)) (?:for|of) (?:the )?<what:Organization|Body|State>,? <who:Person>`,
      `(?<=[A-Z]\\w+ )[Mm]inistry (?<office>[Ss]pokes(?:person|man|woman)) <who:Person>(?= of <what:State>)`,
    ],
    unless: (subject, object) => object !== null && subject.entity.id === object.entity.id,
  },
];
