import { prefixOf, type Claim } from '../model/claim.js';
import type { PredicateRule, ProjectionContext } from '../model/project.js';
import type { Lasting } from '../model/interval.js';
import { RULES_VERSION } from '../model/rules-version.js';
import type { Ontology } from '../ontology/ontology.js';
import { digest } from '../text/digest.js';

export interface PredicateRules extends Pick<ProjectionContext, 'ruleOf' | 'isRelation'> {
  /**
   * Whether the ontology has all that a claim names. It lacks what an origin brought of its own and has taken away again,
   * whose claims were retracted with it, and what another process has brought since this one began.
   */
  readonly knows: (claim: Pick<Claim, 'subject' | 'predicate' | 'object'>) => boolean;
}

/** What the projection asks of the ontology. */
export function predicateRules(ontology: Ontology): PredicateRules {
  const relations = new Map<string, PredicateRule>();
  for (const relation of ontology.relations.values()) {
    const identifying = [...relation.properties.values()].filter((p) => p.identifies).map((p) => p.name);
    relations.set(relation.name, { lasting: relation.lasting, manyObjects: true, temporal: false, identifying });
  }
  // By prefix and name, and not by one text of both: it is asked several times of every claim.
  const properties = new Map<string, Map<string, PredicateRule>>();
  for (const kind of ontology.kinds.values()) {
    const own = new Map<string, PredicateRule>();
    properties.set(kind.prefix, own);
    for (const { name, list, temporal } of kind.properties.values()) {
      const lasting: Lasting = temporal ? 'STATE' : 'NONE';
      own.set(name, { lasting, manyObjects: list, temporal, identifying: [] });
    }
  }
  return {
    isRelation: (predicate) => relations.has(predicate),
    knows: ({ subject, predicate, object }) => {
      const own = properties.get(prefixOf(subject));
      if (own === undefined) return false;
      return relations.has(predicate) ? properties.has(prefixOf(String(object))) : own.has(predicate);
    },
    ruleOf: (predicate, subject) => {
      const rule = relations.get(predicate) ?? properties.get(prefixOf(subject))?.get(predicate);
      if (rule === undefined) throw new Error(`no rule for ${predicate} of ${subject}`); // claims are checked at the edge
      return rule;
    },
  };
}

/**
 * Names the rules by which claims are settled: the version of the rules, and what the ontology says of predicates. A store
 * that keeps what was settled by others settles it anew.
 */
export function rulesName({ packaged, ...own }: Ontology): string {
  // What origins bring settles nothing that is there, and does not change while claims stand on it.
  const ontology = packaged ?? own;
  const relations = [...ontology.relations.values()].map(({ name, lasting, properties }) => [
    ...[name, lasting],
    ...[...properties.values()].filter(({ identifies }) => identifies).map((property) => property.name),
  ]);
  const properties = [...ontology.kinds.values()].flatMap((kind) =>
    [...kind.properties.values()].map(({ name, list, temporal }) => [kind.prefix, name, list, temporal]),
  );
  return `${RULES_VERSION}:${digest(JSON.stringify([relations, properties])).slice(0, 16)}`;
}

/** Tells claims that give a property whose values are dates. */
export function dateProperties(ontology: Ontology): (claim: Claim) => boolean {
  const dates = new Set(
    [...ontology.kinds.values()].flatMap((kind) =>
      [...kind.properties.values()]
        .filter(({ value }) => value.type === 'date')
        .map(({ name }) => `${kind.prefix}.${name}`),
    ),
  );
  return ({ subject, predicate }) => dates.has(`${prefixOf(subject)}.${predicate}`);
}
