import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { makeAsk } from '../graph/ask.js';
import type { GraphHome } from '../graph/graph-home.js';
import { schemaText } from '../graph/own-ontology.js';
import type { PackageFiles } from '../graph/package-files.js';
import { DEFAULT_LIMITS } from '../graphql/limits.js';
import { makeMcpServer } from '../mcp/mcp-server.js';
import { dayOf } from '../model/day.js';
import type { Ontology } from '../ontology/ontology.js';
import { readAllOperations } from '../graph/saved-operations.js';
import { draftsDesk } from './drafts-desk.js';
import type { ExitCode, Output } from './output.js';

export interface McpCommandOptions {
  readonly home: GraphHome;
  readonly ontology: Ontology;
  readonly files: PackageFiles;
  readonly release: string;
  /** A folder of drafts files, where drafts may be proposed; left out: nowhere. */
  readonly drafts?: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Speaks the Model Context Protocol over stdin and stdout until stdin ends. */
export async function mcp(
  { home, ontology, files, release, drafts, clock }: McpCommandOptions,
  output: Output,
): Promise<ExitCode> {
  const { store, notes } = await home.openAsItIs();
  try {
    for (const note of notes) output.note(note);
    const ask = makeAsk({ ontology, store, limits: DEFAULT_LIMITS, today: () => dayOf(clock()) });
    const server = makeMcpServer({
      ask,
      release,
      ...(drafts !== undefined && { drafts: draftsDesk({ path: drafts, ask, ontology, clock }) }),
      questions: await readAllOperations(files.operations),
      ontology: ontology.text,
      schema: await schemaText(ontology, files),
    });
    const ended = new Promise<void>((done) => {
      process.stdin.once('end', done);
      process.stdin.once('close', done);
    });
    await server.connect(new StdioServerTransport());
    await ended;
    await server.close();
    return 0;
  } finally {
    await store.close();
  }
}
