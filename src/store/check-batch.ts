import type { EntityId } from '../model/claim.js';
import { checkAssertions } from '../ontology/check-claim.js';
import type { Ontology } from '../ontology/ontology.js';
import { WriteRefusedError, type Batch } from './store.js';

const SHOWN = 5;

/**
 * Refuses a batch that says what the ontology does not know, or names entities that nobody describes.
 *
 * @param known Says whether an entity has a name already.
 * @throws {WriteRefusedError} with the first mistakes; nothing may have been written yet.
 */
export function checkBatch(batch: Batch, ontology: Ontology, known: (id: EntityId) => boolean): void {
  const mistakes = checkAssertions(batch.assert, ontology, known);
  if (mistakes.length === 0) return;
  const lines = mistakes.slice(0, SHOWN).map(({ claim, problem }) => `${claim}: ${problem}`);
  if (mistakes.length > SHOWN) lines.push(`and ${String(mistakes.length - SHOWN)} more.`);
  throw new WriteRefusedError(lines.join('\n'));
}
