import { fromMilliseconds } from '../model/instant.js';
import { identityOf, SAME_AS } from '../store/identity.js';
import { namesOf, NAMING, type NameRow } from '../store/names/name.js';
import type { ClaimHistory } from '../model/claim.js';
import type { GraphStore } from '../store/store.js';
import { gazetteerOf, type Gazetteer } from './gazetteer.js';

const NAMES: ReadonlySet<string> = new Set(NAMING);
/** Later than any moment recorded: identities as they are now. */
const NOW = fromMilliseconds(Date.UTC(9999, 11, 31));

/** All names that a graph knows, whatever store it is in. */
export async function gazetteerOfGraph(store: GraphStore): Promise<Gazetteer> {
  const rows: NameRow[] = [];
  const merged: ClaimHistory[] = [];
  for await (const history of store.histories(new Set([...NAMING, SAME_AS]))) {
    const { claim, versions } = history;
    if (claim.predicate === SAME_AS) merged.push(history);
    if (!NAMES.has(claim.predicate) || claim.polarity === 'denied') continue;
    const live = versions.at(-1);
    if (live?.retractedAt !== null || live.rank === 'deprecated') continue;
    rows.push({
      subject: claim.subject,
      property: claim.predicate,
      text: String(claim.object),
      speaks: claim.until === null,
    });
  }
  const identity = identityOf(merged);
  return gazetteerOf(namesOf(rows, (id) => identity.canonical(id, NOW)));
}
