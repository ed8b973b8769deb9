import type { Operation } from './operation.js';
import type { KindShape, LinkShape } from './shape.js';

/** One row of a relation of the page's entity. */
export interface LinkEdge {
  readonly node: { readonly id: string; readonly kind: string; readonly name: string };
  readonly since: string | null;
  readonly until: string | null;
  readonly attested: string | null;
  readonly claim: { readonly id: string };
  readonly [property: string]: unknown;
}

export interface Coverage {
  readonly completeThrough: string;
  readonly officialTotal: number | null;
  readonly note: string | null;
  readonly document: { readonly id: string; readonly kind: string; readonly name: string };
}

export interface LinkPage {
  readonly totalCount: number;
  readonly coverage: Coverage | null;
  readonly edges: readonly LinkEdge[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** An entity with its facts and the first rows of each relation, by field. */
export interface EntityAnswer {
  readonly entity:
    | ({
        readonly id: string;
        readonly kind: string;
        readonly name: string;
        readonly aliases: readonly string[];
        readonly description: string | null;
        /** Whether it was there on the day asked about. */
        readonly exists: boolean;
      } & Readonly<Record<string, unknown>>)
    | null;
}

export interface EntityVariables {
  readonly id: string;
  readonly asOf?: string;
  readonly ever?: boolean;
  readonly knownAt?: string;
}

const arguments_ = '($id: ID!, $asOf: Date, $ever: Boolean, $knownAt: DateTime';
const called = '(id: $id, asOf: $asOf, ever: $ever, knownAt: $knownAt)';
const made = new Map<string, Operation<EntityAnswer, EntityVariables>>();

/** What the page of an entity of this kind asks: every fact, and of every relation the count and the first rows. */
export function entityOperation(kind: KindShape, rows = 8): Operation<EntityAnswer, EntityVariables> {
  const known = made.get(`${kind.name} ${rows}`);
  if (known) return known;
  const text = `query ${kind.name}Page${arguments_}) {
  entity${called} {
    id kind name aliases description exists
    ... on ${kind.name} {
      ${kind.facts.map(({ name }) => name).join(' ')}
      ${kind.links.map((link) => `${link.name}(first: ${rows}, orderBy: [${link.order}]) ${connection(link)}`).join('\n      ')}
    }
  }
}`;
  const operation = { name: `${kind.name}Page`, text };
  made.set(`${kind.name} ${rows}`, operation);
  return operation;
}

/** One relation of one entity, a page at a time. */
export function linkOperation(
  kind: KindShape,
  link: LinkShape,
): Operation<EntityAnswer, EntityVariables & { readonly first: number; readonly after?: string }> {
  return {
    name: `${kind.name}List`,
    text: `query ${kind.name}List${arguments_}, $first: Int!, $after: String) {
  entity${called} {
    id kind name aliases description exists
    ... on ${kind.name} { ${link.name}(first: $first, after: $after, orderBy: [${link.order}]) ${connection(link)} }
  }
}`,
  };
}

function connection({ properties }: LinkShape): string {
  return `{
        totalCount
        coverage { completeThrough officialTotal note document { id kind name } }
        pageInfo { hasNextPage endCursor }
        edges { node { id kind name } since until attested ${properties.join(' ')} claim { id } }
      }`;
}

/** The page of this relation in an answer; undefined where it was not asked for. */
export function linkPage(entity: EntityAnswer['entity'], link: LinkShape): LinkPage | undefined {
  return entity?.[link.name] as LinkPage | undefined; // as `connection` asks
}
