import type { Mention } from '../entity.js';
import { actsOf, goingOn, namedAs, sufferedBy, verbs } from './frames.js';
import type { Rule } from './rule.js';

const WHO = '<who:State|Organization|Voice+>';
const WHAT = '<what:Body|Organization|Programme|SpaceObject>';
const NTH = '(?:[^,;.]{0,50}?)(?:countr(?:y|ies)|nations?|[Ss]tates?|members?|part(?:y|ner|ies|ners))';
const JOIN = verbs(
  'join|enter|rejoin|accede to|come aboard|come on board|come into|become part of|become a/an/the member of|become members of|become a full/associate/permanent member of|become full/associate members of|sign up to|take its seat/place in/on/at|take up its seat/place in/on|obtain observer status in/with|gain membership of/in|gain admission to|win a seat on/in|hold a seat on/in',
);
const WORK = verbs(
  'partner with|team up with|cooperate with|collaborate with|join forces with|join hands with|link up with|ally itself with|work with|work together with|work closely with|work jointly with|form a partnership/consortium with|form a joint venture with|set up a joint venture with|enter into a partnership with|enter into partnership with|sign a partnership with|share data with|exchange data with|pool its resources/data/efforts with|pair up with|go into partnership with',
);
const PICK = verbs(
  'select|choose|pick|tap|hire|commission|contract|preselect|single out|enlist|engage|retain|settle on|decide on|opt for|give the nod to|put its trust/money/faith in|turn to|entrust',
);
const RUN = verbs('operate|run|fly|manage|control|steer|own and operate|build and operate|operate and maintain');
const HOST = verbs('host|stage|play host to|organise and host|organize and host|house|co-host|act as host to/of');
const MEMBERSHIP =
  '(?:(?:permanent |full |associate |founding )?(?:membership|observer status|member status|member|seat))';
const PAPER =
  '(?:<:Instrument>|(?:an? |the |its )?(?:new |\\w+ )?(?:deal|agreement|contract|partnership|accord|memorandum|arrangement|pact)(?: on [^,;.]{2,50}?)?)';
const CHOSEN =
  '(?:selected|chosen|picked|tapped|commissioned|hired|contracted|named (?:the |a |as )?(?:winner|contractor)|declared (?:the |a )?winner|awarded (?:a |an |the )?(?:\\w+ ){0,2}(?:contract|grant|task order|award|prize|flight|launch))';
const OPERATING =
  '(?:operates|operated|flies|flew|runs|ran|manages|controls|commands|owns and operates|launched and operates)';
const CRAFT =
  '(?:satellites?|spacecraft|constellation|probe|telescope|lander|rover|orbiter|craft|fleet|network|service|cubesats?|nanosatellites?|microsatellites?|module)';
const JOINTLY =
  '(?:opened|launched|set up|established|started|organi[sz]ed|co-organi[sz]ed|co-hosted|hosted|developed|built|announced|made public|published|created|founded|extended their (?:cooperation|partnership|agreement)|deepened their (?:cooperation|partnership|ties)|carried out|implemented|conducted|selected|agreed to cooperate|agreed to collaborate|renewed (?:their|a) (?:pact|agreement|partnership|cooperation)|cooperated|collaborated|agreed to work together|agreed to work jointly|partnered|teamed up|work together|worked together|cooperate|collaborate|joined forces|are partners|were partners|have partnered|run|operate|work closely together|unveiled|inaugurated|started work|signed up to work together|went on working together|are working together|were working together|concluded talks on joint)';

/** Signing a treaty of many is no cooperation of two. */
const isNoPaper = (others: readonly Mention[]): boolean =>
  others.some(
    ({ kind, how, entity }) =>
      kind === 'Instrument' &&
      how !== 'paper' &&
      (entity.known ||
        how === 'draft' ||
        !/\b(?:Agreement|Arrangement|Memorandum|Framework|Protocol|Statement|Contract)\b/.test(entity.name)),
  );

/** A ministry has no members, and who joins a debate is none. */
const isNoMembership: Rule['unless'] = (subject, object, words) =>
  object === null ||
  subject.entity.id === object.entity.id ||
  /\b(?:Ministry|Department|Secretariat|Government)\b/.test(object.entity.name) ||
  // Of an agency or a firm one is a partner, which is cooperation.
  (object.kind === 'Organization' && /\bpartners?\b/i.test(words) && !/\b(?:member|observer)s?\b/i.test(words)) ||
  /\b(?:join(?:ed|s|ing)? (?:in|the debate|the meeting|consensus)|bureau|delegation|applied|working with|candidate|former|aspir\w+|request\w*)\b/i.test(
    words,
  );

/** Members, cooperation, choice, operation, hosts. */
export const WORLD: readonly Rule[] = [
  {
    name: 'member',
    version: 1,
    relation: 'MEMBER_OF',
    over: 'clause',
    forms: [
      `[Mm]embers?(?: [Ss]tates| countries)? of (?:the )?${WHAT},? (?:such as|including|among them|like|notably) (?:the )?<who:State|Organization+>`,
      `${WHO}~(?:has|have|holds?|won|occup(?:y|ies)) (?!no |not )(?:one of )?(?:the |its |an? )?(?:[\\w-]+ ){0,2}seats? (?:on|in) (?:the )?${WHAT}`,
      `(?:made|makes|making) <who:State|Organization> (?:the |a )?(?:[\\w-]+ )?(?:[\\w-]+ )?member (?:of|in) (?:the )?${WHAT}`,
      `${WHO}~(?:began|begins|started|starts|is serving|served) (?:a|its|their) (?:[\\w-]+ )?(?:term|stint|mandate) (?:on|in) (?:the )?${WHAT}`,
      ...actsOf(WHO, JOIN, `(?:full )?${WHAT}`),
      ...namedAs(
        '<who:State|Organization+>',
        'entry|accession|admission|membership|return',
        'into|to|of|in',
        WHAT,
      ).slice(0, 2),
      `<who:State|Organization+>~PASSIVE (?:\\w+ly )?(?:let|admitted|accepted|welcomed|taken|brought|voted|co-opted|inducted) (?:in)?to (?:the )?(?:membership of )?(?:the )?${WHAT}`,
      `<:State|Organization|Body>~(?:brought|took|let|welcomed|voted|accepted|admitted) <who:State|Organization+> (?:in)?to (?:the )?${WHAT}`,
      `${WHAT}~(?:includes?|included|comprises?|comprised|groups?|counts?|brings? together|unites?|numbers?|consists? of|is made up of|is composed of|takes in|embraces|links|joins together)(?: (?:now|today|also))? (?:the )?<who:State|Organization+>`,
      `${WHAT}~(?:includes?|comprises?|groups?|counts?|has|numbers?|brings? together|unites?) (?:[\\w-]+ ){1,4}(?:members?|[Ss]tates|countries|nations|partners|agencies|organi[sz]ations)(?: as members)?,? (?:among them|including|such as|notably) (?:the )?<who:State|Organization+>`,
      `${WHAT}~(?:grew|grown|expanded|enlarged|now (?:has|counts)|rose|risen)[^.;]{0,60} with (?:the )?(?:accession|admission|entry|arrival|addition|joining) of <who:State|Organization+>`,
      `(?:^|[;] )(?:[Aa]n? |[Tt]he |[Oo]ne of (?:the )?)(?:[\\w-]+ ){0,3}(?:members?|observers?|partners?)(?: [Ss]tates?)? (?:of|in|to) (?:the )?${WHAT}(?: since <:Date>)?, <who:State|Organization>`,
      `(?:admit|appoint|elect|accept|welcome) <who:State|Organization+> (?:as|to be) (?:an? |the |its |new |full |permanent |associate )*(?:member|observer)s? (?:[Ss]tates? )?(?:of|in|to) (?:the )?${WHAT}`,
      `<who:Person>~(?:sits?|sat|serves?|served|(?:is|was|been|became) (?:a )?(?:member of|elected to|appointed to)) (?:on |to )?(?:the )?<what:Body>`,
      `${WHO}~(?:joined|joins|signed up to|rejoined|returned to|entered|acceded to) (?:the )?(?:<:Adjective> |<:State|Organization>'s? )?(?:full )?(?:membership of |[\\w-]+-led )?${WHAT}(?= as|[.,;]|$| (?:on|in|at|this|last|after|when|with|during|programme|project|and|for|which|\\()|\\s?<:Date>)`,
      `${WHO}~(?:took|takes|has taken|occupies|holds|held|has|have|enjoys?|enjoyed|obtained|gained|won|got) (?:up )?(?:its |their |a |an |the )?(?:permanent |full |associate )?${MEMBERSHIP}(?: status)? (?:in|on|of|with|at|to) (?:the )?${WHAT}`,
      `${WHO}~(?:was|were|is|are|became|become|becomes)(?:,? <:Date>|,? on <:Date>)? (?:now )?(?:the |a |among the )?${NTH}(?: \\w+){0,3} to (?:join|enter|have joined|take part in|participate in|become part of) (?:the )?(?:<:Adjective> |[\\w-]+-led )?${WHAT}`,
      `${WHAT}~(?:admitted|took in|grew with|grew again with) <who:State|Organization+>(?=[,.;]|$| (?:in|on|as)\\b)`,
      `<who:State|Organization+>~(?:is|are|was|were|became) (?:one of |among )?(?:the )?(?:European |[Aa]ssociate |[Ff]ull )?[Cc]ooperating [Ss]tates? of <what:Organization>`,
      `<who:State|Organization>, (?:the |an? )?[^,;.]{2,50} and (?:an? |the )?(?:[\\w-]+ ){0,2}member (?:[Ss]tate )?(?:of|in) (?:the )?${WHAT},`,
      `${WHAT}~has \\S+ members,? of which <who:State+> (?:is|are) (?:one|some|among)`,
      `<who:State|Organization|Voice+>~(?:took|has taken|takes) (?:up )?(?:its|their) (?:place|seat) (?:at the table of|at|in|among the members of) (?:the )?${WHAT}`,
      `<who:State>'s (?:place|seat|membership) (?:in|on|of) (?:the )?${WHAT}`,
      `<who:State>'s? (?:full |associate )?membership (?:of|in) (?:the )?${WHAT} (?:dates|began|started|took effect|was (?:approved|confirmed|formali[sz]ed)|entered)`,
      `${WHAT}~(?:was |were |has been )?joined by <who:State|Organization+>`,
      `<who:State|Voice+>~(?:is|are|was|were|been|became) (?:now )?(?:a )?part of (?:the )?${WHAT}`,
      `${WHO}~(?:become|became|becomes|is|are|been|was|were|remains?)(?:,? (?:on |in )?<:Date>)? (?:now )?(?:also )?(?:the |its |a |an |one of the )?(?:[\\w-]+ ){0,3}?(?:[Mm]embers?(?: [Ss]tates?| countr(?:y|ies))?|observers?|partners?) (?:of|in|to|at) (?:the )?(?:U\\.N\\. )?${WHAT}`,
      `${WHO}~(?:was|were|been) (?:formally |officially )?(?:admitted|elected|welcomed|accepted|appointed) (?:as (?:a |an |the )?(?:[\\w-]+ ){0,3}?(?:member|observer)s? (?:of|to|in)|to (?:the )?(?:membership of )?|into) ?(?:the )?${WHAT}`,
      `<who:Person>~(?:sat on|sits on|served on|serves on|is a member of|was a member of) (?:the )?<what:Body>`,
      `${WHO}~(?:sat on|sits on|sit on|served on|serves on|held a seat on|holds a seat on|has a seat on|a seat on|belongs to|belong to|belonged to) (?:the )?${WHAT}`,
      `${WHO}~(?:was granted|were granted|granted|received|obtained|gained|been granted) (?:permanent )?(?:observer status|membership|full membership) (?:in|with|of|to) (?:the )?${WHAT}`,
      `${WHAT}~(?:admitted|welcomed|appointed|elected) <who:State|Organization+> as (?:a |an |its |the )?(?:[\\w-]+ ){0,3}?(?:member|observer)s?\\b(?! (?:[Ss]tates? )?(?:of|in|to|on)\\b)`,
      `${WHAT} (?:welcomed|admitted|has) (?:its )?(?:[\\w-]+ ){0,2}member,? <who:State|Organization+>`,
      `(?:admitted|appointed|elected) <who:State|Organization+> (?:as|to be) (?:an? |the |its |new |full |permanent )*(?:member|observer)s? (?:[Ss]tates? )?(?:of|in|to) (?:the )?${WHAT}`,
      `${WHAT},? (?:an? [^,;.]{3,40} )?to which (?:the )?<who:State|Organization+>~(?:belongs?|belonged)`,
      `${WHAT} (?:member|members|member States?|member countries|member states?) <who:State+>`,
      `<who:State|Organization|Voice+>~(?:is|are|was|were|has become|have become|become|became|becomes|remains?|been)(?:,? (?:on |in )?<:Date>)? (?:now |also )*<what:Body|Organization>'s (?:[\\w-]+ ){0,3}(?:[Mm]embers?(?: [Ss]tates?| countr(?:y|ies))?|observers?)`,
      `<who:State|Organization>, (?:an? |the )?(?:\\w+ )?<what:Body|Organization> (?:[Aa]ssociate |[Ff]ull )?member(?: [Ss]tate)?(?: since <:Date>)?,`,
      `${WHAT},? (?:which|that) (?:the )?<who:State|Organization+>~(?:joined|entered)(?=[,.;)]|$| (?:on|in|last|this|only|at)\\b)`,
      `${WHAT},? (?:where|on which|in which) (?:the )?<who:State|Organization+>~(?:sat|sits|has (?:had )?a seat|holds a seat|is represented)(?! for)`,
      `${WHAT},? of which (?:the )?<who:State|Organization+>~(?:is|are|was|were|been|became|becomes) (?:an? |the )?(?:[\\w-]+ ){0,2}members?`,
      `<who:State|Organization|Voice+>~(?:sits?|sat) (?:on|in|inside) (?:the )?<what:Body|Organization>`,
    ],
    unless: isNoMembership,
  },
  {
    name: 'member-beside',
    version: 1,
    anywhere: true,
    beside: true,
    relation: 'MEMBER_OF',
    over: 'clause',
    forms: [
      `<who:State|Organization>, part of (?:the )?${WHAT}(?: since <:Date>)?,`,
      `<who:State|Organization>, (?:itself |now |also )?(?:an? |the |one of the )?(?:[\\w-]+ ){0,2}(?:member|observer|partner)s?(?: [Ss]tates?)? (?:of|to|in|at) (?:the )?${WHAT}(?: since <:Date>)?,`,
      `<who:State|Organization|Voice>, as an? (?:[\\w-]+ ){0,2}(?:member|observer)(?: [Ss]tate)? (?:of|in|to) (?:the )?${WHAT}`,
      `[Aa]s an? (?:[\\w-]+ ){0,2}(?:member|observer)(?: [Ss]tate)? (?:of|in|to|with) (?:the )?${WHAT}(?: since <:Date>)?, (?:the )?<who:State|Organization|Body>`,
    ],
    unless: isNoMembership,
  },
  {
    name: 'member-of-it',
    version: 1,
    relation: 'MEMBER_OF',
    over: 'clause',
    objectFrom: 'membership',
    forms: [
      `<who:State|Organization+>~(?:is|are|remains?|became|stays?|has been|have been) (?:also |now |still )*(?:an? |full |founding )?(?:[Aa]ssociate |[Ff]ull |[Cc]ooperating )?[Mm]embers?(?: [Ss]tates?)?(?=[.,;]|$| since| as well| too)`,
      `<who:State|Organization+>~(?:is|are|remains?|became|stays?|has been|have been) (?:an? )?(?:[Aa]ssociate|[Ff]ull|[Cc]ooperating) [Mm]embers?(?: [Ss]tates?)?`,
      `<who:State+>~(?:came in|entered|(?:came|jumped|got|climbed|went|is|are|been) (?:aboard|on board)|joined|was admitted|were admitted|has been sitting there|have been sitting there)(?: (?:in|on|since) <:Date>| the (?:following|next|same) year| (?:a|one) year later| (?:two|three) years later)(?=[.,;]|$| and )`,
      `<who:State|Organization+>~(?:have|has)? ?(?:also )?(?:joined|signed up)(?: as well| too)?(?: (?:in|on) <:Date>)?(?=[.;]|$)`,
    ],
  },
  {
    // `The Committee has grown: with Luxembourg's entry it reached 77. Norway came in later.`
    name: 'member-of-club',
    version: 1,
    relation: 'MEMBER_OF',
    over: 'clause',
    objectFrom: 'membership',
    forms: [
      `(?:^|[,;:] )(?:[Ww]ith|[Aa]fter|[Ff]ollowing|[Ss]ince) (?:the )?<who:State|Organization>'s? (?:entry|accession|admission|arrival)(?=[.,;]|$| )`,
      `<who:State|Organization+>~(?:founded|co-founded|set up|launched|started) it(?=[,.;]|$| (?:in|on|and|together)\\b)`,
      `<who:State|Organization+>~(?:is|was|became|were|are) (?:the |an? )?(?:[\\w-]+ ){0,3}to (?:come in|join|get in|sign up|come aboard|climb aboard|be admitted|be let in)(?=[.,;]|$| (?:in|on|last|this)\\b)`,
      `<who:State|Organization+>~(?:has|have|had|enjoys?|holds?|held|got|received|obtained|was granted|were granted)(?: been granted)? (?:permanent |full |the )*(?:observer status|observership|membership|that (?:rank|status|standing))(?=[.,;]|$| (?:there|in|on|since|too|as)\\b)`,
      `<who:State|Organization+>~(?:sits?|sat|are sitting|is sitting|been sitting)(?: (?:there|in the room|at the table|on it))? as (?:an? )?(?:permanent |full |associate )?(?:observers?|members?)(?=[.,;]|$| (?:there|in|since|too)\\b)`,
      `<who:State|Organization+>~(?:sits?|sat|been sitting|been seated|has a seat|have a seat|has had a seat|have had seats) there (?:since|from|in) <:Date>`,
      `<who:State|Organization+>~(?:was|were|been) (?:let in|admitted|taken in|voted in|welcomed in|co-opted)(?=[.,;]|$| (?:in|on|as|at|last|this|too)\\b)`,
      `<who:State|Organization|Voice+>, (?:the|all|its|all the) (?:\\w+ )?(?:[Mm]ember [Ss]tates|[Mm]embers)(?=,| and| attended)`,
      `(?:^|[;,:] |, and )(?:[Tt]he )?(?:[\\w-]+ ){0,2}(?:[Mm]embers|[Mm]ember [Ss]tates|founders|newcomers|observers)(?: now| today| so far)? (?:are|include|were|included) (?:the )?<who:State|Organization+>`,
    ],
    unless: (subject, object, words, others) =>
      isNoMembership(subject, object, words, others) ||
      // What is named behind is what the next clause is about.
      (object !== null &&
        object.start > subject.end &&
        /\b(?:let in|admitted|taken in|voted in|welcomed in|co-opted)$/.test(words)),
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
      ...actsOf(
        '<who:Organization|State|Body+>',
        WORK,
        '<what:Organization|State|Body+>',
        '(?:the (?:company|firm|agency|operator) )?(?:<:Adjective> )?',
      ),
      ...goingOn(
        '<who:Organization|State|Body+>',
        WORK,
        '<what:Organization|State|Body+>',
        '(?:the (?:company|firm|agency|operator) )?(?:<:Adjective> )?',
      ),
      `<who:State|Organization>'s <:SpaceObject|Programme>~(?:was|were|is|been) \\w+ (?:jointly |in (?:close )?(?:cooperation|partnership|collaboration) )with (?:the )?<what:Organization|State|Body>`,
      `(?:^|(?<=; ))(?:Hand in hand|Side by side|Shoulder to shoulder|In tandem|In concert|In league|In association) with (?:the )?<what:Organization|Body|State>, (?:the )?<who:Organization|Body|State>~\\w+`,
      `<who:Organization|Body|State>~[^.;,]{3,90}? (?:hand in hand|side by side|in tandem|in concert|in association|jointly) with (?:the )?<what:Organization|Body|State>`,
      `<who:Organization|State>~[^.;]{3,90}?, which (?:it|the (?:agency|company|firm)) (?:runs|operates|organi[sz]es|manages|builds|built|flies|developed|develops|co-funds) (?:jointly |together )?with (?:the )?<what:Organization|Body|State>`,
      `<who:Organization|State>'s (?:[\\w-]+ ){0,2}partners? (?:in|on|for) [^,;.]{3,60}? (?:is|are|was|were) (?:the )?<what:Organization|State+>`,
      `<who:Organization|State|Body>~(?:(?:is |are |was |were )?(?:partnered|partnering|teamed up|teaming up|cooperated|cooperates|cooperating|collaborated|collaborates|collaborating|collaborate|cooperate|works|worked|working|joined forces|works together|linked up|joined hands|joins hands|worked hand in hand|is allied|are allied)|agreed to (?:cooperate|collaborate|work|partner|join forces)|(?:strengthened|deepened|expanded|extended|renewed|launched|began|started|established|formali[sz]ed|stepped up) (?:its|their|a|the)? ?(?:\\w+ )?(?:cooperation|collaboration|partnership|ties)|has (?:a|an) (?:[\\w-]+ )?(?:cooperation agreement|partnership|agreement|<:Instrument>)|entered into (?:a )?(?:[\\w-]+ )?partnership|shares? data|exchanges? data)(?: closely| together)? with <what:Organization|State|Body+>`,
      `<who:Organization|Body|State>~[^.;]{3,160}?,? (?:in|through) (?:close )?(?:cooperation|partnership|collaboration|conjunction|co-operation) with <what:Organization|Body|State+>`,
      `<who:Organization|State|Person|Body>~(?:signed|signs|concluded|inked|sealed|entered into|reached|struck|clinched|has|agreed) ${PAPER}(?: (?:on|for|about|in) [^,;.]{0,60}?)? with (?:the )?(?:<:Adjective> )?(?:the agency |the company |the firm |(?:its|the|their) OFFICE,? )?<what:Organization|State|Person|Body+>`,
      `(?:organi[sz]ed|hosted|developed|built|run|convened|set up) by (?:the )?<who:Organization|Body|State>,? (?:in (?:close )?(?:cooperation|partnership|collaboration)|together|jointly) with (?:the )?<what:Organization|Body|State+>`,
      `(?:Together|Jointly|In collaboration|In partnership|(?<=, )(?:together|jointly)) with <what:Organization|Body|State>, <who:Organization|Body|State>~\\w+`,
      `<who:Organization|Body|State>, in (?:close )?(?:collaboration|cooperation|partnership) with <what:Organization|Body|State+>,`,
      `(?:links?|linked|ties?|tied|binds?|unites?) (?:the )?<who:Organization|State|Body> (?:with|to|and) <what:Organization|State|Body+>`,
      `(?:accord|agreement|deal|pact|memorandum|contract|partnership|arrangement|cooperation) between (?:the )?<who:Organization|State> and (?:<:State>'s )?<what:Organization|State>`,
      `<who:Organization|State+>~(?:each )?(?:has|have|had|concluded|signed|keeps?|maintains?) (?:(?:joint )?(?:declarations|statements)|protocols|agreements|arrangements|contracts|memoranda|accords|(?:an?|its own) (?:\\w+ )?(?:contract|deal|agreement|arrangement|partnership|memorandum))(?: (?:on|of|for) [^,;.]{2,50}?)? with (?:the )?(?:<:State>'s )?<what:Organization|State+>`,
      `<who:Organization|Body|State+>~(?:is|are|was|were) (?:now |also |already )*(?:cooperating|collaborating|working|partnering|teaming up) (?:on|in) [^,;.]{2,60}? with (?:the )?<what:Organization|Body|State+>`,
      `<who:Organization|Body|State>,? (?:together|jointly) with <what:Organization|Body|State>,`,
      `<who:Organization>~[^.;,]{3,100}? under (?:an? |the |its )?(?:\\w+ )?(?:contract|agreement|memorandum|partnership|arrangement|<:Instrument>)(?: (?:of|from) <:Date>)? with (?:the )?<what:Organization|Body>`,
      `(?:which|that) (?:the )?<who:Organization|Body>~(?:organi[sz]ed|held|hosted|built|developed|runs?|ran|set up|launched|convened|designed) (?:jointly |together )?with (?:the )?<what:Organization|Body>(?=[.,;]|$| (?:in|on|at|and)\\b)`,
      `<who:Organization|Body>~(?:built|builds|developed|develops|flew|flies|launched|launches|trains|trained|runs|ran|tests|tested|studies|studied|operates|is building|is developing|designed|designs) (?:(?:the|a|an|its|two|three) )?(?:[\\w-]+ ){1,5}(?:<:SpaceObject> )?(?:jointly )?with (?:the )?<what:Organization|Body+>(?=[,.;]|$| (?:in|since|on|for)\\b)`,
      `<who:Organization|Body>~(?:is|was|were|been) teamed (?:up )?with (?:the )?<what:Organization|Body>`,
      `<who:Organization>~signed (?:up )?with (?:the )?(?:<:State>'s )?<what:Organization>(?=[.,;]|$| (?:in|on|last|to|for|\\()\\b)`,
      `<what:Organization>,(?: [^,;.]{2,60},)? with (?:which|whom) (?:the )?<who:Organization>~(?:signed|concluded|has|had|agreed) ${PAPER}`,
      `<who:Organization|State>~has (?:had )?(?:an? |the )?[\\w -]{3,40}? with (?:the )?<what:Organization|State> since <:Date>`,
      `<who:Organization|Body|State>~(?:is|are|was|were|been|became|become|becomes|remains?|remained) (?:now |also |still )*(?:the |its |an? |one of (?:the )?)?(?:(?!not |no )[\\w-]+ ){0,3}?partners? (?:of|to) (?:the )?<what:Organization>`,
      `<who:Organization|Body>~(?:is|are|was|were) (?:now )?in (?:a )?(?:partnership|cooperation|collaboration|league) with (?:the )?<what:Organization|Body+>`,
    ],
    unless: (subject, object, words, others) =>
      object === null ||
      subject.entity.id === object.entity.id ||
      /\b(?:dispute|case|lawsuit)\b/.test(words) ||
      isNoPaper(others),
  },
  {
    // Between two names that stand together: `the China-Egypt partnership`.
    name: 'of-both',
    version: 1,
    relation: 'COOPERATES_WITH',
    anywhere: true,
    over: 'words',
    forms: [
      `<who:State>[-–]<what:State> (?:[\\w-]+ ){0,4}(?:[Pp]artnership|[Cc]ooperation|[Dd]ialogue|<:Session>|<:Programme>|[Mm]ission|[Pp]rogramme|[Pp]roject|[Ss]atellite)(?![\\w-])`,
    ],
    unless: (subject, object, words) =>
      subject.entity.id === object?.entity.id ||
      /\b(?:border|dispute|trade|war|talks on|rivalry|match|relations|tensions)\b/.test(words),
  },
  {
    name: 'together',
    version: 1,
    relation: 'COOPERATES_WITH',
    over: 'clause',
    pairs: true,
    forms: [
      `<who:State|Organization|Body|Programme+>~(?:(?:have|had) )?(?:pooled|pool|jointly \\w+|together \\w+|teamed up|partnered|joined forces|share an?|have an? joint|have joint|set up a joint|formed a joint|run an? joint)\\b`,
      `<who:State|Organization|Body+>~(?:been |are |were )?(?:developing|building|planning|designing|preparing|testing|operating|flying|running|developed|built|ran|operated|launched|run|operate|manage|managed|organi[sz]ed|funded) [^,;.]{2,70}? (?:jointly|together|side by side|in partnership|hand in hand)(?=[,.;]|$| (?:in|since|on|for|at|from)\\b)`,
      `(?:^|[;] )[Uu]nder (?:a|their|the) (?:[\\w-]+ )?joint [^,;.]{3,50}, <who:State|Organization|Body+>~(?:are|were|have|will|\\w+)`,
      `(?:[Cc]ooperation|[Pp]artnership|[Cc]ollaboration|[Aa]lliance|[Tt]ie-up|[Jj]oint venture) between (?:the )?<who:Organization|State|Body+>`,
      `(?:[Jj]oint|[Cc]ommon) (?:[\\w-]+ ){1,4}(?:of|by) (?:the )?<who:Organization|State|Body+>(?=[,.;]|$| (?:is|was|will|has|in|on)\\b)`,
      `(?:[Bb]etween )?<who:Organization|Body+>~(?:jointly |together )?${JOINTLY}\\b`,
      `<who:State|Organization+>~(?:are|were|have become|became) (?:\\w+ )?partners\\b`,
      `<who:State|Organization|Body+>~(?:worked together|worked hand in hand|worked side by side|cooperated|collaborated|been cooperating|been working together|been partners) (?:since|for|on|in)\\b`,
      `<who:Organization|Body+>~(?:chosen|chose|picked|named|selected) (?:a|the|an|two|three|\\w+ )(?:\\w+ )?(?:team|winner|winners|proposal|proposals|experiment|project|crew)\\b`,
      `(?:cooperation|partnership|collaboration|(?:<:Instrument>(?: of <:Date>)?)|joint (?:project|mission|programme|venture)) between <who:Organization|State|Body+>`,
      `<who:State|Organization|Body|Person+>~(?:signed|concluded|inked|put their names? to) <:Instrument>`,
      `[Gg]overnments of (?:the )?<who:State+>~(?:signed|concluded|inked) <:Instrument>`,
      `(?:set up|built|opened|founded|created|established|developed|run|operated)(?: (?:at|in) [^,;.]{2,50}?)? (?:jointly )?by <who:Organization|Body+>(?=[.,;]|$)`,
      `<who:State|Organization|Body+>~exchanged (?:the )?(?:signed )?(?:<:Instrument>|documents|papers)`,
      `<who:Organization|State+>~(?:exchanged (?:letters|notes)|share (?!the (?:view|opinion|concern))|are cooperating|are collaborating|are working(?! on (?:different|separate|their own|rival))|cooperate|collaborate|have (?:jointly )?(?:built|developed|agreed|launched)|jointly (?:run|operate|fly|build))\\b`,
      `<who:Organization|State+>~agreed(?: (?:in|on) <:Date>)? to (?:fly|build|develop|launch|run|operate|cooperate|share|work|study|explore|bring|offer|provide|deliver|exchange|train|set up|extend)\\b`,
      `(?:proposed|founded|set up|run|launched|built|developed) (?:jointly )?by (?:the )?<who:Organization+>(?= in| on|[,.;]|$| together| and )`,
      `<:Instrument>(?: (?:on|to|for) [^,;.]{3,70}?)? (?:was|were) (?:exchanged|signed|concluded|initialled)(?:,? (?:on )?<:Date>| in \\w+| today| yesterday| last \\w+)* between (?:the )?<who:Organization|State|Body+>`,
      `<:Instrument>,? (?:that|which) (?:the )?<who:Organization|State|Body+>~(?:signed|concluded|inked)\\b`,
      `joint (?:project|mission|programme|venture|satellite|initiative|effort) of <who:Organization|State+>`,
      `(?:consortium|partnership|joint venture|alliance) (?:around|of|between|made up of|formed by) (?:the )?<who:Organization|Body+>`,
    ],
    unless: (subject, object, _, others) =>
      object === null || subject.entity.id === object.entity.id || isNoPaper(others),
  },
  {
    name: 'selected',
    version: 2,
    relation: 'SELECTED_BY',
    over: 'clause',
    forms: [
      ...sufferedBy('<who:Organization|Experiment|Person|State|Body|SpaceObject+>', PICK, '<what:Organization|Body+>'),
      `(?:Selected|Chosen|Picked|Tapped|Hired|Commissioned|Retained) by (?:the )?<what:Organization|Body+>(?: [^,;.]{2,60}?)?, (?:the )?<who:Organization|Person|Body|State>`,
      `(?:Selected|Chosen|Picked|Tapped|Hired|Commissioned|Retained|Preselected) by (?:the )?<what:Organization|Body+>(?: [^,;.]{2,40}?)? (?:is|are|was|were|has been|have been)(?:, for (?:example|instance),| among others)? (?:the )?<who:Organization|Experiment|SpaceObject|Person+>`,
      `<who:Organization|Person|SpaceObject+>~(?:is|are|was|were) (?:among|one of) (?:the )?[^,;.]{2,50}? (?:pre-?)?(?:selected|chosen|picked) by (?:the )?<what:Organization|Body+>`,
      `<who:Organization|Person|SpaceObject>~(?:is|was|are|were) (?:among|one of) (?:the )?[^,;.]{2,50}? (?:that|which|whom) (?:the )?<what:Organization|Body+> (?:has |have |had )?(?:selected|chose|picked|chosen)\\b`,
      `<who:Organization|Person>, (?:the )?<what:Organization|Body>'s? (?:pick|choice|selection|chosen \\w+) (?:for|to)\\b`,
      `those of <who:Organization+> among them, (?:was|were) (?:selected|chosen|picked) by (?:the )?<what:Organization|Body+>`,
      `<who:Organization|Person>~(?:made the cut|came out on top|came first|prevailed|won|triumphed) in (?:the )?<what:Organization|Body>'s\\b`,
      `<who:Organization|Person>~(?:won|wins|has won|clinched|landed|secured|got) (?:the )?<what:Organization|Body>'s (?:[\\w-]+ ){0,3}(?:competition|contest|tender|call|contract|order|challenge|prize|award|grant)\\b`,
      `<who:Organization|Experiment|Person|State|Body+>(?: [a-z]+)?~(?:was|were|been|is|are)? ?(?:\\w+ly )?(?:among |one of )?(?:the )?(?:[^,;.]{0,40}? )?(?:shortlisted and )?${CHOSEN}(?: [^,;.]{0,60}?)? by (?:a panel of |the )?<what:Organization|Body+>`,
      `(?:[Tt]he )?(?:proposal|project|team|experiment|idea|design|bid|payload|satellite) (?:of|from|by) (?:the )?<who:Organization+> (?:was|were|has been|have been) ${CHOSEN} by <what:Organization|Body+>`,
      `(?:[Tt]he )?(?:winner|winners|winning team|selected team),? (?:picked|chosen|selected|announced) by <what:Organization|Body+>,? (?:is|are|was|were) <who:Organization+>`,
      `(?:<:Instrument>|(?:[Tt]he )?(?:contract|order|award|grant|job|deal))(?: [^,;.]{0,50}?)? (?:was |has been )?(?:awarded|given|handed) by (?:the )?<what:Organization|Body> to (?:the )?<who:Organization+>`,
      `<who:Organization>~(?:beat|outbid|prevailed over) [^,;.]{2,60}? (?:to|for) (?:<:Instrument>|(?:a|the) (?:\\w+ )?(?:contract|order|award|grant)) (?:from|of|with) (?:the )?<what:Organization>`,
      `<who:Organization>~(?:won|secured|received|obtained|landed|got|clinched) (?:<:Instrument>|(?:a|an|the) (?:\\w+ ){0,3}(?:contract|grant|award|order|deal))(?: [^,;.]{0,40}?)? (?:from|with|by) <what:Organization>`,
    ],
    unless: (_, __, words) =>
      /\b(?:elected|chair|administrator|director|not|invited|reserve|rejected|shortlisted by|applied)\b/i.test(words),
  },
  {
    name: 'selected-it',
    version: 2,
    relation: 'SELECTED_BY',
    over: 'clause',
    subject: 'what',
    object: 'who',
    forms: [
      `<who:Organization|Body+>~(?:\\w+ly )?(?:${PICK.finite}) (?:the |an? )?(?:company |firm |start-up |team of |team from |bid of |bid by |proposal of |proposal by |design of |that of |those of )?(?:the )?<what:Organization|Experiment|Person+>(?= as| to| for| over|[,.;]|$| in| on| from| of| out| and <:Organization>| (?:at|last|this|earlier|after|following|ahead|by|with|through|instead|rather)\\b|,? <:Date>)`,
      `<who:Organization|Body>'s (?:choice|pick)(?: (?:for|of) [^,;.]{3,50}?)? (?:fell on|is|was|went to) (?:the )?<what:Organization|Person|Body>`,
      `(?:the )?<who:Organization|Body>(?:'s)? (?:[\\w-]+ ){0,2}(?:contract|order|award|grant|job|mandate)(?: (?:for|of|to) [^,;.]{3,50}?)? (?:went to|has gone to|goes to|fell to|(?:was|has been) (?:won|secured|clinched|landed) by|(?:was|has been) (?:awarded|given|handed) to) (?:the )?<what:Organization+>`,
      `<what:Organization>~(?:carried off|won|clinched|landed|secured|bagged) (?:the )?<who:Organization|Body> (?:[\\w-]+ ){0,2}(?:contract|order|award|grant)\\b`,
      `<who:Organization|Body+>~announced the (?:selection|choice) of (?:the )?<what:Organization+>`,
      `<who:Organization|Body>~(?:put|placed) (?:the )?<what:Organization> in charge of`,
      `<who:Organization|Body>~made <what:Organization> (?:its|the) (?:[\\w-]+ )?(?:contractor|supplier|launch provider|prime)\\b`,
      `[Aa]mong (?:the |those )?[^,;.]{2,40}? (?:that|which|whom) (?:the )?<who:Organization|Body+>~(?:${PICK.finite})(?: [^,;.]{2,40}?)? (?:is|are|was|were) (?:the )?<what:Organization+>`,
      `(?:<:Instrument>|(?:[Tt]he )?(?:contract|order|award|grant|job|deal|mandate|task))(?: [^,;.]{0,50}?)? (?:went|has gone|had gone|goes|fell) to (?:the )?<what:Organization+>, (?:the )?<who:Organization|Body> (?:SAID|announced)`,
      `<what:Organization|Person>, (?:whom|which) (?:the )?<who:Organization|Body>~(?:${PICK.finite})\\b`,
      `<who:Organization|Body+>~(?:selected|chose|picked|tapped|hired|commissioned|contracted|announced) (?:the |a )?(?:\\w+ )?(?:team from |proposals? (?:of|by|from) |teams from |projects? (?:of|from) |companies |firms )?<what:Organization|Experiment+>(?= as| to| for| over|[.,;]|$| in| on| from| and <:Organization>)`,
      `<who:Organization|Body+>~(?:awarded|gave|granted|handed|assigned|allotted) (?:<:Instrument>|(?:a|an|the) (?:[\\w-]+ ){0,3}(?:contract|grant|award|order|study|phase|task|job|mandate|commission|concession|assignment))(?: [^,;.]{0,40}?)? to (?:the )?<what:Organization+>`,
      `<who:Organization|Body+>~(?:selected|chose|chosen|picked|tapped) (?:(?:an?|the|one|two|three) )?(?:\\w+ )?(?:proposals?|project|teams?|groups?|design|experiment|bid|payload) (?:of|from|by) (?:the )?<what:Organization|Body+>`,
      `<who:Organization|Body>~named <what:Organization> as (?:one of|the)`,
      `<who:Organization|Body>~opted for (?:the )?<what:Organization>(?=[,.;]|$| (?:for|to|in|over|after)\\b)`,
      `<who:Organization|Body>~(?:entrusted|charged|tasked) <what:Organization> with`,
      `<who:Organization|Body>~gave <what:Organization> the nod`,
      `<who:Organization|Body+>~announced that (?:the )?<what:Organization+> (?:has been|have been|had been|was|were) (?:selected|chosen|picked|awarded (?:a|the) contract)\\b`,
      `<who:Organization|Body+>~(?:awarded|gave|granted|handed|assigned|allotted) (?:the (?:company|firm|operator|start-?up) )?<what:Organization+>(?:, [^,;.]{3,60},)? (?:<:Instrument>|(?:a|an|the|two|three|its|both) (?:[\\w-]+ ){0,3}(?:contracts?|grants?|awards?|orders?(?! to)|study|studies|phases?|task|job|deals?|mandate|flights?|launch(?:es)?(?! windows?)|commission|concession|assignment)\\b)`,
      `<who:Organization|Body+>~(?:named|declared) <what:Organization> (?:as |the |a )+(?:winner|builder|contractor|supplier|prime|lead|provider)`,
      `<who:Organization|Body>'s? (?:selection|choice) (?:of|fell on) (?:the )?<what:Organization+>`,
    ],
    unless: (_, __, words) => /(?:announced) <?[^ ]* ?(?:to|for|over|in|on|from)/.test(words) && !/winner/.test(words),
  },
  {
    name: 'operates',
    version: 2,
    relation: 'OPERATES',
    over: 'clause',
    forms: [
      ...actsOf(
        '<who:Organization|State|Body>',
        RUN,
        '<what:SpaceObject+>',
        '(?:the |its |an? )?(?:own )?(?:(?:some|about|around|over|more than|nearly) )?(?:\\d[\\d,]* )?(?:(?!(?:to|from|into|past|around|by|near|towards?|over|aboard|on|in|with|for|at|as)\\b)[a-z-]+ ){0,3}',
      ),
      ...goingOn(
        '<who:Organization|State|Body>',
        RUN,
        '<what:SpaceObject+>',
        '(?:the |its |an? )?(?:own )?(?:[a-z-]+ ){0,3}',
      ),
      `<what:SpaceObject>, (?:the|an?) (?:[\\w-]+ ){1,3}(?:operated|run|flown|controlled|managed|owned and operated) by (?:the )?(?:[\\w-]+ (?:company|operator|agency|firm|centre|office) )?<who:Organization|Body|State+>`,
      `<what:SpaceObject+>~(?:is|are|was|were|been|remains?) (?:under the control|in the hands|in the care|under the responsibility) of (?:the )?(?:<:Adjective> )?(?:space (?:agency|office) )?<who:Organization|State|Body>`,
      `[Oo]peration of (?:the )?<what:SpaceObject> (?:lies|rests|is|was) (?:with|in the hands of|the task of|the responsibility of) (?:the )?<who:Organization|State|Body>`,
      `[Aa]t the controls of (?:the )?<what:SpaceObject> (?:is|are|sits?) (?:the )?<who:Organization>`,
      `<who:Organization>~[^.;,]{3,80}? (?:of|with|to|aboard|from|on|over|for) its (?:own )?(?:[\\w-]+ )?(?:satellites?|spacecraft|probe|telescope|rover|lander|constellation|orbiter)? ?<what:SpaceObject>`,
      `<who:Organization>~[^.;]{3,80}? (?:of|with|to|aboard|from|on|over|for) (?:the )?<what:SpaceObject>, (?:its own|one of its|one of the) (?:[\\w-]+ )?(?:satellites?|spacecraft|probe|craft|orbiter)(?: (?:that )?it operates)?`,
      `<who:Organization|State>~(?:has|have|keeps) (?:\\w+ )?(?:[\\w-]+ ){0,3}(?:satellites?|orbiters?|spacecraft|telescopes?|craft|probes?|constellations?) in (?:service|operation|orbit), (?:the )?<what:SpaceObject+>`,
      `<who:Organization|State>~(?:has|have|keeps) (?:an? )?fleet of [^,;.]{3,50}, <what:SpaceObject+>`,
      `it is (?:the )?<who:Organization|State> that (?:operates|runs|flies|controls) (?:the )?<what:SpaceObject+>`,
      `[Ww]ith (?:the )?<what:SpaceObject>, <who:Organization>~(?:has|operates|runs|flies)\\b`,
      `<what:SpaceObject|Programme+>(?: satellites?| spacecraft| constellation| module| probe| telescope| laboratory| lab| orbiter| lander| rover| cubesat| nanosatellite)?,? (?:which (?:is|are|was) |is |are |(?:was|has been) |an? (?:\\w+ ){0,3}(?:satellite|spacecraft|probe|constellation|telescope) )?(?:<:Adjective> satellite )?(?:owned and )?(?:operated|flown|run|managed|managed and operated|controlled) (?:jointly )?by (?:the )?(?:<:Adjective> )?(?:company |operator |agency |firm |centre |institute |(?<=by )its [\\w -]{3,30}, )?<who:Organization|Body|State+>`,
      `<what:SpaceObject>,? [^;.]{3,100}?,? and (?:is|was|has been) (?:owned and )?(?:operated|run|managed|controlled) by (?:the )?<who:Organization|Body|State+>`,
      `<what:SpaceObject>(?: satellites?| spacecraft| constellation| station| telescope)?,? (?:the [^,;.]{2,50} )?(?:which|that) (?:the )?(?:[\\w-]+ )?(?:company |agency |firm |operator )?<who:Organization|State|Body>~(?:${OPERATING}|flown|run|been (?:flying|operating|running|controlling))\\b`,
      `<who:Organization|Body>~(?:took over|has taken over|assumed) (?:the )?(?:operation|operations|control|running) of (?:the )?<what:SpaceObject+>`,
      `<what:SpaceObject+>~belongs? to (?:the )?<who:Organization>`,
      `<what:SpaceObject>, <who:Organization>'s [^,;.]{3,50},`,
      `<who:Organization>, (?:the )?(?:owner and )?operator of (?:the )?<what:SpaceObject+>`,
      `<who:Organization|State>~(?:is|are) (?:the |an? )?(?:owner and )?operators? of (?:the )?<what:SpaceObject+>`,
      `<who:Organization|State>~(?:is|are) responsible for (?:operating )?(?:the )?<what:SpaceObject+>`,
      `<what:SpaceObject>~(?:is|was) (?:an? )?<:Adjective> (?:satellite|spacecraft|probe) operated by <who:Organization>`,
      `<who:Organization>'s? (?:(?:own|new|first|second|latest|ageing|only) )?(?:[a-z-]+ )?(?:${CRAFT} )?<what:SpaceObject>`,
      `(?:[Tt]he )?<what:SpaceObject> ${CRAFT} of (?:the )?<who:Organization>(?=[,.;]|$| [a-z])`,
      `<what:SpaceObject>, an? (?:[\\w-]+ ){0,3}${CRAFT} of (?:the )?<who:Organization>`,
      `<what:SpaceObject>(?:~(?:is|are|was|were)|,) (?:(?:jointly|partly|wholly|now|still|also|fully|long) )*(?:owned|flown|run|operated|controlled|managed)(?: and (?:operated|flown|run|controlled))?(?: (?:from|out of) [\\w -]{2,30}?)? by (?:the )?<who:Organization|Body+>`,
      `(?:[Tt]he )?(?:owners?|operators?|owner and operator) of (?:the )?(?:${CRAFT} )?<what:SpaceObject+>,? (?:is|are|was|were) (?:the )?<who:Organization|State|Body+>`,
      `<who:Organization>, (?:the |an? )?(?:[\\w-]+ )?owners? of (?:the )?(?:${CRAFT} )?<what:SpaceObject+>`,
      `<who:Organization>~(?:take|takes|took|taken|takes charge|took charge) over (?:the )?(?:(?:two|three|four|five|\\d+) )?(?:[a-z-]+ )?(?:${CRAFT} )?<what:SpaceObject+>`,
      `<who:Organization>~(?:has|have|keeps?|had) (?:(?:an?|one|two|three|four|five|six|several|its) )?(?:[a-z-]+ ){0,2}${CRAFT} in (?:orbit|space)[:,] (?:the )?<what:SpaceObject+>`,
      `<who:State|Organization>~(?:follows|followed|follow) its (?:first |own |only |earlier )*(?:[a-z-]+ ){0,2}${CRAFT}, <what:SpaceObject>`,
      `<who:Organization>, whose <what:Organization> (?:network|constellation|fleet)\\b`,
      `<what:SpaceObject>, [^;.]{3,140}?, (?:is|was) (?:now )?(?:operated|run|flown|controlled) by (?:the )?<who:Organization|Body>`,
      `<who:Organization|State>~(?:has|have|had|keeps) (?:(?:an?|the|its|one|two|three|four|five|six|several) )?<what:SpaceObject>(?: satellites?| spacecraft)? in (?:orbit|space)\\b`,
      `<who:Organization|State>~(?:already |now )?(?:runs|operates|flies|ran|operated|flew) (?:an? |the |its )?[^,;.]{0,60}?(?:fleet|constellation|network|series|satellites|spacecraft|craft)(?: of [^,;.]{2,60})?,? (?:among them|including|such as|named) <what:SpaceObject+>`,
      `<what:SpaceObject>'s (?:owner and operator|owner|operator),? <who:Organization>`,
      `<who:Organization|State>~(?:already |now )?(?:runs?|operates?|fl(?:y|ies)|ran|operated|flew) (?:an? |the |its |their )?(?:own )?(?:[\\w-]+ ){1,4}?(?:satellites?|spacecraft|cubesats?|nanosatellites?|microsatellites?|probes?|constellations?),? (?:named |called |known as )?<what:SpaceObject+>(?=[.,;]|$| and )`,
      `<what:SpaceObject>, (?:the|an?) (?:former )?<who:Adjective> (?:[\\w-]+ ){0,2}(?:satellite|spacecraft|probe)\\b`,
    ],
    unless: (_, object, words) =>
      object === null ||
      /^(?:Cube|Nano|Micro)[Ss]ats?$/.test(object.entity.name) ||
      /\b(?:Rocket|Shuttle|Long March|Falcon|Soyuz)\b/.test(object.entity.name) ||
      /\bno longer\b/.test(words),
  },
  {
    name: 'hosts',
    version: 2,
    relation: 'HOSTS',
    over: 'clause',
    forms: [
      ...actsOf('<who:State|Organization|Voice>', HOST, '<what:Session|Body|Organization|Programme|SpaceObject+>'),
      `<who:State|Organization>, (?:as )?(?:the )?(?:host|host country|host nation|organi[sz]er) (?:of|to|for) (?:the )?<what:Session|Organization|Body>`,
      `<what:Session|Body>~[^;.]{0,80}?(?:took place|was held|is held|met|meets|opened|ran) in <who:State>, which (?:is |was )?(?:host(?:s|ed|ing) it|acted as host|the host)`,
      `<who:State>~(?:hosts?|hosted|houses|is home to) the (?:headquarters|seat|secretariat) of (?:the )?<what:Organization|Body>`,
      `<who:State|Organization|Voice>~(?:hosted|hosts|is hosting|was hosting|hosting|staged|played host to|plays host to|(?:is|was|has been|became|remains) (?:the |a )?host (?:country |State |nation )?(?:of|to)|was the host (?:country )?of|houses|is home to|was home to|is the seat of|organi[sz]ed and hosted) (?:both )?(?:the |an? )?<what:Session|Body|Organization|Programme|SpaceObject+>`,
      `(?<!\\bby )(?<!\\bby the )<what:Session|Body|Organization>(?: [^,;.]{0,60}?)?,? (?:which )?(?:is |was |being |has been )?hosted by (?:the )?(?:[Gg]overnment of )?<who:State|Organization+>(?!, (?:the )?<:Organization|Session|Body>)`,
      `<what:Session>,? which (?:the )?<who:State|Organization+>~(?:hosts|hosted|is hosting|was hosting|stages|staged|organi[sz]es|organi[sz]ed)\\b`,
      `(?<!<:Session|Body> of (?:the )?)<what:Session|Body>[^;.]{0,160}?,? with (?:the )?<who:State> as (?:its |the )?host(?=[.,;]|$| (?:country|State)\\b)`,
      `<what:Session|Body>, (?:for|of) which (?:the )?<who:State>~(?:is|was) (?:the )?host(?: country| State)?(?=[.,;]|$)`,
      `(?:^|(?:^[^,;.]{3,80}|, ) and )[Hh]osted by (?:the )?<who:State>, (?:the )?<what:Session|Body|Organization>~`,
      `<what:Organization|Body>~has its (?:headquarters|seat|secretariat) in <who:State>`,
    ],
    unless: (subject, object, words) =>
      object === null ||
      subject.entity.id === object.entity.id ||
      /\b(?:right to|bid|reception|dinner|delegation|visit)\b/.test(words),
  },
];
