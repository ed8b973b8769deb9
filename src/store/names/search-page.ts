import type { KindName, Ontology } from '../../ontology/ontology.js';
import { querySignature, readCursor, writeCursor, type Position } from '../../plan/cursor.js';
import { resolve, resolveInteger, resolveTexts } from '../../plan/operand.js';
import type { Values } from '../../plan/plan.js';
import { SEARCH_KEYS, signedSearch, type SearchHitField, type SearchRoot } from '../../plan/search.js';
import { upperSnake } from '../../text/case.js';
import { pick } from '../pick.js';
import type { Answer, Row } from '../store.js';
import type { Found, Hit, NameIndex, Place } from './name-index.js';

/** What a search found, before the entities themselves are read. */
export interface SearchPage extends Found {
  readonly signature: string;
  readonly isFirst: boolean;
}

/** Looks up the page that a search asks for. @throws {CursorError} as {@link readCursor}. */
export function searchPage(root: SearchRoot, values: Values, index: NameIndex, ontology: Ontology): SearchPage {
  const signature = querySignature(root.page, signedSearch(root), values);
  const written = root.page.after === null ? null : resolve(root.page.after, values);
  const after = written === null ? null : placeOf(readCursor(String(written), signature, SEARCH_KEYS));
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

/** The answer to a search. @param entity Reads a field of the entity of a hit, by the number of the hit. */
export function searchRow(
  root: SearchRoot,
  page: SearchPage,
  entity: (hit: number, field: Extract<SearchHitField, { field: 'entity' }>) => Answer,
): Row {
  const row: Row = {};
  for (const field of root.fields) {
    switch (field.field) {
      case 'typename':
        row[field.key] = field.value;
        break;
      case 'totalCount':
        row[field.key] = page.totalCount;
        break;
      case 'kinds':
        row[field.key] = page.kinds.map(({ kind, count }) =>
          pick(field.fields, { kind: upperSnake(kind), count }, 'KindCount'),
        );
        break;
      case 'pageInfo':
        row[field.key] = pick(field.fields, pageInfo(page), 'PageInfo');
        break;
      case 'nodes':
        row[field.key] = page.hits.map((hit, i) => hitRow(field.fields, hit, (inner) => entity(i, inner)));
    }
  }
  return row;
}

function hitRow(
  fields: readonly SearchHitField[],
  hit: Hit,
  entity: (field: Extract<SearchHitField, { field: 'entity' }>) => Answer,
): Row {
  const { property, text, quality } = hit;
  const matched = { property, text, quality, ranges: hit.ranges.map(({ start, end }) => ({ start, end })) };
  const row: Row = {};
  for (const field of fields) {
    if (field.field === 'typename') row[field.key] = field.value;
    else row[field.key] = field.field === 'entity' ? entity(field) : pick(field.fields, matched, 'NameMatch');
  }
  return row;
}

function pageInfo({ hits, hasNextPage, isFirst, signature }: SearchPage): { readonly [name: string]: Answer } {
  const cursor = (hit: Hit | undefined): string | null =>
    hit === undefined ? null : writeCursor(signature, hit.place);
  return {
    hasNextPage,
    hasPreviousPage: !isFirst,
    startCursor: cursor(hits[0]),
    endCursor: cursor(hits[hits.length - 1]),
  };
}
