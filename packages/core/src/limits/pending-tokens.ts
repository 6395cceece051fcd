import { randomBytes } from 'node:crypto';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { PendingConfirmations } from '../gate/pending-confirmations.js';
import type { PendingConsents } from '../gate/pending-consents.js';
import type { PendingTokens } from '../gate/pending-tokens.js';
import type { Clock } from '../gate/ports.js';
import { queuePrefix } from '../queues/names.js';
import { onQueueRedis } from './redis-fault.js';

const TOKEN_BYTES = 15;

const confirmationSchema = z.object({ chatId: z.int(), args: z.string(), seen: z.string().optional() });
const consentSchema = z.object({ groupKey: z.int(), callerId: z.int(), ref: z.string() });

interface Deps {
  readonly redis: Redis;
  readonly botId: number;
  readonly clock: Clock;
}

/** Commands that wait for a press. @throws AppError until, while the queue Redis is away */
export function createPendingConfirmations(deps: Deps): PendingConfirmations {
  return createPendingTokens(deps, 'pending', confirmationSchema);
}

/** Wishes that wait for an administrator of a channel. @throws AppError until, while the queue Redis is away */
export function createPendingConsents(deps: Deps): PendingConsents {
  return createPendingTokens(deps, 'consents', consentSchema);
}

/** Keeps them in the queue Redis, under tokens of 20 random characters. */
function createPendingTokens<Pending>(
  { redis, botId, clock }: Deps,
  name: string,
  schema: z.ZodType<Pending>,
): PendingTokens<Pending> {
  const toKey = (token: string): string => `${queuePrefix(botId)}:${name}:${token}`;

  function parsePending(kept: string | null): Pending | null {
    return kept === null ? null : schema.parse(JSON.parse(kept));
  }

  return {
    put: (pending, ttlMs) =>
      onQueueRedis(clock, async () => {
        const token = randomBytes(TOKEN_BYTES).toString('base64url');
        await redis.set(toKey(token), JSON.stringify(pending), 'PX', ttlMs);
        return token;
      }),
    peek: (token) => onQueueRedis(clock, async () => parsePending(await redis.get(toKey(token)))),
    take: (token) => onQueueRedis(clock, async () => parsePending(await redis.getdel(toKey(token)))),
  };
}
