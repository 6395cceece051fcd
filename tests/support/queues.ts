import { queuePrefix } from '@gmbot/core/queues/names';
import { createQueueSet, type QueueSet } from '@gmbot/core/queues/queue-set';
import { readTestRedisUrl } from './redis.js';

/** The queues of a bot, open, and how to leave nothing of them behind. */
export interface OwnQueues {
  readonly queues: QueueSet;
  /** Removes every key of the bot. */
  close(): Promise<void>;
}

/** Opens them once Redis answers. */
export async function openOwnQueues(botId: number): Promise<OwnQueues> {
  const queues = createQueueSet({ redisUrl: readTestRedisUrl(), botId, name: 'test' });
  await new Promise((resolve) => queues.connection.once('ready', resolve));
  await queues.open();
  return {
    queues,
    async close() {
      const keys = await queues.connection.keys(`${queuePrefix(botId)}:*`);
      if (keys.length > 0) await queues.connection.unlink(keys);
      await queues.close();
    },
  };
}
