import { matched, type Candidate } from './candidate.js';

/** A word of a notion, and no verb. */
const WORD = "(?:the |all |any |an? |other )?(?!that\\b|which\\b)[\\p{Ll}][\\p{Ll}'’-]*";
/** What often goes on behind it: `weapons of any kind in outer space`. */
const NOUN =
  '(?: (?:outer space|orbit|space|weapons|tests|activities|objects|resources|debris|experts|satellites|countries|treaty|instrument|law|missiles|kind|orbits|payloads|registry|funding|uses?|behaviou?rs?))?';
const PHRASE = `${WORD}${NOUN}`;
const MORE = `(?: (?:of|on|for|in|to|over|against|and|from) ${PHRASE})`;

/** What States argue about, by the words that such things have in English, whoever writes. */
const NOTIONS = [
  `(?:(?:voluntary|comprehensive|global|total|full|permanent|universal|legal|partial) )?(?:moratorium|ban|prohibition) on ${PHRASE}${MORE}{0,3}`,
  `(?:destructive,? )?(?:direct-ascent )?anti-satellite (?:\\(ASAT\\) )?(?:missile )?(?:tests?|testing|weapons?|capabilities)`,
  `destructive (?:direct-ascent |missile |anti-satellite )*tests?(?: of (?:direct-ascent )?anti-satellite missiles)?`,
  `(?:deliberate )?destruction of (?:space objects|satellites)`,
  `legally[- ]binding (?:[\\p{Ll}-]+ )?(?:instruments?|rules|measures|norms|treaty|route|agreements?|commitments?|regime|framework|obligations)(?: on ${PHRASE})?`,
  `(?:(?:new|international|global|multilateral|common|legal|single|effective) )+(?:regime|framework|order|rules)(?: (?:for|on|in) (?:lunar resources|space resources|(?:outer )?space(?: activities| traffic| debris)?))?`,
  `norms(?:, rules and principles| and rules| and principles)? of responsible behaviou?rs?(?: in (?:outer )?space)?`,
  `arms race in (?:outer )?space`,
  `weapons? of mass destruction(?: in (?:outer space|orbit|space))?`,
  `(?:long-term )?sustainability of (?:outer )?space(?: activities)?`,
  `(?:(?:peaceful|orderly|sustainable|free|open|safe|secure|responsible|equitable|rules-based)(?:,| and|, and)? )+(?:exploration and )?uses? of (?:outer space|space|orbits?|the geostationary orbit)`,
  `(?:militari[sz]ation|weaponi[sz]ation|commerciali[sz]ation|colonization) of (?:outer space|space|low Earth orbit|the [Mm]oon)`,
  `(?:placement|deployment|stationing) of (?:nuclear )?(?:weapons|arms)(?: of (?:any kind|mass destruction))?(?: in (?:outer space|space|orbit))?`,
  `common heritage(?: of (?:all )?(?:hu)?mankind| of humanity| principle)?`,
  `commitments? not to (?:conduct|carry out|test|perform|be the first to place) ${PHRASE}(?: [\\p{Ll}-]+){0,3}(?<=tests?|missiles|weapons|testing)`,
  `technology transfer|transfer of technology|predictable funding|regular-budget resources|military payloads|unilateral (?:coercive )?measures|advance notification(?: of [\\p{Ll}-]+)?|(?:exchange of )?launch notifications`,
  `transparency and confidence-building measures|property rights(?: (?:on|over|in) [\\p{Ll}-]+)?|claims? of sovereignty(?: over [\\p{Ll} ]{3,30}(?:orbit|resources|moon))?`,
  `(?:registry|register|database|clearing house|fund|levy|working group|code of conduct|voluntary guidelines) (?:for|of|on) (?:lunar activities|space objects|space resources|debris|space debris|constellations|space traffic|launches)`,
  `negotiations? (?:on|of|for) (?:an? |the )?(?:new )?(?:legally binding )?(?:treaty|instrument|agreement|convention)(?: (?:on|against|for) ${PHRASE})?`,
].map((words) => new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'giu'));

/** Notions by their words: they are named, and no rule reads them. */
export const notionsOf = (text: string): Candidate[] =>
  NOTIONS.flatMap((form) => matched(text, form, 'Concept', 'notion'));
