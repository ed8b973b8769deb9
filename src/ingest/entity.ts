import type { EntityId } from '../model/claim.js';

/** The kinds of mentions that rules speak of; all but the last three are kinds of the ontology. */
export const MENTION_KINDS = [
  'State',
  'Body',
  'Organization',
  'Person',
  'Instrument',
  'Session',
  'SpaceObject',
  'Programme',
  'Experiment',
  'Provision',
  'Concept',
  'Voice',
  'Adjective',
  'Date',
] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** Somebody or something that a text names: known to the graph by its id, or proposed as new. */
export interface ArticleEntity {
  readonly id: EntityId;
  readonly name: string;
  readonly kind: MentionKind;
  /** The graph has it. */
  readonly known: boolean;
}

/** A place in the text where something is named, or stands for what was named before. */
export interface Mention {
  /** Of the name alone, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** With its article, and what is in brackets behind it. */
  readonly from: number;
  readonly to: number;
  readonly kind: MentionKind;
  readonly entity: ArticleEntity;
  /** Where two are meant at once, as by `both countries`: the second of them. */
  readonly also?: ArticleEntity;
  /** How it was found: `name`, `form`, `acronym`, `surname`, `pronoun`, ... */
  readonly how: string;
  /** The words of the text, where they are a name. */
  readonly written?: string;
}
