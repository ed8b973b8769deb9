import { TABLE_FORMATS } from '../export/answer-formats.js';
import { FORMATS } from '../export/formats.js';
import type { SavedOperation } from '../graph/saved-operations.js';

/** What `GET /export` tells. */
export interface ExportListing {
  readonly dataVersion: string;
  readonly files: readonly {
    readonly path: string;
    readonly mediaType: string;
    readonly about: string;
    readonly tools: string;
  }[];
  readonly operations: readonly { readonly path: string; readonly about: string }[];
  readonly parameters: Readonly<Record<string, string>>;
}

/** Everything that can be had, for people and for programs. */
export function exportListing(dataVersion: string, operations: readonly SavedOperation[]): ExportListing {
  return {
    dataVersion,
    files: [
      ...FORMATS.map(({ name, mediaType, about, tools }) => ({ path: `/export/${name}`, mediaType, about, tools })),
      ...TABLE_FORMATS.map(({ ending, mediaType }) => ({
        path: `/export/matrix.${ending}`,
        mediaType,
        about:
          'Who stands where under which treaty: one row a State or organization and treaty. Takes states, organizations, instruments (ids by commas), asOf, knownAt.',
        tools: 'any',
      })),
    ],
    operations: operations.map(({ name, title }) => ({ path: `/export/operation/${name}.csv`, about: title })),
    parameters: PARAMETERS,
  };
}

const PARAMETERS: Readonly<Record<string, string>> = {
  asOf: 'a day, as 2020-01-01; today where left out',
  ever: 'true for relations of every day',
  knownAt: 'a moment, as 2026-11-23T00:00:00Z: the graph as it was known then',
  kinds: 'kinds of entities, by commas: State,Instrument',
  relations: 'relations, by commas: PARTY_TO,SIGNED',
  around: 'an id, as state:chn: what can be reached from it',
  depth: 'in how many steps (1)',
  bom: 'true for a byte-order mark, which Excel needs',
  guard:
    'false for texts as they are; otherwise those that a spreadsheet would take for a formula begin with an apostrophe',
  list: 'of an operation: which of its lists, by its path',
};
