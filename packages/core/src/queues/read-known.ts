import type { Redis } from 'ioredis';
import { createRedisScript } from '../limits/redis-script.js';
import type { SlimUpdate } from '../telegram/slim-update.js';
import { findPassHolder, type PassHolder } from './pass-holder.js';
import { toPassKeys, toPersonEnding } from './passes.js';
import { locateUpdateId, SEEN_KEEP_SECONDS } from './seen-updates.js';

/** What Redis knows of an update before it has a job. */
export type Known =
  /** Handled in the last 25 h. */
  | 'seen'
  /** Its author's pass counts: it is handled by that, and noted as seen. */
  | 'passed'
  | 'new';

/**
 * KEYS: seen, then those of a pass. ARGV: offset, keep (s)
 * Answers 1 = seen, 2 = passed, 0 = new. A pass is `<fleet's epoch>.<group's>.<person's>`.
 */
const READ_KNOWN = createRedisScript(`
if redis.call('GETBIT', KEYS[1], ARGV[1]) == 1 then return 1 end
local found = redis.call('MGET', KEYS[2], KEYS[3], KEYS[4], KEYS[5])
if not found[1] then return 0 end
if found[1] ~= (found[2] or '') .. '.' .. (found[3] or '') .. '.' .. (found[4] or '') then return 0 end
redis.call('SETBIT', KEYS[1], ARGV[1], 1)
redis.call('EXPIRE', KEYS[1], ARGV[2])
return 2
`);

/**
 * Reads it in one round trip. Whoever's membership or standing changed loses their passes in the same one, so nothing that
 * they say afterwards is taken for what it was.
 */
export async function readKnown(connection: Redis, botId: number, update: SlimUpdate): Promise<Known> {
  const holder = findPassHolder(update);
  if (holder !== null) return readKnownSpeech(connection, botId, { updateId: update.update_id, holder });
  const { key, offset } = locateUpdateId(botId, update.update_id);
  const commands = connection.pipeline().getbit(key, offset);
  if (update.chat_member !== undefined) {
    const { key: epoch, keepSeconds } = toPersonEnding(botId, update.chat_member.new_chat_member.user.id);
    commands.incr(epoch).expire(epoch, keepSeconds);
  }
  const results = (await commands.exec()) ?? [];
  for (const [err] of results) if (err) throw err;
  return results[0]?.[1] === 1 ? 'seen' : 'new';
}

async function readKnownSpeech(
  connection: Redis,
  botId: number,
  { updateId, holder }: { readonly updateId: number; readonly holder: PassHolder },
): Promise<Known> {
  const { key, offset } = locateUpdateId(botId, updateId);
  const keys = [key, ...toPassKeys(botId, holder)];
  switch (await READ_KNOWN.run(connection, keys, [offset, SEEN_KEEP_SECONDS])) {
    case 1:
      return 'seen';
    case 2:
      return 'passed';
    default:
      return 'new';
  }
}
