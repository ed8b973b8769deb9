import { byCount, code, GENERATED, table } from './markdown.mjs';

const { SOURCE_CLASSES } = await import('../../src/model/source-class.ts');

/** Documents as they are cited: by id, what is known of each, and how many live claims rest on it. */
export function documentsOf({ view }) {
  const claims = new Map();
  for (const { evidence } of view.live)
    for (const document of new Set(evidence.map((one) => view.canonical(one.document))))
      claims.set(document, (claims.get(document) ?? 0) + 1);
  return [...claims].map(([id, count]) => {
    const facts = view.documents.get(id) ?? new Map();
    return {
      id,
      count,
      sourceClass: facts.get('sourceClass') ?? 'UNVERIFIED',
      publisher: facts.get('publisher') ?? '',
      url: facts.get('url'),
    };
  });
}

/** Documents and claims by class, the most trusted first. A claim with two sources counts for both. */
export function classTable(data) {
  const documents = documentsOf(data);
  return table(
    ['class', 'documents', 'claims that rest on them'],
    SOURCE_CLASSES.map((name) => {
      const own = documents.filter(({ sourceClass }) => sourceClass === name);
      return [name, own.length, own.reduce((sum, { count }) => sum + count, 0)];
    }),
  );
}

export function fileTable({ files }) {
  const rows = files.map(({ path, mapping, rows: count, licences, about }) => [
    code(path),
    mapping === null ? '' : code(mapping),
    count,
    licences
      .map(
        ({ of, licence, credit }) =>
          `${licence}${credit === undefined ? '' : ` (${credit})`}${of === undefined ? '' : `: ${of}`}`,
      )
      .join('; '),
    about,
  ]);
  return table(['file', 'mapping', 'rows', 'licence', 'what it holds'], rows);
}

export function kindTable({ report }) {
  return table(
    ['kind', 'entities'],
    report.dataset.kinds.map(({ kind, count }) => [kind, count]),
  );
}

export function relationTable({ report }) {
  const edges = byCount(report.coverage.map(({ relation, edges: count }) => [relation, count]));
  return table(['relation', 'edges'], edges);
}

export function sources(data) {
  const documents = documentsOf(data).sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const publishers = new Map();
  for (const { publisher, sourceClass, count } of documents) {
    const key = `${sourceClass}\n${publisher}`;
    const known = publishers.get(key) ?? { publisher, sourceClass, documents: 0, claims: 0 };
    publishers.set(key, { ...known, documents: known.documents + 1, claims: known.claims + count });
  }
  const byPublisher = [...publishers.values()]
    .sort(
      (a, b) =>
        SOURCE_CLASSES.indexOf(a.sourceClass) - SOURCE_CLASSES.indexOf(b.sourceClass) ||
        b.claims - a.claims ||
        (a.publisher < b.publisher ? -1 : 1),
    )
    .map(({ publisher, sourceClass, documents: count, claims }) => [
      sourceClass,
      publisher || 'not named',
      count,
      claims,
    ]);
  return (
    `${GENERATED}\n# Sources\n\nWhat the claims of the seed rest on. A claim with two sources counts for both.\n\n` +
    `## By class\n\n${classTable(data)}\n## By publisher\n\n${table(['class', 'publisher', 'documents', 'claims'], byPublisher)}\n` +
    `## Files of the seed\n\nIn loading order. Licences are those of the sources that ask to be credited; see NOTICE.\n\n${fileTable(data)}\n` +
    `## Entities by kind\n\n${kindTable(data)}\n## Edges by relation\n\n${relationTable(data)}\n` +
    `## Documents\n\n${table(
      ['document', 'class', 'claims', 'address'],
      documents.map(({ id, sourceClass, count, url }) => [
        code(id),
        sourceClass,
        count,
        url === undefined ? '' : `<${url}>`,
      ]),
    )}`
  );
}
