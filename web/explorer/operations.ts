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

export type Polarity = 'ASSERTED' | 'DENIED';

export type Rank = 'PREFERRED' | 'NORMAL' | 'DEPRECATED';

export type Method = 'CURATED' | 'IMPORTED' | 'EXTRACTED';

export type SourceClass =
  'OFFICIAL' | 'INTERGOVERNMENTAL' | 'SCHOLARLY' | 'PRESS' | 'REFERENCE' | 'EDITORIAL' | 'UNVERIFIED';

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

export type MatchQuality = 'EXACT' | 'PREFIX' | 'WORDS' | 'FUZZY';

export type Happening = 'BEGINS' | 'HAPPENED' | 'VALUE' | 'ATTESTED' | 'ENDS';

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
    readonly qualifiers: readonly { readonly name: string; readonly value: string }[];
    readonly polarity: Polarity;
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
        readonly retrieved: string | null;
        readonly licence: string | null;
        readonly url: string | null;
      };
    }[];
  } | null;
}

export const ClaimById: Operation<ClaimByIdAnswer, ClaimByIdVariables> = {
  name: 'ClaimById',
  text: 'query ClaimById($id:ID!$knownAt:DateTime){claim(id:$id knownAt:$knownAt){...Whole}}fragment Whole on Claim{id subject{id kind name}predicate object{id kind name}value since until qualifiers{name value}polarity rank method confidence recordedAt retractedAt effective evidence{locator quote attested document{id kind name title sourceClass publisher published retrieved licence url}}}',
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
      readonly qualifiers: readonly { readonly name: string; readonly value: string }[];
      readonly polarity: Polarity;
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
          readonly retrieved: string | null;
          readonly licence: string | null;
          readonly url: string | null;
        };
      }[];
    }[];
  };
}

export const ClaimsAbout: Operation<ClaimsAboutAnswer, ClaimsAboutVariables> = {
  name: 'ClaimsAbout',
  text: 'query ClaimsAbout($where:ClaimWhere$first:Int!$after:String$knownAt:DateTime){claims(where:$where first:$first after:$after knownAt:$knownAt){totalCount pageInfo{hasNextPage endCursor}nodes{...Whole}}}fragment Whole on Claim{id subject{id kind name}predicate object{id kind name}value since until qualifiers{name value}polarity rank method confidence recordedAt retractedAt effective evidence{locator quote attested document{id kind name title sourceClass publisher published retrieved licence url}}}',
} as Operation<ClaimsAboutAnswer, ClaimsAboutVariables>;

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
        readonly licence: string | null;
        readonly url: string | null;
      };
    }[];
  };
}

export const Data: Operation<DataAnswer, DataVariables> = {
  name: 'Data',
  text: 'query Data($sources:Int!){dataset{version head recordedAt entities claims edges coverage{relation entity{id kind name}completeThrough officialTotal note document{id kind name}}relations{relation edges earliest latest}licences{licence credit documents claims}sources(first:$sources){claims document{id kind name title sourceClass publisher licence url}}}}',
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
        readonly rank: Rank;
        readonly polarity: Polarity;
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
        readonly rank: Rank;
        readonly polarity: Polarity;
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
  text: 'query Disagreements($where:ClaimWhere$first:Int!$after:String){disagreements(where:$where first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{claim{...Brief}others{...Brief}}}}fragment Brief on Claim{id subject{id kind name}predicate object{id kind name}value since until rank polarity qualifiers{name value}evidence{document{id name sourceClass}}}',
} as Operation<DisagreementsAnswer, DisagreementsVariables>;

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

export interface SearchVariables {
  readonly text: string;
  readonly kinds?: readonly Kind[] | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
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
  text: 'query Search($text:String!$kinds:[Kind!]$first:Int$after:String){search(text:$text kinds:$kinds first:$first after:$after){totalCount kinds{kind count}nodes{entity{id kind name description}matched{property text quality ranges{start end}}}pageInfo{hasNextPage endCursor}}}',
} as Operation<SearchAnswer, SearchVariables>;

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
