/** Entities, and who is party to what today, in SQLite in memory, with the indexes that the workloads want. */
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';

/** @param {string} path of what servers.ts has exported. */
export function openSqlite(path) {
  const { entities, parties, headers } = JSON.parse(readFileSync(path, 'utf8'));
  const db = new Database(':memory:');
  db.exec(`
    CREATE TABLE entity (id TEXT PRIMARY KEY, kind TEXT, name TEXT, code TEXT);
    CREATE TABLE party (claim TEXT PRIMARY KEY, state TEXT, instrument TEXT, since TEXT, until TEXT, action TEXT);
  `);
  const put = db.prepare('INSERT INTO entity VALUES (@id, @kind, @name, @code)');
  const bind = db.prepare('INSERT INTO party VALUES (@claim, @state, @instrument, @since, @until, @action)');
  db.transaction(() => {
    for (const row of entities) put.run(row);
    for (const row of parties) bind.run(row);
  })();
  db.exec(`
    CREATE INDEX by_state ON party (state);
    CREATE INDEX by_instrument ON party (instrument, state);
    CREATE INDEX by_name ON entity (kind, name, id);
    ANALYZE;
  `);
  return { db, headers };
}
