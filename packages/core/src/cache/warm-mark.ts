import type { WarmMark } from '../gate/ports.js';
import type { CacheRedis } from './cache-redis.js';

/** A key that never runs out. A cache that evicts may take it: then members are looked up ahead once more. */
export function createWarmMark({ redis, botId }: { readonly redis: CacheRedis; readonly botId: number }): WarmMark {
  const key = `gmbot:${botId}:warm`;
  return {
    isMissing: async () => (await redis.ask((connection) => connection.exists(key))) === 0,
    async set() {
      await redis.ask((connection) => connection.set(key, '1'));
    },
  };
}
