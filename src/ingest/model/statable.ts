import type { MentionKind } from '../entity.js';
import { MENTION_KINDS } from '../entity.js';
import type { Draft } from '../ingest.js';
import type { Ontology } from '../../ontology/ontology.js';

/** A relation that an article may state, and the kinds that its ends may have there. */
export interface Statable {
  /** As the ontology names it. */
  readonly name: string;
  /** As drafts name it. */
  readonly drafted: string;
  readonly subjects: readonly MentionKind[];
  readonly objects: readonly MentionKind[];
  readonly says: string;
  readonly description: string;
  /** Whether the words may name an office or a part that the subject has in it. */
  readonly hasRole: boolean;
  /** What a draft of it says besides. */
  readonly qualifiers: Draft['qualifiers'];
}

/** What a Statement relates is told of its speaker, for whom drafts make the Statement: in words that are true of a speaker. */
const SPOKEN: ReadonlyMap<string, Pick<Statable, 'drafted'> & Partial<Statable>> = new Map([
  ['CALLS_FOR', { drafted: 'CALLS_FOR' }],
  ['SUPPORTS', { drafted: 'SUPPORTS' }],
  ['OPPOSES', { drafted: 'OPPOSES' }],
  ['CITES', { drafted: 'CITES' }],
  [
    'DELIVERED_AT',
    {
      drafted: 'MADE_STATEMENT_AT',
      says: 'made a statement at',
      description:
        'Speaker → the session or body where this speaker made a statement: each State, group, person or organization that the article tells to have said, urged, backed, opposed, answered or regretted something at a meeting that it reports on, however it words that, and where the meeting is named earlier, too.',
    },
  ],
]);
/** What is told otherwise to whoever reads an article than to whoever writes claims. */
const TOLD: ReadonlyMap<string, string> = new Map([
  [
    'REPRESENTS',
    'Person → State for which this person speaks, signs, negotiates or holds a public office, now or formerly.',
  ],
  [
    'HOLDS_OFFICE',
    'Person → organization or body that this person heads, works for or speaks for, now or formerly; the words for it are the role.',
  ],
]);
/** Ballots, which the graph has of roll calls: an article that tells them seldom names one. */
const BALLOTS: readonly Pick<Statable, 'name' | 'drafted' | 'says' | 'description' | 'qualifiers'>[] = [
  {
    ...{ name: 'VOTED_FOR', drafted: 'SUPPORTS', says: 'voted for', qualifiers: { vote: 'yes' } },
    description: 'State → text for which it voted. An abstention is nothing.',
  },
  {
    ...{ name: 'VOTED_AGAINST', drafted: 'OPPOSES', says: 'voted against', qualifiers: { vote: 'no' } },
    description: 'State → text against which it voted, or which it vetoed. An abstention is nothing.',
  },
];
const SPEAKERS: readonly MentionKind[] = ['State', 'Person', 'Organization', 'Body'];
/** Of ids and of the order of concepts no article speaks. */
const NOT_OF_ARTICLES: ReadonlySet<string> = new Set(['SAME_AS', 'BROADER', 'RELATED', 'COVERS']);

/** The kinds that a name of an article may be: those of mentions that are kinds of the ontology. */
export const namedKinds = (ontology: Ontology): MentionKind[] =>
  MENTION_KINDS.filter((kind) => ontology.kinds.has(kind));

/** Every relation of the ontology that an article may state, in the order of its file. */
export function statable(ontology: Ontology): Statable[] {
  const kinds = namedKinds(ontology);
  const ballots = BALLOTS.map((one): Statable => ({
    ...one,
    subjects: ['State'],
    objects: ['Instrument'],
    hasRole: false,
  }));
  const relations = [...ontology.relations.values()].flatMap((relation): Statable[] => {
    const { name, from, to, says, description = '', properties } = relation;
    if (NOT_OF_ARTICLES.has(name)) return [];
    const spoken = from.includes('Statement') ? SPOKEN.get(name) : undefined;
    const subjects =
      spoken === undefined ? kinds.filter((kind) => from.includes(kind) && !isTold(name, kind)) : SPEAKERS;
    const objects = kinds.filter((kind) => to.includes(kind));
    if (subjects.length === 0 || objects.length === 0) return [];
    const hasRole = properties.get('role')?.value.type === 'text';
    const told = TOLD.get(name) ?? description;
    return [{ name, drafted: name, subjects, objects, says, description: told, hasRole, qualifiers: {}, ...spoken }];
  });
  return [...relations, ...ballots];
}

/** Of which instrument a provision is, its own name tells. */
const isTold = (relation: string, kind: MentionKind): boolean => relation === 'PART_OF' && kind === 'Provision';

/** What a speaker wants: there `should` and `will` take nothing away. */
export const isStance = (drafted: string): boolean => /^(?:CALLS_FOR|SUPPORTS|OPPOSES|CITES)$/.test(drafted);
