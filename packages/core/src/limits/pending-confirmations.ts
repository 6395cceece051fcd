import { randomBytes } from 'node:crypto';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { PendingConfirmation, PendingConfirmations } from '../gate/pending-confirmations.js';
import type { Clock } from '../gate/ports.js';
import { queuePrefix } from '../queues/names.js';
import { onQueueRedis } from './redis-fault.js';

const TOKEN_BYTES = 15;

const pendingSchema = z.object({ chatId: z.int(), args: z.string() });

/** Keeps them in the queue Redis, under tokens of 20 random characters. @throws AppError until, while it is away */
export function createPendingConfirmations({
  redis,
  botId,
  clock,
}: {
  readonly redis: Redis;
  readonly botId: number;
  readonly clock: Clock;
}): PendingConfirmations {
  const toKey = (token: string): string => `${queuePrefix(botId)}:pending:${token}`;

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

function parsePending(kept: string | null): PendingConfirmation | null {
  return kept === null ? null : pendingSchema.parse(JSON.parse(kept));
}
