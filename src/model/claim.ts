import { canonicalJson } from '../text/canonical-json.js';
import { digest } from '../text/digest.js';
import type { Instant } from './instant.js';
import type { PartialDate } from './partial-date.js';

/** `kind:slug` in ASCII: `state:chn`, `instrument:ost`. */
export type EntityId = string;
/** `claim:` and 32 hexadecimal digits. */
export type ClaimId = string;
/** A value of a property or qualifier. Dates and enum values are texts; integers are safe integers. */
export type Scalar = string | number | boolean;

export type Polarity = 'asserted' | 'denied';
export type Rank = 'preferred' | 'normal' | 'deprecated';
export type Method = 'curated' | 'imported' | 'extracted';

/** One assertion about the world: what is said, of whom, since and until when. It never changes. */
export interface Claim {
  readonly id: ClaimId;
  readonly subject: EntityId;
  /** A relation of the ontology (`PARTY_TO`) or a property of the subject's kind (`officialName`). */
  readonly predicate: string;
  /** The entity a relation points to, or the value of a property. */
  readonly object: EntityId | Scalar;
  /** First day; null where it is not known. */
  readonly since: PartialDate | null;
  /** First day without it; null where no end is known. */
  readonly until: PartialDate | null;
  readonly qualifiers: Readonly<Record<string, Scalar>>;
  /** `denied`: a source says that it does not hold, which is knowledge too. */
  readonly polarity: Polarity;
}

/** Where a claim comes from: a document, the place in it, and its words. */
export interface Evidence {
  readonly document: EntityId;
  /** A place in the document: a page, a table row, a paragraph. */
  readonly locator?: string;
  /** Its exact words. */
  readonly quote?: string;
  /** UTF-16 offsets of the quote into the text as published, end excluded. */
  readonly start?: number;
  readonly end?: number;
  /** A day on which the source says that it held. */
  readonly attested?: PartialDate;
}

/** What one origin says of a claim that others say too. */
export interface Share {
  readonly origin: string;
  readonly rank: Rank;
  readonly method: Method;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** What may change about a claim: each change is a new version and closes the last. Keyed by claim and `recordedAt`. */
export interface ClaimVersion {
  readonly claim: ClaimId;
  readonly recordedAt: Instant;
  /** null while it is live. */
  readonly retractedAt: Instant | null;
  /** Who keeps it up to date, e.g. `seed`. */
  readonly origin: string;
  readonly rank: Rank;
  readonly method: Method;
  /** In (0, 1]. */
  readonly confidence: number;
  /** Never empty; sorted, so that equal versions are equal texts. */
  readonly evidence: readonly Evidence[];
  /** Where others than `origin` say it too: what each says, by origin; the version is what they say together. */
  readonly shares?: readonly Share[];
}

/** A claim with every version it has had, oldest first. */
export interface ClaimHistory {
  readonly claim: Claim;
  readonly versions: readonly ClaimVersion[];
}

/** What {@link claimId} digests: a claim without its id. */
export type ClaimContent = Omit<Claim, 'id'>;

/** The id of a claim: a digest of all it says, so that writing it twice is harmless. */
export function claimId(content: ClaimContent): ClaimId {
  const { subject, predicate, object, since, until, qualifiers, polarity } = content;
  return `claim:${digest(canonicalJson({ subject, predicate, object, since, until, qualifiers, polarity })).slice(0, 32)}`;
}

/** Gives a claim its id. */
export function makeClaim(content: ClaimContent): Claim {
  return { id: claimId(content), ...content };
}

/** The kind's prefix in an entity id: `state:chn` → `state`. */
export function prefixOf(id: EntityId): string {
  return id.slice(0, id.indexOf(':'));
}
