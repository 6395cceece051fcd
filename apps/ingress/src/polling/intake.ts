import type { IngressConfig } from '@gmbot/core/config/ingress-config';
import type { Metrics } from '@gmbot/core/observability/metrics';
import { workUnderLease } from '@gmbot/core/queues/lease';
import { queuePrefix } from '@gmbot/core/queues/names';
import type { UpdateQueue } from '@gmbot/core/queues/update-queue';
import type { BotApi } from '@gmbot/core/telegram/bot-api';
import { WEBHOOK_PATH } from '@gmbot/core/telegram/webhook';
import type { FastifyBaseLogger } from 'fastify';
import type { DependencyState } from '../routes/health.js';
import { pollUpdates } from './poll-updates.js';
import { registerWebhook } from './register-webhook.js';

const POLLER_LEASE_MS = 15 * 1000;

/** What the intake needs. */
export interface IntakeOptions {
  readonly config: Pick<IngressConfig, 'botId' | 'updates' | 'publicUrl' | 'webhookSecret'>;
  readonly botApi: Pick<BotApi, 'call'>;
  readonly updateQueue: Pick<UpdateQueue, 'accept' | 'queues'>;
  readonly metrics: Pick<Metrics, 'updates' | 'intake'>;
  readonly log: FastifyBaseLogger;
}

/** Makes updates come in. */
export interface Intake {
  /** In the background: registers the webhook, or polls while no other replica does. */
  readonly start: () => void;
  /** Null = somebody else registers the webhook. */
  readonly state: () => DependencyState | null;
  /** Ends what runs; resolves when it has ended. */
  readonly stop: () => Promise<void>;
}

/** Chooses how updates come in, as configured. */
export function createIntake({ config, botApi, updateQueue, metrics, log }: IntakeOptions): Intake {
  const end = new AbortController();
  const { updates: mode, publicUrl } = config;
  let state: DependencyState | null = mode === 'webhook' && publicUrl === null ? null : 'degraded';
  let running: Promise<void> = Promise.resolve();

  function note(isTaking: boolean): void {
    state = isTaking ? 'up' : 'degraded';
    metrics.intake.set({ mode }, isTaking ? 1 : 0);
  }

  async function register(url: string): Promise<void> {
    note(await registerWebhook({ botApi, url, secret: config.webhookSecret, log, signal: end.signal }));
  }

  async function poll(signal: AbortSignal): Promise<void> {
    log.info({}, 'Polling begins');
    try {
      await pollUpdates({ botApi, accept, log, onAnswer: note }, signal);
    } finally {
      metrics.intake.set({ mode }, 0);
      log.info({}, 'Polling ends');
    }
  }

  const accept: UpdateQueue['accept'] = async (update) => {
    const accepted = await updateQueue.accept(update);
    metrics.updates.inc({ kind: accepted.kind, outcome: accepted.outcome });
    return accepted;
  };

  function start(): void {
    if (mode === 'webhook') {
      if (publicUrl !== null) running = register(`${publicUrl}${WEBHOOK_PATH}`);
      return;
    }
    state = 'up'; // until proved otherwise: another replica may be polling
    const lease = {
      connection: updateQueue.queues.connection,
      key: `${queuePrefix(config.botId)}:poller`,
      ttlMs: POLLER_LEASE_MS,
    };
    running = workUnderLease(lease, end.signal, poll);
  }

  async function stop(): Promise<void> {
    end.abort();
    await running;
  }

  return { start, state: () => state, stop };
}
