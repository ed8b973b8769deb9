import type { ManagedTransaction } from 'neo4j-driver';
import type { Claim, ClaimHistory, ClaimId, ClaimVersion } from '../../model/claim.js';
import type { Ontology } from '../../ontology/ontology.js';
import { identityOf, SAME_AS } from '../identity.js';
import { CLAIM, OPEN } from './names.js';
import { recordProperties } from './record-properties.js';
import { readClaim, versionKey, type StoredMap } from './rows.js';

const ROWS = 2_000;
const ALL = `MATCH (c:${CLAIM}) RETURN properties(c) AS c`;
const SET = `UNWIND $rows AS row MATCH (c:${CLAIM} {key: row.key}) SET c += row.set`;

/** Gives the claims of a database that an older version has written what {@link recordProperties} tells of them. */
export async function updateClaims(tx: ManagedTransaction, ontology: Ontology): Promise<void> {
  const { records } = await tx.run(ALL);
  const histories = new Map<ClaimId, { readonly claim: Claim; readonly versions: ClaimVersion[] }>();
  const speaking = new Set<ClaimId>();
  for (const row of records) {
    const node = row.get('c') as Readonly<Record<string, unknown>>;
    const { claim, version } = readClaim(node);
    const history = histories.get(claim.id) ?? { claim, versions: [] };
    history.versions.push(version);
    histories.set(claim.id, history);
    if ((node['speaksTo'] as readonly string[]).includes(OPEN)) speaking.add(claim.id); // written by standingProperties
  }
  const all: ClaimHistory[] = [...histories.values()];
  const identity = identityOf(all.filter(({ claim }) => claim.predicate === SAME_AS));
  const tell = recordProperties(all, (id) => speaking.has(id), ontology, identity);
  const rows = all.flatMap(({ claim, versions }) =>
    versions.map((version): { key: string; set: StoredMap } => ({
      key: versionKey(version),
      set: tell(claim, version),
    })),
  );
  for (let i = 0; i < rows.length; i += ROWS) await tx.run(SET, { rows: rows.slice(i, i + ROWS) });
}
