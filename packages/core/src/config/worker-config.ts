import { readUtf8, readVariables } from './read-variables.js';
import type { Environment, ReadTextFile } from './read-variables.js';
import { readBotId } from './variables.js';
import type { LogLevel } from './variables.js';

const NAMES = [
  'BOT_TOKEN',
  'TELEGRAM_API_ROOT',
  'DATABASE_URL',
  'REDIS_URL',
  'CACHE_REDIS_URL',
  'WORKER_HOST',
  'WORKER_PORT',
  'WORKER_CONCURRENCY',
  'MEMBER_TTL_SECONDS',
  'NON_MEMBER_TTL_SECONDS',
  'LOG_LEVEL',
  'SENTRY_DSN',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
] as const;

/** The environment of a worker, checked. */
export interface WorkerConfig {
  readonly botToken: string;
  readonly botId: number;
  /** Without a slash at its end. */
  readonly telegramApiRoot: string;
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly cacheRedisUrl: string;
  readonly host: string;
  /** 0 = any free one. */
  readonly port: number;
  /** Jobs at once. */
  readonly concurrency: number;
  /** How long a yes counts, before it is spread. */
  readonly memberTtlMs: number;
  /** How long a no counts, before it is spread. */
  readonly nonMemberTtlMs: number;
  readonly logLevel: LogLevel;
  readonly sentryDsn: string | null;
  readonly otlpEndpoint: string | null;
}

/** @throws ConfigError with every fault at once */
export function parseWorkerConfig(env: Environment, readTextFile: ReadTextFile = readUtf8): WorkerConfig {
  const variables = readVariables(NAMES, env, readTextFile);
  return Object.freeze({
    botToken: variables.BOT_TOKEN,
    botId: readBotId(variables.BOT_TOKEN),
    telegramApiRoot: variables.TELEGRAM_API_ROOT,
    databaseUrl: variables.DATABASE_URL,
    redisUrl: variables.REDIS_URL,
    cacheRedisUrl: variables.CACHE_REDIS_URL ?? variables.REDIS_URL,
    host: variables.WORKER_HOST,
    port: variables.WORKER_PORT,
    concurrency: variables.WORKER_CONCURRENCY,
    memberTtlMs: variables.MEMBER_TTL_SECONDS * 1000,
    nonMemberTtlMs: variables.NON_MEMBER_TTL_SECONDS * 1000,
    logLevel: variables.LOG_LEVEL,
    sentryDsn: variables.SENTRY_DSN ?? null,
    otlpEndpoint: variables.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
  });
}
