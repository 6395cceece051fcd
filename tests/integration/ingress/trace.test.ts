import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { traceCalls } from '@gmbot/core/observability/trace-calls';
import { startTracing, TRACING_OFF } from '@gmbot/core/observability/tracing';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { createMessage, startIngress, waitForReadiness } from './ingress-under-test.js';

const span = z.looseObject({
  name: z.string(),
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
});
const traces = z.looseObject({
  resourceSpans: z.array(z.looseObject({ scopeSpans: z.array(z.looseObject({ spans: z.array(span) })) })),
});
type Span = z.infer<typeof span>;

/** Takes traces as a collector does. */
async function startCollector() {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      bodies.push(Buffer.concat(chunks).toString());
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    bodies,
    listSpans: (): readonly Span[] =>
      bodies.flatMap((body) =>
        traces
          .parse(JSON.parse(body))
          .resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
      ),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

it('follows an update from the request into the queue, and a call to Telegram, without a word of what was said', async () => {
  const collector = await startCollector();
  const tracing = await startTracing({ endpoint: collector.endpoint, role: 'ingress' });
  const ingress = await startIngress({}, { tracing });
  await waitForReadiness(ingress);

  await ingress.post(createMessage(1));
  const traceIds: (string | undefined)[] = [];
  await traceCalls(tracing)?.('getChat', async () => {
    traceIds.push(tracing.readTraceId?.());
    return { kind: 'done', value: true };
  });
  await ingress.close();
  await tracing.close();
  await collector.close();

  const spans = collector.listSpans();
  const request = spans.find(({ name }) => name === 'POST /telegram/webhook');
  const added = spans.find(({ parentSpanId }) => request !== undefined && parentSpanId === request.spanId);
  expect(added?.traceId).toBe(request?.traceId);
  expect(added?.name).toContain('updates');
  expect(traceIds).toEqual([spans.find(({ name }) => name === 'telegram getChat')?.traceId]);
  expect(collector.bodies.join()).not.toContain('foggy');
});

it('looks at nothing while it is off', () => {
  expect([traceCalls(TRACING_OFF), TRACING_OFF.openSpan, TRACING_OFF.readTraceId]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
