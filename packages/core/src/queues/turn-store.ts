/**
 * Small reads and writes of the queue Redis, for who handles many updates at once: all that is asked in one turn of the event
 * loop, and while the question before is under way, is one script.
 */
import type { Redis } from 'ioredis';
import { createRedisScript } from '../limits/redis-script.js';
import { createTurnBatch } from './turn-batch.js';

/** Each call rejects when Redis cannot be asked. */
export interface TurnStore {
  get(key: string): Promise<string | null>;
  set(key: string, text: string, keepMs: number): Promise<void>;
  getBit(key: string, offset: number): Promise<boolean>;
  setBit(key: string, offset: number, keepSeconds: number): Promise<void>;
}

interface Command {
  readonly key: string;
  readonly name: 'get' | 'set' | 'getbit' | 'setbit';
  /** The offset or the text. */
  readonly what: number | string;
  /** How long it is kept: seconds for a bit, else ms. */
  readonly keep: number;
}

/** KEYS: of each command. ARGV: for each what it is, the offset or the text, and how long it is kept. */
const RUN = createRedisScript(`
local answers = {}
for index, key in ipairs(KEYS) do
  local name, what, keep = ARGV[3 * index - 2], ARGV[3 * index - 1], ARGV[3 * index]
  if name == 'get' then answers[index] = redis.call('GET', key)
  elseif name == 'getbit' then answers[index] = redis.call('GETBIT', key, what)
  elseif name == 'set' then
    redis.call('SET', key, what, 'PX', keep)
    answers[index] = 1
  else
    redis.call('SETBIT', key, what, 1)
    redis.call('EXPIRE', key, keep)
    answers[index] = 1
  end
end
return answers
`);

/** Composes it over a connection. */
export function createTurnStore(redis: Redis): TurnStore {
  const run = createTurnBatch(
    async (commands: readonly Command[]): Promise<readonly unknown[]> => {
      const keys = commands.map(({ key }) => key);
      const args = commands.flatMap(({ name, what, keep }) => [name, what, keep]);
      const answers = await RUN.run(redis, keys, args);
      if (!Array.isArray(answers)) throw new TypeError('The script answered no list');
      return answers as readonly unknown[];
    },
    { isOneByOne: true },
  );
  return {
    async get(key) {
      const text = await run({ key, name: 'get', what: '', keep: 0 });
      return typeof text === 'string' ? text : null;
    },
    set: async (key, text, keepMs) => void (await run({ key, name: 'set', what: text, keep: keepMs })),
    getBit: async (key, offset) => (await run({ key, name: 'getbit', what: offset, keep: 0 })) === 1,
    setBit: async (key, offset, keepSeconds) =>
      void (await run({ key, name: 'setbit', what: offset, keep: keepSeconds })),
  };
}
