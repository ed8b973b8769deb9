import type { Mention } from '../entity.js';

/** A relation that a clause states, between mentions or a mention and a passage (`what` in words: a demand, a cause). */
export interface Rule {
  /** Stable; reviewers see `name@version`. */
  readonly name: string;
  readonly version: number;
  readonly relation: string;
  /** Where the words are looked for: as they stand, or with asides and speakers drawn together. */
  readonly over: 'words' | 'clause' | 'both';
  readonly forms: readonly string[];
  /** Groups of the forms that are subject and object; default `who` and `what`. */
  readonly subject?: string;
  readonly object?: string;
  /** Stands in for a group that the form has not: the draft spoken of, the meeting under way. */
  readonly objectFrom?:
    | 'draft'
    | 'meeting'
    | 'paragraph'
    | 'chaired'
    | 'chair'
    | 'report'
    | 'house'
    | 'spoken'
    | 'organization'
    | 'treaty'
    | 'binding'
    | 'both'
    | 'membership'
    | 'cause'
    | 'act'
    | 'act here'
    | 'office'
    | 'state';
  readonly subjectFrom?: 'meeting' | 'paper';
  /** A fact that the words before or behind would make untrue is refused by the guards, unless this says why not. */
  readonly unguarded?: true;
  /** Said beside a name, and so however the clause around it is meant. */
  readonly beside?: true;
  /** Also where its subject stands inside a phrase: `opened by Li, head of ...`. */
  readonly anywhere?: true;
  /** A last look at a pair. */
  readonly unless?: (subject: Mention, object: Mention | null, words: string, others: readonly Mention[]) => boolean;
  /** Every pair of one list: cooperation. */
  readonly pairs?: true;
  readonly qualifiers?: Readonly<Record<string, string>>;
}
