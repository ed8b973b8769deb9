import type { EntityId } from '../../model/claim.js';
import type { Ontology } from '../../ontology/ontology.js';
import type { Values } from '../../plan/plan.js';
import type { Plan } from '../../questions/plan.js';
import type { SearchRoot } from '../../questions/search.js';
import { NAMING, namesOf, type NameRow } from '../names/name.js';
import { NO_DIGEST } from '../batch-text.js';
import { NameIndex } from '../names/name-index.js';
import { searchPage, type SearchPage } from '../names/search-page.js';
import { given } from './given.js';
import { CLAIM, META, OPEN } from './names.js';

/** The pages that the searches of a plan ask for. */
export type Searched = ReadonlyMap<SearchRoot, SearchPage>;

type Read = (text: string, parameters: Record<string, unknown>) => Promise<readonly { get(column: string): unknown }[]>;

const NAMES =
  `MATCH (m:${META}) OPTIONAL MATCH (c:${CLAIM}) WHERE c.predicate IN ${given('naming')} AND c.recordedTo = '${OPEN}' AND c.polarity = 'asserted' AND c.rank <> 'deprecated' ` +
  `RETURN m.head AS head, c.subject AS subject, c.predicate AS property, c.objectText AS text, '${OPEN}' IN c.speaksTo AS speaks`;

const NONE: Searched = new Map();

/** The index of names of a database: read when somebody first searches, and anew once the data have changed. */
export class NameReader {
  readonly #ontology: Ontology;
  readonly #read: Read;
  #index: { readonly head: string; readonly names: Promise<NameIndex | null> } | undefined;

  constructor(ontology: Ontology, read: Read) {
    this.#ontology = ontology;
    this.#read = read;
  }

  /**
   * Looks up what the searches of a plan find.
   *
   * @param head Of the data that the plan is about to read.
   * @returns Null where the names that there are now are of other data.
   */
  async search(
    plan: Plan,
    values: Values,
    head: string,
    canonical: (id: EntityId) => EntityId,
  ): Promise<Searched | null> {
    const roots = plan.roots.filter((root): root is SearchRoot => root.root === 'search');
    if (roots.length === 0) return NONE;
    const index = await this.#at(head, canonical);
    return index && new Map(roots.map((root) => [root, searchPage(root, values, index, this.#ontology)]));
  }

  #at(head: string, canonical: (id: EntityId) => EntityId): Promise<NameIndex | null> {
    if (this.#index?.head !== head) {
      const made = { head, names: this.#load(head, canonical) };
      this.#index = made;
      const forget = (): void => {
        if (this.#index === made) this.#index = undefined;
      };
      // What failed, or is of other data, is read again by the next who asks.
      made.names.then((index) => index ?? forget(), forget);
    }
    return this.#index.names;
  }

  async #load(head: string, canonical: (id: EntityId) => EntityId): Promise<NameIndex | null> {
    const records = await this.#read(NAMES, { naming: [...NAMING] });
    if (records.some((record) => (record.get('head') ?? NO_DIGEST) !== head)) return null;
    const rows = records.filter((record) => record.get('subject') !== null).map(rowOf);
    return new NameIndex(namesOf(rows, canonical), this.#ontology);
  }
}

const rowOf = (record: { get(column: string): unknown }): NameRow => ({
  subject: String(record.get('subject')),
  property: String(record.get('property')),
  text: String(record.get('text')),
  speaks: record.get('speaks') === true,
});
