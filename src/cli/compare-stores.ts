import type { ClaimHistory } from '../model/claim.js';
import type { Kind, Ontology } from '../ontology/ontology.js';
import type { Connection, ManyRoot, Shape } from '../plan/plan.js';
import type { Plan } from '../questions/plan.js';
import { canonicalJson, type Json } from '../text/canonical-json.js';
import type { GraphStore, Row } from '../store/store.js';
import { allHistories } from '../store/all-histories.js';
import { SAME_AS } from '../store/identity.js';
import type { ExitCode, Output } from './output.js';

const SHOWN = 10;
/** Every edge at once: the limit on pages is for strangers. */
const PAGE = 1_000_000;
const EVER = { ever: true } as const;

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
  const kinds = await kindsThere([one, other], ontology, today);
  const differences = [
    ...differ('claim', claimTexts(await allHistories(one)), claimTexts(await allHistories(other))),
    ...differ('edges of', await edgeTexts(one, kinds, ontology, today), await edgeTexts(other, kinds, ontology, today)),
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
async function edgeTexts(
  store: GraphStore,
  kinds: readonly Kind[],
  ontology: Ontology,
  today: number,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const kind of kinds) {
    const plan = edgesPlan(kind, ontology);
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

/** The kinds that one of the stores has any of: to plan what is asked of a kind takes a database longer than to count. */
async function kindsThere(stores: readonly GraphStore[], ontology: Ontology, today: number): Promise<Kind[]> {
  const kinds = [...ontology.kinds.values()];
  const plan: Plan = {
    roots: kinds.map(({ name, plural }) =>
      all(name, name, {
        page: { first: { value: 0 }, after: null, query: `Query.${plural}` },
        fields: [{ field: 'totalCount', key: 'totalCount' }],
      }),
    ),
  };
  const rows = await Promise.all(stores.map(async (store) => (await store.run(plan, {}, { today })).row));
  return kinds.filter(({ name }) => rows.some((row) => Number((row[name] as Row)['totalCount']) > 0));
}

function edgesPlan(kind: Kind, ontology: Ontology): Plan {
  const idOnly: Shape = [{ kinds: [...ontology.kinds.keys()], fields: [{ field: 'id', key: 'id' }] }];
  // Every edge is met from its subject, whatever field shows it; symmetric ones are met from either end.
  const led = [...ontology.relations.values()].filter(({ name, from }) => name !== SAME_AS && from.includes(kind.name));
  const fields = led.map(({ name, symmetric, to }) => ({
    field: 'relation' as const,
    key: name,
    relation: name,
    direction: symmetric ? ('BOTH' as const) : ('OUT' as const),
    targets: to,
    time: EVER,
    connection: {
      filter: null,
      order: [],
      page: { first: { value: PAGE }, after: null, query: `${kind.name}.${name}` },
      fields: [
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
  const properties = [...kind.properties.keys()].map((property) => ({
    field: 'property' as const,
    key: `.${property}`,
    property,
  }));
  return {
    roots: [
      all('all', kind.name, {
        page: { first: { value: 20 }, after: { name: 'after' }, query: `Query.${kind.plural}` },
        fields: [
          {
            field: 'nodes',
            key: 'nodes',
            shape: [{ kinds: [kind.name], fields: [{ field: 'id', key: 'id' }, ...properties, ...fields] }],
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
      }),
    ],
  };
}

const all = (key: string, kind: string, connection: Pick<Connection, 'page' | 'fields'>): ManyRoot => ({
  ...{ root: 'many', key, kind, time: EVER, knownAt: null },
  connection: { filter: null, order: [], ...connection },
});

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
