/** Asking for one settle and waiting for it, for somebody who wants to see what comes of it. */
import { setTimeout as pause } from 'node:timers/promises';
import type { GroupKey, UserId } from '../domain/ids.js';
import type { QueueSet } from './queue-set.js';
import { requestSettle, type SettleRequest, settleId } from './settle-requests.js';

const LOOK_AGAIN_MS = 100;

/** What came of it in time. */
export type SettleEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly reason: string }
  /** It waits for Telegram or a store, until then (unix ms). */
  | { readonly kind: 'put-off'; readonly untilMs: number }
  /** No worker came to it, or one is still at it. */
  | { readonly kind: 'under-way' };

/** Asks and waits. What was asked for goes on when the time is over. @throws AppError `queue-away`, until */
export interface AwaitSettle {
  (member: { readonly groupKey: GroupKey; readonly userId: UserId }, withinMs: number): Promise<SettleEnd>;
}

/** Composes it. */
export function createAwaitSettle({
  queues,
  botId,
  now,
}: {
  readonly queues: QueueSet;
  readonly botId: number;
  readonly now: () => number;
}): AwaitSettle {
  return async function awaitSettle(member, withinMs) {
    const endMs = now() + withinMs;
    const { members } = await queues.open();
    const request: SettleRequest = { name: 'settle-member', payload: { v: 1, ...member, hints: {} } };
    const id = settleId(request);
    await requestSettle(members, queues.connection, botId, request);
    // a settle that was active makes way for ours under the same id: the last one that had it is ours
    let jobId: string | null = null;
    for (;;) {
      const current = await members.getDeduplicationJobId(id);
      if (current === null) return jobId === null ? { kind: 'done' } : readEnd(jobId);
      jobId = current;
      if (now() >= endMs) return readState(jobId);
      await pause(LOOK_AGAIN_MS);
    }
  };

  /** A job that is gone was done: what fails is kept. */
  async function readEnd(jobId: string): Promise<SettleEnd> {
    const { members } = await queues.open();
    const isFailed = (await members.getJobState(jobId)) === 'failed';
    const job = isFailed ? await members.getJob(jobId) : undefined;
    return job === undefined ? { kind: 'done' } : { kind: 'failed', reason: String(job.failedReason) };
  }

  async function readState(jobId: string): Promise<SettleEnd> {
    const { members } = await queues.open();
    if ((await members.getJobState(jobId)) !== 'delayed') return { kind: 'under-way' };
    const job = await members.getJob(jobId);
    return job === undefined
      ? { kind: 'under-way' }
      : { kind: 'put-off', untilMs: Number(job.timestamp) + Number(job.delay) };
  }
}
