import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { formatError } from '../graphql/errors.js';
import type { Gateway, GatewayContext } from '../graphql/gateway.js';
import type { Log, ServerOptions } from './options.js';
import type { PersistedDocuments } from './persisted-documents.js';

/** Apollo Server with our gateway and the limits of what may be asked, started. */
export async function startApollo(
  { gateway, plugin }: Gateway,
  { limits, log }: Pick<ServerOptions, 'limits' | 'log'>,
  documents: PersistedDocuments,
): Promise<ApolloServer<GatewayContext>> {
  const apollo = new ApolloServer<GatewayContext>({
    gateway,
    plugins: [
      plugin,
      ApolloServerPluginLandingPageDisabled(),
      // These would wrap the resolvers of a schema that we answer without any.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      // These would report to Apollo when a variable of theirs is in the environment.
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
    nodeEnv: 'production',
    logger: apolloLog(log),
    parseOptions: { maxLexicalTokens: limits.maxTokens },
    maxRecursiveSelections: limits.maxFields,
    // One more than these says that there were more.
    validationOptions: { maxErrors: limits.maxErrors - 1 },
    formatError: (formatted, error) => formatError(formatted, error, limits.maxMessage),
    includeStacktraceInErrorResponses: false,
    introspection: true,
    // The schema is public: "Did you mean" tells a stranger nothing new, and helps.
    hideSchemaDetailsFromClientErrors: false,
    // Nobody's cookie is asked for and nothing can be changed: a page that sends us here learns and does nothing.
    // POST takes JSON alone.
    csrfPrevention: false,
    persistedQueries: { cache: documents.cache },
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  return apollo;
}

/** Apollo's own messages, without what may stand in them of an operation's values. */
function apolloLog(log: Log): {
  debug: () => void;
  info: () => void;
  warn: (m: unknown) => void;
  error: (m: unknown) => void;
} {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (message) => log.warn({ from: 'apollo' }, String(message).slice(0, 500)),
    error: (message) => log.error({ from: 'apollo' }, String(message).slice(0, 500)),
  };
}
