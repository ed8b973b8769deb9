import type { RequestHandler } from 'express';

/** For everything that is no page: nothing may run, and no frame may show it. */
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Headers that every response has; the playground puts a policy of its own in place of the strictest. */
export const securityHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    'content-security-policy': NOTHING,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  next();
};
