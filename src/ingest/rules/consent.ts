import type { Rule } from './rule.js';

const PARTY = '<who:State|Organization|Body|Person|Voice+>';
const SIGNING =
  '(?:sign|have signed|sign on to|sign onto|sign up to|put (?:its|their|his|her) (?:names?|signatures?) (?:to|under|on)|commit (?:itself|themselves) to)';
const NTH =
  '(?:[^,;.]{0,50}?)(?:countr(?:y|ies)|nations?|[Ss]tates?|governments?|members?|signator(?:y|ies)|party|parties)';
const DEPOSITED = '(?:deposited|lodged|handed over|delivered|submitted|presented)';
const CONSENTING = '(?:ratification|accession|acceptance|approval|adherence)';
const LEFT =
  '(?:withdrew from|denounced|withdrawn from|pulled out of|dropped out of|exited|quit|left|renounced|abandoned|turned (?:its|their) back on|walked away from|resigned from|ceased to be (?:a )?(?:party to|member of)|(?:gave up|ended|terminated|relinquished) (?:its|their) (?:membership (?:of|in)|participation in)|withdrew (?:its|their) (?:accession to|ratification of|signature (?:of|from)|membership of))';
const isAccord = (name: string): boolean => /\b(?:Accords?|Code|Pledge|Declaration|Guidelines|Charter)\b/i.test(name);

/** Signature, ratification and accession, withdrawal: three acts that are never each other. */
export const CONSENT: readonly Rule[] = [
  {
    name: 'signed',
    version: 1,
    relation: 'SIGNED',
    over: 'clause',
    forms: [
      `<who:State+>~(?:became|become|becomes|were|are) the (?:\\d+(?:st|nd|rd|th),? (?:and )?)+[^,;.]{0,30}?(?:countries|nations|[Ss]tates|signatories)(?:,? respectively,?)? to (?:sign|sign on to) <what:Instrument>`,
      `<:Person>~(?:signed|signs) <what:Instrument> (?:on behalf of|for) (?:the )?<who:State|Organization>`,
      `<what:Instrument> (?:was|were) signed by <:Person> (?:on behalf of|for) (?:the )?<who:State|Organization>`,
      `<what:Instrument> (?:was|were) signed by <:Person> (?:on behalf of|for) (?:the )?<:State|Organization>,? and (?:by )?<:Person> (?:on behalf of|for) (?:the )?<who:State|Organization>`,
      `${PARTY}~(?:became|becomes|become|is|are|was|were)(?:,? <:Date>|,? on <:Date>)? (?:now )?(?:the |a |an |one of the |among the )?${NTH}(?: \\w+){0,3} to ${SIGNING} <what:Instrument+>`,
      `${PARTY},? (?:now |already |today )?(?:the |an? )?(?:[\\w-]+ ){0,4}signator(?:y|ies) (?:to|of) <what:Instrument+>`,
      `(?:[Bb]y|[Ii]n|[Oo]n|[Aa]fter|[Ss]ince|[Uu]pon|[Ww]ith) (?:having )?sign(?:ing|ed) <what:Instrument+>(?: (?:on|in) <:Date>)?, ${PARTY}`,
      `<what:Instrument>~(?:bears?|carr(?:y|ies)) the signatures? of ${PARTY}`,
      `${PARTY}~(?:is|are|was|were) among (?:the |those )?[^,;.]{0,60}?(?:that|which|who|to) (?:have |had |has )?(?:sign|signed) <what:Instrument>`,
      `<who:State>[^;.]{0,90} <what:Instrument>,? (?:and )?(?:is|are|becoming|became|has become) (?:now )?(?:their|its) [\\w-]+ (?:signatory|State|country|member|nation)`,
      `${PARTY}~exchanged (?:the )?(?:signed )?<what:Instrument+>`,
      `<what:Instrument>(?: (?:on|for|about) [^;.]{3,80}?)? (?:between|of) <who:State|Organization|Body+>(?: on [^,;.]{0,60}?)? (?:was|were|has been) (?:signed|inked|concluded|sealed)`,
      `<who:State+>~(?:is|are|became|becomes) (?:now )?(?:the )?\\S+ (?:country|nation|[Ss]tate|member|signatory|signatories|countries) (?:under|of|in|to) <what:Instrument>`,

      `${PARTY}~(?:signed|signs|inked|initialled|penned|sealed|signed onto|signed on to|signed up to|co-signed|put (?:its|their) (?:names?|signatures?) (?:to|under)|affixed (?:its|their) signatures? to|added (?:its|their) (?:names?|signatures?) to|concluded|struck|entered into) (?:up to )?(?:both )?<what:Instrument+>`,
      `${PARTY}~(?:signed|signs) (?:\\w+ )?of (?:the|its) [^;.]{5,120}?: (?:both )?<what:Instrument+>`,
      `${PARTY}~(?:become|became|becomes|is|are|was|were) (?:now )?(?:the |a |among the )?[^,;.]{0,60}?(?:countr(?:y|ies)|nations?|[Ss]tates?|governments?|members?|signator(?:y|ies)|party|part(?:y|ies)|one)(?: [^,;.]{0,40}?)? (?:to sign|to have signed|signing|signatory (?:to|of)|signatories (?:to|of)) <what:Instrument>`,
      `${PARTY}~(?:became|becomes|become|is|are) (?:now )?(?:the |a |an )?(?:[\\w-]+ ){0,3}signator(?:y|ies) (?:to|of) <what:Instrument+>`,
      `<what:Instrument+>,? (?:which )?PASSIVE (?:signed|inked)(?:,? (?:on |in |at )?<:Date>| in <:State>| in \\w+| at [^,;.]{0,50}?)* by ${PARTY}`,
      `<what:Instrument+>,? signed (?:(?:on |in |at )?<:Date> |in \\w+ |yesterday |last \\w+ )*by ${PARTY}`,
      `${PARTY}~(?:was|were|is|are) among the [^,;.]{3,60}? (?:that|which|to) (?:have |had )?sign(?:ed)? <what:Instrument>`,
      `<what:Instrument>(?: of <:Date>)?,? (?:which|that|whose pages) (?:the )?<who:State|Organization+>~(?:signed|inked|initialled|put (?:its|their) names? to)(?! by)`,
      `<what:Instrument>,? (?:which (?:was|were) )?(?:first |originally |initially )?signed(?:,? (?:(?:on |in )?<:Date>|in \\w+))* by \\w+ (?:countries|nations|[Ss]tates|governments),? (?:among them|including|such as|namely) <who:State+>`,
      `<who:State+>~(?:was|were|is|are) (?:among )?(?:the )?(?:first|founding|original|initial) (?:\\w+ )?(?:signatories|nations|countries|[Ss]tates|members|Africans|Europeans|Asians|Arabs)?,? ?(?:to sign|signatories of|of) <what:Instrument>`,
      `(?:[\\w-]+ )(?:countries|nations|[Ss]tates|governments) (?:have |had |first )?signed <what:Instrument>(?:,? (?:among them|including)|:) <who:State+>`,
      `(?:[Tt]he )?signatures? of <what:Instrument> by ${PARTY}`,
      `(?:[Tt]he )?signing of <what:Instrument> by ${PARTY}`,
      `[Ss]ignatories (?:to|of) <what:Instrument>(?: now| so far)? (?:include|are|comprise) ${PARTY}`,
      `(?:[Oo]riginal |[Ff]ounding |[Cc]urrent )?signatories of <what:Instrument> \\(${PARTY}\\)`,
      `<what:Instrument> signatories ${PARTY}`,
      `<what:Instrument> (?:counts?|numbers?) ${PARTY} among (?:its|their) signatories`,
    ],
    unless: (_, object, words) =>
      /\b(?:to be|will|would|not|witness|law|bill|executive order)\b/i.test(words) || object === null,
  },
  {
    name: 'joined-accords',
    version: 1,
    relation: 'SIGNED',
    over: 'clause',
    forms: [
      `<who:State+>~(?:joined|joins|join|endorsed|acceded to|committed (?:itself|themselves)(?: on <:Date>| today)? to) <what:Instrument>`,
      `<what:Instrument>,? (?:which|that) (?:the )?<who:State+>~(?:joined|endorsed)(?=[,.;)]|$| (?:on|in|last|this|only|at) )`,
      `<who:State+>~(?:belongs? to|(?:is|are|counts? itself) among) (?:the )?<what:Instrument> (?:signatories|countries|nations|family|group)`,
      `<who:State+>~(?:adopted|subscribed to|adhered to|adheres to|put (?:its|their) names? (?:to|under)) <what:Instrument>`,
      `<who:State+>~(?:joined|joins) the ranks of <what:Instrument> signatories`,
      `<who:State+>~(?:became|becomes|become|is|was|were|are) (?:now )?(?:the |a )?${NTH}(?: \\w+){0,3} to (?:join|endorse) <what:Instrument>`,
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
      `<what:Instrument> (?:was |were |has been )?(?:signed|concluded|inked) (?:[^,;.]{0,40} )?(?:between|by) <who:State|Organization|Body+>`,
      `(?:representatives|heads|officials|leaders) of <who:State|Organization+>~(?:signed|inked) <what:Instrument>`,
    ],
    unless: (_, object, words) => object === null || /\bto be\b/.test(words) || object.how !== 'paper',
  },
  {
    name: 'party',
    version: 1,
    relation: 'PARTY_TO',
    over: 'clause',
    forms: [
      `<who:State|Voice+>~signed (?:both )?<what:Instrument+>(?: (?:in|on) <:Date>)?,? and (?:\\w+ )?ratified (?:it|them|both)`,
      `(?:[Ff]ollowing|[Ss]ince|[Aa]fter|[Ww]ith) <who:State>'s? (?:ratification of|accession to) <what:Instrument>`,
      `<who:State|Voice+>~(?:joined|is bound by|are bound by|has been bound by) <what:Instrument+>`,
      `<who:State|Voice+>,? (?:now |itself |also )?(?:an? |the )?(?:[\\w-]+ ){0,2}?(?:[Ss]tates? )?[Pp]art(?:y|ies) to <what:Instrument+>(?: since <:Date>)?,`,
      `<who:State|Voice+>~${DEPOSITED} (?:with [^,;.]{2,60} )?(?:(?:its|their|an|the) )?instruments? of ${CONSENTING}(?: with [^,;.]{2,60}?)? (?:of|to|for|concerning) <what:Instrument+>`,
      `(?:[Tt]he )?${CONSENTING} of <who:State+> to <what:Instrument+>`,
      `(?:[Tt]he )?(?:ratification|acceptance|approval) of <what:Instrument+> by <who:State+>`,
      `<what:Instrument+>~(?:entered|came) into force for <who:State+>`,
      `<who:State>'s? (?:ratification of|accession to) <what:Instrument+>`,
      `<who:State|Voice+>~(?:is|are|was|were|been|became|becomes|remains?) (?:now |also |still |legally )*bound by (?:both )?<what:Instrument+>`,
      `[Aa]mong (?:the )?(?:[Ss]tates )?(?:[Pp]arties to|bound by) <what:Instrument>(?: now)? (?:are|is|were) <who:State+>`,
      `[Ww]ith (?:the deposit of )?(?:its|their) instruments? of ${CONSENTING},? <who:State>~(?:became|becomes) (?:a )?party to <what:Instrument>`,
      `<what:Instrument>~(?:has|counts?|numbers?) [^;.]{0,40}?(?:parties|[Ss]tates)[^;.]{0,30}?(?:among them|including|,) <who:State+>`,
      `(?:[Pp]arties to|bound by) <what:Instrument>,? (?:such as|including|among them|like) <who:State+>`,

      `<who:State|Voice+>~(?:said|announced|reported|noted|recalled|confirmed|declared|stated|informed [^,;.]{3,40}?) (?:that )?(?:it|they|(?:his|her) (?:country|Government|government)) (?:has |had |have )?(?:now |already |since |recently |also )?(?:ratified|acceded to|accepted|become (?:a )?party to) (?:both )?<what:Instrument+>`,
      `<who:State|Voice+>~(?:is|are|was|became|remains?) (?:a |an )?part(?:y|ies) to (?:all |the |most |many )[^,;.]{0,60}?(?:treaties|conventions|instruments)[^,;.]{0,40}?,? (?:including|among them|such as) <what:Instrument+>`,
      `<who:State|Voice+>~(?:ratified|ratifies|acceded to|accedes to|accepted|adhered to) (?:both )?<what:Instrument+>`,
      `<who:State|Voice+>~deposited (?:with [^,;.]{2,60} )?(?:its|their|an|the) instruments? of (?:ratification|accession|acceptance|approval|adherence)(?: with [^,;.]{2,60}?)? (?:of|to|for|concerning) <what:Instrument+>`,
      `<who:State|Voice+>~(?:is|are|was|has been|have been|been|became|becomes|become|remains?|being) (?:now )?(?:also )?(?:the [\\w-]+ |a |an )?(?:[\\w-]+ ){0,2}?(?:[Ss]tates? )?[Pp]art(?:y|ies) to (?:both )?<what:Instrument+>`,
      `<who:State|Voice+>~(?:is|are|was|were|been|became|remains?) (?:now |also |still )*(?:a |an )?(?:[Ss]tates? )?[Pp]art(?:y|ies) to <:Instrument>(?: \\(<:Date>\\)|,? (?:since|in|from) <:Date>)?,? (?:and|as well as)(?: also)? to <what:Instrument+>`,
      `<who:State|Voice+>~(?:belongs? to|sits? in|participates? in|takes? part in) <what:Instrument+>`,
      `<who:State|Voice+>~belongs? to <:Instrument> and to <what:Instrument+>`,
      `<what:Instrument>,? (?:which|that) (?:the )?<who:State+>~(?:ratified|acceded to|accepted|joined|entered)(?=[,.;)]|$| (?:on|in|last|this|only|at) )`,
      `<what:Instrument>,? to which (?:the )?<who:State+>~(?:acceded|adhered|became (?:a )?party|is (?:a )?party|are parties)`,
      `(?:instrument|document|act|deed) by which <who:State>~(?:ratifies|ratified|accedes to|acceded to|accepts|accepted|joins|joined) <what:Instrument+>`,
      `<who:State|Voice+>~(?:is|are|was|were) (?:one of|among) (?:the |its )?(?:[\\w-]+ )?(?:[Ss]tates )?[Pp]arties to <what:Instrument+>`,
      `<who:State|Voice+>~completed (?:its|their) (?:ratification of|accession to) <what:Instrument+>`,
      `<who:State|Voice+>~(?:became|becomes|become|is|was|were|are)(?:,? on <:Date>)? (?:now )?(?:the |a |among the )?${NTH}(?: \\w+){0,3} to (?:ratify|accede to|join|have ratified|have acceded to) <what:Instrument+>`,
      `<what:Instrument+> PASSIVE (?:ratified|acceded to) (?:(?:on |in )?<:Date> )?by <who:State+>`,
      `[Pp]arties to <what:Instrument>(?: now)? (?:include|are) <who:State+>`,
      `<who:State+>~ratified (?:and|,) (?:signed|implemented) <what:Instrument+>`,
      `(?:instruments? of (?:ratification|accession)) (?:of|to|for) <what:Instrument+> (?:was|were) deposited by <who:State+>`,
      `<who:State|Voice+>~signed and ratified (?:both )?<what:Instrument+>`,
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
      `<who:State+>~added (?:its|their) (?:names?|signatures?)(?=[.,;]|$| (?:a|in|on|last|this|the next) )`,
      `<who:State+>~signed (?:it )?(?:in|on) <:Date>(?=[.,;]|$)`,
      `<who:State+>(?:,? (?:which|who))? (?:had )?(?:signed|joined)(?: it| them)? (?:(?:in|on) <:Date>|last (?:week|month|year))(?=[.,;]|$| and | as (?:the|its))`,
      `<who:State+>,? (?:which )?(?:has |have |had )?(?:merely|only|just) signed(?: it| them)?(?=[.,;]|$| in | on )`,
      `(?:[Tt]hose|[Cc]ountries|[Ss]tates) (?:who|that|which) (?:have |had )?(?:merely |only )?signed(?: it)? (?:are|were|include):? <who:State+>`,
    ],
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
    objectFrom: 'treaty',
    forms: [
      `<who:State+>~(?:acceded|ratified)(?: to it| it)? (?:in|on) <:Date>(?=[.,;]|$)`,
      `(?<=(?:acceded|ratified)(?: to it| it)? (?:in|on) <:Date>(?:,? (?:and )?<:State> (?:in|on) <:Date>)*,? (?:and )?)<who:State> (?:in|on) <:Date>(?=[.,;]|$| and )`,
      `[Tt]hose (?:who|that|which) (?:did |have |had )?(?:ratify|ratified|accede|acceded)[^,;.:]{0,50}: <who:State+>`,
      `(?:[Pp]arties|[Ss]tates [Pp]arties),? <who:State+> (?:included|among them)`,
      `<who:State+>~(?:acceded|ratified)(?=[.;]|$)`,
      `<who:State+> (?:was|were|is|became) the (?:last|first|latest|most recent|\\w+th|second|third|\\d+\\w\\w)(?: State| country| nation)? to (?:accede|ratify|do so by accession)(?=[.,;]|$)`,
      `[Ss]tates (?:remain|are|have become|stay) (?:its )?(?:a )?part(?:y|ies),? <who:State+> among them`,
      `<who:State>~(?:supplied|deposited|delivered|provided) the \\w+ (?:ratification|instrument of ratification)`,
    ],
    unless: (_, object) => object === null || isAccord(object.entity.name),
  },
  {
    name: 'both-parties',
    version: 1,
    relation: 'PARTY_TO',
    over: 'clause',
    forms: [
      `<who:State+> [^.;:]{3,120}: (?:both|all(?: of them)?|the two) are (?:States )?parties to <what:Instrument+>`,
    ],
  },
  {
    name: 'both-signatories',
    version: 1,
    relation: 'SIGNED',
    over: 'clause',
    forms: [
      `<who:State+> [^.;:]{3,120}: (?:both|all(?: of them)?|the two) (?:are (?:States )?parties to <:Instrument> and|are|have signed|signed) (?:signatories (?:of|to) )?<what:Instrument>`,
      `<who:State+>~(?:is|are) (?:a )?part(?:y|ies) to <:Instrument> and (?:a )?signator(?:y|ies) (?:of|to) <what:Instrument>`,
    ],
    unless: (_, __, words) => /are (?:States )?parties to \S+$/.test(words),
  },
  {
    name: 'withdrew',
    version: 2,
    relation: 'WITHDREW_FROM',
    over: 'clause',
    forms: [
      `<who:State|Organization|Voice+>~${LEFT} <what:Instrument|Body|Organization|Programme|SpaceObject>`,
      `<who:State|Voice+>~(?:became|becomes|become|is|was) (?:the |a |only the )?${NTH}(?: \\w+){0,3} to (?:withdraw from|leave|denounce|quit|exit|have (?:left|withdrawn from)) <what:Instrument|Body|Organization>`,
      `(?:[Tt]he |[Ss]ince the |[Aa]fter the |[Ff]ollowing the |[Ww]ith the )?(?:withdrawal|exit|departure) of <who:State> from <what:Instrument|Body|Organization>`,
      `<who:State>'s? (?:withdrawal|exit|departure|denunciation) (?:from|of) <what:Instrument|Body|Organization>`,
      `<who:State+>~(?:acceded to|joined|ratified|signed) <what:Instrument|Organization|Body>(?: (?:in|on) <:Date>)?,? (?:and|but|only to) (?:\\w+ )?(?:withdrew|withdraw|left|leave)(?: from)? (?:it|again|them)`,
      `<who:State>~(?:told|informed) [^,;.]{3,50}? that it (?:is|was) (?:withdrawing from|leaving|quitting|pulling out of) <what:Instrument|Organization|Body>`,
      `(?:[Ii]n|[Bb]y|[Aa]fter) (?:leaving|quitting|withdrawing from|denouncing) <what:Instrument|Organization|Body>,? <who:State>`,
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
    objectFrom: 'treaty',
    forms: [`<who:State>~(?:withdrew|left|pulled out)(?: from it| of it| it)?(?: (?:in|on) <:Date>)?(?=[.,;]|$)`],
  },
];
