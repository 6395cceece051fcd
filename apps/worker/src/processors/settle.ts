/** Runs what must never run twice at once for the same thing: the design's settle rules 1, 5, 6 and 7. */
import { type GroupKey, parseGroupKey, parseUserId, type UserId } from '@gmbot/core/domain/ids';
import { AppError, waitUntil } from '@gmbot/core/errors/app-error';
import type { QueueSet } from '@gmbot/core/queues/queue-set';
import {
  noteEnded,
  type SettleRequest,
  readRequestCounter,
  requestSettle,
  settleId,
} from '@gmbot/core/queues/settle-requests';
import { DelayedError, type Job, type Queue } from 'bullmq';
import { endFailedJob, toAppError } from './end-failed-job.js';
import type { FaultCounter } from './fault-counter.js';

/** What a settle job needs. */
export interface SettleRunner {
  /** @throws what BullMQ understands */
  run(job: Job, token: string | undefined, request: SettleRequest): Promise<void>;
}

interface Deps {
  readonly queues: QueueSet;
  readonly botId: number;
  readonly faults: FaultCounter;
  readonly work: (request: SettleRequest, jobId: string | undefined) => Promise<void>;
  /** A member whose settling failed for good. */
  readonly onGivenUp: (
    member: { readonly groupKey: GroupKey; readonly userId: UserId },
    reason: string,
  ) => Promise<void>;
  readonly now: () => number;
}

/** Composes the runner. */
export function createSettleRunner({ queues, botId, faults, work, onGivenUp, now }: Deps): SettleRunner {
  return { run };

  async function run(job: Job, token: string | undefined, request: SettleRequest): Promise<void> {
    const id = settleId(request);
    const open = await queues.open();
    const queue: Queue = request.name === 'settle-member' ? open.members : open.warnings;
    if ((await queue.getDeduplicationJobId(id)) !== job.id) return askAfresh(job, queue, request);
    const counter = await readRequestCounter(queues.connection, botId, id);
    try {
      await work(request, job.id);
      await Promise.all([faults.clear(id), noteEnded(queues.connection, botId, { request, counter })]);
    } catch (err) {
      const failure = await weighFault(id, request, toAppError(err, now()));
      try {
        await endFailedJob(failure, { job, token, nowMs: now() });
      } catch (end) {
        const isPutOff = end instanceof DelayedError;
        if (!isPutOff) await noteEnded(queues.connection, botId, { request, counter });
        if (isPutOff && (await readRequestCounter(queues.connection, botId, id)) !== counter) {
          await requestSettle(queue, queues.connection, botId, request); // came while we were active: wakes us
        }
        throw end;
      }
    }
  }

  /**
   * A retry from the board: the deduplication id is somebody else's by now. BullMQ starts what was kept for later when any
   * job that bears the id ends, whoever is active: so this one gives it up first.
   */
  async function askAfresh(job: Job, queue: Queue, request: SettleRequest): Promise<void> {
    await queues.connection.hdel(queue.toKey(job.id ?? ''), 'deid');
    await requestSettle(queue, queues.connection, botId, request);
  }

  /** Unknown faults are counted here, by time and not by run; after the last one the member is the reconciler's. */
  async function weighFault(id: string, request: SettleRequest, failure: AppError): Promise<AppError> {
    if (failure.retry.kind === 'until') return failure;
    const pause = failure.retry.kind === 'never' ? null : await faults.count(id);
    if (pause !== null) return waitUntil(failure.code, pause.untilMs, failure);
    if (request.name === 'settle-member') {
      const { groupKey, userId } = request.payload;
      await onGivenUp({ groupKey: parseGroupKey(groupKey), userId: parseUserId(userId) }, failure.message);
    }
    await faults.clear(id);
    return new AppError(failure.code, { kind: 'never' }, { cause: failure, message: failure.message });
  }
}
