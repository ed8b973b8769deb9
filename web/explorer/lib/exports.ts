/** Files that the server makes of what a page shows, for tools that read no GraphQL. */

import { asked, type Moment } from './moment.js';

export interface ExportLink {
  readonly name: string;
  readonly href: string;
}

/** A folder of files has whole exports alone: what is made on demand takes a server. */
const onServer = document.querySelector('meta[name="spacegov-snapshot"]') === null;

/** What a saved question answers, as its server writes it. */
export function exportsOfQuestion(name: string, variables: Readonly<Record<string, unknown>>): readonly ExportLink[] {
  const words = Object.entries(variables).flatMap(([key, value]) =>
    value === undefined || value === null
      ? []
      : [[key, typeof value === 'object' ? JSON.stringify(value) : String(value)]],
  );
  return onServer
    ? [{ name: 'This answer by address, for R and Python', href: address(`operation/${name}.csv`, words) }]
    : [];
}

/** The relations of an entity and the documents behind them, at the moment that the page shows. */
export function exportsAround(id: string, moment: Moment): readonly ExportLink[] {
  const words = Object.entries({ around: id, ...asked(moment) }).map(([name, word]) => [name, String(word)]);
  return onServer
    ? [
        { name: 'Around it: CSV for R and Python', href: address('edges.csv', words) },
        { name: 'Around it: GEXF for Gephi', href: address('graph.gexf', words) },
        { name: 'Its documents: RIS for Zotero', href: address('documents.ris', words) },
      ]
    : [];
}

function address(file: string, words: readonly (readonly string[])[]): string {
  return `/export/${file}?${new URLSearchParams(words.map(([name = '', word = '']) => [name, word])).toString()}`;
}
