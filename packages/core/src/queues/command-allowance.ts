/**
 * A sender's first five commands of a minute are urgent, the others wait among the other updates. Which ones those are
 * follows from the update ids and the message's own date, so a delivery that is repeated goes to the same queue again.
 */
import type { Redis } from 'ioredis';
import { queuePrefix } from './names.js';

/** Urgent commands of one sender in one minute. */
export const URGENT_COMMANDS_PER_MINUTE = 5;
const KEEP_SECONDS = 2 * 60 * 60;

const CLAIM = `
if redis.call('SISMEMBER', KEYS[1], ARGV[1]) == 1 then return 1 end
if redis.call('SCARD', KEYS[1]) >= tonumber(ARGV[2]) then return 0 end
redis.call('SADD', KEYS[1], ARGV[1])
redis.call('EXPIRE', KEYS[1], ARGV[3])
return 1
`;

/** A command as the allowance counts it. */
export interface CountedCommand {
  readonly updateId: number;
  readonly senderId: number;
  /** Of the message (unix seconds). */
  readonly date: number;
}

/** True iff the command is one of its sender's first five of that minute. */
export async function isUrgentCommand(connection: Redis, botId: number, command: CountedCommand): Promise<boolean> {
  const key = `${queuePrefix(botId)}:commands:${command.senderId}:${Math.floor(command.date / 60)}`;
  return (await connection.eval(CLAIM, 1, key, command.updateId, URGENT_COMMANDS_PER_MINUTE, KEEP_SECONDS)) === 1;
}
