import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { codeOf, outward, statusOf } from '../graphql/errors.js';
import { exchangeOf } from './exchange.js';
import type { Log } from './options.js';

/** What body-parser, send and the router say of a request that they refuse. */
interface Refusal {
  readonly status: number;
  readonly type?: string;
}

const TEXTS: Readonly<Record<string, string>> = {
  'entity.parse.failed': 'The body is not JSON.',
  'entity.too.large': 'The body is too large. Ask less in one operation.',
  'encoding.unsupported':
    'The content encoding is not known here. Send the body as it is, or with gzip, deflate or br.',
  'utf8.invalid': 'The body is not UTF-8.',
  'charset.unsupported': 'The body is JSON in UTF-8 alone.',
};

/** Answers in the one shape that all errors of this server have. */
export function sendError(response: Response, code: string, message: string): void {
  exchangeOf(response).code = code;
  response.status(statusOf(code)).json({ errors: [{ message, extensions: { code } }] });
}

/** There is nothing at this address. */
export const notFound: RequestHandler = (_request, response) => {
  sendError(response, 'NOT_FOUND', 'There is nothing here. Operations go to /graphql; the explorer is at /.');
};

/** Whatever went wrong outside GraphQL: JSON, and nothing of how the server is made. */
export function errorHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    const { requestId } = exchangeOf(response);
    if (response.headersSent) {
      response.destroy();
    } else if (isRefusal(error)) {
      const code = codeOf(error.status);
      sendError(
        response,
        code,
        TEXTS[error.type ?? ''] ?? (code === 'NOT_FOUND' ? 'There is nothing here.' : 'The request cannot be read.'),
      );
    } else {
      const { error: shown } = outward(error, requestId);
      log.error({ requestId, err: error }, 'request failed');
      sendError(response, shown.extensions['code'] as string, shown.message);
    }
  };
}

function isRefusal(error: unknown): error is Refusal {
  const status: unknown = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500;
}
