/**
 * Orders to sweeps, in the queue Redis: a hash (requests, rounds, stopped, message) and a list of messages that were replaced,
 * for each sweep. Whoever begins or ends one does so around the queue's deduplication, so that no request falls between.
 */
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { parseChatId, parseMessageId, parseUserId } from '../domain/ids.js';
import type { SweepDesk, SweepMessage, SweepName, SweepRequest } from '../gate/ports.js';
import type { Entity, RichText } from '../gate/telegram-port.js';
import { createRedisScript } from '../limits/redis-script.js';
import { queuePrefix } from './names.js';

const KEEP_SECONDS = 7 * 24 * 60 * 60;

/** KEYS: orders, replaced messages. ARGV: message ('' = none), 1 iff the walk begins again, keep (s) */
const NOTE = createRedisScript(`
redis.call('HINCRBY', KEYS[1], 'asked', 1)
redis.call('HDEL', KEYS[1], 'stopped')
if ARGV[2] == '1' then redis.call('HINCRBY', KEYS[1], 'round', 1) end
if ARGV[1] ~= '' then
  local shown = redis.call('HGET', KEYS[1], 'message')
  if shown and shown ~= ARGV[1] then redis.call('RPUSH', KEYS[2], shown) end
  redis.call('HSET', KEYS[1], 'message', ARGV[1])
end
redis.call('EXPIRE', KEYS[2], ARGV[3])
return redis.call('EXPIRE', KEYS[1], ARGV[3])
`);

/** KEYS: orders, replaced messages. ARGV: requests that were heard */
const CLOSE = createRedisScript(`
if (redis.call('HGET', KEYS[1], 'asked') or '0') ~= ARGV[1] then return 0 end
redis.call('DEL', KEYS[1], KEYS[2])
return 1
`);

/** KEYS: orders. ARGV: message */
const STOP = createRedisScript(`
if redis.call('HGET', KEYS[1], 'message') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'stopped', 1)
return 1
`);

/** What one sweep for the fleet is known by. */
export function sweepId({ groupKey, over, purpose, version }: SweepName): string {
  return ['sweep', groupKey, over, purpose, ...(version === undefined ? [] : [version])].join('-');
}

/** Composes it. */
export function createSweepDesk({ redis, botId }: { readonly redis: Redis; readonly botId: number }): SweepDesk {
  const toKeys = (name: SweepName): readonly [string, string] => {
    const key = `${queuePrefix(botId)}:sweep-orders:${sweepId(name)}`;
    return [key, `${key}:replaced`];
  };

  async function read(name: SweepName): ReturnType<SweepDesk['read']> {
    const [orders, replaced] = toKeys(name);
    const [[asked, round, stopped, message], retired] = await Promise.all([
      redis.hmget(orders, 'asked', 'round', 'stopped', 'message'),
      redis.lrange(replaced, 0, -1),
    ]);
    return {
      asked: Number(asked ?? 0),
      round: Number(round ?? 0),
      isStopped: stopped !== null && stopped !== undefined,
      progress: message === null || message === undefined ? null : parseMessage(message),
      retired: retired.map(parseMessage),
    };
  }

  async function stop(name: SweepName, messageId: Parameters<SweepDesk['stop']>[1]): Promise<boolean> {
    const { progress } = await read(name);
    if (progress?.messageId !== messageId) return false;
    return (await STOP.run(redis, toKeys(name).slice(0, 1), [writeMessage(progress)])) === 1;
  }

  return {
    async note(request) {
      const message = request.progress === null ? '' : writeMessage(request.progress);
      await NOTE.run(redis, toKeys(request), [message, beginsAgain(request) ? 1 : 0, KEEP_SECONDS]);
    },
    read,
    stop,
    async forget(name, message) {
      await redis.lrem(toKeys(name)[1], 0, writeMessage(message));
    },
    close: async (name, asked) => (await CLOSE.run(redis, toKeys(name), [asked])) === 1,
  };
}

/**
 * A request that brings a message only wants to see, one for newcomers adds to a line that is being worked off, and a check
 * that runs is as good as another; any other request tells of a change that those already seen to have missed.
 */
export function beginsAgain({ progress, purpose }: Pick<SweepRequest, 'progress' | 'purpose'>): boolean {
  return progress === null && purpose !== 'recheck' && purpose !== 'joins' && purpose !== 'warm';
}

const entitySchema = z.union([
  z.object({ type: z.enum(['bold', 'italic', 'code']), offset: z.int(), length: z.int() }),
  z.object({ type: z.literal('text_link'), offset: z.int(), length: z.int(), url: z.string() }),
  z.object({ type: z.literal('text_mention'), offset: z.int(), length: z.int(), userId: z.int() }),
]);
const buttonSchema = z.union([
  z.object({ text: z.string(), url: z.string() }),
  z.object({ text: z.string(), press: z.string() }),
]);
const messageSchema = z.object({
  chatId: z.int(),
  messageId: z.int(),
  beside: z
    .object({
      content: z.object({ text: z.string(), entities: z.array(entitySchema) }),
      buttons: z.array(z.array(buttonSchema)),
    })
    .optional(),
  isStoppable: z.boolean().optional(),
});

/** The same message is the same text, whoever writes it: texts are compared. */
function writeMessage(message: SweepMessage): string {
  return JSON.stringify(messageSchema.parse(message));
}

function parseMessage(text: string): SweepMessage {
  const { chatId, messageId, beside, isStoppable } = messageSchema.parse(JSON.parse(text));
  return {
    chatId: parseChatId(chatId),
    messageId: parseMessageId(messageId),
    beside: beside && { ...beside, content: parseContent(beside.content) },
    isStoppable,
  };
}

function parseContent({ text, entities }: { text: string; entities: z.infer<typeof entitySchema>[] }): RichText {
  return {
    text,
    entities: entities.map((entity): Entity =>
      entity.type === 'text_mention' ? { ...entity, userId: parseUserId(entity.userId) } : entity,
    ),
  };
}
