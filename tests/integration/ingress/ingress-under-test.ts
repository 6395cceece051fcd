import { type AppOptions, buildApp } from '@gmbot/ingress/build-app';
import { parseIngressConfig, type IngressConfig } from '@gmbot/core/config/ingress-config';
import { createLogger } from '@gmbot/core/observability/logger';
import { queuePrefix } from '@gmbot/core/queues/names';
import type { FastifyInstance } from 'fastify';
import { Redis } from 'ioredis';
import { expect, vi } from 'vitest';
import { pickBotId, readTestRedisUrl } from '../../support/redis.js';

/** The whole ingress in this process, on a free port, with a bot of its own. */
export interface IngressUnderTest {
  readonly app: FastifyInstance;
  readonly config: IngressConfig;
  readonly url: string;
  /** What it logged, line by line. */
  readonly log: string[];
  /** Posts an update as Telegram does. */
  post(update: unknown, options?: { readonly headers?: Record<string, string> }): Promise<Response>;
  close(): Promise<void>;
}

/** Starts it; the environment given goes before the defaults. */
export async function startIngress(
  env: Record<string, string> = {},
  { tracing }: Pick<AppOptions, 'tracing'> = {},
): Promise<IngressUnderTest> {
  const config = parseIngressConfig({
    BOT_TOKEN: `${pickBotId()}:a-token-that-nobody-may-see`,
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    REDIS_URL: readTestRedisUrl(),
    TELEGRAM_API_ROOT: 'http://127.0.0.1:1',
    UPDATES: 'webhook',
    INGRESS_HOST: '127.0.0.1',
    INGRESS_PORT: '0',
    ...env,
  });
  const log: string[] = [];
  const logger = createLogger({
    role: 'ingress',
    level: 'info',
    isPretty: false,
    write: (line) => void log.push(line),
  });
  const app = await buildApp({ config, log: logger, ...(tracing === undefined ? {} : { tracing }) });
  const url = await app.listen({ host: config.host, port: config.port });
  return {
    app,
    config,
    url,
    log,
    post: async (update, { headers = {} } = {}) =>
      await fetch(`${url}/telegram/webhook`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-telegram-bot-api-secret-token': config.webhookSecret,
          ...headers,
        },
        body: typeof update === 'string' ? update : JSON.stringify(update),
      }),
    async close() {
      await app.close();
      await forgetBot(config);
    },
  };
}

/** Resolves once the ingress is ready, or not ready, as asked. */
export async function waitForReadiness({ url }: Pick<IngressUnderTest, 'url'>, status: 200 | 503 = 200): Promise<void> {
  await vi.waitFor(async () => expect((await fetch(`${url}/readyz`)).status).toBe(status), {
    timeout: 15_000,
    interval: 50,
  });
}

/** A group message. */
export function createMessage(updateId: number, message: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    update_id: updateId,
    message: {
      message_id: updateId,
      date: 1_790_000_000,
      chat: { id: -1001, type: 'supergroup', title: 'Harbour Talk' },
      from: { id: 501, is_bot: false, first_name: 'Mia' },
      text: 'the harbour is foggy today',
      ...message,
    },
  };
}

async function forgetBot({ redisUrl, botId }: IngressConfig): Promise<void> {
  const redis = new Redis(redisUrl, { retryStrategy: () => null, commandTimeout: 1000, lazyConnect: true });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const keys = await redis.keys(`${queuePrefix(botId)}:*`);
    if (keys.length > 0) await redis.unlink(keys);
  } catch {
    // a Redis that is gone has nothing to forget
  } finally {
    redis.disconnect();
  }
}
