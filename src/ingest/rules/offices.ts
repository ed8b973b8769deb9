import { actsOf, verbs } from './frames.js';
import type { Rule } from './rule.js';

const P = '<who:Person>';
const TITLE = '(?:(?:Mr|Ms|Mrs|Dr|Prof)\\.? )?';
const ORG = '(?:its )?<what:Organization|Body|Programme>';
const SOME = '(?: (?:of|for|on) [^,;.()]{3,70}?)?';
const ENVOY =
  "(?:[Pp]ermanent [Rr]epresentative|[Dd]eputy [Pp]ermanent [Rr]epresentative|[Aa]lternate [Rr]epresentative|[Ss]pecial [Rr]epresentative|[Aa]mbassador-at-[Ll]arge|[Aa]mbassador|[Rr]epresentative|[Dd]elegate|[Ee]nvoy|[Cc]harg[ée] d'[Aa]ffaires|[Hh]ead of (?:the )?delegation|[Hh]igh [Cc]ommissioner|[Dd]isarmament [Aa]mbassador)";

const OF =
  "(?:of|at|with|in|for) (?:the )?(?:<:Adjective> |<:State>'s? )?(?:new |national )?(?:board of (?:the )?)?(?:(?:[a-z]+ ){0,3}(?:agency|company|institute|firm|office|centre|center|regulator|operator|start-?up|giant|maker|group|association|society|university|network|ministry|body|authority|house) )?";
/** `Gao, Professor at the University, Christopher Johnson, Director of ...`: the office is that of who stands before it. */
const NO_APPOSITION = '(?<!<:Person>(?: \\([^()]{1,60}\\))?, (?:(?!and\\b)[\\w-]+ ){0,4})(?<![A-Za-z-])';
const ROLE = '(?<office>OFFICE(?: and OFFICE)?)';
const ASIDE_NAME = '(?: \\([^)]{1,60}\\))?';
const TOOK =
  '(?:took over|took office|assumed office|began (?:his|her) (?:term|mandate|duties)|started|was sworn in|stepped in|returned|serves|served|works|worked|acts|acted|continues|stays on|continued|doubles|retired|stepped down|resigned)';
const SUBJECT = '<who:Person|State|Voice>';
const GROUP =
  '(?:the (?:[\\w-]+ )?(?:[Mm]embers|[Mm]ember [Ss]tates) of )?(?:the )?["“]?<what:Organization|Body|State+>["”]?(?: and <:State>)?';
const BEHALF = '(?:on behalf of|for|in the name of)';
const HEAD = verbs(
  'head|chair|lead|run|direct|preside over|manage|oversee|steer|take over|take the helm of|take charge of|take the reins of|take the chair of|head up|co-chair',
);
const NEW = '(?:the |its |their |an? |new |next |first |interim |acting |permanent |full-time )*';
const FOLLOWED =
  '(?:replaced|replaces|succeeded|succeeds|takes over from|took over from|followed|follows|taking over from|succeeding|replacing)';
const WAS = '(?:is|was|are|were|been|remains?|remained|stays?|stayed|became|becomes)';
/** Offices that houses have, and no State or meeting. */
const OF_HOUSE =
  '(?:(?:[Dd]eputy |[Aa]cting |[Ii]nterim |[Aa]ssociate |[Mm]anaging |[Ee]xecutive |[Tt]echnical |[Cc]ommercial |[Ss]cientific |[Ff]ounding |[Ii]ts )*(?:[Cc]hief (?:[Ee]xecutive|[Tt]echnology|[Oo]perating|[Ff]inancial|[Ss]cientific|[Cc]ommercial|[Tt]echnical)(?: [Oo]fficer)?|CEO|COO|CTO|[Ff]ounder|[Cc]o-?[Ff]ounder|[Dd]irector(?:[- ][Gg]eneral)?|[Aa]dministrator|[Rr]ector|[Vv]ice-[Cc]hancellor|[Dd]ean|[Gg]eneral [Cc]ounsel|[Mm]anaging [Dd]irector|[Ss]ecretary-[Gg]eneral|[Vv]ice-?[Pp]resident))';
const SCHOOL = /\b(?:Universit|Institut|School|College|Academy|Faculty|Polytechnic)/;
const PUBLIC =
  /\b(?:Agency|Administration|Office|Ministry|Department|Commission|Authority|Organi[sz]ation|Union|Centre|Center|Society|Association|Foundation|Secretariat|Bureau)\b/;
/** A rector is a university's, a founder a firm's. */
function suits(office: string, house: string): boolean {
  if (/\b[Rr]ector\b|[Cc]hancellor|\b[Dd]ean\b/.test(office)) return SCHOOL.test(house);
  if (/\bC[ETO]O\b|[Ff]ounder|[Cc]hief (?:[Ee]xec|[Tt]ech|[Oo]per|[Ff]in|[Cc]omm)/.test(office))
    return !/Ministry|Universit|Committee|Government/.test(house);
  if (/[Ss]ecretary-[Gg]eneral/.test(office))
    return /Union|Organi[sz]ation|Federation|Association|Forum|Society/.test(house);
  if (/[Aa]dministrator/.test(office)) return /Administration|Agency|NASA|NOAA|CNSA|AeroSpace/.test(house);
  return !/Ministry|Committee|Assembly|Council|Government/.test(house) || PUBLIC.test(house);
}

/** A spokesperson speaks for a house, an envoy for a State. */
const isOther = (words: string): boolean =>
  /\b(?:[Rr]epresentative|[Aa]mbassador|[Dd]elegate|[Ee]nvoy|[Ss]pokes\w+)\b/.test(words);

/** Who holds which office, and who speaks for which State: beside a name, or in a clause of its own. */
export const OFFICES: readonly Rule[] = [
  {
    name: 'office-beside',
    version: 1,
    anywhere: true,
    beside: true,
    relation: 'HOLDS_OFFICE',
    over: 'both',
    forms: [
      `${P}${ASIDE_NAME}(?: (?:of|from) (?:the )?<:State>)?, (?:then |now |currently |today |at the time |formerly |until recently |previously |still )+(?:the |a )?<what:Organization|Body>(?:'s|')? (?<office>(?:\\w+ )?OFFICE)`,
      `${P}${ASIDE_NAME}, (?:formerly|until recently|now|today|currently) (?:of|with|at|from) (?:the )?(?:<:State>'s )?${ORG}`,
      `(?:^|[;,] )(?:[Aa]t|[Ii]n|[Ff]rom) (?:the )?${ORG}(?: in \\p{Lu}\\p{Ll}+)?, (?:its |the )?(?<office>(?:\\w+ )?OFFICE) ${P}`,
      `${P}${ASIDE_NAME}, [^,;.]{3,70} and (?:now |currently |today |also )?(?:the |an? )?(?:[\\w-]+ ){0,2}?${ROLE}${SOME} (?:of|at|with|for) (?:the )?${ORG}`,
      `${ORG}(?:'s|') (?:[\\w-]+ ){0,3}?(?<office>OFFICE)s?, ${P}`,
      `${P}${ASIDE_NAME}, (?:who )?(?:in charge of|at the head of|at the helm of) (?:the )?${ORG}`,
      `${ORG}(?: \\([^)]{2,20}\\))?, (?:co-)?(?:chaired|headed|led|directed|presided over|run) by (?:the )?(?:<:Adjective> )?(?:\\w+ )?${P}(?: (?:of|from) (?:the )?<:State>| \\(<:State>\\))?,`,
      `${P}${ASIDE_NAME}, (?:at present|presently|at the moment|for now|these days) (?:the |an? |its )?${NEW}${ROLE}${SOME},? ${OF}${ORG}`,
      `${P}${ASIDE_NAME}, (?:an?|the) [^,;.()]{3,40} who (?:is|was|serves as|served as) (?:also |now )?(?:the |an? )?${NEW}${ROLE}${SOME} ${OF}${ORG}`,
      `${P}${ASIDE_NAME}, who (?:is|was|has been|had been) (?:then |long )?(?:employed|retained|engaged) (?:by|at) (?:the )?${ORG}`,
      `${P} \\((?:the )?<what:Organization>\\)(?=,? (?:SAID|TOLD)\\b)`,
      `${P} of (?:the )?(?:<:State>'s |<:Adjective> |US |UK |EU )?<what:Organization|Body>(?=,? (?:SAID|TOLD)\\b)`,
      `${P}${ASIDE_NAME}, (?:the )?(?:president|chair|director|head) emerit(?:us|a) of (?:the )?${ORG}`,
      `${P}${ASIDE_NAME}, (?:commander|chief|member) of (?:the )?${ORG}`,
      `${P}${ASIDE_NAME}(?: (?:of|from) (?:the )?<:State>)?, (?:who is |who was |then |now |formerly |until recently |who today is |today |currently |also |and |himself |herself )*(?:(?:the|its|a|an|their) )?${ROLE}${SOME},? ${OF}${ORG}(?!, <:Person>)`,
      `${P}${ASIDE_NAME}(?: (?:of|from) (?:the )?<:State>)?, (?:an? |the )(?:[\\w-]+ ){1,2}?${ROLE} (?:with|for|in) (?:the )?${ORG}`,
      `${P}${ASIDE_NAME}(?: (?:of|from) (?:the )?<:State>)?, (?:an? |the )(?:[\\w-]+ ){0,2}?${ROLE} (?:of|at|with|for) (?:the )?<:Organization|Body> and (?:of )?(?:the )?${ORG}`,
      `${P}${ASIDE_NAME}, (?:an? |the )?(?:[\\w-]+ ){0,2}?${ROLE} (?:of|at|in) (?:the )?<:Organization|Body|State>'s? ${ORG}`,
      `${ORG} under its ${ROLE},? ${P}`,
      `${P}(?:, (?:an? |the )[^,;.]{3,50}(?:,| who)|, who) (?:teaches|lectures|works|is based|does research|practises)(?: [^,;.]{2,40}?)? (?:at|for|with|in) (?:the )?${ORG}`,
      `${P}${ASIDE_NAME}, (?:the |a |an )?(?:[\\w-]+ ){0,2}?${ROLE} (?:of|at) ${OF.slice('(?:of|at|with|in|for) '.length)}${ORG}(?!, <:Person>)`,
      `${P}, of (?:the )?(?:<:State>'s )?<what:Organization>(?=[,.;]|$)`,
      `${P}, who (?:heads|leads|directs|runs|manages) (?:the )?${ORG}'s (?:[a-z-]+ ){1,5}?(?:laboratory|lab|group|team|programme|program|office|department|division|unit|school|centre|center|institute|section)\\b`,
      `${P}${ASIDE_NAME}, (?:the )?${ROLE} of (?:the )?${ORG}'s (?:[a-z-]+ ){1,5}?(?:laboratory|lab|group|team|programme|program|office|department|division|unit|school|centre|center|section)\\b`,
      `${P}, (?:the |a )?<what:Organization|Body>(?:'s|')? (?<office>(?:\\w+ )?OFFICE)`,
      `(?:(?<rank>[Aa]cting|[Dd]eputy|[Ii]nterim) |(?<!'|\\b(?:[Aa]cting|[Dd]eputy|[Ii]nterim) ))${ORG} (?<office>(?:[A-Z]\\w+ )?OFFICE)(?: (?:and|for|of) [^,;.]{3,40}?)?,? ${P}`,
      `${ORG}(?:'s|') (?:\\w+ ){0,2}?(?<office>OFFICE)(?: (?:and|for|of) [^,;.]{3,50}?)?,? ${TITLE}${P}`,
      `(?<![A-Za-z-])[Tt]he (?<office>OFFICE)${SOME} (?:of|at|for) (?:the )?(?:<:Adjective> |<:State>'s? )?${ORG}, ${P}(?=, (?:SAID|TOLD|took|made|gave|\\w+ed)\\b)`,
      `${NO_APPOSITION}(?:[Tt]he |[Aa] )?(?<office>OFFICE)${SOME} (?:of|at|for) (?:the )?(?:<:Adjective> |<:State>'s? )?${ORG},? ${P}`,
      `(?<!\\bof (?:the )?)(?<office>OFFICE) (?:of|at) (?:the )?(?:<:Adjective>|<:State>'s?) (?:[a-z]+ ){0,2}(?:agency|office|institute|centre|center|company|ministry) \\(${ORG}\\),? ${P}`,
      `${P}${ASIDE_NAME}(?: (?:of|from) (?:the )?<:State>)?, who (?:currently |now |also |then |has |had |today )*(?:heads|chairs|leads|runs|ran|directs|headed|chaired|led|directed|presides over|presided over|heads up|is in charge of|manages|oversees|(?:is|was|serves as|served as|is currently|is now) (?:the )?(?<office>OFFICE) (?:of|at)) (?:the )?(?:board of (?:the )?)?(?:<:Adjective> )?(?:space agency |agency |company |institute )?${ORG}(?! (?:Board|team|programme|division|department))`,
      `${P}, who (?:became|is|was) (?:the )?${ORG}(?:'s)? ${ROLE}\\b(?!'s)`,
      `${P}, who (?:is|was) (?:also )?(?:an? |the )?${ROLE}(?: emeritus)? (?:of|at|with|in) (?:the )?${ORG}`,
      `${P}${ASIDE_NAME}, ${ROLE} (?:of|for) (?:(?!<:Person|State>)[^;.:()]){3,70}? at (?:the )?${ORG}`,
      `${P}, who (?:manages|heads|leads|directs|runs|oversees) [^,;.]{2,60}? (?:at|of|for) (?:the )?(?:<:Adjective> )?${ORG}`,
      `for ${ORG} by its (?<office>OFFICE), ${P}`,
      `${ORG}(?: \\([^)]{2,20}\\))?,? whose (?:\\w+ )?(?<office>OFFICE)(?: (?:of|for) [^,;.]{2,40}?)?(?:,? (?:is|was)|,)? ${P}`,
      `${P}${ASIDE_NAME}, who (?:also )?doubles as (?:the )?(?<office>OFFICE) (?:of|at) (?:the )?(?:<:State>'s )?${ORG}`,
      `(?<office>[Pp]rofessor|Prof\\.) ${P} (?:of|at) (?:the )?${ORG}`,
      `${P}${ASIDE_NAME}, ${ROLE}, (?:the )?${ORG}(?=[,.;]|$| \\()`,
      `${P}${ASIDE_NAME}, (?:an? )(?:[\\w-]+ ){0,2}(?:scholar|fellow|lawyer|jurist|engineer|physicist|astronomer|economist|historian|lecturer|expert|specialist|partner|principal|consultant|correspondent|investigator) (?:at|with) (?:the )?${ORG}`,
      `${ORG}(?: \\([^)]{2,20}\\))?, whose [^,;.]{3,50} (?:is|was) (?:led|headed|run|directed|managed) by ${P}`,
    ],
    unless: (_, object, words) =>
      (object !== null && /^(?:united nations|un)$/i.test(object.entity.name)) ||
      isOther(words) ||
      (object?.how === 'the same' && /\bwho had\b/.test(words)) ||
      /\b(?:[Ff]ormer\b|[Ee]x-)(?!.* and (?:now|today|currently)\b)/.test(words),
  },
  {
    name: 'office-of',
    version: 2,
    anywhere: true,
    relation: 'HOLDS_OFFICE',
    over: 'both',
    forms: [
      ...actsOf(
        P,
        HEAD,
        ORG,
        '(?:the )?(?:board of (?:the )?)?(?:<:Adjective> )?(?:space agency |agency |company |institute )?',
      ),
      `${P}~(?:${WAS} )?(?:now |still |currently )*(?:at the (?:helm|head) of|in charge of) (?:the )?${ORG}`,
      `(?:[Tt]he |[Ii]ts |[Tt]heir )?(?:(?:[Aa]cting|[Dd]eputy|[Ii]nterim|current|new|first|present) )*${ROLE}${SOME} (?:of|at|for) (?:the )?${ORG} (?:is|was|remains|has been)(?: (?:now|still|currently|again))? (?:the )?${TITLE}${P}`,
      `[Aa]t the (?:head|helm) of (?:the )?${ORG} (?:is|was|stands|stood|sits|sat) ${P}`,
      `[Ww]ith ${P} in the chair, (?:the )?${ORG}`,
      `${P}~(?:remains|remained|stays on as|stayed on as|continues as|continued as|acts as|acted as) (?:the |an? )?${NEW}${ROLE}${SOME} ${OF}${ORG}`,
      `${P}~(?:spent|passed|served) (?:[\\w-]+ ){1,4}(?:years?|terms?|months|decades?)(?: [^,;.]{2,25})? as (?:the |its |an? )?${NEW}${ROLE}${SOME} ${OF}${ORG}`,
      `${P}~(?:retired|resigned|stepped down|bowed out) (?:[^,;.]{3,30} )?as (?:the |its |an? )?${NEW}${ROLE}${SOME} ${OF}${ORG}`,
      `${P}~(?:joined|joins|rejoined) (?:the )?${ORG}(?:,? (?:in )?<:Date>)? as (?:its |the |an? )?${NEW}(?:[a-z-]+ )?${ROLE}`,
      `${P},? (?:who )?(?:founded|co-founded|set up|established) (?:the )?${ORG}(?: in <:Date>| with [^,;.]{3,40})? and (?:(?:has|had) )?(?:(?:now|since) )?(?:led|leads|runs|run|ran|headed|heads|chairs|chaired|directs|directed) it`,
      `${P}~(?:works|worked|has worked) (?:for|at) (?:the )?${ORG} as (?:its |the |an? )?${NEW}(?:[a-z-]+ )?${ROLE}`,
      `${P}~(?:teaches|taught|lectures|lectured) (?:[^,;.]{2,40}? )?at (?:the )?${ORG}`,
      `${P}~(?:left|quit|comes from|came from|joined|moved from|spent \\w+ years at|arrived from|is on leave from) (?:the )?${ORG},? where (?:he|she) (?:was|is|had been|served as|worked as|works as|has been) (?:an? |the )?(?:\\w+ )?${ROLE}`,
      `${P}~[^.;:]{3,110} to become (?:the )?${NEW}${ROLE}${SOME} (?:of|at|for) (?:the )?${ORG}`,
      `(?:named|appointed|chose|chosen|picked|tapped|elected|re-elected|installed|made|designated|confirmed|selected) (?:[\\w ]{2,40}? )?${P}(?: (?:of|from) (?:the )?<:State>| \\(<:State>\\))?,? (?:as |to be |to serve as )?${NEW}${ROLE}${SOME} (?:of|at|for) (?:the )?${ORG}`,
      `${P}~${FOLLOWED} <:Person>(?:,| [^,;.]{2,40})? (?:at the (?:head|helm) of|as ${NEW}${ROLE}${SOME} (?:of|at|for)|at) (?:the )?${ORG}`,
      `<:Person>~${FOLLOWED} (?:the )?${P}(?:, [^,;.]{3,60},| [^,;.]{2,40})? (?:at the (?:head|helm) of|as ${NEW}${ROLE}${SOME} (?:of|at|for)|at) (?:the )?${ORG}`,
      `${P}~(?:took|taken|takes) (?:charge|office|over|up (?:his|her|the) (?:post|duties|office|functions|role|job)|the reins)(?: (?:in|on|last|this) [^,;.]{2,30}?)? as ${NEW}${ROLE}${SOME} (?:of|at|for) (?:the )?${ORG}`,
      `${P}'s (?:appointment|election|re-election|selection|promotion) as ${NEW}${ROLE}${SOME} (?:of|at|for) (?:the )?${ORG}`,
      `${P}~(?:${WAS}) (?:the )?${ORG}(?:'s|') ${NEW}${ROLE}`,
      `${P}~(?:${WAS}) (?:the )?${ORG} (?<office>OFFICE)(?=[,.;]| (?:and|until|since|in|before|when|from|for)\\b|$)`,
      `${ORG}~(?:was|is|were|has been|had been) (?:founded|set up|established) by ${P}, (?:its |who )`,
      `(?:appointed|named|elected|chose|chosen|picked|confirmed|re-?elected) ${P}(?: (?:of|from) (?:the )?<:State>| \\(<:State>\\))?,? (?:to (?:head|lead|run|chair|direct) |(?:as |to be )?(?:the )?(?:its )?(?:new |next |first )?(?<office>OFFICE) (?:of|at) )(?:the )?${ORG}`,
      `${P}~(?:stays on|stayed on|stays|remains|continues|serves|served|acts|was confirmed|was re-?elected|was re-?appointed|was appointed|was named|took over|steps down|stepped down|resigned|retired) as (?:the )?${ORG}(?:'s|') (?:\\w+ ){0,2}?(?<office>OFFICE)`,
      `${P} (?:is|was|has been|had been) (?:last |previously |formerly |until recently |most recently |then |now |also |currently )*(?:an? |the )?(?:\\w+ )?(?<office>OFFICE)${SOME} ${OF}${ORG}`,
      `${ORG}~(?:re-?)?(?:elected|appointed|named|chose|chosen|confirmed|picked) ${P}(?: (?:of|\\() ?(?:the )?<:State>\\)?)?,? (?:as |to be |to serve as )?(?:the |its |their )?(?:new |next |first )*(?<office>OFFICE)`,
      `${P}(?: (?:of|from) (?:the )?<:State>)? (?:became|becomes|has become) (?:the )?(?:new |first |next )?(?<office>OFFICE)${SOME} ${OF}${ORG}`,
      `${P}(?: (?:of|from) (?:the )?<:State>)? (?:has |had )?${TOOK} as (?:the |a |an )?(?:new |first )?(?<office>(?:\\w+ )?OFFICE)${SOME} ${OF}${ORG}`,
      `(?<!<:Body|Organization> of (?:the )?)${ORG}(?:,? which)? [^,;.]{2,60} (?:under (?:the )?(?:chair(?:man|person|woman)?ship|leadership|direction|presidency|stewardship) of) (?:\\w+ )?${P}`,
      `${ORG},? (?:which (?:is|was) |is |was )?(?:co-)?(?:chaired|headed|led|directed|presided over|run|steered|moderated|facilitated|coordinated)(?: this (?:year|session|term|month)| since <:Date>| jointly)? by (?:the )?(?:<:Adjective> )?(?:\\w+ )?${P}`,
      `${P}~(?:joins|joined|sits on|sat on|serves on|served on) the (?:board|bureau|council|advisory board|executive committee) of (?:the )?${ORG}`,
      `${ORG},? (?:that|which) (?:<:State>'s )?${P} (?:has |had )?(?:chairs|chaired|heads|headed|leads|led|runs|ran)\\b`,
      `${P}~(?:had|has|was given|was granted) the (?:honou?r|privilege|task) of (?:chairing|leading|presiding over|heading|directing) (?:the )?${ORG}`,
      `${ORG}~(?:is|was|been) (?:headed|led|chaired|run|directed|steered) by (?:the )?(?:\\w+ )?${P}`,
      `[Ii]n the chair of (?:the )?${ORG} (?:sat|sits|was|is) ${P}`,
      `${ORG}(?: \\([^)]{2,20}\\))?,? of which ${P} is (?:the )?(?:\\w+ )?(?<office>OFFICE)`,
      `${ORG},? (?:which (?:is|was) )?(?:chaired|steered|led|headed|presided over|co-chaired) by (?:the )?<:Person>(?: \\(<:State>\\)| of (?:the )?<:State>)?,? (?:together with|along with|with|and|assisted by) (?:(?:his|her|its|the) )?(?:(?<office>OFFICE),? )?${P}`,
      `${P}~(?:served|serves|joined) (?:the )?${ORG} as (?:its |the |an? )?(?:\\w+ )?(?<office>OFFICE)`,
      `${P} (?:of|from|at) (?:the )?(?:<:State>'s |<:Adjective> )?<what:Organization>(?= (?:made|took|gave|held|set|put|found|led|won|thought|saw|spoke)\\b)`,
      `${P} (?:of|from|at) (?:the )?(?:<:State>'s |<:Adjective> )?<what:Organization>(?=,|[.;:]|$| \\(| with | in | on | and | for | at | as | \\w+ed\\b| (?:met|told|spoke|took|gave|who|has|had|is|was|will|then|also|says|thinks|hopes)\\b)`,
      `${P}~(?:has been |had been |was |is )(?:\\w+ly )?(?:re-?)?(?:elected|appointed|named|chosen|designated|selected)(?: by acclamation| unanimously| by consensus| on <:Date>)* to (?:chair|head|lead|run|preside over|direct) (?:the )?${ORG}`,
      `${P}~(?:directs|heads|leads|runs|manages) (?:the |its |an? )?(?:[\\w-]+ ){0,4}(?:programme|program|office|department|division|branch|unit|section|team|laboratory|school) (?:of|at) (?:the )?${ORG}`,
      `${P}(?: \\(<:State>\\))?~(?:handed|passed|hands|passes|turned over) (?:over )?the (?<office>presidency|chairmanship|chair|leadership|direction|helm|reins) of (?:the )?${ORG}`,
      `<:Person>~(?:handed|passed|hands|passes|turned over) (?:over )?the (?<office>presidency|chairmanship|chair|leadership|direction|helm|reins) of (?:the )?<what:Organization|Body> to ${P}`,
      `(?:At|In) (?:the )?${ORG}(?: in \\p{Lu}\\p{Ll}+)?, ${P}~(?:stays on|remains|continues|stays|serves|is|was|stepped down|steps down|resigned|retired|took over|started)(?: on)? (?:as )?(?:its |the )?(?<office>OFFICE)(?=[,.;]|$| (?:and|but|for)\\b)`,
      `${P}~(?:(?:is|was) )?(?:now |today |currently )?(?:works|worked|(?<=(?:is|was|now|today) )with) (?:for |as [^,;.]{3,40} (?:at|for) )?(?:the )?(?:firm |company |start-?up |law firm )?<what:Organization>(?=[,.;]|$)`,
      `(?<!by |with |for |of )<what:Organization>'s <who:Person>(?= SAID| TOLD|[,.;]|$| (?:and|in|at|with|was|is|has|who|\\w+ed)\\b)`,
      `\\b(?:by|with|for|of) <what:Organization>'s <who:Person>(?=[,.;]|$| (?:and|in|at|with|who)\\b)`,
    ],
    unless: (_, object, words) =>
      (object !== null && /^(?:united nations|un)$/i.test(object.entity.name)) ||
      isOther(words) ||
      // Which committee somebody had led before may be another than the one that this text is about.
      (object?.how === 'the same' && /\bhad\b/.test(words)) ||
      /\b(?:[Ff]ormer|re-?elected to|former student|declined|refused|tipped|favou?rite|bid|candidates?|expected|due|likely|hopes|wants|stand)\b/.test(
        words,
      ),
  },
  {
    // Of a house that was named before: `ClearSpace has won the contract. Chief executive Luc Piguet said ...`.
    name: 'officer-of-house',
    version: 1,
    anywhere: true,
    beside: true,
    relation: 'HOLDS_OFFICE',
    over: 'words',
    objectFrom: 'spoken',
    forms: [
      `(?<=^|[;,:"”] |\\b(?:and|but|while|by|that|when|as|to|with|of|said) )(?:[Tt]he |[Ii]ts |[Tt]heir |[Oo]ur )?(?:[a-z]+ )?(?<office>${OF_HOUSE}),? (?:<:Organization|Body>'s )?${TITLE}${P}(?! of (?:the )?<:Organization|Body>|, (?:\\w+ )?(?:OFFICE|of)\\b)`,
    ],
    unless: (_, object, words) =>
      object === null || /\b(?:[Ff]ormer|[Ee]x-)/.test(words) || !suits(words, object.written ?? object.entity.name),
  },
  {
    // An office of the United Nations is a body, and people are of it as of a house.
    name: 'of-office',
    version: 1,
    anywhere: true,
    relation: 'HOLDS_OFFICE',
    over: 'both',
    forms: [
      `${P} (?:of|from) (?:the )?<what:Body>(?= \\([A-Z]{3,10}\\)|,|[.]|$| SAID| TOLD| \\w+ed\\b| (?:made|took|gave|spoke|told|led)\\b)`,
    ],
    unless: (_, object) =>
      object === null ||
      !/\b(?:Institute|Office for|Secretariat|UNIDIR|UNOOSA|UNODA|ITU|ESCAP)\b/.test(
        `${object.written ?? ''} ${object.entity.name}`,
      ),
  },
  {
    name: 'its-officer',
    version: 1,
    anywhere: true,
    relation: 'HOLDS_OFFICE',
    over: 'words',
    forms: [
      `${P}(?:, [^,;.]{2,70},)?,? (?:as |is |was |becomes |became )?its (?:new |first |founding |current |acting |\\w+ )?(?<office>OFFICE)(?=[,.;]| for| in| and|$)`,
      `(?<=\\b[Ii]ts )(?:new |first |current )?(?<office>(?:\\w+ )?OFFICE)(?: is| was|,) (?:\\p{L}+ )?${P}`,
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
      `${P}(?: \\(<:State>\\))?,? (?:in the chair for|who (?:chairs|chaired|is chairing) |chairing |chaired |chairs |(?:of|from) (?:the )?(?:<:State>'s? )?(?:\\w+ )?(?:<:Organization|Body>|\\w+) chaired |was elected (?:as )?(?:the )?Chair (?:of|for) |, Chair of |presided over )(?:the |this )*<what:Session>`,
    ],
  },
  {
    name: 'presided',
    version: 1,
    anywhere: true,
    relation: 'HOLDS_OFFICE',
    over: 'words',
    objectFrom: 'chair',
    qualifiers: { role: 'chair' },
    forms: [
      `${P}(?: \\(<:State>\\)| (?:of|from) (?:the )?<:State|Organization>)? (?:was|is|has been|sat|took his place|took her place) in the [Cc]hair(?=[.,;]|$)`,
      `${P}(?: \\(<:State>\\)| (?:of|from) (?:the )?<:State|Organization>)?(?:, who [^,;.]{3,90},)? (?:presides|presided)(?=[.,;]|$| (?:this|last|again|in|on)\\b)`,
    ],
  },
  {
    name: 'in-the-chair',
    version: 1,
    anywhere: true,
    relation: 'HOLDS_OFFICE',
    over: 'words',
    objectFrom: 'chaired',
    qualifiers: { role: 'chair' },
    forms: [
      `${P}, in the chair`,
      `the Chair(?:man|woman|person)?, ${P}`,
      `(?:^|[;:] )[Tt]he (?:[Cc]hair(?:man|woman|person)?),? ${P}`,
      `${P}(?: \\(<:State>\\)| of (?:the )?<:State>)? (?:was|is) (?:\\w+ly )?(?:re-?)?(?:elected|chosen|appointed|named) (?:as )?(?:its |the )?(?:new )?[Cc]hair(?:man|woman|person)?(?=[.,;]|$)`,
      `(?:^|[;:] )(?:[Tt]he )?(?<office>[Vv]ice-[Cc]hair(?:man|woman|person)?|[Rr]apporteur),? ${P}`,
      `[Tt]he (?:session|meeting),? (?:which (?:is|was) |was )?(?:chaired|presided over) by (?:\\w+ )?${P}`,
      `[Ww]ith ${P}(?: \\(<:State>\\)| (?:of|from) <:State>)? in the chair`,
      `${P}(?: \\(<:State>\\)| of (?:the )?<:State>)? (?:becomes|became|serves as|served as|acts as|acted as) (?:its |the )?(?<office>(?:[Ff]irst |[Ss]econd |[Tt]hird )?(?:[Vv]ice-)?(?:[Cc]hair(?:man|woman|person)?|[Rr]apporteur))(?=[.,;]|$| and )`,
      `(?:[Ee]lected|[Ee]lecting|[Aa]ppointed|[Cc]hose|[Rr]e-elected) ${P}(?: \\(<:State>\\)| (?:of|from) (?:the )?<:State>)?(?:, [^,;.]{3,90},)? as (?:its |the )?(?<office>(?:[Ff]irst |[Ss]econd |[Tt]hird )?(?:[Vv]ice-)?(?:[Cc]hair(?:man|woman|person)?|[Rr]apporteur))\\b(?! of)`,
      `(?<=(?:[Ee]lected|[Aa]ppointed|[Cc]hosen|[Rr]e-elected)\\b[^.;]{0,160})${P}(?: \\(<:State>\\)| (?:of|from) (?:the )?<:State>)? as (?:its |the )?(?<office>(?:First |Second |Third )?(?:[Vv]ice-)?(?:[Cc]hair(?:man|woman|person)?|[Pp]resident|[Rr]apporteur))`,
    ],
  },
  {
    name: 'represents',
    version: 2,
    anywhere: true,
    beside: true,
    relation: 'REPRESENTS',
    over: 'both',
    forms: [
      `${P}${ASIDE_NAME}, (?:the )?(?:<what:State>(?:'s|')|<adj:Adjective>) (?:new |then |acting |deputy |top |chief |lead |senior |outgoing |former |long-time |U\\.?N\\.? |<:Body|Organization> |disarmament |space |\\w+-based )*(?<office>${ENVOY}|(?:UN |top |chief )?(?:diplomat|negotiator|man|woman) (?:in|at|to|on)\\b|(?:top |chief |senior )?(?:diplomat|negotiator))`,
      `(?:<what:State>(?:'s|')|<adj:Adjective>) (?:[\\w-]+ ){0,3}?(?<office>${ENVOY}|diplomat|negotiator|man in \\p{Lu}\\p{Ll}+|woman in \\p{Lu}\\p{Ll}+),? ${P}`,
      `<what:State>(?:'s|') (?:\\w+ ){0,3}?(?:${ENVOY}|diplomat|minister|delegate)s, ${P.replace('>', '+>')}`,
      `(?:^|[;,] )[Ff]or (?:the )?<what:State>, ${P}~(?:SAID|TOLD)`,
      `${P}${ASIDE_NAME}, (?:of|from|with|at) (?:the )?(?:<what:State>(?:'s|')|<adj:Adjective>) (?:[Pp]ermanent )?(?:mission|delegation|embassy)\\b`,
      `${P}${ASIDE_NAME}, (?:the )?(?:deputy |acting )?(?<office>[Hh]ead|[Ll]eader|[Cc]hief|[Mm]ember|counsell?or|attach[eé]|secretary) (?:of|at|in) (?:the )?(?:<adj:Adjective>|<what:State>(?:'s|')) (?:[Pp]ermanent )?(?:[Mm]ission|delegation|[Ee]mbassy|side|team)`,
      `[Ll]eading (?:the )?(?:<what:State>(?:'s|')|<adj:Adjective>) (?:[Pp]ermanent )?(?:team|delegation|side)(?: (?:in|at|to) [^,;.]{2,40}?)? (?:was|is) (?:\\w+ )?${P}`,
      `${P}~(?:sits|sat|spoke|speaks|attended|was present|took part|negotiated|was there|came|stood in)(?: (?:at the table|in the chair|there|it))? for (?:the )?<what:State>(?=[,.;]|$| (?:in|at|on|and|as|since|from|until)\\b)`,
      `<what:State>,? whose (?:[\\w-]+ )?(?<office>${ENVOY}|[Mm]inister|delegation (?:head|leader)|head of delegation)(?: (?:to|at|in) [^,;.]{2,50}?)?(?:,| is| was)? ${P}`,
      `<what:State>~(?:sent|named|appointed|accredited|posted|dispatched|chose|nominated) ${P} (?:as |to be )?(?:its|their) (?:new |first |next )?(?<office>(?:permanent )?${ENVOY})`,
      `${P}~(?:presented|handed over) (?:his|her) (?:credentials|letters of credence) as (?:the )?(?<office>${ENVOY}) (?:of|for) (?:the )?<what:State>`,
      `${P}~(?:presented|handed over) (?:his|her) (?:credentials|letters of credence) <what:Voice>`,
      `[Aa]mbassador ${P}, (?:the )?<what:State>(?=,|[.;]|$)`,
      `(?:<what:State>(?:'s|')|<adj:Adjective>) (?:delegation|team) (?:comprised|included|consisted of|was made up of|counted) ${P.replace('>', '+>')}`,
      `${P}~(?:${WAS}|served as|serves as|acted as|acts as|took over as|arrived as|came to \\w+ as) (?:now |then |currently |also )*(?:<what:State>(?:'s|')|<adj:Adjective>) (?:new |then |acting |deputy |permanent |U\\.?N\\.? |<:Body|Organization> )*(?<office>${ENVOY})`,
      `${P}, who (?:took over|serves|served|arrived|came|acts|acted|is|was|has been)(?: as| in \\w+ as)? (?:<what:State>(?:'s|')|<adj:Adjective>) (?:new |then |acting |deputy |permanent |U\\.?N\\.? |<:Body|Organization> )*(?<office>${ENVOY})`,
      `(?:[Hh]is|[Hh]er) <adj:Adjective> (?:opposite number|colleague|homologue|peer),? ${P}`,
      `${P}(?: \\([^)]{1,60}\\))?, [^,;.]{3,80} and (?<office>(?:[Hh]ead|[Ll]eader|[Mm]ember)) of (?:the )?(?:<adj:Adjective> delegation|<what:State>'s delegation|delegation of <what2:State>)`,
      `(?<=(?:side|delegation|team)(?: was)? (?:led|headed) by [^;.]{1,140}) and (?:the )?<adj:Adjective> (?:side|delegation|team) by ${P}`,
      `${P}(?: \\([^)]{1,60}\\))?, (?:who is |then |now |also )?(?:the )?(?:<what:State>(?:'s|')?|<adj:Adjective>(?: \\w+)?) (?:new |then |acting |deputy |outgoing )*(?<office>${ENVOY})`,
      `${P}(?: \\([^)]{1,60}\\))?, (?:who is |then |now |also )?(?:the |a )?(?:acting |deputy |alternate )?(?<office>(?:Ambassador and )?${ENVOY}) (?:of|for|from) (?:the )?<what:State>`,
      `(?:<what:State>(?:'s|')?|<adj:Adjective>) (?:new |then |acting |deputy |outgoing |chief |lead |U\\.?N\\.? |<:Body|Organization> )*(?<office>${ENVOY})(?: (?:to|at|for|in) [^,;.]{1,90}?)?,? ${P}`,
      `(?:[Tt]he )?(?<office>${ENVOY}) (?:of|for|from) (?:the )?(?:Republic of |Kingdom of )?<what:State>(?: (?:to|at) [^,;.]{1,80}?)?,? ${P}`,
      `(?:[Aa]mbassador |H\\.E\\. (?:Mr\\. |Ms\\. |Mrs\\. )?)${P} (?:of|from) (?:the )?<what:State>`,
      `(?<!(?:[Cc]hair(?:man|woman|person)?|[Pp]resident|[Rr]apporteur|[Ff]acilitator|[Cc]oordinator)(?: of (?:the )?(?:\\w+|<:Body|Session|Organization>))?,? |[Ww]ith |(?:[Pp]residency|[Cc]hair(?:man|woman|person)?ship|[Ll]eadership|[Dd]irection|[Gg]uidance) of |(?:chaired|presided over|led|headed) by )${P} \\(<what:State>\\)(?! in the chair|,? (?:the |as |its |a )?(?:[Vv]ice-)?(?:[Cc]hair|[Pp]resident|[Rr]apporteur|[Ff]acilitator|general rapporteur)|,? who (?:has |had )?(?:led|chair|presid))`,
      `(?:[Tt]he )?(?:<adj:Adjective> delegation|[Dd]elegation of (?:the )?<what:State>|[Pp]ermanent [Mm]ission of (?:the )?<what2:State>),? (?:was |which (?:is|was) )?(?:led|headed) by (?:\\w+ )?${P}`,
      `${P} of (?:the )?(?:[Dd]elegation of (?:the )?<what:State>|<adj:Adjective> (?:delegation|[Mm]ission))`,
      `${P}~(?:led|leads|headed|heads) (?:the )?(?:<adj:Adjective> (?:delegation|side|team)|<what:State>'s? (?:delegation|side|team)|delegation of (?:the )?<what2:State>)`,
      `<what:State>'s ${P}(?= (?:also |then )?(?:SAID|TOLD|asked|insisted)\\b)`,
      `<what:State> (?:is|was) represented by (?:\\w+ )?${P}`,
      `(?<![Ff]ormer |[Ee]x-|[Ll]ate |[Vv]ice )(?:[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor|[Kk]ing|[Qq]ueen) ${P} of (?:the )?<what:State>`,
      `(?:[Ss]tatement|[Rr]emarks|[Ii]ntervention|[Aa]ddress) (?:made |delivered )?by (?:H\\.E\\.,? )?(?:(?:Mr|Ms|Mrs|Dr)\\.? |Ambassador )?${P}, (?:the )?<what:State>(?=[.,;]|$| (?:at|in|to|on)\\b)`,
      `<what:State>,? (?:through|speaking through|in the person of) its (?:[\\w-]+ ){0,2}(?<office>OFFICE|${ENVOY}),? ${P}`,
      `${P}~(?:sat|spoke|was in the room|attended|took part) (?:there )?for <what:State>(?! and )`,
      `${P},? (?:who )?(?:represents|represented|representing|heads the delegation of|headed the delegation of|leading the delegation of) (?:the )?<what:State>`,
      `(?:delegation of <what:State>|<adj:Adjective> (?:delegation|side|team)|<what2:State>'s? delegation)(?:, | was |, which was | )(?:headed|led) by (?:\\w+ )?${P}`,
      `[Ss]peaking for (?:the )?<what:State>, ${P}`,
      `(?:[Hh]is|[Hh]er|[Tt]heir) <adj:Adjective> counterpart,? ${P}`,
      `${P}, (?:replying|answering|intervening|responding|taking the floor|speaking) (?:for|on behalf of) (?:the )?<what:State>,`,
      `${P}, for (?:the )?<what:State>, (?=SAID|TOLD|voiced|\\w+ed\\b)`,
      `<what:State>'s (?<office>[Ss]peaker),? ${P}`,
    ],
  },
  {
    // `Oslo has joined. Trade minister Myrseth signed for the government.`
    name: 'for-the-government',
    version: 1,
    anywhere: true,
    relation: 'REPRESENTS',
    over: 'clause',
    objectFrom: 'state',
    forms: [
      `${P}~(?:signed|signs|initialled|inked|put (?:pen to paper|down (?:his|her) \\w+)|took up the pen|did so|held the pen)(?: (?!by|with)[^,;.]{0,40}?)? (?:for|on behalf of) (?:the|his|her) (?:[Gg]overnment|country|nation|State)\\b`,
    ],
  },
  {
    name: 'of-ministry',
    version: 1,
    anywhere: true,
    beside: true,
    relation: 'REPRESENTS',
    over: 'both',
    forms: [`${P}(?:, [^,;.]{3,90})? (?:of|at) (?:the )?<adj:Adjective> <:Organization>`],
    unless: (_, __, words, others) =>
      /pokes/.test(words) ||
      !others.some(
        ({ kind, written }) => kind === 'Organization' && /^(?:foreign|defen[cs]e) ministry$/.test(written ?? ''),
      ),
  },
  {
    name: 'its-envoy',
    version: 1,
    anywhere: true,
    beside: true,
    relation: 'REPRESENTS',
    over: 'words',
    forms: [
      `<what:State>(?:(?!<:State|Organization|Body>)[^.;]){2,120}\\b[Ii]ts (?:\\w+ )?(?<office>${ENVOY}|(?:[Ff]oreign )[Mm]inister)(?: (?:to|at|in) (?:the )?(?:<:State|Body|Organization>|\\p{Lu}\\p{Ll}+))?,? ${P}`,
    ],
  },
  {
    name: 'minister-of-state',
    version: 1,
    anywhere: true,
    beside: true,
    relation: 'REPRESENTS',
    over: 'words',
    forms: [
      `(?<office>(?:[Dd]eputy |[Aa]ssistant |[Vv]ice-)*[Mm]inister (?:of|for) [^;.]{3,70}?) of (?:the )?(?:Republic of |Kingdom of )?<what:State>,? ${P}`,
      `(?:<what:State>(?:'s|')|<adj:Adjective>) (?:\\w+ )?(?<office>(?:[Dd]eputy )?(?:[Ff]oreign |[Ss]cience |[Ss]pace |[Dd]efen[cs]e )?[Mm]inister(?: for [^,;.]{3,40})?),? ${P}`,
      `${P}(?: \\([^)]{1,60}\\))?, (?:the )?(?<office>(?:[Dd]eputy |[Aa]ssistant |[Vv]ice-)?(?:[Ff]oreign |[Ss]cience |[Ss]pace |[Dd]efen[cs]e )?[Mm]inister(?: (?:of|for) [^,;.]{3,50}?)?) of (?:the )?<what:State>`,
      `${P}(?: \\([^)]{1,60}\\))?, (?:the )?(?:<what:State>(?:'s|')|<adj:Adjective>) (?:\\w+ )?(?<office>(?:[Dd]eputy )?(?:[Ff]oreign |[Ss]cience |[Ss]pace |[Dd]efen[cs]e )?[Mm]inister)`,
    ],
  },
  {
    name: 'speaks-for',
    version: 2,
    anywhere: true,
    relation: 'SPEAKS_FOR',
    over: 'both',
    forms: [
      `<who:Person|State|Voice>,? (?:who|which) (?:also )?(?:speaks|spoke|was speaking|is speaking) (?:also )?${BEHALF} ${GROUP}`,
      `<what:Organization|Body>, through (?:the )?(?:representative of )?<who:State|Person|Voice>,`,
      `${SUBJECT}~(?:delivered|made|gave|read out|presented|read) (?:the |a )?(?:joint |common )?statements? of ${GROUP}`,
      `${SUBJECT}, speaking also (?:for|on behalf of) ${GROUP}`,
      `<who:State>,? whose (?:ambassador|delegate|representative|delegation|minister) (?:spoke|was speaking|speaks) (?:for|on behalf of|in the name of) ${GROUP}`,
      `[Aa]s (?:the )?(?:coordinator|chair|president|speaker|spokes\\w+|voice|current chair)(?: and (?:coordinator|chair|president|speaker|spokes\\w+))? (?:of|for) ${GROUP}, ${SUBJECT}`,
      `<who:Person>~(?:put (?:his|her) (?:name|signature) to [^,;.]{3,40}|signed(?: [^,;.]{3,40})?|initialled [^,;.]{3,30}|countersigned [^,;.]{3,30}) (?:in the name of|on behalf of|for) (?:the )?<what:State|Organization>`,
      `<who:State>,? (?:acting|speaking|pleading|arguing) (?:for|on behalf of|in the name of) ${GROUP}`,
      `<what:Body|Organization>~(?:made|put|repeated|raised|argued|pressed) [^,;.]{3,50} through (?:the )?<who:State|Person>`,
      `<who:Person>~(?:signed|signs|inked|initialled) (?:<:Instrument>|the (?:document|text|paper|deal|accords?|agreement)) (?:on behalf of|for) (?:the )?<what:State|Organization>`,
      `<who:Person>,? (?:who )?signed on <what:State|Organization>'s? behalf`,
      `(?:[Tt]he )?<what:Organization|Body>,? through (?:its|an?) (?:\\w+ )?(?<office>[Ss]pokes(?:person|man|woman)|[Dd]elegate|[Rr]epresentative),? <who:Person>`,
      `${SUBJECT},? who [^,;.]{2,50} and (?:was|is) (?:also )?speaking (?:also )?${BEHALF} ${GROUP}`,
      `[Ff]or (?:the )?<what:Organization|State>,? <who:Person> (?:signed|put (?:his|her) name|initialled)`,
      `${SUBJECT}(?:, | )(?:[^,;.]{2,80}, )?(?:also )?(?:speaking|who spoke|spoke|speaks|who speaks|talking|also speaking|intervening|intervened|taking the floor|took the floor)(?: [^,;.]{0,50}?)? ${BEHALF} ${GROUP}`,
      `${SUBJECT}~(?:delivering|delivered|made|making|gave|giving|read out|presented|issued) (?:an? |the |its |their |<:Instrument>)?(?:joint |common )?(?:statement|remarks|address|declaration|speech|views|position|intervention)?(?: [^,;.]{0,40}?)? ?${BEHALF} ${GROUP}`,
      `${SUBJECT}~(?:delivered|made|gave|read out|presented) the (?:joint |common )?(?:statement|views|position) of ${GROUP}`,
      `${SUBJECT}(?:, [^,;.]{2,60})?,? (?:also )?(?:on behalf of|in the name of) ${GROUP}(?=[,.;)]|$)`,
      `${SUBJECT}, for (?:the )?<what:Body|Organization>(?: and <:State>)?,(?= \\w+)`,
      `<who:State|Person|Voice> \\((?:also )?(?:speaking )?(?:on behalf of|for) (?:the )?<what:Body|Organization>(?: and <:State>)?\\)`,
      `[Ss]peaking (?:also )?${BEHALF} ${GROUP}, (?:the (?:representative|delegate) of )?(?:Ambassador )?${SUBJECT}`,
      `[Oo]n behalf of ${GROUP},? (?:Ambassador )?${SUBJECT}`,
      `${GROUP},? (?:for|on behalf of) (?:which|whom) ${SUBJECT} (?:spoke|speaks|took the floor)`,
      `${GROUP}, represented by ${SUBJECT}`,
      `${SUBJECT}~(?:delivered|read out|made|gave|presented) <what:Body|Organization>'s (?:joint |common )?(?:statement|position)`,
      `${SUBJECT}, (?:which|who) (?:also )?(?:spoke|speaks|was speaking) ${BEHALF} ${GROUP}`,
      `<what:Organization|Body>~(?:is|was) represented by (?:the )?(?:\\w+ )?<who:Person>`,
      `[Tt]he (?:joint )?statement of ${GROUP},? (?:which )?(?:was )?(?:delivered|read out|read|made|given|presented) by ${SUBJECT}`,
      `(?<=signed (?:it )?for (?:the )?<:State>(?:,? (?:and )?(?:Sir )?<:Person> for (?:the )?<:State>)*,? (?:and )?(?:Sir )?)<who:Person> for (?:the )?<what:State>(?=[.,;]|$| and )`,
      `<who:Person> (?:represented|represents|representing) (?:the )?<what:Organization|Body>`,
      `[Ff]or (?:the )?<what:Organization|State>,? (?:it|the \\w+) was signed by <who:Person>`,
    ],
    unless: (subject, object, words) =>
      (object !== null && subject.entity.id === object.entity.id) ||
      /\b(?:ready|willing|able|right|asked|invited|refused|declined|thank\w*|associat\w+|align\w+|support\w*|endors\w+|welcom\w+|agree\w*|echo\w*) /.test(
        words,
      ) ||
      (subject.kind === 'State' && object?.kind === 'State'),
  },
  {
    name: 'spokesperson',
    version: 1,
    anywhere: true,
    beside: true,
    relation: 'SPEAKS_FOR',
    over: 'both',
    forms: [
      `<what:Organization|Body|State>(?:'s)? (?<office>(?:chief )?[Ss]pokes(?:person|man|woman)|[Pp]ress [Ss]ecretary),? <who:Person>`,
      `<who:Person>, (?:the |a )?<what:Organization|Body>(?:'s)? (?<office>[Ss]pokes(?:person|man|woman))`,
      `<who:Person>, (?:a |the )?(?:chief )?(?<office>[Ss]pokes(?:person|man|woman)) (?:for|of|at) (?:the )?(?:<:Adjective> )?<what:Organization|Body|State>`,
      `(?<office>[Ss]pokes(?:person|man|woman)) (?:for|of|at) (?:the )?(?:<:Adjective> )?<what:Organization|Body|State>,? <who:Person>`,
    ],
  },
];
