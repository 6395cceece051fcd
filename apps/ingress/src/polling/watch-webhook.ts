import { clearFleetGauge } from '@gmbot/core/observability/metrics/fleet-gauge';
import type { Metrics } from '@gmbot/core/observability/metrics';
import { workUnderLease } from '@gmbot/core/queues/lease';
import { queuePrefix } from '@gmbot/core/queues/names';
import type { UpdateQueue } from '@gmbot/core/queues/update-queue';
import type { BotApi } from '@gmbot/core/telegram/bot-api';
import { parseWebhookInfo } from '@gmbot/core/telegram/webhook';
import type { FastifyBaseLogger } from 'fastify';
import { pause, pauseAfterMs } from './pauses.js';

const LEASE_MS = 15 * 1000;
/** At first the webhook is only being registered. */
const FIRST_AFTER_MS = 10 * 1000;
const ASK_EVERY_MS = 30 * 1000;

/** What watching needs. */
export interface WatchWebhookOptions {
  readonly botId: number;
  readonly botApi: Pick<BotApi, 'call'>;
  readonly queues: Pick<UpdateQueue['queues'], 'connection'>;
  readonly metrics: Pick<Metrics, 'webhookPendingUpdates' | 'webhookLastError'>;
  readonly log: FastifyBaseLogger;
  /** @defaultValue 10,000 */
  readonly firstAfterMs?: number;
}

/** Watches until it is stopped. */
export interface WebhookWatch {
  readonly start: () => void;
  /** Resolves when it has ended. */
  readonly stop: () => Promise<void>;
}

/**
 * Asks Telegram twice a minute how our updates fare, in one ingress of the fleet at a time: so the gauges stand in one place.
 * Each new failure of a delivery is logged once.
 */
export function watchWebhook({
  botId,
  botApi,
  queues,
  metrics,
  log,
  firstAfterMs = FIRST_AFTER_MS,
}: WatchWebhookOptions): WebhookWatch {
  const end = new AbortController();
  const { webhookPendingUpdates, webhookLastError } = metrics;
  let running: Promise<void> = Promise.resolve();
  let loggedErrorAtMs = 0;

  function clear(): void {
    clearFleetGauge(webhookPendingUpdates);
    clearFleetGauge(webhookLastError);
  }

  async function ask(signal: AbortSignal): Promise<void> {
    const info = parseWebhookInfo(await botApi.call('getWebhookInfo', {}, { signal }));
    webhookPendingUpdates.set(info.pendingUpdates);
    if (info.lastErrorAtMs === null) return;
    webhookLastError.set(info.lastErrorAtMs / 1000);
    if (info.lastErrorAtMs <= loggedErrorAtMs) return;
    loggedErrorAtMs = info.lastErrorAtMs;
    log.warn({ lastError: info.lastError, pendingUpdates: info.pendingUpdates }, 'A delivery to the webhook failed');
  }

  async function watch(signal: AbortSignal): Promise<void> {
    let failures = 0;
    await pause(firstAfterMs, signal);
    while (!signal.aborted) {
      try {
        await ask(signal);
        failures = 0;
      } catch (err) {
        clear();
        failures += 1;
        log.debug({ err }, 'Telegram does not say how the webhook fares');
        await pause(pauseAfterMs(err, failures), signal);
        continue;
      }
      await pause(ASK_EVERY_MS, signal);
    }
    clear();
  }

  return {
    start() {
      const lease = { connection: queues.connection, key: `${queuePrefix(botId)}:webhook-watch`, ttlMs: LEASE_MS };
      running = workUnderLease(lease, end.signal, watch);
    },
    async stop() {
      end.abort();
      await running;
    },
  };
}
