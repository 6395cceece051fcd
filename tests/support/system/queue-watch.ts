/** Looks into the queues from outside. */
import { createQueueSet } from '@gmbot/core/queues/queue-set';
import type { QueueName } from '@gmbot/core/queues/names';
import type { Job } from 'bullmq';
import { readTestRedisUrl } from '../redis.js';
import { eventually } from './eventually.js';

const WORKING = ['wait', 'active', 'prioritized'] as const;
const WAITING = [...WORKING, 'delayed'] as const;
/** Timers wait in the delayed set of this queue. */
const TIMERS: QueueName = 'clean-ups';
/** More jobs than this are as busy as it gets. */
const MOST_JOBS = 500;

/** What jobs may be about. */
export interface About {
  readonly chatIds: readonly number[];
  readonly groupKeys: readonly number[];
}

/** The queues of one bot. */
export interface QueueWatch {
  /** The jobs that will run without another fact, those about some chats or all. */
  readonly listBusy: (about?: About) => Promise<readonly string[]>;
  /** Jobs that failed for good, with why. */
  readonly listFailed: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** Connects in the background. */
export function watchQueues(botId: number, redisUrl = readTestRedisUrl()): QueueWatch {
  const queues = createQueueSet({ redisUrl, botId, name: 'test-watch' });

  async function listBusy(about?: About): Promise<readonly string[]> {
    const open = await eventually(() => queues.open());
    const busy = await Promise.all(
      Object.entries(open).map(async ([name, queue]) => {
        const jobs = await queue.getJobs([...(name === TIMERS ? WORKING : WAITING)], 0, MOST_JOBS);
        const found = jobs.filter(
          (job: Job | undefined) => job !== undefined && isOwed(job) && isAbout(job.data, about),
        );
        return Promise.all(found.map(async (job) => `${name} ${job.name} ${job.id ?? ''} (${await job.getState()})`));
      }),
    );
    return busy.flat();
  }

  async function listFailed(): Promise<readonly string[]> {
    const open = await eventually(() => queues.open());
    const failed = await Promise.all(Object.values(open).map((queue) => queue.getFailed(0, 20)));
    return failed.flat().map((job) => `${job.queueName} ${job.name} ${job.id ?? ''}: ${job.failedReason}`);
  }

  return { listBusy, listFailed, close: () => queues.close() };
}

/** Nobody waits for the sweep that warms an empty cache; it takes what look-ups are to spare. */
function isOwed({ data }: Job): boolean {
  const { request } = data as { request?: { purpose?: string } };
  return request?.purpose !== 'warm';
}

function isAbout(data: unknown, about: About | undefined): boolean {
  if (about === undefined) return true;
  const { groupKey, chatId, update } = data as { groupKey?: number; chatId?: number; update?: unknown };
  if (groupKey !== undefined && about.groupKeys.includes(groupKey)) return true;
  if (chatId !== undefined && about.chatIds.includes(chatId)) return true;
  const text = JSON.stringify(update ?? {});
  return about.chatIds.some((id) => text.includes(`"id":${id}`));
}
