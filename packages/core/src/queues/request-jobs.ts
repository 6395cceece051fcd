import type { JobsOptions } from 'bullmq';
import { LOG_SLOT_MS, type RequestFlush } from '../gate/group-log.js';
import type { Jobs, SweepRequest } from '../gate/ports.js';
import { createNewcomers } from '../limits/newcomers.js';
import type { JobPayloads } from './jobs.js';
import type { QueueSet } from './queue-set.js';
import { countWaiting, type SettleRequest, requestSettle } from './settle-requests.js';
import { createSweepDesk, sweepId } from './sweep-desk.js';

/** Timers and sweeps: many attempts, since what they ask for must not be lost. `age` counts seconds. */
const TIMER_OPTIONS = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 1000, jitter: 0.5 },
  removeOnComplete: { count: 200, age: 60 * 60 },
  removeOnFail: { count: 10_000, age: 14 * 24 * 60 * 60 },
  stackTraceLimit: 10,
} as const satisfies JobsOptions;

type TimerName = 'wake-member' | 'wake-topic' | 'wake-channel' | 'turn-group' | 'flush-log' | 'delete-message';

/** Starts a sweep unless it is under way; what it is told besides stands on its desk. @throws AppError `queue-away`, until */
export async function startSweep(queues: QueueSet, request: SweepRequest): Promise<void> {
  const { sweeps } = await queues.open();
  const payload: JobPayloads['sweep-group'] = { v: 2, request, state: null };
  await sweeps.add('sweep-group', payload, { ...TIMER_OPTIONS, deduplication: { id: sweepId(request) } });
}

/** No worker's clock is so late that it still writes into a slot that was told. */
const FLUSH_MARGIN_MS = 3 * 1000;

/** Where so many members of a group wait for their settles, newcomers stand in a line of their own. */
export const MOST_WAITING = 200;

/** Puts what the use cases ask for into the queues. @throws AppError `queue-away`, until */
export function createRequestJobs({
  queues,
  botId,
  now,
}: {
  readonly queues: QueueSet;
  readonly botId: number;
  readonly now: () => number;
}): Jobs & RequestFlush {
  const redis = queues.connection;
  const desk = createSweepDesk({ redis, botId });
  const newcomers = createNewcomers({ redis, botId, clock: { now } });

  async function settle(queueName: 'members' | 'warnings', request: SettleRequest): Promise<void> {
    const open = await queues.open();
    await requestSettle(open[queueName], queues.connection, botId, request);
  }

  async function later<Name extends TimerName>(
    name: Name,
    payload: JobPayloads[Name],
    timer: { readonly jobId: string; readonly atMs: number },
  ): Promise<void> {
    const open = await queues.open();
    const delay = Math.max(0, timer.atMs - now());
    await open['clean-ups'].add(name, payload, { ...TIMER_OPTIONS, jobId: timer.jobId, delay });
  }

  async function sweep(request: SweepRequest): Promise<void> {
    await desk.note(request);
    await startSweep(queues, request);
  }

  const settleMember: Jobs['settleMember'] = ({ groupKey, userId, hints = {} }) =>
    settle('members', { name: 'settle-member', payload: { v: 1, groupKey, userId, hints } });

  async function settleNewcomer(request: Parameters<Jobs['settleMember']>[0]): Promise<void> {
    const { groupKey, userId } = request;
    if ((await countWaiting(redis, botId, groupKey)) < MOST_WAITING) return settleMember(request);
    await newcomers.add(groupKey, userId);
    await sweep({ groupKey, over: 'newcomers', purpose: 'joins', progress: null });
  }

  return {
    settleMember,
    settleNewcomer,
    settleWarnings: (groupKey, topicId) =>
      settle('warnings', { name: 'settle-warnings', payload: { v: 1, groupKey, topicId } }),
    settleNotices: (groupKey) => settle('warnings', { name: 'settle-notices', payload: { v: 1, groupKey } }),
    wakeMember: (groupKey, userId, atMs) =>
      later(
        'wake-member',
        { v: 1, groupKey, userId },
        { jobId: `wake-${groupKey}-${userId}-${toSeconds(atMs)}`, atMs },
      ),
    wakeTopic: (groupKey, topicId, atMs) =>
      later(
        'wake-topic',
        { v: 1, groupKey, topicId },
        { jobId: `wake-topic-${groupKey}-${topicId}-${toSeconds(atMs)}`, atMs },
      ),
    wakeChannel: (channelKey, atMs) =>
      later('wake-channel', { v: 1, channelKey }, { jobId: `wake-channel-${channelKey}-${toSeconds(atMs)}`, atMs }),
    turnGroup: (groupKey, atMs) =>
      later('turn-group', { v: 1, groupKey }, { jobId: `turn-${groupKey}-${toSeconds(atMs)}`, atMs }),
    flushLog: (groupKey, slot) =>
      later(
        'flush-log',
        { v: 1, groupKey, slot },
        { jobId: `log-${groupKey}-${slot}`, atMs: slot * LOG_SLOT_MS + FLUSH_MARGIN_MS },
      ),
    deleteLater: (chatId, messageId, atMs) =>
      later('delete-message', { v: 1, chatId, messageId }, { jobId: `delete-${chatId}-${messageId}`, atMs }),
    sweep,
  };
}

function toSeconds(ms: number): number {
  return Math.ceil(ms / 1000);
}
