import { readUtf8, readVariables } from './read-variables.js';
import type { Environment, ReadTextFile } from './read-variables.js';
import { readBotId } from './variables.js';
import { deriveWebhookSecret } from './webhook-secret.js';

const NAMES = [
  'BOT_TOKEN',
  'TELEGRAM_API_ROOT',
  'DATABASE_URL',
  'REDIS_URL',
  'CACHE_REDIS_URL',
  'PUBLIC_URL',
  'WEBHOOK_SECRET',
  'MEMBER_TTL_SECONDS',
  'NON_MEMBER_TTL_SECONDS',
] as const;

/** The environment of the operator's commands, checked: that of a worker, and what a webhook is registered with. */
export interface OpsConfig {
  readonly botToken: string;
  readonly botId: number;
  /** Without a slash at its end. */
  readonly telegramApiRoot: string;
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly cacheRedisUrl: string;
  /** An https origin without a slash at its end; null = not set. */
  readonly publicUrl: string | null;
  readonly webhookSecret: string;
  /** How long a yes counts, before it is spread. */
  readonly memberTtlMs: number;
  /** How long a no counts, before it is spread. */
  readonly nonMemberTtlMs: number;
}

/** @throws ConfigError with every fault at once */
export function parseOpsConfig(env: Environment, readTextFile: ReadTextFile = readUtf8): OpsConfig {
  const variables = readVariables(NAMES, env, readTextFile);
  return Object.freeze({
    botToken: variables.BOT_TOKEN,
    botId: readBotId(variables.BOT_TOKEN),
    telegramApiRoot: variables.TELEGRAM_API_ROOT,
    databaseUrl: variables.DATABASE_URL,
    redisUrl: variables.REDIS_URL,
    cacheRedisUrl: variables.CACHE_REDIS_URL ?? variables.REDIS_URL,
    publicUrl: variables.PUBLIC_URL ?? null,
    webhookSecret: variables.WEBHOOK_SECRET ?? deriveWebhookSecret(variables.BOT_TOKEN),
    memberTtlMs: variables.MEMBER_TTL_SECONDS * 1000,
    nonMemberTtlMs: variables.NON_MEMBER_TTL_SECONDS * 1000,
  });
}
