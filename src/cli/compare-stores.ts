import type { ClaimHistory } from '../model/claim.js';
import type { Ontology } from '../ontology/ontology.js';
import type { Shape } from '../plan/plan.js';
import type { Plan } from '../questions/plan.js';
import { canonicalJson, type Json } from '../text/canonical-json.js';
import type { GraphStore, Row } from '../store/store.js';
import { allHistories } from '../store/all-histories.js';
import type { ExitCode, Output } from './output.js';

const SHOWN = 10;
/** Every edge at once: the limit on pages is for strangers. */
const PAGE = 1_000_000;

/**
 * Compares two stores: every claim with all its versions, and every edge as traversals see it.
 *
 * @returns 0 when they are equal; else 1, with the first differences printed.
 */
export async function compareStores(
  one: GraphStore,
  other: GraphStore,
  ontology: Ontology,
  today: number,
  output: Output,
): Promise<ExitCode> {
  const differences = [
    ...differ('claim', claimTexts(await allHistories(one)), claimTexts(await allHistories(other))),
    ...differ('edges of', await edgeTexts(one, ontology, today), await edgeTexts(other, ontology, today)),
  ];
  const [a, b] = [await one.dataset(), await other.dataset()];
  if (a.version !== b.version) differences.push(`data version: ${a.version} here, ${b.version} there`);
  if (differences.length === 0) {
    output.print(
      `${String(a.claims)} live claims, ${String(a.edges)} edges, ${String(a.entities)} entities: equal in both\ndata version ${a.version}\n`,
    );
    return 0;
  }
  output.print(`${differences.slice(0, SHOWN).join('\n')}\n`);
  output.note(
    `${String(differences.length)} differences${differences.length > SHOWN ? `, the first ${String(SHOWN)} are shown` : ''}`,
  );
  return 1;
}

function claimTexts(histories: readonly ClaimHistory[]): Map<string, string> {
  return new Map(histories.map((history) => [history.claim.id, canonicalJson(history as unknown as Json)])); // plain JSON
}

/** Every edge of every entity, whatever its day, asked for as any question is: one text an entity. */
async function edgeTexts(store: GraphStore, ontology: Ontology, today: number): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const kind of ontology.kinds.values()) {
    const plan = edgesPlan(kind.name, ontology);
    for (let after: string | null = null; ;) {
      const { row } = await store.run(plan, { after }, { today });
      const { nodes, pageInfo } = row['all'] as Row & {
        nodes: (Row & { readonly id: string })[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      for (const node of nodes) texts.set(node.id, canonicalJson(node));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
  }
  return texts;
}

function edgesPlan(kindName: string, ontology: Ontology): Plan {
  const kind = ontology.kinds.get(kindName);
  const time = { ever: true } as const;
  const idOnly: Shape = [{ kinds: [...ontology.kinds.keys()], fields: [{ field: 'id', key: 'id' }] }];
  // What leads away from an entity: every edge is met from its subject. Symmetric ones are met from either end.
  const fields = [...(kind?.relations.values() ?? [])].map(({ name, relation, direction, targets }) => ({
    field: 'relation' as const,
    key: name,
    relation,
    direction,
    targets,
    time,
    connection: {
      filter: null,
      order: [],
      page: { first: { value: PAGE }, after: null, query: `${kindName}.${name}` },
      fields: [
        { field: 'totalCount' as const, key: 'totalCount' },
        {
          field: 'edges' as const,
          key: 'edges',
          fields: [
            { field: 'entity' as const, key: 'node', name: 'node', shape: idOnly },
            { field: 'plain' as const, key: 'since', name: 'since' },
            { field: 'plain' as const, key: 'until', name: 'until' },
            {
              field: 'claim' as const,
              key: 'claim',
              name: 'claim',
              fields: [{ field: 'plain' as const, key: 'id', name: 'id' }],
            },
          ],
        },
      ],
    },
  }));
  const properties = [...(kind?.properties.keys() ?? [])].map((property) => ({
    field: 'property' as const,
    key: `.${property}`,
    property,
  }));
  return {
    roots: [
      {
        root: 'many',
        key: 'all',
        kind: kindName,
        time,
        knownAt: null,
        connection: {
          filter: null,
          order: [],
          page: { first: { value: 20 }, after: { name: 'after' }, query: `Query.${kind?.plural ?? ''}` },
          fields: [
            {
              field: 'nodes',
              key: 'nodes',
              shape: [{ kinds: [kindName], fields: [{ field: 'id', key: 'id' }, ...properties, ...fields] }],
            },
            {
              field: 'pageInfo',
              key: 'pageInfo',
              fields: [
                { field: 'plain', key: 'hasNextPage', name: 'hasNextPage' },
                { field: 'plain', key: 'endCursor', name: 'endCursor' },
              ],
            },
          ],
        },
      },
    ],
  };
}

function differ(what: string, one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const ids = [...new Set([...one.keys(), ...other.keys()])].sort();
  return ids.flatMap((id) => {
    const [a, b] = [one.get(id), other.get(id)];
    if (a === b) return [];
    if (a === undefined) return [`${what} ${id}: only there`];
    if (b === undefined) return [`${what} ${id}: only here`];
    return [`${what} ${id}:\n  here  ${firstDifference(a, b)}\n  there ${firstDifference(b, a)}`];
  });
}

/** A text from a little before the place where another begins to differ. */
function firstDifference(text: string, other: string): string {
  let i = 0;
  while (i < text.length && text[i] === other[i]) i += 1;
  return text.slice(Math.max(0, i - 30), i + 120);
}
