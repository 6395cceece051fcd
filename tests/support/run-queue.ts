import { queuePrefix, type QueueName } from '@gmbot/core/queues/names';
import { type Job, Worker } from 'bullmq';
import { readTestRedisUrl } from './redis.js';

/** Runs the jobs of one queue until it is closed. */
export function runQueue(
  botId: number,
  queue: QueueName,
  process: (job: Job, token: string | undefined) => Promise<void>,
): { close(): Promise<void> } {
  const connection = { url: readTestRedisUrl(), maxRetriesPerRequest: null };
  const worker = new Worker(queue, process, { connection, prefix: queuePrefix(botId) });
  return { close: () => worker.close() };
}
