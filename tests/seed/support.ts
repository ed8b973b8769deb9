import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Claim } from '../../src/model/claim.js';
import type { Instant } from '../../src/model/instant.js';
import { project, type EdgeVersion, type PredicateRule } from '../../src/model/project.js';
import { identityOf } from '../../src/store/identity.js';
import type { SourceClass } from '../../src/model/source-class.js';
import { readOntology } from '../../src/ontology/read-ontology.js';
import { loadSeed } from '../../src/seed/load-seed.js';
import { SeedErrors } from '../../src/seed/mistakes.js';
import type { Assertion, Batch } from '../../src/store/store.js';

export const ontology = readOntology(readFileSync('schema/ontology.graphql', 'utf8'));

/** The project's own seed, as its manifest lists it. */
export const SEED_FILES = [...readFileSync('seed/manifest.yaml', 'utf8').matchAll(/^ {2}- (\S+)$/gm)].map(
  ([, path]) => path ?? '',
);

export const HEADERS = {
  hosts: 'host,source_class,publisher',
  states:
    'id,alpha2,m49,name,official_name,aliases,entity_type,un_region,un_subregion,un_regional_group,wikidata,un_member_since,un_member_until,notes,source_url,as_of',
  instruments:
    'id,short_name,full_name,aliases,kind,symbol,adopted,opened_for_signature,entry_into_force,depositaries,parties_count_official,signatories_count_official,counts_as_of,adopted_by,part_of,wikidata,confidence,notes,source_url,as_of',
  status:
    'instrument_id,state_id,status,signed,deposited,action,in_force,withdrawn,counted_in_official_total,confidence,notes,source_url,as_of',
  conflicts: 'instrument_id,state_id,deposited,source,source_url,as_of',
  coverage: 'instrument_id,relation,complete_from,complete_through,universe,official_total,note,source_url',
  withdrawals: 'instrument_id,state_id,joined_by,notified',
  signatures: 'instrument_id,state_id,attested,note,locator,source_url',
} as const;

/** A small true seed: two States, a former one, an organisation, and the Moon Agreement. */
export const SMALL: Readonly<Record<string, string>> = {
  'hosts.csv': `${HEADERS.hosts}\ntreaties.un.org,OFFICIAL,United Nations\nexample.org,PRESS,Example\n`,
  'treaties/states.csv': [
    HEADERS.states,
    'AUT,AT,040,Austria,Republic of Austria,Republik Österreich,un_member,Europe,Western Europe,WEOG,Q40,1955-12-14,,,https://example.org/states,2025',
    'SAU,SA,682,Saudi Arabia,,,un_member,Asia,Western Asia,Asia-Pacific,Q851,1945-10-24,,,https://example.org/states,2025',
    'SUN,SU,810,Soviet Union,,USSR,historical,Europe,,Eastern European,,1945-10-24,1991-12-24,,https://example.org/old,1980',
    'ESA,,,ESA,European Space Agency,,organisation,,,,Q42262,,,,https://example.org/esa,2017',
    '',
  ].join('\n'),
  'treaties/instruments.csv': [
    HEADERS.instruments,
    'MOON,Moon Agreement,Agreement Governing the Activities of States on the Moon,Moon Treaty,treaty,,1979-12-05,1979-12-18,1984-07-11,,,,,,,,sourced,,https://treaties.un.org/moon,2025',
    '',
  ].join('\n'),
  'treaties/treaty_status.csv': [
    HEADERS.status,
    'MOON,AUT,party,1980-05-21,1984-06-11,ratification,,,yes,high,,https://treaties.un.org/moon|https://example.org/list,2024-01-05',
    '',
  ].join('\n'),
  'treaties/treaty_conflicts.csv': `${HEADERS.conflicts}\n`,
  'treaties/withdrawals.csv': `${HEADERS.withdrawals}\n`,
  'treaties/signatures.csv': `${HEADERS.signatures}\n`,
};

/** The project's mapping of a table, without what it asserts of the whole: how many rows, and totals. */
export function mappingOf(path: string): string {
  const text = readFileSync(join('seed', path.replace(/\.csv$/, '.yaml')), 'utf8');
  return text.replace(/^rows: .*$/m, 'rows: { least: 0, most: 100000 }').replace(/^totals:.*\n(?:(?: .*)?\n)*/m, '');
}

/** Writes a seed of these files, by default {@link SMALL}, and loads it. `undefined` takes a file out. */
export async function load(
  changes: Readonly<Record<string, string | undefined>> = {},
  manifest?: string,
): Promise<Batch> {
  const folder = join(mkdtempSync(join(tmpdir(), 'seed-test-')), 'seed');
  try {
    const files = Object.entries({ ...SMALL, ...changes }).filter(([, text]) => text !== undefined);
    const isMapping = (path: string): boolean =>
      files.some(([other]) => other === path.replace(/\.yaml$/, '.csv') && other !== path);
    const listed = files.map(([path]) => (isMapping(path) ? '' : `  - ${path}\n`)).join('');
    write(folder, 'manifest.yaml', manifest ?? `recordedAt: 2026-11-23T00:00:00Z\nfiles:\n${listed}`);
    for (const path of files.map(([one]) => one).filter((one) => one.endsWith('.csv')))
      if (existsSync(join('seed', path))) write(folder, path.replace(/\.csv$/, '.yaml'), mappingOf(path));
    for (const [path, text] of files) write(folder, path, text ?? '');
    return await loadSeed(folder, ontology);
  } finally {
    rmSync(dirname(folder), { recursive: true });
  }
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The mistakes of a seed that does not load. */
export async function mistakesOf(
  changes: Readonly<Record<string, string | undefined>>,
  manifest?: string,
): Promise<readonly string[]> {
  try {
    await load(changes, manifest);
  } catch (error) {
    if (error instanceof SeedErrors) return error.mistakes;
    throw error;
  }
  return [];
}

/** A row more for one of the small seed's tables. */
export function adding(file: string, ...rows: readonly string[]): Record<string, string> {
  return { [file]: `${SMALL[file] ?? ''}${rows.join('\n')}\n` };
}

/** Claims of a batch by subject, predicate and object; `undefined` is any. */
export function find(batch: Batch, subject: string, predicate?: string, object?: Claim['object']): Assertion[] {
  return (bySubject(batch).get(subject) ?? [])
    .filter(({ claim }) => predicate === undefined || claim.predicate === predicate)
    .filter(({ claim }) => object === undefined || claim.object === object)
    .sort((a, b) => ((a.claim.since ?? '') < (b.claim.since ?? '') ? -1 : 1));
}

/** The seed is asked thousands of times. */
const subjects = new WeakMap<Batch, ReadonlyMap<string, readonly Assertion[]>>();

function bySubject(batch: Batch): ReadonlyMap<string, readonly Assertion[]> {
  const known = subjects.get(batch);
  if (known !== undefined) return known;
  const found = new Map<string, Assertion[]>();
  for (const assertion of batch.assert) {
    const same = found.get(assertion.claim.subject);
    if (same === undefined) found.set(assertion.claim.subject, [assertion]);
    else same.push(assertion);
  }
  subjects.set(batch, found);
  return found;
}

/** The edges that the batch's relations of one kind make. */
export function edgesOf(batch: Batch, predicate: string): EdgeVersion[] {
  const classes = new Map<string, SourceClass>();
  for (const { claim } of batch.assert)
    if (claim.predicate === 'sourceClass') classes.set(claim.subject, claim.object as SourceClass); // its enum is the same
  const lasting = ontology.relations.get(predicate)!.lasting;
  const rule: PredicateRule = { lasting, manyObjects: true, temporal: false, identifying: [] };
  const histories = batch.assert
    .filter(({ claim }) => claim.predicate === predicate)
    .map(({ claim, ...version }) => ({
      claim,
      versions: [
        { claim: claim.id, recordedAt: batch.recordedAt, retractedAt: null, origin: batch.origin, ...version },
      ],
    }));
  const none: Instant[] = [];
  return project(histories, {
    ruleOf: () => rule,
    isRelation: () => true,
    classOf: (document) => classes.get(document) ?? 'UNVERIFIED',
    classChanges: () => none,
    identity: identityOf([]),
  });
}
