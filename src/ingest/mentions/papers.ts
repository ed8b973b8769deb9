import { matched, type Candidate } from './candidate.js';

/** Papers without a name of their own: `a memorandum of understanding`, `the draft resolution`. */
const papers = (text: string): Candidate[] => [
  ...matched(
    text,
    /\b(?<name>draft (?:Security Council |General Assembly |UN )?(?:resolution|decision|text|treaty|declaration)(?!s)|motion|(?<=\b(?:[Aa]n?|[Ii]ts|\p{Lu}\p{L}+) )amendment|draft(?= (?:about|on|that|titled|entitled|called|["“(]))|(?<=\b[Tt]he )draft(?=,? (?:was|passed|failed|received|drew|won|got|has|had|fell|garnered|carried|which)\b)|\p{Lu}\p{L}+-(?:\p{Lu}\p{L}+|drafted|backed|sponsored|led) draft\b|(?<=\b(?:a|the|The|A|new|its|that|non-binding|annual|Council|Assembly|U\.?N\.?|\p{L}+-(?:drafted|backed|sponsored|led|Japanese|Chinese|American)) )resolution(?! \d| (?:needs|requires|must|can|cannot|may)\b))(?! (?:to) adjourn)/gu,
    'Instrument',
    'draft',
  ),
  ...matched(
    text,
    /\b(?:[Aa]n?|[Tt]he|[Tt]wo|[Tt]hree|[Nn]ew|[Ss]igned|[Cc]oncluded|[Ee]xchanged|[Tt]heir|[Ii]ts|[Ww]hose|\p{L}+['’]s) (?<name>(?:(?!(?:of|the|an?|in|on|to|for|with|by|and|or|that|which|is|was|are|were|as|at|from|no|not|such|same|said|whole|entire|other|first|second|last|latter|former|binding|comprehensive|universal)\b)[a-z]+(?:-[a-z]+)* ){0,3}(?:agreements?|memorand(?:ums?|a)(?: of (?:understanding|cooperation))?|MoU|MOU|joint (?:statement|declaration|communiqué)|letters? of intent|statement of intent|(?:(?:mandate|terms of reference|timetable) and (?:an? |the )?)?(?:[a-z]+-year )?(?:programme of work|work ?plan|plan of action|action plan|outcome document|final document)|implementing arrangement|arrangement|declaration of intent|declaration|working paper|protocol|contract|pact|accord|deal|treaty|convention|note verbale|communiqué|judgment|position paper|white paper|non-paper))(?! (?:on behalf|to the (?:Committee|Council|press)))\b/gu,
    'Instrument',
    'paper',
  ),
  ...matched(
    text,
    /\b(?:an?|the|their) (?<name>(?:[\w-]+ )?(?:memorandum of (?:understanding|cooperation)|(?:letter|statement|declaration) of intent|implement(?:ing|ation) arrangement|framework agreement|joint (?:statement|declaration)))\b/giu,
    'Instrument',
    'paper',
  ),
];

/** `the resolution` and `the treaty` are one of those named before, where there is one; `a resolution` is new. */
export function newPapers(text: string, fixed: readonly Candidate[], named: readonly Candidate[]): Candidate[] {
  const all = papers(text);
  const first = Math.min(
    ...[...fixed, ...all]
      .filter(({ kind, how, start }) => kind === 'Instrument' && how !== 'paper' && !isDefinite(text, start))
      .map(({ start }) => start),
  );
  const treaties = named.filter(({ kind }) => kind === 'Instrument');
  const isNamed = ({ name, start }: Candidate): boolean =>
    /^(?:treaty|convention|accord|protocol)$/.test(name) &&
    /\bthe $/i.test(text.slice(start - 5, start)) &&
    treaties.some((one) => one.start < start && text.slice(one.start, one.end).toLowerCase().includes(name));
  return all
    .filter((one) => !isNamed(one))
    .filter(
      ({ name, how, start }) =>
        how !== 'draft' || !/^(?:resolution|draft)$/.test(name) || start < first || !isDefinite(text, start),
    );
}

const isDefinite = (text: string, start: number): boolean =>
  /\b(?:the|that|this) $/i.test(text.slice(start - 5, start)) &&
  !/^\p{L}+ (?:(?:on|about|titled|entitled|of|calling|that) |["“])/u.test(text.slice(start, start + 30));
