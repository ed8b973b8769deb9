import { shown } from '../../ontology/check-claim.js';
import { SOURCE_CLASSES } from '../../model/source-class.js';
import { didYouMean } from '../../text/suggest.js';
import type { Tell } from '../mistakes.js';
import { cell, type Row } from '../read-table.js';
import { isSourceClass, type Host } from '../sources.js';
import type { SeedTable } from './table.js';

/** How far each web host is to be trusted, and who publishes there. It claims nothing itself: documents take it over. */
export const hosts: SeedTable = {
  columns: ['host', 'source_class', 'publisher'],
  key: ['host'],
  read: () => [],
};

/** Hosts by name, without `www.`. */
export function readHosts(rows: readonly Row[], tell: Tell): Map<string, Host> {
  const found = new Map<string, Host>();
  for (const row of rows) {
    const [host, sourceClass, publisher] = [cell(row, 'host'), cell(row, 'source_class'), cell(row, 'publisher')];
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) || host.startsWith('www.'))
      tell(row.place, `host: ${shown(host)} is no host. Write it in lower case and without www.`);
    else if (!isSourceClass(sourceClass))
      tell(row.place, `source_class: no class ${shown(sourceClass)}.${didYouMean(sourceClass, SOURCE_CLASSES)}`);
    else if (publisher === '') tell(row.place, 'publisher is empty: name who publishes there, or repeat the host.');
    else found.set(host, { sourceClass, publisher });
  }
  return found;
}
