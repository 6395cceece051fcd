import type { Group } from '@gmbot/core/domain/group';
import {
  type ChatId,
  type MessageId,
  parseChatId,
  parseMessageId,
  parseUserId,
  type UserId,
} from '@gmbot/core/domain/ids';
import type { Moment } from '@gmbot/core/gate/ports';
import { toLanguage } from '@gmbot/core/i18n/languages';
import { getTexts, type Texts } from '@gmbot/core/i18n/texts';
import type { SlimMessage, SlimUser } from '@gmbot/core/telegram/slim-update';
import { toTopicId } from '../facts.js';
import { findOnce } from '../find-once.js';
import type { UpdateContext } from '../handler.js';
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
  /** In the group's language. */
  readonly texts: Texts;
  /** What an order means, found before its first change; a run after one that was cut short goes by the same. */
  readonly findOnce: <Found>(find: () => Promise<Found>) => Promise<Found>;
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
    context,
    isAnonymous,
  }: {
    readonly message: SlimMessage;
    readonly group: Group;
    readonly context: UpdateContext;
    readonly isAnonymous: boolean;
  },
): GroupCommand {
  const callerId = isAnonymous || message.from === undefined ? null : parseUserId(message.from.id);
  return {
    ...parsed,
    group,
    callerId,
    actorId: callerId ?? ANONYMOUS_ADMINISTRATOR_ID,
    topicId: toTopicId(message),
    messageId: parseMessageId(message.message_id),
    moment: { atMs: message.date * 1000, updateId: context.update.update_id },
    reply: readReply(message),
    mentions: message.mentions ?? [],
    texts: getTexts(toLanguage(group.settings.language)),
    findOnce: (find) => findOnce(context, find),
  };
}

/** In a topic, a message without a reply names the message that opened it. */
function readReply(message: SlimMessage): RepliedMessage | null {
  const reply = message.reply_to_message;
  return reply === undefined || reply.message_id === toTopicId(message) ? null : reply;
}

/** The chat in whose name a message speaks; null = its sender's own. */
export function readSenderChatId({ sender_chat }: Pick<SlimMessage, 'sender_chat'>): ChatId | null {
  return sender_chat === undefined ? null : parseChatId(sender_chat.id);
}
