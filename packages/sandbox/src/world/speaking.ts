/** What people say, and as whom. */
import { detectEntities } from './entities.js';
import { findMessage } from './find-message.js';
import { PERMISSION_OF_KIND } from './media.js';
import { isAdmin, isPermitted, isPresent, readMember } from './members.js';
import { addMessage } from './messages.js';
import { ActError } from './sandbox-errors.js';
import type { JsonObject, MediaKind, StoredChat, StoredMessage } from './types.js';
import { CHANNEL_BOT_ID, GROUP_ANONYMOUS_BOT_ID, INLINE_BOT_ID, isBot } from './users.js';
import type { World } from './world.js';
import { nowSeconds } from './world.js';

export interface Utterance {
  userId: number;
  text?: string | undefined;
  kind: MediaKind;
  threadId?: number | undefined;
  mediaGroupId?: string | undefined;
  replyTo?: number | undefined;
  /** Speaks as this channel. */
  asChannel?: number | undefined;
  /** Speaks as the group itself. */
  anonymous?: boolean | undefined;
  viaBot?: boolean | undefined;
  forwardFromChannel?: { chatId: number; messageId?: number | undefined } | undefined;
  /** Replaces the entities that Telegram would find by itself. */
  entities?: JsonObject[] | undefined;
}

/** Says something in a group or to the bot; refuses what Telegram's clients would not let the person do. */
export function say(world: World, chat: StoredChat, utterance: Utterance): StoredMessage {
  if (chat.migratedToId !== undefined) throw new ActError('This group was upgraded to a supergroup.');
  if (chat.type === 'channel') throw new ActError('Channels have posts; use "post".');
  if (isBot(world, utterance.userId)) throw new ActError('The bot speaks for itself.');
  if (!canSpeak(world, chat, utterance.userId, utterance.kind)) throw new ActError('This person may not speak here');
  const text = utterance.text ?? (utterance.kind === 'text' ? 'Hello!' : undefined);
  if (text !== undefined && text.length > 4_096) throw new ActError('A message holds 4096 characters at most.');
  return addMessage(world, chat, {
    ...toSender(world, chat, utterance),
    kind: utterance.kind,
    text,
    entities: utterance.entities ?? (text === undefined ? undefined : detectEntities(text)),
    threadId: toThread(chat, utterance),
    mediaGroupId: utterance.mediaGroupId,
    replyToId: utterance.replyTo,
    ...(utterance.viaBot && { viaBotId: INLINE_BOT_ID }),
    ...(utterance.forwardFromChannel && { forwardOf: toForward(world, utterance.forwardFromChannel) }),
  });
}

/** Whether a person may send this kind of message here now. In a channel's discussion group, guests may comment. */
export function canSpeak(world: World, chat: StoredChat, userId: number, kind: MediaKind = 'text'): boolean {
  if (chat.migratedToId !== undefined) return false;
  if (chat.type === 'private') return !world.data.users[userId]?.hasBlockedBot;
  const member = readMember(world, chat, userId);
  if (chat.type === 'channel') return isAdmin(member);
  const isGuest = member.status === 'left' && chat.linkedChatId !== undefined;
  return (isPresent(member) || isGuest) && isPermitted(world, chat, userId, PERMISSION_OF_KIND[kind]);
}

function toSender(
  world: World,
  chat: StoredChat,
  { userId, asChannel, anonymous }: Utterance,
): Pick<StoredMessage, 'fromId' | 'senderChatId'> {
  const member = readMember(world, chat, userId);
  if (asChannel !== undefined) {
    const channel = world.data.chats[asChannel];
    if (!channel || !isAdmin(readMember(world, channel, userId))) throw new ActError('They do not run that channel.');
    return { fromId: CHANNEL_BOT_ID, senderChatId: asChannel };
  }
  if (anonymous ?? (member.isAnonymous && isAdmin(member))) {
    if (!isAdmin(member)) throw new ActError('Only administrators speak anonymously.');
    return { fromId: GROUP_ANONYMOUS_BOT_ID, senderChatId: chat.id };
  }
  return { fromId: userId };
}

/** A reply outside forums belongs to the thread of what it replies to. */
function toThread(chat: StoredChat, { threadId, replyTo }: Utterance): number | undefined {
  if (threadId !== undefined) {
    if (threadId === 1) return undefined;
    if (chat.isForum && !chat.topics.some(({ id }) => id === threadId)) throw new ActError('There is no such topic.');
    return threadId;
  }
  const original = replyTo === undefined ? undefined : findMessage(chat, replyTo);
  if (replyTo !== undefined && !original) throw new ActError('The message they reply to is gone.');
  if (!original || chat.type !== 'supergroup') return undefined;
  return original.threadId ?? (chat.isForum ? undefined : original.messageId);
}

function toForward(
  world: World,
  { chatId, messageId }: { chatId: number; messageId?: number | undefined },
): NonNullable<StoredMessage['forwardOf']> {
  const channel = world.data.chats[chatId];
  if (!channel) throw new ActError('There is no such channel.', 404);
  const latest = channel.messages.at(-1);
  const original = messageId === undefined ? latest : findMessage(channel, messageId);
  return {
    chatId,
    messageId: original?.messageId ?? messageId ?? 1,
    date: original?.date ?? nowSeconds(world),
  };
}
