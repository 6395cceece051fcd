/**
 * The decisions that the whole fleet shares, each one atomic step on Redis's own clock.
 *
 * Words. Slot: the moment at which one call may go. Bucket: the time up to which the slots of one lane are given away.
 * Narrow bucket: of one group; its slot is taken first, so that a group that waits takes nothing from the others.
 * Hold: a time before which no call may go; `probe` is when the first call after it is given up.
 */
import { createRedisScript } from './redis-script.js';

const NOW = `
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
`;

/**
 * KEYS: hold of the bot, hold of the chat, the owner's slot, narrow bucket, wide bucket
 * ARGV: narrow step, narrow tolerance (ms; -1 = no narrow bucket), wide step, wide tolerance,
 *       1 iff it goes ahead of the wide bucket's line, keep (ms), probe (ms)
 * Answers: 1 iff it may go, when it may (Redis time), now, 1 iff it is the probe of a hold or waits for one
 */
export const RESERVE = createRedisScript(`${NOW}
local NARROW_STEP, NARROW_TOLERANCE = tonumber(ARGV[1]), tonumber(ARGV[2])
local WIDE_STEP, WIDE_TOLERANCE = tonumber(ARGV[3]), tonumber(ARGV[4])
local IS_AHEAD, KEEP, PROBE = ARGV[5] == '1', tonumber(ARGV[6]), tonumber(ARGV[7])
local PROBE_PAUSE, SPREAD, SPREAD_STEPS = 1000, 40, 500

local function place_in_line(key)
  return (redis.call('HINCRBY', key, 'waiting', 1) - 1) % SPREAD_STEPS * SPREAD
end

local function read_hold(key)
  local fields = redis.call('HMGET', key, 'until', 'probe')
  if not fields[1] then return 0, false end
  if tonumber(fields[1]) > now then return tonumber(fields[1]) + place_in_line(key), false end
  if fields[2] and tonumber(fields[2]) > now then return now + PROBE_PAUSE + place_in_line(key), false end
  return 0, true
end

local function find_slot(key, step, tolerance)
  local free_at = tonumber(redis.call('GET', key) or '0')
  local slot = math.max(now, free_at - tolerance)
  return slot, math.max(free_at, slot) + step
end

local function take(key, free_at)
  redis.call('SET', key, string.format('%.3f', free_at), 'PX', math.ceil(math.max(1, free_at - now)) + 1000)
end

local function wait_for(stage, slot, key, free_at)
  local at = math.ceil(slot)
  take(key, free_at)
  redis.call('SET', KEYS[3], stage .. string.format('%.0f', at), 'PX', at - now + KEEP)
  return {0, at, now, 0}
end

local bot_wait, bot_probe = read_hold(KEYS[1])
local chat_wait, chat_probe = read_hold(KEYS[2])
if math.max(bot_wait, chat_wait) > now then return {0, math.max(bot_wait, chat_wait), now, 1} end

local stage, at = '', 0
local kept = redis.call('GET', KEYS[3])
if kept then stage, at = string.sub(kept, 1, 1), tonumber(string.sub(kept, 2)) end
if at > now then return {0, at, now, 0} end

if stage == '' and NARROW_TOLERANCE >= 0 then
  local slot, free_at = find_slot(KEYS[4], NARROW_STEP, NARROW_TOLERANCE)
  if slot > now then return wait_for('n', slot, KEYS[4], free_at) end
  take(KEYS[4], free_at)
end
if stage ~= 'w' then
  local slot, free_at = find_slot(KEYS[5], WIDE_STEP, WIDE_TOLERANCE)
  if slot > now and not IS_AHEAD then return wait_for('w', slot, KEYS[5], free_at) end
  take(KEYS[5], free_at)
end
if kept then redis.call('DEL', KEYS[3]) end
if bot_probe then redis.call('HSET', KEYS[1], 'probe', now + PROBE, 'waiting', 0) end
if chat_probe then redis.call('HSET', KEYS[2], 'probe', now + PROBE, 'waiting', 0) end
return {1, now, now, (bot_probe or chat_probe) and 1 or 0}
`);

/** How long a hold is remembered after it ran out: a fault that returns within it goes on doubling. */
const REMEMBER = `local REMEMBER = 10 * 60 * 1000
local function hold(key, till)
  redis.call('HSET', key, 'until', string.format('%.0f', till))
  redis.call('HDEL', key, 'probe')
  redis.call('PEXPIRE', key, till - now + REMEMBER)
end
`;

/**
 * KEYS: hold of the bot, hold of the chat, trouble of the bot, register of holds (their ends, for whoever counts them)
 * ARGV: chat, asked pause (ms; 0 = none was named)
 * Answers: until when the chat is held (Redis time), now
 */
export const NOTE_RETRY_AFTER = createRedisScript(`${NOW}${REMEMBER}
local CHAT, ASKED = ARGV[1], tonumber(ARGV[2])
local FIRST, LONGEST = 5000, 60000
local TROUBLE_WINDOW, TROUBLED_CHATS = 5000, 3
local function register(key, till)
  redis.call('ZREMRANGEBYSCORE', KEYS[4], '-inf', now)
  redis.call('ZADD', KEYS[4], till, key)
  redis.call('PEXPIREAT', KEYS[4], math.ceil(tonumber(redis.call('ZRANGE', KEYS[4], -1, -1, 'WITHSCORES')[2])) + 1000)
end

local fields = redis.call('HMGET', KEYS[2], 'until', 'unnamed')
local standing = tonumber(fields[1] or '0')
local till = now + ASKED
if ASKED <= 0 and standing > now then
  till = standing
elseif ASKED <= 0 then
  local unnamed = redis.call('HINCRBY', KEYS[2], 'unnamed', 1)
  till = now + math.min(FIRST * 2 ^ (unnamed - 1), LONGEST)
end
till = math.max(standing, till)
if standing <= now then redis.call('HSET', KEYS[2], 'waiting', 0) end
hold(KEYS[2], till)
register(KEYS[2], till)

redis.call('HSET', KEYS[3], CHAT, string.format('%.0f:%.0f', now, till))
redis.call('PEXPIRE', KEYS[3], TROUBLE_WINDOW)
local chats, shortest = 0, till
local trouble = redis.call('HGETALL', KEYS[3])
for index = 1, #trouble, 2 do
  local at, chat_till = string.match(trouble[index + 1], '^(%d+):(%d+)$')
  if now - tonumber(at) <= TROUBLE_WINDOW then
    chats = chats + 1
    shortest = math.min(shortest, tonumber(chat_till))
  else
    redis.call('HDEL', KEYS[3], trouble[index])
  end
end
if chats >= TROUBLED_CHATS then
  local bot_standing = tonumber(redis.call('HGET', KEYS[1], 'until') or '0')
  if bot_standing <= now then redis.call('HSET', KEYS[1], 'waiting', 0) end
  hold(KEYS[1], math.max(bot_standing, shortest))
  register(KEYS[1], math.max(bot_standing, shortest))
end
return {till, now}
`);

/**
 * The longest pause is a quarter of a minute: within a minute of Telegram's recovery everything is looked at again.
 *
 * KEYS: hold of the chat
 * ARGV: a random number from 0 to 1
 * Answers: until when the chat is held (Redis time), now
 */
export const NOTE_FAULT = createRedisScript(`${NOW}${REMEMBER}
local FIRST, LONGEST, JITTER = 500, 16000, 0.2
local standing = tonumber(redis.call('HGET', KEYS[1], 'until') or '0')
if standing > now then return {standing, now} end
local faults = redis.call('HINCRBY', KEYS[1], 'faults', 1)
local pause = math.min(FIRST * 2 ^ math.min(faults - 1, 20), LONGEST) * (1 - JITTER * tonumber(ARGV[1]))
redis.call('HSET', KEYS[1], 'waiting', 0)
hold(KEYS[1], now + math.ceil(pause))
return {now + math.ceil(pause), now}
`);

/** KEYS: holds. Forgets those that ran out; one in force stays, whatever was under way when it began. */
export const NOTE_SUCCESS = createRedisScript(`${NOW}
for _, key in ipairs(KEYS) do
  local till = redis.call('HGET', key, 'until')
  if till and tonumber(till) <= now then redis.call('DEL', key) end
end
return {now}
`);
