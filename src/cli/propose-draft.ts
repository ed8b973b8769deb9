import type { Ask } from '../graph/ask.js';
import { propose, type Proposed } from '../ingest/decide.js';
import type { Ontology } from '../ontology/ontology.js';
import type { ReviewSession } from './review-session.js';

export interface ProposingDesk {
  readonly ask: Ask;
  readonly ontology: Ontology;
}

/**
 * Adds a draft to a drafts file, with ends that the graph or the file has.
 *
 * @param by `hand`, where a person draws it and has thereby accepted it; else who proposes, and it stays open.
 * @throws {DraftFileError} when it cannot be made, or is there already.
 */
export async function proposeDraft(
  session: ReviewSession,
  proposed: Proposed,
  by: string,
  { ask, ontology }: ProposingDesk,
): Promise<void> {
  const known = await knownOf([proposed.subject, proposed.object], ask);
  const own = new Set(session.file.entities.map(({ id }) => id));
  const knows = (id: string): boolean => known.has(id) || own.has(id);
  const proposing = { text: session.text, ontology, by, knows };
  await session.change((file, signed) => propose(file, proposed, proposing, by === 'hand' ? signed : null), null);
}

/** Those of some ids that the graph has; one that was merged into another is had, too. */
async function knownOf(ids: readonly string[], ask: Ask): Promise<ReadonlySet<string>> {
  const { data } = await ask({ text: 'query Known($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables: { ids } });
  const nodes = (data?.['nodes'] ?? []) as readonly ({ readonly id: string } | null)[]; // as just asked
  return new Set(nodes.flatMap((one, i) => (one === null ? [] : [one.id, ids[i] ?? one.id])));
}
