/** Made from docs/operations by `npm run api`: change those, not this. */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** How well a name answers, the best first. */
export type MatchQuality =
  /** The same, spaces aside. */
  | 'EXACT'
  /** Begins so. */
  | 'PREFIX'
  /** Has every word, or one that begins so, in any order. */
  | 'WORDS'
  /** Has every word when slips are forgiven. */
  | 'FUZZY';

/** What a timeline tells. */
export type Happening =
  /** It holds from then on. */
  | 'BEGINS'
  /** An event. */
  | 'HAPPENED'
  /** A date of the entity itself. */
  | 'VALUE'
  /** Attested first; no beginning is known. */
  | 'ATTESTED'
  /** The first day without it. */
  | 'ENDS';

/** What befell a claim. */
export type ChangeKind =
  /** Said anew. */
  | 'ASSERTED'
  /** Said no longer. */
  | 'RETRACTED'
  /** Its rank, method, confidence or evidence. */
  | 'REVISED';

/** Which way a relation is read. */
export type HopDirection =
  /** From subject to object. */
  | 'OUT'
  /** From object to subject. */
  | 'IN'
  /** Either: it is symmetric. */
  | 'BOTH';

/** What an entity is. */
export type Kind =
  /** A State, present or former, or a territory that sources list among them (see `stateStatus`). */
  | 'STATE'
  /** A human being in a public role. */
  | 'PERSON'
  /** An agency, institute, company or association, national or international. */
  | 'ORGANIZATION'
  /** A body that meets or an office that serves it: the Assembly, COPUOS, its subcommittees, UNOOSA. */
  | 'BODY'
  /** One session of a body. */
  | 'SESSION'
  /** An item of a session's agenda or a chapter of its report. */
  | 'AGENDA_ITEM'
  /** An agreement that binds those who consent to it, or a text adopted or signed: treaty, principles, resolution, guidelines, accord. */
  | 'INSTRUMENT'
  /** An article of an instrument, or a numbered principle or guideline. */
  | 'PROVISION'
  /** A speech act by a delegation, group or person. Not to be confused with a claim. */
  | 'STATEMENT'
  /** An initiative, programme, project or partnership: Access to Space for All, ILRS, Artemis. */
  | 'PROGRAMME'
  /** A scientific experiment selected for, or flown on, a space object; or a named batch of them. */
  | 'EXPERIMENT'
  /** A station, spacecraft or part of one. */
  | 'SPACE_OBJECT'
  /** One flight of one launch vehicle, whatever it carried. */
  | 'LAUNCH'
  /** One recorded vote by one body on one text: a text voted twice has two roll calls. */
  | 'ROLL_CALL'
  /** A subject of space law or policy, in a SKOS-like scheme: `non-appropriation`, `liability`. */
  | 'CONCEPT'
  /** A source: what a claim's evidence points into. */
  | 'DOCUMENT';

/** Every relation there is, read from subject to object. */
export type Relation =
  /** State → Instrument. From the deposit of its consent until withdrawal, or the end of the State. */
  | 'PARTY_TO'
  /** State → Instrument. A signature alone binds nobody. */
  | 'SIGNED'
  /** Organization → Instrument. It is not a party, and official totals do not count it. */
  | 'DECLARED_ACCEPTANCE_OF'
  /** State, Organization or Body → Instrument whose original and instruments of consent it keeps. There may be several. */
  | 'DEPOSITARY_OF'
  /** State → Body in which it holds a seat, shared seats included. */
  | 'MEMBER_OF'
  /** Organization → Body that admitted it as a permanent observer. */
  | 'OBSERVER_OF'
  /** Person → State, as head or member of its delegation or mission. */
  | 'REPRESENTS'
  /** Person → Organization or Body. */
  | 'HOLDS_OFFICE'
  /** Person → Session over which that person presided. The office itself, over years, is HOLDS_OFFICE. */
  | 'CHAIRED'
  /** Part → whole: subcommittee to its committee, working group to its subcommittee, institute to its agency. */
  | 'SUBSIDIARY_OF'
  /** Office → Body that it serves. */
  | 'SECRETARIAT_OF'
  /** Organization → State of its seat. An intergovernmental organization belongs to no single State and may have none. */
  | 'BASED_IN'
  /** Session → Body that met. */
  | 'SESSION_OF'
  /** AgendaItem → Session on whose agenda, or in whose report, it stands. */
  | 'ITEM_OF'
  /** Body → Instrument that brought it into being. */
  | 'ESTABLISHED_BY'
  /** Instrument → Body that adopted it. Adoption binds nobody. */
  | 'ADOPTED_BY'
  /** Part → whole: provision of an instrument, module of a station, experiment of a programme. */
  | 'PART_OF'
  /** Statement → Person who spoke it. */
  | 'MADE_BY'
  /** Statement → State, Organization or Body in whose name it was made. A group statement may have several. */
  | 'ON_BEHALF_OF'
  /** Statement → Session at which it was heard, and the Body that heard it, also where no source names the session. */
  | 'DELIVERED_AT'
  /** Statement → what it asks for. It says what was said, not that anybody does it. */
  | 'CALLS_FOR'
  /** An explicit stance or sponsorship. A recorded ballot is VOTED alone; an abstention is neither. */
  | 'SUPPORTS'
  /** An explicit stance against. A recorded ballot is VOTED alone; an abstention is neither. */
  | 'OPPOSES'
  /** Statement or Document → text that it refers to by name. */
  | 'CITES'
  /** Text, item or speech → its subject. Neither for nor against. */
  | 'ABOUT'
  /** Concept → the wider concept that contains it. */
  | 'BROADER'
  /** Concept ↔ concept next to it, neither containing the other. */
  | 'RELATED'
  /** Instrument → the instrument or provision that it carries out, as a national law does a treaty. */
  | 'IMPLEMENTS'
  /** Instrument of a national law → State whose parliament, government or ministry made it. */
  | 'ENACTED_BY'
  /** A later text changes an earlier one, which stays in force as changed. */
  | 'AMENDS'
  /** Draft → the text that was adopted from it, in the same or another body. A vote on the draft is no vote on the text. */
  | 'DRAFT_OF'
  /** Successor → predecessor, from the day on which it took its place or left it; `manner` says which. */
  | 'SUCCEEDS'
  /** Organization → SpaceObject that it runs. */
  | 'OPERATES'
  /** SpaceObject → State on whose register it is carried (Registration Convention, article II). */
  | 'REGISTERED_IN'
  /** SpaceObject → Launch that took it to space. */
  | 'LAUNCHED_ON'
  /** Station or craft → experiment aboard. */
  | 'HOSTS'
  /** State, Organization or Body → Programme or Experiment that it takes part in. An agency's part is not its State's. */
  | 'PARTICIPATES_IN'
  /** Body or Organization → Experiment that it chose, on the day of the choice. Being chosen is not being flown. */
  | 'SELECTED'
  /** State, Organization or Body ↔ another, where a source calls what they do together by name. */
  | 'COOPERATES_WITH'
  /** State → RollCall in which its ballot is recorded. No ballot recorded, no relation: that is not an abstention. */
  | 'VOTED'
  /** RollCall → Body that voted. */
  | 'HELD_IN'
  /** RollCall → Instrument voted on, in whole or in part. */
  | 'ROLL_CALL_ON'
  /** A later text names an earlier one; never the other way. */
  | 'RECALLS'
  /** A later text takes the place of an earlier one. */
  | 'SUPERSEDES'
  /** Document → Person, Organization, Body or State that wrote it. */
  | 'AUTHORED_BY'
  /** Document → Organization or Body that issued it. */
  | 'PUBLISHED_BY'
  /** Two ids are one entity: the object is the id that stays. An old id keeps resolving; a retraction undoes it. */
  | 'SAME_AS'
  /** Document → Entity: the document lists every holder of `relation` of that entity, through a day. */
  | 'COVERS';

/** Classes of sources, the most trusted first. */
export type SourceClass =
  /** A register or record of the authority itself: depositary, government, parliament. */
  | 'OFFICIAL'
  /** An intergovernmental organization about others: a UN status table or report. */
  | 'INTERGOVERNMENTAL'
  /** Research literature and its data sets. */
  | 'SCHOLARLY'
  /** News media and agencies. */
  | 'PRESS'
  /** Encyclopaedias, directories and mirrors of them. */
  | 'REFERENCE'
  /** Our own additions. They never outrank a source. */
  | 'EDITORIAL'
  /** Nobody vouches for it. It never outranks a source. */
  | 'UNVERIFIED';

/** The acts by which consent to be bound is given. */
export type TreatyAction =
  /** Confirmation of an earlier signature. */
  | 'RATIFICATION'
  /** Consent without an earlier signature. */
  | 'ACCESSION'
  /** Consent after signature under another name, with the effect of ratification. */
  | 'ACCEPTANCE'
  /** Consent after signature under another name, with the effect of ratification. */
  | 'APPROVAL'
  /** Taking over a predecessor's consent; the relation counts from the day the source gives. */
  | 'SUCCESSION'
  /** Going on with the consent of the State that it continues: one obligation; the relation counts from the day on which it took its place. */
  | 'CONTINUATION'
  /** An organization's declaration that it accepts the rights and obligations; it becomes no party. */
  | 'DECLARATION_OF_ACCEPTANCE'
  /** A signature that binds at once. */
  | 'DEFINITIVE_SIGNATURE';

/** What a ballot said. */
export type Vote =
  /** In favour. */
  | 'YES'
  /** Against. */
  | 'NO'
  /** Present, and for neither side. */
  | 'ABSTAIN'
  /** Recorded as not voting. A State of which nothing is recorded has no ballot at all. */
  | 'ABSENT';

/** How a claim was placed among those that disagree with it. */
export type Rank =
  /** Speaks before any other. */
  | 'PREFERRED'
  /** Speaks where no stronger claim does. */
  | 'NORMAL'
  /** Kept and citable, never effective: in no list and no count. */
  | 'DEPRECATED';

/** How a claim got here. */
export type Method =
  /** Written by a person who read the source. */
  | 'CURATED'
  /** Taken over from a table by rule. */
  | 'IMPORTED'
  /** Found in a text by machine, then reviewed. */
  | 'EXTRACTED';

/** Whether a claim says that something holds or that it does not. */
export type Polarity =
  /** It holds. */
  | 'ASSERTED'
  /** A source says that it does not hold, which is knowledge too. */
  | 'DENIED';

/** Where a State or organization stands under an instrument on a day: the first of these that fits. */
export type TreatyStatus =
  /** Bound on that day. */
  | 'PARTY'
  /** Was bound and left; `since` is the day of leaving. */
  | 'WITHDRAWN'
  /** A former State's consent ended with it; `since` is that day. */
  | 'SUCCEEDED'
  /** It had not begun, or had ended: nobody can say no of it. What ended with it is told before. */
  | 'NOT_EXISTING'
  /** Consented on a day that is not known, and no source attests it as early as the day asked about. */
  | 'UNKNOWN'
  /** Signed and not bound; `since` is the signature. */
  | 'SIGNATORY'
  /** An organization that declared its acceptance, which makes it no party. */
  | 'ACCEPTED'
  /** A source says that it is not bound. */
  | 'DENIED'
  /** A list that covers that day, and speaks of it, does not have it. */
  | 'NOT_PARTY'
  /** Nothing is known, and no list that speaks of it covers that day; see `last`. */
  | 'NOT_COVERED';

export type ArticleQueryVariables = Exact<{ [key: string]: never }>;

export type ArticleQuery = {
  readonly person: {
    readonly name: string;
    readonly represents: {
      readonly edges: ReadonlyArray<{
        readonly role: string | null;
        readonly claims: ReadonlyArray<{
          readonly evidence: ReadonlyArray<{
            readonly quote: string | null;
            readonly document: { readonly name: string; readonly url: string | null };
          }>;
        }>;
        readonly node: {
          readonly name: string;
          readonly partyTo: {
            readonly edges: ReadonlyArray<{
              readonly since: string | null;
              readonly node: { readonly name: string };
              readonly claim: {
                readonly evidence: ReadonlyArray<{
                  readonly document: { readonly name: string; readonly url: string | null };
                }>;
              };
            }>;
          };
        };
      }>;
    };
    readonly statements: {
      readonly nodes: ReadonlyArray<{
        readonly name: string;
        readonly callsFor: {
          readonly edges: ReadonlyArray<{
            readonly node: { readonly name: string };
            readonly claim: { readonly evidence: ReadonlyArray<{ readonly quote: string | null }> };
          }>;
        };
        readonly supports: {
          readonly edges: ReadonlyArray<{
            readonly note: string | null;
            readonly node: { readonly name: string };
            readonly claim: { readonly evidence: ReadonlyArray<{ readonly quote: string | null }> };
          }>;
        };
        readonly opposes: {
          readonly edges: ReadonlyArray<{
            readonly node: { readonly name: string };
            readonly claim: { readonly evidence: ReadonlyArray<{ readonly quote: string | null }> };
          }>;
        };
      }>;
    };
  } | null;
};

export type PartyAndSignatoryQueryVariables = Exact<{
  party: string;
  signed: string;
  asOf: string;
}>;

export type PartyAndSignatoryQuery = {
  readonly today: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly code: string;
      readonly name: string;
      readonly partyTo: {
        readonly edges: ReadonlyArray<{
          readonly since: string | null;
          readonly until: string | null;
          readonly claim: {
            readonly evidence: ReadonlyArray<{
              readonly document: { readonly name: string; readonly url: string | null };
            }>;
          };
        }>;
      };
      readonly signed: {
        readonly edges: ReadonlyArray<{
          readonly since: string | null;
          readonly claim: {
            readonly evidence: ReadonlyArray<{
              readonly document: { readonly name: string; readonly url: string | null };
            }>;
          };
        }>;
      };
    }>;
  };
  readonly onTheDay: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly code: string;
      readonly name: string;
      readonly partyTo: {
        readonly edges: ReadonlyArray<{
          readonly since: string | null;
          readonly until: string | null;
          readonly claim: {
            readonly evidence: ReadonlyArray<{
              readonly document: { readonly name: string; readonly url: string | null };
            }>;
          };
        }>;
      };
      readonly signed: {
        readonly edges: ReadonlyArray<{
          readonly since: string | null;
          readonly claim: {
            readonly evidence: ReadonlyArray<{
              readonly document: { readonly name: string; readonly url: string | null };
            }>;
          };
        }>;
      };
    }>;
  };
  readonly parties: {
    readonly name: string;
    readonly parties: {
      readonly totalCount: number;
      readonly coverage: {
        readonly completeThrough: string;
        readonly officialTotal: number | null;
        readonly note: string | null;
      } | null;
    };
  } | null;
  readonly signatories: {
    readonly name: string;
    readonly signatories: {
      readonly totalCount: number;
      readonly coverage: {
        readonly completeThrough: string;
        readonly officialTotal: number | null;
        readonly note: string | null;
      } | null;
    };
  } | null;
};

export type PartyAndSignatoryStatesFragment = {
  readonly totalCount: number;
  readonly nodes: ReadonlyArray<{
    readonly code: string;
    readonly name: string;
    readonly partyTo: {
      readonly edges: ReadonlyArray<{
        readonly since: string | null;
        readonly until: string | null;
        readonly claim: {
          readonly evidence: ReadonlyArray<{
            readonly document: { readonly name: string; readonly url: string | null };
          }>;
        };
      }>;
    };
    readonly signed: {
      readonly edges: ReadonlyArray<{
        readonly since: string | null;
        readonly claim: {
          readonly evidence: ReadonlyArray<{
            readonly document: { readonly name: string; readonly url: string | null };
          }>;
        };
      }>;
    };
  }>;
};

export type TreatyStatusQueryVariables = Exact<{
  states: ReadonlyArray<string>;
  instruments: ReadonlyArray<string>;
  asOf?: string | null | undefined;
}>;

export type TreatyStatusQuery = {
  readonly treatyMatrix: ReadonlyArray<{
    readonly state: { readonly code: string; readonly name: string } | null;
    readonly cells: ReadonlyArray<{
      readonly status: TreatyStatus;
      readonly since: string | null;
      readonly until: string | null;
      readonly instrument: { readonly id: string; readonly name: string; readonly instrumentKind: string };
      readonly claim: {
        readonly rank: Rank;
        readonly evidence: ReadonlyArray<{ readonly document: { readonly name: string; readonly url: string | null } }>;
      } | null;
    }>;
  }>;
};

export type SupportQueryVariables = Exact<{
  subject: string;
  predicate: string;
  object: string;
}>;

export type SupportQuery = {
  readonly claims: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly predicate: string;
      readonly polarity: Polarity;
      readonly since: string | null;
      readonly until: string | null;
      readonly effective: boolean;
      readonly rank: Rank;
      readonly method: Method;
      readonly confidence: number;
      readonly recordedAt: string;
      readonly subject: { readonly name: string };
      readonly object: { readonly name: string } | null;
      readonly qualifiers: ReadonlyArray<{ readonly name: string; readonly value: string }>;
      readonly evidence: ReadonlyArray<{
        readonly quote: string | null;
        readonly locator: string | null;
        readonly attested: string | null;
        readonly document: {
          readonly id: string;
          readonly name: string;
          readonly title: string | null;
          readonly publisher: string | null;
          readonly sourceClass: SourceClass;
          readonly published: string | null;
          readonly retrieved: string | null;
          readonly language: string | null;
          readonly licence: string | null;
          readonly url: string | null;
        };
      }>;
    }>;
  };
};

export type SideBySideQueryVariables = Exact<{
  states: ReadonlyArray<string>;
  instruments: ReadonlyArray<string>;
  asOf?: string | null | undefined;
}>;

export type SideBySideQuery = {
  readonly all: ReadonlyArray<{
    readonly state: { readonly code: string; readonly name: string } | null;
    readonly cells: ReadonlyArray<{
      readonly status: TreatyStatus;
      readonly since: string | null;
      readonly until: string | null;
      readonly instrument: { readonly id: string; readonly name: string };
      readonly claim: {
        readonly evidence: ReadonlyArray<{ readonly document: { readonly name: string; readonly url: string | null } }>;
      } | null;
    }>;
  }>;
  readonly differences: ReadonlyArray<{
    readonly state: { readonly code: string; readonly name: string } | null;
    readonly cells: ReadonlyArray<{
      readonly status: TreatyStatus;
      readonly since: string | null;
      readonly until: string | null;
      readonly instrument: { readonly id: string; readonly name: string };
      readonly claim: {
        readonly evidence: ReadonlyArray<{ readonly document: { readonly name: string; readonly url: string | null } }>;
      } | null;
    }>;
  }>;
};

export type SideBySideRowFragment = {
  readonly state: { readonly code: string; readonly name: string } | null;
  readonly cells: ReadonlyArray<{
    readonly status: TreatyStatus;
    readonly since: string | null;
    readonly until: string | null;
    readonly instrument: { readonly id: string; readonly name: string };
    readonly claim: {
      readonly evidence: ReadonlyArray<{ readonly document: { readonly name: string; readonly url: string | null } }>;
    } | null;
  }>;
};

export type InOneNotInAnotherQueryVariables = Exact<{
  in: string;
  notIn: string;
  accord: string;
  register: string;
  asOf?: string | null | undefined;
}>;

export type InOneNotInAnotherQuery = {
  readonly parties: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{ readonly code: string; readonly name: string }>;
  };
  readonly signatories: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{ readonly code: string; readonly name: string }>;
  };
  readonly signatoriesOutsideBoth: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{ readonly code: string; readonly name: string }>;
  };
  readonly operators: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly code: string;
      readonly name: string;
      readonly signed: { readonly edges: ReadonlyArray<{ readonly since: string | null }> };
      readonly organizations: {
        readonly nodes: ReadonlyArray<{
          readonly name: string;
          readonly operates: {
            readonly nodes: ReadonlyArray<{ readonly name: string; readonly launched: string | null }>;
          };
        }>;
      };
    }>;
  };
  readonly launches: { readonly totalCount: number };
  readonly lists: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly parties: {
        readonly totalCount: number;
        readonly coverage: { readonly completeThrough: string; readonly note: string | null } | null;
      };
      readonly signatories: {
        readonly totalCount: number;
        readonly coverage: { readonly completeThrough: string; readonly note: string | null } | null;
      };
    }>;
  };
};

export type ConsentQueryVariables = Exact<{
  code: string;
  instrument: string;
}>;

export type ConsentQuery = {
  readonly instrument: {
    readonly name: string;
    readonly adopted: string | null;
    readonly entryIntoForce: string | null;
    readonly depositaries: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }> };
    readonly parties: { readonly coverage: { readonly completeThrough: string; readonly note: string | null } | null };
  } | null;
  readonly state: {
    readonly name: string;
    readonly signed: {
      readonly edges: ReadonlyArray<{
        readonly since: string | null;
        readonly claim: {
          readonly evidence: ReadonlyArray<{
            readonly quote: string | null;
            readonly locator: string | null;
            readonly document: { readonly name: string; readonly url: string | null };
          }>;
        };
      }>;
    };
    readonly partyTo: {
      readonly totalCount: number;
      readonly edges: ReadonlyArray<{
        readonly since: string | null;
        readonly until: string | null;
        readonly attested: string | null;
        readonly action: TreatyAction | null;
        readonly inForce: string | null;
        readonly notified: string | null;
        readonly note: string | null;
        readonly claims: ReadonlyArray<{
          readonly rank: Rank;
          readonly since: string | null;
          readonly until: string | null;
          readonly qualifiers: ReadonlyArray<{ readonly name: string; readonly value: string }>;
          readonly evidence: ReadonlyArray<{
            readonly quote: string | null;
            readonly locator: string | null;
            readonly document: {
              readonly name: string;
              readonly sourceClass: SourceClass;
              readonly url: string | null;
            };
          }>;
        }>;
      }>;
    };
  } | null;
};

export type GrowthQueryVariables = Exact<{
  instrument: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;

export type GrowthQuery = {
  readonly instrument: {
    readonly name: string;
    readonly parties: {
      readonly totalCount: number;
      readonly coverage: {
        readonly completeThrough: string;
        readonly officialTotal: number | null;
        readonly note: string | null;
      } | null;
    };
    readonly signatories: {
      readonly totalCount: number;
      readonly coverage: {
        readonly completeThrough: string;
        readonly officialTotal: number | null;
        readonly note: string | null;
      } | null;
    };
  } | null;
  readonly parties: ReadonlyArray<{
    readonly points: ReadonlyArray<{
      readonly date: string;
      readonly count: number;
      readonly began: number;
      readonly ended: number;
    }>;
  }>;
  readonly partiesByGroup: ReadonlyArray<{
    readonly group: string | null;
    readonly points: ReadonlyArray<{
      readonly date: string;
      readonly count: number;
      readonly began: number;
      readonly ended: number;
    }>;
  }>;
  readonly signatories: ReadonlyArray<{
    readonly points: ReadonlyArray<{
      readonly date: string;
      readonly count: number;
      readonly began: number;
      readonly ended: number;
    }>;
  }>;
  readonly signatoriesByGroup: ReadonlyArray<{
    readonly group: string | null;
    readonly points: ReadonlyArray<{
      readonly date: string;
      readonly count: number;
      readonly began: number;
      readonly ended: number;
    }>;
  }>;
};

export type VotesOnAResolutionQueryVariables = Exact<{
  symbol: string;
  committee: string;
  plenary: string;
}>;

export type VotesOnAResolutionQuery = {
  readonly instruments: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly symbol: string | null;
      readonly adopted: string | null;
      readonly rollCalls: {
        readonly totalCount: number;
        readonly coverage: { readonly completeThrough: string } | null;
        readonly nodes: ReadonlyArray<{
          readonly id: string;
          readonly date: string | null;
          readonly rollCallKind: string | null;
          readonly description: string | null;
          readonly ballotsComplete: boolean | null;
          readonly announced: number | null;
          readonly announcedAgainst: number | null;
          readonly announcedAbstentions: number | null;
          readonly body: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }> };
          readonly ballots: {
            readonly totalCount: number;
            readonly coverage: { readonly completeThrough: string } | null;
            readonly facets: ReadonlyArray<{
              readonly values: ReadonlyArray<{ readonly value: string | null; readonly count: number }>;
            }>;
            readonly edges: ReadonlyArray<{ readonly vote: Vote | null; readonly node: { readonly code: string } }>;
          };
        }>;
      };
      readonly drafts: {
        readonly totalCount: number;
        readonly nodes: ReadonlyArray<{
          readonly id: string;
          readonly name: string;
          readonly symbol: string | null;
          readonly rollCalls: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<{
              readonly id: string;
              readonly date: string | null;
              readonly rollCallKind: string | null;
              readonly description: string | null;
              readonly ballotsComplete: boolean | null;
              readonly announced: number | null;
              readonly announcedAgainst: number | null;
              readonly announcedAbstentions: number | null;
              readonly body: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }> };
              readonly ballots: {
                readonly totalCount: number;
                readonly coverage: { readonly completeThrough: string } | null;
                readonly facets: ReadonlyArray<{
                  readonly values: ReadonlyArray<{ readonly value: string | null; readonly count: number }>;
                }>;
                readonly edges: ReadonlyArray<{ readonly vote: Vote | null; readonly node: { readonly code: string } }>;
              };
            }>;
          };
        }>;
      };
    }>;
  };
  readonly inCommittee: { readonly totalCount: number };
  readonly inPlenary: { readonly totalCount: number };
  readonly switchedFromYes: { readonly totalCount: number; readonly nodes: ReadonlyArray<{ readonly code: string }> };
  readonly switchedFromNo: { readonly totalCount: number; readonly nodes: ReadonlyArray<{ readonly code: string }> };
  readonly switchedFromAbstention: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{ readonly code: string }>;
  };
  readonly latest: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly date: string | null;
      readonly on: { readonly nodes: ReadonlyArray<{ readonly symbol: string | null; readonly name: string }> };
    }>;
  };
};

export type VotesOnAResolutionRollCallFragment = {
  readonly id: string;
  readonly date: string | null;
  readonly rollCallKind: string | null;
  readonly description: string | null;
  readonly ballotsComplete: boolean | null;
  readonly announced: number | null;
  readonly announcedAgainst: number | null;
  readonly announcedAbstentions: number | null;
  readonly body: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }> };
  readonly ballots: {
    readonly totalCount: number;
    readonly coverage: { readonly completeThrough: string } | null;
    readonly facets: ReadonlyArray<{
      readonly values: ReadonlyArray<{ readonly value: string | null; readonly count: number }>;
    }>;
    readonly edges: ReadonlyArray<{ readonly vote: Vote | null; readonly node: { readonly code: string } }>;
  };
};

export type WhatADelegationSaidQueryVariables = Exact<{
  who: string;
  concept: string;
  body: string;
  sinceYear: number;
}>;

export type WhatADelegationSaidQuery = {
  readonly onTheSubject: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly date: string | null;
      readonly statementKind: string | null;
      readonly summary: string | null;
      readonly speaker: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
      readonly session: {
        readonly nodes: ReadonlyArray<{
          readonly ordinal: number | null;
          readonly year: number | null;
          readonly body: { readonly nodes: ReadonlyArray<{ readonly abbreviation: string | null }> };
        }>;
      };
      readonly about: {
        readonly edges: ReadonlyArray<{
          readonly note: string | null;
          readonly claim: {
            readonly evidence: ReadonlyArray<{
              readonly quote: string | null;
              readonly locator: string | null;
              readonly start: number | null;
              readonly document: {
                readonly name: string;
                readonly published: string | null;
                readonly url: string | null;
              };
            }>;
          };
        }>;
      };
      readonly callsFor: {
        readonly edges: ReadonlyArray<{
          readonly claim: {
            readonly evidence: ReadonlyArray<{
              readonly quote: string | null;
              readonly locator: string | null;
              readonly start: number | null;
              readonly document: {
                readonly name: string;
                readonly published: string | null;
                readonly url: string | null;
              };
            }>;
          };
        }>;
      };
      readonly supports: {
        readonly edges: ReadonlyArray<{
          readonly note: string | null;
          readonly claim: {
            readonly evidence: ReadonlyArray<{
              readonly quote: string | null;
              readonly locator: string | null;
              readonly start: number | null;
              readonly document: {
                readonly name: string;
                readonly published: string | null;
                readonly url: string | null;
              };
            }>;
          };
        }>;
      };
      readonly opposes: {
        readonly edges: ReadonlyArray<{
          readonly note: string | null;
          readonly claim: {
            readonly evidence: ReadonlyArray<{
              readonly quote: string | null;
              readonly locator: string | null;
              readonly start: number | null;
              readonly document: {
                readonly name: string;
                readonly published: string | null;
                readonly url: string | null;
              };
            }>;
          };
        }>;
      };
    }>;
  };
  readonly inAll: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string; readonly date: string | null }>;
  };
  readonly sessions: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly ordinal: number | null;
      readonly year: number | null;
      readonly starts: string | null;
      readonly reportSymbol: string | null;
      readonly items: { readonly totalCount: number };
      readonly agenda: { readonly nodes: ReadonlyArray<{ readonly number: string | null; readonly name: string }> };
      readonly statements: {
        readonly totalCount: number;
        readonly coverage: { readonly completeThrough: string } | null;
      };
    }>;
  };
};

export type WhatADelegationSaidStatementFragment = {
  readonly id: string;
  readonly name: string;
  readonly date: string | null;
  readonly statementKind: string | null;
  readonly summary: string | null;
  readonly speaker: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
  readonly session: {
    readonly nodes: ReadonlyArray<{
      readonly ordinal: number | null;
      readonly year: number | null;
      readonly body: { readonly nodes: ReadonlyArray<{ readonly abbreviation: string | null }> };
    }>;
  };
  readonly about: {
    readonly edges: ReadonlyArray<{
      readonly note: string | null;
      readonly claim: {
        readonly evidence: ReadonlyArray<{
          readonly quote: string | null;
          readonly locator: string | null;
          readonly start: number | null;
          readonly document: { readonly name: string; readonly published: string | null; readonly url: string | null };
        }>;
      };
    }>;
  };
  readonly callsFor: {
    readonly edges: ReadonlyArray<{
      readonly claim: {
        readonly evidence: ReadonlyArray<{
          readonly quote: string | null;
          readonly locator: string | null;
          readonly start: number | null;
          readonly document: { readonly name: string; readonly published: string | null; readonly url: string | null };
        }>;
      };
    }>;
  };
  readonly supports: {
    readonly edges: ReadonlyArray<{
      readonly note: string | null;
      readonly claim: {
        readonly evidence: ReadonlyArray<{
          readonly quote: string | null;
          readonly locator: string | null;
          readonly start: number | null;
          readonly document: { readonly name: string; readonly published: string | null; readonly url: string | null };
        }>;
      };
    }>;
  };
  readonly opposes: {
    readonly edges: ReadonlyArray<{
      readonly note: string | null;
      readonly claim: {
        readonly evidence: ReadonlyArray<{
          readonly quote: string | null;
          readonly locator: string | null;
          readonly start: number | null;
          readonly document: { readonly name: string; readonly published: string | null; readonly url: string | null };
        }>;
      };
    }>;
  };
};

export type WhatADelegationSaidWordsFragment = {
  readonly evidence: ReadonlyArray<{
    readonly quote: string | null;
    readonly locator: string | null;
    readonly start: number | null;
    readonly document: { readonly name: string; readonly published: string | null; readonly url: string | null };
  }>;
};

export type ArtemisAndIlrsQueryVariables = Exact<{
  accord: string;
  programme: string;
  asOf?: string | null | undefined;
}>;

export type ArtemisAndIlrsQuery = {
  readonly states: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly code: string;
      readonly name: string;
      readonly signed: {
        readonly edges: ReadonlyArray<{
          readonly since: string | null;
          readonly ordinal: string | null;
          readonly place: string | null;
          readonly note: string | null;
          readonly claim: {
            readonly evidence: ReadonlyArray<{
              readonly quote: string | null;
              readonly document: { readonly name: string; readonly url: string | null };
            }>;
          };
        }>;
      };
      readonly participatesIn: {
        readonly edges: ReadonlyArray<{
          readonly since: string | null;
          readonly attested: string | null;
          readonly role: string | null;
          readonly note: string | null;
          readonly claim: {
            readonly evidence: ReadonlyArray<{
              readonly quote: string | null;
              readonly document: { readonly name: string; readonly url: string | null };
            }>;
          };
        }>;
      };
    }>;
  };
  readonly throughInstitutions: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly code: string;
      readonly name: string;
      readonly signed: { readonly edges: ReadonlyArray<{ readonly since: string | null }> };
      readonly organizations: {
        readonly nodes: ReadonlyArray<{
          readonly name: string;
          readonly organizationKind: string | null;
          readonly participatesIn: {
            readonly edges: ReadonlyArray<{
              readonly since: string | null;
              readonly attested: string | null;
              readonly note: string | null;
              readonly claim: {
                readonly evidence: ReadonlyArray<{
                  readonly document: { readonly name: string; readonly url: string | null };
                }>;
              };
            }>;
          };
        }>;
      };
    }>;
  };
  readonly members: {
    readonly name: string;
    readonly participants: {
      readonly totalCount: number;
      readonly coverage: { readonly completeThrough: string } | null;
      readonly facets: ReadonlyArray<{
        readonly values: ReadonlyArray<{ readonly value: string | null; readonly count: number }>;
      }>;
    };
  } | null;
};

export type ExperimentsOnAStationQueryVariables = Exact<{
  programme: string;
  station: string;
  asOf?: string | null | undefined;
  before: string;
}>;

export type ExperimentsOnAStationQuery = {
  readonly programme: {
    readonly name: string;
    readonly description: string | null;
    readonly starts: string | null;
    readonly partOf: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
    readonly participants: {
      readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string; readonly kind: Kind }>;
    };
    readonly experiments: {
      readonly totalCount: number;
      readonly coverage: { readonly completeThrough: string } | null;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly name: string;
        readonly title: string | null;
        readonly field: string | null;
        readonly status: string | null;
        readonly selectedBy: {
          readonly edges: ReadonlyArray<{
            readonly since: string | null;
            readonly outcome: string | null;
            readonly node: { readonly id: string; readonly name: string };
            readonly claim: {
              readonly evidence: ReadonlyArray<{
                readonly document: { readonly name: string; readonly url: string | null };
              }>;
            };
          }>;
        };
        readonly participants: {
          readonly edges: ReadonlyArray<{
            readonly role: string | null;
            readonly node:
              | { readonly id: string; readonly kind: Kind; readonly name: string }
              | {
                  readonly organizationKind: string | null;
                  readonly id: string;
                  readonly kind: Kind;
                  readonly name: string;
                  readonly basedIn: { readonly nodes: ReadonlyArray<{ readonly code: string; readonly name: string }> };
                };
          }>;
        };
        readonly hostedBy: {
          readonly edges: ReadonlyArray<{
            readonly since: string | null;
            readonly attested: string | null;
            readonly node: { readonly name: string };
          }>;
        };
        readonly partOf: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }> };
      }>;
    };
  } | null;
  readonly before: { readonly experiments: { readonly totalCount: number } } | null;
  readonly aboard: {
    readonly name: string;
    readonly status: string | null;
    readonly hosts: {
      readonly totalCount: number;
      readonly coverage: { readonly completeThrough: string } | null;
      readonly edges: ReadonlyArray<{
        readonly since: string | null;
        readonly attested: string | null;
        readonly node: {
          readonly id: string;
          readonly name: string;
          readonly status: string | null;
          readonly parts: { readonly totalCount: number };
        };
        readonly claim: {
          readonly evidence: ReadonlyArray<{
            readonly quote: string | null;
            readonly document: {
              readonly name: string;
              readonly published: string | null;
              readonly url: string | null;
            };
          }>;
        };
      }>;
    };
  } | null;
};

export type CooperationQueryVariables = Exact<{
  a: string;
  b: string;
  asOf?: string | null | undefined;
}>;

export type CooperationQuery = {
  readonly declared: {
    readonly name: string;
    readonly cooperatesWith: {
      readonly totalCount: number;
      readonly coverage: { readonly completeThrough: string } | null;
      readonly edges: ReadonlyArray<{
        readonly form: string | null;
        readonly note: string | null;
        readonly since: string | null;
        readonly until: string | null;
        readonly claim: {
          readonly evidence: ReadonlyArray<{
            readonly document: { readonly name: string; readonly url: string | null };
          }>;
        };
      }>;
    };
  } | null;
  readonly bothParty: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly instrumentKind: string;
      readonly adopted: string | null;
      readonly entryIntoForce: string | null;
      readonly parties: {
        readonly edges: ReadonlyArray<{
          readonly since: string | null;
          readonly until: string | null;
          readonly node: { readonly code: string };
        }>;
      };
    }>;
  };
  readonly bothSigned: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly instrumentKind: string;
      readonly signatories: {
        readonly edges: ReadonlyArray<{ readonly since: string | null; readonly node: { readonly code: string } }>;
      };
    }>;
  };
  readonly programmes: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly programmeKind: string | null;
      readonly starts: string | null;
      readonly ends: string | null;
      readonly participants: {
        readonly edges: ReadonlyArray<{
          readonly since: string | null;
          readonly until: string | null;
          readonly attested: string | null;
          readonly role: string | null;
          readonly note: string | null;
          readonly node: { readonly name: string };
          readonly claim: {
            readonly evidence: ReadonlyArray<{
              readonly document: { readonly name: string; readonly url: string | null };
            }>;
          };
        }>;
      };
    }>;
  };
  readonly experiments: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  };
  readonly throughInstitutions: {
    readonly nodes: ReadonlyArray<{
      readonly length: number;
      readonly hops: ReadonlyArray<{
        readonly sentence: string;
        readonly to: { readonly id: string; readonly name: string; readonly kind: Kind };
        readonly claim: {
          readonly since: string | null;
          readonly evidence: ReadonlyArray<{
            readonly document: { readonly name: string; readonly url: string | null };
          }>;
        };
      }>;
    }>;
    readonly excludedHubs: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  };
};

export type WhatChangedQueryVariables = Exact<{
  since: string;
  until?: string | null | undefined;
  about: string;
  day: string;
}>;

export type WhatChangedQuery = {
  readonly recorded: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly at: string;
      readonly what: ChangeKind;
      readonly before: {
        readonly id: string;
        readonly predicate: string;
        readonly value: string | null;
        readonly since: string | null;
        readonly until: string | null;
        readonly rank: Rank;
        readonly subject: { readonly id: string; readonly name: string };
        readonly object: { readonly id: string; readonly name: string } | null;
        readonly evidence: ReadonlyArray<{
          readonly document: { readonly id: string; readonly name: string; readonly url: string | null };
        }>;
      } | null;
      readonly after: {
        readonly id: string;
        readonly predicate: string;
        readonly value: string | null;
        readonly since: string | null;
        readonly until: string | null;
        readonly rank: Rank;
        readonly subject: { readonly id: string; readonly name: string };
        readonly object: { readonly id: string; readonly name: string } | null;
        readonly evidence: ReadonlyArray<{
          readonly document: { readonly id: string; readonly name: string; readonly url: string | null };
        }>;
      } | null;
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly everywhere: { readonly totalCount: number };
  readonly happened: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly recordedAt: string;
      readonly id: string;
      readonly predicate: string;
      readonly value: string | null;
      readonly since: string | null;
      readonly until: string | null;
      readonly rank: Rank;
      readonly subject: { readonly id: string; readonly name: string };
      readonly object: { readonly id: string; readonly name: string } | null;
      readonly evidence: ReadonlyArray<{
        readonly document: { readonly id: string; readonly name: string; readonly url: string | null };
      }>;
    }>;
  };
  readonly ended: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly recordedAt: string;
      readonly id: string;
      readonly predicate: string;
      readonly value: string | null;
      readonly since: string | null;
      readonly until: string | null;
      readonly rank: Rank;
      readonly subject: { readonly id: string; readonly name: string };
      readonly object: { readonly id: string; readonly name: string } | null;
      readonly evidence: ReadonlyArray<{
        readonly document: { readonly id: string; readonly name: string; readonly url: string | null };
      }>;
    }>;
  };
  readonly dataset: { readonly recordedAt: string | null };
};

export type WhatChangedClaimFragment = {
  readonly id: string;
  readonly predicate: string;
  readonly value: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly rank: Rank;
  readonly subject: { readonly id: string; readonly name: string };
  readonly object: { readonly id: string; readonly name: string } | null;
  readonly evidence: ReadonlyArray<{
    readonly document: { readonly id: string; readonly name: string; readonly url: string | null };
  }>;
};

export type TimelineQueryVariables = Exact<{
  id: string;
  from?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;

export type TimelineQuery = {
  readonly entity: {
    readonly id: string;
    readonly kind: Kind;
    readonly name: string;
    readonly aliases: ReadonlyArray<string>;
    readonly description: string | null;
  } | null;
  readonly timeline: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly date: string;
      readonly what: Happening;
      readonly predicate: string;
      readonly incoming: boolean;
      readonly value: string | null;
      readonly other: { readonly id: string; readonly name: string } | null;
      readonly claim: {
        readonly since: string | null;
        readonly until: string | null;
        readonly evidence: ReadonlyArray<{
          readonly quote: string | null;
          readonly document: { readonly name: string; readonly url: string | null };
        }>;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  } | null;
  readonly undated: {
    readonly counts: ReadonlyArray<{
      readonly relation: Relation;
      readonly direction: HopDirection;
      readonly count: number;
    }>;
  };
};

export type HowConnectedQueryVariables = Exact<{
  from: string;
  to: string;
  maxHops: number;
  asOf?: string | null | undefined;
  relations?: ReadonlyArray<Relation> | null | undefined;
}>;

export type HowConnectedQuery = {
  readonly paths: {
    readonly nodes: ReadonlyArray<{
      readonly length: number;
      readonly hops: ReadonlyArray<{
        readonly relation: Relation;
        readonly direction: HopDirection;
        readonly sentence: string;
        readonly from: { readonly id: string; readonly name: string; readonly kind: Kind };
        readonly to: { readonly id: string; readonly name: string; readonly kind: Kind };
        readonly claim: {
          readonly since: string | null;
          readonly until: string | null;
          readonly evidence: ReadonlyArray<{
            readonly quote: string | null;
            readonly document: { readonly name: string; readonly url: string | null };
          }>;
        };
      }>;
    }>;
    readonly excludedHubs: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  };
};

export type WhoSignedInAYearQueryVariables = Exact<{
  instrument: string;
  year: string;
}>;

export type WhoSignedInAYearQuery = {
  readonly instrument: {
    readonly name: string;
    readonly openedForSignature: string | null;
    readonly signatories: {
      readonly totalCount: number;
      readonly coverage: {
        readonly completeThrough: string;
        readonly officialTotal: number | null;
        readonly note: string | null;
      } | null;
      readonly edges: ReadonlyArray<{
        readonly since: string | null;
        readonly ordinal: string | null;
        readonly place: string | null;
        readonly note: string | null;
        readonly node: { readonly code: string; readonly name: string };
        readonly claim: {
          readonly confidence: number;
          readonly evidence: ReadonlyArray<{
            readonly document: { readonly name: string; readonly url: string | null };
          }>;
        };
      }>;
    };
    readonly undated: {
      readonly totalCount: number;
      readonly edges: ReadonlyArray<{
        readonly attested: string | null;
        readonly ordinal: string | null;
        readonly note: string | null;
        readonly node: { readonly code: string; readonly name: string };
      }>;
    };
    readonly before: { readonly totalCount: number };
  } | null;
};

export type WhoVotesAlikeQueryVariables = Exact<{
  states: ReadonlyArray<string>;
  from: string;
  middle: string;
  to: string;
  leastCommon: number;
}>;

export type WhoVotesAlikeQuery = {
  readonly whole: {
    readonly rollCallCount: number;
    readonly pairs: ReadonlyArray<{
      readonly common: number;
      readonly agreed: number;
      readonly agreement: number | null;
      readonly distance: number | null;
      readonly a: { readonly code: string };
      readonly b: { readonly code: string };
    }>;
  };
  readonly first: {
    readonly rollCallCount: number;
    readonly pairs: ReadonlyArray<{
      readonly common: number;
      readonly agreed: number;
      readonly agreement: number | null;
      readonly distance: number | null;
      readonly a: { readonly code: string };
      readonly b: { readonly code: string };
    }>;
  };
  readonly second: {
    readonly rollCallCount: number;
    readonly pairs: ReadonlyArray<{
      readonly common: number;
      readonly agreed: number;
      readonly agreement: number | null;
      readonly distance: number | null;
      readonly a: { readonly code: string };
      readonly b: { readonly code: string };
    }>;
  };
  readonly leftOut: { readonly totalCount: number };
  readonly latest: { readonly totalCount: number; readonly nodes: ReadonlyArray<{ readonly date: string | null }> };
};

export type WhoVotesAlikePairsFragment = {
  readonly rollCallCount: number;
  readonly pairs: ReadonlyArray<{
    readonly common: number;
    readonly agreed: number;
    readonly agreement: number | null;
    readonly distance: number | null;
    readonly a: { readonly code: string };
    readonly b: { readonly code: string };
  }>;
};

export type VotesOverTheYearsQueryVariables = Exact<{
  states: ReadonlyArray<string>;
  concept: string;
  since: string;
  until: string;
}>;

export type VotesOverTheYearsQuery = {
  readonly concept: { readonly name: string } | null;
  readonly rollCalls: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly date: string | null;
      readonly description: string | null;
      readonly rollCallKind: string | null;
      readonly ballotsComplete: boolean | null;
      readonly yes: number | null;
      readonly no: number | null;
      readonly abstain: number | null;
      readonly body: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
      readonly on: {
        readonly nodes: ReadonlyArray<{
          readonly symbol: string | null;
          readonly name: string;
          readonly draftOf: {
            readonly nodes: ReadonlyArray<{ readonly name: string; readonly symbol: string | null }>;
          };
          readonly recalls: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<{ readonly symbol: string | null }>;
          };
          readonly supersedes: { readonly nodes: ReadonlyArray<{ readonly symbol: string | null }> };
        }>;
      };
      readonly ballots: {
        readonly totalCount: number;
        readonly edges: ReadonlyArray<{ readonly vote: Vote | null; readonly node: { readonly code: string } }>;
      };
    }>;
  };
  readonly latest: { readonly totalCount: number; readonly nodes: ReadonlyArray<{ readonly date: string | null }> };
};

export type WhoCitesAnArticleQueryVariables = Exact<{
  provision: string;
}>;

export type WhoCitesAnArticleQuery = {
  readonly provision: {
    readonly id: string;
    readonly name: string;
    readonly article: string;
    readonly topic: string | null;
    readonly summary: string | null;
    readonly citedBy: {
      readonly totalCount: number;
      readonly coverage: { readonly completeThrough: string } | null;
      readonly edges: ReadonlyArray<{
        readonly node:
          | { readonly id: string; readonly kind: Kind; readonly name: string }
          | {
              readonly date: string | null;
              readonly id: string;
              readonly kind: Kind;
              readonly name: string;
              readonly speaker: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
              readonly onBehalfOf: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
              readonly session: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
            }
          | {
              readonly published: string | null;
              readonly authors: ReadonlyArray<string>;
              readonly publisher: string | null;
              readonly url: string | null;
              readonly id: string;
              readonly kind: Kind;
              readonly name: string;
            };
        readonly claim: {
          readonly evidence: ReadonlyArray<{
            readonly quote: string | null;
            readonly locator: string | null;
            readonly document: {
              readonly name: string;
              readonly published: string | null;
              readonly url: string | null;
            };
          }>;
        };
      }>;
    };
    readonly implementedBy: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly name: string;
        readonly adopted: string | null;
        readonly enactedBy: { readonly nodes: ReadonlyArray<{ readonly code: string }> };
      }>;
    };
    readonly instrument: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly name: string;
        readonly citedBy: {
          readonly totalCount: number;
          readonly coverage: { readonly completeThrough: string } | null;
          readonly edges: ReadonlyArray<{
            readonly node:
              | { readonly id: string; readonly kind: Kind; readonly name: string }
              | {
                  readonly date: string | null;
                  readonly id: string;
                  readonly kind: Kind;
                  readonly name: string;
                  readonly speaker: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
                  readonly onBehalfOf: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
                  readonly session: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
                }
              | {
                  readonly published: string | null;
                  readonly authors: ReadonlyArray<string>;
                  readonly publisher: string | null;
                  readonly url: string | null;
                  readonly id: string;
                  readonly kind: Kind;
                  readonly name: string;
                };
            readonly claim: {
              readonly evidence: ReadonlyArray<{
                readonly quote: string | null;
                readonly locator: string | null;
                readonly document: {
                  readonly name: string;
                  readonly published: string | null;
                  readonly url: string | null;
                };
              }>;
            };
          }>;
        };
      }>;
    };
  } | null;
};

export type WhoCitesAnArticleCitationFragment = {
  readonly node:
    | { readonly id: string; readonly kind: Kind; readonly name: string }
    | {
        readonly date: string | null;
        readonly id: string;
        readonly kind: Kind;
        readonly name: string;
        readonly speaker: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
        readonly onBehalfOf: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
        readonly session: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
      }
    | {
        readonly published: string | null;
        readonly authors: ReadonlyArray<string>;
        readonly publisher: string | null;
        readonly url: string | null;
        readonly id: string;
        readonly kind: Kind;
        readonly name: string;
      };
  readonly claim: {
    readonly evidence: ReadonlyArray<{
      readonly quote: string | null;
      readonly locator: string | null;
      readonly document: { readonly name: string; readonly published: string | null; readonly url: string | null };
    }>;
  };
};

export type SupportAndOppositionQueryVariables = Exact<{
  proposal: string;
}>;

export type SupportAndOppositionQuery = {
  readonly entity: {
    readonly id: string;
    readonly kind: Kind;
    readonly name: string;
    readonly description: string | null;
  } | null;
  readonly supporters: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly since: string | null;
      readonly until: string | null;
      readonly effective: boolean;
      readonly polarity: Polarity;
      readonly subject:
        | { readonly id: string; readonly kind: Kind; readonly name: string }
        | {
            readonly date: string | null;
            readonly id: string;
            readonly kind: Kind;
            readonly name: string;
            readonly speaker: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
            readonly onBehalfOf: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }> };
            readonly session: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
          };
      readonly qualifiers: ReadonlyArray<{ readonly name: string; readonly value: string }>;
      readonly evidence: ReadonlyArray<{
        readonly quote: string | null;
        readonly attested: string | null;
        readonly document: { readonly name: string; readonly published: string | null; readonly url: string | null };
      }>;
    }>;
  };
  readonly opponents: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly since: string | null;
      readonly until: string | null;
      readonly effective: boolean;
      readonly polarity: Polarity;
      readonly subject:
        | { readonly id: string; readonly kind: Kind; readonly name: string }
        | {
            readonly date: string | null;
            readonly id: string;
            readonly kind: Kind;
            readonly name: string;
            readonly speaker: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
            readonly onBehalfOf: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }> };
            readonly session: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
          };
      readonly qualifiers: ReadonlyArray<{ readonly name: string; readonly value: string }>;
      readonly evidence: ReadonlyArray<{
        readonly quote: string | null;
        readonly attested: string | null;
        readonly document: { readonly name: string; readonly published: string | null; readonly url: string | null };
      }>;
    }>;
  };
  readonly complete: {
    readonly nodes: ReadonlyArray<{
      readonly qualifiers: ReadonlyArray<{ readonly name: string; readonly value: string }>;
    }>;
  };
};

export type SupportAndOppositionStanceFragment = {
  readonly since: string | null;
  readonly until: string | null;
  readonly effective: boolean;
  readonly polarity: Polarity;
  readonly subject:
    | { readonly id: string; readonly kind: Kind; readonly name: string }
    | {
        readonly date: string | null;
        readonly id: string;
        readonly kind: Kind;
        readonly name: string;
        readonly speaker: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
        readonly onBehalfOf: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }> };
        readonly session: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
      };
  readonly qualifiers: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  readonly evidence: ReadonlyArray<{
    readonly quote: string | null;
    readonly attested: string | null;
    readonly document: { readonly name: string; readonly published: string | null; readonly url: string | null };
  }>;
};

export type MembersByYearQueryVariables = Exact<{
  body: string;
}>;

export type MembersByYearQuery = {
  readonly body: {
    readonly name: string;
    readonly members: {
      readonly totalCount: number;
      readonly coverage: { readonly completeThrough: string; readonly officialTotal: number | null } | null;
      readonly edges: ReadonlyArray<{
        readonly since: string | null;
        readonly until: string | null;
        readonly attested: string | null;
        readonly resolution: string | null;
        readonly note: string | null;
        readonly node: {
          readonly code: string;
          readonly name: string;
          readonly successors: { readonly nodes: ReadonlyArray<{ readonly code: string }> };
        };
      }>;
    };
  } | null;
  readonly perYear: ReadonlyArray<{
    readonly points: ReadonlyArray<{
      readonly date: string;
      readonly count: number;
      readonly began: number;
      readonly ended: number;
    }>;
  }>;
};

export type MembersPartyToNoneQueryVariables = Exact<{
  body: string;
  treaties: ReadonlyArray<string>;
  asOf?: string | null | undefined;
}>;

export type MembersPartyToNoneQuery = {
  readonly states: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly code: string;
      readonly name: string;
      readonly signed: {
        readonly edges: ReadonlyArray<{ readonly since: string | null; readonly node: { readonly name: string } }>;
      };
    }>;
    readonly facets: ReadonlyArray<{
      readonly values: ReadonlyArray<{ readonly value: string | null; readonly count: number }>;
    }>;
  };
  readonly body: {
    readonly name: string;
    readonly members: { readonly totalCount: number; readonly coverage: { readonly completeThrough: string } | null };
  } | null;
  readonly instruments: {
    readonly nodes: ReadonlyArray<{
      readonly name: string;
      readonly parties: {
        readonly totalCount: number;
        readonly coverage: {
          readonly completeThrough: string;
          readonly officialTotal: number | null;
          readonly note: string | null;
        } | null;
      };
    }>;
  };
};

export type PermanentObserversQueryVariables = Exact<{
  body: string;
  asOf?: string | null | undefined;
}>;

export type PermanentObserversQuery = {
  readonly body: {
    readonly name: string;
    readonly observers: {
      readonly totalCount: number;
      readonly coverage: { readonly completeThrough: string } | null;
      readonly edges: ReadonlyArray<{
        readonly since: string | null;
        readonly until: string | null;
        readonly attested: string | null;
        readonly capacity: string | null;
        readonly note: string | null;
        readonly node: { readonly id: string; readonly name: string; readonly organizationKind: string | null };
        readonly claim: {
          readonly confidence: number;
          readonly evidence: ReadonlyArray<{ readonly document: { readonly sourceClass: SourceClass } }>;
        };
      }>;
    };
    readonly withoutYear: {
      readonly totalCount: number;
      readonly edges: ReadonlyArray<{
        readonly attested: string | null;
        readonly capacity: string | null;
        readonly node: { readonly name: string };
        readonly claim: {
          readonly evidence: ReadonlyArray<{ readonly document: { readonly sourceClass: SourceClass } }>;
        };
      }>;
    };
  } | null;
};

export type AcceptancesQueryVariables = Exact<{
  instruments: ReadonlyArray<string>;
  organizations: ReadonlyArray<string>;
  asOf?: string | null | undefined;
}>;

export type AcceptancesQuery = {
  readonly instruments: {
    readonly nodes: ReadonlyArray<{
      readonly name: string;
      readonly acceptances: {
        readonly totalCount: number;
        readonly coverage: { readonly completeThrough: string } | null;
        readonly edges: ReadonlyArray<{
          readonly since: string | null;
          readonly attested: string | null;
          readonly action: TreatyAction | null;
          readonly note: string | null;
          readonly node: { readonly id: string; readonly name: string };
        }>;
      };
      readonly parties: {
        readonly totalCount: number;
        readonly coverage: { readonly completeThrough: string; readonly officialTotal: number | null } | null;
      };
    }>;
  };
  readonly treatyMatrix: ReadonlyArray<{
    readonly organization: { readonly id: string; readonly name: string } | null;
    readonly cells: ReadonlyArray<{ readonly status: TreatyStatus; readonly since: string | null }>;
  }>;
  readonly organizations: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  };
  readonly doubted: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly since: string | null;
      readonly rank: Rank;
      readonly subject: { readonly name: string };
      readonly object: { readonly name: string } | null;
      readonly evidence: ReadonlyArray<{
        readonly document: { readonly name: string; readonly sourceClass: SourceClass };
      }>;
    }>;
  };
};

export type AsatPledgeQueryVariables = Exact<{
  concept: string;
  resolution: string;
}>;

export type AsatPledgeQuery = {
  readonly pledged: {
    readonly name: string;
    readonly definition: string | null;
    readonly supporters: {
      readonly totalCount: number;
      readonly coverage: { readonly completeThrough: string } | null;
      readonly facets: ReadonlyArray<{
        readonly values: ReadonlyArray<{ readonly value: string | null; readonly count: number }>;
      }>;
      readonly edges: ReadonlyArray<{
        readonly since: string | null;
        readonly until: string | null;
        readonly explicit: boolean | null;
        readonly form: string | null;
        readonly note: string | null;
        readonly node:
          | {
              readonly id: string;
              readonly name: string;
              readonly votes: {
                readonly edges: ReadonlyArray<{
                  readonly vote: Vote | null;
                  readonly node: {
                    readonly date: string | null;
                    readonly body: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
                  };
                }>;
              };
            }
          | { readonly id: string; readonly name: string };
      }>;
    };
    readonly opponents: {
      readonly totalCount: number;
      readonly coverage: { readonly completeThrough: string } | null;
      readonly edges: ReadonlyArray<{
        readonly since: string | null;
        readonly until: string | null;
        readonly explicit: boolean | null;
        readonly note: string | null;
        readonly node: { readonly id: string; readonly name: string };
      }>;
    };
    readonly inStatements: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }>;
    };
  } | null;
  readonly instrument: {
    readonly name: string;
    readonly symbol: string | null;
    readonly adopted: string | null;
    readonly rollCalls: {
      readonly totalCount: number;
      readonly coverage: { readonly completeThrough: string } | null;
      readonly nodes: ReadonlyArray<{
        readonly date: string | null;
        readonly yes: number | null;
        readonly no: number | null;
        readonly abstain: number | null;
        readonly ballotsComplete: boolean | null;
        readonly body: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
        readonly ballots: {
          readonly totalCount: number;
          readonly edges: ReadonlyArray<{ readonly vote: Vote | null; readonly node: { readonly code: string } }>;
        };
      }>;
    };
    readonly drafts: {
      readonly nodes: ReadonlyArray<{
        readonly name: string;
        readonly symbol: string | null;
        readonly rollCalls: {
          readonly totalCount: number;
          readonly coverage: { readonly completeThrough: string } | null;
          readonly nodes: ReadonlyArray<{
            readonly date: string | null;
            readonly yes: number | null;
            readonly no: number | null;
            readonly abstain: number | null;
            readonly ballotsComplete: boolean | null;
            readonly body: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
            readonly ballots: {
              readonly totalCount: number;
              readonly edges: ReadonlyArray<{ readonly vote: Vote | null; readonly node: { readonly code: string } }>;
            };
          }>;
        };
      }>;
    };
  } | null;
  readonly lastVotes: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly date: string | null;
      readonly on: { readonly nodes: ReadonlyArray<{ readonly symbol: string | null; readonly name: string }> };
    }>;
  };
};

export type AsatPledgeRollCallsFragment = {
  readonly totalCount: number;
  readonly coverage: { readonly completeThrough: string } | null;
  readonly nodes: ReadonlyArray<{
    readonly date: string | null;
    readonly yes: number | null;
    readonly no: number | null;
    readonly abstain: number | null;
    readonly ballotsComplete: boolean | null;
    readonly body: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
    readonly ballots: {
      readonly totalCount: number;
      readonly edges: ReadonlyArray<{ readonly vote: Vote | null; readonly node: { readonly code: string } }>;
    };
  }>;
};

export type NationalLawsQueryVariables = Exact<{
  codes: ReadonlyArray<string>;
  lawForms: ReadonlyArray<string>;
  provisions: ReadonlyArray<string>;
  concept: string;
}>;

export type NationalLawsQuery = {
  readonly ofStates: {
    readonly nodes: ReadonlyArray<{
      readonly code: string;
      readonly name: string;
      readonly nationalLaws: {
        readonly totalCount: number;
        readonly coverage: { readonly completeThrough: string } | null;
        readonly nodes: ReadonlyArray<{
          readonly name: string;
          readonly lawForm: string | null;
          readonly adopted: string | null;
          readonly entryIntoForce: string | null;
          readonly implements: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
        }>;
      };
    }>;
  };
  readonly states: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly code: string;
      readonly name: string;
      readonly nationalLaws: {
        readonly totalCount: number;
        readonly coverage: { readonly completeThrough: string } | null;
      };
    }>;
  };
  readonly laws: {
    readonly totalCount: number;
    readonly facets: ReadonlyArray<{
      readonly values: ReadonlyArray<{ readonly value: string | null; readonly count: number }>;
    }>;
    readonly nodes: ReadonlyArray<{
      readonly name: string;
      readonly fullName: string | null;
      readonly lawForm: string | null;
      readonly number: string | null;
      readonly adopted: string | null;
      readonly entryIntoForce: string | null;
      readonly enactedBy: { readonly nodes: ReadonlyArray<{ readonly code: string }> };
      readonly implements: {
        readonly edges: ReadonlyArray<{
          readonly node: { readonly id: string; readonly name: string };
          readonly claim: { readonly confidence: number };
        }>;
      };
      readonly amends: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
      readonly supersedes: {
        readonly edges: ReadonlyArray<{ readonly since: string | null; readonly node: { readonly name: string } }>;
      };
    }>;
  };
  readonly provisions: {
    readonly nodes: ReadonlyArray<{
      readonly name: string;
      readonly topic: string | null;
      readonly implementedBy: {
        readonly totalCount: number;
        readonly coverage: { readonly completeThrough: string } | null;
        readonly nodes: ReadonlyArray<{
          readonly name: string;
          readonly adopted: string | null;
          readonly entryIntoForce: string | null;
        }>;
      };
    }>;
  };
  readonly discussed: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly name: string;
      readonly number: string | null;
      readonly session: { readonly nodes: ReadonlyArray<{ readonly name: string; readonly year: number | null }> };
    }>;
  };
};

export type RecallsQueryVariables = Exact<{
  instrument: string;
}>;

export type RecallsQuery = {
  readonly instrument: {
    readonly name: string;
    readonly symbol: string | null;
    readonly adopted: string | null;
    readonly recalls: {
      readonly totalCount: number;
      readonly coverage: { readonly completeThrough: string } | null;
      readonly edges: ReadonlyArray<{
        readonly verb: string | null;
        readonly note: string | null;
        readonly node: {
          readonly id: string;
          readonly name: string;
          readonly symbol: string | null;
          readonly adopted: string | null;
        };
        readonly claim: {
          readonly evidence: ReadonlyArray<{
            readonly locator: string | null;
            readonly document: { readonly name: string; readonly url: string | null };
          }>;
        };
      }>;
    };
    readonly recalledBy: {
      readonly totalCount: number;
      readonly coverage: { readonly completeThrough: string } | null;
      readonly edges: ReadonlyArray<{
        readonly verb: string | null;
        readonly note: string | null;
        readonly node: {
          readonly id: string;
          readonly name: string;
          readonly symbol: string | null;
          readonly adopted: string | null;
        };
      }>;
    };
    readonly supersedes: {
      readonly totalCount: number;
      readonly coverage: { readonly completeThrough: string } | null;
      readonly edges: ReadonlyArray<{
        readonly since: string | null;
        readonly verb: string | null;
        readonly note: string | null;
        readonly node: { readonly symbol: string | null; readonly adopted: string | null };
      }>;
    };
    readonly supersededBy: {
      readonly totalCount: number;
      readonly coverage: { readonly completeThrough: string } | null;
      readonly edges: ReadonlyArray<{
        readonly since: string | null;
        readonly verb: string | null;
        readonly note: string | null;
        readonly node: { readonly symbol: string | null; readonly adopted: string | null };
      }>;
    };
    readonly annexedTo: {
      readonly nodes: ReadonlyArray<{ readonly symbol: string | null; readonly adopted: string | null }>;
    };
    readonly annexes: {
      readonly nodes: ReadonlyArray<{
        readonly name: string;
        readonly symbol: string | null;
        readonly adopted: string | null;
      }>;
    };
    readonly establishes: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
    readonly rollCalls: {
      readonly nodes: ReadonlyArray<{
        readonly date: string | null;
        readonly yes: number | null;
        readonly no: number | null;
        readonly abstain: number | null;
      }>;
    };
  } | null;
  readonly recalls: { readonly totalCount: number };
};

export type SponsorsQueryVariables = Exact<{
  text: string;
  other: string;
}>;

export type SponsorsQuery = {
  readonly instrument: {
    readonly name: string;
    readonly symbol: string | null;
    readonly draftOf: { readonly nodes: ReadonlyArray<{ readonly name: string; readonly symbol: string | null }> };
    readonly supporters: {
      readonly totalCount: number;
      readonly coverage: { readonly completeThrough: string } | null;
      readonly edges: ReadonlyArray<{
        readonly since: string | null;
        readonly until: string | null;
        readonly explicit: boolean | null;
        readonly form: string | null;
        readonly note: string | null;
        readonly node: { readonly id: string; readonly name: string };
      }>;
    };
    readonly rollCalls: {
      readonly nodes: ReadonlyArray<{
        readonly date: string | null;
        readonly yesVotes: { readonly totalCount: number };
      }>;
    };
  } | null;
  readonly together: {
    readonly both: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }>;
    };
    readonly left: { readonly totalCount: number };
    readonly right: { readonly totalCount: number };
  };
};

export type DisagreeingSourcesQueryVariables = Exact<{
  subject: string;
  predicate: string;
  object: string;
}>;

export type DisagreeingSourcesQuery = {
  readonly disagreements: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly claim: {
        readonly since: string | null;
        readonly until: string | null;
        readonly polarity: Polarity;
        readonly rank: Rank;
        readonly confidence: number;
        readonly effective: boolean;
        readonly evidence: ReadonlyArray<{
          readonly document: {
            readonly name: string;
            readonly sourceClass: SourceClass;
            readonly publisher: string | null;
            readonly url: string | null;
          };
        }>;
      };
      readonly others: ReadonlyArray<{
        readonly since: string | null;
        readonly until: string | null;
        readonly polarity: Polarity;
        readonly rank: Rank;
        readonly confidence: number;
        readonly effective: boolean;
        readonly evidence: ReadonlyArray<{
          readonly document: {
            readonly name: string;
            readonly sourceClass: SourceClass;
            readonly publisher: string | null;
            readonly url: string | null;
          };
        }>;
      }>;
    }>;
  };
  readonly all: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly since: string | null;
      readonly until: string | null;
      readonly polarity: Polarity;
      readonly rank: Rank;
      readonly confidence: number;
      readonly effective: boolean;
      readonly evidence: ReadonlyArray<{
        readonly document: {
          readonly name: string;
          readonly sourceClass: SourceClass;
          readonly publisher: string | null;
          readonly url: string | null;
        };
      }>;
    }>;
  };
  readonly everywhere: { readonly totalCount: number };
};

export type DisagreeingSourcesClaimFragment = {
  readonly since: string | null;
  readonly until: string | null;
  readonly polarity: Polarity;
  readonly rank: Rank;
  readonly confidence: number;
  readonly effective: boolean;
  readonly evidence: ReadonlyArray<{
    readonly document: {
      readonly name: string;
      readonly sourceClass: SourceClass;
      readonly publisher: string | null;
      readonly url: string | null;
    };
  }>;
};

export type WhatTheGraphSaidQueryVariables = Exact<{
  code: string;
  asOf: string;
  knownAt: string;
  before: string;
}>;

export type WhatTheGraphSaidQuery = {
  readonly then: {
    readonly name: string;
    readonly partyTo: {
      readonly totalCount: number;
      readonly edges: ReadonlyArray<{
        readonly since: string | null;
        readonly node: { readonly name: string };
        readonly claim: {
          readonly id: string;
          readonly recordedAt: string;
          readonly retractedAt: string | null;
          readonly evidence: ReadonlyArray<{
            readonly document: { readonly name: string; readonly url: string | null };
          }>;
        };
      }>;
    };
  } | null;
  readonly before: {
    readonly name: string;
    readonly partyTo: {
      readonly totalCount: number;
      readonly edges: ReadonlyArray<{
        readonly since: string | null;
        readonly node: { readonly name: string };
        readonly claim: {
          readonly id: string;
          readonly recordedAt: string;
          readonly retractedAt: string | null;
          readonly evidence: ReadonlyArray<{
            readonly document: { readonly name: string; readonly url: string | null };
          }>;
        };
      }>;
    };
  } | null;
  readonly now: {
    readonly name: string;
    readonly partyTo: {
      readonly totalCount: number;
      readonly edges: ReadonlyArray<{
        readonly since: string | null;
        readonly node: { readonly name: string };
        readonly claim: {
          readonly id: string;
          readonly recordedAt: string;
          readonly retractedAt: string | null;
          readonly evidence: ReadonlyArray<{
            readonly document: { readonly name: string; readonly url: string | null };
          }>;
        };
      }>;
    };
  } | null;
  readonly dataset: { readonly version: string; readonly head: string; readonly recordedAt: string | null };
};

export type WhatTheGraphSaidStateFragment = {
  readonly name: string;
  readonly partyTo: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly since: string | null;
      readonly node: { readonly name: string };
      readonly claim: {
        readonly id: string;
        readonly recordedAt: string;
        readonly retractedAt: string | null;
        readonly evidence: ReadonlyArray<{ readonly document: { readonly name: string; readonly url: string | null } }>;
      };
    }>;
  };
};

export type TwoSidesAndBridgesQueryVariables = Exact<{
  accord: string;
  programme: string;
  asOf: string;
  earlier: string;
}>;

export type TwoSidesAndBridgesQuery = {
  readonly accordByYear: ReadonlyArray<{
    readonly points: ReadonlyArray<{
      readonly date: string;
      readonly count: number;
      readonly began: number;
      readonly ended: number;
    }>;
  }>;
  readonly programmeByYear: ReadonlyArray<{
    readonly points: ReadonlyArray<{
      readonly date: string;
      readonly count: number;
      readonly began: number;
      readonly ended: number;
    }>;
  }>;
  readonly bridges: {
    readonly both: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }>;
    };
    readonly left: { readonly totalCount: number };
    readonly right: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }>;
    };
  };
  readonly bridgesEarlier: {
    readonly both: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }>;
    };
    readonly left: { readonly totalCount: number };
    readonly right: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }>;
    };
  };
  readonly instrument: {
    readonly signatories: {
      readonly totalCount: number;
      readonly coverage: {
        readonly completeThrough: string;
        readonly officialTotal: number | null;
        readonly note: string | null;
      } | null;
    };
  } | null;
  readonly cooperation: { readonly totalCount: number };
};

export type TwoSidesAndBridgesPartsFragment = {
  readonly both: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  };
  readonly left: { readonly totalCount: number };
  readonly right: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  };
};

export type InstitutionsOfAStateQueryVariables = Exact<{
  code: string;
  asOf?: string | null | undefined;
}>;

export type InstitutionsOfAStateQuery = {
  readonly state: {
    readonly name: string;
    readonly itself: {
      readonly totalCount: number;
      readonly coverage: { readonly completeThrough: string } | null;
      readonly edges: ReadonlyArray<{
        readonly since: string | null;
        readonly role: string | null;
        readonly note: string | null;
        readonly node: { readonly id: string; readonly name: string } & {
          readonly __typename:
            | 'State'
            | 'Person'
            | 'Organization'
            | 'Body'
            | 'Session'
            | 'AgendaItem'
            | 'Instrument'
            | 'Provision'
            | 'Statement'
            | 'Programme'
            | 'Experiment'
            | 'SpaceObject'
            | 'Launch'
            | 'RollCall'
            | 'Concept'
            | 'Document';
        };
      }>;
    };
    readonly signed: {
      readonly edges: ReadonlyArray<{
        readonly since: string | null;
        readonly node: { readonly id: string; readonly name: string };
      }>;
    };
    readonly institutions: {
      readonly totalCount: number;
      readonly coverage: { readonly completeThrough: string } | null;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly name: string;
        readonly organizationKind: string | null;
        readonly participatesIn: {
          readonly edges: ReadonlyArray<{
            readonly since: string | null;
            readonly role: string | null;
            readonly note: string | null;
            readonly node: { readonly id: string; readonly name: string } & {
              readonly __typename:
                | 'State'
                | 'Person'
                | 'Organization'
                | 'Body'
                | 'Session'
                | 'AgendaItem'
                | 'Instrument'
                | 'Provision'
                | 'Statement'
                | 'Programme'
                | 'Experiment'
                | 'SpaceObject'
                | 'Launch'
                | 'RollCall'
                | 'Concept'
                | 'Document';
            };
          }>;
        };
        readonly operates: {
          readonly nodes: ReadonlyArray<{
            readonly id: string;
            readonly name: string;
            readonly partOf: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }> };
          }>;
        };
      }>;
    };
  } | null;
};

export type WhoRepresentedWhoChairedQueryVariables = Exact<{
  code: string;
  session: string;
}>;

export type WhoRepresentedWhoChairedQuery = {
  readonly state: {
    readonly name: string;
    readonly representatives: {
      readonly totalCount: number;
      readonly coverage: { readonly completeThrough: string } | null;
      readonly edges: ReadonlyArray<{
        readonly role: string | null;
        readonly since: string | null;
        readonly until: string | null;
        readonly attested: string | null;
        readonly note: string | null;
        readonly node: { readonly id: string; readonly name: string };
      }>;
    };
  } | null;
  readonly session: {
    readonly name: string;
    readonly year: number | null;
    readonly starts: string | null;
    readonly ends: string | null;
    readonly chair: {
      readonly edges: ReadonlyArray<{
        readonly since: string | null;
        readonly node: { readonly id: string; readonly name: string };
        readonly claim: {
          readonly evidence: ReadonlyArray<{
            readonly document: { readonly name: string; readonly url: string | null };
          }>;
        };
      }>;
    };
    readonly speakers: {
      readonly nodes: ReadonlyArray<{
        readonly name: string;
        readonly date: string | null;
        readonly speaker: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
        readonly onBehalfOf: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
      }>;
    };
    readonly body: {
      readonly nodes: ReadonlyArray<{
        readonly name: string;
        readonly officers: {
          readonly totalCount: number;
          readonly coverage: { readonly completeThrough: string } | null;
          readonly edges: ReadonlyArray<{
            readonly role: string | null;
            readonly since: string | null;
            readonly until: string | null;
            readonly attested: string | null;
            readonly note: string | null;
            readonly node: { readonly id: string; readonly name: string };
          }>;
        };
      }>;
    };
  } | null;
};

export type LaunchedAndRegisteredQueryVariables = Exact<{
  code: string;
}>;

export type LaunchedAndRegisteredQuery = {
  readonly state: {
    readonly name: string;
    readonly registered: {
      readonly totalCount: number;
      readonly coverage: { readonly completeThrough: string } | null;
      readonly edges: ReadonlyArray<{
        readonly since: string | null;
        readonly until: string | null;
        readonly attested: string | null;
        readonly node: {
          readonly id: string;
          readonly name: string;
          readonly cospar: string | null;
          readonly launched: string | null;
          readonly launch: { readonly nodes: ReadonlyArray<{ readonly date: string | null }> };
        };
        readonly claim: {
          readonly evidence: ReadonlyArray<{
            readonly document: { readonly name: string; readonly url: string | null };
          }>;
        };
      }>;
    };
    readonly institutions: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly name: string;
        readonly operates: {
          readonly totalCount: number;
          readonly nodes: ReadonlyArray<{
            readonly id: string;
            readonly name: string;
            readonly cospar: string | null;
            readonly launched: string | null;
            readonly status: string | null;
            readonly registry: {
              readonly totalCount: number;
              readonly nodes: ReadonlyArray<{ readonly code: string }>;
            };
          }>;
        };
      }>;
    };
  } | null;
  readonly launches: { readonly totalCount: number };
};

export type ProvisionsOnAConceptQueryVariables = Exact<{
  concept: string;
}>;

export type ProvisionsOnAConceptQuery = {
  readonly concept: {
    readonly name: string;
    readonly definition: string | null;
    readonly provisions: {
      readonly totalCount: number;
      readonly coverage: { readonly completeThrough: string } | null;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly article: string;
        readonly title: string | null;
        readonly topic: string | null;
        readonly summary: string | null;
        readonly instrument: {
          readonly nodes: ReadonlyArray<{
            readonly name: string;
            readonly instrumentKind: string;
            readonly adopted: string | null;
          }>;
        };
      }>;
    };
    readonly narrower: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly name: string;
        readonly provisions: {
          readonly totalCount: number;
          readonly coverage: { readonly completeThrough: string } | null;
          readonly nodes: ReadonlyArray<{
            readonly id: string;
            readonly article: string;
            readonly title: string | null;
            readonly topic: string | null;
            readonly summary: string | null;
            readonly instrument: {
              readonly nodes: ReadonlyArray<{
                readonly name: string;
                readonly instrumentKind: string;
                readonly adopted: string | null;
              }>;
            };
          }>;
        };
      }>;
    };
    readonly broader: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }> };
    readonly related: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }> };
  } | null;
};

export type ProvisionsOnAConceptProvisionsFragment = {
  readonly totalCount: number;
  readonly coverage: { readonly completeThrough: string } | null;
  readonly nodes: ReadonlyArray<{
    readonly id: string;
    readonly article: string;
    readonly title: string | null;
    readonly topic: string | null;
    readonly summary: string | null;
    readonly instrument: {
      readonly nodes: ReadonlyArray<{
        readonly name: string;
        readonly instrumentKind: string;
        readonly adopted: string | null;
      }>;
    };
  }>;
};

export type FormerStatesQueryVariables = Exact<{
  codes: ReadonlyArray<string>;
  instruments: ReadonlyArray<string>;
}>;

export type FormerStatesQuery = {
  readonly states: {
    readonly nodes: ReadonlyArray<{
      readonly code: string;
      readonly name: string;
      readonly ended: string | null;
      readonly partyTo: {
        readonly totalCount: number;
        readonly edges: ReadonlyArray<{
          readonly since: string | null;
          readonly until: string | null;
          readonly attested: string | null;
          readonly action: TreatyAction | null;
          readonly inForce: string | null;
          readonly notified: string | null;
          readonly note: string | null;
          readonly node: { readonly id: string; readonly name: string };
        }>;
      };
      readonly successors: {
        readonly edges: ReadonlyArray<{
          readonly since: string | null;
          readonly node: {
            readonly code: string;
            readonly name: string;
            readonly partyTo: {
              readonly totalCount: number;
              readonly edges: ReadonlyArray<{
                readonly since: string | null;
                readonly until: string | null;
                readonly attested: string | null;
                readonly action: TreatyAction | null;
                readonly inForce: string | null;
                readonly notified: string | null;
                readonly note: string | null;
                readonly node: { readonly id: string; readonly name: string };
              }>;
            };
          };
        }>;
      };
    }>;
  };
};

export type FormerStatesConsentsFragment = {
  readonly totalCount: number;
  readonly edges: ReadonlyArray<{
    readonly since: string | null;
    readonly until: string | null;
    readonly attested: string | null;
    readonly action: TreatyAction | null;
    readonly inForce: string | null;
    readonly notified: string | null;
    readonly note: string | null;
    readonly node: { readonly id: string; readonly name: string };
  }>;
};

export type NamesQueryVariables = Exact<{
  text: string;
  id: string;
  before: string;
  after: string;
}>;

export type NamesQuery = {
  readonly search: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly entity: { readonly id: string; readonly name: string; readonly aliases: ReadonlyArray<string> } & {
        readonly __typename:
          | 'State'
          | 'Person'
          | 'Organization'
          | 'Body'
          | 'Session'
          | 'AgendaItem'
          | 'Instrument'
          | 'Provision'
          | 'Statement'
          | 'Programme'
          | 'Experiment'
          | 'SpaceObject'
          | 'Launch'
          | 'RollCall'
          | 'Concept'
          | 'Document';
      };
      readonly matched: { readonly property: string; readonly text: string; readonly quality: MatchQuality };
    }>;
  };
  readonly before: { readonly id: string; readonly name: string; readonly aliases: ReadonlyArray<string> } | null;
  readonly after: { readonly id: string; readonly name: string; readonly aliases: ReadonlyArray<string> } | null;
  readonly names: {
    readonly nodes: ReadonlyArray<{
      readonly predicate: string;
      readonly value: string | null;
      readonly since: string | null;
      readonly until: string | null;
      readonly rank: Rank;
      readonly evidence: ReadonlyArray<{
        readonly document: { readonly name: string; readonly sourceClass: SourceClass };
      }>;
    }>;
  };
  readonly sameAs: { readonly totalCount: number };
};

export type GuidelinesQueryVariables = Exact<{
  instrument: string;
}>;

export type GuidelinesQuery = {
  readonly instrument: {
    readonly name: string;
    readonly fullName: string | null;
    readonly symbol: string | null;
    readonly adopted: string | null;
    readonly adoptedBy: {
      readonly edges: ReadonlyArray<{
        readonly since: string | null;
        readonly node: { readonly id: string; readonly name: string };
      }>;
    };
    readonly provisions: {
      readonly totalCount: number;
      readonly coverage: { readonly completeThrough: string } | null;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly article: string;
        readonly title: string | null;
        readonly topic: string | null;
        readonly summary: string | null;
        readonly about: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }> };
      }>;
    };
    readonly implementedBy: {
      readonly totalCount: number;
      readonly coverage: { readonly completeThrough: string } | null;
      readonly nodes: ReadonlyArray<{
        readonly name: string;
        readonly enactedBy: { readonly nodes: ReadonlyArray<{ readonly code: string }> };
      }>;
    };
    readonly recalledBy: {
      readonly totalCount: number;
      readonly edges: ReadonlyArray<{
        readonly verb: string | null;
        readonly node: { readonly symbol: string | null; readonly adopted: string | null };
      }>;
    };
    readonly reports: {
      readonly totalCount: number;
      readonly coverage: { readonly completeThrough: string } | null;
      readonly nodes: ReadonlyArray<
        | ({ readonly id: string; readonly name: string } & {
            readonly __typename:
              | 'State'
              | 'Person'
              | 'Organization'
              | 'Body'
              | 'Session'
              | 'AgendaItem'
              | 'Instrument'
              | 'Provision'
              | 'Statement'
              | 'Programme'
              | 'Experiment'
              | 'SpaceObject'
              | 'Launch'
              | 'RollCall'
              | 'Concept';
          })
        | ({
            readonly published: string | null;
            readonly id: string;
            readonly name: string;
            readonly authoredBy: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
          } & { readonly __typename: 'Document' })
      >;
    };
    readonly supporters: {
      readonly totalCount: number;
      readonly coverage: { readonly completeThrough: string } | null;
    };
  } | null;
};

export type WhoNeverSpokeQueryVariables = Exact<{
  sessions: ReadonlyArray<string>;
  concept: string;
  body: string;
  asOf: string;
}>;

export type WhoNeverSpokeQuery = {
  readonly sessions: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly name: string;
      readonly year: number | null;
      readonly agenda: { readonly nodes: ReadonlyArray<{ readonly number: string | null; readonly name: string }> };
      readonly statements: {
        readonly totalCount: number;
        readonly coverage: { readonly completeThrough: string; readonly document: { readonly name: string } } | null;
      };
    }>;
  };
  readonly spoke: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{ readonly code: string; readonly name: string }>;
    readonly facets: ReadonlyArray<{
      readonly values: ReadonlyArray<{ readonly value: string | null; readonly count: number }>;
    }>;
  };
  readonly universe: {
    readonly totalCount: number;
    readonly facets: ReadonlyArray<{
      readonly values: ReadonlyArray<{ readonly value: string | null; readonly count: number }>;
    }>;
  };
};

export type WhatIsMissingQueryVariables = Exact<{
  body: string;
  sources: number;
}>;

export type WhatIsMissingQuery = {
  readonly dataset: {
    readonly version: string;
    readonly recordedAt: string | null;
    readonly coverage: ReadonlyArray<{
      readonly relation: Relation;
      readonly completeThrough: string;
      readonly officialTotal: number | null;
      readonly note: string | null;
      readonly entity: { readonly id: string; readonly name: string };
      readonly document: { readonly name: string; readonly url: string | null };
    }>;
    readonly relations: ReadonlyArray<{
      readonly relation: Relation;
      readonly edges: number;
      readonly earliest: string | null;
      readonly latest: string | null;
    }>;
    readonly licences: ReadonlyArray<{
      readonly licence: string | null;
      readonly credit: string | null;
      readonly documents: number;
      readonly claims: number;
    }>;
    readonly sources: ReadonlyArray<{
      readonly claims: number;
      readonly document: {
        readonly name: string;
        readonly sourceClass: SourceClass;
        readonly publisher: string | null;
        readonly licence: string | null;
        readonly url: string | null;
      };
    }>;
  };
  readonly body: {
    readonly name: string;
    readonly sessions: {
      readonly totalCount: number;
      readonly coverage: { readonly completeThrough: string } | null;
      readonly facets: ReadonlyArray<{
        readonly values: ReadonlyArray<{ readonly value: string | null; readonly count: number }>;
      }>;
    };
  } | null;
  readonly rollCalls: {
    readonly totalCount: number;
    readonly facets: ReadonlyArray<{
      readonly values: ReadonlyArray<{ readonly value: string | null; readonly count: number }>;
    }>;
  };
  readonly statements: { readonly totalCount: number };
};

export type PartiesQueryVariables = Exact<{
  instrument: string;
  asOf?: string | null | undefined;
}>;

export type PartiesQuery = {
  readonly instrument: {
    readonly id: string;
    readonly name: string;
    readonly fullName: string | null;
    readonly adopted: string | null;
    readonly entryIntoForce: string | null;
    readonly parties: {
      readonly totalCount: number;
      readonly coverage: {
        readonly completeThrough: string;
        readonly officialTotal: number | null;
        readonly note: string | null;
        readonly document: { readonly name: string; readonly url: string | null };
      } | null;
      readonly edges: ReadonlyArray<{
        readonly since: string | null;
        readonly inForce: string | null;
        readonly action: TreatyAction | null;
        readonly attested: string | null;
        readonly node: { readonly code: string; readonly name: string };
        readonly claim: {
          readonly confidence: number;
          readonly evidence: ReadonlyArray<{
            readonly document: { readonly name: string; readonly url: string | null };
          }>;
        };
      }>;
    };
    readonly signatories: {
      readonly totalCount: number;
      readonly edges: ReadonlyArray<{
        readonly since: string | null;
        readonly node: { readonly code: string; readonly name: string };
      }>;
    };
    readonly acceptances: {
      readonly totalCount: number;
      readonly edges: ReadonlyArray<{
        readonly since: string | null;
        readonly node: { readonly name: string; readonly abbreviation: string | null };
      }>;
    };
    readonly depositaries: { readonly nodes: ReadonlyArray<{ readonly name: string }> };
  } | null;
  readonly left: {
    readonly parties: {
      readonly totalCount: number;
      readonly edges: ReadonlyArray<{
        readonly since: string | null;
        readonly until: string | null;
        readonly notified: string | null;
        readonly note: string | null;
        readonly node: {
          readonly code: string;
          readonly name: string;
          readonly successors: { readonly nodes: ReadonlyArray<{ readonly code: string }> };
        };
      }>;
    };
  } | null;
};

/** Who spoke for China, what was said, and what binds China (00-article) */
export const article: TypedDocumentNode<ArticleQuery, ArticleQueryVariables> = /* @__PURE__ */ read(`query Article {
  person(id: "person:li-song") {
    name
    represents {
      edges {
        role
        claims {
          evidence {
            quote
            document {
              name
              url
            }
          }
        }
        node {
          name
          partyTo(where: {node: {instrumentKind: {eq: "treaty"}}}, first: 10) {
            edges {
              since
              node {
                name
              }
              claim {
                evidence {
                  document {
                    name
                    url
                  }
                }
              }
            }
          }
        }
      }
    }
    statements {
      nodes {
        name
        callsFor {
          edges {
            node {
              name
            }
            claim {
              evidence {
                quote
              }
            }
          }
        }
        supports {
          edges {
            note
            node {
              name
            }
            claim {
              evidence {
                quote
              }
            }
          }
        }
        opposes {
          edges {
            node {
              name
            }
            claim {
              evidence {
                quote
              }
            }
          }
        }
      }
    }
  }
}`);

/** Which States are party to one agreement and have signed another, today and on an earlier day? (01-party-and-signatory) */
export const partyAndSignatory: TypedDocumentNode<PartyAndSignatoryQuery, PartyAndSignatoryQueryVariables> =
  /* @__PURE__ */ read(`query PartyAndSignatory($party: ID!, $signed: ID!, $asOf: Date!) {
  today: states(
    where: {partyTo: {some: {node: {id: {eq: $party}}}}, signed: {some: {node: {id: {eq: $signed}}}}}
    orderBy: [{code: ASC}]
    first: 100
  ) {
    ...PartyAndSignatoryStates
  }
  onTheDay: states(
    where: {partyTo: {some: {node: {id: {eq: $party}}}}, signed: {some: {node: {id: {eq: $signed}}}}}
    orderBy: [{code: ASC}]
    first: 100
    asOf: $asOf
  ) {
    ...PartyAndSignatoryStates
  }
  parties: instrument(id: $party) {
    name
    parties(first: 0) {
      totalCount
      coverage {
        completeThrough
        officialTotal
        note
      }
    }
  }
  signatories: instrument(id: $signed) {
    name
    signatories(first: 0) {
      totalCount
      coverage {
        completeThrough
        officialTotal
        note
      }
    }
  }
}

fragment PartyAndSignatoryStates on StateConnection {
  totalCount
  nodes {
    code
    name
    partyTo(where: {node: {id: {eq: $party}}}, first: 1) {
      edges {
        since
        until
        claim {
          evidence {
            document {
              name
              url
            }
          }
        }
      }
    }
    signed(where: {node: {id: {eq: $signed}}}, first: 1) {
      edges {
        since
        claim {
          evidence {
            document {
              name
              url
            }
          }
        }
      }
    }
  }
}`);

/** What is a State's status under the five treaties and the other agreements on a day? (02-treaty-status) */
export const treatyStatus: TypedDocumentNode<TreatyStatusQuery, TreatyStatusQueryVariables> =
  /* @__PURE__ */ read(`query TreatyStatus($states: [ID!]!, $instruments: [ID!]!, $asOf: Date) {
  treatyMatrix(states: $states, instruments: $instruments, asOf: $asOf) {
    state {
      code
      name
    }
    cells {
      instrument {
        id
        name
        instrumentKind
      }
      status
      since
      until
      claim {
        rank
        evidence {
          document {
            name
            url
          }
        }
      }
    }
  }
}`);

/** What exactly supports a statement: which source, in which words, of which date, read how, and how sure? (03-support) */
export const support: TypedDocumentNode<SupportQuery, SupportQueryVariables> =
  /* @__PURE__ */ read(`query Support($subject: ID!, $predicate: String!, $object: ID!) {
  claims(
    where: {subject: {eq: $subject}, predicate: {eq: $predicate}, object: {eq: $object}}
    first: 50
  ) {
    totalCount
    nodes {
      id
      subject {
        name
      }
      predicate
      object {
        name
      }
      qualifiers {
        name
        value
      }
      polarity
      since
      until
      effective
      rank
      method
      confidence
      recordedAt
      evidence {
        quote
        locator
        attested
        document {
          id
          name
          title
          publisher
          sourceClass
          published
          retrieved
          language
          licence
          url
        }
      }
    }
  }
}`);

/** How do some States compare, treaty by treaty? (04-side-by-side) */
export const sideBySide: TypedDocumentNode<SideBySideQuery, SideBySideQueryVariables> =
  /* @__PURE__ */ read(`query SideBySide($states: [ID!]!, $instruments: [ID!]!, $asOf: Date) {
  all: treatyMatrix(states: $states, instruments: $instruments, asOf: $asOf) {
    ...SideBySideRow
  }
  differences: compare(states: $states, instruments: $instruments, asOf: $asOf) {
    ...SideBySideRow
  }
}

fragment SideBySideRow on TreatyStatusRow {
  state {
    code
    name
  }
  cells {
    instrument {
      id
      name
    }
    status
    since
    until
    claim {
      evidence {
        document {
          name
          url
        }
      }
    }
  }
}`);

/** Who is in one agreement and not in another: parties, signatories of an accord, and operators of space objects? (05-in-one-not-in-another) */
export const inOneNotInAnother: TypedDocumentNode<InOneNotInAnotherQuery, InOneNotInAnotherQueryVariables> =
  /* @__PURE__ */ read(`query InOneNotInAnother($in: ID!, $notIn: ID!, $accord: ID!, $register: ID!, $asOf: Date) {
  parties: states(
    where: {partyTo: {some: {node: {id: {eq: $in}}}}, NOT: {partyTo: {some: {node: {id: {eq: $notIn}}}}}}
    orderBy: [{code: ASC}]
    first: 250
    asOf: $asOf
  ) {
    totalCount
    nodes {
      code
      name
    }
  }
  signatories: states(
    where: {signed: {some: {node: {id: {eq: $accord}}}}, NOT: {partyTo: {some: {node: {id: {eq: $notIn}}}}}}
    orderBy: [{code: ASC}]
    first: 250
    asOf: $asOf
  ) {
    totalCount
    nodes {
      code
      name
    }
  }
  signatoriesOutsideBoth: states(
    where: {signed: {some: {node: {id: {eq: $accord}}}}, NOT: {partyTo: {some: {node: {id: {in: [$in, $notIn]}}}}}}
    orderBy: [{code: ASC}]
    first: 250
    asOf: $asOf
  ) {
    totalCount
    nodes {
      code
      name
    }
  }
  operators: states(
    where: {OR: [{registered: {some: {}}}, {organizations: {some: {node: {operates: {some: {}}}}}}], NOT: {partyTo: {some: {node: {id: {eq: $register}}}}}}
    orderBy: [{code: ASC}]
    first: 250
  ) {
    totalCount
    nodes {
      code
      name
      signed(where: {node: {id: {eq: $register}}}, first: 1) {
        edges {
          since
        }
      }
      organizations(where: {node: {operates: {some: {}}}}, first: 5) {
        nodes {
          name
          operates(first: 5) {
            nodes {
              name
              launched
            }
          }
        }
      }
    }
  }
  launches(first: 0) {
    totalCount
  }
  lists: instruments(
    where: {id: {in: [$in, $notIn, $register, $accord]}}
    first: 4
    asOf: $asOf
  ) {
    nodes {
      id
      parties(first: 0) {
        totalCount
        coverage {
          completeThrough
          note
        }
      }
      signatories(first: 0) {
        totalCount
        coverage {
          completeThrough
          note
        }
      }
    }
  }
}`);

/** When and how did a State sign, bind itself and leave, when was it in force for it, and who says so? (06-consent) */
export const consent: TypedDocumentNode<ConsentQuery, ConsentQueryVariables> =
  /* @__PURE__ */ read(`query Consent($code: String!, $instrument: ID!) {
  instrument(id: $instrument, ever: true) {
    name
    adopted
    entryIntoForce
    depositaries {
      nodes {
        id
        name
      }
    }
    parties(first: 0) {
      coverage {
        completeThrough
        note
      }
    }
  }
  state(code: $code, ever: true) {
    name
    signed(where: {node: {id: {eq: $instrument}}}) {
      edges {
        since
        claim {
          evidence {
            quote
            locator
            document {
              name
              url
            }
          }
        }
      }
    }
    partyTo(where: {node: {id: {eq: $instrument}}}) {
      totalCount
      edges {
        since
        until
        attested
        action
        inForce
        notified
        note
        claims {
          rank
          since
          until
          qualifiers {
            name
            value
          }
          evidence {
            quote
            locator
            document {
              name
              sourceClass
              url
            }
          }
        }
      }
    }
  }
}`);

/** How did the number of parties and signatories to an agreement grow by year, in all and by regional group? (07-growth) */
export const growth: TypedDocumentNode<GrowthQuery, GrowthQueryVariables> =
  /* @__PURE__ */ read(`query Growth($instrument: ID!, $from: Date, $to: Date) {
  instrument(id: $instrument) {
    name
    parties(first: 0) {
      totalCount
      coverage {
        completeThrough
        officialTotal
        note
      }
    }
    signatories(first: 0) {
      totalCount
      coverage {
        completeThrough
        officialTotal
        note
      }
    }
  }
  parties: series(of: {id: $instrument, relation: PARTY_TO}, from: $from, to: $to) {
    points {
      date
      count
      began
      ended
    }
  }
  partiesByGroup: series(
    of: {id: $instrument, relation: PARTY_TO}
    by: REGIONAL_GROUP
    from: $from
    to: $to
  ) {
    group: value
    points {
      date
      count
      began
      ended
    }
  }
  signatories: series(
    of: {id: $instrument, relation: SIGNED}
    from: $from
    to: $to
  ) {
    points {
      date
      count
      began
      ended
    }
  }
  signatoriesByGroup: series(
    of: {id: $instrument, relation: SIGNED}
    by: REGIONAL_GROUP
    from: $from
    to: $to
  ) {
    group: value
    points {
      date
      count
      began
      ended
    }
  }
}`);

/** How did each State vote on a resolution, and who differed between the First Committee and the plenary? (08-votes-on-a-resolution) */
export const votesOnAResolution: TypedDocumentNode<VotesOnAResolutionQuery, VotesOnAResolutionQueryVariables> =
  /* @__PURE__ */ read(`query VotesOnAResolution($symbol: String!, $committee: ID!, $plenary: ID!) {
  instruments(where: {symbol: {eq: $symbol}}, first: 2) {
    totalCount
    nodes {
      id
      name
      symbol
      adopted
      rollCalls(first: 10) {
        totalCount
        coverage {
          completeThrough
        }
        nodes {
          ...VotesOnAResolutionRollCall
        }
      }
      drafts(first: 5) {
        totalCount
        nodes {
          id
          name
          symbol
          rollCalls(first: 10) {
            totalCount
            nodes {
              ...VotesOnAResolutionRollCall
            }
          }
        }
      }
    }
  }
  inCommittee: rollCalls(
    where: {on: {some: {node: {OR: [{symbol: {eq: $symbol}}, {draftOf: {some: {node: {symbol: {eq: $symbol}}}}}]}}}, body: {some: {node: {id: {eq: $committee}}}}}
    first: 0
  ) {
    totalCount
  }
  inPlenary: rollCalls(
    where: {on: {some: {node: {OR: [{symbol: {eq: $symbol}}, {draftOf: {some: {node: {symbol: {eq: $symbol}}}}}]}}}, body: {some: {node: {id: {eq: $plenary}}}}}
    first: 0
  ) {
    totalCount
  }
  switchedFromYes: states(
    where: {AND: [{votes: {some: {node: {rollCallKind: {eq: "whole"}, on: {some: {node: {OR: [{symbol: {eq: $symbol}}, {draftOf: {some: {node: {symbol: {eq: $symbol}}}}}]}}}, body: {some: {node: {id: {eq: $committee}}}}}, edge: {vote: {eq: YES}}}}}, {votes: {some: {node: {on: {some: {node: {symbol: {eq: $symbol}}}}, body: {some: {node: {id: {eq: $plenary}}}}}, edge: {vote: {in: [NO, ABSTAIN, ABSENT]}}}}}]}
    orderBy: [{code: ASC}]
    first: 250
  ) {
    totalCount
    nodes {
      code
    }
  }
  switchedFromNo: states(
    where: {AND: [{votes: {some: {node: {rollCallKind: {eq: "whole"}, on: {some: {node: {OR: [{symbol: {eq: $symbol}}, {draftOf: {some: {node: {symbol: {eq: $symbol}}}}}]}}}, body: {some: {node: {id: {eq: $committee}}}}}, edge: {vote: {eq: NO}}}}}, {votes: {some: {node: {on: {some: {node: {symbol: {eq: $symbol}}}}, body: {some: {node: {id: {eq: $plenary}}}}}, edge: {vote: {in: [YES, ABSTAIN, ABSENT]}}}}}]}
    orderBy: [{code: ASC}]
    first: 250
  ) {
    totalCount
    nodes {
      code
    }
  }
  switchedFromAbstention: states(
    where: {AND: [{votes: {some: {node: {rollCallKind: {eq: "whole"}, on: {some: {node: {OR: [{symbol: {eq: $symbol}}, {draftOf: {some: {node: {symbol: {eq: $symbol}}}}}]}}}, body: {some: {node: {id: {eq: $committee}}}}}, edge: {vote: {in: [ABSTAIN, ABSENT]}}}}}, {votes: {some: {node: {on: {some: {node: {symbol: {eq: $symbol}}}}, body: {some: {node: {id: {eq: $plenary}}}}}, edge: {vote: {in: [YES, NO]}}}}}]}
    orderBy: [{code: ASC}]
    first: 250
  ) {
    totalCount
    nodes {
      code
    }
  }
  latest: rollCalls(orderBy: [{date: DESC}], first: 1) {
    totalCount
    nodes {
      date
      on {
        nodes {
          symbol
          name
        }
      }
    }
  }
}

fragment VotesOnAResolutionRollCall on RollCall {
  id
  date
  rollCallKind
  description
  body {
    nodes {
      id
      name
    }
  }
  announced: yes
  announcedAgainst: no
  announcedAbstentions: abstain
  ballotsComplete
  ballots(first: 250, orderBy: [{node: {code: ASC}}]) {
    totalCount
    coverage {
      completeThrough
    }
    facets(by: [VOTE]) {
      values {
        value
        count
      }
    }
    edges {
      vote
      node {
        code
      }
    }
  }
}`);

/** What did a delegation say on a subject in a body since a year, with quotations, and at which sessions was it discussed? (09-what-a-delegation-said) */
export const whatADelegationSaid: TypedDocumentNode<WhatADelegationSaidQuery, WhatADelegationSaidQueryVariables> =
  /* @__PURE__ */ read(`query WhatADelegationSaid($who: ID!, $concept: ID!, $body: ID!, $sinceYear: Int!) {
  onTheSubject: statements(
    where: {onBehalfOf: {some: {node: {id: {eq: $who}}}}, session: {some: {node: {year: {gte: $sinceYear}, body: {some: {node: {id: {eq: $body}}}}}}}, OR: [{about: {some: {node: {id: {eq: $concept}}}}}, {callsFor: {some: {node: {id: {eq: $concept}}}}}, {supports: {some: {node: {id: {eq: $concept}}}}}, {opposes: {some: {node: {id: {eq: $concept}}}}}]}
    orderBy: [{date: ASC}]
    first: 20
  ) {
    totalCount
    nodes {
      ...WhatADelegationSaidStatement
    }
  }
  inAll: statements(
    where: {onBehalfOf: {some: {node: {id: {eq: $who}}}}, session: {some: {node: {year: {gte: $sinceYear}, body: {some: {node: {id: {eq: $body}}}}}}}}
    orderBy: [{date: ASC}]
    first: 20
  ) {
    totalCount
    nodes {
      id
      name
      date
    }
  }
  sessions(
    where: {year: {gte: $sinceYear}, body: {some: {node: {id: {eq: $body}}}}}
    orderBy: [{ordinal: ASC}]
    first: 30
  ) {
    totalCount
    nodes {
      ordinal
      year
      starts
      reportSymbol
      items: agenda(first: 0) {
        totalCount
      }
      agenda(where: {node: {about: {some: {node: {id: {eq: $concept}}}}}}, first: 5) {
        nodes {
          number
          name
        }
      }
      statements(first: 0) {
        totalCount
        coverage {
          completeThrough
        }
      }
    }
  }
}

fragment WhatADelegationSaidStatement on Statement {
  id
  name
  date
  statementKind
  summary
  speaker {
    nodes {
      name
    }
  }
  session {
    nodes {
      ordinal
      year
      body {
        nodes {
          abbreviation
        }
      }
    }
  }
  about(where: {node: {id: {eq: $concept}}}) {
    edges {
      note
      claim {
        ...WhatADelegationSaidWords
      }
    }
  }
  callsFor(where: {node: {id: {eq: $concept}}}) {
    edges {
      claim {
        ...WhatADelegationSaidWords
      }
    }
  }
  supports(where: {node: {id: {eq: $concept}}}) {
    edges {
      note
      claim {
        ...WhatADelegationSaidWords
      }
    }
  }
  opposes(where: {node: {id: {eq: $concept}}}) {
    edges {
      note
      claim {
        ...WhatADelegationSaidWords
      }
    }
  }
}

fragment WhatADelegationSaidWords on Claim {
  evidence {
    quote
    locator
    start
    document {
      name
      published
      url
    }
  }
}`);

/** Who joined both the Artemis Accords and the International Lunar Research Station, when, and with which stated reason? (10-artemis-and-ilrs) */
export const artemisAndIlrs: TypedDocumentNode<ArtemisAndIlrsQuery, ArtemisAndIlrsQueryVariables> =
  /* @__PURE__ */ read(`query ArtemisAndIlrs($accord: ID!, $programme: ID!, $asOf: Date) {
  states(
    where: {signed: {some: {node: {id: {eq: $accord}}}}, participatesIn: {some: {node: {id: {eq: $programme}}}}}
    orderBy: [{code: ASC}]
    first: 100
    asOf: $asOf
  ) {
    totalCount
    nodes {
      code
      name
      signed(where: {node: {id: {eq: $accord}}}, first: 1) {
        edges {
          since
          ordinal
          place
          note
          claim {
            evidence {
              quote
              document {
                name
                url
              }
            }
          }
        }
      }
      participatesIn(where: {node: {id: {eq: $programme}}}, first: 5) {
        edges {
          since
          attested
          role
          note
          claim {
            evidence {
              quote
              document {
                name
                url
              }
            }
          }
        }
      }
    }
  }
  throughInstitutions: states(
    where: {signed: {some: {node: {id: {eq: $accord}}}}, organizations: {some: {node: {participatesIn: {some: {node: {id: {eq: $programme}}}}}}}}
    orderBy: [{code: ASC}]
    first: 100
    asOf: $asOf
  ) {
    totalCount
    nodes {
      code
      name
      signed(where: {node: {id: {eq: $accord}}}, first: 1) {
        edges {
          since
        }
      }
      organizations(
        where: {node: {participatesIn: {some: {node: {id: {eq: $programme}}}}}}
        first: 10
      ) {
        nodes {
          name
          organizationKind
          participatesIn(where: {node: {id: {eq: $programme}}}, first: 5) {
            edges {
              since
              attested
              note
              claim {
                evidence {
                  document {
                    name
                    url
                  }
                }
              }
            }
          }
        }
      }
    }
  }
  members: programme(id: $programme, asOf: $asOf) {
    name
    participants(first: 0) {
      totalCount
      coverage {
        completeThrough
      }
      facets(by: [KIND]) {
        values {
          value
          count
        }
      }
    }
  }
}`);

/** Which experiments were selected for a station, by whom, from which institutions and countries, and with what status on a day? (11-experiments-on-a-station) */
export const experimentsOnAStation: TypedDocumentNode<ExperimentsOnAStationQuery, ExperimentsOnAStationQueryVariables> =
  /* @__PURE__ */ read(`query ExperimentsOnAStation($programme: ID!, $station: ID!, $asOf: Date, $before: Date!) {
  programme(id: $programme, asOf: $asOf) {
    name
    description
    starts
    partOf {
      nodes {
        name
      }
    }
    participants {
      nodes {
        id
        name
        kind
      }
    }
    experiments(where: {node: {selectedBy: {some: {}}}}, first: 50) {
      totalCount
      coverage {
        completeThrough
      }
      nodes {
        id
        name
        title
        field
        status
        selectedBy {
          edges {
            since
            outcome
            node {
              id
              name
            }
            claim {
              evidence {
                document {
                  name
                  url
                }
              }
            }
          }
        }
        participants(first: 10) {
          edges {
            role
            node {
              id
              kind
              name
              ... on Organization {
                organizationKind
                basedIn {
                  nodes {
                    code
                    name
                  }
                }
              }
            }
          }
        }
        hostedBy {
          edges {
            since
            attested
            node {
              name
            }
          }
        }
        partOf {
          nodes {
            id
            name
          }
        }
      }
    }
  }
  before: programme(id: $programme, asOf: $before) {
    experiments(where: {node: {selectedBy: {some: {}}}}, first: 0) {
      totalCount
    }
  }
  aboard: spaceObject(id: $station) {
    name
    status
    hosts(first: 20) {
      totalCount
      coverage {
        completeThrough
      }
      edges {
        since
        attested
        node {
          id
          name
          status
          parts {
            totalCount
          }
        }
        claim {
          evidence {
            quote
            document {
              name
              published
              url
            }
          }
        }
      }
    }
  }
}`);

/** Who cooperates with whom: which agreements, programmes and projects do two States share, of which sort and since when? (12-cooperation) */
export const cooperation: TypedDocumentNode<CooperationQuery, CooperationQueryVariables> =
  /* @__PURE__ */ read(`query Cooperation($a: ID!, $b: ID!, $asOf: Date) {
  declared: state(id: $a, asOf: $asOf) {
    name
    cooperatesWith(where: {node: {id: {eq: $b}}}) {
      totalCount
      coverage {
        completeThrough
      }
      edges {
        form
        note
        since
        until
        claim {
          evidence {
            document {
              name
              url
            }
          }
        }
      }
    }
  }
  bothParty: instruments(
    where: {AND: [{parties: {some: {node: {id: {eq: $a}}}}}, {parties: {some: {node: {id: {eq: $b}}}}}]}
    orderBy: [{entryIntoForce: ASC}]
    first: 50
    asOf: $asOf
  ) {
    totalCount
    nodes {
      id
      name
      instrumentKind
      adopted
      entryIntoForce
      parties(where: {node: {id: {in: [$a, $b]}}}, first: 2) {
        edges {
          since
          until
          node {
            code
          }
        }
      }
    }
  }
  bothSigned: instruments(
    where: {AND: [{signatories: {some: {node: {id: {eq: $a}}}}}, {signatories: {some: {node: {id: {eq: $b}}}}}]}
    first: 50
    asOf: $asOf
  ) {
    totalCount
    nodes {
      id
      name
      instrumentKind
      signatories(where: {node: {id: {in: [$a, $b]}}}, first: 2) {
        edges {
          since
          node {
            code
          }
        }
      }
    }
  }
  programmes(
    where: {AND: [{participants: {some: {node: {id: {eq: $a}}}}}, {participants: {some: {node: {id: {eq: $b}}}}}]}
    first: 50
    asOf: $asOf
  ) {
    totalCount
    nodes {
      id
      name
      programmeKind
      starts
      ends
      participants(where: {node: {id: {in: [$a, $b]}}}, first: 10) {
        edges {
          since
          until
          attested
          role
          note
          node {
            name
          }
          claim {
            evidence {
              document {
                name
                url
              }
            }
          }
        }
      }
    }
  }
  experiments(
    where: {AND: [{participants: {some: {node: {id: {eq: $a}}}}}, {participants: {some: {node: {id: {eq: $b}}}}}]}
    first: 50
    asOf: $asOf
  ) {
    totalCount
    nodes {
      id
      name
    }
  }
  throughInstitutions: paths(
    from: $a
    to: $b
    relations: [BASED_IN, PARTICIPATES_IN]
    maxHops: 4
    first: 10
    asOf: $asOf
  ) {
    nodes {
      length
      hops {
        sentence
        to {
          id
          name
          kind
        }
        claim {
          since
          evidence {
            document {
              name
              url
            }
          }
        }
      }
    }
    excludedHubs {
      id
      name
    }
  }
}`);

/** What did the graph learn, correct or withdraw since a day: new parties, votes, statements, claims put right? (13-what-changed) */
export const whatChanged: TypedDocumentNode<WhatChangedQuery, WhatChangedQueryVariables> =
  /* @__PURE__ */ read(`query WhatChanged($since: DateTime!, $until: DateTime, $about: ID!, $day: PartialDate!) {
  recorded: changes(since: $since, until: $until, about: $about, first: 50) {
    totalCount
    nodes {
      at
      what
      before {
        ...WhatChangedClaim
      }
      after {
        ...WhatChangedClaim
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  everywhere: changes(since: $since, until: $until, first: 0) {
    totalCount
  }
  happened: claims(
    where: {object: {eq: $about}, since: {gte: $day}, effective: {eq: true}}
    first: 50
  ) {
    totalCount
    nodes {
      ...WhatChangedClaim
      recordedAt
    }
  }
  ended: claims(
    where: {object: {eq: $about}, until: {gte: $day}, effective: {eq: true}}
    first: 50
  ) {
    totalCount
    nodes {
      ...WhatChangedClaim
      recordedAt
    }
  }
  dataset {
    recordedAt
  }
}

fragment WhatChangedClaim on Claim {
  id
  subject {
    id
    name
  }
  predicate
  object {
    id
    name
  }
  value
  since
  until
  rank
  evidence {
    document {
      id
      name
      url
    }
  }
}`);

/** What is everything dated that is known about somebody or something, in order? (14-timeline) */
export const timeline: TypedDocumentNode<TimelineQuery, TimelineQueryVariables> =
  /* @__PURE__ */ read(`query Timeline($id: ID!, $from: PartialDate, $first: Int!, $after: String) {
  entity(id: $id) {
    id
    kind
    name
    aliases
    description
  }
  timeline(id: $id, date: {gte: $from}, first: $first, after: $after) {
    totalCount
    nodes {
      date
      what
      predicate
      incoming
      other {
        id
        name
      }
      value
      claim {
        since
        until
        evidence {
          quote
          document {
            name
            url
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  undated: neighbourhood(id: $id, first: 0, ever: true) {
    counts {
      relation
      direction
      count
    }
  }
}`);

/** How are two connected: by which shortest chains of facts, each with its evidence, on a day? (15-how-connected) */
export const howConnected: TypedDocumentNode<HowConnectedQuery, HowConnectedQueryVariables> =
  /* @__PURE__ */ read(`query HowConnected($from: ID!, $to: ID!, $maxHops: Int!, $asOf: Date, $relations: [Relation!]) {
  paths(
    from: $from
    to: $to
    maxHops: $maxHops
    relations: $relations
    first: 5
    asOf: $asOf
  ) {
    nodes {
      length
      hops {
        relation
        direction
        from {
          id
          name
          kind
        }
        to {
          id
          name
          kind
        }
        sentence
        claim {
          since
          until
          evidence {
            quote
            document {
              name
              url
            }
          }
        }
      }
    }
    excludedHubs {
      id
      name
    }
  }
}`);

/** Who signed in a year, on which day, and as which number? (16-who-signed-in-a-year) */
export const whoSignedInAYear: TypedDocumentNode<WhoSignedInAYearQuery, WhoSignedInAYearQueryVariables> =
  /* @__PURE__ */ read(`query WhoSignedInAYear($instrument: ID!, $year: PartialDate!) {
  instrument(id: $instrument, ever: true) {
    name
    openedForSignature
    signatories(
      where: {edge: {since: {eq: $year}}}
      orderBy: [{edge: {since: ASC}}, {node: {code: ASC}}]
      first: 250
    ) {
      totalCount
      coverage {
        completeThrough
        officialTotal
        note
      }
      edges {
        since
        ordinal
        place
        note
        node {
          code
          name
        }
        claim {
          confidence
          evidence {
            document {
              name
              url
            }
          }
        }
      }
    }
    undated: signatories(
      where: {edge: {since: {isNull: true}}}
      orderBy: [{node: {code: ASC}}]
      first: 250
    ) {
      totalCount
      edges {
        attested
        ordinal
        note
        node {
          code
          name
        }
      }
    }
    before: signatories(where: {edge: {since: {lt: $year}}}, first: 0) {
      totalCount
    }
  }
}`);

/** Which States vote most alike on outer space in a stretch of years, and do the groups change? (17-who-votes-alike) */
export const whoVotesAlike: TypedDocumentNode<WhoVotesAlikeQuery, WhoVotesAlikeQueryVariables> =
  /* @__PURE__ */ read(`query WhoVotesAlike($states: [ID!]!, $from: PartialDate!, $middle: PartialDate!, $to: PartialDate!, $leastCommon: Int!) {
  whole: voteAgreement(
    states: $states
    where: {date: {gte: $from, lte: $to}, ballotsComplete: {eq: true}}
    leastCommon: $leastCommon
    first: 100
  ) {
    ...WhoVotesAlikePairs
  }
  first: voteAgreement(
    states: $states
    where: {date: {gte: $from, lt: $middle}, ballotsComplete: {eq: true}}
    leastCommon: $leastCommon
    first: 100
  ) {
    ...WhoVotesAlikePairs
  }
  second: voteAgreement(
    states: $states
    where: {date: {gte: $middle, lte: $to}, ballotsComplete: {eq: true}}
    leastCommon: $leastCommon
    first: 100
  ) {
    ...WhoVotesAlikePairs
  }
  leftOut: rollCalls(
    where: {date: {gte: $from, lte: $to}, ballotsComplete: {eq: false}}
    first: 0
  ) {
    totalCount
  }
  latest: rollCalls(
    where: {ballotsComplete: {eq: true}}
    orderBy: [{date: DESC}]
    first: 1
  ) {
    totalCount
    nodes {
      date
    }
  }
}

fragment WhoVotesAlikePairs on VoteAgreement {
  rollCallCount
  pairs {
    a {
      code
    }
    b {
      code
    }
    common
    agreed
    agreement
    distance
  }
}`);

/** How has a State's vote moved over the successive resolutions on a subject? (18-votes-over-the-years) */
export const votesOverTheYears: TypedDocumentNode<VotesOverTheYearsQuery, VotesOverTheYearsQueryVariables> =
  /* @__PURE__ */ read(`query VotesOverTheYears($states: [ID!]!, $concept: ID!, $since: PartialDate!, $until: PartialDate!) {
  concept(id: $concept) {
    name
  }
  rollCalls(
    where: {on: {some: {node: {about: {some: {node: {id: {eq: $concept}}}}}}}, date: {gte: $since, lte: $until}}
    orderBy: [{date: ASC}]
    first: 100
  ) {
    totalCount
    nodes {
      id
      date
      description
      rollCallKind
      ballotsComplete
      body(first: 1) {
        nodes {
          name
        }
      }
      on(first: 2) {
        nodes {
          symbol
          name
          draftOf(first: 2) {
            nodes {
              name
              symbol
            }
          }
          recalls(first: 5) {
            totalCount
            nodes {
              symbol
            }
          }
          supersedes(first: 2) {
            nodes {
              symbol
            }
          }
        }
      }
      yes
      no
      abstain
      ballots(
        where: {node: {id: {in: $states}}}
        orderBy: [{node: {code: ASC}}]
        first: 20
      ) {
        totalCount
        edges {
          vote
          node {
            code
          }
        }
      }
    }
  }
  latest: rollCalls(orderBy: [{date: DESC}], first: 1) {
    totalCount
    nodes {
      date
    }
  }
}`);

/** Which documents and statements cite an article, or the whole instrument, by whom and when? (19-who-cites-an-article) */
export const whoCitesAnArticle: TypedDocumentNode<WhoCitesAnArticleQuery, WhoCitesAnArticleQueryVariables> =
  /* @__PURE__ */ read(`query WhoCitesAnArticle($provision: ID!) {
  provision(id: $provision) {
    id
    name
    article
    topic
    summary
    citedBy(first: 20) {
      totalCount
      coverage {
        completeThrough
      }
      edges {
        ...WhoCitesAnArticleCitation
      }
    }
    implementedBy(first: 20) {
      totalCount
      nodes {
        name
        adopted
        enactedBy {
          nodes {
            code
          }
        }
      }
    }
    instrument(first: 1) {
      nodes {
        id
        name
        citedBy(first: 20) {
          totalCount
          coverage {
            completeThrough
          }
          edges {
            ...WhoCitesAnArticleCitation
          }
        }
      }
    }
  }
}

fragment WhoCitesAnArticleCitation on EntityLinkEdge {
  node {
    id
    kind
    name
    ... on Statement {
      date
      speaker(first: 5) {
        nodes {
          name
        }
      }
      onBehalfOf(first: 5) {
        nodes {
          name
        }
      }
      session(first: 1) {
        nodes {
          name
        }
      }
    }
    ... on Document {
      published
      authors
      publisher
      url
    }
  }
  claim {
    evidence {
      quote
      locator
      document {
        name
        published
        url
      }
    }
  }
}`);

/** Who supports or opposes a proposal, since when, and did they change? (20-support-and-opposition) */
export const supportAndOpposition: TypedDocumentNode<SupportAndOppositionQuery, SupportAndOppositionQueryVariables> =
  /* @__PURE__ */ read(`query SupportAndOpposition($proposal: ID!) {
  entity(id: $proposal) {
    id
    kind
    name
    description
  }
  supporters: claims(
    where: {predicate: {eq: "SUPPORTS"}, object: {eq: $proposal}}
    first: 100
  ) {
    totalCount
    nodes {
      ...SupportAndOppositionStance
    }
  }
  opponents: claims(
    where: {predicate: {eq: "OPPOSES"}, object: {eq: $proposal}}
    first: 100
  ) {
    totalCount
    nodes {
      ...SupportAndOppositionStance
    }
  }
  complete: claims(
    where: {predicate: {eq: "COVERS"}, object: {eq: $proposal}}
    first: 10
  ) {
    nodes {
      qualifiers {
        name
        value
      }
    }
  }
}

fragment SupportAndOppositionStance on Claim {
  subject {
    id
    kind
    name
    ... on Statement {
      date
      speaker {
        nodes {
          name
        }
      }
      onBehalfOf {
        nodes {
          id
          name
        }
      }
      session {
        nodes {
          name
        }
      }
    }
  }
  since
  until
  effective
  polarity
  qualifiers {
    name
    value
  }
  evidence {
    quote
    attested
    document {
      name
      published
      url
    }
  }
}`);

/** Who became a member of a body when, under which resolution, and how many were there each year? (21-members-by-year) */
export const membersByYear: TypedDocumentNode<MembersByYearQuery, MembersByYearQueryVariables> =
  /* @__PURE__ */ read(`query MembersByYear($body: ID!) {
  body(id: $body, ever: true) {
    name
    members(orderBy: [{edge: {since: ASC}}], first: 250) {
      totalCount
      coverage {
        completeThrough
        officialTotal
      }
      edges {
        since
        until
        attested
        resolution
        note
        node {
          code
          name
          successors {
            nodes {
              code
            }
          }
        }
      }
    }
  }
  perYear: series(of: {id: $body, relation: MEMBER_OF}) {
    points {
      date
      count
      began
      ended
    }
  }
}`);

/** Which members of a body are party to none of some treaties, on a day? (22-members-party-to-none) */
export const membersPartyToNone: TypedDocumentNode<MembersPartyToNoneQuery, MembersPartyToNoneQueryVariables> =
  /* @__PURE__ */ read(`query MembersPartyToNone($body: ID!, $treaties: [ID!]!, $asOf: Date) {
  states(
    where: {memberOf: {some: {node: {id: {eq: $body}}}}, partyTo: {none: {node: {id: {in: $treaties}}}}}
    orderBy: [{code: ASC}]
    first: 250
    asOf: $asOf
  ) {
    totalCount
    nodes {
      code
      name
      signed(where: {node: {id: {in: $treaties}}}) {
        edges {
          since
          node {
            name
          }
        }
      }
    }
    facets(by: [REGIONAL_GROUP]) {
      values {
        value
        count
      }
    }
  }
  body(id: $body, asOf: $asOf) {
    name
    members(first: 0) {
      totalCount
      coverage {
        completeThrough
      }
    }
  }
  instruments(where: {id: {in: $treaties}}, asOf: $asOf) {
    nodes {
      name
      parties(first: 0) {
        totalCount
        coverage {
          completeThrough
          officialTotal
          note
        }
      }
    }
  }
}`);

/** Which organizations are permanent observers of a body, since when, and are they IGOs or NGOs? (23-permanent-observers) */
export const permanentObservers: TypedDocumentNode<PermanentObserversQuery, PermanentObserversQueryVariables> =
  /* @__PURE__ */ read(`query PermanentObservers($body: ID!, $asOf: Date) {
  body(id: $body, asOf: $asOf) {
    name
    observers(orderBy: [{edge: {since: ASC}}, {node: {name: ASC}}], first: 250) {
      totalCount
      coverage {
        completeThrough
      }
      edges {
        since
        until
        attested
        capacity
        note
        node {
          id
          name
          organizationKind
        }
        claim {
          confidence
          evidence {
            document {
              sourceClass
            }
          }
        }
      }
    }
    withoutYear: observers(
      where: {edge: {since: {isNull: true}}}
      orderBy: [{node: {name: ASC}}]
      first: 250
      ever: true
    ) {
      totalCount
      edges {
        attested
        capacity
        node {
          name
        }
        claim {
          evidence {
            document {
              sourceClass
            }
          }
        }
      }
    }
  }
}`);

/** Which organizations declared that they accept the rights and obligations of some instruments, and when? (24-acceptances) */
export const acceptances: TypedDocumentNode<AcceptancesQuery, AcceptancesQueryVariables> =
  /* @__PURE__ */ read(`query Acceptances($instruments: [ID!]!, $organizations: [ID!]!, $asOf: Date) {
  instruments(
    where: {id: {in: $instruments}}
    orderBy: [{adopted: ASC}]
    asOf: $asOf
  ) {
    nodes {
      name
      acceptances(orderBy: [{edge: {since: ASC}}]) {
        totalCount
        coverage {
          completeThrough
        }
        edges {
          since
          attested
          action
          note
          node {
            id
            name
          }
        }
      }
      parties(first: 0) {
        totalCount
        coverage {
          completeThrough
          officialTotal
        }
      }
    }
  }
  treatyMatrix(
    organizations: $organizations
    instruments: $instruments
    asOf: $asOf
  ) {
    organization {
      id
      name
    }
    cells {
      status
      since
    }
  }
  organizations(
    where: {accepts: {some: {node: {id: {in: $instruments}}}}}
    asOf: $asOf
  ) {
    totalCount
    nodes {
      id
      name
    }
  }
  doubted: claims(
    where: {predicate: {eq: "DECLARED_ACCEPTANCE_OF"}, object: {in: $instruments}, effective: {eq: false}}
  ) {
    totalCount
    nodes {
      subject {
        name
      }
      object {
        name
      }
      since
      rank
      evidence {
        document {
          name
          sourceClass
        }
      }
    }
  }
}`);

/** Which States pledged not to test destructive anti-satellite missiles, when, and how did they vote on the resolution? (25-asat-pledge) */
export const asatPledge: TypedDocumentNode<AsatPledgeQuery, AsatPledgeQueryVariables> =
  /* @__PURE__ */ read(`query AsatPledge($concept: ID!, $resolution: ID!) {
  pledged: concept(id: $concept) {
    name
    definition
    supporters(
      where: {node: {kind: {eq: STATE}}}
      orderBy: [{edge: {since: ASC}}]
      first: 100
    ) {
      totalCount
      coverage {
        completeThrough
      }
      facets(by: [FORM]) {
        values {
          value
          count
        }
      }
      edges {
        since
        until
        explicit
        form
        note
        node {
          id
          name
          ... on State {
            votes(
              where: {node: {on: {some: {node: {OR: [{id: {eq: $resolution}}, {draftOf: {some: {node: {id: {eq: $resolution}}}}}]}}}}}
              first: 4
            ) {
              edges {
                vote
                node {
                  date
                  body(first: 1) {
                    nodes {
                      name
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
    opponents(first: 10) {
      totalCount
      coverage {
        completeThrough
      }
      edges {
        since
        until
        explicit
        note
        node {
          id
          name
        }
      }
    }
    inStatements: supporters(where: {node: {kind: {eq: STATEMENT}}}) {
      totalCount
      nodes {
        id
        name
      }
    }
  }
  instrument(id: $resolution) {
    name
    symbol
    adopted
    rollCalls(first: 5) {
      ...AsatPledgeRollCalls
    }
    drafts(first: 5) {
      nodes {
        name
        symbol
        rollCalls(first: 5) {
          ...AsatPledgeRollCalls
        }
      }
    }
  }
  lastVotes: rollCalls(orderBy: [{date: DESC}], first: 1) {
    totalCount
    nodes {
      date
      on(first: 2) {
        nodes {
          symbol
          name
        }
      }
    }
  }
}

fragment AsatPledgeRollCalls on RollCallLinkConnection {
  totalCount
  coverage {
    completeThrough
  }
  nodes {
    date
    body(first: 1) {
      nodes {
        name
      }
    }
    yes
    no
    abstain
    ballotsComplete
    ballots(orderBy: [{node: {code: ASC}}], first: 250) {
      totalCount
      edges {
        vote
        node {
          code
        }
      }
    }
  }
}`);

/** Which States have a national space law, in force when, and which article does it implement? (26-national-laws) */
export const nationalLaws: TypedDocumentNode<NationalLawsQuery, NationalLawsQueryVariables> =
  /* @__PURE__ */ read(`query NationalLaws($codes: [String!]!, $lawForms: [String!]!, $provisions: [ID!]!, $concept: ID!) {
  ofStates: states(where: {code: {in: $codes}}, orderBy: [{code: ASC}], first: 10) {
    nodes {
      code
      name
      nationalLaws(orderBy: [{node: {adopted: ASC}}], first: 20) {
        totalCount
        coverage {
          completeThrough
        }
        nodes {
          name
          lawForm
          adopted
          entryIntoForce
          implements(first: 10) {
            nodes {
              name
            }
          }
        }
      }
    }
  }
  states(
    where: {nationalLaws: {some: {node: {lawForm: {in: $lawForms}}}}}
    orderBy: [{code: ASC}]
    first: 250
  ) {
    totalCount
    nodes {
      code
      name
      nationalLaws(first: 0) {
        totalCount
        coverage {
          completeThrough
        }
      }
    }
  }
  laws: instruments(
    where: {instrumentKind: {eq: "national law"}}
    orderBy: [{adopted: ASC}]
    first: 250
  ) {
    totalCount
    facets(by: [LAW_FORM]) {
      values {
        value
        count
      }
    }
    nodes {
      name
      fullName
      lawForm
      number
      adopted
      entryIntoForce
      enactedBy {
        nodes {
          code
        }
      }
      implements {
        edges {
          node {
            id
            name
          }
          claim {
            confidence
          }
        }
      }
      amends {
        nodes {
          name
        }
      }
      supersedes {
        edges {
          since
          node {
            name
          }
        }
      }
    }
  }
  provisions(where: {id: {in: $provisions}}) {
    nodes {
      name
      topic
      implementedBy {
        totalCount
        coverage {
          completeThrough
        }
        nodes {
          name
          adopted
          entryIntoForce
        }
      }
    }
  }
  discussed: agendaItems(where: {about: {some: {node: {id: {eq: $concept}}}}}) {
    totalCount
    nodes {
      name
      number
      session {
        nodes {
          name
          year
        }
      }
    }
  }
}`);

/** Which earlier texts does a resolution recall or replace, and which later ones recall or replace it? (27-recalls) */
export const recalls: TypedDocumentNode<RecallsQuery, RecallsQueryVariables> =
  /* @__PURE__ */ read(`query Recalls($instrument: ID!) {
  instrument(id: $instrument) {
    name
    symbol
    adopted
    recalls(orderBy: [{node: {adopted: ASC}}], first: 100) {
      totalCount
      coverage {
        completeThrough
      }
      edges {
        verb
        note
        node {
          id
          name
          symbol
          adopted
        }
        claim {
          evidence {
            locator
            document {
              name
              url
            }
          }
        }
      }
    }
    recalledBy(orderBy: [{node: {adopted: ASC}}], first: 100) {
      totalCount
      coverage {
        completeThrough
      }
      edges {
        verb
        note
        node {
          id
          name
          symbol
          adopted
        }
      }
    }
    supersedes {
      totalCount
      coverage {
        completeThrough
      }
      edges {
        since
        verb
        note
        node {
          symbol
          adopted
        }
      }
    }
    supersededBy {
      totalCount
      coverage {
        completeThrough
      }
      edges {
        since
        verb
        note
        node {
          symbol
          adopted
        }
      }
    }
    annexedTo {
      nodes {
        symbol
        adopted
      }
    }
    annexes {
      nodes {
        name
        symbol
        adopted
      }
    }
    establishes {
      nodes {
        name
      }
    }
    rollCalls {
      nodes {
        date
        yes
        no
        abstain
      }
    }
  }
  recalls: claims(where: {predicate: {in: ["RECALLS", "SUPERSEDES"]}}, first: 0) {
    totalCount
  }
}`);

/** Who sponsored a text, since when, and who sponsored two texts together? (28-sponsors) */
export const sponsors: TypedDocumentNode<SponsorsQuery, SponsorsQueryVariables> =
  /* @__PURE__ */ read(`query Sponsors($text: ID!, $other: ID!) {
  instrument(id: $text, ever: true) {
    name
    symbol
    draftOf {
      nodes {
        name
        symbol
      }
    }
    supporters(
      where: {node: {kind: {in: [STATE, ORGANIZATION]}}}
      first: 100
      orderBy: [{edge: {since: ASC}}]
    ) {
      totalCount
      coverage {
        completeThrough
      }
      edges {
        since
        until
        explicit
        form
        note
        node {
          id
          name
        }
      }
    }
    rollCalls {
      nodes {
        date
        yesVotes: ballots(where: {edge: {vote: {eq: YES}}}, first: 0) {
          totalCount
        }
      }
    }
  }
  together: overlap(
    left: {id: $text, relation: SUPPORTS, kinds: [STATE]}
    right: {id: $other, relation: SUPPORTS, kinds: [STATE]}
    ever: true
  ) {
    both {
      totalCount
      nodes {
        id
        name
      }
    }
    left {
      totalCount
    }
    right {
      totalCount
    }
  }
}`);

/** Which sources disagree about a fact, and which of them is the official one? (29-disagreeing-sources) */
export const disagreeingSources: TypedDocumentNode<DisagreeingSourcesQuery, DisagreeingSourcesQueryVariables> =
  /* @__PURE__ */ read(`query DisagreeingSources($subject: ID!, $predicate: String!, $object: ID!) {
  disagreements(
    where: {subject: {eq: $subject}, predicate: {eq: $predicate}, object: {eq: $object}}
  ) {
    totalCount
    nodes {
      claim {
        ...DisagreeingSourcesClaim
      }
      others {
        ...DisagreeingSourcesClaim
      }
    }
  }
  all: claims(
    where: {subject: {eq: $subject}, predicate: {eq: $predicate}, object: {eq: $object}}
  ) {
    totalCount
    nodes {
      ...DisagreeingSourcesClaim
    }
  }
  everywhere: disagreements(where: {predicate: {eq: $predicate}}, first: 0) {
    totalCount
  }
}

fragment DisagreeingSourcesClaim on Claim {
  since
  until
  polarity
  rank
  confidence
  effective
  evidence {
    document {
      name
      sourceClass
      publisher
      url
    }
  }
}`);

/** What did the graph say about a State at a moment, so that a footnote can be reproduced? (30-what-the-graph-said) */
export const whatTheGraphSaid: TypedDocumentNode<WhatTheGraphSaidQuery, WhatTheGraphSaidQueryVariables> =
  /* @__PURE__ */ read(`query WhatTheGraphSaid($code: String!, $asOf: Date!, $knownAt: DateTime!, $before: DateTime!) {
  then: state(code: $code, asOf: $asOf, knownAt: $knownAt) {
    ...WhatTheGraphSaidState
  }
  before: state(code: $code, asOf: $asOf, knownAt: $before) {
    ...WhatTheGraphSaidState
  }
  now: state(code: $code, asOf: $asOf) {
    ...WhatTheGraphSaidState
  }
  dataset {
    version
    head
    recordedAt
  }
}

fragment WhatTheGraphSaidState on State {
  name
  partyTo(orderBy: [{edge: {since: ASC}}]) {
    totalCount
    edges {
      since
      node {
        name
      }
      claim {
        id
        recordedAt
        retractedAt
        evidence {
          document {
            name
            url
          }
        }
      }
    }
  }
}`);

/** How did two lunar initiatives grow year by year, and which States stand in both? (31-two-sides-and-bridges) */
export const twoSidesAndBridges: TypedDocumentNode<TwoSidesAndBridgesQuery, TwoSidesAndBridgesQueryVariables> =
  /* @__PURE__ */ read(`query TwoSidesAndBridges($accord: ID!, $programme: ID!, $asOf: Date!, $earlier: Date!) {
  accordByYear: series(
    of: {id: $accord, relation: SIGNED, kinds: [STATE]}
    to: $asOf
  ) {
    points {
      date
      count
      began
      ended
    }
  }
  programmeByYear: series(
    of: {id: $programme, relation: PARTICIPATES_IN, kinds: [STATE]}
    to: $asOf
  ) {
    points {
      date
      count
      began
      ended
    }
  }
  bridges: overlap(
    left: {id: $accord, relation: SIGNED, kinds: [STATE]}
    right: {id: $programme, relation: PARTICIPATES_IN, kinds: [STATE]}
    first: 250
    asOf: $asOf
  ) {
    ...TwoSidesAndBridgesParts
  }
  bridgesEarlier: overlap(
    left: {id: $accord, relation: SIGNED, kinds: [STATE]}
    right: {id: $programme, relation: PARTICIPATES_IN, kinds: [STATE]}
    first: 250
    asOf: $earlier
  ) {
    ...TwoSidesAndBridgesParts
  }
  instrument(id: $accord, asOf: $asOf) {
    signatories(first: 0) {
      totalCount
      coverage {
        completeThrough
        officialTotal
        note
      }
    }
  }
  cooperation: claims(where: {predicate: {eq: "COOPERATES_WITH"}}, first: 0) {
    totalCount
  }
}

fragment TwoSidesAndBridgesParts on Overlap {
  both {
    totalCount
    nodes {
      id
      name
    }
  }
  left {
    totalCount
  }
  right {
    totalCount
    nodes {
      id
      name
    }
  }
}`);

/** Which institutions of a State take part in programmes, experiments and stations, and in which does the State itself? (32-institutions-of-a-state) */
export const institutionsOfAState: TypedDocumentNode<InstitutionsOfAStateQuery, InstitutionsOfAStateQueryVariables> =
  /* @__PURE__ */ read(`query InstitutionsOfAState($code: String!, $asOf: Date) {
  state(code: $code, asOf: $asOf) {
    name
    itself: participatesIn {
      totalCount
      coverage {
        completeThrough
      }
      edges {
        since
        role
        note
        node {
          __typename
          id
          name
        }
      }
    }
    signed(where: {node: {instrumentKind: {eq: "non-binding accord"}}}) {
      edges {
        since
        node {
          id
          name
        }
      }
    }
    institutions: organizations(
      where: {node: {OR: [{participatesIn: {some: {}}}, {operates: {some: {}}}]}}
      orderBy: [{node: {name: ASC}}]
      first: 100
    ) {
      totalCount
      coverage {
        completeThrough
      }
      nodes {
        id
        name
        organizationKind
        participatesIn {
          edges {
            since
            role
            note
            node {
              __typename
              id
              name
            }
          }
        }
        operates {
          nodes {
            id
            name
            partOf {
              nodes {
                id
                name
              }
            }
          }
        }
      }
    }
  }
}`);

/** Who represented a State, who chaired a session, and who held an office in its body, when? (33-who-represented-who-chaired) */
export const whoRepresentedWhoChaired: TypedDocumentNode<
  WhoRepresentedWhoChairedQuery,
  WhoRepresentedWhoChairedQueryVariables
> = /* @__PURE__ */ read(`query WhoRepresentedWhoChaired($code: String!, $session: ID!) {
  state(code: $code, ever: true) {
    name
    representatives(orderBy: [{edge: {since: ASC}}]) {
      totalCount
      coverage {
        completeThrough
      }
      edges {
        role
        since
        until
        attested
        note
        node {
          id
          name
        }
      }
    }
  }
  session(id: $session, ever: true) {
    name
    year
    starts
    ends
    chair {
      edges {
        since
        node {
          id
          name
        }
        claim {
          evidence {
            document {
              name
              url
            }
          }
        }
      }
    }
    speakers: statements {
      nodes {
        name
        date
        speaker {
          nodes {
            name
          }
        }
        onBehalfOf {
          nodes {
            name
          }
        }
      }
    }
    body {
      nodes {
        name
        officers(orderBy: [{edge: {since: ASC}}], first: 100) {
          totalCount
          coverage {
            completeThrough
          }
          edges {
            role
            since
            until
            attested
            note
            node {
              id
              name
            }
          }
        }
      }
    }
  }
}`);

/** Which objects did a State launch and register, and how long after the launch? (34-launched-and-registered) */
export const launchedAndRegistered: TypedDocumentNode<LaunchedAndRegisteredQuery, LaunchedAndRegisteredQueryVariables> =
  /* @__PURE__ */ read(`query LaunchedAndRegistered($code: String!) {
  state(code: $code, ever: true) {
    name
    registered {
      totalCount
      coverage {
        completeThrough
      }
      edges {
        since
        until
        attested
        node {
          id
          name
          cospar
          launched
          launch {
            nodes {
              date
            }
          }
        }
        claim {
          evidence {
            document {
              name
              url
            }
          }
        }
      }
    }
    institutions: organizations(
      where: {node: {operates: {some: {}}}}
      orderBy: [{node: {name: ASC}}]
    ) {
      nodes {
        id
        name
        operates(orderBy: [{node: {launched: ASC}}], first: 100) {
          totalCount
          nodes {
            id
            name
            cospar
            launched
            status
            registry {
              totalCount
              nodes {
                code
              }
            }
          }
        }
      }
    }
  }
  launches(first: 0) {
    totalCount
  }
}`);

/** Which provisions treat a concept, in which instrument, and what do they say? (35-provisions-on-a-concept) */
export const provisionsOnAConcept: TypedDocumentNode<ProvisionsOnAConceptQuery, ProvisionsOnAConceptQueryVariables> =
  /* @__PURE__ */ read(`query ProvisionsOnAConcept($concept: ID!) {
  concept(id: $concept) {
    name
    definition
    provisions(orderBy: [{node: {id: ASC}}], first: 100) {
      ...ProvisionsOnAConceptProvisions
    }
    narrower(orderBy: [{node: {name: ASC}}]) {
      nodes {
        id
        name
        provisions(orderBy: [{node: {id: ASC}}], first: 20) {
          ...ProvisionsOnAConceptProvisions
        }
      }
    }
    broader {
      nodes {
        id
        name
      }
    }
    related {
      nodes {
        id
        name
      }
    }
  }
}

fragment ProvisionsOnAConceptProvisions on ProvisionTopicConnection {
  totalCount
  coverage {
    completeThrough
  }
  nodes {
    id
    article
    title
    topic
    summary
    instrument {
      nodes {
        name
        instrumentKind
        adopted
      }
    }
  }
}`);

/** What became of the obligations of States that are no more? (36-former-states) */
export const formerStates: TypedDocumentNode<FormerStatesQuery, FormerStatesQueryVariables> =
  /* @__PURE__ */ read(`query FormerStates($codes: [String!]!, $instruments: [ID!]!) {
  states(
    where: {stateStatus: {eq: FORMER}, code: {in: $codes}}
    orderBy: [{code: ASC}]
    ever: true
  ) {
    nodes {
      code
      name
      ended
      partyTo(where: {node: {id: {in: $instruments}}}) {
        ...FormerStatesConsents
      }
      successors {
        edges {
          since
          node {
            code
            name
            partyTo(where: {node: {id: {in: $instruments}}}) {
              ...FormerStatesConsents
            }
          }
        }
      }
    }
  }
}

fragment FormerStatesConsents on InstrumentConsentConnection {
  totalCount
  edges {
    since
    until
    attested
    action
    inForce
    notified
    note
    node {
      id
      name
    }
  }
}`);

/** Which name is which entity, and what was it called on a day? (37-names) */
export const names: TypedDocumentNode<NamesQuery, NamesQueryVariables> =
  /* @__PURE__ */ read(`query Names($text: String!, $id: ID!, $before: Date!, $after: Date!) {
  search(text: $text, first: 5) {
    totalCount
    nodes {
      entity {
        __typename
        id
        name
        aliases
      }
      matched {
        property
        text
        quality
      }
    }
  }
  before: entity(id: $id, asOf: $before) {
    id
    name
    aliases
  }
  after: entity(id: $id, asOf: $after) {
    id
    name
    aliases
  }
  names: claims(
    where: {subject: {eq: $id}, predicate: {in: ["name", "officialName"]}}
  ) {
    nodes {
      predicate
      value
      since
      until
      rank
      evidence {
        document {
          name
          sourceClass
        }
      }
    }
  }
  sameAs: claims(where: {subject: {eq: $id}, predicate: {eq: "SAME_AS"}}) {
    totalCount
  }
}`);

/** Which guidelines does a set contain, adopted when, and who reported implementing them? (38-guidelines) */
export const guidelines: TypedDocumentNode<GuidelinesQuery, GuidelinesQueryVariables> =
  /* @__PURE__ */ read(`query Guidelines($instrument: ID!) {
  instrument(id: $instrument) {
    name
    fullName
    symbol
    adopted
    adoptedBy {
      edges {
        since
        node {
          id
          name
        }
      }
    }
    provisions(orderBy: [{node: {ordinal: ASC}}], first: 100) {
      totalCount
      coverage {
        completeThrough
      }
      nodes {
        id
        article
        title
        topic
        summary
        about {
          nodes {
            id
            name
          }
        }
      }
    }
    implementedBy {
      totalCount
      coverage {
        completeThrough
      }
      nodes {
        name
        enactedBy {
          nodes {
            code
          }
        }
      }
    }
    recalledBy {
      totalCount
      edges {
        verb
        node {
          symbol
          adopted
        }
      }
    }
    reports: subjectOf(orderBy: [{node: {id: ASC}}]) {
      totalCount
      coverage {
        completeThrough
      }
      nodes {
        __typename
        id
        name
        ... on Document {
          published
          authoredBy {
            nodes {
              name
            }
          }
        }
      }
    }
    supporters {
      totalCount
      coverage {
        completeThrough
      }
    }
  }
}`);

/** Which States or regional groups never spoke on an item in some sessions? (39-who-never-spoke) */
export const whoNeverSpoke: TypedDocumentNode<WhoNeverSpokeQuery, WhoNeverSpokeQueryVariables> =
  /* @__PURE__ */ read(`query WhoNeverSpoke($sessions: [ID!]!, $concept: ID!, $body: ID!, $asOf: Date!) {
  sessions(where: {id: {in: $sessions}}, orderBy: [{year: ASC}]) {
    totalCount
    nodes {
      name
      year
      agenda(where: {node: {about: {some: {node: {id: {eq: $concept}}}}}}) {
        nodes {
          number
          name
        }
      }
      statements(first: 0) {
        totalCount
        coverage {
          completeThrough
          document {
            name
          }
        }
      }
    }
  }
  spoke: states(
    where: {statements: {some: {node: {session: {some: {node: {id: {in: $sessions}}}}, OR: [{about: {some: {node: {id: {eq: $concept}}}}}, {supports: {some: {node: {id: {eq: $concept}}}}}, {opposes: {some: {node: {id: {eq: $concept}}}}}, {callsFor: {some: {node: {id: {eq: $concept}}}}}]}}}}
    asOf: $asOf
  ) {
    totalCount
    nodes {
      code
      name
    }
    facets(by: [REGIONAL_GROUP]) {
      values {
        value
        count
      }
    }
  }
  universe: states(
    where: {memberOf: {some: {node: {id: {eq: $body}}}}}
    first: 0
    asOf: $asOf
  ) {
    totalCount
    facets(by: [REGIONAL_GROUP]) {
      values {
        value
        count
      }
    }
  }
}`);

/** Which sessions, years and sources does the graph have, and what is missing? (40-what-is-missing) */
export const whatIsMissing: TypedDocumentNode<WhatIsMissingQuery, WhatIsMissingQueryVariables> =
  /* @__PURE__ */ read(`query WhatIsMissing($body: ID!, $sources: Int!) {
  dataset {
    version
    recordedAt
    coverage {
      relation
      entity {
        id
        name
      }
      completeThrough
      officialTotal
      note
      document {
        name
        url
      }
    }
    relations {
      relation
      edges
      earliest
      latest
    }
    licences {
      licence
      credit
      documents
      claims
    }
    sources(first: $sources) {
      claims
      document {
        name
        sourceClass
        publisher
        licence
        url
      }
    }
  }
  body(id: $body) {
    name
    sessions(first: 0) {
      totalCount
      coverage {
        completeThrough
      }
      facets(by: [YEAR], first: 100) {
        values {
          value
          count
        }
      }
    }
  }
  rollCalls(first: 0) {
    totalCount
    facets(by: [DATE_YEAR], first: 100) {
      values {
        value
        count
      }
    }
  }
  statements(first: 0) {
    totalCount
  }
}`);

/** Who is party to an agreement, since when, and who left? (41-parties) */
export const parties: TypedDocumentNode<PartiesQuery, PartiesQueryVariables> =
  /* @__PURE__ */ read(`query Parties($instrument: ID!, $asOf: Date) {
  instrument(id: $instrument, asOf: $asOf) {
    id
    name
    fullName
    adopted
    entryIntoForce
    parties(orderBy: [{edge: {since: ASC}}], first: 250) {
      totalCount
      coverage {
        completeThrough
        officialTotal
        note
        document {
          name
          url
        }
      }
      edges {
        since
        inForce
        action
        attested
        node {
          code
          name
        }
        claim {
          confidence
          evidence {
            document {
              name
              url
            }
          }
        }
      }
    }
    signatories(
      where: {node: {NOT: {partyTo: {some: {node: {id: {eq: $instrument}}}}}}}
      orderBy: [{edge: {since: ASC}}]
      first: 100
    ) {
      totalCount
      edges {
        since
        node {
          code
          name
        }
      }
    }
    acceptances(first: 20) {
      totalCount
      edges {
        since
        node {
          name
          abbreviation
        }
      }
    }
    depositaries(first: 5) {
      nodes {
        name
      }
    }
  }
  left: instrument(id: $instrument, ever: true) {
    parties(
      where: {edge: {until: {isNull: false}}}
      orderBy: [{edge: {until: ASC}}]
      first: 50
    ) {
      totalCount
      edges {
        since
        until
        notified
        note
        node {
          code
          name
          successors(first: 10) {
            nodes {
              code
            }
          }
        }
      }
    }
  }
}`);
function read<Data, Variables>(text: string): TypedDocumentNode<Data, Variables> {
  return parse(text, { noLocation: true }); // the types are those of this very text, by the generator
}
