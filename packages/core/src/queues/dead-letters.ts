/**
 * Words. Dead letter: a job that failed for good. It stays 14 days, at most 10,000 a queue, and can be run again: a settle
 * that is run again asks for a fresh one first, so no member is ever settled twice at once.
 */
import type { Job, Queue } from 'bullmq';
import type { ForgetsJobs } from '../gate/forget-person.js';
import { QUEUE_NAMES, type QueueName } from './names.js';
import type { QueueSet } from './queue-set.js';

/** Read from Redis at once. */
const PAGE = 500;

/** Names a job: ids are unique within their queue. */
export interface DeadLetterId {
  readonly queue: QueueName;
  readonly id: string;
}

/** A job that failed for good. */
export interface DeadLetter extends DeadLetterId {
  readonly name: string;
  readonly reason: string;
  readonly attempts: number;
  /** When it was added, and when it failed (unix ms). */
  readonly addedAtMs: number;
  readonly failedAtMs: number | null;
  readonly payload: unknown;
  readonly stack: readonly string[];
}

/** Which ones; every condition must hold. */
export interface DeadLetterFilter {
  readonly queue?: QueueName | undefined;
  /** Part of the reason, in any case. */
  readonly reason?: string | undefined;
  /** Somebody whom the job is about. */
  readonly userId?: number | undefined;
}

/** Looks at dead letters and disposes of them. @throws AppError `queue-away`, until */
export interface DeadLetters {
  /** Each of them that is one now, oldest first within a queue. They may be disposed of while they are listed. */
  list(filter: DeadLetterFilter): AsyncIterable<DeadLetter>;
  find(id: DeadLetterId): Promise<DeadLetter | null>;
  /** False iff it is no dead letter any more. It has all its attempts again. */
  retry(id: DeadLetterId): Promise<boolean>;
  drop(id: DeadLetterId): Promise<boolean>;
}

/** Composes it. */
export function createDeadLetters(queues: Pick<QueueSet, 'open'>): DeadLetters {
  async function findFailed({ queue, id }: DeadLetterId): Promise<Job | null> {
    const open = (await queues.open())[queue];
    const job: Job | undefined = await open.getJob(id);
    return job !== undefined && (await job.getState()) === 'failed' ? job : null;
  }

  async function* list({ queue, reason = '', userId }: DeadLetterFilter): AsyncIterable<DeadLetter> {
    const open = await queues.open();
    for (const name of queue === undefined ? QUEUE_NAMES : [queue]) {
      for await (const job of readFailed(open[name])) {
        const letter = toDeadLetter(name, job);
        const isAsked = letter.reason.toLowerCase().includes(reason.toLowerCase());
        if (isAsked && (userId === undefined || isAbout(letter.payload, userId))) yield letter;
      }
    }
  }

  return {
    list,
    async find(id) {
      const job = await findFailed(id);
      return job === null ? null : toDeadLetter(id.queue, job);
    },
    async retry(id) {
      const job = await findFailed(id);
      await job?.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
      return job !== null;
    },
    async drop(id) {
      const job = await findFailed(id);
      await job?.remove();
      return job !== null;
    },
  };
}

/** Dead letters hold what they were about: those about a person go when the person is forgotten. */
export function createForgetJobs(letters: Pick<DeadLetters, 'list' | 'drop'>): ForgetsJobs {
  return {
    async forget(userId) {
      let gone = 0;
      for await (const letter of letters.list({ userId })) if (await letters.drop(letter)) gone += 1;
      return gone;
    },
  };
}

/** Holds one page of jobs at a time. Which ones is known before the first is acted upon: acting moves what comes after. */
async function* readFailed(queue: Queue): AsyncIterable<Job> {
  const ids = await queue.getRanges(['failed'], 0, -1, true);
  for (let from = 0; from < ids.length; from += PAGE) {
    const page = await Promise.all(ids.slice(from, from + PAGE).map((id) => queue.getJob(id)));
    // one that was dropped meanwhile is gone, one that was retried has not ended
    for (const job of page as readonly (Job | undefined)[]) if (job?.finishedOn !== undefined) yield job;
  }
}

function toDeadLetter(queue: QueueName, job: Job): DeadLetter {
  return {
    queue,
    id: job.id ?? '',
    name: job.name,
    reason: job.failedReason,
    attempts: job.attemptsMade,
    addedAtMs: job.timestamp,
    failedAtMs: job.finishedOn ?? null,
    payload: job.data as unknown,
    stack: job.stacktrace ?? [],
  };
}

/** A person's id stands in a payload as `userId`, or as the `id` of a user within an update. */
function isAbout(value: unknown, userId: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) =>
    key === 'userId' || key === 'id' ? inner === userId : isAbout(inner, userId),
  );
}
