/**
 * Counts the unknown faults of one piece of work. A run that came before its pause was over counts nothing: five facts in
 * a second must not burn five tries.
 */
import type { QueueSet } from '@gmbot/core/queues/queue-set';
import { queuePrefix } from '@gmbot/core/queues/names';

const MOST_FAULTS = 5;
const FIRST_PAUSE_MS = 1000;
const KEEP_SECONDS = 60 * 60;

/** Faults by work. */
export interface FaultCounter {
  /** When to try again; null = that was the last try. */
  count(id: string): Promise<{ readonly untilMs: number } | null>;
  clear(id: string): Promise<void>;
}

/** Keeps the counts in the queue Redis for an hour. */
export function createFaultCounter({
  queues,
  botId,
  now,
}: {
  readonly queues: QueueSet;
  readonly botId: number;
  readonly now: () => number;
}): FaultCounter {
  const toKey = (id: string): string => `${queuePrefix(botId)}:faults:${id}`;

  return {
    async count(id) {
      const key = toKey(id);
      const [faults = null, untilMs = null] = await queues.connection.hmget(key, 'faults', 'untilMs');
      const nowMs = now();
      if (untilMs !== null && nowMs < Number(untilMs)) return { untilMs: Number(untilMs) };
      const counted = Number(faults ?? 0) + 1;
      if (counted >= MOST_FAULTS) return null;
      const next = nowMs + FIRST_PAUSE_MS * 2 ** (counted - 1);
      await queues.connection.multi().hset(key, { faults: counted, untilMs: next }).expire(key, KEEP_SECONDS).exec();
      return { untilMs: next };
    },
    async clear(id) {
      await queues.connection.del(toKey(id));
    },
  };
}
