import { open, type FileHandle } from 'node:fs/promises';
import { GovernanceError } from '../errors.js';
import { makeClaim, type ClaimId, type Evidence, type Share } from '../model/claim.js';
import { fromMilliseconds, type Instant } from '../model/instant.js';
import { parsePartialDate } from '../model/partial-date.js';
import { checkAssertion } from '../ontology/check-claim.js';
import type { Ontology } from '../ontology/ontology.js';
import { later, shareOf, withShares } from '../seed/sync-seed.js';
import { sharesOf } from '../store/content.js';
import type { Assertion, GraphStore } from '../store/store.js';
import { guarded, quoted } from '../text/csv-cell.js';
import { knownIn, type Known } from './known.js';
import { goneRows, type Gone } from './gone-rows.js';
import { readRows, type RawRow } from './read-rows.js';
import { retractImport } from './retract-import.js';
import type { Import, ImportedDocument, Row, Said, TableImport } from './table-import.js';

/** A file cannot be imported as what it was given for. */
export class ImportError extends GovernanceError {
  readonly code = 'BAD_IMPORT';
}

/** Claims of one batch: enough to be quick, few enough to be held. */
const CLAIMS = 10_000;
/** What a data set says that nobody of this project has read over. */
const CONFIDENCE = 0.9;
const TOLD_EVERY_MS = 100;
/** Characters. */
const REPORTED_AT_ONCE = 65_536;

export interface ImportOptions {
  readonly store: GraphStore;
  readonly ontology: Ontology;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Where what could not be read is told, a line each; made when there is something to tell. */
  readonly report: string;
  /** Reads and checks, and writes nothing. */
  readonly check: boolean;
  /** What of their tables the files are: a `part` takes nothing back; a `whole` takes back all that is gone, however much. */
  readonly extent?: 'part' | 'whole';
  readonly progress: (at: ImportProgress) => void;
}

export interface ImportProgress {
  readonly table: string;
  readonly rows: number;
  readonly bytes: number;
  readonly ofBytes: number;
}

export interface ImportReport {
  /** By table, in the order in which they were read. */
  readonly tables: readonly {
    readonly name: string;
    readonly rows: number;
    readonly claims: number;
    /** What the table said in an earlier run and does not say now; left out where there is nothing. */
    readonly gone?: Gone;
  }[];
  /** Versions of claims. */
  readonly opened: number;
  readonly closed: number;
  /** Claims that the graph had already as they are. */
  readonly there: number;
  /** What could not be read, of rows or of parts of them. */
  readonly problems: number;
}

/**
 * Reads tables row by row into a graph, in batches of one origin. Each batch is written before the next is read: a run that
 * was killed is taken up by another one, which finds what is there and writes what is not.
 *
 * @throws {ImportError} when a file is not one of the tables of this import; nothing was written.
 */
export async function runImport(of: Import, files: readonly string[], options: ImportOptions): Promise<ImportReport> {
  const found = await Promise.all(files.map(async (path) => ({ path, table: await tableOf(path, of) })));
  const inOrder = of.tables.flatMap((table) => found.filter((one) => one.table === table));
  const known = knownIn(of.origin, new Set(inOrder.map(({ table }) => table.document.id)));
  const gone = goneRows(of.origin, new Set(await options.store.claimsOf(of.origin)));
  const others = new Map<ClaimId, readonly Share[]>();
  for await (const history of options.store.histories()) {
    known.read(history);
    gone.count(history);
    const live = history.versions.at(-1);
    if (live?.retractedAt !== null) continue;
    const shares = sharesOf(live).filter((share) => share.origin !== of.origin);
    if (shares.length > 0) others.set(history.claim.id, shares);
  }
  const writer = batchWriter(of.origin, others, known, options, gone.saidAgain);
  const report = problemReport(options.report);
  const tables: ImportReport['tables'][number][] = [];
  try {
    for (const { path, table } of inOrder)
      tables.push(await importTable(path, table, known, writer, gone, report, options));
    await writer.flush();
  } finally {
    await report.close();
  }
  const documents = inOrder.map(({ table }) => table.document.id);
  const { store, clock, check, extent = 'table' } = options;
  const lacked = await gone.of(documents, () => store.histories(), extent);
  const counts = writer.counts();
  const back = check || lacked.gone.size === 0 ? 0 : await retractImport(store, of.origin, clock, lacked.isGone);
  return {
    tables: tables.map((table, i) => {
      const document = documents[i] ?? 'document:';
      const what = lacked.gone.get(document);
      const isTold = documents.indexOf(document) < i; // by another file of the same table
      return what === undefined || isTold ? table : { ...table, gone: what };
    }),
    ...counts,
    closed: counts.closed + back,
    problems: report.count(),
  };
}

type Writer = ReturnType<typeof batchWriter>;
type Report = ReturnType<typeof problemReport>;
type GoneRows = ReturnType<typeof goneRows>;

async function tableOf(path: string, { name, tables }: Import): Promise<TableImport> {
  for await (const first of readRows(path, () => undefined)) {
    const names = 'fields' in first ? first.fields : [];
    const table = tables.find(({ columns }) => columns.every((column) => names.includes(column)));
    if (table !== undefined) return table;
    break;
  }
  const expected = tables.map((table) => `${table.name} (${table.columns.join(', ')}, …)`).join('; ');
  throw new ImportError(`${path}: is no table of ${name}, by the names in its first line. Those are: ${expected}.`);
}

async function importTable(
  path: string,
  table: TableImport,
  known: Known,
  writer: Writer,
  gone: GoneRows,
  report: Report,
  { ontology, progress }: ImportOptions,
): Promise<ImportReport['tables'][number]> {
  const { size } = await sizeOf(path);
  const seen = seenKeys();
  let [rows, claims, bytes, toldAt] = [0, 0, 0, 0];
  let header: readonly string[] | undefined;
  for (const assertion of documentClaims(table.document)) await writer.add(assertion);
  for await (const raw of readRows(path, (read) => (bytes = read))) {
    if (header === undefined) {
      header = 'fields' in raw ? raw.fields : [];
      continue;
    }
    rows += 1;
    const row = rowOf(raw, header);
    if (typeof row === 'string') {
      gone.keepTable(table.document.id);
      await report.tell(path, raw.line, row);
      continue;
    }
    const key = table.keys.map((column) => row[column] ?? '').join(' ');
    if (key.trim() === '') {
      await report.tell(path, raw.line, 'lacks what tells it from others: the row is left out.');
      continue;
    }
    if (!seen(key, table.part?.(row) ?? '')) {
      await report.tell(path, raw.line, `"${key}" has stood in a line before: the row is left out.`);
      continue;
    }
    const { said, problems } = table.read(row, known);
    const evidence: Evidence = { document: table.document.id, locator: placeOf(table, row) };
    const tell = async (problem: string): Promise<void> => {
      gone.keepRow(evidence);
      await report.tell(path, raw.line, `${key}: ${problem}`);
    };
    for (const problem of problems) await tell(problem);
    for (const one of said) {
      const made = assertionOf(one, evidence);
      const wrong = typeof made === 'string' ? [made] : checkAssertion(made, ontology);
      for (const problem of wrong) await tell(`${one.predicate}: ${problem}`);
      if (typeof made === 'string' || wrong.length > 0) continue;
      claims += 1;
      await writer.add(made);
    }
    const now = performance.now();
    if (now - toldAt > TOLD_EVERY_MS) {
      toldAt = now;
      progress({ table: table.name, rows, bytes, ofBytes: size });
    }
  }
  await writer.flush(); // the next table names what this one describes
  progress({ table: table.name, rows, bytes: size, ofBytes: size });
  return { name: table.name, rows, claims };
}

/** By its columns and not by its number, which a newer edition gives to another row: `jcat S00002`, `rcid 874, iso3 FRA`. */
const placeOf = ({ keys }: TableImport, row: Row): string =>
  keys.map((column) => `${column} ${row[column] ?? ''}`).join(', ');

/** Whether a key stands in its part for the first time: of a table in parts no more than one is held. */
function seenKeys(): (key: string, part: string) => boolean {
  let now = '';
  const keys = new Set<string>();
  return (key, part) => {
    if (part !== now) keys.clear();
    now = part;
    const isNew = !keys.has(key);
    keys.add(key);
    return isNew;
  };
}

function rowOf(raw: RawRow, header: readonly string[]): Row | string {
  if ('problem' in raw) return raw.problem;
  if (raw.fields.length !== header.length)
    return `has ${String(raw.fields.length)} cells, where the first line names ${String(header.length)}.`;
  const row: Record<string, string> = {};
  for (let i = 0; i < header.length; i += 1) row[header[i] ?? ''] = (raw.fields[i] ?? '').trim();
  return row;
}

function assertionOf({ subject, predicate, object, since = null, with: qualifiers = {} }: Said, evidence: Evidence) {
  const date = since === null || since === '' ? null : parsePartialDate(since);
  if (date === undefined) return `"${String(since)}" is no date.`;
  const content = { subject, predicate, object, since: date, until: null, qualifiers, polarity: 'asserted' as const };
  return {
    claim: makeClaim(content),
    rank: 'normal',
    method: 'imported',
    confidence: CONFIDENCE,
    evidence: [evidence],
  } satisfies Assertion;
}

/** A document vouches for itself. */
function documentClaims({ id, says }: ImportedDocument): Assertion[] {
  return Object.entries(says)
    .flatMap(([predicate, value]) => [value].flat().map((object) => ({ subject: id, predicate, object })))
    .flatMap((said) => {
      const made = assertionOf(said, { document: id });
      return typeof made === 'string' ? [] : [made];
    });
}

/** Writes claims by the batch, each beside what others say of it. */
function batchWriter(
  origin: string,
  others: ReadonlyMap<ClaimId, readonly Share[]>,
  known: Known,
  { store, clock, check }: Pick<ImportOptions, 'store' | 'clock' | 'check'>,
  saidAgain: (id: ClaimId) => void,
) {
  let batch = new Map<ClaimId, Assertion>();
  // Several rows may be about one that the graph has already: the first of them to say something says it.
  const ofOthers = new Set<ClaimId>();
  let [opened, closed, there] = [0, 0, 0];
  let last: Instant | null | undefined;

  async function flush(): Promise<void> {
    if (batch.size === 0) return;
    const assert = [...batch.values()];
    batch = new Map();
    if (check) return;
    last = last === undefined ? (await store.dataset()).recordedAt : last;
    const recordedAt = later(fromMilliseconds(clock()), last);
    const report = await store.write({ origin, recordedAt, assert, retract: [] });
    if (report.opened > 0) last = recordedAt;
    opened += report.opened;
    closed += report.closed;
    there += assert.length - report.opened;
  }

  return {
    flush,
    counts: () => ({ opened, closed, there }),
    async add(assertion: Assertion): Promise<void> {
      const { id, subject } = assertion.claim;
      saidAgain(id);
      if (batch.has(id) || ofOthers.has(id)) return;
      // A State says one thing a roll call, and the roll call is read once.
      if (known.others(subject) && !subject.startsWith('state:')) ofOthers.add(id);
      const shares = others.get(id);
      batch.set(id, shares === undefined ? assertion : withShares(assertion, [...shares, shareOf(assertion, origin)]));
      if (batch.size >= CLAIMS) await flush();
    },
  };
}

function problemReport(path: string) {
  let file: FileHandle | undefined;
  let count = 0;
  // Written many at a time: a write for each of 100,000 takes longer than reading the rows.
  let lines = 'file,line,problem\n';

  async function flush(): Promise<void> {
    file ??= await open(path, 'w');
    await file.write(lines);
    lines = '';
  }

  return {
    count: () => count,
    async tell(of: string, line: number, problem: string): Promise<void> {
      count += 1;
      lines += `${quoted(guarded(of))},${String(line)},${quoted(guarded(problem))}\n`;
      if (lines.length >= REPORTED_AT_ONCE || file === undefined) await flush();
    },
    async close(): Promise<void> {
      if (lines !== '' && count > 0) await flush();
      await file?.close();
    },
  };
}

async function sizeOf(path: string): Promise<{ readonly size: number }> {
  const file = await open(path);
  try {
    return await file.stat();
  } finally {
    await file.close();
  }
}
