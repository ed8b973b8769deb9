import { didYouMean } from '../../../src/text/suggest.js';
import { checkHop, namedValue, type Check, type Items } from './check-items.js';
import { checkOperand, checkTexts, checkWritten } from './check-operand.js';
import {
  CLAIM_CONDITIONS,
  comparedAs,
  type ClaimTest,
  type ClaimProperty,
  type ClaimFilter,
} from '../../../src/plan/claim-conditions.js';
import type { Facet, Filter, Operand, Order, Test } from '../../../src/plan/plan.js';
import { TESTS, testsOfClaims } from './tests-of.js';

/** Reports conditions that items of this sort cannot be put to. */
export function checkFilter(filter: Filter, items: Items, place: string, check: Check): void {
  switch (filter.filter) {
    case 'all':
    case 'any': {
      filter.of.forEach((part, i) => checkFilter(part, items, `${place}[${String(i)}]`, check));
      return;
    }
    case 'not': {
      checkFilter(filter.of, items, `${place}.not`, check);
      return;
    }
    case 'test': {
      checkTest(filter, items, place, check);
      return;
    }
    case 'existing': {
      if (filter.on !== null) checkOperand(filter.on, `${place}.existing`, check);
      return;
    }
    case 'isNull': {
      const value = namedValue(items, filter.on, filter.property, place, check);
      if (value?.list === true) check.report(place, `${filter.property} is a list: it is empty, never unknown.`);
      return;
    }
    case 'relation': {
      const along = checkHop(filter, items.kinds, place, check);
      if (filter.where !== null)
        checkFilter(filter.where, along, `${place}.${filter.quantifier}(${filter.relation})`, check);
    }
  }
}

function checkTest(filter: Extract<Filter, { filter: 'test' }>, items: Items, place: string, check: Check): void {
  const { property, test, type, value } = filter;
  checkOperand(value, `${place}.${property}`, check);
  if ((test === 'in') !== canBeList(value) && !('name' in value)) {
    check.report(place, `${property} ${test}: ${test === 'in' ? 'takes a list' : 'takes one value, not a list'}.`);
  }
  const named = namedValue(items, filter.on, property, place, check);
  if (named === undefined) return;
  if (named.type !== type) check.report(place, `${property} is of type ${named.type}, not ${type}.`);
  const allowed: readonly Test[] = named.list ? ['has'] : TESTS[named.type];
  if (!allowed.includes(test)) {
    const what = named.list ? 'a list' : `of type ${named.type}`;
    check.report(place, `${property} is ${what} and cannot be put to "${test}". Use ${allowed.join(', ')}.`);
  }
}

const canBeList = (operand: Operand): boolean =>
  'list' in operand || ('value' in operand && Array.isArray(operand.value));

/** Reports keys that items of this sort cannot be put in order by. */
export function checkOrder(order: readonly Order[], items: Items, place: string, check: Check): void {
  order.forEach(({ on, property }, i) => {
    const at = `${place}.order[${String(i)}]`;
    if (namedValue(items, on, property, at, check)?.list === true)
      check.report(at, `${property} is a list and gives no order.`);
  });
}

/** Reports what items of this sort cannot be counted by. */
export function checkFacets(facets: readonly Facet[], items: Items, place: string, check: Check): void {
  for (const { name, on, property, year } of facets) {
    const value = namedValue(items, on, property, `${place}.${name}`, check);
    if (year && value !== undefined && value.type !== 'date') {
      check.report(`${place}.${name}`, `${property} is of type ${value.type} and has no year.`);
    }
  }
}

/** Reports conditions that claims cannot be put to. */
export function checkClaimFilter(filter: ClaimFilter, place: string, check: Check): void {
  for (const { property, test, value } of filter) {
    const at = `${place}.${property}`;
    if (Object.hasOwn(CLAIM_CONDITIONS, property)) checkClaimTest(property, test, value, at, check);
    else check.report(at, `claims have no "${property}".${didYouMean(property, Object.keys(CLAIM_CONDITIONS))}`);
  }
}

export function checkClaimTest(
  property: ClaimProperty,
  test: ClaimTest,
  value: Operand,
  place: string,
  check: Check,
): void {
  const [type, tests] = [comparedAs(property), testsOfClaims(property)];
  if (!tests.includes(test)) check.report(place, `cannot be put to "${test}". Use ${tests.join(', ')}.`);
  const sort = test === 'isNull' ? 'boolean' : type;
  if (sort === 'boolean' || sort === 'number')
    checkWritten(
      value,
      sort === 'boolean' ? 'true or false' : 'a number',
      (written) => written === null || typeof written === sort,
      place,
      check,
    );
  else checkTexts(value, place, check);
  if (canBeList(value) && test !== 'in') check.report(place, `${test} takes one value, not a list.`);
}
