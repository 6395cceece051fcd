import { createLogger } from '@gmbot/core/observability/logger';
import { createFleetFigureBoard } from '@gmbot/core/limits/fleet-figures';
import { createGovernor } from '@gmbot/core/limits/governor';
import { createHitTotals } from '@gmbot/core/cache/hit-totals';
import { createMetrics } from '@gmbot/core/observability/metrics';
import { createBotApi } from '@gmbot/core/telegram/bot-api';
import { watchWebhook } from '@gmbot/ingress/polling/watch-webhook';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { connectTestRedis, pickBotId } from '../../support/redis.js';
import { startScriptedBotApi } from '../../support/scripted-bot-api.js';
import { createMessage, startIngress, waitForReadiness } from './ingress-under-test.js';

const clock = { now: () => Date.now() };
let redis: Redis;

beforeAll(async () => {
  redis = await connectTestRedis();
});
afterAll(() => redis.disconnect());

it('tell what the fleet knows together: holds, hits, figures of Postgres, and how long work waits', async () => {
  const ingress = await startIngress();
  await waitForReadiness(ingress);
  const { botId } = ingress.config;
  const governor = createGovernor({ redis, botId, clock, random: () => 0 });
  await governor.noteRetryAfter('send', -1001, 60);
  await governor.noteRetryAfter('delete', -1002, 60);
  await governor.noteRetryAfter('delete', -1002, 90);
  await createFleetFigureBoard({ redis, botId }).note({ suspendedLinks: 3, unsettledMembers: 1 });
  const totals = createHitTotals({ redis, botId });
  totals.note({ hits: 3, misses: 1 });
  await totals.close();
  await ingress.post(createMessage(1));

  const text = await (await fetch(`${ingress.url}/metrics`)).text();
  await ingress.close();

  expect(text).toContain('gmbot_patience_holds 2\n');
  expect(text).toContain('gmbot_suspended_links 3\n');
  expect(text).toContain('gmbot_unsettled_members 1\n');
  expect(text).toContain('gmbot_cache_hit_ratio 0.75\n');
  expect(text).toMatch(/gmbot_queue_oldest_waiting_seconds\{queue="updates"\} 0\.?\d*\n/);
  expect(text).toContain('gmbot_queue_oldest_waiting_seconds{queue="sweeps"} 0\n');
});

it('count a hold no longer than it is in force', async () => {
  const ingress = await startIngress();
  await waitForReadiness(ingress);
  const { botId } = ingress.config;
  await createGovernor({ redis, botId, clock, random: () => 0 }).noteRetryAfter('send', -1001, 1);

  await vi.waitFor(
    async () => {
      const text = await (await fetch(`${ingress.url}/metrics`)).text();
      expect(text).toContain('gmbot_patience_holds 0\n');
    },
    { timeout: 15_000, interval: 500 },
  );
  await ingress.close();
});

it('tell how the webhook fares, from one ingress of several, and log a failed delivery once', async () => {
  const botId = pickBotId();
  const failedAt = 1_790_000_000;
  const info = { url: 'https://bot.example.org', has_custom_certificate: false, pending_update_count: 7 };
  const telegram = await startScriptedBotApi(() => ({
    result: { ...info, last_error_date: failedAt, last_error_message: 'Connection refused' },
  }));
  const botApi = createBotApi({ token: `${botId}:watched`, apiRoot: telegram.apiRoot });
  const lines: string[] = [];
  const log = createLogger({ role: 'ingress', level: 'info', isPretty: false, write: (line) => void lines.push(line) });
  const all = [createMetrics(), createMetrics()];
  const watches = all.map((metrics) =>
    watchWebhook({ botId, botApi, queues: { connection: redis }, metrics, log, firstAfterMs: 0 }),
  );

  for (const watch of watches) watch.start();
  await vi.waitFor(() => expect(lines).toHaveLength(1));
  const told = await Promise.all(all.map(async ({ registry }) => await registry.metrics()));
  await Promise.all(watches.map((watch) => watch.stop()));
  const afterwards = await Promise.all(all.map(async ({ registry }) => await registry.metrics()));
  await telegram.close();

  expect(told.filter((text) => text.includes('gmbot_webhook_pending_updates 7\n'))).toHaveLength(1);
  expect(told.filter((text) => text.includes(`gmbot_webhook_last_error_timestamp_seconds ${failedAt}\n`))).toHaveLength(
    1,
  );
  expect(lines[0]).toContain('Connection refused');
  expect(afterwards.filter((text) => text.includes('gmbot_webhook_pending_updates 7\n'))).toEqual([]);
});
