/**
 * Which update ids were handled: one bit each, in keys of 65,536 that live 25 h (Telegram repeats an update for 24 h).
 * The worker writes the bit before the job completes; while the job exists its id covers the update.
 */
import type { Redis } from 'ioredis';
import { createRedisScript, parseIntegers } from '../limits/redis-script.js';
import { queuePrefix } from './names.js';
import { createTurnBatch } from './turn-batch.js';

const IDS_PER_KEY = 65_536;
/** An update that was handled is known for this long. */
export const SEEN_KEEP_SECONDS = 25 * 60 * 60;

/** Where the bit of an update id is. Negative ids have keys of their own. */
export function locateUpdateId(botId: number, updateId: number): { readonly key: string; readonly offset: number } {
  const page = Math.floor(updateId / IDS_PER_KEY);
  return { key: `${queuePrefix(botId)}:seen-updates:${page}`, offset: updateId - page * IDS_PER_KEY };
}

/** True iff the update was handled in the last 25 h. */
export async function readSeen(connection: Redis, botId: number, updateId: number): Promise<boolean> {
  const { key, offset } = locateUpdateId(botId, updateId);
  return (await connection.getbit(key, offset)) === 1;
}

/** KEYS: for each update where its bit is. ARGV: for each its offset. */
const READ = createRedisScript(`
local seen = {}
for index, key in ipairs(KEYS) do seen[index] = redis.call('GETBIT', key, ARGV[index]) end
return seen
`);

/** KEYS: for each update where its bit is. ARGV: keep (s), then for each its offset. */
const MARK = createRedisScript(`
for index, key in ipairs(KEYS) do
  redis.call('SETBIT', key, ARGV[index + 1], 1)
  if KEYS[index + 1] ~= key then redis.call('EXPIRE', key, ARGV[1]) end
end
return #KEYS
`);

/** Notes that the update was handled; idempotent. */
export async function markSeen(connection: Redis, botId: number, updateId: number): Promise<void> {
  await markAll(connection, botId, [updateId]);
}

async function markAll(connection: Redis, botId: number, updateIds: readonly number[]): Promise<void> {
  const places = updateIds.map((updateId) => locateUpdateId(botId, updateId));
  const offsets = places.map(({ offset }) => offset);
  await MARK.run(
    connection,
    places.map(({ key }) => key),
    [SEEN_KEEP_SECONDS, ...offsets],
  );
}

/** The same for who handles many: what is asked in one turn of the event loop is one question to Redis. */
export interface SeenUpdates {
  read(updateId: number): Promise<boolean>;
  mark(updateId: number): Promise<void>;
}

/** Composes it. */
export function createSeenUpdates(connection: Redis, botId: number): SeenUpdates {
  const read = createTurnBatch(async (updateIds: readonly number[]) => {
    const places = updateIds.map((updateId) => locateUpdateId(botId, updateId));
    const bits = await READ.run(
      connection,
      places.map(({ key }) => key),
      places.map(({ offset }) => offset),
    );
    return parseIntegers(bits).map((bit) => bit === 1);
  });
  const mark = createTurnBatch(async (updateIds: readonly number[]) => {
    await markAll(connection, botId, updateIds);
    return updateIds;
  });
  return { read, mark: async (updateId) => void (await mark(updateId)) };
}
