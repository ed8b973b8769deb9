import { existsSync, readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';

const { makeAsk } = await import('../../src/graph/ask.ts');
const { allHistories } = await import('../../src/store/all-histories.ts');
const { CHECK_NAMES } = await import('../../src/verify/checks.ts');
const { viewOf } = await import('../../src/verify/graph-view.ts');
const { makeReport } = await import('../../src/verify/report.ts');
const { DEFAULT_LIMITS } = await import('../../src/graphql/limits.ts');
const { readOntology } = await import('../../src/ontology/read-ontology.ts');
const { loadSeed } = await import('../../src/seed/load-seed.ts');
const { readReviewFiles } = await import('../../src/seed/review-files.ts');
const { EmbeddedStore } = await import('../../src/store/embedded/embedded-store.ts');
const { memoryJournal } = await import('../../src/store/embedded/journal.ts');

/**
 * What the pages are made from: the ontology, the seed as the embedded store answers it, the report of `verify`, and
 * the files of the seed.
 *
 * @param root The folder of the project, with a slash behind it.
 */
export async function readData(root) {
  const ontology = readOntology(readFileSync(`${root}schema/ontology.graphql`, 'utf8'));
  const store = new EmbeddedStore(ontology, memoryJournal(), []);
  const seed = await loadSeed(`${root}seed`, ontology);
  await store.write(seed);
  const expected = await readReviewFiles(`${root}seed`, CHECK_NAMES, ontology);
  const view = viewOf(await allHistories(store), ontology, seed);
  // Totals are asked for their own days; no page depends on today.
  const ask = makeAsk({ ontology, store, limits: DEFAULT_LIMITS, today: () => 0 });
  const report = await makeReport(view, await store.dataset(), expected, ask);
  return { ontology, view, report, files: readFiles(root), rowsOf: (path) => readTable(`${root}seed/${path}`) };
}

/** The files that the manifest lists, in its order, with what their mappings say of them. */
function readFiles(root) {
  const { files } = parseYaml(readFileSync(`${root}seed/manifest.yaml`, 'utf8'));
  return files.map((listed) => {
    const path = typeof listed === 'string' ? listed : listed.file;
    const mapping = path.replace(/\.csv$/, '.yaml');
    const isMapped = mapping !== path && existsSync(`${root}seed/${mapping}`);
    const { about = '', licences = [] } = isMapped ? parseYaml(readFileSync(`${root}seed/${mapping}`, 'utf8')) : {};
    return { path, mapping: isMapped ? mapping : null, about, licences, rows: countRows(`${root}seed/${path}`) };
  });
}

/** Rows of a table, or entries of a file that follows one source. */
function countRows(file) {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.csv'))
    return parseCsv(text, { relax_column_count: true, skip_empty_lines: true, bom: true }).length - 1;
  const { entities = [], claims = [] } = parseYaml(text) ?? {};
  return entities.length + claims.length;
}

const readTable = (file) => parseCsv(readFileSync(file, 'utf8'), { columns: true, skip_empty_lines: true, bom: true });
