import type { Mention } from './entity.js';
import { form } from './form.js';
import { elide, reduce, type Shadow } from './shadow.js';

const SPEAKER =
  '(?:[Pp]ermanent [Rr]epresentative|[Rr]epresentatives?|[Dd]elegates?|[Dd]elegations?|speaker|[Oo]bserver|envoy|ambassador|officials?|[Gg]overnment|authorities|counterpart|colleague)';

const VOICES = [
  form(
    `(?:[Tt]he |[Aa] |[Aa]nother )?(?:\\w+ )?${SPEAKER} (?:of|for|from) (?:the )?<who:State|Organization>(?!'s?)(?!,? <:Person>)`,
  ),
  form(`<who:State>(?:'s|') (?:\\w+ ){0,2}${SPEAKER}(?: to [^,;.]{1,60}?(?=,| SAID))?(?!,? <:Person>)`),
  form(`(?:[Tt]he |[Aa] )?<who:Adjective> (?:\\w+ )?${SPEAKER}(?!,? <:Person>)`),
  form(`<who:Organization>(?:'s|') (?:[Dd]elegate|[Dd]elegation|[Rr]epresentative|[Oo]bserver)(?!,? <:Person>)`),
];

const PEOPLE = [
  form(
    `(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?) (?:[\\w'-]+ ){0,3}(?:OFFICE|[Hh]ead of delegation)(?: (?:of|for|to) [^,;.]{1,60}?)?, <who:Person>,(?= (?:also |then |again |\\w+ly )*(?:SAID|TOLD|called|insisted|floated|made|signed|took)\\b)`,
  ),
  form(
    `(?:[Oo]ne|[Aa]nother) of (?:his|her|its|their|the) [^,;.]{3,60}?, <who:Person>,(?= (?:also |then |again |\\w+ly )*(?:SAID|TOLD|\\w+ed)\\b)`,
  ),
  form(`<who:Person> \\(<:State>\\)`),
  form(
    `<who:Person>, (?:replying|answering|responding|speaking|intervening) (?:for|on behalf of|in|to) [^,;.]{1,60},(?= \\w+ed\\b)`,
  ),
  form(
    `<who:Person>(?: \\([^()]{2,60}\\))?, (?!(?:\\w+ )?SAID\\b)(?=[^,;]*(?:OFFICE|\\bwho\\b))(?:[^,;.:"()]|\\([^()]*\\)|<:Instrument>){3,170},(?! and <:Person>,? \\w+ of)`,
  ),
  form(
    `(?:[Tt]he )?(?:<:Organization|Body|State|Adjective>(?:'s|')? )(?:(?!(?:by|with|from|that)\\b)[\\w'-]+ ){0,4}OFFICE(?: (?:to|for|of|and) (?:[^,;.]){1,70}?)?,? <who:Person>(?:(?<=, .),(?= (?:also |then |again |\\w+ly )*(?:SAID|TOLD|called|insisted|floated|made|signed|took|cited|asked|dwelt|hit|threw|gave|delivered)\\b))?`,
  ),
  form(`(?:[Tt]he )?(?:[Ff]oreign |[Dd]efen[cs]e )?(?:[Mm]inistry )?OFFICE(?: \\w+)? <who:Person>`),
  form(`<who:State|Organization|Body>, (?:<:Person|Voice>|he|she|it) SAID,`),
  // `the agency GISTDA of Thailand signed`: whose it is stands between it and its verb.
  form(
    `<who:Organization>(?: \\([^()]{2,20}\\))? of (?:the )?<:State>(?= (?:also |today |have |has |had |\\w+ly )*(?:signed|concluded|exchanged|inked|agreed|launched|opened|operates?|run|runs|joined|selected|chose)\\b)`,
  ),
  form(
    `<who:Person>(?: \\([^()]{2,40}\\))? (?:of|from) (?:the )?(?:<:Adjective> |<:State|Organization|Body>'s )?<:State|Organization|Body>(?= SAID| TOLD|,| and | \\w+ed\\b| (?:made|took|gave|set|put|spoke|led|held|has|had|is|was|also|then)\\b)`,
  ),
];

const MANY =
  '(?:countries|nations|[Ss]tates|governments|delegations|members|agencies|companies|firms|operators|organi[sz]ations|institutions|universities|parties|signatories|sponsors|speakers|newcomers|others|capitals)';
/** `Eight nations, including Japan and Canada, signed`, `Two member States, Hungary and Slovakia, opposed`: those are who did it. */
const NAMED_ONES = [
  form(
    `(?<=^|[;:] |, (?:and |but |while )?|\\b(?:by|that|while|and|when|which|from|against|of) )(?!(?:[Nn]one|[Nn]o|[Nn]either|[Ff]ew|[Nn]ot|[Ww]ithout|[Aa]ny)\\b)(?:[Tt]he |[Aa]ll |[Mm]ore than |[Ss]ome |[Oo]ver |[Aa]lmost |[Nn]early )?(?:(?!no |not |none |of |and |ha[sd] |have |is |are |was |were |will |count)[\\w-]+ ){1,4}${MANY},? (?:[-–—] ?|\\()?(?:including|among them|namely|such as|like|notably|for example|among others) (?:the )?(?<kept><:State|Organization|Body+>)(?:,|\\)| [-–—])?(?= [a-z])`,
  ),
  form(
    `(?<=^|[;:] |, (?:and |but |while )?|\\b(?:by|that|while|and|when|which) )(?!(?:[Nn]one|[Nn]o|[Nn]either|[Ff]ew|[Nn]ot|[Ww]ithout|[Aa]ny)\\b)(?:[Tt]he )?(?:(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Bb]oth|[Oo]ther|[Ff]urther|[Mm]ore|[Mm]ember|[Nn]ew|[a-z]+) ){1,4}${MANY}(?:,|:) (?<kept><:State|Organization|Body>(?:,? and |, |,? )[^;.]{0,3}<:State|Organization|Body+>),(?= [a-z])`,
  ),
];

/** `the Rescue Agreement of 1968, by which both are bound`: its year stands in the way. */
const OF_YEAR = form(`(?<kept><:Instrument>)(?: of <:Date>| \\(<:Date>\\))(?! between)`);

/** A sentence with each speaker and each person drawn together with what is told of them, so that a subject stands beside its verb. */
export function clauseOf(words: Shadow): Shadow {
  let shadow = words;
  shadow = elide(shadow, OF_YEAR);
  for (const ones of NAMED_ONES) shadow = elide(shadow, ones);
  for (const person of PEOPLE) shadow = reduce(shadow, person, held);
  for (const voice of VOICES) shadow = reduce(shadow, voice, (match, at) => asVoice(held(match, at)));
  return shadow;
}

function held(match: RegExpExecArray, at: (index: number) => Mention | undefined): Mention | null {
  return at(match.indices?.groups?.['who']?.[0] ?? -1) ?? null;
}

const asVoice = (mention: Mention | null): Mention | null =>
  mention === null
    ? null
    : {
        ...mention,
        kind: 'Voice',
        entity: { ...mention.entity, kind: mention.entity.kind === 'Organization' ? 'Organization' : 'State' },
      };
