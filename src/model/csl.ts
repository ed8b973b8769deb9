/** Names and dates of CSL-JSON, as far as we use them. */
export interface CslName {
  readonly literal: string;
}
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/**
 * An item of CSL-JSON, which reference managers read: the fields of its schema that we use.
 *
 * @see https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
 */
export interface CslItem {
  readonly type:
    | 'dataset'
    | 'software'
    | 'legislation'
    | 'report'
    | 'entry-encyclopedia'
    | 'article'
    | 'article-journal'
    | 'article-newspaper'
    | 'chapter'
    | 'webpage'
    | 'document';
  readonly id: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly 'container-title'?: string;
  readonly volume?: string;
  readonly page?: string;
  /** Of a report or law: the symbol of a document of the United Nations. */
  readonly number?: string;
  readonly DOI?: string;
  readonly URL?: string;
  readonly language?: string;
  readonly version?: string;
  readonly genre?: string;
  readonly note?: string;
  /** What has no field of its own. */
  readonly custom?: Readonly<Record<string, string | readonly string[]>>;
}

/** What a reference needs of a Document of the graph; null where it is not known. */
export interface CitableDocument {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly sourceClass: string;
  readonly published: string | null;
  readonly retrieved: string | null;
  readonly containerTitle: string | null;
  readonly volume: string | null;
  readonly pages: string | null;
  /** Of the United Nations, e.g. `A/RES/1472 (XIV)`. */
  readonly symbol: string | null;
  /** What sort it is, in the graph's own words, e.g. `resolution`. */
  readonly documentKind: string | null;
  readonly doi: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly licence: string | null;
}

/**
 * A document as an item of a reference list. What is not known is left out, never guessed: names stay as printed,
 * dates as precise as they are, and the type is the plainest that fits.
 */
export function documentToCsl(document: CitableDocument): CslItem {
  const { id, name, title, authors, symbol, documentKind, licence } = document;
  const type = typeOf(document);
  return {
    type,
    id,
    title: title ?? name,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...given('publisher', document.publisher),
    ...given('issued', cslDate(document.published)),
    ...given('accessed', cslDate(document.retrieved)),
    ...given('container-title', document.containerTitle),
    ...given('volume', document.volume),
    ...given('page', document.pages),
    ...given('number', symbol),
    ...(type === 'report' && given('genre', documentKind)),
    ...given('DOI', document.doi),
    ...given('URL', document.url),
    ...given('language', document.language),
    ...(licence !== null && { custom: { licence } }), // the schema has no field for terms
  };
}

/** Kinds that have a type of their own; the others go by what is known of them. */
const TYPE_OF_KIND: Readonly<Record<string, CslItem['type']>> = {
  dataset: 'dataset',
  repository: 'software',
  'software package': 'software',
  resolution: 'legislation', // CSL: "a law or resolution enacted by a governing body"
  'official compilation of federal law': 'legislation',
  report: 'report',
  'United Nations publication': 'report',
  'encyclopedia article': 'entry-encyclopedia',
};

function typeOf(document: CitableDocument): CslItem['type'] {
  const { sourceClass, containerTitle, volume, pages, symbol, documentKind, doi, url } = document;
  if (sourceClass === 'PRESS') return 'article-newspaper';
  const own = TYPE_OF_KIND[documentKind ?? ''];
  if (own !== undefined) return own;
  // Reference managers have a number for reports and laws alone.
  if (symbol !== null) return /^A\/RES\/|^S\/RES\//.test(symbol) ? 'legislation' : 'report';
  if (containerTitle !== null && volume !== null) return 'article-journal';
  if (containerTitle !== null && pages !== null) return 'chapter';
  if (doi !== null) return 'article';
  return url !== null ? 'webpage' : 'document';
}

/** `2019-06` → year and month alone. */
export function cslDate(date: string | null): CslDate | null {
  return date === null ? null : { 'date-parts': [date.slice(0, 10).split('-').map(Number)] };
}

/** A field, where there is something to say. */
export const given = <K extends keyof CslItem>(name: K, value: CslItem[K] | null): Partial<CslItem> =>
  value === null ? {} : { [name]: value };
