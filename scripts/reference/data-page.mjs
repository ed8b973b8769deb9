import { languageTable } from './languages.mjs';
import { code, table } from './markdown.mjs';
import { classTable, fileTable, kindTable, relationTable } from './sources-page.mjs';

/** What stands between `<!-- figures: NAME -->` and `<!-- end -->`. */
const FIGURES = {
  summary: ({ report: { dataset } }) =>
    `${dataset.claims} claims about ${dataset.entities} entities, and ${dataset.edges} relations between them, at any time.\n`,
  kinds: kindTable,
  relations: relationTable,
  files: fileTable,
  classes: classTable,
  standing: ({ view }) => {
    const count = (of) => {
      const counts = new Map();
      for (const one of view.live) counts.set(of(one), (counts.get(of(one)) ?? 0) + 1);
      return [...counts].sort(([a], [b]) => (a < b ? 1 : -1));
    };
    const rows = [
      ...count(({ confidence }) => confidence).map(([value, claims]) => ['confidence', String(value), claims]),
      ...count(({ rank }) => rank).map(([value, claims]) => ['rank', value, claims]),
      ...count(({ method }) => method).map(([value, claims]) => ['method', value, claims]),
    ];
    return table(['', 'value', 'claims'], rows);
  },
  totals: ({ report }) =>
    table(
      ['list', 'relation', 'day', 'announced', 'in the graph'],
      report.totals.map(({ name, relation, on, count, found }) => [name, relation, on, count, found ?? 'not loaded']),
    ),
  coverage: ({ report }) =>
    table(
      ['relation', 'list', 'complete through'],
      report.coverage.flatMap(({ relation, complete }) =>
        complete.map(({ name, through }) => [relation, name, through]),
      ),
    ),
  languages: languageTable,
  described: ({ report: { described } }) =>
    `Of the ${described.documents} pages on which most claims rest, ${described.complete} have all that every page has: title, publisher, day, language and kind.\n\n` +
    table(
      ['property', 'pages that have it', 'not found, or none'],
      described.has.map(({ property, documents }) => [code(property), documents, described.documents - documents]),
    ),
  gaps: ({ report }) =>
    table(
      ['of', 'what', 'why it stays'],
      report.checks.flatMap(({ explained }) =>
        explained.map(({ about, problem, reason }) => [code(about), problem, reason]),
      ),
    ),
  unused: ({ report }) => {
    const kinds = report.dataset.kinds.filter(({ count }) => count === 0).map(({ kind }) => kind);
    const relations = report.coverage.filter(({ edges }) => edges === 0).map(({ relation }) => relation);
    return `Kinds: ${kinds.join(', ') || 'none'}. Relations: ${relations.join(', ') || 'none'}.\n`;
  },
};

/** The page with its figures as they are now; the words around them stay as somebody wrote them. */
export function withFigures(page, data) {
  return page.replaceAll(/<!-- figures: (\w+) -->\n[\s\S]*?<!-- end -->/g, (_, name) => {
    const figure = FIGURES[name];
    if (figure === undefined)
      throw new Error(`docs/data.md: no figures are called "${name}". There are ${Object.keys(FIGURES).join(', ')}.`);
    return `<!-- figures: ${name} -->\n\n${figure(data)}\n<!-- end -->`;
  });
}
