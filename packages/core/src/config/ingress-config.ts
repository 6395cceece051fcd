import { isLoopbackHost } from './loopback.js';
import { readUtf8, readVariables } from './read-variables.js';
import type { Environment, ReadTextFile } from './read-variables.js';
import { readBotId } from './variables.js';
import type { LogLevel } from './variables.js';
import { deriveWebhookSecret } from './webhook-secret.js';

/**
 * What the ingress needs. `DATABASE_URL` is checked, so that one environment serves every process, and not kept:
 * the ingress never opens it.
 */
const NAMES = [
  'BOT_TOKEN',
  'TELEGRAM_API_ROOT',
  'DATABASE_URL',
  'REDIS_URL',
  'UPDATES',
  'PUBLIC_URL',
  'WEBHOOK_SECRET',
  'INGRESS_HOST',
  'INGRESS_PORT',
  'BOARD_USER',
  'BOARD_PASSWORD',
  'BOARD_OPEN_ON_LOOPBACK',
  'METRICS_TOKEN',
  'LOG_LEVEL',
  'SENTRY_DSN',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
] as const;

/** Who may see the board. */
export interface BoardConfig {
  readonly user: string;
  /** Null = nobody gets in, unless `isOpen`. */
  readonly password: string | null;
  /** True iff it needs no password: `npm start` on a loopback address. */
  readonly isOpen: boolean;
}

/** The environment of the ingress, checked. */
export interface IngressConfig {
  readonly botToken: string;
  readonly botId: number;
  /** Without a slash at its end. */
  readonly telegramApiRoot: string;
  readonly redisUrl: string;
  readonly updates: 'webhook' | 'polling';
  /** An https origin without a slash at its end; null = the webhook is registered by somebody else. */
  readonly publicUrl: string | null;
  readonly webhookSecret: string;
  readonly host: string;
  /** 0 = any free one. */
  readonly port: number;
  readonly board: BoardConfig;
  /** Null = only loopback and private addresses may read metrics. */
  readonly metricsToken: string | null;
  readonly logLevel: LogLevel;
  readonly sentryDsn: string | null;
  readonly otlpEndpoint: string | null;
}

/** @throws ConfigError with every fault at once */
export function parseIngressConfig(env: Environment, readTextFile: ReadTextFile = readUtf8): IngressConfig {
  const variables = readVariables(NAMES, env, readTextFile);
  const publicUrl = variables.PUBLIC_URL ?? null;
  const password = variables.BOARD_PASSWORD ?? null;
  const isOpen =
    password === null && variables.BOARD_OPEN_ON_LOOPBACK === '1' && isLoopbackHost(variables.INGRESS_HOST);
  return Object.freeze({
    botToken: variables.BOT_TOKEN,
    botId: readBotId(variables.BOT_TOKEN),
    telegramApiRoot: variables.TELEGRAM_API_ROOT,
    redisUrl: variables.REDIS_URL,
    updates: variables.UPDATES ?? (publicUrl === null ? 'polling' : 'webhook'),
    publicUrl,
    webhookSecret: variables.WEBHOOK_SECRET ?? deriveWebhookSecret(variables.BOT_TOKEN),
    host: variables.INGRESS_HOST,
    port: variables.INGRESS_PORT,
    board: Object.freeze({ user: variables.BOARD_USER, password, isOpen }),
    metricsToken: variables.METRICS_TOKEN ?? null,
    logLevel: variables.LOG_LEVEL,
    sentryDsn: variables.SENTRY_DSN ?? null,
    otlpEndpoint: variables.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
  });
}
