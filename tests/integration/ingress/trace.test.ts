import { traceCalls } from '@gmbot/core/observability/trace-calls';
import { startTracing, TRACING_OFF } from '@gmbot/core/observability/tracing';
import { expect, it } from 'vitest';
import { startCollector } from '../../support/collector.js';
import { createMessage, startIngress, waitForReadiness } from './ingress-under-test.js';

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
