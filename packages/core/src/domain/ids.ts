/**
 * Ids that must not be mistaken for one another. Telegram's ids fit into 52 bits and are numbers in code.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = number & { readonly [brand]: Name };

/** Our own key of a group; survives the upgrade to a supergroup. */
export type GroupKey = Branded<'GroupKey'>;
/** Our own key of a required channel. */
export type ChannelKey = Branded<'ChannelKey'>;
/** Telegram's id of any chat. */
export type ChatId = Branded<'ChatId'>;
/** Telegram's id of a person or bot. */
export type UserId = Branded<'UserId'>;
/** Telegram's id of a message, unique within its chat. */
export type MessageId = Branded<'MessageId'>;

function toSafeInteger(value: unknown, what: string): number {
  const number = typeof value === 'bigint' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) throw new TypeError(`${what} is not an id`);
  return number;
}

/** @throws TypeError when the value is not a safe integer */
export function parseGroupKey(value: unknown): GroupKey {
  return toSafeInteger(value, 'group key') as GroupKey;
}

/** @throws TypeError when the value is not a safe integer */
export function parseChannelKey(value: unknown): ChannelKey {
  return toSafeInteger(value, 'channel key') as ChannelKey;
}

/** @throws TypeError when the value is not a safe integer */
export function parseChatId(value: unknown): ChatId {
  return toSafeInteger(value, 'chat id') as ChatId;
}

/** @throws TypeError when the value is not a safe integer */
export function parseUserId(value: unknown): UserId {
  return toSafeInteger(value, 'user id') as UserId;
}

/** @throws TypeError when the value is not a safe integer */
export function parseMessageId(value: unknown): MessageId {
  return toSafeInteger(value, 'message id') as MessageId;
}
