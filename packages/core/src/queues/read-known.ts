import type { Redis } from 'ioredis';
import { createRedisScript, parseIntegers } from '../limits/redis-script.js';
import type { SlimUpdate } from '../telegram/slim-update.js';
import type { Speech } from './pass-holder.js';
import { toFleetKey, toPassKeys, toPersonEnding } from './passes.js';
import { locateUpdateId, SEEN_KEEP_SECONDS } from './seen-updates.js';
import { createTurnBatch } from './turn-batch.js';

/** What Redis knows of an update before it has a job. */
export type Known =
  /** Handled in the last 25 h. */
  | 'seen'
  /** Its author's pass counts: it is handled by that, and noted as seen. */
  | 'passed'
  | 'new';

/** By what the script answers. */
const KNOWN = ['new', 'seen', 'passed'] as const satisfies readonly Known[];

/**
 * For any number of updates. KEYS: the fleet's epoch, then for each: seen, the pass, the group's epoch, the person's.
 * ARGV: keep (s), then the offset of each. Answers 1 = seen, 2 = passed, 0 = new. A pass is `<fleet's epoch>.<group's>.<person's>`.
 */
const READ_KNOWN = createRedisScript(`
local fleet = redis.call('GET', KEYS[1]) or ''
local known = {}
for index = 2, #ARGV do
  local first = 4 * index - 6
  local seen, offset = KEYS[first], ARGV[index]
  if redis.call('GETBIT', seen, offset) == 1 then
    known[index - 1] = 1
  else
    local found = redis.call('MGET', KEYS[first + 1], KEYS[first + 2], KEYS[first + 3])
    if found[1] and found[1] == fleet .. '.' .. (found[2] or '') .. '.' .. (found[3] or '') then
      redis.call('SETBIT', seen, offset, 1)
      redis.call('EXPIRE', seen, ARGV[1])
      known[index - 1] = 2
    else
      known[index - 1] = 0
    end
  end
end
return known
`);

/** Reads what Redis knows, what is asked in one turn in one round trip. */
export function createReadKnownSpeech(connection: Redis, botId: number): (speech: Speech) => Promise<Known> {
  return createTurnBatch(async (speeches: readonly Speech[]) => {
    const keys = [toFleetKey(botId)];
    const offsets: number[] = [SEEN_KEEP_SECONDS];
    for (const { updateId, holder } of speeches) {
      const { key, offset } = locateUpdateId(botId, updateId);
      const { pass, group, person } = toPassKeys(botId, holder);
      keys.push(key, pass, group, person);
      offsets.push(offset);
    }
    const known = parseIntegers(await READ_KNOWN.run(connection, keys, offsets));
    return known.map((one) => KNOWN[one] ?? 'new');
  });
}

/**
 * For whatever else there is. Whoever's membership or standing changed loses their passes in the same round trip,
 * so nothing that they say afterwards is taken for what it was.
 */
export async function readSeenEvent(connection: Redis, botId: number, update: SlimUpdate): Promise<'seen' | 'new'> {
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
