/**
 * Words as sentences are compared by: endings are cut, and words that mean one thing in this graph are one. `ratified` and
 * `acceded` are `party`; `countries` and `states` are `state`; `hasn't` is `not`.
 *
 * @param folded A word without case and accents.
 */
export function contentOf(folded: string): string {
  if (ORDINAL.test(folded)) return 'ordinal*';
  return CONCEPTS.get(folded) ?? CONCEPTS.get(stem(folded)) ?? stem(folded);
}

const ORDINAL = /^(?:\d+(?:st|nd|rd|th)|first|second|third|last|earliest|order|founding|founder|founders)$/;

/** A word without its ending: rough, and the same for all forms of most English words. */
export function stem(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word;
  let cut = word.replace(/(?:ies|ied)$/, 'y').replace(/sses$/, 'ss');
  if (/[^sui]s$/.test(cut)) cut = cut.slice(0, -1);
  if (/(?:ing|ed)$/.test(cut) && cut.replace(/(?:ing|ed)$/, '').length >= 3) {
    cut = cut.replace(/(?:ing|ed)$/, '');
    if (/([bdgmnprt])\1$/.test(cut)) cut = cut.slice(0, -1);
  }
  return cut.length > 3 ? cut.replace(/e$/, '') : cut;
}

/** How much a word says of what is asked: words of grammar little, words that ask a little more, most 1, a judgement more than others. */
export const tellingOf = (folded: string): number =>
  isGrammar(folded) ? 0.1 : ASKING.has(folded) ? 0.35 : JUDGING.has(folded) ? 3 : 1;

/** What is said for one another, and is not the same: to join is to become a party. */
export const RELATED: ReadonlyMap<string, string> = new Map([
  ['join*', 'party*'],
  ['party*', 'join*'],
]);

/** Words of grammar, of other languages too where they are of one or two letters: `и`, `y`, `et`. */
export const isGrammar = (folded: string): boolean =>
  GRAMMAR.has(folded) || (/^\p{L}{1,2}$/u.test(folded) && !VERSUS.has(folded));

const VERSUS: ReadonlySet<string> = new Set(['v', 'vs']);

/** Whether a word is one that sentences are made of, and so no code of a State unless it is written in capitals: `and`, `are`. */
export const isCommon = (folded: string): boolean => GRAMMAR.has(folded) || ASKING.has(folded) || COMMON.has(folded);

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const GRAMMAR: ReadonlySet<string> = new Set(
  words(`a an the of to in on by for at is are was were be been being am has have had having do does did doing and or that this
  these those which with from it its they their them he she his her as s t d ll ve re me my i you your we our us us can could
  would will shall should may might must there here all any each every some about what how into than then get got so far
  yet ever still already just only please show list tell give find see want know let us if but
  also very more most out up off over under upon within per via through regarding concerning respect ones`),
);

const ASKING: ReadonlySet<string> = new Set(
  words('who whom whose when where why many much long often date dates current currently now today'),
);

/** Who asks for a judgement asks for none of what sources say. */
const JUDGING: ReadonlySet<string> = new Set(
  words('best worst better worse favourite favorite recommend recommended good bad should cheapest nicest prettiest'),
);

/** A quantity that is asked for with its adjective: `how old` is no old name. */
export const isQuantity = (before: string | undefined, folded: string): boolean =>
  before === 'how' && QUANTITIES.has(folded);

const QUANTITIES: ReadonlySet<string> = new Set(
  words('old tall heavy rich poor expensive cheap hot cold deep wide high dangerous difficult hard easy safe good bad'),
);

/** Other short words that are codes or abbreviations of something too. */
const COMMON: ReadonlySet<string> = new Set(
  words(
    'no not nor moon fin pan ago ben cod mar ram sen jam lie tan sun guy cub gin man mac ton vat hun mus est col bra com ind eth tun tha ant arm dom gab gum lux pry law use act new old end day let set top two one ten six few own way net map',
  ),
);

/** By word or stem: what it means here. One line a meaning, the first word names it. */
const CONCEPTS: ReadonlyMap<string, string> = new Map(
  [
    'party parties bind binds bound binding member members membership participation belong belongs belonged participant participants adherent adherents',
    'join joined joining joins accede acceded accedes acceding accession accessions ratify ratified ratifies ratifying ratification ratifications ratifier ratifiers adhere adhered adheres consent consented enter entered entry admitted admission',
    'sign signed signs signing signatory signatories signature signatures signer signers',
    'leave left leaves leaving withdraw withdrew withdrawn withdraws withdrawing withdrawal withdrawals quit quits exit exited exits denounce denounced denunciation pulled pull pulls pulling drop drops dropped dropping',
    'not without outside except excluding neither isn hasn haven didn doesn aren wasn don weren hadn cannot nonparty',
    'none',
    'state states country countries nation nations government governments',
    'vote votes voted voting voter voters ballot ballots rollcall polled poll',
    'bloc blocs camp camps',
    'compare compared compares comparing comparison versus vs v differ differs difference differences contrast contrasted',
    'connect connected connects connection connections link linked links linking relate related relates path paths tie ties chain chains route separation',
    'history chronicle story stories milestone milestones timeline timelines chronology chronological biography',
    'grow plot plotted grew grown grows growth evolve evolved evolution trend trends curve increase increased rise rose spread expand expanded expansion',
    'cooperate cooperates cooperated cooperation cooperating collaborate collaborates collaborated collaboration collaborations partner partners partnership partnerships joint jointly bilateral',
    'say said says saying speak spoke speaks spoken speech speeches statement statements remark remarks view views opinion opinions think thinks position positions stance comment comments commented quote quotes quotation quotations argue argued arguing intervention interventions telling told phrase phrases wording verbatim debate debates debated',
    'chair chaired chairs chairing chairman chairmen chairperson chairwoman chairmanship preside presided presides presiding president led leads head headed',
    'represent represented represents representing representative representatives ambassador ambassadors delegate delegates delegation delegations envoy envoys diplomat diplomats',
    'pledge pledged pledges pledging promise promised promises commit committed commits committing commitment commitments vow vowed vows renounce renounced forswear',
    'test tests tested testing',
    'asat antisatellite',
    'law laws legislation legislations legislative act acts statute statutes regulation regulations domestic',
    'sponsor sponsors sponsored sponsoring sponsorship cosponsor cosponsors cosponsored cosponsoring tabled table introduce introduced introduces propose proposed proposes author authors authored submit submitted drafted initiator initiators',
    'cite cites cited citing citation citations refer refers referred referring reference references mention mentions mentioned invoke invokes invoked invoking',
    'recall recalls recalled recalling reaffirm reaffirms reaffirmed replace replaces replaced supersede supersedes superseded precede preceded predecessor',
    'support supports supported supporting supporter supporters back backs backed backing favour favor favours favors endorse endorses endorsed endorsement',
    'oppose opposes opposed opposing opponent opponents opposition reject rejects rejected against criticise criticised criticize criticized object objected objection objections',
    'observer observers observe observing',
    'accept accepts accepted accepting acceptance acceptances declare declares declared declaration declarations',
    'disagree disagrees disagreed disagreement disagreements conflict conflicts conflicting contradict contradicts contradiction contradictions contradictory contradicting discrepancy discrepancies dispute disputes disputed inconsistent inconsistency inconsistencies',
    'source sources evidence proof prove proves',
    'missing miss misses gap gaps cover covers covered coverage complete completeness incomplete lacking lacks lack',
    'silent silence never quiet mute',
    'successor successors succession succeed succeeded succeeds inherit inherited inherits dissolve dissolved dissolution',
    'become became becomes becoming happened happen happens',
    'experiment experiments payload payloads science scientific proposal proposals',
    'launch orbit orbited launched launches launching',
    'register registered registers registering registry registries registration registrations',
    'object objects satellite satellites spacecraft',
    'name names named called call calls alias aliases abbreviation abbreviations spelled spelling renamed rename',
    'guideline guidelines',
    'implement implements implemented implementing implementation',
    'provision provisions article articles clause clauses rule rules paragraph paragraphs',
    'change changed changes changing new news update updates updated recent recently latest correct corrected correction corrections added',
    'year years yearly annual annually decade decades time',
    'number numbers count total',
    'alike similar similarly same identical identically like closest similarity allies ally align aligned aligns',
    'agree agrees agreed agreeing',
    'treaty treaties convention conventions instrument instruments accord accords agreement agreements',
    'both overlap overlapping intersection simultaneously',
    'institution institutions institute institutes university universities agency agencies company companies organization organizations organisation organisations laboratory laboratories',
    'ngo ngos nongovernmental',
    'igo igos intergovernmental',
    'programme programmes program programs project projects',
    'select selected selects chosen choose chose selection fly flies flying flown aboard',
    'officer officers office offices bureau rapporteur',
    'session sessions meeting meetings',
    'document documents paper papers publication publications',
    'abstain abstained abstaining abstention abstentions',
    'resolution resolutions res',
    'switch switched switching',
    'enlarge enlarged enlargement enlargements',
    'obligation obligations duty duties',
    'permanent permanently',
    'concern treat treats treated deal deals dealing address addresses addressed regulate regulates regulated written enshrined codified stated',
    'use used uses using',
  ].flatMap((line) => {
    const [name = '', ...others] = words(line);
    return [name, ...others].map((word) => [word, `${name}*`] as const);
  }),
);

/** Words with a meaning here that are long enough for a slip in them to be one, folded. */
export const LONG_WORDS: readonly string[] = [...CONCEPTS.keys()].filter((word) => word.length >= 8);
