/** Made from operations/*.graphql by `npm run explorer-types`: change those, not this. */

import type { Operation } from './lib/operation.js';

export type Kind =
  | 'STATE'
  | 'PERSON'
  | 'ORGANIZATION'
  | 'BODY'
  | 'SESSION'
  | 'AGENDA_ITEM'
  | 'INSTRUMENT'
  | 'PROVISION'
  | 'STATEMENT'
  | 'PROGRAMME'
  | 'EXPERIMENT'
  | 'SPACE_OBJECT'
  | 'LAUNCH'
  | 'ROLL_CALL'
  | 'CONCEPT'
  | 'DOCUMENT';

export type ChangeKind = 'ASSERTED' | 'RETRACTED' | 'REVISED';

export type Polarity = 'ASSERTED' | 'DENIED';

export type Rank = 'PREFERRED' | 'NORMAL' | 'DEPRECATED';

export type Method = 'CURATED' | 'IMPORTED' | 'EXTRACTED';

export type SourceClass =
  'OFFICIAL' | 'INTERGOVERNMENTAL' | 'SCHOLARLY' | 'PRESS' | 'REFERENCE' | 'EDITORIAL' | 'UNVERIFIED';

export type TreatyStatus =
  | 'PARTY'
  | 'WITHDRAWN'
  | 'SUCCEEDED'
  | 'NOT_EXISTING'
  | 'UNKNOWN'
  | 'SIGNATORY'
  | 'ACCEPTED'
  | 'DENIED'
  | 'NOT_PARTY'
  | 'NOT_COVERED';

export type Relation =
  | 'PARTY_TO'
  | 'SIGNED'
  | 'DECLARED_ACCEPTANCE_OF'
  | 'DEPOSITARY_OF'
  | 'MEMBER_OF'
  | 'OBSERVER_OF'
  | 'REPRESENTS'
  | 'HOLDS_OFFICE'
  | 'CHAIRED'
  | 'SUBSIDIARY_OF'
  | 'SECRETARIAT_OF'
  | 'BASED_IN'
  | 'SESSION_OF'
  | 'ITEM_OF'
  | 'ESTABLISHED_BY'
  | 'ADOPTED_BY'
  | 'PART_OF'
  | 'MADE_BY'
  | 'ON_BEHALF_OF'
  | 'DELIVERED_AT'
  | 'CALLS_FOR'
  | 'SUPPORTS'
  | 'OPPOSES'
  | 'CITES'
  | 'ABOUT'
  | 'BROADER'
  | 'RELATED'
  | 'IMPLEMENTS'
  | 'ENACTED_BY'
  | 'AMENDS'
  | 'DRAFT_OF'
  | 'SUCCEEDS'
  | 'OPERATES'
  | 'REGISTERED_IN'
  | 'LAUNCHED_ON'
  | 'HOSTS'
  | 'PARTICIPATES_IN'
  | 'SELECTED'
  | 'COOPERATES_WITH'
  | 'VOTED'
  | 'HELD_IN'
  | 'ROLL_CALL_ON'
  | 'RECALLS'
  | 'SUPERSEDES'
  | 'AUTHORED_BY'
  | 'PUBLISHED_BY'
  | 'SAME_AS'
  | 'COVERS';

export type StateFacet =
  | 'CODE'
  | 'ALPHA2'
  | 'M49'
  | 'COW'
  | 'STATE_STATUS'
  | 'REGION'
  | 'SUBREGION'
  | 'REGIONAL_GROUP'
  | 'BEGAN'
  | 'BEGAN_YEAR'
  | 'ENDED'
  | 'ENDED_YEAR';

export type HopDirection = 'OUT' | 'IN' | 'BOTH';

export type Vote = 'YES' | 'NO' | 'ABSTAIN' | 'ABSENT';

export type MatchQuality = 'EXACT' | 'PREFIX' | 'WORDS' | 'FUZZY';

export type StateStatus = 'UN_MEMBER' | 'UN_OBSERVER' | 'NON_MEMBER' | 'TERRITORY' | 'FORMER';

export type Happening = 'BEGINS' | 'HAPPENED' | 'VALUE' | 'ATTESTED' | 'ENDS';

export interface AgreementVariables {
  readonly states: readonly string[];
  readonly where?: Readonly<Record<string, unknown>> | null | undefined;
  readonly leastCommon: number;
  readonly first: number;
  readonly knownAt?: string | null | undefined;
}

export interface AgreementAnswer {
  readonly voteAgreement: {
    readonly rollCallCount: number;
    readonly pairs: readonly {
      readonly a: { readonly id: string; readonly kind: Kind; readonly name: string };
      readonly b: { readonly id: string; readonly kind: Kind; readonly name: string };
      readonly common: number;
      readonly agreed: number;
      readonly agreement: number | null;
      readonly distance: number | null;
    }[];
    readonly rollCalls: readonly {
      readonly rollCall: {
        readonly id: string;
        readonly kind: Kind;
        readonly name: string;
        readonly date: string | null;
      };
      readonly yes: number;
      readonly no: number;
      readonly abstain: number;
      readonly absent: number;
    }[];
  };
}

export const Agreement: Operation<AgreementAnswer, AgreementVariables> = {
  name: 'Agreement',
  text: 'query Agreement($states:[ID!]!$where:RollCallWhere$leastCommon:Int!$first:Int!$knownAt:DateTime){voteAgreement(states:$states where:$where leastCommon:$leastCommon first:$first knownAt:$knownAt){rollCallCount pairs{a{id kind name}b{id kind name}common agreed agreement distance}rollCalls{rollCall{id kind name date}yes no abstain absent}}}',
} as Operation<AgreementAnswer, AgreementVariables>;

export interface BodySessionsVariables {
  readonly id: string;
  readonly knownAt?: string | null | undefined;
}

export interface BodySessionsAnswer {
  readonly body: {
    readonly id: string;
    readonly sessions: {
      readonly totalCount: number;
      readonly edges: readonly {
        readonly node: {
          readonly id: string;
          readonly kind: Kind;
          readonly name: string;
          readonly ordinal: number | null;
          readonly year: number | null;
          readonly starts: string | null;
          readonly ends: string | null;
          readonly city: string | null;
          readonly reportSymbol: string | null;
          readonly chair: {
            readonly edges: readonly {
              readonly node: { readonly id: string; readonly kind: Kind; readonly name: string };
              readonly claim: { readonly id: string };
            }[];
          };
        };
        readonly claim: { readonly id: string };
      }[];
    };
  } | null;
}

export const BodySessions: Operation<BodySessionsAnswer, BodySessionsVariables> = {
  name: 'BodySessions',
  text: 'query BodySessions($id:ID!$knownAt:DateTime){body(id:$id ever:true knownAt:$knownAt){id sessions(first:100 orderBy:[{node:{ordinal:DESC}}]){totalCount edges{node{id kind name ordinal year starts ends city reportSymbol chair(first:3){edges{node{id kind name}claim{id}}}}claim{id}}}}}',
} as Operation<BodySessionsAnswer, BodySessionsVariables>;

export interface ChangesVariables {
  readonly since: string;
  readonly until?: string | null | undefined;
  readonly about?: string | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

export interface ChangesAnswer {
  readonly changes: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly {
      readonly at: string;
      readonly what: ChangeKind;
      readonly before: {
        readonly id: string;
        readonly subject: { readonly id: string; readonly kind: Kind; readonly name: string };
        readonly predicate: string;
        readonly object: { readonly id: string; readonly kind: Kind; readonly name: string } | null;
        readonly value: string | null;
        readonly since: string | null;
        readonly until: string | null;
        readonly polarity: Polarity;
        readonly rank: Rank;
      } | null;
      readonly after: {
        readonly id: string;
        readonly subject: { readonly id: string; readonly kind: Kind; readonly name: string };
        readonly predicate: string;
        readonly object: { readonly id: string; readonly kind: Kind; readonly name: string } | null;
        readonly value: string | null;
        readonly since: string | null;
        readonly until: string | null;
        readonly polarity: Polarity;
        readonly rank: Rank;
      } | null;
    }[];
  };
}

export const Changes: Operation<ChangesAnswer, ChangesVariables> = {
  name: 'Changes',
  text: 'query Changes($since:DateTime!$until:DateTime$about:ID$first:Int!$after:String){changes(since:$since until:$until about:$about first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{at what before{...Brief}after{...Brief}}}}fragment Brief on Claim{...Sentence rank}fragment Sentence on Claim{id subject{id kind name}predicate object{id kind name}value since until polarity}',
} as Operation<ChangesAnswer, ChangesVariables>;

export interface ClaimByIdVariables {
  readonly id: string;
  readonly knownAt?: string | null | undefined;
}

export interface ClaimByIdAnswer {
  readonly claim: {
    readonly id: string;
    readonly subject: { readonly id: string; readonly kind: Kind; readonly name: string };
    readonly predicate: string;
    readonly object: { readonly id: string; readonly kind: Kind; readonly name: string } | null;
    readonly value: string | null;
    readonly since: string | null;
    readonly until: string | null;
    readonly polarity: Polarity;
    readonly qualifiers: readonly { readonly name: string; readonly value: string }[];
    readonly rank: Rank;
    readonly method: Method;
    readonly confidence: number;
    readonly recordedAt: string;
    readonly retractedAt: string | null;
    readonly effective: boolean;
    readonly evidence: readonly {
      readonly locator: string | null;
      readonly quote: string | null;
      readonly attested: string | null;
      readonly document: {
        readonly id: string;
        readonly kind: Kind;
        readonly name: string;
        readonly title: string | null;
        readonly sourceClass: SourceClass;
        readonly publisher: string | null;
        readonly published: string | null;
        readonly url: string | null;
        readonly retrieved: string | null;
        readonly licence: string | null;
      };
    }[];
  } | null;
}

export const ClaimById: Operation<ClaimByIdAnswer, ClaimByIdVariables> = {
  name: 'ClaimById',
  text: 'query ClaimById($id:ID!$knownAt:DateTime){claim(id:$id knownAt:$knownAt){...WholeClaim}}fragment Sentence on Claim{id subject{id kind name}predicate object{id kind name}value since until polarity}fragment Cited on Document{id kind name title sourceClass publisher published url}fragment WholeClaim on Claim{...Sentence qualifiers{name value}rank method confidence recordedAt retractedAt effective evidence{locator quote attested document{...Cited retrieved licence}}}',
} as Operation<ClaimByIdAnswer, ClaimByIdVariables>;

export interface ClaimsAboutVariables {
  readonly where?: Readonly<Record<string, unknown>> | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly knownAt?: string | null | undefined;
}

export interface ClaimsAboutAnswer {
  readonly claims: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly {
      readonly id: string;
      readonly subject: { readonly id: string; readonly kind: Kind; readonly name: string };
      readonly predicate: string;
      readonly object: { readonly id: string; readonly kind: Kind; readonly name: string } | null;
      readonly value: string | null;
      readonly since: string | null;
      readonly until: string | null;
      readonly polarity: Polarity;
      readonly qualifiers: readonly { readonly name: string; readonly value: string }[];
      readonly rank: Rank;
      readonly method: Method;
      readonly confidence: number;
      readonly recordedAt: string;
      readonly retractedAt: string | null;
      readonly effective: boolean;
      readonly evidence: readonly {
        readonly locator: string | null;
        readonly quote: string | null;
        readonly attested: string | null;
        readonly document: {
          readonly id: string;
          readonly kind: Kind;
          readonly name: string;
          readonly title: string | null;
          readonly sourceClass: SourceClass;
          readonly publisher: string | null;
          readonly published: string | null;
          readonly url: string | null;
          readonly retrieved: string | null;
          readonly licence: string | null;
        };
      }[];
    }[];
  };
}

export const ClaimsAbout: Operation<ClaimsAboutAnswer, ClaimsAboutVariables> = {
  name: 'ClaimsAbout',
  text: 'query ClaimsAbout($where:ClaimWhere$first:Int!$after:String$knownAt:DateTime){claims(where:$where first:$first after:$after knownAt:$knownAt){totalCount pageInfo{hasNextPage endCursor}nodes{...WholeClaim}}}fragment Sentence on Claim{id subject{id kind name}predicate object{id kind name}value since until polarity}fragment Cited on Document{id kind name title sourceClass publisher published url}fragment WholeClaim on Claim{...Sentence qualifiers{name value}rank method confidence recordedAt retractedAt effective evidence{locator quote attested document{...Cited retrieved licence}}}',
} as Operation<ClaimsAboutAnswer, ClaimsAboutVariables>;

export interface CompareStatesVariables {
  readonly states: readonly string[];
  readonly asOf?: string | null | undefined;
  readonly knownAt?: string | null | undefined;
}

export interface CompareStatesAnswer {
  readonly compare: readonly {
    readonly state: { readonly id: string; readonly kind: Kind; readonly name: string } | null;
    readonly cells: readonly {
      readonly instrument: { readonly id: string; readonly kind: Kind; readonly name: string };
      readonly status: TreatyStatus;
      readonly since: string | null;
      readonly until: string | null;
      readonly claim: { readonly id: string } | null;
      readonly last: { readonly status: TreatyStatus; readonly asOf: string } | null;
    }[];
  }[];
}

export const CompareStates: Operation<CompareStatesAnswer, CompareStatesVariables> = {
  name: 'CompareStates',
  text: 'query CompareStates($states:[ID!]!$asOf:Date$knownAt:DateTime){compare(states:$states asOf:$asOf knownAt:$knownAt){state{id kind name}cells{instrument{id kind name}...StatusCell}}}fragment StatusCell on TreatyStatusCell{status since until claim{id}last{status asOf}}',
} as Operation<CompareStatesAnswer, CompareStatesVariables>;

export interface DataVariables {
  readonly sources: number;
}

export interface DataAnswer {
  readonly dataset: {
    readonly version: string;
    readonly head: string;
    readonly recordedAt: string | null;
    readonly entities: number;
    readonly claims: number;
    readonly edges: number;
    readonly coverage: readonly {
      readonly relation: Relation;
      readonly entity: { readonly id: string; readonly kind: Kind; readonly name: string };
      readonly completeThrough: string;
      readonly officialTotal: number | null;
      readonly note: string | null;
      readonly document: { readonly id: string; readonly kind: Kind; readonly name: string };
    }[];
    readonly relations: readonly {
      readonly relation: Relation;
      readonly edges: number;
      readonly earliest: string | null;
      readonly latest: string | null;
    }[];
    readonly licences: readonly {
      readonly licence: string | null;
      readonly credit: string | null;
      readonly documents: number;
      readonly claims: number;
    }[];
    readonly sources: readonly {
      readonly claims: number;
      readonly document: {
        readonly id: string;
        readonly kind: Kind;
        readonly name: string;
        readonly title: string | null;
        readonly sourceClass: SourceClass;
        readonly publisher: string | null;
        readonly published: string | null;
        readonly url: string | null;
        readonly licence: string | null;
      };
    }[];
  };
}

export const Data: Operation<DataAnswer, DataVariables> = {
  name: 'Data',
  text: 'query Data($sources:Int!){dataset{version head recordedAt entities claims edges coverage{relation entity{id kind name}completeThrough officialTotal note document{id kind name}}relations{relation edges earliest latest}licences{licence credit documents claims}sources(first:$sources){claims document{...Cited licence}}}}fragment Cited on Document{id kind name title sourceClass publisher published url}',
} as Operation<DataAnswer, DataVariables>;

export interface DisagreementsVariables {
  readonly where?: Readonly<Record<string, unknown>> | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

export interface DisagreementsAnswer {
  readonly disagreements: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly {
      readonly claim: {
        readonly id: string;
        readonly subject: { readonly id: string; readonly kind: Kind; readonly name: string };
        readonly predicate: string;
        readonly object: { readonly id: string; readonly kind: Kind; readonly name: string } | null;
        readonly value: string | null;
        readonly since: string | null;
        readonly until: string | null;
        readonly polarity: Polarity;
        readonly rank: Rank;
        readonly qualifiers: readonly { readonly name: string; readonly value: string }[];
        readonly evidence: readonly {
          readonly document: { readonly id: string; readonly name: string; readonly sourceClass: SourceClass };
        }[];
      };
      readonly others: readonly {
        readonly id: string;
        readonly subject: { readonly id: string; readonly kind: Kind; readonly name: string };
        readonly predicate: string;
        readonly object: { readonly id: string; readonly kind: Kind; readonly name: string } | null;
        readonly value: string | null;
        readonly since: string | null;
        readonly until: string | null;
        readonly polarity: Polarity;
        readonly rank: Rank;
        readonly qualifiers: readonly { readonly name: string; readonly value: string }[];
        readonly evidence: readonly {
          readonly document: { readonly id: string; readonly name: string; readonly sourceClass: SourceClass };
        }[];
      }[];
    }[];
  };
}

export const Disagreements: Operation<DisagreementsAnswer, DisagreementsVariables> = {
  name: 'Disagreements',
  text: 'query Disagreements($where:ClaimWhere$first:Int!$after:String){disagreements(where:$where first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{claim{...Brief}others{...Brief}}}}fragment Brief on Claim{...Sentence rank qualifiers{name value}evidence{document{id name sourceClass}}}fragment Sentence on Claim{id subject{id kind name}predicate object{id kind name}value since until polarity}',
} as Operation<DisagreementsAnswer, DisagreementsVariables>;

export interface DocumentClaimsVariables {
  readonly where?: Readonly<Record<string, unknown>> | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly knownAt?: string | null | undefined;
}

export interface DocumentClaimsAnswer {
  readonly claims: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly {
      readonly id: string;
      readonly subject: { readonly id: string; readonly kind: Kind; readonly name: string };
      readonly predicate: string;
      readonly object: { readonly id: string; readonly kind: Kind; readonly name: string } | null;
      readonly value: string | null;
      readonly since: string | null;
      readonly until: string | null;
      readonly polarity: Polarity;
      readonly effective: boolean;
      readonly evidence: readonly {
        readonly locator: string | null;
        readonly quote: string | null;
        readonly start: number | null;
        readonly end: number | null;
        readonly document: { readonly id: string };
      }[];
    }[];
  };
}

export const DocumentClaims: Operation<DocumentClaimsAnswer, DocumentClaimsVariables> = {
  name: 'DocumentClaims',
  text: 'query DocumentClaims($where:ClaimWhere$first:Int!$after:String$knownAt:DateTime){claims(where:$where first:$first after:$after knownAt:$knownAt){totalCount pageInfo{hasNextPage endCursor}nodes{...Sentence effective evidence{locator quote start end document{id}}}}}fragment Sentence on Claim{id subject{id kind name}predicate object{id kind name}value since until polarity}',
} as Operation<DocumentClaimsAnswer, DocumentClaimsVariables>;

export interface EntityNamesVariables {
  readonly ids: readonly string[];
}

export interface EntityNamesAnswer {
  readonly nodes: readonly ({ readonly id: string; readonly kind?: Kind; readonly name?: string } | null)[];
}

export const EntityNames: Operation<EntityNamesAnswer, EntityNamesVariables> = {
  name: 'EntityNames',
  text: 'query EntityNames($ids:[ID!]!){nodes(ids:$ids){id ...on Entity{kind name}}}',
} as Operation<EntityNamesAnswer, EntityNamesVariables>;

export interface GrowthVariables {
  readonly of: Readonly<Record<string, unknown>>;
  readonly by?: StateFacet | null | undefined;
  readonly yearly: boolean;
  readonly knownAt?: string | null | undefined;
}

export interface GrowthAnswer {
  readonly series: readonly {
    readonly value: string | null;
    readonly points: readonly {
      readonly date: string;
      readonly count: number;
      readonly began: number;
      readonly ended: number;
    }[];
  }[];
}

export const Growth: Operation<GrowthAnswer, GrowthVariables> = {
  name: 'Growth',
  text: 'query Growth($of:ListInput!$by:StateFacet$yearly:Boolean!$knownAt:DateTime){series(of:$of by:$by yearly:$yearly knownAt:$knownAt){value points{date count began ended}}}',
} as Operation<GrowthAnswer, GrowthVariables>;

export type HomeVariables = Readonly<Record<string, never>>;

export interface HomeAnswer {
  readonly dataset: {
    readonly version: string;
    readonly recordedAt: string | null;
    readonly entities: number;
    readonly claims: number;
    readonly edges: number;
    readonly kinds: readonly { readonly kind: Kind; readonly count: number }[];
    readonly coverage: readonly {
      readonly relation: Relation;
      readonly completeThrough: string;
      readonly officialTotal: number | null;
      readonly entity: { readonly id: string; readonly name: string; readonly kind: Kind };
      readonly document: { readonly id: string; readonly name: string };
    }[];
  };
}

export const Home: Operation<HomeAnswer, HomeVariables> = {
  name: 'Home',
  text: 'query Home{dataset{version recordedAt entities claims edges kinds{kind count}coverage{relation completeThrough officialTotal entity{id name kind}document{id name}}}}',
} as Operation<HomeAnswer, HomeVariables>;

export interface InstrumentsVariables {
  readonly where?: Readonly<Record<string, unknown>> | null | undefined;
  readonly ever: boolean;
}

export interface InstrumentsAnswer {
  readonly instruments: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly id: string;
      readonly kind: Kind;
      readonly name: string;
      readonly instrumentKind: string;
      readonly adopted: string | null;
      readonly parties: { readonly totalCount: number };
      readonly signatories: { readonly totalCount: number };
      readonly rollCalls: {
        readonly nodes: readonly {
          readonly id: string;
          readonly kind: Kind;
          readonly name: string;
          readonly date: string | null;
        }[];
      };
    }[];
  };
}

export const Instruments: Operation<InstrumentsAnswer, InstrumentsVariables> = {
  name: 'Instruments',
  text: 'query Instruments($where:InstrumentWhere$ever:Boolean!){instruments(where:$where first:250 orderBy:[{adopted:ASC}]ever:$ever){totalCount nodes{id kind name instrumentKind adopted parties(first:0){totalCount}signatories(first:0){totalCount}rollCalls(first:20 orderBy:[{node:{date:DESC}}]){nodes{id kind name date}}}}}',
} as Operation<InstrumentsAnswer, InstrumentsVariables>;

export interface MatrixVariables {
  readonly states?: readonly string[] | null | undefined;
  readonly instruments?: readonly string[] | null | undefined;
  readonly asOf?: string | null | undefined;
  readonly knownAt?: string | null | undefined;
}

export interface MatrixAnswer {
  readonly treatyMatrix: readonly {
    readonly state: {
      readonly id: string;
      readonly kind: Kind;
      readonly name: string;
      readonly m49: string | null;
    } | null;
    readonly cells: readonly {
      readonly instrument: { readonly id: string; readonly kind: Kind; readonly name: string };
      readonly status: TreatyStatus;
      readonly since: string | null;
      readonly until: string | null;
      readonly claim: { readonly id: string } | null;
      readonly last: { readonly status: TreatyStatus; readonly asOf: string } | null;
    }[];
  }[];
}

export const Matrix: Operation<MatrixAnswer, MatrixVariables> = {
  name: 'Matrix',
  text: 'query Matrix($states:[ID!]$instruments:[ID!]$asOf:Date$knownAt:DateTime){treatyMatrix(states:$states instruments:$instruments asOf:$asOf knownAt:$knownAt){state{id kind name m49}cells{instrument{id kind name}...StatusCell}}}fragment StatusCell on TreatyStatusCell{status since until claim{id}last{status asOf}}',
} as Operation<MatrixAnswer, MatrixVariables>;

export interface NeighbourhoodVariables {
  readonly id: string;
  readonly depth: number;
  readonly relations?: readonly Relation[] | null | undefined;
  readonly kinds?: readonly Kind[] | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly asOf?: string | null | undefined;
  readonly ever?: boolean | null | undefined;
  readonly knownAt?: string | null | undefined;
}

export interface NeighbourhoodAnswer {
  readonly neighbourhood: {
    readonly counts: readonly {
      readonly relation: Relation;
      readonly direction: HopDirection;
      readonly count: number;
    }[];
    readonly nodes: readonly { readonly id: string; readonly kind: Kind; readonly name: string }[];
    readonly edges: readonly {
      readonly relation: Relation;
      readonly source: { readonly id: string };
      readonly target: { readonly id: string };
      readonly since: string | null;
      readonly until: string | null;
      readonly sentence: string;
      readonly claim: { readonly id: string };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly excludedHubs: readonly { readonly id: string; readonly kind: Kind; readonly name: string }[];
  };
}

export const Neighbourhood: Operation<NeighbourhoodAnswer, NeighbourhoodVariables> = {
  name: 'Neighbourhood',
  text: 'query Neighbourhood($id:ID!$depth:Int!$relations:[Relation!]$kinds:[Kind!]$first:Int!$after:String$asOf:Date$ever:Boolean$knownAt:DateTime){neighbourhood(id:$id depth:$depth relations:$relations kinds:$kinds first:$first after:$after asOf:$asOf ever:$ever knownAt:$knownAt){counts{relation direction count}nodes{id kind name}edges{relation source{id}target{id}since until sentence claim{id}}pageInfo{hasNextPage endCursor}excludedHubs{id kind name}}}',
} as Operation<NeighbourhoodAnswer, NeighbourhoodVariables>;

export interface PathsBetweenVariables {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  readonly asOf?: string | null | undefined;
  readonly ever?: boolean | null | undefined;
  readonly knownAt?: string | null | undefined;
  readonly first: number;
}

export interface PathsBetweenAnswer {
  readonly paths: {
    readonly nodes: readonly {
      readonly length: number;
      readonly hops: readonly {
        readonly relation: Relation;
        readonly direction: HopDirection;
        readonly from: { readonly id: string; readonly kind: Kind; readonly name: string };
        readonly to: { readonly id: string; readonly kind: Kind; readonly name: string };
        readonly sentence: string;
        readonly claim: { readonly id: string };
      }[];
    }[];
    readonly excludedHubs: readonly { readonly id: string; readonly kind: Kind; readonly name: string }[];
  };
}

export const PathsBetween: Operation<PathsBetweenAnswer, PathsBetweenVariables> = {
  name: 'PathsBetween',
  text: 'query PathsBetween($from:ID!$to:ID!$maxHops:Int!$asOf:Date$ever:Boolean$knownAt:DateTime$first:Int!){paths(from:$from to:$to maxHops:$maxHops asOf:$asOf ever:$ever knownAt:$knownAt first:$first){nodes{length hops{relation direction from{id kind name}to{id kind name}sentence claim{id}}}excludedHubs{id kind name}}}',
} as Operation<PathsBetweenAnswer, PathsBetweenVariables>;

export interface RollCallBallotsVariables {
  readonly id: string;
  readonly after?: string | null | undefined;
  readonly knownAt?: string | null | undefined;
}

export interface RollCallBallotsAnswer {
  readonly rollCall: {
    readonly id: string;
    readonly kind: Kind;
    readonly name: string;
    readonly date: string | null;
    readonly yes: number | null;
    readonly no: number | null;
    readonly abstain: number | null;
    readonly absent: number | null;
    readonly on: { readonly nodes: readonly { readonly id: string; readonly kind: Kind; readonly name: string }[] };
    readonly body: { readonly nodes: readonly { readonly id: string; readonly kind: Kind; readonly name: string }[] };
    readonly ballots: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly edges: readonly {
        readonly vote: Vote | null;
        readonly node: {
          readonly id: string;
          readonly kind: Kind;
          readonly name: string;
          readonly m49: string | null;
          readonly regionalGroup: string | null;
        };
        readonly claim: { readonly id: string };
      }[];
    };
  } | null;
}

export const RollCallBallots: Operation<RollCallBallotsAnswer, RollCallBallotsVariables> = {
  name: 'RollCallBallots',
  text: 'query RollCallBallots($id:ID!$after:String$knownAt:DateTime){rollCall(id:$id ever:true knownAt:$knownAt){id kind name date yes no abstain absent on(first:5){nodes{id kind name}}body(first:2){nodes{id kind name}}ballots(first:250 after:$after orderBy:[{node:{name:ASC}}]){totalCount pageInfo{hasNextPage endCursor}edges{vote node{id kind name m49 regionalGroup}claim{id}}}}}',
} as Operation<RollCallBallotsAnswer, RollCallBallotsVariables>;

export interface RollCallsVariables {
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly where?: Readonly<Record<string, unknown>> | null | undefined;
}

export interface RollCallsAnswer {
  readonly rollCalls: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly {
      readonly id: string;
      readonly kind: Kind;
      readonly name: string;
      readonly date: string | null;
      readonly yes: number | null;
      readonly no: number | null;
      readonly abstain: number | null;
      readonly absent: number | null;
      readonly on: { readonly nodes: readonly { readonly id: string; readonly kind: Kind; readonly name: string }[] };
    }[];
  };
}

export const RollCalls: Operation<RollCallsAnswer, RollCallsVariables> = {
  name: 'RollCalls',
  text: 'query RollCalls($first:Int!$after:String$where:RollCallWhere){rollCalls(first:$first after:$after where:$where ever:true orderBy:[{date:DESC}]){totalCount pageInfo{hasNextPage endCursor}nodes{id kind name date yes no abstain absent on(first:1){nodes{id kind name}}}}}',
} as Operation<RollCallsAnswer, RollCallsVariables>;

export interface SearchVariables {
  readonly text: string;
  readonly kinds?: readonly Kind[] | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly asOf?: string | null | undefined;
}

export interface SearchAnswer {
  readonly search: {
    readonly totalCount: number;
    readonly kinds: readonly { readonly kind: Kind; readonly count: number }[];
    readonly nodes: readonly {
      readonly entity: {
        readonly id: string;
        readonly kind: Kind;
        readonly name: string;
        readonly description: string | null;
        readonly exists: boolean;
      };
      readonly matched: {
        readonly property: string;
        readonly text: string;
        readonly quality: MatchQuality;
        readonly ranges: readonly { readonly start: number; readonly end: number }[];
      };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

export const Search: Operation<SearchAnswer, SearchVariables> = {
  name: 'Search',
  text: 'query Search($text:String!$kinds:[Kind!]$first:Int$after:String$asOf:Date){search(text:$text kinds:$kinds first:$first after:$after asOf:$asOf){totalCount kinds{kind count}nodes{entity{id kind name description exists}matched{property text quality ranges{start end}}}pageInfo{hasNextPage endCursor}}}',
} as Operation<SearchAnswer, SearchVariables>;

export interface SeatsVariables {
  readonly id: string;
  readonly asOf?: string | null | undefined;
  readonly ever?: boolean | null | undefined;
  readonly knownAt?: string | null | undefined;
}

export interface SeatsAnswer {
  readonly state: {
    readonly id: string;
    readonly kind: Kind;
    readonly name: string;
    readonly memberOf: {
      readonly totalCount: number;
      readonly edges: readonly {
        readonly since: string | null;
        readonly until: string | null;
        readonly resolution: string | null;
        readonly node: { readonly id: string; readonly kind: Kind; readonly name: string };
        readonly claim: { readonly id: string };
      }[];
    };
    readonly votes: {
      readonly totalCount: number;
      readonly facets: readonly {
        readonly values: readonly { readonly value: string | null; readonly count: number }[];
      }[];
    };
    readonly statements: { readonly totalCount: number };
    readonly supports: { readonly totalCount: number };
  } | null;
}

export const Seats: Operation<SeatsAnswer, SeatsVariables> = {
  name: 'Seats',
  text: 'query Seats($id:ID!$asOf:Date$ever:Boolean$knownAt:DateTime){state(id:$id asOf:$asOf ever:$ever knownAt:$knownAt){id kind name memberOf(first:100 orderBy:[{node:{name:ASC}}]){totalCount edges{since until resolution node{id kind name}claim{id}}}votes(first:0){totalCount facets(by:[VOTE]first:10){values{value count}}}statements(first:0){totalCount}supports(first:0){totalCount}}}',
} as Operation<SeatsAnswer, SeatsVariables>;

export interface StandingVariables {
  readonly states?: readonly string[] | null | undefined;
  readonly instruments?: readonly string[] | null | undefined;
  readonly asOf?: string | null | undefined;
  readonly knownAt?: string | null | undefined;
}

export interface StandingAnswer {
  readonly treatyMatrix: readonly {
    readonly state: { readonly id: string } | null;
    readonly cells: readonly {
      readonly status: TreatyStatus;
      readonly since: string | null;
      readonly until: string | null;
      readonly claim: { readonly id: string } | null;
      readonly last: { readonly status: TreatyStatus; readonly asOf: string } | null;
    }[];
  }[];
}

export const Standing: Operation<StandingAnswer, StandingVariables> = {
  name: 'Standing',
  text: 'query Standing($states:[ID!]$instruments:[ID!]$asOf:Date$knownAt:DateTime){treatyMatrix(states:$states instruments:$instruments asOf:$asOf knownAt:$knownAt){state{id}cells{...StatusCell}}}fragment StatusCell on TreatyStatusCell{status since until claim{id}last{status asOf}}',
} as Operation<StandingAnswer, StandingVariables>;

export interface AllStatesVariables {
  readonly knownAt?: string | null | undefined;
}

export interface AllStatesAnswer {
  readonly states: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly id: string;
      readonly kind: Kind;
      readonly name: string;
      readonly code: string;
      readonly m49: string | null;
      readonly stateStatus: StateStatus;
      readonly region: string | null;
      readonly subregion: string | null;
      readonly regionalGroup: string | null;
      readonly ended: string | null;
    }[];
  };
}

export const AllStates: Operation<AllStatesAnswer, AllStatesVariables> = {
  name: 'AllStates',
  text: 'query AllStates($knownAt:DateTime){states(first:250 orderBy:[{name:ASC}]ever:true knownAt:$knownAt){totalCount nodes{id kind name code m49 stateStatus region subregion regionalGroup ended}}}',
} as Operation<AllStatesAnswer, AllStatesVariables>;

export interface TimelineVariables {
  readonly id: string;
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly knownAt?: string | null | undefined;
}

export interface TimelineAnswer {
  readonly timeline: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly {
      readonly date: string;
      readonly what: Happening;
      readonly predicate: string;
      readonly incoming: boolean;
      readonly other: { readonly id: string; readonly kind: Kind; readonly name: string } | null;
      readonly value: string | null;
      readonly claim: { readonly id: string };
    }[];
  } | null;
}

export const Timeline: Operation<TimelineAnswer, TimelineVariables> = {
  name: 'Timeline',
  text: 'query Timeline($id:ID!$first:Int!$after:String$knownAt:DateTime){timeline(id:$id first:$first after:$after knownAt:$knownAt){totalCount pageInfo{hasNextPage endCursor}nodes{date what predicate incoming other{id kind name}value claim{id}}}}',
} as Operation<TimelineAnswer, TimelineVariables>;

export interface WhyStandingVariables {
  readonly state: string;
  readonly instrument: string;
  readonly asOf?: string | null | undefined;
  readonly knownAt?: string | null | undefined;
}

export interface WhyStandingAnswer {
  readonly treatyMatrix: readonly {
    readonly state: {
      readonly id: string;
      readonly kind: Kind;
      readonly name: string;
      readonly began: string | null;
      readonly ended: string | null;
    } | null;
    readonly cells: readonly {
      readonly instrument: { readonly id: string; readonly kind: Kind; readonly name: string };
      readonly status: TreatyStatus;
      readonly claim: { readonly id: string } | null;
      readonly last: {
        readonly status: TreatyStatus;
        readonly asOf: string;
        readonly document: {
          readonly id: string;
          readonly kind: Kind;
          readonly name: string;
          readonly title: string | null;
          readonly sourceClass: SourceClass;
          readonly publisher: string | null;
          readonly published: string | null;
          readonly url: string | null;
        };
      } | null;
    }[];
  }[];
  readonly instrument: {
    readonly parties: {
      readonly coverage: {
        readonly completeFrom: string | null;
        readonly completeThrough: string;
        readonly note: string | null;
        readonly document: {
          readonly id: string;
          readonly kind: Kind;
          readonly name: string;
          readonly title: string | null;
          readonly sourceClass: SourceClass;
          readonly publisher: string | null;
          readonly published: string | null;
          readonly url: string | null;
        };
      } | null;
    };
  } | null;
}

export const WhyStanding: Operation<WhyStandingAnswer, WhyStandingVariables> = {
  name: 'WhyStanding',
  text: 'query WhyStanding($state:ID!$instrument:ID!$asOf:Date$knownAt:DateTime){treatyMatrix(states:[$state]instruments:[$instrument]asOf:$asOf knownAt:$knownAt){state{id kind name began ended}cells{instrument{id kind name}status claim{id}last{status asOf document{...Cited}}}}instrument(id:$instrument asOf:$asOf knownAt:$knownAt){parties(first:0){coverage{completeFrom completeThrough note document{...Cited}}}}}fragment Cited on Document{id kind name title sourceClass publisher published url}',
} as Operation<WhyStandingAnswer, WhyStandingVariables>;
