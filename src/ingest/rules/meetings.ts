import type { Mention } from '../entity.js';
import { actsOf, byDoing, goingOn, namedAs, sufferedBy, verbs } from './frames.js';
import type { Rule } from './rule.js';

/** As the text has it and as the graph has it: an acronym tells no kind. */
const nameOf = ({ written, entity }: Mention): string => `${written ?? ''} ${entity.name}`;
const isPart = (name: string): boolean =>
  /\b(?:Sub-?[Cc]ommittees?|Working Group|Board|Panel|Team|Task Force|Bureau|Secretariat|Division|Branch|Section|Office|Directorate|Laboratory|Group|Committees?|Cent(?:er|re)|Institute|Department|School|Faculty|Unit|Council|Observatory|Chapter|Agency|Facility)\b/i.test(
    name,
  );
const PART =
  '(?:subsidiary(?: (?:body|organ|company))?|part|(?:commercial |research |executive )?arm|department|branch|division|organ|unit|secretariat|subcommittee|committee|working group|(?:specialized |speciali[sz]ed |executive )?agency|institute|subcommittees|subsidiary bodies|affiliate|company|laboratory|cent(?:er|re)|body|office|entity|institution|network|service|wing|directorate|programme)';
const APPROVED = '(?:adopted|adopts|approved|approves|passed|passes|endorsed|endorses)';
const ADOPT = verbs(
  'adopt|approve|pass|endorse|enact|ratify|agree on|sign off on|give its approval/consent/blessing/assent to|give its final approval to|give final approval to|vote through|rubber-stamp|wave through',
);
const STATEMENT = '(?:statements?|remarks|address|speech|intervention|contribution|declaration|presentation)';
const MEETING = "(?:<:Organization|Body>'s? )?<what:Session|Body>(?: of (?:the )?<:Body>)?";
const SPEAKER = '<who:Person|Voice|State|Organization>';

const TOLD_IT = verbs(
  'address|brief|tell|inform|speak at/in/to/before/during|take the floor at/in/during|take the podium at|intervene in/at|report to|testify before|make a statement to/at/in/before|deliver a statement to/at/in/before|give a presentation to/at|give a speech to/at|make a presentation to/at|present its/a/the views to/at|deliver its/a speech to/at|read out a statement to/at/in',
);
const IN =
  '(?:the )?(?:plenary of |opening of |debate (?:in|of) |general debate of |general exchange of views (?:in|of|at) |thematic debate (?:in|of) )?(?:the )?';
/** Said elsewhere. */
const NOT_TO_PRESS =
  '(?! (?:to )?(?:reporters|journalists|the press|the media|Reuters|AFP|Xinhua|a (?:news )?conference|this (?:newspaper|paper|reporter)))';

/** `Seven countries - Russia, China and Guyana - voted`. */
const NAMELY = [
  '[-–—] ?<who:State+> ?[-–—]',
  '\\(<who:State+>(?: among them)?\\)',
  '<who:State+> among them,',
  '(?:including|such as|among them) <who:State+>,',
].map((names) => `(?:countries|nations|[Ss]tates|members|delegations|others),? ?${names}`);

/** What a delegate does in a meeting is to speak, whatever the verb; but not all that is done there. */
const SPEAKING =
  '(?:(?!(?:voted|asked|gavel?led|abstained|walked|arrived|attended|signed|inked|joined|resigned|retired|died|landed|launched|married|returned|withdrew|visited|entered|retreated|remained|listened|chaired|presided|headed|served|worked|succeeded|replaced|moved|refused|declined|failed|waited|waived|stayed|skipped|missed|smiled|laughed|nodded|whispered|elected|appointed|named|deposited|ratified|acceded|received|awarded|tabled|negotiated|circulated|published|issued|planned|needed|hurried|need|speed|exceed|proceed|indeed)\\b)[a-z]+ed\\b(?! by\\b)|said|told|spoke|took (?:issue|the (?:floor|view|occasion|opportunity|line))|made (?:the|a) (?:point|case|plea|pitch)|gave (?:notice|a|an|the)|put (?:it|the|forward)|drew|thought|felt|saw|found|held|had (?:no|its|his|her) (?:doubts?|objections?|misgivings|reservations)|was (?:deeply |gravely |very |\\w+ly )?["“]?(?:deeply )?(?:disappointed|concerned|worried|pleased|glad|alarmed|sceptical|skeptical|dismayed|of the (?:view|opinion)))';

/** A body by itself: not the Committee in `the Legal Subcommittee of the Committee`. */
const WHOLE = '(?<!<:Body> of )(?<!<:Body> of the )';

/** Parts of a house that goes by its own name; an agency of a State is none. */
const IN_PART =
  /\b(?:Division|Branch|Section|Office|Directorate|Laboratory|Cent(?:er|re)|Institute|Department|School|Faculty|Unit|Secretariat|Bureau|Facility)\b/;

/** What a State does that speaks at a meeting. */
const SPOKE = `(?<=^|; |, while |, whereas |^(?:In|On|For|During|Opening|Then|Later|Building|Speaking|Replying|Asked|At|As|After)[^,;.]{3,60}, )<who:State|Organization+>~(?:told (?:the (?:room|meeting|members|delegates|delegations)|members|delegates)|reported|described|urged|informed (?:the (?:room|meeting)|members|delegates|<:Body>)|introduced|thanked|spoke of|took the floor|declared|stressed|recalled|underlined|underscored|emphasi[sz]ed|regretted|complained|(?:was|were) of the (?:opinion|view)|(?:was|were) in favou?r of|came out|associated itself|aligned itself|appealed|pointed out|drew attention|called attention|objected|advocated|suggested|proposed|argued|said|expressed|welcomed|pleaded|cautioned against|made the case|made a plea|insisted|floated|confined itself|countered|reminded|lamented|deplored|pressed for|called for|welcomed|disagreed|warned|replied|retorted|reiterated|reaffirmed|seconded|echoed|weighed in|maintained that|observed that|noted that|made clear|backed|favou?red|saw (?:no|little) (?:need|gap|reason|case|merit|use)|spoke (?:out |up )?(?:for|against|in favou?r of)|recounted|outlined|pledged|promised|praised|commended|doubted|questioned|disputed|took the view|sided with|announced that (?:it|they|he|she) (?:would|will)|demanded|wanted|asked (?:for (?!the floor|time|a break|help|leave)|that)|held that|feared|hoped|worried|accused|denied|invoked|cited|quoted|criticised|criticized|condemned|denounced|tried to|saw ["“]|would (?:like|have preferred|prefer|rather)|wished|made (?:the same|a similar|this) point|spoke (?:to the|along)|joined (?:the|this) (?:call|appeal|criticism)|found it|felt|believed|thought|informed|confirmed|complimented|apologi[sz]ed|assured|challenged|contested|rebutted|rejected (?:the )?(?:accusation|charge|claim|criticism))\\b${NOT_TO_PRESS}`;

/** Who stands for somebody else, or speaks to the press. */
const isNotToMeeting: Rule['unless'] = (subject, meeting, words) =>
  /\b[Pp]ress\b/.test(meeting?.entity.name ?? '') ||
  /the same|pronoun|country|metonym|both/.test(subject.how) ||
  /\b(?:told|to) (?:reporters|journalists|the press|Reuters|AFP|Xinhua|a (?:news )?conference|this)/.test(words) ||
  (subject.kind === 'Organization' && /Ministry|Company|Office/.test(subject.entity.name));

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
      `${WHOLE}<what:Body>(?: of (?:the )?<:Body>)?~(?:met|meets|convened|gathered|sat|assembled|reconvened)[^;.]{0,60}? (?:for|in|at) (?:its |a )?<who:Session>`,
      `(?:[Cc]onvening|[Mm]eeting|[Gg]athering) (?:for|in|at) (?:its |the )?<who:Session>[^,;.]{0,50}, (?:the )?<what:Body>`,
      `${WHOLE}<what:Body>~(?:opens?|begins?|ends?|closes?|concludes?|resumes?|holds?|is holding|is opening|is closing|starts?|finishes|is in the middle of|completed) (?:its |the )?<who:Session>`,
      `<who:Session> of (?:the )?(?:UN |United Nations )?<what:Body>`,
      `${WHOLE}<what:Body>(?:(?:'s|') (?:\\w+ )?| (?:– |- |—)?|, (?:now |then )?(?:in|at|during) its )<who:Session>`,
      `(?:[Aa]t|[Dd]uring|[Ii]n|[Oo]f|[Oo]pening|[Cc]oncluding|[Cc]losing|[Cc]ontinuing|[Rr]esuming|[Bb]eginning|[Ss]tarting) (?:its |the )?<who:Session>(?: (?:in \\w+|on <:Date>|held [^,;.]{2,40}))?, (?:the )?<what:Body>`,
      `[Aa]t <who:Session>(?: in \\w+)? (?:the )?<what:Body> (?:adopted|approved|elected|agreed|decided)`,
      `${WHOLE}<what:Body>(?: of (?:the )?<:Body>)?(?:, now)? (?:\\w+ ){0,4}(?:at|in|for|during|remember|started|resumed|opened|closed|concluded|held|began|finished|ended|finishing|opening|concluding|wrapped up|wound up|brought) (?:its )?<who:Session>(?! of)`,
      `${WHOLE}<what:Body>(?: of (?:the )?<:Body>)?,? (?:at|in|during) <who:Session>,`,
      `${WHOLE}<what:Body>(?: of (?:the )?<:Body>)?, <who:Session>`,
      `${WHOLE}<what:Body> on <who:Session>`,
      `${WHOLE}<what:Body>,? whose <who:Session>`,
    ],
    unless: (subject, object) =>
      object === null ||
      !/session/i.test(subject.entity.name) ||
      /\b(?:First|Second|Third|Fourth|Fifth|Sixth) Committee\b/.test(object.entity.name),
  },
  {
    // Whatever is planned for it: the report is that of this session.
    name: 'report-of-session',
    version: 1,
    anywhere: true,
    beside: true,
    relation: 'SESSION_OF',
    over: 'words',
    forms: [
      `(?:reports?|work|recommendations|conclusions|decisions?|outcome) of (?:the )?<what:Body> (?:on|at|from) (?:its )?<who:Session>`,
    ],
    unless: (subject, object) => object === null || !/session/i.test(subject.entity.name),
  },
  {
    name: 'its-part',
    version: 1,
    anywhere: true,
    relation: 'SUBSIDIARY_OF',
    over: 'words',
    unguarded: true,
    objectFrom: 'house',
    forms: [`(?<=\\b[Ii]ts (?:own |new )?)<who:Body|Organization>(?!'s)`],
    unless: (subject, object) =>
      object === null ||
      subject.entity.id === object.entity.id ||
      object.entity.id === 'body:un' ||
      subject.how === 'the same' ||
      !(
        IN_PART.test(nameOf(subject)) ||
        /\b(?:Sub-?[Cc]ommittee|[Ww]orking [Gg]roup|Board|Panel|Team)\b/.test(nameOf(subject))
      ),
  },
  {
    name: 'part-of',
    version: 1,
    anywhere: true,
    relation: 'SUBSIDIARY_OF',
    over: 'words',
    unguarded: true,
    forms: [
      `<who:Body|Organization+> (?:of|at|within) (?:the )?(?:UN |United Nations )?<what:Body|Organization>`,
      `<what:Body|Organization>(?:'s|') (?:own |new )?<who:Body|Organization>`,
      `<what:Body> and its <who:Body>(?= meets?\\b| met\\b)`,
    ],
    unless: (subject, object) =>
      object === null ||
      object.entity.id === 'body:un' || // all that is part of it is part of something nearer
      !isPart(nameOf(subject)) ||
      (subject.how === 'the same' && object.how === 'the same') ||
      (/General Assembly|UNGA/.test(nameOf(object)) && /Subcommittee/.test(subject.entity.name)) ||
      (subject.kind === 'Organization' && !IN_PART.test(nameOf(subject))) ||
      (subject.kind === 'Body' &&
        /\bCommittee\b/.test(subject.entity.name) &&
        !/Assembly|Council|Union|Parliament/.test(nameOf(object)) &&
        !/Sub|Working|Bureau/.test(subject.entity.name)) ||
      subject.entity.id === object.entity.id,
  },
  {
    // As a heading or a byline has it: `64th session of the Legal Subcommittee, Committee on the Peaceful Uses of Outer Space`.
    name: 'part-beside',
    version: 1,
    anywhere: true,
    relation: 'SUBSIDIARY_OF',
    over: 'words',
    unguarded: true,
    forms: [`<who:Body>, <what:Body>(?=,|[.]|$)`],
    unless: (subject, object) =>
      object === null ||
      !/\bSub-?[Cc]ommittee\b/.test(nameOf(subject)) ||
      !/^ ?Committee\b/.test(object.written ?? '') ||
      subject.how === 'the same',
  },
  {
    name: 'said-to-be-part',
    version: 2,
    anywhere: true,
    relation: 'SUBSIDIARY_OF',
    over: 'words',
    forms: [
      `<who:Body|Organization>,? (?:which )?(?:is |are |was )?(?:now )?one of (?:the )?(?:[\\w-]+ ){1,3}(?:subcommittees|committees|bodies|centres|centers|institutes|branches|divisions|units|arms|agencies|directorates|laboratories) (?:of|at|within) (?:the )?<what:Body|Organization>`,
      `<who:Body|Organization>, <what:Body|Organization>'s (?:[\\w-]+ ){0,3}(?:centre|center|laboratory|site|facility|subsidiary|arm|unit|division|directorate)\\b`,
      `<what:Body|Organization>~has (?:its|an?|two|three|one) (?:[\\w-]+ ){0,3}(?:centre|center|laboratory|site|facility|subsidiary|subcommittees?|arm|institute|branch|office), (?:the )?<who:Body|Organization>`,
      `<who:Body|Organization>,? (?:which )?(?:is |are |was |were |has been )?(?:now |since |wholly |partly |majority )*(?:housed (?:in|within)|owned by|placed (?:in|within|under)|embedded in|hosted within|located within|merged into|folded into|absorbed (?:by|into)|integrated into|a business unit of|a unit of|a branch of|a department of|a division of|an agency of|an arm of|a department within|a wholly[- ]owned subsidiary of|answerable to|accountable to|under the (?:authority|aegis|umbrella|supervision) of) (?:the )?<what:Body|Organization>`,
      `<who:Body|Organization>~(?:came|comes|falls|fell|passed|moved|was moved|was transferred|was brought) (?:under|into|to) (?:the )?(?:authority of (?:the )?)?<what:Body|Organization>(?=[,.;]|$| (?:in|on|since|last)\\b)`,
      `[Uu]nder the (?:aegis|umbrella|auspices|authority) of (?:the )?<what:Body>, (?:the )?<who:Body>`,
      `[Oo]f the two subcommittees (?:that )?<what:Body> has, (?:the )?<who:Body>`,
      `<who:Body|Organization>,? (?:which )?(?:is |are |was |became |has become )?(?:now )?(?:an? |the |one of (?:the )?(?:two |three |five )?)(?:[\\w-]+ ){0,2}?${PART} (?:of|within|under) (?:the )?<what:Body|Organization>`,
      `(?<!\\b(?:of|as|from|with|to|by|for) (?=.,? (?!which)))<who:Body|Organization>,? (?:which )?(?:is |are |was )?(?:also |now )?(?:(?:forms )?part of|forms part of|a body of|a unit of|an organ of|subordinate(?:d)? to|attached to|administered by|overseen by|supervised by|run by|established under|an arm of|serves as the secretariat (?:of|for|to)|acts as (?:the )?secretariat (?:of|for|to)|a subsidiary of|falls under|comes under|belongs to|sits (?:within|under|in)|reports to|answers? to|operates under|works under|placed under|is housed (?:in|within)) (?:the )?(?:authority of (?:the )?|supervision of (?:the )?|umbrella of (?:the )?)?<what:Body|Organization>`,
      `<what:Organization>,? (?:the |an? )?(?:[\\w-]+ )?(?:parent(?: company)?|owner|mother company|holding company) (?:of|behind) (?:the )?<who:Organization>`,
      `<what:Organization>'s? (?:own |wholly[- ]owned |[A-Z][a-z]+ )?(?:subsidiary|unit|arm|affiliate|daughter(?: company)?|offshoot|division|branch),? <who:Organization>`,
      `<who:Organization>~(?:is|are|was|became|becomes|become|remains?|been)(?: now)? (?:an? )?(?:(?!no |not )[\\w-]+ ){0,2}(?:subsidiary|daughter(?: company)?|unit|affiliate|offshoot|attached agency|part) of (?:the )?<what:Organization>`,
      `<who:Organization>, (?:an?|the|once an?) (?:[\\w-]+ ){0,3}(?:daughter(?: company)?|offshoot|attached agency|spin-?off company) of (?:the )?<what:Organization>`,
      `<what:Organization>~(?:now |wholly |fully )*(?:owns|acquired|bought|took over|has acquired|has bought|completed its (?:purchase|acquisition|takeover) of) (?:all of |the )?<who:Organization>(?=[,.;]|$| (?:in|on|last|from|for|outright)\\b)`,
      `<who:Body>, (?:an?|the) (?:[\\w-]+ )?(?:panel|group|body|organ|committee|team)(?: of [^,;.]{2,40})? (?:within|inside|under) (?:the )?<what:Body|Organization>`,
      `<what:Body|Organization>,? to which (?:the )?<who:Body|Organization>~(?:belongs|reports|answers|is (?:attached|subordinate|subordinated))`,
      `<who:Body>~(?:was |were |is |has been )?(?:set up|established|created) by (?:the )?<what:Body>`,
    ],
    unless: (subject, object, words) =>
      object === null ||
      subject.entity.id === object.entity.id ||
      /\bno part\b/.test(words) ||
      (/belongs to/.test(words) && subject.kind === 'Body') ||
      (/(?:set up|established|created)/.test(words) && !isPart(nameOf(subject))),
  },
  {
    name: 'adopted',
    version: 1,
    relation: 'ADOPTED',
    over: 'clause',
    forms: [
      ...actsOf(
        '<who:Body|Session>',
        ADOPT,
        '<what:Instrument+>',
        '(?:the |an? |its |two |three |both )?(?:text of (?:the )?|set of )?(?:[\\w-]+ )?',
      ),
      ...byDoing('<who:Body|Session>', ADOPT, '<what:Instrument+>'),
      ...sufferedBy('<what:Instrument+>', ADOPT, '<who:Body|Session>'),
      ...namedAs('<who:Body|Session>', 'adoption|approval|endorsement|passage', 'of', '<what:Instrument>'),
      `[Aa]doption of <what:Instrument> by (?:the )?<who:Body>`,
      `<who:Body|Session>~[^;.]{3,80}?<what:Instrument>(?: on <:Body>)?[^;.]{0,80}?,? (?:and )?(?:approving|adopting|endorsing|passing|adopted|approved|passed|endorsed) it\\b`,
      `<what:Instrument>~[^;.,]{3,60}? <who:Body|Session>, which (?:adopted|approved|passed|endorsed) it\\b`,
      `<what:Instrument>~(?:won|secured|received|obtained|got) the (?:approval|endorsement|consent) of (?:the )?<who:Body>`,
      `[Ii]t was <who:Body> that ${APPROVED} <what:Instrument+>`,
      `(?:Adopted|Approved|Endorsed) (?:unanimously |by consensus )?by (?:the )?<who:Body>(?:,? (?:in|on) <:Date>)?, <what:Instrument>`,
      `<what:Instrument> (?:on|calling|asking|urging|that|which|aimed|against|to|entitled|inviting|requesting) [^;.]{3,140}? (?:was|were|has been) (?:\\w+ly )?(?:adopted|approved|passed|endorsed)(?: (?:on |in )<:Date>| unanimously| by consensus| without a vote)* (?:by|in) (?:the )?<who:Body>`,
      `<who:Organization>~(?:adopted|adopts|approved|passed|endorsed) (?:a |an |its |the )?<what:Instrument+>`,
      `<who:Body|Session>~[^.;]{3,160}?, (?:approving|adopting|endorsing|passing)(?: (?:without a vote|by consensus|unanimously|by acclamation),?)? (?:a |an |the )?<what:Instrument+>`,
      `<who:Body>~(?:adopted|approved|passed|endorsed) ?[-–—] ?by [^;.–—]{3,260}? ?[-–—] ?(?:a |an |the )?<what:Instrument+>`,
      `<who:Body>~(?:adopted|approved|passed|endorsed), (?:without a vote|by consensus|unanimously|by acclamation|by a (?:large|wide) majority), (?:a |an |the )?<what:Instrument+>`,
      `<who:Body|Session>~(?:adopted|adopts|approved|approves|passed|passes|endorsed|endorses|sent the plenary|agreed on)(?: (?:by consensus|unanimously|without a vote|by acclamation|overwhelmingly|by (?:a (?:recorded )?vote of )?\\d+[^,;.]{0,60}?),?|, by (?:a (?:recorded )?vote of )?\\d+[^,;.]{0,60}?,)? (?:a preamble and |(?:a |the )?(?:set of|text of|revised|final|new|annual|comprehensive|voluntary) )*(?:\\d+ |[\\w-]+ )?<what:Instrument+>`,
      `<what:Instrument+>,? (?:which )?(?:was|were|has been|have been|had been|being) (?:then |also |later |first |formally |finally |unanimously )*(?:adopted|approved|passed|endorsed|enacted|agreed|carried|voted)(?: (?:on |in )<:Date>| unanimously| by consensus| without a vote| last \\w+| at <:Session>)* (?:by|in) (?:the )?<who:Body|Session>`,
      `<who:Body>~(?:adopted|approved|passed|endorsed), by (?:a (?:recorded )?vote of )?\\d+[^;.]{0,60}?(?:\\([^()]{0,60}\\))?(?:, with [^;.,()]{0,40}?(?:\\([^()]{0,90}\\))?)?, (?:the |a )?(?:draft )?(?:resolution |decision |text )?<what:Instrument>`,
      `[Ii]t was in (?:the )?<who:Body> that <what:Instrument+> (?:was|were) ${APPROVED}`,
      `<who:Body|Session>~(?:ended|closed|concluded|finished)(?: [^,;.]{2,40}?)? (?:with the adoption(?:,? by (?:consensus|acclamation),?)? of|by adopting) ["“]?(?:an? |the |its )?(?:[A-Z][\\w ]{3,50}: )?<what:Instrument>`,
    ],
    unless: (_, object, words) =>
      object === null ||
      /\b(?:motion|amendment)\b/.test(object.entity.name) ||
      (_.kind === 'Organization' && !/Union|Council|Assembly|Conference|Institute/.test(_.entity.name)) ||
      // A group that agrees to a text sends it on.
      (/\bagreed (?:to|on)\b/.test(words) && /Working Group/i.test(nameOf(_))) ||
      /\b(?:amendment|report|agenda|defeated|rejected|vetoed|failed)\b/.test(words),
  },
  {
    name: 'was-approved',
    version: 1,
    relation: 'ADOPTED',
    over: 'clause',
    subjectFrom: 'meeting',
    forms: [
      `<what:Instrument>(?: \\([^)]{2,80}\\))?(?: on [^;.,]{3,110})?(?:,[^;.]{3,140}?,)? (?:was|were) (?:then |also |later )*(?:adopted|approved|passed|carried)(?:,? (?:by|with)(?: a (?:recorded )?(?:vote|tally|margin) of)?:? \\d+| by consensus| without a vote| unanimously| by acclamation)`,
    ],
    unless: (_, object) => object === null || /\bmotion\b/.test(object.entity.name),
  },
  {
    name: 'it-was-approved',
    version: 1,
    relation: 'ADOPTED',
    over: 'words',
    subjectFrom: 'meeting',
    objectFrom: 'draft',
    forms: [
      `(?:^|; |, )[Ii]t (?:was (?:then )?(?:adopted|approved|passed|carried)|passed|carried)(?:,? (?:by|with) (?:a (?:recorded )?(?:vote|tally|margin) of )?\\d+| by consensus| without a vote| unanimously)`,
    ],
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
      `(?:^|[;,] )[Aa]gainst (?:it|<what:Instrument>) (?:were|was|stood|voted)(?: only)? <who:State+>`,
      `\\d+(?: votes?)?(?: in favou?r)? to (?:\\d+|\\w+)(?: against)? \\(<who:State+>\\)`,
      `<who:State+>~(?:were|was) the only (?:\\w+ )?(?:to (?:say no|oppose it|vote against it|vote no)|votes? against)`,
      `with <who:State+> among those (?:opposing|against|rejecting|voting against) (?:it|<what:Instrument>)`,
      `[Vv]oting (?:no|against)(?: (?:it|the draft|<:Instrument>))? (?:were|was) <who:State+>`,
      `(?:^|[,;] )[Aa]gainst(?: (?:it|<what:Instrument>))? voted (?:only )?<who:State+>`,
      `(?:[Nn]oes|[Nn]ays|[Nn]egative votes|[Nn]o votes) (?:came from|were (?:those of|cast by)|were) <who:State+>`,
      `(?:against|opposed|in opposition)(?: |:|,)*\\(<who:State+>\\)`,
      `<who:State+>~(?:were|was) (?:among|one of) (?:the )?(?:those|States|countries|few|\\w+)? ?(?:who |that |to )?(?:voting|voted|vote|casting|cast votes?) (?:no|against)(?: (?:it|<what:Instrument>))?`,
      `[Tt]hose (?:who|that) (?:voted|were) against (?:it|<what:Instrument>) (?:were|are|included) <who:State+>`,
      `<who:State+>~cast the (?:only |sole |two |few )?votes? against(?: (?:it|<what:Instrument>))?`,
      `<who:State+>~(?:were|was) (?:in|among) the (?:\\w+ )?(?:minority|few|delegations|handful) (?:that|who|to|which) (?:opposed|rejected|oppose|voted against)(?: (?:it|<what:Instrument>))?`,
      `[Oo]pposing <what:Instrument> (?:were|was) <who:State+>`,
      `<who:State+>~(?:was|were|voted|sided) (?:with|in) the minority(?=[,.;]|$)`,
      `(?:[Rr]anged|[Ll]ined up|[Aa]rrayed|[Aa]ligned|[Uu]nited|[Ss]tanding|[Cc]asting (?:their )?(?:votes?|ballots?)) against (?:it|<what:Instrument>)? ?(?:were|was|stood) <who:State+>`,
      `<who:State|Voice+>~(?:turned|voted|shot|struck|brought) (?:it|<what:Instrument>) down`,
      `<who:State+>~joined (?:the )?<:State+> in (?:voting (?:against|no)|opposing|rejecting|saying no)(?: (?:to )?(?:it|<what:Instrument>))?(?=[,.;]|$)`,
      `<:State+>~joined (?:the )?<who:State+> in (?:voting (?:against|no)|opposing|rejecting|saying no)(?: (?:to )?(?:it|<what:Instrument>))?(?=[,.;]|$)`,
      ...NAMELY.map((some) => `${some} voted (?:against|no)(?: (?:to )?(?:it|<what:Instrument>))?`),
      `<who:State|Voice+>~(?:voted (?:no|against)|cast (?:the )?(?:only )?(?:negative|dissenting|opposing) votes?)(?: (?:it|against it)| <what:Instrument>)?(?=[,.;)]|$| (?:in|on|and|but|at|as|because|while|along|together|with|after|when|last|today|yesterday)\\b| \\()`,
      `<who:State+>~(?:was|were) in the minority(?=[,.;]|$)`,
      `<who:State|Voice+>~(?:cast (?:a|its|their|the) votes? against|said no to|voted down) <what:Instrument>`,
      `<who:State+>~(?:rejected|opposed) (?:it|the text|the draft|<what:Instrument>)(?=[,.;]|$)`,
      `<who:State+>~(?:were|was|is|are) among (?:the )?(?:[\\w-]+ ){1,2}(?:which|who|that) (?:said|voted|cast) (?:no|nay|against)(?=[.,;]|$| )`,
      `opposed by <who:State+>`,
      `(?:[Oo]pposed|[Aa]gainst) were <who:State+>`,
      `(?:^|[;] )(?:[Aa]gainst|[Nn]o|[Oo]pposed|[Nn]ays?|[Nn]oes): <who:State+>`,
      `(?:[Tt]hose|[Ss]tates|[Cc]ountries|[Dd]elegations)(?: (?:that were|who were))? (?:opposing|opposed|against|voting (?:against|no))(?: (?:it|<what:Instrument>))? (?:were|was|are|included) <who:State+>`,
      `<who:State+>~cast (?:the |all |its |their )?(?:\\w+ )?(?:negative|dissenting|opposing) votes?`,
      `[Aa]mong those (?:who|that|which) (?:opposed|rejected|refused|voted against|turned down) [^,;.]{2,40} (?:were|was) <who:State+>`,
      `(?:were|was|voted|stood) against(?: (?:it|<what:Instrument>))?: <who:State+>`,
      `<who:State+>~(?:were|was|stood|came out) against(?: (?:it|<what:Instrument>))?(?=[,.;)]|$)`,
      `<who:State+>~(?:were|was|is|are) among (?:the )?(?:those|\\w+|\\w+ delegations|\\w+ States) (?:that|who|which|to) (?:opposed?|rejected?|voted? against|turned down)(?: (?:it|<what:Instrument>))?(?=[,.;)]|$| (?:in|on|and|but)\\b)`,
    ],
    unless: (_, object, words) => object === null || /abst/i.test(words) || /\bmotion\b/.test(object.entity.name),
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
      `(?:^|[;,] )(?:[Ii]n favour|[Ii]n favor)(?: of <what:Instrument>)?: <who:State+>`,
      `<what:Instrument>~(?:got|won|received|had|earned) (?:the )?<who:State>'s (?:\\w+ )?votes?\\b`,
      `<who:Voice>, whose country voted for <what:Instrument>`,
      `[Ii]n favou?r(?: of (?:it|<what:Instrument>))? (?:were|was) <who:State+>`,
      `(?:[Tt]hose|[Ss]tates|[Cc]ountries|[Dd]elegations)(?: (?:that were|who were))? (?:supporting|in favou?r(?: of)?|for|voting (?:for|yes|in favou?r(?: of)?))(?: (?:it|<what:Instrument>))? (?:were|was|are|included) <who:State+>`,
      `<who:State+>~(?:was|were|voted|sided) with the (?:[\\w-]+ )?majority(?=[,.;]|$)`,
      `(?:[Rr]anged|[Ll]ined up|[Aa]rrayed|[Ss]tanding) (?:behind|with|for) (?:it|<what:Instrument>) (?:were|was|stood) <who:State+>`,
      `(?:^|[,;] )(?:[Ii]n favou?r(?: of (?:it|<what:Instrument>))?|[Ff]or it) voted (?:only )?<who:State+>`,
      `(?:[Aa]yes|[Yy]eas|[Aa]ffirmative votes|[Yy]es votes) (?:came from|were (?:those of|cast by)|were) <who:State+>`,
      `<who:State|Voice+>~(?:voted (?:yes|in favou?r|for it)|cast (?:an? )?(?:affirmative|positive) votes?)(?: of (?:it|<what:Instrument>))?(?=[,.;)]|$| (?:in|on|and|but|at|as|because|while|along|together|with|after|when|last|today|yesterday)\\b| \\()`,
      `<who:State|Voice+>~voted for <what:Instrument>`,
      `<who:State+>~joined (?:the )?<:State+> in (?:voting (?:in favou?r|yes|for)|supporting|backing)(?: (?:of )?(?:it|<what:Instrument>))?(?=[,.;]|$)`,
      `<:State+>~joined (?:the )?<who:State+> in (?:voting (?:in favou?r|yes|for)|supporting|backing)(?: (?:of )?(?:it|<what:Instrument>))?(?=[,.;]|$)`,
      ...NAMELY.map((some) => `${some} voted (?:in favou?r|yes|for)(?: (?:of )?(?:it|<what:Instrument>))?`),
      `<who:State+>~(?:were|was|stood|spoke) for (?:it|<what:Instrument>)(?=[,.;)]|$)`,
      `(?:were|was|stood) for it,? (?:along|together) with <who:State+>`,
      `<who:State|Voice+>~(?:was|were) (?:glad|pleased|happy|proud) to vote for (?:it|<what:Instrument>)`,
    ],
    unless: (_, object, words) => object === null || /abst/i.test(words) || /\bmotion\b/.test(object.entity.name),
  },
  {
    name: 'vetoed',
    version: 1,
    relation: 'OPPOSES',
    over: 'clause',
    qualifiers: { vote: 'no' },
    forms: [
      `<who:State>~(?:vetoed|blocked) (?:an? |the )?(?:[\\w.-]+ ){0,3}?(?:<:Body|Organization|Adjective> )?<what:Instrument>`,
      `<who:State>~(?:used|cast|wielded|exercised) (?:its|the|a) veto [^.;]{0,80}?(?:to (?:kill|block|stop|defeat|reject)|on|against|over) <what:Instrument>`,
    ],
  },
  {
    name: 'statement-at',
    version: 1,
    relation: 'MADE_STATEMENT_AT',
    over: 'clause',
    unguarded: true,
    forms: [
      ...actsOf(SPEAKER, TOLD_IT, MEETING, IN),
      ...byDoing(SPEAKER, TOLD_IT, MEETING, IN),
      ...goingOn(SPEAKER, TOLD_IT, MEETING, IN),
      `(?:Briefing|Addressing|Introducing [^,;.]{3,60}? (?:to|in|at|before)|Presenting [^,;.]{3,60}? (?:to|in|at|before)|Opening the debate (?:in|of)|Rounding off the debate (?:in|of)|Closing the debate (?:in|of)|Winding up the debate (?:in|of)|Taking part in the debate (?:in|of)|Replying to the debate (?:in|of)|Summing up in|Contributing to the debate (?:in|of)|Reporting to|Testifying before|Speaking for [^,;.]{3,40} (?:in|at|to|before)) ${IN}${MEETING}(?: (?:in \\w+|on <:Date>))*, (?:Ambassador |Minister )?${SPEAKER}(?! and )`,
      `<who:Person|State|Organization>'s? (?:[\\w-]+ ){0,2}${STATEMENT} (?:to|at|in|before|during) (?:the )?${MEETING}`,
      `${SPEAKER}~(?:presented|explained|gave|set out|outlined|repeated|delivered|voiced|read out|aired|stated) (?:its|his|her|their|an|the) (?:[\\w-]+ ){0,2}(?:views?|vote|position|reasons|explanation of (?:vote|position)|concerns?|case|proposals?)(?: on [^,;.]{3,50}?)? (?:in|at|during|to|before) (?:the )?${MEETING}`,
      `(?:[Cc]ontributing to|[Tt]aking part in|[Jj]oining) the (?:debate|discussion|exchange) (?:in|at|of) (?:the )?${MEETING} (?:was|were) (?:also )?<who:State|Voice|Organization|Person+>`,
      `[Ss]tatements? (?:was|were) (?:also )?(?:made|heard|delivered|given) (?:in|at|before|during) (?:the )?${MEETING} by (?:the )?(?:(?:representatives?|delegates?|delegations?|observers?) (?:of|for|from) (?:the )?)?<who:State|Voice|Organization|Person+>`,
      `[Ii]n (?:a|an|its|his|her|the|their) (?:[\\w-]+ ){0,3}(?:statement|message|address|speech|intervention|remarks|letter|opening) (?:at|to|in|before) (?:the )?${MEETING}(?: (?:in \\w+|on <:Date>))*, ${SPEAKER}(?! and )`,
      `<who:State|Person|Voice|Organization>, (?:[^,;.]{3,60}, )?(?:in|during) (?:a|its|his|her|the) (?:[\\w-]+ ){0,2}(?:statement|message|address|speech|intervention|remarks|contribution) (?:at|to|in|before) (?:the )?${MEETING}`,
      `<who:State|Person|Voice|Organization>, (?:in )?remarks (?:at|to|in|before) (?:the )?${MEETING}`,
      `[Aa] (?:presentation|statement|briefing|report|speech) (?:was|were) (?:given|made|delivered|presented) (?:to|at|in|before) (?:the )?${MEETING} by (?:the )?${SPEAKER}`,
      `<what:Session|Body>~(?:listened|was treated) (?:on <:Date> )?to (?:an? |the )?(?:[\\w-]+ )?(?:${STATEMENT}|presentation|report|briefing) (?:by|from|of) (?:the )?<who:State|Person|Voice|Organization+>`,
      `<what:Session|Body>~(?:was|were) (?:told|briefed|addressed|informed|warned|reminded) by (?:the )?<who:State|Person|Voice|Organization+>`,
      `<what:Session|Body>[^;.]{3,80}?, with <who:State|Person|Voice|Organization> (?:the |as the |being the )?(?:first|last|next) (?:to (?:speak|take the floor)|speaker)`,
      `${SPEAKER}, (?:intervening|speaking|participating|taking part) (?:by video|online|from the floor|by video ?link|remotely) (?:of|in|at|to|before) (?:the )?${MEETING}`,
      `${SPEAKER}~used (?:its|his|her|the|their) (?:[\\w-]+ ){0,2}(?:statement|intervention|speech|slot|time|address|remarks|turn|right of reply) (?:in|at|before|to) (?:the )?${MEETING} to\\b`,
      `${SPEAKER}~used (?:the )?${MEETING} to (?:call|attack|denounce|press|urge|announce|criticise|criticize|argue|warn|demand|launch|defend|condemn|push)`,
      `${SPEAKER}~spoke for (?:the )?<:State|Organization|Body> (?:before|in|at|to) (?:the )?${MEETING}`,
      `<who:State>~said (?:so|as much|this|that|it)(?: \\w+)? (?:in|at|before) (?:the )?${MEETING}`,
      `(?:^|[;:] )(?:[Ii]n|[Bb]efore) (?:the )?<what:Body>(?: on [^,;.]{3,60})?,? (?:the )?<who:State|Voice+>~(?:said|told|argued|warned|stressed|noted|called|urged|asked|pressed|proposed|suggested|pleaded|insisted|complained|recalled|stated|declared|welcomed|spoke)\\b`,
      `${SPEAKER}~(?:was addressing|is addressing|spoke (?:at|to|in|before)|speaking (?:at|to|in|before)|spoke by video to|made the remarks (?:at|in|during|to)|made a statement (?:at|in|during|to)|(?:delivered|gave|made|read out|presented) (?:an? |its |his |her |the |their )?(?:[\\w-]+ ){0,2}${STATEMENT}(?: on [^,;.]{3,50}?)? (?:at|in|during|to|before)|gave (?:a|its|his|her) (?:statement|speech|address) (?:at|to|in)|took the floor (?:at|in|during)|intervened (?:at|in|during)) (?:the )?(?:opening of |opening session of |plenary of |debate (?:in|of) |meeting of |general exchange of views (?:at|of) )?${MEETING}`,
      `[Ss]peaking (?:at|to|in|before|during) (?:the )?(?:opening of |meeting of |debate (?:in|of) )?${MEETING}(?: (?:in \\w+|on <:Date>|\\w+day))*, (?:Ambassador |Minister |(?:Mr|Ms|Mrs|Dr)\\.? )?${SPEAKER}`,
      `${SPEAKER}, (?:when )?(?:addressing|speaking (?:at|to|in|before|during)|intervening (?:in|at)|in (?:a|its|his|her) ${STATEMENT} (?:at|to|in|before)) (?:the )?${MEETING},`,
      `(?:[Bb]efore|[Aa]t|[Ii]n) (?:the )?${MEETING}(?: (?:in \\w+|on <:Date>|today|yesterday|this week))*, <who:Person|Voice>~(?:SAID|TOLD)`,
      `<what:Session|Body>~(?:also )?heard from (?:the )?(?:representatives? of |delegations? of |observers? (?:of|for) )?<who:State|Person|Voice|Organization+>`,
      `<what:Session|Body>~(?:also )?heard (?:\\w+ )?(?:${STATEMENT}|presentations?|reports?|briefings?) (?:by|from|of) (?:the )?(?:representatives? of |delegations? of )?<who:State|Person|Voice|Organization+>`,
      `[Aa]ddressing (?:the )?${MEETING}(?: (?:in \\w+|on <:Date>))*(?:, (?:which|held) [^,;.]{3,60})?, ${SPEAKER}`,
      `(?:set out|put forward|explained|presented|made|voiced|repeated|outlined)(?: (?:again|today|on <:Date>))? (?:in|at|to|before) (?:the )?${MEETING} by (?:the )?(?:Ambassador )?${SPEAKER}`,
      `(?:[Ss]tatement|[Rr]emarks|[Aa]ddress|[Ii]ntervention|contribution) (?:by|of|from) (?:the )?(?:delegation of )?(?:Ambassador |H\\.E\\. )?${SPEAKER}(?:,[^.;]{0,120}?,)? (?:at|to|in|before|during) (?:the )?${MEETING}`,
      `<who:State|Organization|Adjective>(?:'s?|(?<=<:Organization|Adjective>)) (?:[\\w-]+ ){0,2}(?:[Ss]tatement|contribution|remarks|intervention|address|speech) (?:at|to|in|before|during) (?:the )?${MEETING}`,
      `(?:[Aa]t|[Dd]uring) (?:the )?<what:Session>(?: of (?:the )?<:Body>)?(?: in \\w+| on <:Date>| last \\w+| this \\w+)*, <who:State|Person|Voice|Organization+>~(?:SAID|TOLD|made (?:a|the|an) (?:\\w+ ){0,2}(?:pitch|plea|case|call|appeal|statement)|was speaking|took the floor)`,
      `${SPEAKER} SAID(?: on <:Date>| <:Date>)? (?:at|in|during|before) (?:the )?(?:opening of |meeting of |debate of )?${MEETING}`,
    ],
    unless: (subject, object) =>
      object === null ||
      subject.entity.id === object.entity.id ||
      /^(?:United Nations|UN)$|Secretary-General|\b(?:Week|Show|Expo|Exhibition)\b/.test(object.entity.name) ||
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
      `(?:delegations|delegates|speakers|States|countries), (?:such as|including|among them) <who:State+>, (?:also )?(?:SAID|TOLD)\\b`,
      `<who:State|Organization+>~spoke (?:for|against|in favou?r of|in support of) (?:the |this )?(?:motion|<:Instrument>)`,
      `<who:Person>(?: (?:of|from) <:State>)?~told (?:the )?(?:closing |opening |final )?(?:meeting|plenary|conference|session|delegates|members|chamber|room|hall) that\\b`,
      `<who:State|Organization+>~(?:took the floor|(?:made|delivered) (?:general )?statements)(?=[.,;]|$| on| in| as| after| under| during| too)`,
      `<who:Person>(?: (?:of|from) <:State>)?(?:, [^,;.]{3,70},)? SAID (?:at|in) (?:the|his|her|its) (?:opening|closing|opening (?:remarks|statement|address)|closing (?:remarks|statement)|debate|general exchange of views)\\b`,
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
      `<who:Voice+>~${SPEAKING}`,
      `<who:Voice>~(?:was|were) among (?:the )?(?:delegates|delegations|speakers|those) who (?:SAID|TOLD|questioned|spoke)\\b`,
      `["”,] (?:said|says|added|argued|replied|asked|warned|insisted) (?:the )?<who:Voice>(?=[,.;]|$)`,
      `<who:Voice>, (?:also )?(?:speaking|intervening|taking the floor|associating|aligning|noting|citing|recalling|referring|pointing|stressing|replying|thanking|welcoming|invoking)[^;.]{3,140}, (?:SAID|TOLD)`,
    ],
    // What a delegation `which had wanted` a thing said is told further on, if at all.
    unless: (subject, _, words) =>
      /pronoun|that speaks|who speaks/.test(subject.how) || /, which had (?:wanted|asked|hoped)$/.test(words),
  },
  {
    // Kept only of whoever the text calls the delegate of a State.
    name: 'delegate-spoke',
    version: 1,
    relation: 'MADE_STATEMENT_AT',
    over: 'clause',
    objectFrom: 'report',
    unguarded: true,
    forms: [
      `<who:Person>~${SPEAKING}${NOT_TO_PRESS}`,
      `(?:[Ff]irst|[Nn]ext|[Ll]ast) to (?:speak|take the floor|intervene) (?:was|were) <who:Person>`,
      `<who:Person>~(?:SAID|TOLD|insisted|cautioned|made the case|called it|dwelt on|called (?:up)?on|replied|hit back|took issue|delivered a (?:plea|speech|statement|paper|lecture)|gave (?:a|the) (?:keynote|talk|paper|speech|lecture)|presented|opened the (?:first|second|third|last) (?:panel|session|day))\\b${NOT_TO_PRESS}`,
    ],
    unless: (_, object, words) =>
      // Two who talk with each other make no statements.
      /\bDialogue\b/.test(object?.entity.name ?? '') ||
      /\b(?:told|to) (?:reporters|journalists|the press|a (?:news )?conference)/.test(words),
  },
  ...(['report', 'paragraph'] as const).map((objectFrom): Rule => ({
    // The meeting that the whole text reports on, or the one that its paragraph tells of.
    name: objectFrom === 'report' ? 'spoke-in-report' : 'spoke-in-paragraph',
    version: 1,
    relation: 'MADE_STATEMENT_AT',
    over: 'clause',
    objectFrom,
    unguarded: true,
    forms: [SPOKE],
    unless: isNotToMeeting,
  })),
  {
    // Whom somebody speaks to tells that it is a meeting; which, the sentences before.
    name: 'told-the-room',
    version: 1,
    relation: 'MADE_STATEMENT_AT',
    over: 'clause',
    objectFrom: 'meeting',
    unguarded: true,
    forms: [
      `${SPEAKER}~(?!meets?\\b|met\\b|joined|elected|invited|asked for|accused|met with)[a-z]+(?:ed|d|t|ts|s|ls) (?:the )?(?:assembled |other |fellow |visiting |gathered )?(?:delegates|delegations|participants|chamber|room|audience)(?=[,.;:"]|$| (?:that|through|of|to|about|on|it|how|why|not|in|by|with|he|she|they|against)\\b)`,
      `${SPEAKER}~(?:told|informed|reminded|assured|warned|urged|addressed) (?:the )?(?:[a-z]+ )?(?:plenary|gathering|hall|meeting|floor)(?=[,.;:"]|$| (?:that|of|to|about|on|it|how|in|by)\\b)`,
      `<who:State>~[^.;:"]{2,140}?, according to its (?:delegate|representative|ambassador|envoy|delegation|speaker)`,
      `[Ff]or <who:State>, (?:its|the) (?:delegate|representative|ambassador|envoy|delegation|speaker) (?:SAID|TOLD)`,
      `(?:associat|align)(?:e|es|ed|ing) (?:[^,;.]{0,30} )?(?:itself|themselves|himself|herself|ourselves|myself|my delegation|our delegation)? ?(?:fully )?with (?:what|the (?:statement|remarks|words|intervention|views|position)(?: that)?) (?:the )?<who:State> (?:has |had )?(?:just )?(?:said|made|delivered|stated|expressed|read out)`,
      `(?:,|^) as (?:the )?<who:Voice|State>~(?:reminded|told) (?:us|this (?:room|meeting|Committee|Subcommittee|Council|body))\\b`,
      `<who:State|Organization+>~(?:(?:spoke|spoken) (?:to the same effect|in the same (?:vein|sense|spirit)|along the same lines|likewise)|(?:said|made|put) (?:the same|much the same|as much|the same point))`,
      `<who:Person|Voice|State>, (?:taking the floor|intervening|speaking|exercising (?:its|his|her|the) right of reply)(?: [^,;.]{2,50})?, [a-z]+(?:ed|d|t|ew)\\b`,
      `(?:wish|idea|proposal|call|suggestion|demand|plea|appeal|point|concern|view|worry)(?: that| which)? (?:the )?<who:Voice>~[a-z]+ed\\b`,
      `<who:Person|Voice>~(?:gave|delivered|made|put in|read) (?:a|an|the|his|her|its) (?:[\\w-]+ ){0,2}(?:plea|speech|statement|address|intervention|keynote|lecture|talk|presentation)\\b`,
    ],
    unless: isNotToMeeting,
  },
];
