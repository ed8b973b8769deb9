import type { RequestHandler } from 'express';

/**
 * Lets the pages of some origins ask: those named, each by itself, and never with credentials.
 *
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function cors(allowedOrigins: readonly string[]): RequestHandler {
  return ({ method, headers: { origin, 'access-control-request-method': preflight } }, response, next) => {
    if (allowedOrigins.length > 0) response.vary('origin');
    if (origin === undefined || !allowedOrigins.includes(origin)) {
      next();
      return;
    }
    response.set('access-control-allow-origin', origin);
    if (method !== 'OPTIONS' || preflight === undefined) {
      response.set('access-control-expose-headers', 'x-request-id, retry-after');
      next();
      return;
    }
    response.set({
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'content-type, x-request-id, apollo-require-preflight',
      'access-control-max-age': '600',
    });
    response.status(204).end();
  };
}
