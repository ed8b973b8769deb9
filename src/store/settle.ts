import type { ClaimHistory, EntityId } from '../model/claim.js';
import type { Instant } from '../model/instant.js';
import { project, type EdgeVersion, type Identity, type ProjectionContext } from '../model/project.js';
import type { SourceClass } from '../model/source-class.js';

/** What a document was, and when that was known. */
export interface ClassSpan {
  readonly document: EntityId;
  readonly value: SourceClass;
  readonly from: Instant;
  /** null while it is so. */
  readonly to: Instant | null;
}

export interface Settled {
  readonly edges: readonly EdgeVersion[];
  /** What they were settled by. */
  readonly context: ProjectionContext;
}

/**
 * Settles which of these claims speak: the classes of documents first, as they decide between claims that cite them, then
 * all others. Pure; whoever writes loads what it says.
 *
 * @param histories Whole groups of claims that compete, with those that are about to change as they will be.
 * @param known The classes of documents that the histories cite and do not tell of.
 */
export function settle(
  histories: Iterable<ClaimHistory>,
  rules: Pick<ProjectionContext, 'ruleOf' | 'isRelation'>,
  identity: Identity,
  known: Iterable<ClassSpan> = [],
): Settled {
  const classes: ClaimHistory[] = [];
  const others: ClaimHistory[] = [];
  for (const history of histories) (history.claim.predicate === 'sourceClass' ? classes : others).push(history);
  const blind: ProjectionContext = { ...rules, identity, classOf: () => 'UNVERIFIED', classChanges: () => [] };
  const first = project(classes, blind);
  const spans = spansByDocument([...known, ...first.flatMap(spanOf)]);
  const context: ProjectionContext = {
    ...rules,
    identity,
    classOf: (document, at) => {
      const own = spans.get(identity.canonical(document, at)) ?? [];
      return own.find(({ from, to }) => from <= at && (to === null || at < to))?.value ?? 'UNVERIFIED';
    },
    // Also those of documents that it was ever one with, and the moments at which it became so.
    classChanges: (document) => [
      ...identity
        .members(document)
        .flatMap((id) => (spans.get(id) ?? []).flatMap(({ from, to }) => (to === null ? [from] : [from, to]))),
      ...identity.changes(document),
    ],
  };
  return { edges: [...first, ...project(others, context)], context };
}

function spanOf({ claim, subject, object, recordedFrom, recordedTo }: EdgeVersion): ClassSpan[] {
  if (claim.polarity === 'denied') return [];
  const value = String(object) as SourceClass; // the ontology admits no other values
  return [{ document: subject, value, from: recordedFrom, to: recordedTo }];
}

function spansByDocument(spans: Iterable<ClassSpan>): ReadonlyMap<EntityId, readonly ClassSpan[]> {
  const byDocument = new Map<EntityId, ClassSpan[]>();
  for (const span of spans) {
    const own = byDocument.get(span.document);
    if (own === undefined) byDocument.set(span.document, [span]);
    else own.push(span);
  }
  return byDocument;
}
