import type { KindName, Ontology } from '../../ontology/ontology.js';
import { querySignature, readCursor, writeCursor, type Position } from '../../plan/cursor.js';
import { resolve, resolveInteger, resolveTexts } from '../../plan/operand.js';
import type { Values } from '../../plan/plan.js';
import type { TellingOf } from '../../plan/definition.js';
import { signs } from '../../questions/question.js';
import { search, type HIT, type SearchRoot } from '../../questions/search.js';
import { upperSnake } from '../../text/case.js';
import { tellPage } from '../tell-page.js';
import type { Telling } from '../tell.js';
import type { Found, Hit, NameIndex, Place } from './name-index.js';

/** What a search found, before the entities themselves are read. */
export interface SearchPage extends Found {
  readonly signature: string;
  readonly isFirst: boolean;
}

/** Looks up the page that a search asks for. @throws {CursorError} as {@link readCursor}. */
export function searchPage(root: SearchRoot, values: Values, index: NameIndex, ontology: Ontology): SearchPage {
  const signature = querySignature(root.page, signs(search.cursor, root), values);
  const written = root.page.after === null ? null : resolve(root.page.after, values);
  const after = written === null ? null : placeOf(readCursor(String(written), signature, search.cursor?.keys ?? 0));
  const kinds = resolveTexts(root.kinds, values);
  const found = index.search({
    text: String(resolve(root.text, values) ?? ''),
    kinds: kinds === null ? null : kindNames(new Set(kinds), ontology),
    first: resolveInteger(root.page.first, values),
    after,
  });
  return { ...found, signature, isFirst: after === null };
}

/** @param spelled As the API spells kinds. */
function kindNames(spelled: ReadonlySet<string>, ontology: Ontology): ReadonlySet<KindName> {
  return new Set([...ontology.kinds.keys()].filter((kind) => spelled.has(upperSnake(kind))));
}

/** A cursor that somebody changed is of no use, and does no harm: its numbers compare with none. */
function placeOf([step, back, shade, length, entity]: Position): Place {
  return [Number(step), Number(back), Number(shade), Number(length), String(entity)];
}

/** Tells what a search found; entities by id. */
export function tellSearch({ hits, hasNextPage, isFirst, signature, totalCount, kinds }: SearchPage): Telling {
  const cursor = (hit: Hit): string => writeCursor(signature, hit.place);
  return {
    ...tellPage({ rows: hits, hasNext: hasNextPage, isFirst, cursor }, totalCount, tellHit),
    kinds: kinds.map(({ kind, count }) => ({ kind: upperSnake(kind), count })),
  };
}

const tellHit = ({ entity, ...matched }: Hit): TellingOf<typeof HIT> => ({ entity, matched });
