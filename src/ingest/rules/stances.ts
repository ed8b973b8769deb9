import type { Mention } from '../entity.js';
import { actsOf, byDoing, goingOn, LEAD, namedAs, NTH, nthTo, verbs } from './frames.js';
import { isMatter, isMatterAtHead } from './matter.js';
import type { Rule } from './rule.js';

const WHO = '<who:Person|Voice|State|Organization|Body+>(?: and (?:its|their) [Mm]ember [Ss]tates)?';
/** What is demanded, welcomed or refused, in words: up to the end of the thought. */
const CAUSE =
  '(?!(?:the |a |an )?(?:floor|vote|time|comment|help|adjournment|meeting|break|clarification|details|word)\\b)(?<cause>(?:(?! (?:that|which|who|while|as|when|because|so|since|although|but|saying|adding|noting|stressing|including|at the|in the light|said|says|during|following|so as)\\b| and (?:(?:he|she|it|they|we)\\b|\\w{3,}ed\\b|said|called|urged|noted|stressed|welcomed|to|that|was|has|is|will|demanded|rejected|supported|for|warned|added|condemned|recalled)\\b|[,.;:()"]| [-–—] |(?<! of )<:Date>).){4,110})';
/** `It was Belgium that had asked for it`. */
const CLEFT =
  '[Ii]t was (?:the )?<who:Person|Voice|State|Organization+> (?:that|who|which) (?:(?:had|has|have|first|also|later|originally) )*';
/** What somebody wrote or had read out says what they want. */
const PAPER = '(?:message|letter|statement|speech|note|submission|intervention|paper|address)';
/** For what it is refused stands before what is refused: `rejected as unverifiable the draft treaty`. */
const AS = '(?:as (?:[\\w-]+ly )?[\\w-]+(?:(?:,| and|, and) [\\w-]+)? )?';

const OPPOSE = verbs(
  'oppose|reject|condemn|denounce|deplore|object to|decry|criticise|criticize|slam|blast|attack|assail|castigate|resist|fight|protest|protest against|repudiate|refuse to accept/back/support/sign/endorse|take issue with|take exception to|take a stand against|take a position against|come out against|come out in opposition to|speak against|speak out against|speak up against|raise its voice/voices/hand/hands against|vote down|say no to|turn down|torpedo|rule out|dismiss|deprecate|disavow|campaign against|lobby against|argue against|caution against|inveigh against|rail against|hit out at|lash out at|push back against|push back on|rebuff|spurn|voice opposition to|voice its opposition to|voice objections to|express opposition to|express its opposition to|state its opposition to|reiterate its opposition to|raise objections to|raise an objection to|lodge a protest against|lodge an objection to|file an objection to|take aim at|have no truck with|have no time/use/sympathy/patience for|have misgivings about|have serious/grave/strong misgivings/reservations/objections about/to|voice misgivings/reservations/concerns/doubts about|voice serious/grave/strong misgivings/reservations/objections about/to|express misgivings/reservations about/on|enter a reservation/reservations to|distance itself from|dissociate itself from|disassociate itself from|part company with|set its face against|take up arms against|mount opposition to|lead opposition to|lead the opposition to/against|head the opposition to|put its foot down on|draw a line at|have nothing to do with|want nothing to do with|be unhappy with|find little/nothing to like in|pour cold water on|keep its distance from|dig in its heels against|see no merit/use/sense in|see no need/reason/case for|be no friend of|take a dim view of|come down against|speak out sharply/strongly/firmly against|balk at|bridle at|close the door on|close the door to',
);
const SUPPORT = verbs(
  'support|back|stand for|endorse|favour|favor|champion|second|applaud|defend|stand behind|stand by|get behind|line up behind|rally behind|rally to|throw its weight behind|throw its support behind|put its weight behind|lend its support to|lend its voice to|lend its backing to|lend its weight to|give its support to|give its backing to|give its blessing to|offer its support to/for|pledge support to/for|pledge its support to/for|express support for|express its support for|voice support for|voice its support for|reiterate its support for|reaffirm its support for|stress its support for|declare its support for|announce its support for|announce its adherence to|come out for|come out in support/favour/favor of|speak in favour/favor/support of|speak out for|speak up for|argue in favour/favor of|side with|join in supporting|take the side of|say yes to|be all for|be in favour/favor of|make common cause with the sponsors/authors of|add its weight to|add its voice to|give its backing/vote/approval/assent to|lend its name to|cast its vote for|pronounce itself in favour/favor of|declare itself in favour/favor of|have warm/kind words for|have only praise for|be happy/content/pleased with|put its name/names behind|be behind|be firmly/squarely/fully/solidly behind|come down in favour/favor of|recommend|announce its sponsorship of|pay tribute to',
);
const ASK = verbs(
  'call for|ask for|appeal for|press for|push for|plead for|campaign for|lobby for|argue for|demand|advocate|insist on|renew its call/calls/demand/demands/appeal/plea for|repeat its call/demand/appeal for|reiterate its call/demand/appeal for|see a/an need for|see an urgent need for|stress the need for|underline the need for|emphasise the need for|emphasize the need for|underscore the need for|highlight the need for|make a plea for|make an appeal for|issue an appeal for|press the case for|make the case for|call publicly/jointly/again/once/also/strongly/instead/repeatedly for',
);
const CITE = verbs(
  'cite|recall|invoke|quote|quote from|mention|reaffirm|refer to|refer back to|make reference to|allude to|point to|draw on|draw upon|build on|build upon|rest on|rest squarely/largely/heavily on|rely on|rely heavily/largely on|lean on|lean heavily on|hark back to|appeal to|evoke|restate|reiterate|echo|be based on|be grounded in|be rooted in|be founded on|take its cue from|bring up|call to mind|make mention of|rely upon|rest upon|dwell on|dwell upon|base itself on|point back to|borrow from|hold up|read out|read from|take its stand on|stand on|be anchored in|be built on|anchor itself in|argue from|reason from|take its cue from the|see in this/it/that a breach/violation of|find in this/it/that a breach/violation of|speak of',
);
const DEMAND =
  `(?:${ASK.finite}|` +
  'called for|calls for|calling for|asked for|asks for|wished for|requested|requests|appealed for|pressed for|pushed for|advocated(?: for)?|advocates(?: for)?|demanded|demands|(?:stressed|underlined|emphasi[sz]ed|highlighted|underscored|noted|reiterated|stresses|underlines|emphasi[sz]es) the (?:\\w+ )?(?:need|necessity|urgency) (?:for|of|to)|spoke (?:out )?(?:in favou?r of|for(?! (?:the )?<:Body|Organization|State>))|made the case for|(?:made|delivered|issued|launched) (?:an? )?(?:\\w+ )?(?:plea|appeal|call) for|stood up for|urged|sought|seeks|insisted on|proposed|proposes|suggested|encouraged|encourages|said it was (?:high )?time for|pleaded for|campaigned for|(?:argued|came out|spoke out|pleaded) (?:at length|\\w+ly) for|argued for|argues for|lobbied for|pleading for|arguing for|pressing for|floated|mooted|raised the idea of|put forward the idea of|put in a plea for|came forward with (?:a|the) (?:call|plea|appeal) for|laid claim to|spoke (?:\\w+ )?of the (?:need|necessity|urgency) (?:for|of)|pressed the case for|made (?:the|a) case for|made (?:a|an|the|their|its) (?:\\w+ )?(?:pitch|appeal|call|bid) for|argued (?:publicly|again|strongly) for|pushes for|presses for|renewed (?:its |their |his |her )?(?:call|appeal) for|repeated (?:its |their |his |her |the )?(?:call|appeal) for|reiterated (?:its |their |his |her )?(?:call|appeal) for|expressed the need for)';
const AGAINST =
  `(?:${OPPOSE.finite}|` +
  "opposed?|opposes|rejected|rejects|condemned|condemns|denounced|denounces|deplored|deplores|objected to|objects to|spoke (?:out )?against|is opposed to|are opposed to|was opposed to|is against|was against|voiced opposition to|expressed (?:its |their |his |her )?(?:strong |firm |deep )?opposition to|(?:can|could) (?:no longer|not) support|does not support|did not support|took a stand against|cannot support|dismissed|decried|disagreed with|ruled out|repudiated|repudiates|(?:reiterated|reaffirmed|stated|expressed|underlined|stressed|voiced|declared) (?:its |their |his |her |<:Voice>'s )?(?:\\w+ ){0,2}?(?:opposition|objections?) to|(?:could|can|would) not (?:accept|support|back|live with|go along with|endorse|agree (?:to|with))|cannot (?:accept|support|back|agree (?:to|with))|(?:said (?:it|he|she|they) )?(?:was|were|is|are) (?:unable|not able|not in a position) to (?:accept|support|back)|took issue with|takes issue with|took exception to|spoke out against|came out against|(?:declared (?:itself|himself|herself) |is |are |was |were )?(?:firmly |strongly |categorically )?opposed to|(?:is|are|was|were|remains?|remained) (?:firmly |strongly |categorically )?(?:against|hostile to|critical of)|turned down|spurned|protested(?: against)?|fought|fights|voiced (?:its |their )?(?:strong )?objections? to|has no time for|lashed out at|slammed|criticised|criticized|resisted|resists|refuses to accept|refused to accept|scorned|scorns|refused to back|refuses to back|came out against|railed against|has campaigned against|campaigned against|campaigns against|had no time for|inveighed against|would have none of|said no to|wanted no|wants no|(?:took|takes) a stand against|found (?:serious )?fault with|cautioned against|warned against|refused to support|blocked|blocks|torpedoed)";
const FOR =
  `(?:${SUPPORT.finite}|` +
  "supports?|supported|backs|backed|endorses?|endorsed|favou?rs|favou?red|champions|championed|(?:upholds|upheld) (?!the (?:[\\w, ]+ )?(?:principles|purposes|provisions|rules) of <:Instrument>)|advocates|spoke in support of|speaks in support of|found merit in|finds merit in|threw (?:its|their|his|her) weight behind|joined (?:in )?(?=(?:the |a )?(?:moratorium|call|appeal|pledge|consensus))|spoke (?:warmly|highly) of|hailed|applauded|gave (?:its|their|his|her) blessing to|added (?:its|their) (?:names?|voices?) to (?=(?:the )?(?:call|sponsors|co-sponsors|draft))|threw (?:its|their) lot in with|came out for|embraced|stood (?:squarely|firmly|fully) behind|stands (?:squarely|firmly|fully) behind|has (?:long )?been promoting|promotes|reaffirmed (?:its|their|his|her|the \\w+'s) attachment to|joined the (?=consensus|calls?\\b|appeals?\\b)|co-?sponsored|sponsored|(?:expressed|voiced|reiterated|reaffirmed|declared|pledged|confirmed|expresses|reiterates|reaffirms) (?:its |their |his |her )?(?:\\w+ ){0,2}?support (?:for|to|of)|lent (?:its |their )?support to|(?:reaffirmed|reiterated|renewed|underlined|reaffirms|reiterates) (?:its |their |his |her |<:Voice>'s )?(?:firm |strong |full |unwavering )?(?:commitment|adherence) to|threw (?:its |their |his |her )?(?:full )?weight behind|gave (?:its |their |his |her )?(?:full |firm )?(?:support|backing) to|(?:actively |firmly |consistently |continuously |vigorously )(?:promotes?|promoted|advances?|pursues?|upholds?|defends?|engages? in)|advances the |(?:reiterated|reaffirmed) (?:[^,;.]{3,80} and )?(?:its|their|his|her) (?:full |firm )?(?:backing|support) for|(?:voiced|expressed|pledged|declared|announced) (?:its |their |his |her )?(?:full |firm |strong )?backing (?:for|of)|(?:declared (?:itself|himself|herself)|spoke(?: out| up)?|came out|argued|pronounced (?:itself|himself|herself)) in favou?r of|spoke up for|stands? by|stood by|stands? behind|stood behind|has defended|defended|vowed support for|lined up behind|rallied (?:to|behind)|sided with|subscribes to|is in favou?r of|were in favou?r of|welcomes the (?=draft|proposal|resolution)|offered (?:its |their )?support (?:for|to)|put (?:its |their )?weight behind|is in favou?r of|was in favou?r of|are in favou?r of|came out in favou?r of|stood ready to deepen|remains? committed to|is committed to|are committed to|was committed to)";
/** What people are to a cause. */
const FRIEND =
  '(?:advocates?|supporters?|backers?|champions?|proponents?|defenders?|promoters?|friends?|sponsors?|co-sponsors?)';
const FOE = '(?:critics?|opponents?|adversar(?:y|ies)|enem(?:y|ies)|detractors?)';
const BEEN = '(?:is|are|was|were|been|remains?|became|becomes)';
/** What nobody calls a thing that he is for. */
const BAD =
  '(?:(?:fundamentally |deeply |totally |wholly |highly |politically |completely |simply )?(?:unacceptable|unbalanced|one-sided|illegal|unlawful|reckless|irresponsible|dangerous|indefensible|propaganda|provocative|premature|unnecessary|unworkable|flawed|harmful|hypocritical|discriminatory|counterproductive|divisive|politici[sz]ed|destabili[sz]ing|interventionist|unilateral|misguided|unfair|unjust|unjustified|unhelpful|excessive|disproportionate|absurd|cynical|hostile|aggressive|inflammatory|selective|biased|imbalanced|outdated|wasteful|regrettable|shameful|deplorable|outrageous|scandalous|inadmissible|intolerable|ill-timed|ill-conceived|ill-advised|short-sighted|arrogant|colonial|imperialist|confrontational|superfluous|redundant|useless|pointless|worthless|disastrous|wrong|(?:far |much )?too (?:dear|expensive|costly|one-sided))|(?:an? |the )?(?:\\w+ )?(?:threat|provocation|recipe|violation|breach|farce|sham|land[- ]grab|stunt|mistake|power[- ]grab|ploy|invasion|pretext|trap|abuse|danger|diversion|distraction|charade|manoeuvre|maneuver|non-starter|dead end|fig leaf|smokescreen|bad idea|step back(?:wards?)?|insult|affront|waste of (?:money|time)|interference))';
/** What nobody calls a thing that he is against. */
const GOOD =
  '(?:(?:\\w+ly )?(?:balanced|useful|timely|overdue|constructive|indispensable|excellent|exemplary|historic|sensible|fair)\\b|(?:an? |the )(?:[\\w-]+ ){0,2}(?:step (?:forward|in the right direction)|first step|milestone|landmark|achievement|success|breakthrough|door|model|good basis|cornerstone|gift|triumph))';
const SHORT_CAUSE =
  '(?<cause>(?!(?:it|them|him|her|this|that|what|for) )(?:(?! (?:that|which|who|as|and|but)\\b)[^,;.:()"]){4,70}?)';
const CAUSED = `["“]?(?:any |all |the |an? )?(?!<:Instrument>|as )${CAUSE}`;
/** What a sentence begins with: short, since its verb follows. */
const MATTER_FIRST =
  '(?:^|[;] )(?:[Tt]he |[Aa]n? )?(?<cause>(?!(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Tt]his|[Tt]hat) )(?:(?! (?:that|which|who|and|but|of)\\b)[^,;.:()"]){4,70}?)';

/** What was told just before, and nobody else's. */
const IT =
  '(?:it|(?:the|this|that) (?:same )?(?:idea|proposal|call|suggestion|request|demand|appeal|concept|plea|wish))(?=[,.;]|$| (?:and|but|too|as well|also|because|saying|while|with|though|on|at|in|as|for)\\b)';
const IT_FIRST =
  '(?:^|[;] |, and |, but )(?:[Ii]t|[Tt]h(?:e|is|at) (?:idea|proposal|call|suggestion|request|demand|appeal|concept|plea))';

/** `The deployment of weapons in orbit we condemn`: what is refused comes first of all. */
const FRONTED =
  '(?:^|[;] )(?:[Aa]ny |[Tt]he |[Aa]n? )?(?<cause>(?!(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Tt]his|[Tt]hat) )(?:(?! (?:that|which|who|and|but|is|was|are|were|has|have|had|as|when|if)\\b|[,;.:()"]|<:State|Person|Voice|Body|Organization>).){4,80}?)(?<!\\b(?:of|by|from|in|and|with|to|for|on|at|between|against))';

/** Verbs of asking, backing and fighting are said of many things: those that are no matter between States are left out. */
const isIdle = (object: Mention | null, words: string, verbs: RegExp, is = isMatter): boolean =>
  object?.how === 'in words' && !object.entity.known && verbs.test(words) && !is(object.entity.name);
const ASKED =
  /\b(?:prefer\w*|hope\w*|longs|need\w*|time|turn(?:s|ed) to|argu(?:ed|es|ing)|plead\w*|pushe[sd]|ask\w*|requests?|requested|sought|seeks|wants?|wanted|wish\w*|would like|proposes?|proposed|suggested|campaigned|lobbied|insisted on|recommends?|recommended)\b/;
const FOUGHT =
  /\b(?:wante?d? no|wants no|none of|said no|fought|fights|resist\w*|dismissed|turned down|slammed|lashed|spurned|hostile|critici[sz]ed|protested|decried|unhappy|happy|nothing|little|distance|no (?:merit|need|reason|case|sense|friend)|misgivings|reservations|concerns|doubts|no (?:time|use|sympathy|patience)|door|distanc\w+|disassoc\w+|dissociat\w+)\b/;

/** Nobody backs or refuses what is not there, himself, or what it is said that he does not. */
const isNoStanceOnIt: Rule['unless'] = (subject, object, words) =>
  object === null ||
  subject.entity.id === object.entity.id ||
  subject.kind === 'Body' ||
  /\b(?:not|never|no)\b/.test(words);

/** A draft is no law, and no text cites itself. */
const isNoLaw: Rule['unless'] = (subject, object, words) =>
  object === null ||
  subject.entity.id === object.entity.id ||
  object.how === 'paper' ||
  /\bL\.\d|^[A-Z]\/C\b|\bdraft\b/i.test(object.entity.name) ||
  object.how === 'draft' ||
  /\b(?:meeting|vote|discussion)\b/.test(words);

/** What speakers support, oppose and call for: always the speaker's word, never the world's. */
export const STANCES: readonly Rule[] = [
  {
    name: 'calls-for',
    version: 1,
    relation: 'CALLS_FOR',
    over: 'clause',
    unguarded: true,
    forms: [
      ...nthTo(WHO, ASK, CAUSED, ''),
      ...goingOn(WHO, ASK, CAUSED, ''),
      ...namedAs(WHO, 'calls?|appeals?|demands?|pleas?|requests?', 'for', CAUSED, ''),
      `${MATTER_FIRST} PASSIVE (?:\\w+ly )?(?:demanded|called for|requested|advocated|urged|asked for|sought) by (?:the |both )?${WHO}`,
      `<who:Instrument>~(?:calls? for|called for|demands?|demanded|recommends?|recommended|advocates?|proposes?|proposed) ${CAUSED}`,
      `<who:Instrument>~(?:calls? (?:up)?on|called (?:up)?on|urges?|urged|asks?|asked|invites?|invited|encourages?|encouraged|requests?|requested) (?:all |the |other |every )?(?:<:State|Body|Organization+>|[\\w -]{3,50}?) to ${CAUSE}`,
      `${WHO}~(?:${BEEN} )?(?:asked|asking|calling (?:up)?on|calls? (?:up)?on|called (?:up)?on|pressed|pressing|urged|urging) (?:all |the )*(?:[\\w-]+ ){0,2}(?:countries|operators|members|companies|States|governments|powers|firms|industry|agencies) for (?:an? |the )?${CAUSE}`,
      `${WHO}~(?:exhorted|implored|begged|pressed|pleaded with|beseeched|entreated|called (?:up)?on|appealed to) (?:all |the |other |every )?(?:<:State|Body|Organization+>|[\\w -]{3,50}?) to ${CAUSE}`,
      `(?:^|[;] )(?:[Aa]n? |[Tt]he )?${SHORT_CAUSE} (?:is|was|are|were) (?:\\w+ly |long |urgently )?(?:needed|overdue|required|necessary|indispensable|called for),["”]? <who:Person|Voice|State>~(?:SAID|maintained|argued|insisted)`,
      `(?:^|[;] )(?:[Aa]n? |[Tt]he )?${SHORT_CAUSE} (?:is|was|are|were) (?:\\w+ly |long |urgently )?(?:needed|overdue|required|necessary|indispensable|called for),["”]? (?:said|says|argued|maintained|insisted|wrote) (?:the )?<who:Person|Voice|State>`,
      `(?:^|[;] )${SHORT_CAUSE} (?:is|are|was|were) what <who:State|Person|Voice|Organization>~(?:${BEEN} )?(?:asking|calling|asked|asks|called|calls|pressing|pleaded) for(?=[,.;]|$)`,
      `${WHO}~["“]?${DEMAND} ["“]?(?:an? |the |all )?${CAUSE}`,
      `${WHO}~(?:urges|urged|urging|asked|asks|calls on|called on|called upon|calls upon|encouraged|encourages?|appealed to|invited|invites|urge|call on|call upon) (?:all |the |other |every )?(?!those\\b)(?:<:State|Voice|Body|Organization+>|[\\w -]{3,50}?) to ${CAUSE}`,
      `${WHO}~(?:appealed to|asked|called (?:up)?on|turned to(?! (?:the )?<:Organization>)) (?:all |the )*(?:<:State|Voice|Body|Organization+>|(?:[Mm]ember )?States|delegations|governments|parties|members|donors|space-?faring nations) for (?:an? |the )?${CAUSE}`,
      `${WHO}~(?:called|calls|appealed|pressed) for [^;.:]{4,140}? and for (?:an? |the )?${CAUSE}`,
      `<who:Person|Voice|State|Organization>(?:, [^,;.]{3,90},)? SAID (?:that )?[^;.:"]{3,160}?,? (?:and|but)(?:, [^,;.]{3,40},)? ${DEMAND} (?:an? |the |all )?${CAUSE}`,
      `${WHO}~(?:would like to see|would like|wishes to see|hopes to see|wished to see|is asking for|are asking for|(?:has|have) (?:long )?asked for|recommends?|recommended|favou?rs the creation of|wants?|wanted)(?! to) (?:an? |the |all |more )*${CAUSE}`,
      `${WHO}~(?:was|were|is|are) of the (?:opinion|view) that (?:an? |the )?(?<cause>[^,;.:"]{3,90}? (?:is|was|are|were) (?:long )?(?:overdue|needed|necessary|required|urgent))`,
      `<who:Voice>~(?:calls? for|demands?|urges?|support the call for|encourages?) (?:an? |the |all )?${CAUSE}`,
      `<who:Person|Voice>~(?:SAID|insisted|pleaded) (?:that )?(?<cause>[^,;.:"]{3,90}? (?:should|must|had to|has to|have to|ought to|needs? to|needed to) (?:(?! and (?:called|urged|asked|said|supported|opposed|rejected|stressed|warned|noted|appealed|demanded|welcomed|condemned)\\b)[^,;.:"]){3,90})`,
      `<who:Person|Voice>~SAID [^.;]{3,140}? and that (?<cause>[^,;.:"]{3,90}? (?:should|must|had to|has to|have to|ought to|needs? to|needed to) (?:(?! and (?:called|urged|asked|said|supported|opposed|rejected|stressed|warned|noted|appealed|demanded|welcomed|condemned)\\b)[^,;.:"]){3,90})`,
      `(?<cause>[A-Z][^,;.:"]{3,80}), <who:Person|Voice> SAID, (?:should|must|had to|has to|ought to|needed to) [^,;.]{3,80}`,
      `(?<cause>(?:[A-Z]|<:Body>|<:Instrument>)[^;.:"]{3,110}? (?:should|must|had to|has to|have to|ought to|needs? to|needed to) [^;.:"”]{3,90}),["”]? (?:said )?<who:Person|Voice>(?: SAID|$|[.])`,
      `${WHO}~(?:SAID|TOLD|told [^,;.]{3,40}?)(?: that)? (?:it (?:is|was) (?:\\w+ )?time (?:for|to have)|the time (?:had|has|was|is) (?:come|ripe)(?: now)? for|there (?:is|was) (?:an? )?(?:\\w+ )?(?:need|urgency|no alternative|no way around)(?: (?:of|for|to))?|(?:he|she|it|they) (?:needs?|needed|wants?|wanted|hopes? for|hoped for|would prefer|preferred|prefers)) (?:an? |the |all )?${CAUSE}`,
      `(?:^|[;] |["“])(?:[Ii]t is (?:\\w+ )?time for|[Tt]he time (?:has|had) come for|[Tt]here (?:is|was) (?:an? )?(?:\\w+ )?need for|[Ww]e (?:urgently )?(?:need|want|call for|ask for|demand|insist on)(?! no\\b)) (?:an? |the |all )?${CAUSE},["”]? (?:said|says|added) (?:the )?<who:Person|Voice>`,
      `${WHO}~(?:would prefer|prefers|preferred|hopes? for|hoped for|(?:wants?|wanted|would like) to see|pins? (?:its|their|his|her) hopes on|pinned (?:its|their|his|her) hopes on|longs for) (?:an? |the |all )?${CAUSE}`,
      `${WHO}~(?:hopes?|hoped) (?:that )?(?:an? |the |all )?(?<cause>[^,;.:"]{3,90}? (?:will|would) (?:be [a-z]+ed|begin|start|come|resume|enter|agree|adopt)\\b[^,;.:"]{0,60})`,
      `${WHO}~(?:returned to|came back to|repeated|renewed|reiterated|made|put forward|advanced|launched|revived|maintained|stood by|tabled) (?:an? |the |its |their |his |her )(?:[\\w-]+ )?(?:proposal|call|appeal|demand|suggestion|request|plea|wish)(?: of (?:<:State|Voice|Organization>|(?:his|her|its) [Gg]overnment))? that (?:an? |the |all )?(?<cause>[^,;.:"]{3,80}? be \\w+[^,;.:"]{0,60})`,
      `["“](?<cause>[^;.:"”]{3,80}? (?:should|must|has to|have to|ought to|needs? to) [^;.:"”]{3,90}),["”] (?:said|says|added) (?:the )?<who:Person|Voice>`,
      `What <who:State|Person|Voice|Organization+>~(?:seeks?|wants?|needs?|asks? for|calls? for|sought|wanted|needed|asked for|demands?|demanded)(?: now| today| most| first| above all)* (?:is|was) (?:an? |the )?${CAUSE}`,
      `[Ii]n (?:the )?(?:view|opinion|eyes|judg(?:e)?ment) of (?:the )?<who:State|Person|Voice|Organization>,? (?:an? |the )?(?<cause>[^,;.:"]{3,80}? (?:is|was|were|are) (?:\\w+ )?(?:needed|necessary|required|overdue|called for))`,
      `<who:State|Person|Voice|Organization>~(?:considers?|considered|thinks?|thought|finds?|found|deems?|deemed|calls?|called) (?:an? |the )?(?<cause>[^,;.:"]{3,80}?) (?:to be )?(?:\\w+ )?(?:overdue|necessary|indispensable|urgently needed)(?=[,.;]|$)`,
      `<who:State|Person|Voice|Organization>~(?:held|holds|argued|argues|maintained|maintains|thought|thinks?|felt|feels|believed|believes?) (?:that )?(?:an? |the )?(?<cause>[^,;.:"]{3,80}? (?:is|was|were|are) (?:\\w+ )?(?:needed|necessary|required|overdue|called for))`,
      `<who:Person|Voice>~SAID (?:[^.;]{3,140}? and )?(?:that )?what (?:is|was) (?:\\w+ )?(?:needed|required|missing|wanted)(?: now)? (?:is|was) (?:an? |the )?${CAUSE}`,
      `<who:Person|Voice>~SAID (?:that )?(?<cause>[^,;.:"]{3,60}? (?:needs?|needed) (?!to )[^,;.:"]{3,90})`,
      `What (?:was|is) (?:\\w+ )?(?:needed|wanted|required|missing)(?: now)?, <who:Person|Voice|State>~(?:SAID),? (?:was|is) (?:an? |the )?${CAUSE}`,
      `${CLEFT}${DEMAND} (?:an? |the |all )?${CAUSE}`,
      `<who:Person|Voice|State|Organization>(?:'s|') (?:\\w+ )?${PAPER} ${DEMAND} (?:an? |the |all )?${CAUSE}`,
    ],
    unless: (_, object, words) =>
      isIdle(object, words, ASKED, isMatterAtHead) ||
      isIdle(object, words, /\b(?:called for|what (?:is|was) (?:\w+ )?needed)\b/) ||
      /\b(?:urg\w+|call\w* (?:up)?on|encourag\w+|appeal\w* to|invit\w+) [^;]* to \p{L}+$/u.test(words) ||
      /\bshould (?:stop|end|cease)|\b(?:should|must) (?:also )?be (?:read|understood|seen|interpreted|construed)\b/.test(
        words,
      ) ||
      // `space is for all and must not become an arena` says what it is, and what it is not to be.
      / (?:is|are|was|were|has|have) [^;]*\b(?:and|but) (?:must|should)\b|\b(?:must|should) not become\b/.test(
        object?.entity.name ?? '',
      ) ||
      // An invitation is none either.
      (/\binvit/.test(words) &&
        /^(?:send|attend|visit|come|take part|participate|join|see|tour)\b/.test(object?.entity.name ?? '')) ||
      // What is asked of those who apply is no demand.
      /^(?:proposals|papers|tenders|bids|applications|abstracts|nominations|submissions|experiments|ideas|expressions of interest)\b/.test(
        object?.entity.name ?? '',
      ) ||
      // Who proposes an amendment sponsors it.
      (/\b(?:proposed|proposes|suggested)\b/.test(words) &&
        /^(?:amendment|draft|text|resolution|motion)\b/.test(object?.entity.name ?? '')) ||
      // What somebody had once thought of is no demand of today.
      /\bhad (?:\w+ly )?(?:floated|mooted|wanted)\b/.test(words) ||
      /(?:proposed|suggested|requested|sought|urged|encouraged) (?:with|by|to|in|for|at|on|as|that(?!.* be \w))\b/.test(
        words,
      ),
  },
  {
    name: 'opposes',
    version: 1,
    relation: 'OPPOSES',
    over: 'clause',
    unguarded: true,
    forms: [
      ...goingOn(WHO, OPPOSE, CAUSED, ''),
      ...goingOn(WHO, OPPOSE, '<what:Instrument|Programme+>'),
      `${WHO}~(?:${BEEN} )?(?:always |long |also )*(?:an? |the |one of (?:the )?|among (?:the )?)(?:[\\w-]+ ){0,3}?${FOE} of ${CAUSED}`,
      `${MATTER_FIRST} (?:drew|provoked|sparked|met with|prompted|triggered|encountered|earned|ran into) (?:[\\w-]+ )?(?:condemnation|criticism|protests?|opposition|objections?|rejection|outrage|resistance) (?:from|of|by|in) ${WHO}`,
      `<what:Instrument>~(?:drew|provoked|sparked|met with|met|prompted|triggered|encountered|earned|ran into|faced|hit) (?:[\\w-]+ )?(?:condemnation|criticism|protests?|opposition|objections?|rejection|outrage|resistance) (?:from|of|by|in) ${WHO}`,
      `<what:Instrument>~(?:finds?|found|has|had|meets? with|met with) (?:no|little) (?:favou?r|support|sympathy|approval|backing) (?:with|from|in|among) ${WHO}`,
      `${WHO}~(?:lodged|filed|made|issued|registered) (?:an? |its |their )?(?:[\\w-]+ ){0,2}(?:protest|condemnation|complaint|objection)(?: with [^,;.]{2,40}?)? (?:over|against|about|at|of|to) ${CAUSED}`,
      `${WHO}~(?:(?:does|do|did|will|would|could|can) (?:not|never) (?:accept|go along with|agree to|hear of|tolerate|condone)|cannot (?:go along with|agree to|condone|tolerate)|never accept(?:ed|s)?) ${CAUSED}`,
      `${WHO}~(?:SAID (?:that )?(?:it|he|she|they) )(?:(?:does|do|did|will|would|could|can) not (?:accept|go along with|agree to|tolerate)|cannot (?:go along with|agree to|condone|tolerate|accept)) ${CAUSED}`,
      `(?:${MATTER_FIRST}|(?:^|[;] )(?:[Tt]he )?<what:Instrument|Programme>) (?:is|was|are|were|remains?|remained) (?:simply |wholly |totally )?(?:not acceptable|unacceptable|intolerable|anathema|a red line) (?:to|for) ${WHO}`,
      `(?:^|[;] )(?:[Tt]o|[Ff]or) (?:the )?<who:State|Voice|Person|Organization>, (?:any |the |an? )?${SHORT_CAUSE} (?:is|was|are|were|remains?) ${BAD}`,
      `${WHO}~(?:(?:does|do|did|will|would|could|can) (?:not|never) (?:accept|go along with|agree to|support|back)|cannot (?:go along with|agree to|bring (?:itself|himself|herself) to support)|(?:was|were|is|are) not (?:happy|satisfied) with) <what:Instrument|Programme>`,
      `${WHO}~(?:called|calls|branded|labelled|labeled|described|dismissed|considers?|considered|finds|found|termed|likened) (?:any |the |an? )?${SHORT_CAUSE} (?:as |to )?${BAD}`,
      `${WHO}~(?:called|calls|branded|labelled|labeled|described|dismissed|considers?|considered|finds|found|termed|likened) (?:the )?<what:Instrument|Programme> (?:as |to )?${BAD}`,
      `<what:Instrument>[^;.]{0,90}? (?:over|despite|against|in the face of) (?:the )?(?:[\\w-]+ )?(?:objections?|opposition|protests|resistance) (?:of|from) ${WHO}`,
      ...nthTo(WHO, OPPOSE, CAUSED, ''),
      `${FRONTED} <who:State|Person|Voice>~(?:${OPPOSE.finite})(?=[,.;]|$)`,
      ...nthTo(WHO, OPPOSE, '<what:Instrument|Programme+>'),
      ...namedAs(WHO, 'opposition|objections?|resistance|hostility', 'to', CAUSED, ''),
      ...namedAs(WHO, 'opposition|objections?|resistance|hostility', 'to', '<what:Instrument|Programme>'),
      `${WHO}~${AGAINST} (?:in the strongest (?:possible )?terms |strongly |firmly )*${AS}${LEAD}<what:Instrument|Programme+>`,
      `${WHO}~["“]?${AGAINST} (?:in the strongest (?:possible )?terms |strongly |firmly )*${AS}["“]?(?:any |all |the |an? )?(?!<:Instrument>|as )${CAUSE}`,
      `${WHO}~(?:SAID )?(?:[^;.:]{0,40} )?(?:is|are|was) opposed to [^;.:]{4,140}? and to (?:an? |the )?${CAUSE}`,
      `\\b(?:an? |the )(?<cause>[^,;.:()"]{4,80}), which (?:the )?<who:State|Person|Voice|Organization+>~(?:opposed|rejected|condemned|refused to (?:back|support|accept)|called (?:premature|unacceptable|unnecessary|unworkable|unrealistic))(?=[,.;]|$| and )`,
      `${WHO}~(?:SAID|TOLD|told [^,;.]{3,40}?|made (?:it )?clear)(?: that)? (?:it|he|she|they) (?:is |was |are |were |\\w+ly )*(?:opposed to|against|opposes?|opposed|rejects?|rejected|objects? to|objected to) (?:any |all |the |an? )?${CAUSE}`,
      `${CLEFT}${AGAINST} (?:any |all |the |an? )?${CAUSE}`,
      `<who:Person|Voice|State|Organization>~[^.;<]{3,140}?, (?:rejecting|opposing|condemning|denouncing|criticising|criticizing|deploring|resisting) (?:any |all |the |an? )?${CAUSE}`,
    ],
    unless: (subject, object, words) =>
      isIdle(object, words, FOUGHT) ||
      isIdle(object, words, /\b(?:did|does) not support\b/) ||
      isIdle(
        object,
        words,
        /\bspoke against\b|, (?:rejecting|opposing|condemning|denouncing|critici[sz]ing|deploring|resisting) |\bblock(?:s|ed)\b|\btorpedoed\b/,
        isMatterAtHead,
      ) ||
      /against (?:expecting|hoping|thinking|believing|assuming|rushing|reading|relying|ignoring|forgetting|confusing|treating|drawing|jumping|over|under)/.test(
        words,
      ) ||
      // What a body turns down it decides.
      (subject.kind === 'Body' && !/Group|Union|Community/.test(subject.entity.name)) ||
      /\b(?:not oppose|never opposed|no objection|allegations?|accusations?|claims?|charges?|suggestions?|reports?|rumou?rs?|speculation|criticisms?|arguments?|assertions?|contentions?|insinuations?|characteri[sz]ations?|remarks?|comments?|narratives?|idea that|notion that)\b/i.test(
        words,
      ) ||
      (object !== null && object.kind === 'Person') ||
      // To denounce a treaty is to leave it.
      (/denounc/.test(words) && object !== null && /\b(?:Treaty|Agreement|Convention)\b/.test(object.entity.name)),
  },
  {
    name: 'supports',
    version: 1,
    relation: 'SUPPORTS',
    over: 'clause',
    unguarded: true,
    forms: [
      `${WHO}~(?:${BEEN} )?(?:always |long |also )*(?:an? |the |one of (?:the )?)(?:[\\w-]+ ){0,3}?${FRIEND} of (?:the )?<what:Body|Organization|Session>`,
      `${WHO}~(?:expressed|voiced|stressed|reiterated|reaffirmed|pledged|declared|underlined|confirmed) (?:its|their|his|her) (?:[\\w-]+ ){0,2}support (?:for|to) (?:the )?(?:(?:early )?(?:convening|work|role|mandate) of (?:the )?)?<what:Body|Session>`,
      `${WHO}~stood (?:squarely|firmly|fully) behind (?:the )?(?:[\\w-]+ ){0,3}(?:of (?:the )?)?<what:Body|Session>`,
      ...goingOn(WHO, SUPPORT, CAUSED, ''),
      ...goingOn(WHO, SUPPORT, '<what:Instrument|Programme+>'),
      `${WHO}~(?:${BEEN} )?(?:always |long |also )*(?:an? |the |one of (?:the )?|among (?:the )?)(?:[\\w-]+ ){0,3}?(?:${FRIEND} of|(?:driving force|prime mover|moving spirit|mover) (?:behind|of)) (?:the )?<what:Instrument|Programme>`,
      `<what:Instrument|Programme>~(?:has|have|had|enjoys?|enjoyed|won|found|received|secured) (?:the )?(?:[\\w-]+ )?(?:support|backing|blessing) of (?:the |both )?${WHO}`,
      `${WHO}~(?:welcomed|welcomes|praised|praises|commended|commends|hailed|hails) (?:the adoption of )?<what:Instrument+>`,
      `${WHO}~(?:called|calls|described|describes|considers?|considered|finds|found|sees|saw|hailed|termed|welcomed|welcomes|praised|regards|regarded) <what:Instrument|Programme> (?:as )?["“]?${GOOD}`,
      `<what:Instrument|Programme>~(?:has|have|had|enjoys?|enjoyed|won|received) ${WHO}'s (?:[\\w-]+ )?(?:support|backing|blessing)`,
      `<what:Instrument|Programme>~(?:has|have|had|found|finds) (?:an? )?(?:[\\w-]+ )?(?:supporter|advocate|ally|champion|friend|defender)s? in ${WHO}`,
      `${WHO}~(?:joined|joins|join|signed up to|entered) (?:the )?(?:[\\w-]+-led |<:Adjective>-led |global |growing )?(?<cause>(?:ban|moratorium|pledge|commitment)(?: (?:on|not|against|to|of) [^,;.:"]{4,80})?)`,
      `["“](?:We|I) (?:support|back|endorse|stand for|stand by|stand behind|fully support|are in favou?r of|strongly support) ${CAUSED},["”] (?:said|says|added) (?:the )?<who:Person|Voice>`,
      ...nthTo(WHO, SUPPORT, CAUSED, ''),
      ...nthTo(WHO, SUPPORT, '<what:Instrument|Programme+>'),
      ...namedAs(WHO, 'support|backing|endorsement', 'for|of|to', CAUSED, ''),
      ...namedAs(
        WHO,
        'support|backing|endorsement',
        'for|of|to',
        '<what:Instrument|Programme>(?! (?:is|was|were|has been|remains|remained) (?:\\w+ly )?(?:doubt|question|denied|refused|withdrawn|in doubt|uncertain))',
      ),
      `${WHO}~(?:\\w+ly )*${FOR} (?:the |<:State>'s |(?:the )?<:State+>'s )?(?:text|draft|resolution|paper|proposal)(?: on [^,;.]{3,80}?)?,? \\(?<what:Instrument>`,
      `${WHO}~(?:strongly |fully |firmly |warmly )*${FOR} (?:the adoption of |the call for )?${LEAD}<what:Instrument|Programme+>`,
      `${WHO}~["“]?(?:strongly |fully |firmly |warmly )*${FOR} ["“]?(?:the |an? |all )?(?!<:Instrument>)${CAUSE}`,
      `<who:Person|Voice|State|Organization>(?:, [^,;.]{3,90},)? SAID (?:that )?[^;.:"]{3,160}?,? (?:and|but)(?:, [^,;.]{3,40},)? ${FOR} (?:an? |the |all )?(?!<:Instrument>)${CAUSE}`,
      `\\b(?:an? |the )(?<cause>[^,;.:()"]{4,80}), which (?:the )?<who:State|Person|Voice|Organization+>~(?:supported|backed|embraced|endorsed|favou?red|welcomed)(?=[,.;]|$)`,
      `(?:\\ban? |\\bthe |\\bfor (?!an? |the ))(?<cause>[^,;.:()"]{4,80}), (?:an?|the) (?:proposal|idea|wish|call|suggestion|demand|request|plan|view|appeal) (?:that|which) (?:the )?<who:State|Person|Voice|Organization+>~(?:supported|backed|embraced|endorsed|favou?red|welcomed|seconded|echoed|shared)(?=[,.;]|$| and | \\w+ly\\b)`,
      `${WHO}~(?:reiterated|reaffirmed|stressed|underlined|renewed|confirmed) the (?:\\w+ )?(?:commitment|support|attachment|adherence) of (?:<:Voice>|(?:his|her|its|their) (?:country|delegation|Government|government)) (?:to|for) (?:the )?<what:Instrument>`,
      `${WHO}~(?:SAID|TOLD|told [^,;.]{3,40}?)(?: that)? (?:it|he|she|they) (?:would |\\w+ly )*(?:supports?|backs?|favou?rs?|endorses?|stands? by|is in favou?r of|was in favou?r of|welcomes the (?=draft|proposal)|(?:had |has )?voted for) (?:both )?<what:Instrument|Programme+>`,
      `${CLEFT}${FOR} (?:an? |the |all )?${CAUSE}`,
      `<who:Person|Voice|State|Organization>~[^.;<]{3,140}?, (?:supporting|endorsing|backing|championing|(?:expressing|voicing|reiterating|stressing) (?:his|her|its|their|the) (?:\\w+ ){0,2}?support (?:for|to|of)) (?:an? |the |all )?${CAUSE}`,
      `<who:Person|Voice|State|Organization>~[^.;<]{3,140}?, (?:expressing|voicing|reiterating|stressing) (?:his|her|its|their) (?:\\w+ ){0,2}?support (?:for|to|of) <what:Instrument|Programme|Body>`,
      `(?:^|[;,] )(?:[Aa]n? |[Tt]he )?(?<cause>[^,;.:()"]{4,80}) (?:has|have|had|enjoys?|enjoyed|won|found) the (?:\\w+ )?(?:support|backing) of (?:the )?<who:State|Organization+>(?=[,.;]|$)`,
      `${WHO}~SAID (?:that )?(?:it|he|she|they) (?:would |\\w+ly )*(?:back|support|endorse) (?:an? |the )?${CAUSE}`,
    ],
    unless: (subject, object, words) =>
      isIdle(object, words, /./) ||
      // `welcomed the framework agreement`: that there is one.
      (/\bwelcome/.test(words) && object?.how === 'paper') ||
      /\b(?:no longer|not|never|cannot|neither|without)\b/i.test(words) ||
      subject.entity.id === object?.entity.id ||
      // What a body endorses, it adopts.
      (subject.kind === 'Body' && !/Group|Union|Community/.test(subject.entity.name)),
  },
  {
    name: 'sponsor',
    version: 1,
    relation: 'SUPPORTS',
    over: 'clause',
    qualifiers: { form: 'sponsor' },
    forms: [
      `[Jj]oining the (?:list of )?(?:co-?)?sponsors of <what:Instrument> (?:were|was) <who:State+>`,
      `<what:Instrument>(?: on (?:(?! (?:by|after|before|when|while|which|that)\\b)[^;.]){3,140}?)?(?: \\([^()]{3,40}\\))?,? (?:which )?(?:was |were |had been |has been )?(?:jointly )?(?:prepared|drawn up|circulated|written|put forward|piloted|steered|put to (?:a|the) vote|submitted|tabled|sponsored|co-sponsored|introduced|proposed|drafted|authored|initiated|presented)(?: jointly| (?:on |in )<:Date>)* by <who:State|Organization+>`,
      `(?<!\\b(?:sponsorship|support|version) (?:of|for) )<what:Instrument>\\)?(?: (?:on|about|against|for) [^,;.]{3,80}?)?(?:,? which| that) (?:the )?<who:State|Organization+>~(?:introduced|tabled|submitted|sponsored|co-?sponsored|put forward|proposed|presented|drafted|prepared|circulated|(?:laid|put|brought|placed) (?:to|before))\\b`,
      `<what:Instrument> (?:by|of|from) <who:State+>(?= (?:that|which|on|was|to|calling)|,|[.])`,
      `<who:State|Voice+>~(?:tabled|introduced|submitted|co-?sponsored|sponsored|put forward|presented|proposed|drafted|drew up|authored|initiated|penned|circulated|spearheaded)(?: (?:to|in|before|at) (?:the )?<:Body|Session|Organization>)? <what:Instrument>`,
      `<who:State+>~laid <what:Instrument>(?: (?:on|against|for|to) [^;.]{3,120}?)? (?:on the table|before)\\b`,
      `<who:State+>~(?:added (?:its|their) names? to|joined) the (?:list of )?(?:co-?)?sponsors of <what:Instrument>`,
      `(?:^|[;] )[Bb]ehind <what:Instrument> (?:is|are|stands?|stood|was|were) <who:State+>`,
      `<what:Instrument>~(?:comes?|came|stems?|stemmed|originate[sd]?) from (?:the )?<who:State+>`,
      `<what:Instrument>~(?:is|was|are|were) (?:the |an? )?(?:[\\w-]+ )?(?:work|brainchild|initiative|product|child|idea) of (?:the )?<who:State+>`,
      `<who:State+>~(?:is|are|was|were) the (?:[\\w-]+ )?(?:parents?|fathers?|architects?|originators?|initiators?) of <what:Instrument>`,
      `<who:State+>~(?:is|are|was|were) (?:the |a |one of the |among (?:the )?)?(?:main |lead |original |\\w+ )?(?:co-?)?(?:sponsors?|authors?|drafters?|proponents?) of <what:Instrument>`,
    ],
    unless: (_, object) =>
      object === null ||
      (object.how !== 'draft' &&
        object.how !== 'symbol' &&
        object.how !== 'the same' &&
        !/[Rr]esolution|draft/i.test(object.entity.name)) ||
      /\bmotion\b/.test(object.entity.name),
  },
  {
    // What was asked for or proposed just before.
    name: 'supports-it',
    version: 1,
    relation: 'SUPPORTS',
    over: 'clause',
    objectFrom: 'cause',
    unguarded: true,
    forms: [
      `${WHO}~(?:${SUPPORT.finite}|echo(?:ed|es)?|shared?|shares|join(?:ed|s) in|associated (?:itself|himself|herself|themselves) with|subscribes? to|subscribed to|took up) ${IT}`,
      `${IT_FIRST} (?:has|had|have|found|won|got|enjoyed|received|drew) (?:the )?(?:[\\w-]+ )?(?:support|backing|sympathy|approval|blessing) (?:of|from|in|among) ${WHO}`,
    ],
    unless: isNoStanceOnIt,
  },
  {
    name: 'opposes-it',
    version: 1,
    relation: 'OPPOSES',
    over: 'clause',
    objectFrom: 'cause',
    unguarded: true,
    forms: [
      `${WHO}~(?:${OPPOSE.finite}|is against|was against|were against|are against|(?:is|was|are|were) opposed to) ${IT}`,
      `${WHO}~(?:was|were|is|are) opposed(?=[.,;]|$| on grounds\\b)`,
      `${IT_FIRST} (?:met with|ran into|drew|met|encountered) (?:[\\w-]+ )?(?:resistance|opposition|objections?|criticism) (?:of|from|in|among|by) ${WHO}`,
    ],
    unless: isNoStanceOnIt,
  },
  {
    // What somebody gives up is said with a `not`.
    name: 'pledged',
    version: 1,
    relation: 'SUPPORTS',
    over: 'clause',
    unguarded: true,
    forms: [
      `${WHO}~(?:pledged|pledges|vowed|promised|undertook|undertaken|undertakes|committed(?: itself| themselves)?|has committed itself) (?<cause>(?:not|never) to (?:conduct|carry out|perform|place|deploy|be the first|test)\\b[^,;.:"]{5,100})`,
      `${WHO}~(?:SAID|announced|announces|declared|declares|pledged|promised|vowed|undertook) (?:that )?(?:it|he|they|we|<:State|Voice>|his country|her country) (?:would|will) (?<cause>(?:not|never|no longer) (?:conduct|carry out|perform|place|deploy)\\b[^,;.:"]{5,100}(?:tests?|testing|weapons?)\\b)`,
      `${WHO}~(?:joined|joins|join|signed up to|entered|made|makes|make|took|gave|announced|reaffirmed|renewed|repeated|confirmed|subscribed to|took on|adopted) (?:an? |the |its |their |his |her )?(?:same |national |voluntary |unilateral |[\\w-]+-led )*(?<cause>(?:pledge|commitment|promise|undertaking|moratorium) (?:not to|never to|against|on)\\b[^,;.:"]{4,100})`,
      `${WHO}~${BEEN} ${NTH} to (?:make|join|take|give|announce|adopt|declare) (?:an? |the |such a )?(?<cause>(?:pledge|commitment|promise|undertaking|moratorium)(?: (?:not to|never to|against|on)\\b[^,;.:"]{4,100})?)`,
    ],
    unless: (_, object, words) => object === null || /\bnot be the first to\b|\b(?:refused|declined)\b/.test(words),
  },
  {
    name: 'sponsor-of-it',
    version: 1,
    relation: 'SUPPORTS',
    over: 'clause',
    objectFrom: 'draft',
    qualifiers: { form: 'sponsor' },
    forms: [
      `(?:^|; |, and )(?:[Ii]ts|[Tt]he) (?:[\\w-]+ )?(?:authors?|(?:co-?)?sponsors?|drafters?|movers?)(?: of <what:Instrument>)? (?:is|are|was|were) <who:State+>`,
    ],
    unless: (_, object) => object === null || /\bmotion\b/.test(object.entity.name),
  },
  {
    // Whose a draft is stands beside it: `a Russian draft`.
    name: 'draft-of',
    version: 1,
    relation: 'SUPPORTS',
    over: 'words',
    beside: true,
    anywhere: true,
    qualifiers: { form: 'sponsor' },
    forms: [`(?:[Aa]n?|[Tt]he) <who:Adjective> (?:proposed )?<what:Instrument>`],
    unless: (_, object) => object?.how !== 'draft' || /\bmotion\b/.test(object.entity.name),
  },
  {
    name: 'cites',
    version: 1,
    relation: 'CITES',
    over: 'clause',
    unguarded: true,
    forms: [
      ...actsOf(
        '<who:Instrument|Person|Voice|State|Organization|Body>',
        CITE,
        '<what:Instrument|Provision+>',
        "(?:[\\w' -]{3,60}? (?:of|in|under|from) )?(?:the |its )?",
      ),
      ...byDoing(
        '<who:Person|Voice|State|Organization|Body>',
        CITE,
        '<what:Instrument|Provision+>',
        "(?:[\\w' -]{3,60}? (?:of|in|under|from) )?(?:the |its )?",
      ),
      `(?:[Pp]reamble|[Ss]ection \\d+|<:Provision>|[Pp]aragraph \\d+|text|operative part|introduction|annex|recitals?) (?:of|to) <who:Instrument>~(?:${CITE.finite}) (?:[\\w' -]{3,60}? (?:of|in|under|from) )?<what:Instrument|Provision+>`,
      `[Aa]s (?:the )?<who:State|Person|Voice|Organization> (?:SAID|recalled|noted|pointed out), <what:Provision|Instrument>(?: of <:Instrument>)? `,
      `"<what:Provision|Instrument>(?: of <:Instrument>)? [^"“”]{3,140},?["”] <who:Person|Voice|State>(?: SAID|~SAID)`,
      `["“][^"“”]{3,120}? (?:in (?:breach|violation) of|contrary to|violat\\w+|breach\\w*|in line with|under|contradicts?|consistent with) (?:the )?<what:Instrument|Provision>(?: of <:Instrument>)?[^"“”]{0,100}[,.!]?["”],? (?:said|says|added|argued|declared|told [^,;.]{3,40}|wrote) (?:the )?<who:Person|Voice|State>`,
      `[Aa]ccording to (?:the )?<who:State|Person|Voice>, [^;.:"]{3,90}? (?:violat\\w+|breach\\w*|contravene[sd]?|contradict\\w*|ran counter to|runs counter to|was in (?:breach|violation) of|was contrary to) (?:the )?<what:Instrument|Provision>`,
      `(?:[Ww]ith|[Ii]n) reference to (?:the )?<what:Instrument|Provision+>, ${WHO}`,
      `<what:Instrument|Provision>(?: of <:Instrument>)?, which (?:the |its )?(?:<who:State|Person|Voice|Organization>)~(?:cited|invoked|quoted|recalled|referred to|mentioned)`,
      `<who:Instrument>~(?:names|named|calls|called|describes|described) <what:Instrument> (?:as )?(?:the|a) (?:cornerstone|basis|foundation|bedrock|starting point)`,
      `${WHO}~(?:recalled|recalls|recall|cited|cites|cite|invoked|invokes|invoke|referred to|refers to|pointed to|points to|quoted|quotes|relied on|relies on|drew attention to|alluded to|alludes to|mentioned|mentions|drew on|draws on|quoted from|quotes from|reminded [^,;.<]{3,40}? of|(?:upholds?|upheld|abides? by|abided by|adheres? to|adhered to|respects?|respected|(?:is|are|was|were|remains?|remained) committed to) the (?:[\\w-]+ and )?(?:principles|purposes|provisions|rules|spirit|letter|norms) of|(?:opened|began|closed|started|ended|concluded) by recalling|reminded (?:States|delegations|members|delegates|participants|the \\w+) of|reaffirms?|reaffirmed|evoked|would have (?:invoked|recalled|cited)|attach(?:es|ed)? (?:\\w+ )?importance to|made reference to|makes reference to|would have reaffirmed|based (?:its|his|her) \\w+ on|appealed to)(?: the| its)?(?: (?:[\\w' -]{3,70}? )?(?:under|in|of|by|from|set out in|enshrined in|contained in))? <what:Instrument|Provision+>`,
      `${WHO}~(?:(?!<:Person|Voice|State|Organization> (?:SAID|TOLD))[^.;]){3,140}?, (?:pointing to|citing|invoking|recalling|referring to|quoting|with reference to) (?:the )?(?:[\\w' -]{3,60}? (?:of|in|under) )?<what:Instrument|Provision+>`,
      `<who:Person|Voice|State|Organization>, (?:citing|invoking|recalling|referring to|quoting|with reference to|in reference to) (?:the )?(?:[\\w' -]{3,60}? (?:of|in|under) )?<what:Instrument|Provision+>(?: of <:Instrument>)?,`,
      `(?:[Cc]iting|[Ii]nvoking|[Rr]ecalling|[Rr]eferring to|[Qq]uoting|[Pp]ointing to|[Ww]ith reference to) (?:the )?(?:[\\w' -]{3,60}? (?:of|in|under) )?<what:Provision+> of <:Instrument>, ${WHO}`,
      `(?:[Uu]nder|[Ii]n accordance with|[Ii]n line with|[Aa]s required by|[Cc]onsistent with|[Ii]n keeping with) (?:the )?<what:Provision|Instrument>(?: of <:Instrument>)?(?:,| [^,;.]{3,110},) <who:Person|Voice> (?:SAID|recalled)`,
      `(?:[Uu]nder|[Ii]n accordance with|[Ii]n line with|[Aa]s required by|[Cc]onsistent with|[Ii]n keeping with) (?:the )?<what:Provision|Instrument>(?: of <:Instrument>)?(?:,| [^,;.]{3,110},) (?:said|argued|noted|recalled|maintained|insisted) (?:the )?<who:Person|Voice>`,
      `<what:Provision|Instrument>(?: of <:Instrument>)?, <who:Person|Voice|State> (?:SAID|recalled), (?:bans?|prohibits?|requires?|obliges?|forbids?|allows?|applies|provides?|is|was|remains?)\\b`,
      `<who:State|Person|Voice>~held <what:Instrument|Provision> against `,
      `<who:State|Organization|Person|Voice>~(?:rested|rests|based|bases|built) (?:its|their|his|her) (?:case|claim|argument|position|demand) on (?:<:Instrument|Provision>(?: of <:Date>)?,?(?: by which [^,;.]{3,60},)? and on )?<what:Instrument|Provision+>`,
      `<who:State|Organization|Person|Voice>~(?:rested|rests|based|bases|built) (?:its|their|his|her) (?:case|claim|argument|position|demand) on <what:Instrument|Provision>`,
      `(?<=, )<who:State|Person|Voice> (?:citing|invoking|quoting) (?:the )?<what:Instrument|Provision+>`,
      `<who:State|Organization>~(?:argued|said|recalled|noted|stressed|maintained|insisted|submitted|pointed out|held) that <what:Provision+>(?: of <:Instrument>)? (?:remains?|is|are|bans?|prohibits?|requires?|obliges?|speaks?|provides?|forbids?|allows?|applies|apply|sets?|guarantees?|stipulates?)\\b`,
      `<who:Person|Voice|State|Organization>~SAID (?:that )?[^.;:"]{3,70}? (?:must |should |had to |has to )?(?:rests?|be based|is based|be founded|is founded|be built|relies|be grounded) (?:up)?on <what:Provision|Instrument+>`,
      `<who:Person|Voice|State>~(?:maintained|argued|said|insisted|stated|held|claimed) (?:that )?[^.;:"]{3,70}? (?:violat\\w+|breach\\w*|contravenes?|contradicts?|(?:is|was|are|were) (?:in (?:breach|violation) of|contrary to|incompatible with|compatible with|consistent with|inconsistent with|in line with|at odds with|in conflict with|in keeping with)|sits? (?:well|ill|badly) with|runs? counter to) (?:the )?<what:Provision|Instrument+>`,
      `${WHO}~(?:called|calls|regards?|regarded|described|describes|saw|sees|viewed|views|considers?|considered|denounced|condemned|branded|finds|found|deems|deemed) [^.;:"]{3,80}? (?:as )?(?:(?:an? |the )?(?:[\\w-]+ )?(?:violation|breach|infringement|contravention) of|(?:incompatible|inconsistent|compatible|consistent|in line|at odds|in conflict|in keeping) with|contrary to|in (?:breach|violation) of) (?:the )?<what:Instrument|Provision+>`,
      `${WHO}~(?:took|takes|used|uses|made|chose) <what:Instrument|Provision> (?:as|for) (?:his|her|its|their|the|an?) (?:[\\w-]+ )?(?:starting point|basis|yardstick|model|benchmark|guide|foundation|witness|point of departure|touchstone)`,
      `${WHO}~(?:measured|measures|judged|judges|weighed|tested) [^.;:"]{3,60}? (?:against|by) (?:the )?<what:Instrument|Provision+>`,
      `${WHO}~(?:reminded|told|reminds) [^,;.:"]{3,50}? that <what:Provision|Instrument+>(?: of <:Instrument>)? (?:makes?|made|remains?|is|are|was|were|bans?|banned|prohibits?|requires?|obliges?|speaks?|provides?|forbids?|allows?|applies|apply|sets?|guarantees?|binds?)\\b`,
      `<who:Person|Voice>~(?:SAID|wrote|writes|tweeted|thinks) (?:that )?<what:Provision|Instrument+>(?: of <:Instrument>)? (?:remains?|is|are|was|were|bans?|prohibits?|requires?|obliges?|speaks?|provides?|forbids?|allows?|applies|apply|sets?|guarantees?|stipulates?|establish\\w*|constitutes?|form|forbade|banned|prohibited|required|obliged|left (?:no|little)|leaves (?:no|little)|knows? no|said|says|demands?|means|meant|covers?|covered|binds?|bound|governs?|settles?|settled|makes?|made|ensures?|enshrines?|lays? down|laid down|reserves?|declares?|gives?|grants?|excludes?|rules? out|ruled out|permits?|(?:should|must) be (?:read|applied|respected|honou?red|upheld))\\b`,
      `<who:Person|Voice|Organization>~(?:stressed|stresses|underlined|underlines|emphasi[sz]ed|emphasi[sz]es|reaffirmed|reiterated|highlighted|noted) (?:[\\w' -]{3,70}? )(?:of|under|in|with|enshrined in|set out in|laid down in|to) <what:Provision|Instrument+>`,
      `<who:Instrument> (?:\\w+ ){0,2}(?:recall(?:s|ed)|cit(?:es|ed)|(?:would have )?invok(?:es|ed)|restates?|(?:is|are) in keeping with|refer(?:s|red)? to|recall|cite|invoke|quote|build on|mention|draw on|quot(?:es|ed)|reaffirm(?:s|ed)?|points to|pointed to|builds on|mentions|mentioned|draws on|drew on|leans on|leaned on|rests on|rested on|gives effect (?:\\w+ \\w+ )?to|gave effect to|mirrors|mirrored|takes up|implements|restates|repeats|reproduces|quotes from|quoted from|refers (?:expressly |explicitly )?(?:back )?to|reinforces?|reiterates) (?:the )?(?:[\\w' -]{3,70}? (?:under|in|of|by|from) )?<what:Instrument|Provision+>`,
      `<who:Instrument> (?:\\w+ )?(?:relies|rely|relied|rests?|rested|is based|are based|is founded|are founded|is grounded|are grounded) (?:on|in) (?:the )?<what:Instrument|Provision+>`,
      `(?:[Uu]nder|[Ii]n) <who:Instrument>, [^.;]{3,140}? (?:in conformity with|in accordance with|as set out in|in line with) (?:the )?<what:Instrument>`,
      `<who:Person|Voice>~SAID [^.;]{3,160}?(?:violat\\w+|breach\\w*|contravenes?|in breach of|in violation of|runs? counter to|inconsistent with|in accordance with|in line with|consistent with|under|required by|crossed the threshold of|contrary to) (?:the )?(?:[\\w' -]{3,50}? (?:of|in|under) )?<what:Instrument|Provision+>`,
      `(?:violat\\w+|breach\\w*|contravenes?|runs? counter to|contrary to) (?:the )?(?:[\\w' -]{3,50}? (?:of|in|under) )?<what:Instrument|Provision+>, <who:Person|Voice> SAID`,
    ],
    unless: isNoLaw,
  },
  {
    name: 'its-preamble-cites',
    version: 1,
    relation: 'CITES',
    over: 'clause',
    subjectFrom: 'paper',
    unguarded: true,
    forms: [
      `^(?:It|They) (?:also |expressly |explicitly |\\w+ly )?(?:reaffirms?|reaffirmed|recalls?|recalled|cites?|cited|invokes?|restates?|mentions?|mentioned|quotes?|(?:refers?|referred) (?:back )?to|builds? (?:up)?on|built (?:up)?on|draws? (?:up)?on|drew (?:up)?on|rests? (?:up)?on|rested on|leans? on|gives? effect to|gave effect to|implements?|implemented|mirrors?) ["“]?(?:[\\w' -]{3,80}? (?:of|in|under|from|with) )?(?:the )?<what:Instrument|Provision+>`,
      `(?:^|; |, and )[Ii]ts (?:[\\w-]+ )?(?:preamble|text|annex|chapter|section|recitals?|introduction|explanatory (?:note|memorandum)|operative part)(?: on [^,;.]{2,30}?)? (?:${CITE.finite}|refers (?:expressly |explicitly )?(?:back )?to) (?:[\\w' -]{3,60}? (?:of|in|under|from) )?<what:Instrument|Provision+>`,
    ],
    unless: isNoLaw,
  },
  {
    // Wherever a paper is named, what it cites stands right behind it.
    name: 'paper-cites',
    version: 1,
    anywhere: true,
    relation: 'CITES',
    over: 'clause',
    unguarded: true,
    forms: [
      `<who:Instrument>(?: (?:on|about|for) [^,;.]{3,60}?)?,? (?:which|that) (?:\\w+ly )?(?:recalls|recalled|cites|cited|invokes|invoked|refers to|referred to|quotes|quoted|reaffirms|reaffirmed|builds on|draws on|rests on|restates|is in keeping with) (?:the )?(?:[\\w' -]{3,70}? (?:under|in|of|by|from) )?<what:Instrument|Provision+>`,
    ],
    unless: isNoLaw,
  },
];
