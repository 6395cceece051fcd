import { createMetrics } from '@gmbot/core/observability/metrics';
import { expect, it } from 'vitest';

it('names everything with gmbot_, what the runtime counts too', async () => {
  const { registry } = createMetrics();

  const names = (await registry.getMetricsAsJSON()).map(({ name }) => name);

  expect(names).toContain('gmbot_nodejs_eventloop_lag_seconds');
  expect(names.filter((name) => !name.startsWith('gmbot_'))).toEqual([]);
});

it('gives each process counts of its own', async () => {
  const [one, other] = [createMetrics(), createMetrics()];

  one.holds.inc();

  expect([(await one.holds.get()).values[0]?.value, (await other.holds.get()).values[0]?.value]).toEqual([1, 0]);
});

it('takes every label that workers use', async () => {
  const metrics = createMetrics();

  metrics.updates.inc({ kind: 'message', outcome: 'handled' });
  metrics.telegramCalls.inc({ method: 'getMe', outcome: 'done' });
  metrics.telegramCallSeconds.observe({ method: 'getMe' }, 0.1);
  metrics.cacheReads.inc({ result: 'hit' }, 3);
  metrics.settles.inc({ verdict: 'complete' });
  metrics.deletions.inc({ outcome: 'done' });
  metrics.frees.inc();
  metrics.jobs.inc({ queue: 'members', outcome: 'done' });
  metrics.jobSeconds.observe({ queue: 'members' }, 0.01);
  metrics.messageToDeletionSeconds.observe(0.2);
  metrics.patienceHolds.set(2);

  const text = await metrics.registry.metrics();
  expect(text).toContain('gmbot_cache_reads_total{result="hit"} 3');
  expect(text).toContain('gmbot_message_to_deletion_seconds_count 1');
});
