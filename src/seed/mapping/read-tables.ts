import { SOURCE_CLASSES, type SourceClass } from '../../model/source-class.js';
import { shown } from '../../ontology/check-claim.js';
import type { Ontology } from '../../ontology/ontology.js';
import { didYouMean } from '../../text/suggest.js';
import type { Draft } from '../draft.js';
import type { Tell } from '../mistakes.js';
import { isSourceClass, openSources, type Host, type Sources } from '../sources.js';
import { soundRows } from './check-rows.js';
import { claimsOf } from './claims.js';
import { evaluator, type Evaluate, type RowReading } from './evaluate.js';
import type { Table } from './table.js';

/** Tables that have been read, and the sources that they and articles cite. */
export interface OpenTables {
  readonly sources: Sources;
  /** What all rows claim; asked for once. */
  drafts(): Draft[];
}

/**
 * Opens tables for each other: who judges hosts and who gives short names comes before what anybody claims.
 *
 * @param around Tables that are looked up in, and claim nothing.
 */
export function openTables(
  own: readonly Table[],
  ontology: Ontology,
  tell: Tell,
  around: readonly Table[] = [],
): OpenTables {
  const tables = [...around, ...own];
  const hosts = new Map<string, Host>();
  const licences = tables.flatMap(({ mapping }) => mapping.licences);
  const sources = openSources(hosts, licences, tell);
  const kindOf = (prefix: string): string | undefined => ontology.kindByPrefix.get(prefix)?.name;
  const reading: RowReading = {
    tell,
    sources,
    kindOf,
    tables: new Map(tables.map((table) => [table.mapping.name, table])),
  };
  const evaluate = evaluator(reading);
  for (const table of tables) for (const [host, judged] of hostsOf(table, evaluate, tell)) hosts.set(host, judged);
  const shortNames = new Map(tables.flatMap((table) => shortNamesOf(table, evaluate)));
  return {
    sources,
    drafts: () =>
      own.flatMap((table) => {
        const rows = soundRows(table, evaluate, tell);
        return claimsOf(table, rows, evaluate, { ...reading, ontology, shortNames });
      }),
  };
}

/** Hosts by name, without `www.`, and how far each is to be trusted. */
function hostsOf(table: Table, evaluate: Evaluate, tell: Tell): [string, Host][] {
  const { judges } = table.mapping;
  if (judges === null) return [];
  return table.rows.flatMap((row): [string, Host][] => {
    const [host = ''] = evaluate(judges.host, table.scopeOf(row));
    const [sourceClass = ''] = evaluate(judges.sourceClass, table.scopeOf(row));
    const [publisher] = evaluate(judges.publisher, table.scopeOf(row));
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) || host.startsWith('www.'))
      tell(row.place, `host: ${shown(host)} is no host. Write it in lower case and without www.`);
    else if (!isSourceClass(sourceClass)) tell(row.place, noClass(sourceClass));
    else if (publisher !== undefined) return [[host, { sourceClass, publisher }]]; // an empty one is told with the columns
    return [];
  });
}

const noClass = (word: string): string =>
  `source_class: no class ${shown(word)}.${didYouMean(word, SOURCE_CLASSES satisfies readonly SourceClass[])}`;

function shortNamesOf(table: Table, evaluate: Evaluate): [string, string][] {
  const { shortNames } = table.mapping;
  if (shortNames === null) return [];
  return table.rows.flatMap((row): [string, string][] => {
    const [[long], [short]] = [
      evaluate(shortNames.long, table.scopeOf(row)),
      evaluate(shortNames.short, table.scopeOf(row)),
    ];
    return long === undefined || short === undefined ? [] : [[long, short]];
  });
}
