import { afterAll, expect, it } from 'vitest';
import { type Span, startCollector } from '../support/collector.js';
import { eventually } from '../support/system/eventually.js';
import { setScene } from '../support/system/scene.js';
import { useSystem } from '../support/system/use-system.js';

const SPOKEN = 'a kite over the harbour';

const collector = await startCollector();
afterAll(() => collector.close());
const system = useSystem({ env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint } });

/** From a span up to the one that has no parent among them. */
function climb(from: Span, spans: readonly Span[]): readonly Span[] {
  const parent = spans.find(({ spanId }) => spanId === from.parentSpanId);
  return parent === undefined ? [from] : [from, ...climb(parent, spans)];
}

it('is one from the request that brought an update, over the queue and the worker, to each call that it led to', async () => {
  const scene = await setScene(system(), { channels: 1, members: { stranger: [] } });

  await scene.say(scene.people.stranger, SPOKEN);
  await scene.expectHeld(scene.people.stranger);
  await scene.quiet();

  for (const method of ['deleteMessage', 'restrictChatMember', 'sendMessage'])
    await eventually(() => {
      const spans = collector.listSpans();
      const calls = spans.filter(({ name }) => name === `telegram ${method}`);
      const ways = calls.map((call) => climb(call, spans));
      const [way = []] = ways.filter((one) => one.at(-1)?.name === 'POST /telegram/webhook');
      expect({ calls: calls.map(({ name }) => name), services: new Set(way.map(({ service }) => service)) }).toEqual({
        calls: expect.arrayContaining([`telegram ${method}`]) as string[],
        services: new Set(['gmbot-worker', 'gmbot-ingress']),
      });
      expect(new Set(way.map(({ traceId }) => traceId)).size).toBe(1);
    });
  expect(collector.bodies.join()).not.toContain(SPOKEN);
});
