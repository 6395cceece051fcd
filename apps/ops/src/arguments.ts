import { type ChatId, parseChatId, parseUserId, type UserId } from '@gmbot/core/domain/ids';
import { InvalidArgumentError } from 'commander';

/** A group as an operator names it. */
export type GroupRef = ChatId | `@${string}`;

/** `-100…` or `@name`. @throws InvalidArgumentError */
export function parseGroupRef(text: string): GroupRef {
  const name = /^@(\w{4,32})$/.exec(text)?.[1];
  if (name !== undefined) return `@${name}`;
  if (/^-\d{1,15}$/.test(text)) return parseChatId(Number(text));
  throw new InvalidArgumentError('It is a chat id such as -1001234567890, or @name.');
}

/** @throws InvalidArgumentError */
export function parsePerson(text: string): UserId {
  if (/^[1-9]\d{0,14}$/.test(text)) return parseUserId(Number(text));
  throw new InvalidArgumentError("It is a person's id: digits alone.");
}

/** Seconds as milliseconds. @throws InvalidArgumentError */
export function parseSeconds(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text) * 1000;
  throw new InvalidArgumentError('It is a whole number of seconds.');
}
