import { createQueueSet } from '@gmbot/core/queues/queue-set';
import { UPDATE_JOB_OPTIONS, updateJobId } from '@gmbot/core/queues/update-queue';
import { slimUpdateSchema } from '@gmbot/core/telegram/slim-update';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { PLAIN_PREFIX, type Stage } from './stage.js';
import { until } from './until.js';

/** Redis does nothing else while it adds them: more would be a delay of the bench's own. */
const AT_ONCE = 50;

/** Jobs that wait in `updates`. */
export interface Backlog {
  /** Adds jobs for these updates, as the ingress would have. */
  add(bodies: readonly string[]): Promise<void>;
  /** How many wait or run. */
  count(): Promise<number>;
  /** How many were put off. */
  countDelayed(): Promise<number>;
  /** Keeps workers from taking any; what runs goes on. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Resolves once nothing waits or runs. */
  emptied(): Promise<void>;
  close(): Promise<void>;
}

/** The queue of our workers. */
export async function openBacklog({ botId, redisUrl }: Pick<Stage, 'botId' | 'redisUrl'>): Promise<Backlog> {
  const set = createQueueSet({ redisUrl, botId, name: 'bench-backlog' });
  await until(set.isReady);
  const { updates } = await set.open();
  return toBacklog(updates, (text) => toJob(botId, text), set.close);
}

/** The queue of the baseline's worker: the same updates in it. */
export async function openPlainBacklog(redis: Redis): Promise<Backlog> {
  const queue = new Queue('updates', { connection: redis, prefix: PLAIN_PREFIX });
  await queue.waitUntilReady();
  const toPlain = (text: string) => ({ name: 'handle-update', data: toJob(0, text).data, opts: {} });
  return toBacklog(queue, toPlain, () => Promise.resolve());
}

function toJob(botId: number, text: string) {
  const update = slimUpdateSchema.parse(JSON.parse(text));
  const opts = { ...UPDATE_JOB_OPTIONS, jobId: updateJobId(botId, update.update_id) };
  return { name: 'handle-update', data: { v: 1, receivedAtMs: Date.now(), update }, opts };
}

function toBacklog(
  queue: Queue,
  toEntry: (text: string) => { name: string; data: object; opts: object },
  close: () => Promise<void>,
): Backlog {
  const count = (): Promise<number> => queue.getJobCountByTypes('waiting', 'active', 'prioritized');
  return {
    async add(bodies) {
      for (let from = 0; from < bodies.length; from += AT_ONCE)
        await queue.addBulk(bodies.slice(from, from + AT_ONCE).map(toEntry));
    },
    count,
    countDelayed: () => queue.getJobCountByTypes('delayed'),
    pause: () => queue.pause(),
    resume: () => queue.resume(),
    emptied: () => until(async () => (await count()) === 0, { everyMs: 10, withinMs: 1_200_000 }),
    close,
  };
}
