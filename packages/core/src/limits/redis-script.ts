import { createHash } from 'node:crypto';
import { Command, type Redis } from 'ioredis';

const UTF8 = { replyEncoding: 'utf8' } as const;

/** A Lua script that Redis keeps by its digest. */
export interface RedisScript {
  /** Every key that the script touches is in `keys`, as a Redis Cluster needs it. */
  run(redis: Redis, keys: readonly string[], args: readonly (string | number)[]): Promise<unknown>;
}

/** Sends the digest, and the text only when Redis does not know it (after a restart). */
export function createRedisScript(lua: string): RedisScript {
  const digest = createHash('sha1').update(lua).digest('hex');
  return {
    async run(redis, keys, args) {
      try {
        return await redis.sendCommand(new Command('evalsha', [digest, keys.length, ...keys, ...args], UTF8));
      } catch (err) {
        if (!(err instanceof Error) || !err.message.startsWith('NOSCRIPT')) throw err;
        return redis.eval(lua, keys.length, ...keys, ...args);
      }
    },
  };
}

/** @throws TypeError when a script answered something else than integers */
export function parseIntegers(reply: unknown): number[] {
  if (!Array.isArray(reply)) throw new TypeError('The script answered no list');
  return reply.map((value) => {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new TypeError('The script answered no integer');
    return number;
  });
}
