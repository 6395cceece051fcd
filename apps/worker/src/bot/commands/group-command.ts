import type { Group } from '@gmbot/core/domain/group';
import {
  type ChatId,
  type MessageId,
  parseChatId,
  parseMessageId,
  parseUserId,
  type UserId,
} from '@gmbot/core/domain/ids';
import type { ChatSighting, Moment } from '@gmbot/core/gate/ports';
import { DEFAULT_LANGUAGE } from '@gmbot/core/i18n/catalogs';
import { getTexts, type Texts } from '@gmbot/core/i18n/texts';
import type { SlimChat, SlimMessage, SlimUser } from '@gmbot/core/telegram/slim-update';
import type { Answer } from './answer.js';
import type { ParsedCommand } from './parse-command.js';

/** Telegram's stand-in for anonymous administrators: their acts are booked on it. */
export const ANONYMOUS_ADMINISTRATOR_ID = parseUserId(1087968824);

/** A message that a command replies to. */
export type RepliedMessage = NonNullable<SlimMessage['reply_to_message']>;

/** A command in a group, by someone who may give it. */
export interface GroupCommand extends ParsedCommand {
  readonly group: Group;
  /** Null iff the sender is an anonymous administrator. */
  readonly callerId: UserId | null;
  /** The caller, or their stand-in. */
  readonly actorId: UserId;
  /** Forum topic; 0 = none. */
  readonly topicId: number;
  readonly messageId: MessageId;
  readonly moment: Moment;
  /** Null iff it replies to nothing; the message that opens a topic does not count. */
  readonly reply: RepliedMessage | null;
  /** People mentioned who have no username. */
  readonly mentions: readonly SlimUser[];
  readonly texts: Texts;
}

/** Does what a command asks, and says what to answer. Run again with the same command, it ends in the same state. */
export interface RunCommand {
  /** @throws AppError until */
  (command: GroupCommand): Promise<Answer>;
}

/** Puts together what a command's message holds. */
export function toGroupCommand(
  parsed: ParsedCommand,
  {
    message,
    group,
    updateId,
    isAnonymous,
  }: {
    readonly message: SlimMessage;
    readonly group: Group;
    readonly updateId: number;
    readonly isAnonymous: boolean;
  },
): GroupCommand {
  const callerId = isAnonymous || message.from === undefined ? null : parseUserId(message.from.id);
  return {
    ...parsed,
    group,
    callerId,
    actorId: callerId ?? ANONYMOUS_ADMINISTRATOR_ID,
    topicId: readTopicId(message),
    messageId: parseMessageId(message.message_id),
    moment: { atMs: message.date * 1000, updateId },
    reply: readReply(message),
    mentions: message.mentions ?? [],
    texts: getTexts(DEFAULT_LANGUAGE),
  };
}

/** Forum topic; 0 = none. Threads of replies carry an id as well, but are no topics. */
export function readTopicId({ is_topic_message, message_thread_id }: InTopic): number {
  return is_topic_message === true ? (message_thread_id ?? 0) : 0;
}

interface InTopic {
  readonly is_topic_message?: boolean | undefined;
  readonly message_thread_id?: number | undefined;
}

/** In a topic, a message without a reply names the message that opened it. */
function readReply(message: SlimMessage): RepliedMessage | null {
  const reply = message.reply_to_message;
  return reply === undefined || reply.message_id === readTopicId(message) ? null : reply;
}

/** A group's chat as an update shows it; null iff the chat is no group. */
export function toSighting({ id, type, title, username, is_forum }: SlimChat): ChatSighting | null {
  if (type !== 'group' && type !== 'supergroup') return null;
  return {
    chatId: parseChatId(id),
    kind: type === 'group' ? 'basic' : 'supergroup',
    title: title ?? '',
    username: username ?? null,
    isForum: is_forum ?? false,
  };
}

/** The chat in whose name a message speaks; null = its sender's own. */
export function readSenderChatId({ sender_chat }: Pick<SlimMessage, 'sender_chat'>): ChatId | null {
  return sender_chat === undefined ? null : parseChatId(sender_chat.id);
}

/** First and last name, as Telegram shows them together. */
export function toFullName({ first_name, last_name }: Pick<SlimUser, 'first_name' | 'last_name'>): string {
  return last_name === undefined ? first_name : `${first_name} ${last_name}`;
}
