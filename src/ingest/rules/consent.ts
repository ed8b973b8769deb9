import { actsOf, byDoing, firstToDo, NTH, namedAs, sufferedBy, verbs } from './frames.js';
import type { Rule } from './rule.js';

const PARTY = '<who:State|Organization|Body|Person|Voice+>';
const DEPOSITED = '(?:deposited|lodged|handed over|delivered|submitted|presented)';
const CONSENTING = '(?:ratification|accession|acceptance|approval|adherence)';
const SIGN = verbs(
  'sign|sign on to|sign onto|sign up to|co-sign|countersign|ink|initial|pen|seal|conclude|strike|enter into|put its name/names/signature/signatures/seal/seals to/on/under|affix its signature/signatures to|add its name/names/signature/signatures to|set its name/hand/signature/seal to|give its signature to|lend its signature/signatures to|put pen to paper on|become signatory to|become a signatory to/of|put its hand/hands to|finalise|finalize|execute',
);
/** Of a code that is open to all who will: to come in is to sign. */
const COME_IN = verbs(
  'join|accede to|endorse|adhere to|subscribe to|sign up for|commit itself to|commit to|come on board|enter|throw in its lot with|cast its lot with|rally to|become part of|become a party to|become a member of|associate itself with|sign up with',
);
const RATIFY = verbs(
  'ratify|accede to|accept|adhere to|join|succeed to|become party to|become a party to|become parties to|become a State/state party to|become bound by|complete its ratification of|complete its accession to|bind itself to|bind itself by|give its consent to be bound by|consent to be bound by|ratify and implement|deposit its instrument/instruments of ratification/accession/acceptance/approval/adherence of/to/for|deposit its ratification/accession/acceptance of/to|lodge its instrument/instruments of ratification/accession/acceptance/approval of/to/for',
);
const LEAVE = verbs(
  'withdraw from|leave|quit|exit|pull out of|drop out of|walk out of|walk away from|bow out of|opt out of|denounce|renounce|abandon|turn its back on|resign from|cease to be party to|cease to be a party to|cease to be a member of|end its membership of/in|give up its membership of/in|terminate its membership of/in|end its participation in|terminate its participation in|withdraw its accession to|withdraw its ratification of|withdraw its signature of/from',
);
const isAccord = (name: string): boolean => /\b(?:Accords?|Code|Pledge|Declaration|Guidelines|Charter)\b/i.test(name);

/** Signature, ratification and accession, withdrawal: three acts that are never each other. */
export const CONSENT: readonly Rule[] = [
  {
    name: 'signed',
    version: 1,
    relation: 'SIGNED',
    over: 'clause',
    forms: [
      `<:Person>~(?:signed|initialled|put (?:his|her) (?:name|signature) (?:to|on|under)) (?:for|on behalf of) (?:the )?<who:State|Organization> <what:Instrument>`,
      `<what:Instrument> signatories(?: now)?(?: include| are|:) (?:the )?<who:State|Organization+>`,
      `[Oo]n the list of <what:Instrument> signatories(?::| are| is| were) (?:the )?<who:State+>`,
      `<what:Instrument>~(?:picked up|gained|received) (?:its|their) \\S+ signature[^.;]{0,40}, that of (?:the )?<who:State>`,
      ...actsOf(PARTY, SIGN, '<what:Instrument+>'),
      ...firstToDo(PARTY, SIGN, '<what:Instrument+>'),
      ...byDoing(PARTY, SIGN, '<what:Instrument+>'),
      `${PARTY}, ${NTH} to (?:have )?(?:${SIGN.base}) <what:Instrument>`,
      ...sufferedBy('<what:Instrument+>', SIGN, PARTY),
      ...namedAs(PARTY, 'signatures?|signing', 'of|to|on|under', '<what:Instrument+>'),
      `<who:State+>~(?:became|become|becomes|were|are) the (?:\\d+(?:st|nd|rd|th),? (?:and )?)+[^,;.]{0,30}?(?:countries|nations|[Ss]tates|signatories)(?:,? respectively,?)? to (?:sign|sign on to) <what:Instrument>`,
      `<:Person>~(?:signed|signs|initialled) <what:Instrument> (?:on behalf of|for|in the name of) (?:the )?<who:State|Organization>`,
      `<:Person>~(?:put|set|affixed|added|gave|lent) <who:State|Organization>'s? (?:signature|name|seal) (?:to|on|under) <what:Instrument>`,
      `<who:State+>~(?:is|are|was|were|became) (?:the )?[^,;.]{0,30}?(?:names?|signatures?) (?:on|under|to) <what:Instrument>`,
      `<what:Instrument>~(?:gained|got|won|found|welcomed|received|has|have|counts?|had) (?:an? |its |their )(?:[\\w-]+ ){0,2}?(?:signatory|signature|adherent) in <who:State>`,
      `${PARTY}, (?:now |already |today |itself |also )?(?:the |an? |one of the )?(?:[\\w-]+ ){0,4}signator(?:y|ies) (?:to|of) <what:Instrument+>`,
      `<what:Instrument+>~(?:bears?|bore|carr(?:y|ies)|carried) the signatures? of ${PARTY}`,
      `<who:State|Organization>'s signatures?~PASSIVE (?:added|put|affixed|set|attached) (?:to|under|on) <what:Instrument+>`,
      `<who:State|Organization+>~(?:gave|sealed) <what:Instrument> (?:with )?(?:its|their) signatures?`,
      `<what:Instrument+>~(?:bears?|bore|carr(?:y|ies)|carried|received|got) <who:State|Organization|Voice+>(?:'s?)? (?:signatures?|names?)`,
      `${PARTY}~exchanged (?:the )?(?:signed )?<what:Instrument+>`,
      `<what:Instrument>(?: (?:on|for|about) [^;.]{3,80}?)? (?:between|of) <who:State|Organization|Body+>(?: on [^,;.]{0,60}?)? (?:was|were|has been) (?:signed|inked|concluded|sealed)`,
      `<who:State+>~(?:is|are|became|becomes) (?:now )?(?:the )?\\S+ (?:country|nation|[Ss]tate|member|signatory|signatories|countries) (?:under|of|in|to) <what:Instrument>`,

      `${PARTY}~(?:signed|signs|did sign|inked|initialled|penned|sealed|signed onto|signed on to|signed up to|co-signed|put (?:its|their) (?:names?|signatures?) (?:to|under)|affixed (?:its|their) signatures? to|added (?:its|their) (?:names?|signatures?) to|concluded|struck|entered into) (?:up to )?(?:both )?<what:Instrument+>`,
      `${PARTY}~(?:signed|signs) (?:\\w+ )?of (?:the|its) [^;.]{5,120}?: (?:both )?<what:Instrument+>`,
      `${PARTY}~(?:become|became|becomes|is|are|was|were) (?:now )?(?:the |a |among the )?[^,;.]{0,60}?(?:countr(?:y|ies)|nations?|[Ss]tates?|governments?|members?|signator(?:y|ies)|party|part(?:y|ies)|one)(?: [^,;.]{0,40}?)? (?:to sign|to have signed|signing|signatory (?:to|of)|signatories (?:to|of)) <what:Instrument>`,
      `${PARTY}~(?:became|becomes|become|is|are) (?:now )?(?:the |a |an )?(?:[\\w-]+ ){0,3}signator(?:y|ies) (?:to|of) <what:Instrument+>`,
      `${PARTY}~(?:was|were|is|are) among the [^,;.]{3,60}? (?:that|which|to) (?:have |had )?sign(?:ed)? <what:Instrument>`,
      `<what:Instrument>(?: of <:Date>)?,? (?:which|that|whose pages) (?:the )?<who:State|Organization+>~(?:signed|inked|initialled|put (?:its|their) names? to)(?! by)`,
      `<who:State+>~(?:was|were|is|are) (?:among )?(?:the )?(?:first|founding|original|initial) (?:\\w+ )?(?:signatories|nations|countries|[Ss]tates|members|Africans|Europeans|Asians|Arabs)?,? ?(?:to sign|signatories of|of) <what:Instrument>`,
      `(?:countries|nations|[Ss]tates|governments|entities|firms|companies|organi[sz]ations)~signed <what:Instrument>, (?:the (?:company|firm) )?<who:State|Organization+> among them`,
      `[Ss]ignatories (?:to|of) <what:Instrument>(?: now| so far)? (?:include|included|are|were|comprise) ${PARTY}`,
      `[Aa]mong (?:the )?(?:[\\w-]+ ){0,2}signatories (?:to|of) <what:Instrument>(?: now)? (?:is|are|was|were) ${PARTY}`,
      `<who:State+>~(?:is|are|was|were) (?:now )?(?:on the (?:list|roll) of|one of|among) (?:the )?<what:Instrument> signatories`,
      `<what:Instrument> (?:counts?|numbers?) ${PARTY} among (?:its|their) signatories`,
    ],
    unless: (_, object, words) =>
      /\b(?:to be|will|would|not|witness|law|bill|executive order)\b/i.test(words) ||
      object === null ||
      object.how === 'draft',
  },
  {
    name: 'joined-accords',
    version: 1,
    relation: 'SIGNED',
    over: 'clause',
    forms: [
      `(?:governments|countries|nations|[Ss]tates) (?:launched|signed|founded|initiated|began|started|adopted) <what:Instrument>: <who:State+>`,
      `<what:Instrument>[^.;]{0,80}? (?:when|as) <who:State+>~(?:was|were) added`,
      ...actsOf('<who:State|Organization|Voice+>', COME_IN, '<what:Instrument>'),
      ...firstToDo('<who:State|Organization+>', COME_IN, '<what:Instrument>'),
      ...sufferedBy('<what:Instrument>', COME_IN, '<who:State|Organization+>'),
      ...namedAs('<who:State+>', 'accession|adherence|admission|entry', 'to|into', '<what:Instrument>'),
      `<who:State+>~(?:adopted|subscribed to|adhered to|adheres to|put (?:its|their) names? (?:to|under)) <what:Instrument>`,
      `<who:State|Voice+>~(?:is|are|was|were|been) (?:now )?among (?:the )?(?:\\w+ )?signatories (?:of|to) <what:Instrument>`,
      `<who:State>'s (?:name|signature)~stands? under <what:Instrument>`,
      `[Ff]or <who:State>,? <what:Instrument>~(?:was|were) signed by `,
      `(?:countries|nations|[Ss]tates|governments) (?:have |had )?(?:now |already )?(?:joined|signed|endorsed) <what:Instrument>,? (?:among them|including) <who:State+>(?=[.,;]|$| and )`,
      `<who:State+>~(?:joined|joins) the ranks of <what:Instrument> signatories`,
      `(?:brought|welcomed|ushered|took|admitted|received|led) <who:State+> (?:in)?to (?:the )?(?:[\\w-]+ )?(?:circle|fold|family|ranks|community|company|club|group|list|roll|orbit)(?: of)?(?: (?:the )?(?:signatories|adherents|nations|countries|partners)(?: (?:of|to))?)? <what:Instrument>`,
    ],
    unless: (_, object) => object === null || !/\bAccords\b/.test(object.entity.name),
  },
  {
    name: 'both-signed',
    version: 1,
    relation: 'SIGNED',
    over: 'clause',
    forms: [
      `<x:State|Organization|Person|Voice>~(?:signed|signs|concluded|inked|sealed|entered into|struck) <what:Instrument>(?: on [^,;.]{0,60}?)? with (?:the agency |the company |(?:its|the|their) OFFICE,? )?<who:State|Organization|Person>`,
      `<what:Instrument>(?: (?:on|to|for|about|under which) [^;.]{3,80}?)? (?:was |were |has been )?(?:signed|concluded|inked) (?:[^,;.]{0,40} )?(?:between|by) <who:State|Organization|Body+>`,
      `(?:representatives|heads|officials|leaders|[Gg]overnments?) of (?:the )?<who:State|Organization+>~(?:signed|inked|concluded) <what:Instrument>`,
      `<what:Instrument> of <:Date> between (?:the )?<who:State|Organization+>`,
    ],
    unless: (_, object, words) => object === null || /\bto be\b/.test(words) || object.how !== 'paper',
  },
  {
    name: 'party',
    version: 1,
    relation: 'PARTY_TO',
    over: 'clause',
    forms: [
      `^<who:State>[:.] (?:[Aa] )?(?:[Ss]tate )?[Pp]arty to <what:Instrument+>`,
      `parties to <what:Instrument>[^.;]{2,50} with (?:the )?(?:<who:State>'s? (?:accession|ratification))`,
      `<who:State+>~took on the obligations of <what:Instrument+>`,
      `<who:State>~[^.;,]{0,40}? <what:Instrument>, (?:acceding|ratifying|joining)(?: it| to it)? (?:only )?(?:in|on) <:Date>`,
      ...actsOf('<who:State|Voice+>', RATIFY, '<what:Instrument+>'),
      ...firstToDo('<who:State+>', RATIFY, '<what:Instrument+>'),
      ...sufferedBy('<what:Instrument+>', RATIFY, '<who:State+>'),
      `<who:State|Voice+>~signed (?:both )?<what:Instrument+>(?: (?:in|on) <:Date>)?,? and (?:\\w+ )?ratified (?:it|them|both)`,
      `<who:State|Voice+>,? (?:now |itself |also )?(?:an? |the )?(?:[\\w-]+ ){0,2}?(?:[Ss]tates? )?[Pp]art(?:y|ies) to <what:Instrument+>(?: since <:Date>)?,`,
      `<who:State|Voice+>~${DEPOSITED} (?:with [^,;.]{2,60} )?(?:(?:its|their|an|the) )?instruments? of ${CONSENTING}(?: with [^,;.]{2,60}?)? (?:of|to|for|concerning) <what:Instrument+>`,
      `(?:[Tt]he )?${CONSENTING} of <who:State+> to <what:Instrument+>`,
      `<what:Instrument+>~(?:entered|came) into force for <who:State+>`,
      `<who:State>'s? (?:ratification of|accession to) <what:Instrument+>(?= (?:(?:in|on) <:Date>|brings?|brought|makes?|made|came|comes|took|takes|followed|follows|means|meant|entered|dates|was (?:deposited|recorded|completed|announced|registered)|has (?:brought|taken))\\b)`,
      `<who:State|Voice+>~(?:is|are|was|were|been|became|becomes|remains?) (?:now |also |still |legally |likewise |equally |itself )*bound by (?:both )?<what:Instrument+>`,
      `<what:Instrument+>~(?:is|are|was|were|been|became|remains?) (?:now |also |long |legally |fully |equally )*binding (?:up)?on <who:State|Voice+>`,
      `<what:Instrument+>(?:~(?:is|are|was|were|been|remains?)|, (?:which (?:is|are|has been|have been))?) ?(?:now |already |also |long )*in force (?:for|in respect of|with respect to) <who:State|Voice+>`,
      `<what:Instrument>~(?:has|counts?|numbers?) [^;.]{0,40}?(?:parties|[Ss]tates)[^;.]{0,30}?(?:among them|including|,) <who:State+>`,
      `<what:Instrument>~(?:counts?|numbers?|includes?|has) <who:State+> (?:among|as one of|as) (?:its|their) (?:[\\w-]+ )?(?:parties|[Ss]tates [Pp]arties)`,
      `<who:State+>~(?:is|are|was|were|been) (?:now )?on the (?:list|roll) of (?:the )?(?:[Ss]tates )?[Pp]arties to <what:Instrument>`,
      `[Ff]or <who:State>,? <what:Instrument+>~(?:entered into force|came into force|took effect|became binding)`,
      `<what:Instrument+>~(?:took effect|became binding) (?:for|on) <who:State+>`,
      `<what:Instrument>~(?:has|have|had|gained|got|won|found|welcomed|received) (?:had )?(?:an? |its )(?:[\\w-]+ ){0,2}?(?:[Ss]tate )?[Pp]arty(?:,|:| in) <who:State>(?=[.,;]|$| (?:in|on|since|last|this)\\b)`,

      `<who:State|Voice+>~(?:said|announced|reported|noted|recalled|confirmed|declared|stated|informed [^,;.]{3,40}?) (?:that )?(?:it|they|(?:his|her) (?:country|Government|government)) (?:has |had |have )?(?:now |already |since |recently |also )?(?:ratified|acceded to|accepted|become (?:a )?party to) (?:both )?<what:Instrument+>`,
      `<who:State|Voice+>~(?:is|are|was|became|remains?) (?:a |an )?part(?:y|ies) to (?:all |the |most |many )[^,;.]{0,60}?(?:treaties|conventions|instruments)[^,;.]{0,40}?,? (?:including|among them|such as) <what:Instrument+>`,
      `<who:State|Voice+>~(?:ratified|ratifies|did ratify|acceded to|accedes to|accepted|adhered to) (?:both )?<what:Instrument+>`,
      `<who:State|Voice+>~(?:is|are|was|has been|have been|been|became|becomes|become|remains?|being) (?:now )?(?:also )?(?:the [\\w-]+ |a |an )?(?:[\\w-]+ ){0,2}?(?:[Ss]tates? )?[Pp]art(?:y|ies) to (?:both )?<what:Instrument+>`,
      `<who:State|Voice+>~(?:is|are|was|were|been|became|remains?) (?:now |also |still )*(?:a |an )?(?:[Ss]tates? )?[Pp]art(?:y|ies) to <:Instrument>(?: \\(<:Date>\\)|,? (?:since|in|from) <:Date>)?,? (?:and|as well as)(?: also)? to <what:Instrument+>`,
      `<who:State|Voice+>~(?:belongs? to|sits? in|participates? in|takes? part in) <what:Instrument+>`,
      `<what:Instrument>,? to which (?:the )?<who:State+>~(?:acceded|adhered|(?:became|is|are|was|were|been|remains?) (?:an? )?(?:[Ss]tates? )?(?:party|parties))`,
      `<who:State+>~(?:joined|joins) the (?:ranks|circle|number|company) of (?:the )?(?:[Ss]tates )?[Pp]arties to <what:Instrument>`,
      `[Ww]ith <who:State>, <what:Instrument>~(?:has|counts|gained|gains) (?:\\w+ ){1,3}(?:more )?part(?:y|ies)`,
      `<who:State+>~(?:inherited|succeeded to) <what:Instrument+>`,
      `<:State>~(?:acceded to|ratified|accepted) <what:Instrument> (?:on|in) <:Date>,? and (?:the )?<who:State> (?:(?:did so|followed) )?(?:on|in) <:Date>(?=[.,;]|$)`,
      `<who:State|Voice+>~(?:is|are|was|were|been|became|becomes|remains?) (?:an? )?part(?:y|ies) to (?:all|most|both|many|four|three)[^,;.:()]{0,60}? (?:treaties|conventions|instruments)(?: on [^,;.:]{3,40})?(?:: | \\()<what:Instrument+>`,
      `[Ii]nstruments? of ${CONSENTING} (?:of|to|for) <what:Instrument+>~(?:was|were) (?:received|lodged|handed over|deposited) (?:from|by) (?:the )?<who:State+>`,
      `<who:State>, (?:itself |now |long )?bound by <what:Instrument+>(?: since <:Date>)?,`,
      `<what:Instrument+>~(?:binds|bound|has bound|have bound|applies to|has applied to) <who:State+>(?=[,.;]|$| (?:since|from|as)\\b)`,
      `<who:State+>~gave <what:Instrument> (?:its|their) (?:ratification|approval|consent)`,
      `<who:State>'s instruments? of ${CONSENTING} (?:of|to) <what:Instrument+> (?:reached|arrived|was (?:received|deposited|lodged|handed over)|were deposited)`,
      `[Aa]s (?:a |an )?(?:[Ss]tates? )?part(?:y|ies) to <what:Instrument+>, <who:State>`,
      `[Tt]he \\w+ (?:[Ss]tate )?(?:party to|to ratify|to accede to) <what:Instrument>(?: so far)? (?:is|was) <who:State>`,
      `<who:State|Voice+>~(?:acceded|adhered) (?:in|on) <:Date> to <what:Instrument+>`,
      `<who:State|Voice+>~(?:is|are|was|were|been) (?:within|inside) <what:Instrument>(?=[,.;]|$| (?:since|from)\\b)`,
      `(?:instrument|document|act|deed) by which <who:State>~(?:ratifies|ratified|accedes to|acceded to|accepts|accepted|joins|joined) <what:Instrument+>`,
      `<who:State|Voice+>~(?:is|are|was|were) (?:one of|among) (?:the |its )?(?:[\\w-]+ )?(?:[Ss]tates )?[Pp]arties to <what:Instrument+>`,
      `[Pp]arties to <what:Instrument>(?: now)? (?:include|are) <who:State+>`,
      `<who:State|Voice+>~(?:is|are|was|were|been|remains?) (?:now |already |also |still |thus |itself |legally )*bound by (?:both )?<what:Instrument+>`,
      `(?:^|\\b(?:[Tt]he|[Tt]wo|[Tt]hree|[Ff]our|[Bb]oth|[Ss]everal) )(?:[Ss]tates )?[Pp]arties to <what:Instrument>, <who:State+>(?=[,.;])`,
    ],
    unless: (_, object, words) =>
      object === null ||
      isAccord(object.entity.name) ||
      object.how === 'paper' ||
      object.how === 'draft' ||
      /\b(?:not|except|exception|save for)\b/.test(words) ||
      /\b(?:adopted|recommendation)\b/.test(words),
  },
  {
    // Who was there before others had signed.
    name: 'already-in',
    version: 1,
    relation: 'SIGNED',
    over: 'clause',
    objectFrom: 'treaty',
    forms: [
      `<who:State+>~(?:is|are|was|were) already (?:in|inside|aboard|on board)(?=[.,;]|$)`,
      `<who:State+>~(?:is|are|been) (?:in|aboard|on board) since <:Date>`,
      `<who:State+>~put pen to paper(?=[.,;]|$| (?:in|on|last|this|at)\\b)`,
    ],
    unless: (_, object) => object === null || !/\bAccords\b/.test(object.entity.name),
  },
  {
    // `Rusk signed for the United States, Dobrynin for the Soviet Union`: the signatures are those of the States.
    name: 'signed-for-state',
    version: 1,
    relation: 'SIGNED',
    over: 'clause',
    objectFrom: 'treaty',
    forms: [
      `<:Person>~signed (?:it )?for (?:the )?<who:State>(?=[.,;]|$| and )`,
      `(?<=signed (?:it )?for (?:the )?<:State>(?:,? (?:and )?(?:Sir )?<:Person> for (?:the )?<:State>)*,? (?:and )?(?:Sir )?)<:Person> for (?:the )?<who:State>(?=[.,;]|$| and )`,
    ],
  },
  {
    name: 'signed-and-ratified',
    version: 1,
    relation: 'SIGNED',
    over: 'clause',
    forms: [`<who:State|Voice+>~signed and ratified (?:both )?<what:Instrument+>`],
  },
  {
    name: 'signed-it',
    version: 1,
    relation: 'SIGNED',
    over: 'clause',
    objectFrom: 'treaty',
    unguarded: true,
    forms: [
      `<who:State|Voice+>~signed,? (?:but|and|though) (?:has |have |had )?(?:never|not|not yet|yet to) (?:ratified|ratify) <what:Instrument>`,
      `<who:State+>~signed (?:it )?(?:but|and|,) (?:has |have |had )?(?:never|not|not yet) ratified(?: it)?(?=[.,;]|$)`,
      `<who:State+>~signed(?: it)?(?=[.;]|$)`,
      `<who:State+>~(?:signed|sign|joined) (?:it|them|the (?:text|document|accords|treaty|agreement))?,? ?(?:(?:in|on) <:Date>)?(?=[.,;]|$| as the | without ratifying)`,
      `<who:State+>~added (?:its|their) (?:names?|signatures?)(?=[.,;]|$| (?:a|in|on|last|this|the next) | \\w+ (?:days|weeks|months|years) (?:earlier|before|later|ago)\\b)`,
      `(?:countries|nations|[Ss]tates|governments) (?:have |had )?(?:now |already )?signed(?: it| them)?,? (?:among them|including) <who:State+>(?=[.,;]|$| and )`,
      `<who:State+>(?:,? (?:which|who))? (?:had )?(?:signed|joined)(?: it| them)? (?:(?:in|on) <:Date>|last (?:week|month|year))(?=[.,;]|$| and | as (?:the|its))`,
      `(?:^|[.;] )(?:[Nn]ew |[Ff]urther |[Ll]atest |[Rr]ecent )?(?:[Ss]ignatures?|[Ss]ignatories)(?: (?:to|of) <what:Instrument>)?: <who:State+>`,
      `<who:State>,? (?:whose signature (?:dates|dated|stems|goes back)|having (?:first |already |merely )?signed (?:it )?(?:in|on) <:Date>,)`,
      `(?:^|[;,] |whereas )<who:State>'s signature (?:of|in|from) <:Date>`,
    ],
  },
  {
    name: 'signatory-of-it',
    version: 1,
    relation: 'SIGNED',
    over: 'clause',
    objectFrom: 'treaty',
    forms: [
      `<who:State+>~(?:became|become|becomes|is|are|was|were|been) (?:an? |the \\S+ )?signator(?:y|ies)(?=[,.;)]|$| (?:in|on|since|last|this)\\b)`,
      `<who:State+>~never (?:moved|went|got|came) (?:beyond|past|further than) (?:its |their )?signatures?`,
    ],
    unguarded: true,
    unless: (_, __, words) => /\b(?:would|will|could|may|might|if|not)\b/.test(words),
  },
  {
    name: 'parties-to-both',
    version: 1,
    relation: 'PARTY_TO',
    over: 'clause',
    objectFrom: 'both',
    forms: [
      `<who:State|Voice+>~(?:is|are|was|were|been|became|becomes|remains?) (?:an? )?(?:[Ss]tates? )?(?:party|parties) to both(?: (?:treaties|conventions|agreements|instruments|of them))?(?=[,.;)]|$| (?:since|in|from|and)\\b)`,
    ],
  },
  {
    name: 'all-parties',
    version: 1,
    relation: 'PARTY_TO',
    over: 'words',
    objectFrom: 'binding',
    forms: [`<who:State+>, (?:both|all|all \\w+)(?: of them)?,? parties(?: to it)?(?=[,.;)]|$| (?:since|for)\\b)`],
  },
  {
    name: 'which-signed',
    version: 1,
    relation: 'SIGNED',
    anywhere: true,
    over: 'words',
    forms: [
      `<who:State>, which (?:had |has |first |already )?(?:signed|inked) <what:Instrument>`,
      `<who:State>, having (?:already |now )?signed <what:Instrument>`,
    ],
  },
  {
    name: 'which-joined',
    version: 1,
    relation: 'SIGNED',
    anywhere: true,
    over: 'words',
    forms: [`<who:State>, which (?:had |has |first |already )?(?:joined|endorsed) <what:Instrument>`],
    unless: (_, object) => object === null || !/\bAccords\b/.test(object.entity.name),
  },
  {
    name: 'which-signed-it',
    version: 1,
    relation: 'SIGNED',
    anywhere: true,
    over: 'words',
    objectFrom: 'treaty',
    forms: [
      `<who:State>, which (?:had |has |first |already )?signed (?:it |them )?(?:(?:in|on) <:Date>|last (?:week|month|year))(?=[.,;)]| and )`,
      `(?<=(?:signed|joined)(?: it| them)? (?:in|on) <:Date>(?:,? (?:and )?<:State> (?:in|on) <:Date>)*,? (?:and )?)<who:State> (?:in|on) <:Date>(?=[.,;]|$| and )`,
    ],
  },
  {
    name: 'which-joined-it',
    version: 1,
    relation: 'SIGNED',
    anywhere: true,
    over: 'words',
    objectFrom: 'treaty',
    forms: [
      `<who:State>, which (?:had |has |first |already )?joined (?:them )?(?:(?:in|on) <:Date>|last (?:week|month|year))(?=[.,;)]| and )`,
    ],
    unless: (_, object) => object === null || !/\bAccords\b/.test(object.entity.name),
  },
  {
    name: 'which-ratified',
    version: 1,
    relation: 'PARTY_TO',
    anywhere: true,
    over: 'words',
    forms: [`<who:State>, which (?:had |has |already )?(?:ratified|acceded to) <what:Instrument+>`],
    unless: (_, object) => object === null || isAccord(object.entity.name),
  },
  {
    name: 'party-to-it',
    version: 1,
    relation: 'PARTY_TO',
    over: 'clause',
    objectFrom: 'binding',
    forms: [
      `<who:State>~[^.;,]{3,50}, (?:acceding|ratifying)(?: it| to it)? (?:only )?(?:in|on) <:Date>`,
      `<who:State+>~(?:acceded|ratified)(?: to it| it)? (?:in|on) <:Date>(?=[.,;]|$)`,
      `<who:State>~${DEPOSITED} (?:its|an|the) instrument of ${CONSENTING}(?=[.,;]|$| (?:in|on|at|with|last|this|yesterday)\\b(?! [^.;]{0,60}\\b(?:to|of) <:Instrument>))`,
      `<who:State+>~(?:is|are|was|were|been|became|remains?) (?:an? )?(?:[Ss]tates? )?part(?:y|ies)(?: to it)?(?=[.;]|$| since\\b|, and\\b)`,
      `[Ii]nstruments? of ${CONSENTING}~(?:was|were) (?:received|lodged|handed over|deposited) (?:from|by) (?:the )?<who:State+>(?=[.,;]|$| (?:on|in)\\b)`,
      `(?<=(?:acceded|ratified)(?: to it| it)? (?:in|on) <:Date>(?:,? (?:and )?<:State> (?:in|on) <:Date>)*,? (?:and )?)<who:State> (?:in|on) <:Date>(?=[.,;]|$| and )`,
      `[Tt]hose (?:who|that|which) (?:did |have |had )?(?:ratify|ratified|accede|acceded)[^,;.:]{0,50}: <who:State+>`,
      `<:State>~(?:remains?|is|are|stays?) (?:an? )?party to it,? (?:and so (?:does|is|do|are)|as (?:does|is|do|are)) (?:the )?<who:State+>`,
      `(?:[Pp]arties|[Ss]tates [Pp]arties),? <who:State+> (?:included|among them)`,
      `<who:State+> (?:was|were|is|became) the (?:last|first|latest|most recent|\\w+th|second|third|\\d+\\w\\w)(?: State| country| nation)? to (?:accede|ratify|do so by accession)(?=[.,;]|$)`,
      `<who:State>~followed(?:,? (?:in|on) <:Date>)?(?: of that year)? with (?:its |an? |the )?(?:ratification|accession|instrument of (?:ratification|accession))(?=[.,;]|$| (?:that|which|in|on)\\b)`,
      `<who:State>~(?:supplied|deposited|delivered|provided) the \\w+ (?:ratification|instrument of ratification)`,
    ],
    unless: (_, object) => object === null || isAccord(object.entity.name),
  },
  {
    name: 'both-parties',
    version: 2,
    relation: 'PARTY_TO',
    over: 'clause',
    // What stands between the two and `both` tells what they show, and may deny anything.
    unguarded: true,
    forms: [
      `<who:State+> [^.;:]{3,120}: (?:both|all(?: of them)?|the two) are (?:States )?parties to <what:Instrument+>`,
    ],
  },
  {
    name: 'both-signatories',
    version: 2,
    relation: 'SIGNED',
    over: 'clause',
    unguarded: true,
    forms: [
      `<who:State+> [^.;:]{3,120}: (?:both|all(?: of them)?|the two) (?:are (?:States )?parties to <:Instrument> and|are|have signed|signed) (?:signatories (?:of|to) )?<what:Instrument>`,
    ],
    unless: (_, __, words) => /are (?:States )?parties to \S+$/.test(words),
  },
  {
    name: 'withdrew',
    version: 2,
    relation: 'WITHDREW_FROM',
    over: 'clause',
    forms: [
      `<what:Instrument|Organization|Body>,? from which (?:the )?<who:State|Organization>~(?:withdrew|withdrawn|pulled out|resigned|departed)`,
      `<what:Instrument|Organization|Body>~PASSIVE (?:\\w+ly )?(?:abandoned|renounced|quit) by (?:the )?<who:State>`,
      `<who:State>~been out of (?:the )?<what:Instrument|Organization|Body>`,
      ...actsOf('<who:State|Organization|Voice+>', LEAVE, '<what:Instrument|Body|Organization|Programme|SpaceObject>'),
      ...byDoing('<who:State|Organization>', LEAVE, '<what:Instrument|Body|Organization>'),
      ...namedAs(
        '<who:State+>',
        'withdrawal|exit|departure|denunciation',
        'from|of',
        '<what:Instrument|Body|Organization|Programme>',
      ),
      `<who:State>~(?:is|was) (?:now |finally )?out of <what:Instrument>(?=[,.;]|$| since\\b)`,
      `<who:State+>~(?:acceded to|joined|ratified|signed) <what:Instrument|Organization|Body>(?: (?:in|on) <:Date>)?,? (?:and|but|only to) (?:\\w+ )?(?:withdrew|withdraw|left|leave)(?: from)? (?:it|again|them)`,
    ],
    unless: (_, object, words) =>
      (/\bdenounced \S+$/.test(words) &&
        object !== null &&
        !/\b(?:Treaty|Agreement|Convention)\b/.test(object.entity.name)) ||
      /\b(?:notice|notified|announced|intention|threat|possible|proposed|planned|room|meeting|session)\b/.test(words),
  },
  {
    name: 'no-longer-party',
    version: 1,
    relation: 'WITHDREW_FROM',
    over: 'clause',
    unguarded: true,
    forms: [
      `<who:State>~(?:notified|informed|told) [^,;.]{3,60}? (?:of its (?:withdrawal|departure|exit) from|that it (?:is|was) (?:withdrawing from|leaving|denouncing|pulling out of|quitting)) (?:the )?<what:Instrument|Organization|Body>`,
      `<who:State>~announced (?:on <:Date> )?that it (?:is|was) (?:withdrawing from|leaving|denouncing|pulling out of|quitting) (?:the )?<what:Instrument|Organization|Body>`,
      `<who:State>~(?:is|was) no longer (?:a )?(?:[Ss]tate )?(?:party to|member of|bound by) <what:Instrument|Organization|Body>`,
      `(?:[Oo]nly|[Nn]o) (?:one )?[Ss]tate(?: but|,| other than| except) <who:State>,? has (?:left|withdrawn from|quit|denounced) <what:Instrument>`,
    ],
    unless: (_, __, words) => /\b(?:would|could|may|might|if)\b/.test(words),
  },
  {
    name: 'withdrew-from-it',
    version: 1,
    relation: 'WITHDREW_FROM',
    over: 'clause',
    objectFrom: 'binding',
    forms: [
      `(?<=: )<who:State>~(?:withdrew|left)(?=[.;]|$)`,
      `<who:State>~(?:withdrew|left|pulled out)(?:(?: from it| of it| it)(?: (?:in|on) <:Date>)?| (?:in|on) <:Date>)(?=[.,;]|$)`,
    ],
  },
  ...['SIGNED', 'PARTY_TO', 'WITHDREW_FROM'].map((relation): Rule => ({
    // `Sweden signed the Accords in April. Denmark did so in November.`
    name: `did-so-${relation.toLowerCase().split('_')[0] ?? ''}`,
    version: 1,
    relation,
    over: 'clause',
    objectFrom: 'act',
    forms: [
      `(?<!<:State>(?:,|,? and) (?:the )?)<who:State+>~(?:(?:did|done)(?: so| the same| likewise)?|followed(?: suit)?|took the same step|taken the same step|came next)(?=[.;]|,? (?:(?:in|on|last|this|later|earlier|only|since|a|one|two|three|the (?:same|next|following)|that) [^,;.]{0,30}?)?(?:<:Date>|day|week|month|year|years|months|weeks|days|spring|summer|autumn|winter|later|ago|today|yesterday)(?: later| before| earlier| ago)?(?:[.,;]|$| and\\b))`,
      `(?:\\b[Ss]o|,? as) (?:did|has|have|had) <who:State+>(?=[.,;]|$| (?:in|on|and|last|this|a|the)\\b)`,
    ],
    // `Colombia, the nineteenth State to embrace the Accords, did so in May`: what it did stands there.
    unless: (_, object, words, others) =>
      object === null || /\b(?:not|never)\b/.test(words) || others.some(({ kind }) => kind === 'Instrument'),
  })),
];
