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
import { createRedisScript, parseIntegers } from '../limits/redis-script.js';
import type { JobPayloads } from './jobs.js';
import { queuePrefix } from './names.js';

/** A settle that waits for longer than this is not counted among those that wait. */
const WAITING_SECONDS = 60 * 60;
/** A counter that nothing asked for in this long starts again. */
const COUNTER_SECONDS = 24 * 60 * 60;

/** KEYS: counter, and of a member those of the group who wait. ARGV: keep (s), member, keep waiting (s) */
const GROW = createRedisScript(`
redis.call('INCR', KEYS[1])
if KEYS[2] then
  redis.call('ZADD', KEYS[2], redis.call('TIME')[1], ARGV[2])
  redis.call('EXPIRE', KEYS[2], ARGV[3])
end
return redis.call('EXPIRE', KEYS[1], ARGV[1])
`);

/** KEYS: counter, those who wait. ARGV: what the counter was ('' = none), member. Whoever was asked for since waits on. */
const END = createRedisScript(`
if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then return 0 end
return redis.call('ZREM', KEYS[2], ARGV[2])
`);

/** KEYS: those who wait. ARGV: keep (s) */
const COUNT = createRedisScript(`
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', redis.call('TIME')[1] - ARGV[1])
return {redis.call('ZCARD', KEYS[1])}
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
  await noteWaiting(connection, botId, request);
  await queue.add(request.name, request.payload, {
    ...SETTLE_OPTIONS,
    deduplication: { id, keepLastIfActive: true, reschedule: true },
  });
}

/** How often the settle was asked for. */
export async function readRequestCounter(connection: Redis, botId: number, id: string): Promise<string | null> {
  return connection.get(counterKey(botId, id));
}

/** The settle has ended; `counter` is what was read before it began. */
export async function noteEnded(
  connection: Redis,
  botId: number,
  { request, counter }: { readonly request: SettleRequest; readonly counter: string | null },
): Promise<void> {
  if (request.name !== 'settle-member') return;
  const { groupKey, userId } = request.payload;
  const keys = [counterKey(botId, settleId(request)), waitingKey(botId, groupKey)];
  await END.run(connection, keys, [counter ?? '', userId]);
}

/** How many members of the group wait for their settle, or are being settled. */
export async function countWaiting(connection: Redis, botId: number, groupKey: number): Promise<number> {
  const [count = 0] = parseIntegers(await COUNT.run(connection, [waitingKey(botId, groupKey)], [WAITING_SECONDS]));
  return count;
}

async function noteWaiting(connection: Redis, botId: number, request: SettleRequest): Promise<void> {
  const counter = counterKey(botId, settleId(request));
  if (request.name !== 'settle-member') return void (await GROW.run(connection, [counter], [COUNTER_SECONDS]));
  const { groupKey, userId } = request.payload;
  const args = [COUNTER_SECONDS, userId, WAITING_SECONDS];
  await GROW.run(connection, [counter, waitingKey(botId, groupKey)], args);
}

function waitingKey(botId: number, groupKey: number): string {
  return `${queuePrefix(botId)}:waiting:${groupKey}`;
}

function counterKey(botId: number, id: string): string {
  return `${queuePrefix(botId)}:requests:${id}`;
}
