/**
 * How work that must never run twice at once is asked for.
 *
 * Deduplication with the last request kept while one is active, and rescheduling, so that a new fact need not wait out an old
 * pause. No delay, no priority and no job id: a delay merged into a waiting job moves that job, a job id loses what arrives
 * while it is active, a priority may put an urgent request at the end. Timers are jobs of their own.
 *
 * Each request first grows a counter. Work that puts itself off reads the counter again afterwards: if it moved, a request
 * came while the work was active, and asking once more wakes it.
 */
import type { JobsOptions, Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { createRedisScript } from '../limits/redis-script.js';
import type { JobPayloads } from './jobs.js';
import { queuePrefix } from './names.js';

/** A counter that nothing asked for in this long starts again. */
const COUNTER_SECONDS = 24 * 60 * 60;

const GROW = createRedisScript(`
redis.call('INCR', KEYS[1])
return redis.call('EXPIRE', KEYS[1], ARGV[1])
`);

/** How settles are tried and kept: the processor counts faults itself, so that five facts never burn five attempts. */
const SETTLE_OPTIONS = {
  attempts: 1,
  removeOnComplete: { count: 200, age: 60 * 60 },
  removeOnFail: { count: 10_000, age: 14 * 24 * 60 * 60 },
  stackTraceLimit: 10,
} as const satisfies JobsOptions;

/** The jobs that are settled one at a time. */
export type SettleJobName = 'settle-member' | 'settle-warnings' | 'settle-notices';

/** One request. */
export type SettleRequest = {
  [Name in SettleJobName]: { readonly name: Name; readonly payload: JobPayloads[Name] };
}[SettleJobName];

/** What requests are merged by. */
export function settleId(request: SettleRequest): string {
  switch (request.name) {
    case 'settle-member':
      return `settle-${request.payload.groupKey}-${request.payload.userId}`;
    case 'settle-warnings':
      return `warnings-${request.payload.groupKey}-${request.payload.topicId}`;
    case 'settle-notices':
      return `notices-${request.payload.groupKey}`;
  }
}

/** Asks for a settle; merged with one that waits. */
export async function requestSettle(
  queue: Queue,
  connection: Redis,
  botId: number,
  request: SettleRequest,
): Promise<void> {
  const id = settleId(request);
  await growCounter(connection, botId, id);
  await queue.add(request.name, request.payload, {
    ...SETTLE_OPTIONS,
    deduplication: { id, keepLastIfActive: true, reschedule: true },
  });
}

/** How often the settle was asked for. */
export async function readRequestCounter(connection: Redis, botId: number, id: string): Promise<string | null> {
  return connection.get(counterKey(botId, id));
}

async function growCounter(connection: Redis, botId: number, id: string): Promise<void> {
  await GROW.run(connection, [counterKey(botId, id)], [COUNTER_SECONDS]);
}

function counterKey(botId: number, id: string): string {
  return `${queuePrefix(botId)}:requests:${id}`;
}
