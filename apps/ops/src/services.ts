/** What the commands stand on, opened when a command first asks for it and closed when it has ended. */
import type { OpsConfig } from '@gmbot/core/config/ops-config';
import { createPolicyInvalidation } from '@gmbot/core/limits/policy-invalidation';
import { createPatientConnection, endConnection } from '@gmbot/core/queues/connection';
import { createPasses } from '@gmbot/core/queues/passes';
import { createQueueSet, type QueueSet } from '@gmbot/core/queues/queue-set';
import { createStore, type Store } from '@gmbot/core/store/create-store';
import { type BotApi, createBotApi } from '@gmbot/core/telegram/bot-api';
import { CommandFailure, EXIT } from './exit-codes.js';

const REDIS_WITHIN_MS = 5 * 1000;

/** The outside, as the commands reach it. */
export interface Services {
  readonly config: OpsConfig;
  /** @throws CommandFailure when Redis does not answer within 5 s */
  queues(): Promise<QueueSet>;
  /** What it changes is told to the fleet. @throws CommandFailure when Redis does not answer within 5 s */
  store(): Promise<Store>;
  /** Raw calls, beside the fleet's patience: for the webhook alone. */
  botApi(): BotApi;
  /** Opened with the others, and closed with them. */
  onClose(close: () => void | Promise<void>): void;
  close(): Promise<void>;
}

/** Opens nothing yet. */
export function createServices(config: OpsConfig): Services {
  const { botId, redisUrl, databaseUrl } = config;
  const closers: (() => void | Promise<void>)[] = [];
  const openQueues = once(async () => {
    const queues = createQueueSet({ redisUrl, botId, name: 'ops' });
    closers.push(() => queues.close());
    await waitUntilReady(queues);
    return queues;
  });
  const openStore = once(async () => {
    const { connection: publisher } = await openQueues();
    const subscriber = createPatientConnection({ url: redisUrl, name: 'ops-invalidation' });
    closers.push(() => endConnection(subscriber));
    const invalidation = createPolicyInvalidation({ publisher, subscriber, botId });
    const passes = createPasses({ redis: publisher, botId });
    const store = createStore({ databaseUrl, botId, invalidation, passes, applicationName: 'gmbot-ops', poolSize: 2 });
    closers.push(() => store.close());
    return store;
  });
  const openBotApi = once(() => {
    const api = createBotApi({ token: config.botToken, apiRoot: config.telegramApiRoot });
    closers.push(() => api.close());
    return api;
  });
  return {
    config,
    queues: openQueues,
    store: openStore,
    botApi: openBotApi,
    onClose: (close) => void closers.push(close),
    async close() {
      for (const close of closers.splice(0).reverse()) await close();
    },
  };
}

async function waitUntilReady({ connection }: QueueSet): Promise<void> {
  if (connection.status === 'ready') return;
  const isReady = await Promise.race([
    new Promise<true>((resolve) => connection.once('ready', () => resolve(true))),
    new Promise<false>((resolve) => setTimeout(resolve, REDIS_WITHIN_MS, false).unref()),
  ]);
  if (!isReady) throw new CommandFailure(EXIT.failure, 'Redis does not answer: check REDIS_URL and that it runs.');
}

function once<T>(open: () => T): () => T {
  let opened: { readonly value: T } | null = null;
  return () => (opened ??= { value: open() }).value;
}
