import { queuePrefix, type QueueName } from '@gmbot/core/queues/names';
import { type Job, Worker } from 'bullmq';
import { readTestRedisUrl } from './redis.js';

/** Runs the jobs of one queue until it is closed. */
export function runQueue(
  botId: number,
  queue: QueueName,
  process: (job: Job, token: string | undefined) => Promise<void>,
  { concurrency = 1 }: { readonly concurrency?: number } = {},
): { close(): Promise<void> } {
  const connection = { url: readTestRedisUrl(), maxRetriesPerRequest: null };
  const worker = new Worker(queue, process, { connection, prefix: queuePrefix(botId), concurrency });
  return { close: () => worker.close() };
}
