import { isQuestion, questionOf, RECORDS } from '../../../src/questions/questions.js';
import { allKinds, checkClaim, checkConnection, checkKeys, checkRecord, checkShape } from './check-parts.js';
import type { Ontology } from '../../../src/ontology/ontology.js';
import { checkArguments } from './check-arguments.js';
import { checkKinds, type Check } from './check-items.js';
import { checkKnownAt, checkTexts, checkTime } from './check-operand.js';
import type { OneRoot } from '../../../src/plan/plan.js';
import type { Plan, Root } from '../../../src/questions/plan.js';

/**
 * Says what in a plan the ontology does not know or a step cannot do: names of kinds, relations and properties, the
 * ends and directions of hops, tests by type, orders, facets, operands. No store has to throw on a plan that passes.
 *
 * @returns All problems, each with its place: `states.nodes.partyTo: no relation "PARTY_OF". …`. Empty where it is sound.
 */
export function checkPlan(plan: Plan, ontology: Ontology): string[] {
  const problems: string[] = [];
  const check: Check = { ontology, report: (place, problem) => problems.push(`${place}: ${problem}`) };
  checkKeys(plan.roots, 'plan', check);
  for (const root of plan.roots) checkRoot(root, check);
  return problems;
}

function checkRoot(root: Root, check: Check): void {
  const { key } = root;
  if (isQuestion(root)) {
    checkArguments(root, check);
    checkRecord(root.fields, questionOf(root).answer, RECORDS, key, check);
    return;
  }
  switch (root.root) {
    case 'typename':
      return;
    case 'one': {
      checkOne(root, check);
      return;
    }
    case 'nodes':
      checkTexts(root.ids, `${key}.ids`, check);
      checkTime(root.time, key, check);
      checkKnownAt(root.knownAt, key, check);
      checkShape(root.shape, allKinds(check), key, check);
      {
        checkClaim(root.claim, key, check);
        return;
      }
    case 'many':
      checkTime(root.time, key, check);
      checkKnownAt(root.knownAt, key, check);
      {
        checkConnection(root.connection, { kinds: checkKinds([root.kind], key, check), relation: null }, key, check);
        return;
      }
  }
}

function checkOne(root: OneRoot, check: Check): void {
  const { key, target, by } = root;
  const any = target === 'Entity' || target === 'Node';
  const kinds = any ? allKinds(check) : target === 'Claim' ? [] : checkKinds([target], key, check);
  if (by.property !== 'id' && check.ontology.kinds.get(target)?.properties.get(by.property)?.key !== true) {
    check.report(key, `"${by.property}" is no key of ${target}.`);
  }
  checkTexts(by.value, `${key}.${by.property}`, check);
  checkTime(root.time, key, check);
  checkKnownAt(root.knownAt, key, check);
  checkShape(root.shape, kinds, key, check);
  if (root.claim.length > 0 && target !== 'Node' && target !== 'Claim')
    check.report(key, `${target} is never a claim.`);
  checkClaim(root.claim, key, check);
}
