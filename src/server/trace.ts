import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Watch } from './exchange.js';

/**
 * One span a request, with the operation's name and hash and never a value. Nothing is made of it unless the process was
 * started with an SDK of OpenTelemetry, which then knows where spans go: docs/operations-guide.md.
 */
export function traceWatch(): Watch {
  const tracer = trace.getTracer('space-governance-graph');
  return ({ headers, method = '' }) => {
    const parent = propagation.extract(context.active(), headers);
    const span = tracer.startSpan(method, { kind: SpanKind.SERVER }, parent);
    if (!span.isRecording()) return () => undefined;
    return ({ path, status, operationName, operationHash, code, requestId }) => {
      span.updateName(`${method} ${path}`);
      span.setAttributes({
        'http.request.method': method,
        'http.response.status_code': status,
        'url.path': path,
        'spacegov.request.id': requestId,
        ...(operationName !== undefined && { 'graphql.operation.name': operationName }),
        ...(operationHash !== undefined && { 'spacegov.operation.hash': operationHash }),
        ...(code !== undefined && { 'error.type': code }),
      });
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    };
  };
}
