import type { EntityId, Scalar } from '../../model/claim.js';
import { compareValues } from '../../plan/compare.js';
import { querySignature, readCursor, writeCursor, type Position } from '../../plan/cursor.js';
import { dayOfOperand, resolve, resolveInteger, resolveTexts } from '../../plan/operand.js';
import type { ClaimConnectionField, ClaimFilter, ClaimsRoot } from '../../plan/plan.js';
import { pick } from '../pick.js';
import { claimCounts, type Call, type WalkCompiler } from './walk.js';
import { versionOf } from './moment.js';
import type { Answer, Row } from '../store.js';
import type { ClaimRecord } from './graph.js';

/** Compiles the root that lists claims, whether they speak or not. */
export function compileClaims(root: ClaimsRoot, compiler: WalkCompiler): (call: Call) => Row {
  const time = { on: root.on };
  const readers = root.fields.map((field) => [field.key, compileField(field)] as const);

  function compileField(field: ClaimConnectionField): (list: ClaimList, call: Call) => Answer {
    switch (field.field) {
      case 'typename':
        return () => field.value;
      case 'totalCount':
        return (list) => list.all.length;
      case 'pageInfo':
        return (list) => pick(field.fields, list.pageInfo(), 'PageInfo');
      case 'nodes': {
        const read = compiler.claim(field.fields, time);
        return (list, call) => list.page.map((record) => read(record, call));
      }
      case 'edges': {
        const parts = field.fields.map(
          (f): readonly [string, (record: ClaimRecord, list: ClaimList, call: Call) => Answer] => {
            if (f.field === 'typename') return [f.key, () => f.value];
            if (f.field === 'cursor') return [f.key, (record, list) => list.cursor(record)];
            const read = compiler.claim(f.fields, time);
            return [f.key, (record, _, call) => read(record, call)];
          },
        );
        return (list, call) =>
          list.page.map((record) => Object.fromEntries(parts.map(([key, read]) => [key, read(record, list, call)])));
      }
    }
  }

  return (call) => {
    const list = new ClaimList(root, call);
    return Object.fromEntries(readers.map(([key, read]) => [key, read(list, call)]));
  };
}

class ClaimList {
  readonly all: readonly ClaimRecord[];
  readonly page: readonly ClaimRecord[];
  readonly #call: Call;
  readonly #signature: string;
  readonly #more: boolean;
  readonly #after: Position | null;

  constructor(root: ClaimsRoot, call: Call) {
    const { values } = call;
    this.#call = call;
    this.#signature = querySignature(
      root.page,
      { filter: [...root.filter], order: [], time: root.on, knownAt: root.knownAt },
      values,
    );
    this.all = select(root, call);
    const text = root.page.after === null ? null : resolve(root.page.after, values);
    this.#after = text === null ? null : readCursor(String(text), this.#signature, 4);
    const after = this.#after;
    const rest =
      after === null ? this.all : this.all.filter((record) => comparePositions(this.#position(record), after) > 0);
    const first = resolveInteger(root.page.first, values);
    this.#more = rest.length > first;
    this.page = rest.slice(0, first);
  }

  cursor(record: ClaimRecord): string {
    return writeCursor(this.#signature, this.#position(record));
  }

  pageInfo(): { readonly [name: string]: Answer } {
    const [start, end] = [this.page[0], this.page[this.page.length - 1]];
    return {
      hasNextPage: this.#more,
      hasPreviousPage: this.#after !== null,
      startCursor: start === undefined ? null : this.cursor(start),
      endCursor: end === undefined ? null : this.cursor(end),
    };
  }

  #position(record: ClaimRecord): Position {
    const { claim } = record;
    return [
      claim.subject,
      claim.predicate,
      String(claim.object),
      this.#call.claims.strengthOf(record, this.#call.known),
    ];
  }
}

function comparePositions(a: Position, b: Position): number {
  for (let i = 0; i < a.length; i += 1) {
    const difference = compareValues(a[i] ?? null, b[i] ?? null);
    if (difference !== 0) return difference;
  }
  return 0;
}

function select(root: ClaimsRoot, call: Call): readonly ClaimRecord[] {
  const { claims, known } = call;
  const conditions = root.filter.map(({ property, value }) => ({
    property,
    wanted: wantedBy(property, resolveTexts(value, call.values) ?? [], call),
  }));
  const narrow = conditions.find(
    ({ property }) => property === 'subject' || property === 'object' || property === 'document',
  );
  const part =
    narrow === undefined
      ? null
      : claims.about(narrow.property as 'subject' | 'object' | 'document', [...narrow.wanted]);
  const day =
    root.on === null || resolve(root.on, call.values) === null ? null : dayOfOperand(root.on, call.values, call.today);
  return claims
    .ordered(known, part)
    .filter(
      (record) =>
        conditions.every(({ property, wanted }) => matches(record, property, wanted, call)) &&
        (day === null || claimCounts(record, day, call)),
    );
}

/** Whoever asks for one id of a merged entity means all its ids. */
function wantedBy(
  property: ClaimFilter[number]['property'],
  given: readonly string[],
  call: Call,
): ReadonlySet<string> {
  const isEntity = property === 'subject' || property === 'object' || property === 'document';
  return new Set(isEntity ? given.flatMap((id: EntityId) => call.claims.sameAs(id, call.known)) : given);
}

function matches(
  record: ClaimRecord,
  property: ClaimFilter[number]['property'],
  wanted: ReadonlySet<string>,
  call: Call,
): boolean {
  const { claim } = record;
  const version = versionOf(record, call.known);
  const any = (value: Scalar | undefined): boolean => value !== undefined && wanted.has(String(value));
  switch (property) {
    case 'document':
      return version?.evidence.some(({ document }) => wanted.has(document)) ?? false;
    case 'rank':
    case 'method':
      return any(version?.[property].toUpperCase());
    case 'polarity':
      return any(claim.polarity.toUpperCase());
    case 'object':
      return call.graph.ontology.relations.has(claim.predicate) && any(claim.object);
    case 'id':
    case 'subject':
    case 'predicate':
      return any(claim[property]);
  }
}
