/** What whoever works with the fleet's bot and stores needs to reach them: workers, and the operator's commands. */
import type { Variables } from './read-variables.js';
import { readBotId } from './variables.js';

/** The variables that it is made of. */
export const FLEET_ACCESS_NAMES = [
  'BOT_TOKEN',
  'TELEGRAM_API_ROOT',
  'DATABASE_URL',
  'REDIS_URL',
  'CACHE_REDIS_URL',
  'MEMBER_TTL_SECONDS',
  'NON_MEMBER_TTL_SECONDS',
] as const;

/** The bot, the stores, and how long memberships count. */
export interface FleetAccess {
  readonly botToken: string;
  readonly botId: number;
  /** Without a slash at its end. */
  readonly telegramApiRoot: string;
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly cacheRedisUrl: string;
  /** How long a yes counts, before it is spread. */
  readonly memberTtlMs: number;
  /** How long a no counts, before it is spread. */
  readonly nonMemberTtlMs: number;
}

/** Puts it together from checked variables. */
export function toFleetAccess(variables: Variables<(typeof FLEET_ACCESS_NAMES)[number]>): FleetAccess {
  return {
    botToken: variables.BOT_TOKEN,
    botId: readBotId(variables.BOT_TOKEN),
    telegramApiRoot: variables.TELEGRAM_API_ROOT,
    databaseUrl: variables.DATABASE_URL,
    redisUrl: variables.REDIS_URL,
    cacheRedisUrl: variables.CACHE_REDIS_URL ?? variables.REDIS_URL,
    memberTtlMs: variables.MEMBER_TTL_SECONDS * 1000,
    nonMemberTtlMs: variables.NON_MEMBER_TTL_SECONDS * 1000,
  };
}
