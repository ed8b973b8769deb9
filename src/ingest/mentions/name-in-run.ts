import { HEADS, NO_PERSON, OFFICE, PLAIN, SAID, TOLD } from '../vocabulary.js';
import type { Candidate } from './candidate.js';
import { CONNECTORS, type Token } from './token.js';

const LISTED = /(?<=\b[Tt]he )\p{Lu}\p{L}+, (?:\p{Lu}\p{L}+, )*$/u;
const LISTED_AND = /(?<=\b[Tt]he )\p{Lu}\p{L}+(?:, \p{Lu}\p{L}+)+,? and $/u;

/** What a run of capitalised words names: by its head, by its form, by what stands beside it; nothing where none of these tells. */
export function nameInRun(text: string, run: readonly Token[]): Candidate[] {
  const first = run[0];
  const last = run[run.length - 1];
  if (first === undefined || last === undefined) return [];
  const span = { start: first.start, end: last.end };
  const name = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const words = run.map((token) => token.text.replace(/\.$/, ''));
  const joint = words.findIndex((word) => CONNECTORS.has(word));
  const cut =
    words[joint] === 'and' && !words.slice(0, joint).some((word) => HEADS.has(word) && word !== 'Space') ? -1 : joint;
  const heads = cut < 0 ? words : words.slice(0, cut);
  // `World Radiocommunication Conference 2023`
  const head = (/^\d{4}$/.test(heads.at(-1) ?? '') ? heads.at(-2) : heads.at(-1)) ?? '';
  const kind = HEADS.get(head) ?? HEADS.get(head.charAt(0) + head.slice(1).toLowerCase());
  const isUniversity = run.length > 2 && heads.slice(0, 2).some((word) => UNIVERSITY.test(word));
  if (kind === undefined && isUniversity && !isUnited(words))
    return [{ ...span, kind: 'Organization', id: null, name, how: 'form' }];
  const acronym = /^ \((?:the )?["“]?([A-Z][A-Za-z&-]{0,9}[A-Z])["”]?[),;]/u.exec(
    text.slice(span.end, span.end + 16),
  )?.[1];
  const isPlace = head === 'Space' && !isFirm(heads);
  if (/^States? Part(?:y|ies)$/.test(name)) return [];
  if (kind !== undefined && run.length > 1 && !isPlace) {
    // `the Communications, Space and Technology Commission`: a name may begin with a list.
    const list = (words.includes('and') ? LISTED : LISTED_AND).exec(
      text.slice(Math.max(0, span.start - 60), span.start),
    )?.[0];
    const start = span.start - (list?.length ?? 0);
    if (list !== undefined) return [{ ...span, start, kind, id: null, name: text.slice(start, span.end), how: 'form' }];
  }
  if (kind !== undefined && run.length > 1 && !isPlace) return [{ ...span, kind, id: null, name, how: 'form' }];
  if (
    /^\p{Lu}[\p{L}\d'’]*-(?:[A-Z]?\d{1,4}[A-Z]?|(?<=\p{L}{3}-)[A-Z]|SAT\d?)$/u.test(name) &&
    !/^(?:G|L|T|F|MQ|Covid|COVID|Article|Group|Resolution)-/.test(name)
  )
    return [{ ...span, kind: 'SpaceObject', id: null, name, how: 'form' }];
  if (
    /^(?:\p{Lu}[\p{L}]{2,}(?:Sat|SAT|Cube)(?:-?\d{1,2}[A-Z]?)?|\p{Lu}\p{Ll}{4,}\d|[A-Z]{4,}-(?:[A-Z]|HD|NG|PF|REx))$/u.test(
      name,
    ) &&
    !/^(?:COVID|UNISPACE)/.test(name)
  )
    return [{ ...span, kind: 'SpaceObject', id: null, name, how: 'form' }];
  if (acronym !== undefined && run.length > 1 && !words.some((word) => HEADS.has(word)))
    return [{ ...span, kind: 'Organization', id: null, name, how: 'acronym beside it' }];
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  const after = text.slice(span.end, span.end + 40);
  if (
    /\b(?:company|firm|startup|start-up|regulator|NGO|consultancy|think tank|manufacturer|contractor|operator|agency|institute|provider|maker|contract (?:to|with)|deal with|partnered with|partnership with|teamed up with|joined forces with|joint venture with|shares? in|(?:operated|built|flown|developed|manufactured|made|owned|launched) by(?: the)?|works for|worked for|advisory board of|subsidiary of|arm of|division of|affiliate of|picked|tapped|hired|awarded|commissioned|opted for|entrusted|tasked) $/iu.test(
      before,
    )
  )
    return [{ ...span, kind: 'Organization', id: null, name, how: 'said to be one' }];
  // `our own space agency, PhilSA, has`
  if (
    run.length <= 2 &&
    /\b(?:company|firm|start-?up|operator|agency|institute|association|consortium|society|centre of excellence),? $/u.test(
      before,
    ) &&
    /^[,;.)]/.test(after) &&
    !words.some((word) => NO_PERSON.has(word) || PLAIN.has(word))
  )
    return [{ ...span, kind: 'Organization', id: null, name, how: 'said to be one' }];
  if (
    run.length <= 3 &&
    /\b(?:handed|gave|awarded|granted) $/u.test(before) &&
    /^ (?:a|an|the|its) (?:\p{L}+ ){0,2}(?:contract|award|grant|order)\b/u.test(after)
  )
    return [{ ...span, kind: 'Organization', id: null, name, how: 'said to be one' }];
  if (
    /^ (?:(?:is|was|are|were|has been) (?:now |still |being )?(?:operated|flown|controlled) by|constellation|network of|fleet|satellites?|spacecraft|probe|rover|lander|rocket|launcher|telescope|(?:crew )?capsule|module|launch vehicle|orbiter|space station|space ?plane|(?:[Cc]ube|nano|micro|mini)[Ss]ats?|(?:nano|micro|mini)satellites?|(?:communications?|navigation|weather|radar|relay|research) satellites?)\b/u.test(
      after,
    ) &&
    run.length <= 3
  )
    return [{ ...span, kind: 'SpaceObject', id: null, name, how: 'said to be one' }];
  if (
    /\b(?:satellite|spacecraft|probe|rover|lander|rocket|telescope|capsule|module|launch vehicle|orbiter|constellation|aboard|(?:operator|controls) of|[Cc]ube[Ss]at|nanosatellite),? $/u.test(
      before,
    )
  )
    return [{ ...span, kind: 'SpaceObject', id: null, name, how: 'said to be one' }];
  if (
    run.length <= 2 &&
    !/s$/.test(name) &&
    name.length > 3 &&
    FIRM_BEHIND.test(after) &&
    !words.some((word) => NO_PERSON.has(word))
  )
    return [{ ...span, kind: 'Organization', id: null, name, how: 'does what firms do' }];
  // `vice president of space safety at Eutelsat`
  if (
    run.length <= 3 &&
    AT_WHICH_HOUSE.test(text.slice(Math.max(0, span.start - 90), span.start)) &&
    !words.some((word) => NO_PERSON.has(word) || PLAIN.has(word))
  )
    return [{ ...span, kind: 'Organization', id: null, name, how: 'said to be one' }];
  if (
    run.length <= 2 &&
    /\b(?:operates|operated|flies) (?:the )?$/u.test(before) &&
    !words.some((word) => NO_PERSON.has(word) || HEADS.has(word))
  )
    return [{ ...span, kind: 'SpaceObject', id: null, name, how: 'said to be one' }];
  if (
    run.length === 1 &&
    (/^(?:[A-Z]{3,9}|[A-Z]{2,}-[A-Z]{3,}[a-z]?|[A-Z]{3,}-[A-Z]{2})$/.test(name) || ACRONYM_WITH_SMALL.test(name)) &&
    !ROMAN.test(name) &&
    !NO_PERSON.has(name.charAt(0) + name.slice(1).toLowerCase())
  )
    return [{ ...span, kind: 'Organization', id: null, name, how: 'acronym' }];
  if (isPerson(words, before, after)) return [{ ...span, kind: 'Person', id: null, name, how: 'person' }];
  return behindOffice(text, run);
}

/** `PhilSA`, `DeKUT`, `nanoSPACE`. */
const ACRONYM_WITH_SMALL = /^(?!\w*(?:SAT|CUBE|GEO|LEO)$)(?:[A-Z][a-z]{1,5}[A-Z]{2,5}|[a-z]{2,5}[A-Z]{4,})$/;
/** `resolution 1721 (XVI)` */
const ROMAN = /^[IVXLC]+$/;

/** `Secretary of State Dean Rusk`, `Minister for Foreign Affairs Li Hua`: what the office is of stands in capitals right before the name. */
function behindOffice(text: string, run: readonly Token[]): Candidate[] {
  const last = run.findLastIndex(({ text: word }) => OFFICE_IS_OF.test(word));
  const rest = run.slice(last + 1);
  const [first] = rest;
  const start = run[0]?.start ?? 0;
  if (last < 0 || first === undefined || rest.length < 2 || rest.length > 4) return [];
  if (!OF_OFFICE.test(text.slice(Math.max(0, start - 60), first.start))) return [];
  const words = rest.map((token) => token.text);
  if (!isPerson(words, 'Minister ', '')) return [];
  const end = rest.at(-1)?.end ?? first.end;
  return [{ start: first.start, end, kind: 'Person', id: null, name: text.slice(first.start, end), how: 'person' }];
}
const OFFICE_IS_OF =
  /^(?:State|Affairs|(?:[dD]['’])?Affaires|Commerce|Defen[cs]e|Energy|Science|Technology|Transport|Transportation|Innovation|Economy|Environment|Education|Industry|Trade|Culture|Finance|Telecommunications|Communications|Research)$/;
const OF_OFFICE = new RegExp(
  `(?:${OFFICE} (?:of|for) (?:the )?(?:\\p{Lu}[\\p{L}-]+,? (?:and )?){1,5}|[Cc]harg[ée] d['’]Affaires )$`,
  'u',
);

/** `University College London`, `Vrije Universiteit Amsterdam`: the place stands behind. */
const UNIVERSITY =
  /^(?:University|Universiteit|Universität|Université|Università|Universidad|Politecnico|Polytechnic)$/;
const isUnited = (words: readonly string[]): boolean =>
  words.some((word) => NO_PERSON.has(word) && /day$|ary$/.test(word));

const AT_WHICH_HOUSE = new RegExp(`\\b${OFFICE}(?: (?:of|for) [\\p{Ll} -]{3,50})? at $`, 'u');
const BEFORE_PERSON = new RegExp(
  `(?:${OFFICE}|[Aa]ffaires|\\([Rr](?:td|et)\\.?\\)|\\b(?:Secretary of State|colleague|counterpart|compatriot|jurist|lawyer|diplomat|physicist|astronomer|historian|senator|lawmaker|entrepreneur|billionaire|scholar|negotiator|specialist|Mr|Mrs|Ms|Mme|Dr|Prof|H\\.E)\\.?),? $`,
  'u',
);
const BEHIND_PERSON = new RegExp(
  `^(?:,? \\((?:\\p{Lu}|also known)|, (?:(?:the|a|an|its|his|her|their|who|whose|then|now|also) |\\p{Lu}?\\p{L}*${OFFICE}|[^,.]{0,60}${OFFICE})| (?:and \\p{Lu}\\p{L}+ \\p{Lu}|of |who |(?:also |then |has |had |was |is |will )*(?:${SAID}|${TOLD})\\b|signed|met|was (?:elected|appointed|named|re-elected|chosen)|(?:is|was) (?:the |a |an )?(?:\\p{L}+ )?${OFFICE}|(?:has|have|had) been|took|chaired|chairs|heads|led|leads|became|becomes|handed|(?:joins|joined|stays|remains|returns|returned|moves|moved|retires|retired|leaves|left|succeeds|succeeded|comes|came|teaches|works|worked|serves|served|represents|represented|directs|directed|presides|presided|argued|argues|was born|died|studied|graduated|lectures|lectured|practises|practised|wrote|in the chair)\\b)|, (?:in charge|formerly|currently|until|since) )`,
  'u',
);

const FIRM_BEHIND =
  /^(?:, which (?:now |also |already |currently )?(?:flies|operates|runs|owns|builds|makes|manufactures|sells|launches)\b|['’]s (?:[\w-]+ ){0,2}(?:chief executive|CEO|owner|shareholders?|engineers|headquarters|founder|director(?: of|,))\b|, (?:the |a |an )?(?:[\w-]+ ){0,2}(?:owner|operator|maker|manufacturer|company|firm|start-?up|provider|builder|contractor)\b| (?:(?:has|have|had|also|now) )*(?:operat(?:es|ed)|flies|flew|(?:been |was )(?:awarded|tapped|commissioned|contracted)|won (?:a|the) contract|builds|manufactures) | (?:is|was) (?:the |an )operator of |['’]s \p{Lu}[\p{L}-]*\d)/u;

/** `Axiom Space` is a firm, `Outer Space` a place. */
function isFirm(words: readonly string[]): boolean {
  return (
    words.length <= 4 &&
    words.length > 1 &&
    words.every((word) => /^\p{Lu}/u.test(word)) &&
    !words.slice(0, -1).some((word) => NO_FIRM.test(word))
  );
}
const NO_FIRM =
  /^(?:Outer|Deep|Near|Air|Cyber|Open|Inner|Cosmic|Near-Earth|Peaceful|In|International|European|National|World|Global|Our|Women|Youth|Commercial|Civil|Military|Weapons|Security|Law|Future|The)$/;

function isPerson(words: readonly string[], before: string, after: string): boolean {
  const titled = BEFORE_PERSON.test(before);
  // `in Washington DC,`: a place.
  if (!titled && /\b(?:in|at|near) $/u.test(before)) return false;
  if (words.length > 5 || (words.length < 2 && !titled)) return false;
  if (words.every((word) => /^\p{Lu}\.?$/u.test(word))) return false; // `H.E.`
  if (words.some((word) => NO_PERSON.has(word) || HEADS.has(word) || PLAIN.has(word) || /\d/.test(word))) return false;
  if (words.length === 1) return titled && (words[0]?.length ?? 0) > 2;
  if (words.filter((word) => /^\p{Lu}{4,}$/u.test(word)).length > 1 && !/^ \(/.test(after)) return false;
  return (
    titled ||
    BEHIND_PERSON.test(after) ||
    /(?:\b(?:by|[Ww]ith|elected|appointed|named|sent|sat|sits|congratulated|thanked|and|under|called|chose|made|then|succeed(?:s|ed)?|replac(?:es|ed)|presence of|astronauts?|cosmonauts?|whom|is|was|stands|while|when|that|where|said|one|as),? |[.!?\n]\s*|^|[,:;—–] )$/u.test(
      before,
    )
  );
}
