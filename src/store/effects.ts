import type { Claim, ClaimHistory, ClaimId } from '../model/claim.js';
import { LATEST } from '../model/instant.js';
import { overlaps, span } from '../model/interval.js';
import { competitionKey, factKey, type EdgeVersion } from '../model/project.js';
import type { Ontology } from '../ontology/ontology.js';
import { changeOf, mergesIn } from './change.js';
import { sharesOf } from './content.js';
import { difference } from './difference.js';
import { identityOf, SAME_AS } from './identity.js';
import { predicateRules } from './predicate-rules.js';
import { settle } from './settle.js';
import type { Assertion, Batch } from './store.js';

/** What becomes of one claim when a batch is written. */
export interface Effect {
  readonly what: 'opened' | 'changed' | 'closed';
  /** As it will be; a closed one as it was. */
  readonly assertion: Assertion;
  /** As it was, where it changes. */
  readonly before?: Assertion;
  /** Whether it speaks from now on. A closed one never does. */
  readonly speaks: boolean;
  readonly spoke: boolean;
  /** Live claims that it competes with, by id. */
  readonly rivals: readonly Rival[];
}

export interface Rival {
  readonly claim: Claim;
  /** Who says it. */
  readonly origins: readonly string[];
  readonly spoke: boolean;
  readonly speaks: boolean;
}

/**
 * What writing a batch would do: which claims open, change and close, with which existing ones each competes, and who
 * speaks before and after. By the same rules as writing it, and nothing is written.
 *
 * @param histories All that the graph holds.
 * @param batch As `batchToSync` gives it.
 */
export function effectsOf(histories: readonly ClaimHistory[], batch: Batch, ontology: Ontology): Effect[] {
  const known = new Map(histories.map((history) => [history.claim.id, history]));
  const liveOf = (history: ClaimHistory | undefined) => {
    const last = history?.versions.at(-1);
    return last?.retractedAt === null ? last : undefined;
  };
  const changed = { ...batch, ...difference(batch, (id) => liveOf(known.get(id))) };
  if (changed.assert.length === 0 && changed.retract.length === 0) return [];
  const change = changeOf(changed, known);
  const after = new Map(known);
  for (const [id, history] of change.histories) after.set(id, history);
  const rules = predicateRules(ontology);
  const identity = identityOf([...after.values()].filter(({ claim }) => claim.predicate === SAME_AS));
  const keyOf = (claim: Claim): string => competitionKey(claim, { ...rules, identity });
  const touched = new Set([...change.histories.values()].map(({ claim }) => keyOf(claim)));
  const whole = mergesIn(change);
  const concerned = ({ claim }: ClaimHistory): boolean =>
    whole || claim.predicate === 'sourceClass' || touched.has(keyOf(claim));
  const speaking = (of: Iterable<ClaimHistory>, identityThen = identity): ReadonlySet<ClaimId> =>
    new Set(
      settle([...of].filter(concerned), rules, identityThen)
        .edges.filter(isLive)
        .map(({ claim }) => claim.id),
    );
  const before = speaking(histories, identityOf(histories.filter(({ claim }) => claim.predicate === SAME_AS)));
  const now = speaking(after.values());
  const groups = new Map<string, ClaimHistory[]>();
  for (const history of after.values()) {
    const key = keyOf(history.claim);
    if (!touched.has(key) || liveOf(history) === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [history]);
    else group.push(history);
  }
  const factOf = (claim: Claim): string => factKey(claim, { ...rules, identity }, LATEST);
  const spanOf = (claim: Claim) => span(claim, rules.ruleOf(claim.predicate, claim.subject).lasting);
  const rivalsOf = (claim: Claim): Rival[] =>
    (groups.get(keyOf(claim)) ?? []).flatMap((history) => {
      const { claim: other } = history;
      const version = liveOf(history);
      if (version === undefined || other.id === claim.id || factOf(other) !== factOf(claim)) return [];
      if (!overlaps(spanOf(other), spanOf(claim))) return [];
      const origins = sharesOf(version).map(({ origin }) => origin);
      return [{ claim: other, origins, spoke: before.has(other.id), speaks: now.has(other.id) }];
    });
  const effect = (what: Effect['what'], assertion: Assertion, earlier?: Assertion): Effect => ({
    what,
    assertion,
    ...(earlier !== undefined && { before: earlier }),
    speaks: what !== 'closed' && now.has(assertion.claim.id),
    spoke: before.has(assertion.claim.id),
    rivals: rivalsOf(assertion.claim),
  });
  const liveAssertion = (id: ClaimId): Assertion | undefined => {
    const history = known.get(id);
    const version = liveOf(history);
    return history === undefined || version === undefined ? undefined : { ...version, claim: history.claim };
  };
  return [
    ...changed.retract.flatMap((id) => {
      const was = liveAssertion(id);
      return was === undefined ? [] : [effect('closed', was)];
    }),
    ...changed.assert.map((assertion) => {
      const was = liveAssertion(assertion.claim.id);
      return was === undefined ? effect('opened', assertion) : effect('changed', assertion, was);
    }),
  ];
}

const isLive = ({ recordedTo }: EdgeVersion): boolean => recordedTo === null;
