import { MENTION_KINDS } from './entity.js';
import { elide, letters, type Shadow } from './shadow.js';

/**
 * A clause without what it can do without: asides, adverbs, time and place, what is told of a subject on the way, what an object is called before its name.
 *
 * `Kenya, which hosts a ground station, in a quiet ceremony signed last week the long-awaited Accords` is `Kenya signed the Accords`. Rules are run on
 * both; and on it without what its subject did before: `Kenya hosted the talks and signed the Accords`. What is left out is listed by its form, and nothing is that may turn the clause: `on behalf of`, `under the plan`, `nearly`.
 */
export function skeletonsOf(clause: Shadow): Shadow[] {
  const skeleton = bare(clause);
  const last = elide(skeleton, ANOTHER_DEED);
  return [skeleton, last].filter((one, i, all) => one !== (i === 0 ? clause : all[0]));
}

export const bare = (clause: Shadow): Shadow => PIECES.reduce(elide, clause);

const ANY = letters(MENTION_KINDS);

/** What makes of a clause another one. */
const TURNS =
  '(?!(?:[^,;:–—]* )?(?:if|unless|whether|would|could|should|might|may|can|instead of|rather than|except|other than|without|not|never|no|nor|neither|none|nearly|almost|hardly|barely|behalf|in the name of|according to|supposed|imagin\\w*|scenario|theory|novel|film|plans?|planned|draft|proposals?|proposed|bill|claims?|claimed|alleged\\w*|reported\\w*|rumou?r\\w*|hop(?:e|es|ed|ing)|expect\\w*|told|said|says)\\b)';

/** In a relative clause about somebody such words deny what is told there alone. */
const RELATIVE =
  '(?:(?:in|of|to|for|with|by|on|at|from|under|among|through) )?(?:which|who|whom|whose|where)\\b(?! (?:said|says|told)\\b)';

/** An aside that begins so is no member of a list. */
const ASIDE =
  '(?:in|on|at|after|before|during|since|with|like|unlike|despite|as|following|amid|from|along with|together with|alongside|thanks to|because of|an?|its|their|his|her|one of|among|both|home to|long|now|then|already|still|himself|herself|itself|themselves|\\w+ing|\\w+ed|\\w+ly|however|meanwhile|for (?:its|his|her|their) part|too|the (?:[a-z][\\w-]* ){1,5}(?:of|in|to|on|behind|for)|the (?:host|country|nation|State|company|agency|first|second|third|last|only|next|world|region|continent|island|\\w+est)\\b)';

const PLACE_OR_TIME =
  '(?:ceremony|ceremonies|capital|city|headquarters|side[- ]event|margins|sidelines|occasion|visit|summit|conference|meeting|session|event|gathering|week|weekend|month|year|day|days|morning|afternoon|evening|night|spring|summer|autumn|winter|vote|ballot|letter|note|statement|speech|address|message|move|step|moment|time|end|beginning|start|opening|closing|decade|century|office|embassy|palace|ministry|parliament|building|hall|room|airport|presence|language|row|breath|silence|secret|private|public|person|turn|part|fanfare|delay|debate|hurry|way|form|town|village|university|museum|library)';
/** `in a quiet ceremony in Nairobi`, `on the margins of the session`, `last week`. */
const WHEN_WHERE = [
  `(?:in|on|at|during|after|amid|with|since|before) (?:the |an? |its |their |his |her |this |that |last |some |much |great |little )?(?:[a-z][\\w-]* |${letters(['Adjective'])} ){0,2}?${PLACE_OR_TIME}`,
  `(?:in|on|at|during|from|since|of|before|after) (?:the |late |early |mid-?)*${letters(['State', 'Date', 'Session', 'Body', 'Organization', 'SpaceObject'])}`,
  '(?:in|at|from|of) \\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?',
  '(?:(?:earlier |later )?(?:last|this|that|the same|the next|the following|the previous) (?:week|weekend|month|year|day|morning|afternoon|evening|night|spring|summer|autumn|winter|session)|yesterday|today|(?:an?|one|two|three|four|five|several|some|many|\\d+) (?:day|week|month|year|decade)s? (?:ago|later|earlier|before|after))',
  letters(['Date']),
].join('|');
export const SOMETIME = `(?: (?:${WHEN_WHERE})){1,4}`;

/** Words of doing, as they stand right behind a subject. */
const DOES =
  '(?:has|have|had|did|does|is|are|was|were|became|[a-z]{2,}(?:ed|(?<![su])s)|said|told|read|found|saw|sent|kept|spoke|took|gave|put|made|chose|led|ran|flew|held|sat|won|withdrew|left|quit|came|went|threw|stood|fought|sought|became|began|drew|cast|set)';

/** The clause goes on with its verb, and no list does. */
const GOES_ON = `(?= (?:(?:and|but|also|then|later|now|since|too|\\w+ly) )*(?:will |would |can |could |may |might )?${DOES}\\b(?! by\\b))`;

/** Words that tell of a name how it is, by their form; `a proposed treaty` is none. */
const CALLED =
  '(?:(?!proposed|planned|draft|would-be|anti-)[a-z]+-[a-z-]+|(?!(?:propos|withdraw|approv|riv|sign|deni|refus|arriv|dispos|referr|tri)al\\b|(?:initi|represent|execut|altern|object|narrat|d|arch)[a-z]*ive\\b|(?:secret|subsidi|comment|summ|bound|diction|potenti)[a-z]+\\b|(?:top|publ|crit|traff|republ|log|eth|polit|mus)ic)[a-z]{2,}(?:al|ive|ous|ful|ic|ary|able|ible|less|ish|ese|ian)|new|own|main|key|major|big|large|small|young|old|full|entire|whole|same|first|second|third|last|latest|late|early|recent|modern|rival|sister|parent|joint|separate|common|local|broad|wide|strong|vast|soft|strict|prominent|independent|permanent|private|state|space|then|two|three|four|five|other|much-\\w+|world)';
/** What sort of thing a name is of. */
const SORT =
  '(?:company|firm|agency|operator|start-?up|institute|university|group|grouping|organi[sz]ation|body|bloc|club|satellite|spacecraft|probe|mission|programme|project|treaty|convention|agreement|accords?|pact|instrument|resolution|law|giant|maker|manufacturer|regulator|consortium|provider|committee|subcommittee|council|ministry|station|telescope|constellation|partnership|network|association|alliance|cubesat|nanosatellite|document|text|code|charter)';

const PIECES: readonly RegExp[] = [
  ` \\([^()]{1,80}\\)`,
  ` [–—] ${TURNS}[^–—;:."“”]{3,140} [–—](?= )`,
  `(?<=\\S), ${RELATIVE}(?=[^,;:]* (?:will |would |can |could |may |might )?${DOES}\\b)[^;:"“”.–—]{3,140}?,${GOES_ON}`,
  `(?<=\\S), ${ASIDE}\\b${TURNS}[^,;:"“”.–—]{2,110},${GOES_ON}`,
  // What stands before a name, where the name alone would do.
  `\\b(?:the|an?|its|their|his|her|our|this|that) (?=[a-z])(?:${CALLED} ){0,3}(?:${SORT} )?(?=${letters(['Instrument', 'Body', 'Organization', 'Programme', 'SpaceObject', 'Session'])})`,
  // Ahead of the subject: `After refusing for years, Kenya`.
  `(?<=^|[;:] |, and |, but )(?:${letters(['Date'])} ?[-–—] )?(?:In|On|At|After|Before|During|Since|With|Despite|Following|Amid|Like|Unlike|Along with|Together with|Alongside|Having|Long|Still|From|Like|\\p{Lu}[a-z]+ing)\\b(?! (?:if|which|who|that)\\b)(?![^,]*\\b(?:if|unless|would|could|might|supposed|scenario|theory|novel|film|plan|plans|draft|proposals?|bill|rumou?rs?|reports?|paper)\\b)[^,;:"“”]{2,140}, (?=(?:the )?${ANY})`,
  `(?<=${ANY})${SOMETIME}(?= (?:also |now |since |already |\\w+ly )*${DOES}\\b(?! by\\b))`,
  `(?<=\\b${DOES})${SOMETIME}(?= (?:(?:to|with|by|for|against|in|into|from|of|on|at|as) )?(?:the |an? |its |their )*${ANY})`,
  ` (?!(?:nearly|hardly|barely|scarcely|allegedly|reportedly|supposedly|purportedly|falsely|wrongly|possibly|likely|ally|rely|reply|apply|supply|family|assembly|only|early)\\b)(?:[a-z]{3,}ly|also|now|again|too|therefore|however|meanwhile|thus|duly|recently|already|nonetheless|nevertheless)(?= )`,
  `(?<=\\b(?:join|joins|joined|joining|enter|enters|entered|sign|signs|signed|ratify|ratifies|ratified|adopt|adopts|adopted|approve|approves|approved|endorse|endorses|endorsed|back|backs|backed|oppose|opposes|opposed|reject|rejects|rejected|accept|accepts|accepted|to|of|into|by|for|against|from) )(?:the )?(?:text|terms|provisions|ranks|family|circle|club|community|membership|fold|group|league|camp|signatories|parties|cause|principles) (?:of|in|to) (?:the )?(?=${letters(['Instrument', 'Body', 'Organization', 'Programme'])})`,
].map((words) => new RegExp(words, 'gu'));

/** What a subject did besides, before what it did last. */
const ANOTHER_DEED = new RegExp(
  `(?<=(?:^|[;:] |, but )(?:[Tt]he )?${ANY}) ${DOES}\\b${TURNS}(?:(?! (?:that|which|who|whom|where|whose|if|as|while|but|when|because|to)\\b|(?<!\\b(?:of|against|in|with|for|to|by|from|between|at|on|and) )${letters(['State', 'Person', 'Voice'])}| and \\p{Lu})[^;:."]){3,140}?,? and(?= (?:also |then |later |has |have |had |is |was |\\w+ly )*${DOES}\\b)`,
  'gu',
);
