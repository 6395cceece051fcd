/** What an operator sees of the queues, and the two things that may be done to a whole one: stop it, and let it go on. */
import type { Queue } from 'bullmq';
import { QUEUE_NAMES, type QueueName } from './names.js';
import type { QueueSet } from './queue-set.js';

/** One queue, counted. */
export interface QueueState {
  readonly queue: QueueName;
  readonly isPaused: boolean;
  /** Ready to be run. */
  readonly waiting: number;
  readonly active: number;
  /** Put off to a later time: timers, and whatever waits for Telegram. */
  readonly delayed: number;
  readonly failed: number;
  /** Since when the oldest job that is ready has been there (unix ms); null iff none is. */
  readonly oldestWaitingSinceMs: number | null;
}

/** Counts, stops and starts queues. @throws AppError `queue-away`, until */
export interface QueueAdmin {
  /** In the order in which the board shows them. */
  readStates(): Promise<readonly QueueState[]>;
  /** No worker takes a job of it any more; what is active ends. The same again changes nothing. */
  pause(queue: QueueName): Promise<void>;
  resume(queue: QueueName): Promise<void>;
}

/** Composes it. */
export function createQueueAdmin(queues: Pick<QueueSet, 'open'>): QueueAdmin {
  return {
    async readStates() {
      const open = await queues.open();
      return Promise.all(QUEUE_NAMES.map((name) => readState(name, open[name])));
    },
    pause: async (queue) => (await queues.open())[queue].pause(),
    resume: async (queue) => (await queues.open())[queue].resume(),
  };
}

async function readState(name: QueueName, queue: Queue): Promise<QueueState> {
  const [counts, isPaused, [oldest]] = await Promise.all([
    queue.getJobCounts('wait', 'prioritized', 'active', 'delayed', 'failed'),
    queue.isPaused(),
    queue.getJobs(['wait'], 0, 0, true),
  ]);
  const { wait = 0, prioritized = 0, active = 0, delayed = 0, failed = 0 } = counts;
  return {
    queue: name,
    isPaused,
    waiting: wait + prioritized,
    active,
    delayed,
    failed,
    oldestWaitingSinceMs: oldest?.timestamp ?? null,
  };
}
