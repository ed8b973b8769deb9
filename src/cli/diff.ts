import type { EntityId } from '../model/claim.js';
import type { Ontology } from '../ontology/ontology.js';
import { loadSeed } from '../seed/load-seed.js';
import { liveAssertions, seedDiff, type SeedDiff } from '../seed/seed-diff.js';
import { batchToSync } from '../seed/sync-seed.js';
import type { Assertion, Batch } from '../store/store.js';
import { evidenceText } from '../store/content.js';
import { compareText } from '../text/compare.js';
import { allHistories } from '../store/all-histories.js';
import { describeClaim, named, namesIn, type NameOf } from '../verify/describe-claim.js';
import { checkFolder } from './seed.js';
import type { GraphHome } from '../graph/graph-home.js';
import type { ExitCode, Output } from './output.js';

/**
 * Shows what `spacegov seed` would change, and changes nothing.
 *
 * @param folder Of the seed.
 * @returns 0 where the graph says what the seed says, else 1.
 * @throws {SeedErrors} with all mistakes of the seed.
 */
export async function diff(
  folder: string,
  json: boolean,
  home: GraphHome,
  ontology: Ontology,
  output: Output,
): Promise<ExitCode> {
  await checkFolder(folder);
  const seed = await loadSeed(folder, ontology);
  const { store, notes, isSeedAlone = false } = await home.openAsItIs();
  try {
    // Where there is no graph yet, what answers in its place is not what would be written to.
    const histories = isSeedAlone ? [] : await allHistories(store);
    const batch: Batch = isSeedAlone ? seed : await batchToSync(store, seed);
    if (isSeedAlone) output.note(`There is no graph in ${home.place} yet: all of the seed is new to it.`);
    else for (const note of notes) output.note(note);
    const found = seedDiff(histories, batch);
    const nameOf = namesIn([...liveAssertions(histories), ...seed.assert]);
    output.print(json ? `${JSON.stringify(asJson(found, nameOf), null, 2)}\n` : asText(found, nameOf));
    return sizeOf(found) === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
}

/** A line of the diff: what becomes of a claim. */
interface Line {
  readonly sign: '+' | '-' | '~';
  readonly assertion: Assertion;
  /** What it is before, where it changes. */
  readonly before?: Assertion;
}

const sizeOf = ({ asserted, changed, retracted }: SeedDiff): number =>
  asserted.length + changed.length + retracted.length;

function linesOf({ asserted, changed, retracted }: SeedDiff): Line[] {
  return [
    ...retracted.map((assertion): Line => ({ sign: '-', assertion })),
    ...asserted.map((assertion): Line => ({ sign: '+', assertion })),
    ...changed.map(({ before, after }): Line => ({ sign: '~', assertion: after, before })),
  ].sort((a, b) => compareText(placeOf(a), placeOf(b)));
}

/** By entity; what is said of one thing stands together, the old before the new. */
const placeOf = ({ sign, assertion: { claim } }: Line): string =>
  [claim.subject, claim.predicate, String(claim.object), '-+~'.indexOf(sign), claim.id].join('\n');

function asText(found: SeedDiff, nameOf: NameOf): string {
  const lines = linesOf(found);
  if (lines.length === 0) return 'the graph says what the seed says: nothing would change\n';
  const bySubject = new Map<EntityId, string[]>();
  for (const line of lines) {
    const { claim } = line.assertion;
    const told = bySubject.get(claim.subject) ?? [];
    told.push(...tell(line, nameOf));
    bySubject.set(claim.subject, told);
  }
  const groups = [...bySubject].map(([subject, told]) => `${named(subject, nameOf)}\n${told.join('\n')}\n`);
  const { asserted, retracted, changed } = found;
  const sum = `${asserted.length} to be asserted, ${retracted.length} to be retracted, ${changed.length} to be changed`;
  return `${groups.join('\n')}\n${sum}, about ${bySubject.size} ${bySubject.size === 1 ? 'entity' : 'entities'}\n`;
}

function tell({ sign, assertion, before }: Line, nameOf: NameOf): string[] {
  const { claim, rank } = assertion;
  const standing = sign !== '~' && rank !== 'normal' ? ` [${rank}]` : '';
  return [
    `  ${sign} ${describeClaim(claim, nameOf)}${standing}`,
    ...(before === undefined ? [] : changesOf(before, assertion).map((change) => `      ${change}`)),
  ];
}

/** `rank normal → preferred`, `evidence + document:a`. */
function changesOf(before: Assertion, after: Assertion): string[] {
  const values = (['rank', 'method', 'confidence'] as const)
    .filter((name) => before[name] !== after[name])
    .map((name) => `${name} ${before[name]} → ${after[name]}`);
  const texts = (of: Assertion): Map<string, string> =>
    new Map(
      of.evidence.map((one) => [
        evidenceText(one),
        one.locator === undefined ? one.document : `${one.document}, ${one.locator}`,
      ]),
    );
  const [had, has] = [texts(before), texts(after)];
  const gone = [...had].filter(([text]) => !has.has(text)).map(([, shown]) => `evidence - ${shown}`);
  const come = [...has].filter(([text]) => !had.has(text)).map(([, shown]) => `evidence + ${shown}`);
  return [...values, ...gone, ...come];
}

function asJson({ asserted, retracted, changed }: SeedDiff, nameOf: NameOf): unknown {
  const withName = (assertion: Assertion): unknown => ({
    subjectName: nameOf(assertion.claim.subject),
    ...content(assertion),
  });
  return {
    same: asserted.length + retracted.length + changed.length === 0,
    asserted: asserted.map(withName),
    retracted: retracted.map(withName),
    changed: changed.map(({ before, after }) => ({
      subjectName: nameOf(after.claim.subject),
      before: content(before),
      after: content(after),
      changes: changesOf(before, after),
    })),
  };
}

const content = ({ claim, rank, method, confidence, evidence }: Assertion): Assertion => ({
  claim,
  rank,
  method,
  confidence,
  evidence,
});
