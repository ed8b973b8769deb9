import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { Answer } from '../graph/ask.js';
import { truncatedLines } from '../graphql/truncated.js';
import { registerProposing, type DraftsDesk } from './propose.js';
import { TOOLS, ToolInputError, type Found, type Tool, type ToolSurroundings } from './tools.js';

export interface McpOptions extends ToolSurroundings {
  /** Of this package. */
  readonly release: string;
  /** The texts of schema/ontology.graphql and schema/api.graphql. */
  readonly ontology: string;
  readonly schema: string;
  /** Where drafts may be proposed; left out: nowhere. */
  readonly drafts?: DraftsDesk;
}

/** Letters of an answer that a model can read at once. */
const MOST = 60_000;

const INSTRUCTIONS =
  'A knowledge graph of how outer space is governed. Find ids with `search` first. Every answer names the claims and documents it rests on: cite them, with the last line of the answer. Three answers differ and must be kept apart: NO (a complete list does not name it), UNKNOWN, and NOT COVERED (no source in this graph speaks of it). What is not in an answer is not thereby false; a field that is left out is not known.';

/** A server for one connection. It reads the graph and writes nothing to it. */
export function makeMcpServer(options: McpOptions): McpServer {
  const server = new McpServer(
    { name: 'space-governance-graph', version: options.release },
    { instructions: INSTRUCTIONS },
  );
  for (const tool of TOOLS)
    server.registerTool(
      tool.name,
      {
        title: tool.title,
        description: tool.about,
        inputSchema: tool.input,
        annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
      },
      (given: Readonly<Record<string, unknown>>) => call(tool, given, options),
    );
  const resource = (name: string, uri: string, title: string, mimeType: string, read: () => Promise<string>): void => {
    server.registerResource(name, uri, { title, mimeType }, async () => ({
      contents: [{ uri, mimeType, text: await read() }],
    }));
  };
  resource(
    'ontology',
    'spacegov://ontology',
    'What may be said: kinds, relations, properties',
    'text/plain',
    async () => options.ontology,
  );
  resource('schema', 'spacegov://schema', 'The GraphQL schema', 'text/plain', async () => options.schema);
  resource(
    'coverage',
    'spacegov://coverage',
    'Which lists are complete, from when and through when',
    'application/json',
    async () => JSON.stringify((await options.ask({ text: COVERAGE })).data),
  );
  if (options.drafts !== undefined) registerProposing(server, options.drafts);
  return server;
}

const COVERAGE =
  '{ dataset { version entities claims recordedAt coverage { relation entity { id name } completeFrom completeThrough universe note document { id name url } } } }';

async function call(
  tool: Tool,
  given: Readonly<Record<string, unknown>>,
  options: McpOptions,
): Promise<CallToolResult> {
  try {
    return result(await tool.run(given, options), options);
  } catch (error) {
    if (error instanceof ToolInputError) return refusal(error.message);
    throw error;
  }
}

function result({ answer, words }: Found, { release }: McpOptions): CallToolResult {
  const { data, errors } = answer;
  if (errors !== undefined && errors.length > 0)
    return refusal(errors.map(({ message, extensions }) => `${extensions.code}: ${message}`).join('\n'));
  const json = JSON.stringify(data, (_, value: unknown) => (value === null ? undefined : value));
  if (json.length > MOST)
    return refusal(
      `The answer has ${json.length} letters; at most ${MOST} are given. Ask for fewer: a smaller first, fewer states or instruments, or fewer fields.`,
    );
  const warnings = (answer.extensions.warnings ?? []).map(({ code, message }) => `${code}: ${message}`);
  return {
    content: [
      {
        type: 'text',
        text: [...warnings, ...truncatedLines(answer.extensions), ...words, json, cite(answer, release)].join('\n'),
      },
    ],
  };
}

const refusal = (text: string): CallToolResult => ({ isError: true, content: [{ type: 'text', text }] });

function cite({ extensions: { dataset } }: Answer, release: string): string {
  const { version, head, asOf } = dataset;
  const days = asOf.length === 0 ? '' : `, as of ${asOf.join(', ')}`;
  return `Cite: Space Governance Graph [data set], version ${version}, ledger head ${head}${days}, by space-governance-graph ${release}; and the documents above.`;
}
