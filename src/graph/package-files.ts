import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ontology } from '../ontology/ontology.js';
import { readOntology } from '../ontology/read-ontology.js';

/** Where the package keeps what it comes with; absolute paths. */
export interface PackageFiles {
  readonly root: string;
  /** The folder of the program. */
  readonly program: string;
  readonly ontology: string;
  readonly seed: string;
  /** A data folder that the build has filled from the seed; may be missing. */
  readonly seeded: string;
  /** The program of a thread; missing where nothing is built. */
  readonly thread: string;
  /** The program of the thread that makes exports; as above. */
  readonly exportThread: string;
  /** The program of the thread that reads a PDF; as above. */
  readonly pdfThread: string;
  readonly operations: string;
  readonly playground: string;
  readonly explorer: string;
  /** The page on which drafts are reviewed. */
  readonly review: string;
}

/** @param module `import.meta.url` of a file one folder below the package's root: dist/main.js, or src/main.ts. */
export function packageFiles(module: string): PackageFiles {
  const root = fileURLToPath(new URL('..', module));
  return {
    root,
    program: fileURLToPath(new URL('.', module)),
    ontology: join(root, 'schema', 'ontology.graphql'),
    seed: join(root, 'seed'),
    seeded: join(root, 'dist', 'seeded'),
    thread: join(root, 'dist', 'start-thread.js'),
    exportThread: join(root, 'dist', 'start-exports.js'),
    pdfThread: join(root, 'dist', 'start-pdf.js'),
    operations: join(root, 'docs', 'operations'),
    playground: join(root, 'dist', 'playground'),
    explorer: join(root, 'dist', 'explorer'),
    review: join(root, 'dist', 'review'),
  };
}

/** What may be said, as the package's `schema/ontology.graphql` has it. */
export async function packageOntology(files: PackageFiles): Promise<Ontology> {
  return readOntology(await readFile(files.ontology, 'utf8'));
}

/** The version in the package's `package.json`. */
export async function packageVersion({ root }: PackageFiles): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }; // our own
  return version;
}
