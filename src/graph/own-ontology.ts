import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { apiDefinitions, apiSdl } from '../graphql/api/api-sdl.js';
import { GovernanceError } from '../errors.js';
import { prefixOf, type Claim, type ClaimHistory } from '../model/claim.js';
import { keptPlace, OntologyClashError, type Extension } from '../ontology/merge-definitions.js';
import type { Ontology } from '../ontology/ontology.js';
import { readOntology } from '../ontology/read-ontology.js';
import { sharesOf } from '../store/content.js';
import { predicateRules } from '../store/predicate-rules.js';
import { compareText } from '../text/compare.js';
import { systemCode } from './errors.js';
import type { PackageFiles } from './package-files.js';
import { writeWhole } from './write-whole.js';

/** What origins bring to the ontology, as it is kept with the data they say. */
export interface Kept {
  /** One an origin, by origin. */
  readonly extensions: readonly Extension[];
  /** What was brought once, the newest first: states of those days are read by it. */
  readonly former: readonly Extension[];
}

export const NOTHING_KEPT: Kept = { extensions: [], former: [] };

/** Where a graph keeps what origins bring: beside its ledger, or in its database. */
export interface Shelf {
  read(): Promise<Kept>;
  keep(kept: Kept): Promise<void>;
}

/** What is kept cannot be used; nothing was changed. */
export class OwnOntologyError extends GovernanceError {
  readonly code = 'OWN_ONTOLOGY';
}

const NAME = 'ontology.json';

/** The shelf of a data folder. */
export function folderShelf(folder: string): Shelf {
  return {
    async read() {
      const text = await readFile(join(folder, NAME), 'utf8').catch((error: unknown) => {
        const code = systemCode(error);
        if (code === 'ENOENT' || code === 'ENOTDIR') return null;
        throw error;
      });
      return text === null ? NOTHING_KEPT : readKept(text, join(folder, NAME));
    },
    async keep(kept) {
      await mkdir(folder, { recursive: true });
      await writeWhole(join(folder, NAME), keptText(kept));
    },
  };
}

export const keptText = ({ extensions, former }: Kept): string =>
  `${JSON.stringify({ format: 1, extensions: extensions.map(bare), former: former.map(bare) }, null, 2)}\n`;

const bare = ({ origin, text }: Extension): Extension => ({ origin, text });

/** @param place As the message names it where the text is none of ours. */
export function readKept(text: string, place: string): Kept {
  try {
    const { format, extensions, former } = JSON.parse(text) as Kept & { readonly format: number };
    if (format === 1 && [extensions, former].every((list) => list.every((one) => typeof one.text === 'string')))
      return { extensions, former };
  } catch {
    // told below
  }
  throw new OwnOntologyError(`${place}: cannot be read. Restore it from a backup, or take it away and add again.`);
}

/** One beside the package's: what is asked of it, and by which it was asked on earlier days. */
export interface Reading {
  /** Whether what was brought once counts too, as far as it does not clash. */
  readonly former?: boolean;
}

/**
 * The package's ontology with what origins bring.
 *
 * @throws {OntologyClashError} naming both places when two define one name, as after an update of the package.
 */
export function ontologyWith(base: string, kept: Kept, { former = false }: Reading = {}): Ontology {
  const all = kept.extensions;
  const current = checked(base, all);
  return former ? withFormer(base, all, current, kept.former) : current;
}

/** What clashes is left out, one after the other: a state of an earlier day may have been read by other words. */
export function withFormer(
  base: string,
  all: readonly Extension[],
  current: Ontology,
  former: readonly Extension[],
): Ontology {
  let [read, taken] = [current, all];
  for (const one of former) {
    try {
      const more = [...taken, { ...one, lenient: true }];
      [read, taken] = [readOntology(base, more), more];
    } catch (error) {
      if (!(error instanceof GovernanceError)) throw error;
    }
  }
  return read;
}

/** All of it, in so far as nothing clashes: for whoever takes away what does. */
export function lenientOntology(base: string, kept: Kept): Ontology {
  return withFormer(base, [], readOntology(base), [...kept.extensions, ...kept.former]);
}

function checked(base: string, extensions: readonly Extension[]): Ontology {
  const ontology = readWith(base, extensions);
  if (extensions.length > 0) checkApi(ontology, extensions);
  return ontology;
}

/** What was kept is mended where it came from. */
function readWith(base: string, extensions: readonly Extension[]): Ontology {
  try {
    return readOntology(base, extensions);
  } catch (error) {
    const of = (one: Extension): boolean => (error as Error).message.startsWith(`${keptPlace(one.origin)}:`);
    const kept = extensions.find((one) => one.place === undefined && of(one));
    if (!(error instanceof OntologyClashError) || kept === undefined) throw error;
    const wayOut = `Mend its file and add it again, or take it back: spacegov remove ${kept.origin}`;
    throw new OntologyClashError(`${error.message}\n${wayOut}`, { cause: error });
  }
}

/** The API makes types and fields of kinds and relations, which must not meet. */
function checkApi(ontology: Ontology, extensions: readonly Extension[]): void {
  const places = extensions.map(({ place, origin }) => place ?? origin).join(', ');
  const seen = new Set<string>();
  for (const { name, ...definition } of apiDefinitions(ontology)) {
    const fields = 'fields' in definition ? definition.fields : [];
    for (const path of [name, ...fields.map((field) => `${name}.${field.name}`)]) {
      if (seen.has(path))
        throw new OwnOntologyError(
          `${places}: what it brings would make a second ${path} in the API. Give the kind, its plural or the field another name.`,
        );
      seen.add(path);
    }
  }
}

/** Whether a claim can be said by an ontology: all that it names is there. */
export function sayable(claim: Claim, ontology: Ontology, { knows } = predicateRules(ontology)): boolean {
  if (!knows(claim)) return false;
  const relation = ontology.relations.get(claim.predicate);
  return relation === undefined || Object.keys(claim.qualifiers).every((name) => relation.properties.has(name));
}

/** Live claims of others than one origin that an ontology could not say, a name and an origin each. */
export function usedByOthers(histories: readonly ClaimHistory[], origin: string, without: Ontology): string[] {
  const rules = predicateRules(without);
  const used = new Set<string>();
  for (const { claim, versions } of histories) {
    const live = versions.at(-1);
    if (live?.retractedAt !== null || sayable(claim, without, rules)) continue;
    for (const share of sharesOf(live))
      if (share.origin !== origin) used.add(`${claim.predicate} of ${claim.subject} ("${share.origin}")`);
  }
  return [...used].sort(compareText);
}

/** What is kept once an origin has brought this text, or brings none any more. */
export function keptWith({ extensions, former }: Kept, origin: string, text: string | null): Kept {
  const before = extensions.find((one) => one.origin === origin);
  const others = extensions.filter((one) => one.origin !== origin);
  const gone = before === undefined || before.text === text ? [] : [before];
  const texts = new Set<string>();
  return {
    extensions: [...others, ...(text === null ? [] : [{ origin, text }])].sort((a, b) =>
      compareText(a.origin, b.origin),
    ),
    former: [...gone, ...former].filter((one) => {
      const isNew = !texts.has(one.text) && one.text !== text;
      texts.add(one.text);
      return isNew;
    }),
  };
}

/** What one ontology has and another lacks, a line each. */
export function newNames(before: Ontology, after: Ontology): string[] {
  const lines: string[] = [];
  for (const [name, kind] of after.kinds) {
    const there = before.kinds.get(name);
    if (there === undefined) lines.push(`kind ${name} (${kind.prefix}:…)`);
    else
      for (const field of [...kind.properties.keys(), ...kind.relations.keys()])
        if (!there.properties.has(field) && !there.relations.has(field)) lines.push(`field ${name}.${field}`);
  }
  for (const [name, { from, to }] of after.relations)
    if (!before.relations.has(name)) lines.push(`relation ${name}, ${from.join(' or ')} to ${to.join(' or ')}`);
  for (const [name, set] of after.propertySets)
    for (const property of set.properties.keys())
      if (before.propertySets.has(name) && !before.propertySets.get(name)?.properties.has(property))
        lines.push(`field ${name}.${property}`);
  return lines;
}

/** Live claims that two ontologies would settle otherwise, of which one is told. */
export function settledOtherwise(
  histories: readonly ClaimHistory[],
  before: Ontology,
  after: Ontology,
): Claim | undefined {
  const [one, other] = [predicateRules(before), predicateRules(after)];
  const otherwise = new Map<string, boolean>();
  const isOtherwise = ({ subject, predicate }: Claim): boolean => {
    const key = `${prefixOf(subject)} ${predicate}`;
    const known = otherwise.get(key);
    if (known !== undefined) return known;
    const [rule, then] = [one, other].map(({ ruleOf }) => JSON.stringify(ruleOf(predicate, subject)));
    otherwise.set(key, rule !== then);
    return rule !== then;
  };
  return histories.find(
    ({ claim, versions }) =>
      versions.at(-1)?.retractedAt === null && one.knows(claim) && other.knows(claim) && isOtherwise(claim),
  )?.claim;
}

/** The schema as people read it. */
export async function schemaText(ontology: Ontology, files: PackageFiles): Promise<string> {
  return ontology.packaged === null ? readFile(join(files.root, 'schema', 'api.graphql'), 'utf8') : apiSdl(ontology);
}
