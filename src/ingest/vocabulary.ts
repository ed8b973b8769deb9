import type { MentionKind } from './entity.js';

/** The last word of a name's first part tells what is named: `China National Space Administration`, `Treaty on ...`. */
export const HEADS: ReadonlyMap<string, MentionKind> = new Map(
  Object.entries({
    Organization:
      'Agency Administration Organization Organisation Office Institute Institution University Foundation Corporation Company Inc Ltd AG GmbH Ministry Department Centre Center Association Authority Academy Union Consortium Society Observatory Laboratory Alliance Secretariat Bank Fund College School Directorate Technologies Aerospace Systems Embassy Limited LLC PLC SAS SA SpA BV Oy Corp Pty Machines Labs Lab Industries Dynamics Robotics Venture Ventures Holdings Movement Section Division Branch Service Federation Facility Polytechnic Hospital Museum Newspaper Instituto Agencia Universidad Space',
    Body: 'Committee Subcommittee Sub-Committee Subcommittees Council Commission Group Party Assembly Board Bureau Panel Team Force Governors Parliament',
    Instrument:
      'Treaty Agreement Convention Accord Accords Charter Protocol Guidelines Principles Declaration Act Code Regulations Covenant Compact Statute Constitution Pledge Agenda Policy Strategy Framework Roadmap',
    Session: 'Congress Summit Forum Conference Symposium Workshop Meeting Colloquium Dialogue',
    SpaceObject:
      'Satellite Station Telescope Module Spacecraft Orbiter Lander Rover Gateway Observatory-1 Rocket Shuttle Constellation Probe',
    Programme: 'Programme Program Initiative Project Mission Network',
  }).flatMap(([kind, words]) => words.split(' ').map((word): [string, MentionKind] => [word, kind as MentionKind])), // keys above
);

/** Offices as they stand before a name or behind a comma. */
export const OFFICE =
  '(?:(?:[Aa]cting|[Dd]eputy|[Vv]ice[- ]|[Ss]enior|[Ff]ormer|[Cc]hief|[Ee]xecutive|[Ff]oreign|[Pp]rime|[Ss]cience|[Ss]pace|[Aa]ssociate|[Aa]ssistant|[Mm]anaging|[Pp]ermanent|[Ff]irst|[Ss]econd|[Ii]nterim|[Gg]eneral|[Uu]nder-|[Tt]echnical|[Ss]cientific|[Hh]onorary|[Ii]naugural|[Nn]ational|[Cc]o-|[Ss]tate|[Dd]efen[cs]e|[Cc]aretaker|[Ll]ead|[Pp]rogramme|[Pp]rogram|[Mm]ission|[Ll]egal|[Ff]light|[Oo]utgoing|[Ii]ncoming|[Nn]ewly elected|[Nn]ew) ?)*' +
  '(?:[Aa]dministrator|[Dd]irector(?:[- ][Gg]eneral)?|[Cc]hief(?! )|[Cc]hair(?:man|woman|person)?|[Hh]ead|[Pp]resident|[Pp]remier|[Mm]inister|[Ss]ecretary(?:[- ][Gg]eneral)?|[Aa]mbassador|[Rr]epresentative|[Ss]pokes(?:person|man|woman)|[Cc]ommissioner|[Ee]ngineer|[Oo]fficer|CEO|[Rr]apporteur|[Cc]oordinator|[Cc]o-?ordinator|[Mm]anager|[Pp]rofessor|[Aa]dvis[eo]r|[Cc]ounsellor|[Cc]ounsel|[Ff]ounder|[Ss]cientist|[Dd]elegate|[Ee]nvoy|[Cc]osmonaut|[Aa]stronaut|[Cc]ommander|[Ss]peaker|[Oo]bserver|[Ll]eader|[Ff]acilitator|[Vv]ice-[Cc]hair|[Gg]overnor|[Rr]ector|[Ee]xecutive|[Rr]esearcher|[Ll]ecturer|[Aa]nalyst|[Ff]ellow|[Cc]hancellor|[Oo]fficial|[Bb]oss|[Dd]ean|[Aa]cademician|[Aa]ttach[ée]|[Tt]reasurer|[Cc]onven[eo]r|[Cc]hief)';

const OFFICE_WORDS =
  'Administrator Director Director-General Chief Chair Chairman Chairwoman Chairperson Head President Premier Minister Secretary Secretary-General Ambassador Representative Spokesperson Spokesman Spokeswoman Commissioner Engineer Officer CEO Rapporteur Coordinator Manager Professor Adviser Advisor Counsellor Founder Scientist Delegate Envoy Cosmonaut Astronaut Commander Speaker Observer Governor Rector Permanent Deputy Vice Vice-President Vice-Chair Acting Executive Prime Mr Mrs Ms Mme Dr Prof Sir Lord General Colonel Captain Admiral Senator Congressman Honourable Excellency Caretaker Former Under-Secretary-General Associate Assistant Chancellor King Queen Prince Princess Sheikh Co-Chair';

/** Words that end a run of capitals: they stand before a name and are no part of it. */
export const TITLES: ReadonlySet<string> = new Set(OFFICE_WORDS.split(' '));

/** Words that begin sentences with a capital and no names. */
export const PLAIN: ReadonlySet<string> = new Set(
  'The A An In On At For After It He She They We As But And By With From This That These Those Several Under Its His Her Their Our My While When Where Also Last First Second Third Many Most Some All Both Each Other Others During Before Since Until Upon Through Despite According Following Opening Closing Speaking Addressing Asked Earlier Later Meanwhile However Moreover Then Thus Today Yesterday Tomorrow There Here If Whether Although Though Because Not No Nor Neither Only Even Still Yet So Such To Of Or Who What Which Whose Why How I You Beijing Now Just Nearly About Over More Less Fewer Two Three Four Five Six Seven Eight Nine Ten Thirteen Fifteen Voting Teams Winning Besides Once Again Having Being Recalling Noting Welcoming Behind Like Every Any Another Among Between Against Within Without Statement Statements Agenda Item Countries States Delegations Delegates Members Officials Experts Representatives Participants Established Founded Founding Meeting Annual Reportedly Allegedly Finally Recently Separately Similarly Formally Officially Originally Initially Previously Currently Notably Additionally Simultaneously Subsequently Jointly Together Hosted Adopted Approved Selected Chosen Picked Signed Signing Launched Citing Invoking Referring Pointing Intervening Delivering Taking Adding Calling Asking Concluding Underlining Stressing Reaffirming Regretting Expressing Thanking Congratulating Responding Replying Answering Presenting Introducing Explaining Quoting Reading Negotiations Talks Work Within Alongside Apart Aside Unlike Based Backed Led Chaired Headed Had Has Have Is Was Were Are Did Does Do Can Could Should Would Will May Might Must Being'.split(
    ' ',
  ),
);

/** Capitalised words that no person is called. */
export const NO_PERSON: ReadonlySet<string> = new Set(
  'Space Outer Moon Lunar Earth Mars Solar Station Member States State Security Global South North East West Northern Southern Eastern Western Day Week House Long March Orbit Crew Launch Complex Center Centre Base City Island Islands Ocean Sea River Province Region Regional National International United Nations World European African Asian American Arab Pacific Atlantic Latin Science Technology Research Exploration Development Cooperation Peaceful Uses Law Legal Technical Scientific Affairs Policy Air Army Navy Force Forces Military Defense Defence Foreign Cold War Star Galaxy Sun Venus Jupiter Saturn Human Flight Artemis Apollo Starlink Dragon Falcon Soyuz Vision Strategy Plan Policy Framework Agenda Sustainable Goals Working Group Deep Commercial Government Republic Kingdom Federation Union Press Release News Agency Times Post Journal Daily Xinhua Reuters Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Spring Summer Autumn Winter Article Articles Resolution Resolutions Decision Session Sessions Committee Draft Annex Chapter Part Section Charter Treaty Annual General Assembly Internet Facebook Twitter Secretariat Headquarters Hall Hotel Palace Square Street Avenue Road Airport Port Spaceport Cosmodrome Gulf Bay Cape Mount Lake Test Range Control Mission Ground Segment Data Remote Sensing Climate Change Weather Navigation Communications Satellite Satellites Rocket Board Party Steering Open Ended Young Professionals Generation Women Youth Award Prize Medal Congress Summit Forum Conference Symposium Workshop Palais Vienna Geneva New York Brussels Strasbourg Houston Florida California Texas Hawaii Alaska Kennedy Cape Canaveral Wallops Kourou Guiana'.split(
    ' ',
  ),
);

/** Verbs of telling, in the past and the present. */
export const SAID =
  '(?:said|says|say|told|tells|added|adds|noted|notes|stressed|stresses|emphasi[sz]ed|emphasi[sz]es|underlined|underlines|underscored|underscores|stated|states|declared|declares|pointed out|points out|argued|argues|maintained|recalled|observed|remarked|explained|explains|affirmed|reaffirmed|reiterated|highlighted|warned|warns|insisted|insists|went on|continued|concluded|announced|announces|acknowledged|believed|found|expressed|voiced|spoke|complained|cautioned|responded|replied|commented|held|considered|wanted|drew attention|reported|suggested|proposed|outlined|described|called|urged|welcomed|appealed|commended|praised|demanded|dismissed|rejected|condemned|denounced|supported|opposed|regretted|thanked|congratulated|addressed|informed)';

/** What speakers do at a meeting besides saying a thing. */
export const TOLD =
  '(?:answered|asked(?! (?:to|for) (?:speak|take|be|have|reply|respond|the floor|time|permission))|lamented|doubted|questioned|defended|accused|pointed to|deplored|backed|cited|invoked|wished|hoped|invited|encouraged|introduced|pleaded|criticised|criticized|stood up for|insisted|replied|presented|drew|shared|expressed|favou?red|associated|aligned|recalled|raised|complained|protested|reaffirmed|denied|objected|clarified|exercised (?:his|her|its|the) right|had misgivings|drew|thanked|spoke)';

/** What says that a thing is not so, or not so yet, or only so it is said: before a clause or at its head. */
export const NOT_SO =
  /\b(?:if|unless|whether|should|would|could|may|might|can|cannot|will|shall|not|never|no|nor|neither|none|without|alleged|allegedly|alleges|accus\w+|reported to|reportedly|believed|rumou?r\w*|expected|expects?|plans?|planned|planning|hop(?:e|es|ed|ing)|wants?|wanted|wish\w*|urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|call(?:s|ed|ing)? (?:on|for|upon)|invit\w+|encourag\w+|propos\w+|suggest\w*|consider\w*|denied|denies|deny\w*|fail(?:s|ed|ing)?|refus\w+|declin\w+|yet to|likely|possibly|perhaps|yet|await\w*|threaten\w*|no intention|ahead of|offer(?:s|ed|ing)?|warn(?:s|ed|ing)? that|ready|far from|barred|shelved|postpon\w+|put off|in order to|so as to|with a view to|former|ex-|lost|cannot|attempt\w*|tried|tries|trying|instead of|rather than|claims?|claimed|intend\w*|aim(?:s|ed|ing)? (?:to|at)|ready to|prepar\w+|seek\w*|sought|appl(?:y|ied|ies|ication\w*)|request\w*|recommend\w*|once|until|before|were to|was to|is to|are to|due to|pending|unconfirmed|fake|falsely|wrongly|myth|hypothetical\w*|scenario|imagine|had .{1,30} would|shortlist\w*|candidate|nominat\w+|bid|potential\w*|prospective|in talks|negotiat\w+|nearly|almost|hardly|barely|scarcely|all but|about to|set to|bound to|due for|close to|on the (?:verge|brink|point) of|pretend\w*|feign\w*)\b/iu;

/** Words of hearsay that make a whole sentence uncertain. */
export const HEARSAY =
  /\b(?:(?:newspapers?|tabloids?|blogs?|bloggers?|websites?|posts?|tweets?|chatbots?|leaflets?|gossip|novels?|films?|critics|opponents|rivals|quiz|moot court|mock (?:trial|session|debate|vote)) (?:has|had|have|said|says|say|wrote|writes|claim(?:s|ed)?|reported|reports|told|has it|had it|insists?|insisted|that said)|in (?:a|the) (?:novel|film|game|simulation|moot court|mock \w+|role[- ]play)|reportedly|allegedly|rumou?rs?|rumou?red|unconfirmed|is said to|are said to|is believed to|are believed to|is thought to|are thought to|sources say|according to unnamed|speculat\w+|purportedly|supposedly|contrary to (?:what|a story|reports?|some|claims?)|[Ii]t (?:was|is|has been) (?:\w+ )?(?:said|claimed|suggested|alleged|asserted|argued|whispered)|some (?:say|claim|think)|(?:is|are) understood to|(?:is|are) reported to|swears? that|claiming that|(?:turned out|proved|proves) (?:to be )?(?:an? )?(?:prank|hoax|false|fake|wrong|joke|untrue))\b/iu;
