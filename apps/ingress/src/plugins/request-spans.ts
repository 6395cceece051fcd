import type { OpenSpan, Tracing } from '@gmbot/core/observability/tracing';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * A span for each request to this path, of which what is enqueued meanwhile becomes a child. It is active from the moment at
 * which the body is here: reading a stream leaves the asynchronous call that a span travels with.
 */
export function traceRequests(app: FastifyInstance, path: string, { openSpan }: Pick<Tracing, 'openSpan'>): void {
  if (openSpan === undefined) return;
  const spans = new WeakMap<FastifyRequest, OpenSpan>();

  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.url === path) spans.set(request, openSpan(`${request.method} ${path}`, 'server'));
  });
  app.addHook('preHandler', (request, _reply, done) => {
    const span = spans.get(request);
    if (span === undefined) done();
    else span.within(done);
  });
  app.addHook('onResponse', async (request, reply) => {
    const attributes = { 'http.request.method': request.method, 'http.response.status_code': reply.statusCode };
    spans.get(request)?.end({ ...attributes, 'http.route': path }, reply.statusCode >= 500);
  });
}
