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
  readonly type: 'dataset' | 'article' | 'article-journal' | 'article-newspaper' | 'chapter' | 'webpage' | 'document';
  readonly id: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly 'container-title'?: string;
  readonly volume?: string;
  readonly page?: string;
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
  const { id, name, title, authors, licence } = document;
  return {
    type: typeOf(document),
    id,
    title: title ?? name,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...given('publisher', document.publisher),
    ...given('issued', cslDate(document.published)),
    ...given('accessed', cslDate(document.retrieved)),
    ...given('container-title', document.containerTitle),
    ...given('volume', document.volume),
    ...given('page', document.pages),
    ...given('DOI', document.doi),
    ...given('URL', document.url),
    ...given('language', document.language),
    ...(licence !== null && { custom: { licence } }), // the schema has no field for terms
  };
}

function typeOf({ sourceClass, containerTitle, volume, pages, doi, url }: CitableDocument): CslItem['type'] {
  if (sourceClass === 'PRESS') return 'article-newspaper';
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
