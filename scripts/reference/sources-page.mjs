import { byCount, code, GENERATED, table } from './markdown.mjs';

const { SOURCE_CLASSES } = await import('../../src/model/source-class.ts');

/** Documents as they are cited: by id, what is known of each, and the live claims that rest on it. */
export function documentsOf({ view }) {
  const claims = new Map();
  for (const { claim, evidence } of view.live) {
    for (const { document } of evidence) {
      const id = view.canonical(document);
      if (!claims.has(id)) claims.set(id, new Set());
      claims.get(id).add(claim.id);
    }
  }
  return [...claims].map(([id, own]) => {
    const facts = view.documents.get(id) ?? new Map();
    const sourceClass = facts.get('sourceClass') ?? 'UNVERIFIED';
    return { id, claims: own, sourceClass, publisher: facts.get('publisher') ?? '', url: facts.get('url') };
  });
}

/** How many claims rest on any of these: one that cites two of them counts once. */
const claimsOn = (documents) => new Set(documents.flatMap(({ claims }) => [...claims])).size;

/** Documents and claims by class, the most trusted first. */
export function classTable(data) {
  const documents = documentsOf(data);
  return table(
    ['class', 'documents', 'claims that rest on them'],
    SOURCE_CLASSES.map((name) => {
      const own = documents.filter(({ sourceClass }) => sourceClass === name);
      return [name, own.length, claimsOn(own)];
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
          `${licence}${credit === undefined ? '' : ` (${[credit].flat().join(', ')})`}${of === undefined ? '' : `: ${of}`}`,
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
  const documents = documentsOf(data).sort((a, b) => b.claims.size - a.claims.size || (a.id < b.id ? -1 : 1));
  const publishers = new Map();
  for (const document of documents) {
    const key = `${SOURCE_CLASSES.indexOf(document.sourceClass)}\n${document.publisher}`;
    publishers.set(key, [...(publishers.get(key) ?? []), document]);
  }
  const byPublisher = [...publishers.values()]
    .map((own) => [own[0].sourceClass, own[0].publisher || 'not named', own.length, claimsOn(own)])
    .sort(
      (a, b) => SOURCE_CLASSES.indexOf(a[0]) - SOURCE_CLASSES.indexOf(b[0]) || b[3] - a[3] || (a[1] < b[1] ? -1 : 1),
    );
  return (
    `${GENERATED}\n# Sources\n\nWhat the claims of the seed rest on. A claim that rests on documents of two classes or publishers counts under both.\n\n` +
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
