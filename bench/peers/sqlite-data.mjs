/** Entities, who is party to what today, and what is said of them, in SQLite in memory, with the indexes that the workloads want. */
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { partiesOf, stepsOf } from './claims.mjs';

/** @param {string} path of what servers.ts has written: bench/lib/peer-data.ts. */
export function openSqlite(path) {
  const { headers, ...data } = JSON.parse(readFileSync(path, 'utf8'));
  const db = new Database(':memory:');
  db.exec(`
    CREATE TABLE entity (id TEXT PRIMARY KEY, kind TEXT, name TEXT, code TEXT, url TEXT);
    CREATE TABLE party (claim TEXT PRIMARY KEY, state TEXT, instrument TEXT, since TEXT, until TEXT, action TEXT);
    CREATE TABLE claim (id TEXT PRIMARY KEY, subject TEXT, relation TEXT, object TEXT, since TEXT, until TEXT, rank TEXT,
      role TEXT, note TEXT, speaks INT, holds INT) WITHOUT ROWID;
    CREATE TABLE evidence (claim TEXT, place INT, document TEXT, quote TEXT, PRIMARY KEY (claim, place)) WITHOUT ROWID;
    CREATE TABLE step (near TEXT, far TEXT, relation TEXT, direction TEXT, claim TEXT,
      PRIMARY KEY (near, far, relation, direction)) WITHOUT ROWID;
    CREATE TABLE hub (id TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE covered (instrument TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE naming (id INTEGER PRIMARY KEY, entity TEXT, property TEXT, text TEXT, folded TEXT, weight INT);
    CREATE VIRTUAL TABLE naming_words USING fts5 (folded, content = 'naming', content_rowid = 'id', prefix = '2 3 4');
  `);
  const put = (table, columns, rows) => {
    const statement = db.prepare(
      `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
    );
    for (const row of rows) statement.run(row);
  };
  const { steps, hubs } = stepsOf(data.claims);
  const said = data.claims.map((row) => ({ ...row, speaks: Number(row.speaks), holds: Number(row.holds) }));
  db.transaction(() => {
    put('entity', ['id', 'kind', 'name', 'code', 'url'], data.entities);
    put('party', ['claim', 'state', 'instrument', 'since', 'until', 'action'], partiesOf(data.claims));
    put(
      'claim',
      ['id', 'subject', 'relation', 'object', 'since', 'until', 'rank', 'role', 'note', 'speaks', 'holds'],
      said,
    );
    put(
      'evidence',
      ['claim', 'place', 'document', 'quote'],
      data.claims.flatMap(({ id, evidence }) => evidence.map((piece, place) => ({ ...piece, claim: id, place }))),
    );
    put('step', ['near', 'far', 'relation', 'direction', 'claim'], steps);
    put(
      'hub',
      ['id'],
      [...hubs].map((id) => ({ id })),
    );
    put(
      'covered',
      ['instrument'],
      data.covered.map((instrument) => ({ instrument })),
    );
    put('naming', ['entity', 'property', 'text', 'folded', 'weight'], data.names);
  })();
  db.exec(`
    INSERT INTO naming_words (naming_words) VALUES ('rebuild');
    CREATE INDEX by_state ON party (state);
    CREATE INDEX by_instrument ON party (instrument, state);
    CREATE INDEX by_name ON entity (kind, name, id);
    CREATE INDEX by_far ON step (far, near);
    CREATE INDEX by_subject ON claim (subject, relation, object);
    CREATE INDEX by_object ON claim (object, relation, subject);
    ANALYZE;
  `);
  return { db, headers };
}
