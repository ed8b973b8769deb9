/** What both servers on SQLite ask for W6, W7 and W8: a matrix, the shortest paths, a search. */
import { wordsIn } from './words.mjs';

/**
 * Where States that exist stand today under instruments, by what is said of each pair: the first of what fits. Consents of days to
 * come are left out, and States that were bound twice.
 */
export const STANDINGS = `
  SELECT state, instrument, min(place),
    CASE place WHEN 1 THEN 'PARTY' WHEN 2 THEN 'WITHDRAWN' WHEN 3 THEN 'UNKNOWN'
      WHEN 4 THEN 'SIGNATORY' ELSE 'NOT_PARTY' END AS status,
    CASE WHEN place = 2 THEN until WHEN place < 5 THEN since END AS since,
    CASE WHEN place IN (1, 4) THEN until END AS until, rank
  FROM (
    SELECT c.subject AS state, c.object AS instrument, c.since, c.until, c.rank, CASE
      WHEN c.relation = 'SIGNED' THEN 4
      WHEN NOT c.speaks THEN 5
      WHEN c.holds THEN 1
      WHEN c.until IS NOT NULL THEN 2
      ELSE 3 END AS place
    FROM json_each(@instruments) i
    JOIN claim c ON c.object = i.value AND c.relation IN ('PARTY_TO', 'SIGNED')
    WHERE iif(c.relation = 'SIGNED', c.speaks AND c.holds, c.speaks OR c.rank = 'DEPRECATED')
      AND c.subject IN (SELECT value FROM json_each(@states))
  ) GROUP BY state, instrument`;

/** What is told of a pair of which nothing is said. */
export const UNSAID =
  "iif(EXISTS (SELECT 1 FROM covered WHERE covered.instrument = i.value), 'NOT_PARTY', 'NOT_COVERED')";

/** The entities with a name in which each word typed is one or begins one, by the best of their names; slips are not forgiven. */
export const HITS = `
  SELECT entity, property, text, naming.folded = @text AS whole, naming.folded LIKE @text || '%' AS begins,
    min(CASE WHEN naming.folded = @text THEN 0 WHEN naming.folded LIKE @text || '%' THEN 1000000 ELSE 2000000 END + weight) AS rank
  FROM naming_words JOIN naming ON naming.id = naming_words.rowid
  WHERE naming_words MATCH @words GROUP BY entity ORDER BY rank, entity`;

export const QUALITY = "CASE WHEN whole THEN 'EXACT' WHEN begins THEN 'PREFIX' ELSE 'WORDS' END";

/** @param {string} typed as the search is asked for it. */
export function searched(typed) {
  const words = wordsIn(typed);
  return { text: words.join(' '), words: words.map((word) => `"${word}"*`).join(' ') };
}

/** A search for paths: one join for each length, from both ends towards the middle. */
export function pathFinder(db) {
  const joins = [1, 2, 3, 4].map((hops) => db.prepare(joined(hops)).raw());
  /** @returns {object[][]} The first shortest paths without repeated entities, by the ids along them, then by their relations. */
  return (from, to, maxHops, first) => {
    const paths = [];
    for (let hops = 1; hops <= maxHops && paths.length < first; hops += 1)
      for (const row of joins[hops - 1].all({ from, to, limit: first - paths.length })) paths.push(hopsOf(row));
    return paths;
  };
}

/** A path of so many hops. The steps of the second half are read from the far end, and turned. */
function joined(hops) {
  const names = Array.from({ length: hops + 1 }, (_, i) => (i === 0 ? '@from' : i === hops ? '@to' : `s${i}.far`));
  const between = names.slice(1, -1);
  const steps = Array.from({ length: hops }, (_, i) => `s${i + 1}`);
  const ties = steps.map(
    (step, i) => `${step}.near = ${names[i]} AND ${i === hops - 1 ? `${step}.far = @to` : 'TRUE'}`,
  );
  const apart = between.flatMap((name, i) => [
    `${name} NOT IN (SELECT id FROM hub)`,
    ...[...between.slice(i + 1), '@from', '@to'].map((other) => `${name} <> ${other}`),
  ]);
  return `SELECT ${steps.map((s) => `${s}.near, ${s}.far, ${s}.relation, ${s}.direction, ${s}.claim`).join(', ')}
    FROM ${steps.map((step) => `step ${step}`).join(', ')} WHERE ${[...ties, ...apart].join(' AND ')}
    ORDER BY ${[...between, ...steps.flatMap((step) => [`${step}.relation`, `${step}.direction`])].join(', ')} LIMIT @limit`;
}

function hopsOf(row) {
  const hops = [];
  for (let i = 0; i < row.length; i += 5) {
    const [near, far, relation, direction, claim] = row.slice(i, i + 5);
    hops.push({ near, far, relation, direction, claim });
  }
  return hops;
}
