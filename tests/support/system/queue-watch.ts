/** Looks into the queues from outside. */
import { createQueueSet } from '@gmbot/core/queues/queue-set';
import type { QueueName } from '@gmbot/core/queues/names';
import { readTestRedisUrl } from '../redis.js';
import { eventually } from './eventually.js';

const WORKING = ['wait', 'active', 'prioritized'] as const;
const WAITING = [...WORKING, 'delayed'] as const;
/** Timers wait in the delayed set of this queue. */
const TIMERS: QueueName = 'clean-ups';

/** The queues of one bot. */
export interface QueueWatch {
  /** One word per state in which jobs stand that will run without another fact. */
  listBusy(): Promise<readonly string[]>;
  /** Jobs that failed for good, with why. */
  listFailed(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Connects in the background. */
export function watchQueues(botId: number): QueueWatch {
  const queues = createQueueSet({ redisUrl: readTestRedisUrl(), botId, name: 'test-watch' });

  async function listBusy(): Promise<readonly string[]> {
    const open = await eventually(() => queues.open());
    const counts = await Promise.all(
      Object.entries(open).map(async ([name, queue]) => {
        const states = await queue.getJobCounts(...(name === TIMERS ? WORKING : WAITING));
        return Object.entries(states).flatMap(([state, count]) => (count > 0 ? [`${name} ${state} ${count}`] : []));
      }),
    );
    return counts.flat();
  }

  async function listFailed(): Promise<readonly string[]> {
    const open = await eventually(() => queues.open());
    const failed = await Promise.all(Object.values(open).map((queue) => queue.getFailed(0, 20)));
    return failed.flat().map((job) => `${job.queueName} ${job.name} ${job.id ?? ''}: ${job.failedReason}`);
  }

  return { listBusy, listFailed, close: () => queues.close() };
}
