/**
 * Telegram in memory, as far as the gate can tell: chats, who sits in them, what stands in them. Words. Seat: one person's
 * place in one chat. Mute: a restriction and whose it is, which the real one never tells. Change: a `chat_member` update.
 */
import { type ChatMember, isAdministrator } from '@gmbot/core/domain/chat-member';
import { type ChatId, type MessageId, parseMessageId, type UserId } from '@gmbot/core/domain/ids';
import type { Clock, Moment } from '@gmbot/core/gate/ports';
import type { ChatInfo, OutgoingMessage } from '@gmbot/core/gate/telegram-port';

/** A restriction as it stands. */
export interface Mute {
  readonly isFull: boolean;
  /** Unix seconds; 0 = for ever. */
  readonly untilDate: number;
  readonly by: 'us' | 'them';
}

/** One person's place in one chat. A mute stays through leaving and coming back. */
export interface Seat {
  readonly status: 'creator' | 'administrator' | 'member' | 'left' | 'kicked';
  readonly mute: Mute | null;
}

/** What an update tells of a seat that changed. */
export interface Change {
  readonly chatId: ChatId;
  readonly before: ChatMember;
  readonly after: ChatMember;
  readonly actorId: UserId;
  readonly moment: Moment;
}

/** The world, and the hands of everybody in it but us. */
export interface World {
  readonly botId: UserId;
  /** Changes in chats that we administer, in their order. */
  readonly changes: Change[];
  readonly messages: Map<MessageId, OutgoingMessage | null>;
  addChat(info: Partial<ChatInfo> & Pick<ChatInfo, 'chatId' | 'kind'>): void;
  removeChat(chatId: ChatId): void;
  findChat(chat: ChatId | `@${string}`): ChatInfo | null;
  seat(chatId: ChatId, userId: UserId): Seat;
  listSeats(chatId: ChatId): readonly UserId[];
  read(chatId: ChatId, userId: UserId): ChatMember;
  /** Sits somebody without a word. */
  place(chatId: ChatId, userId: UserId, status: Seat['status'], mute?: Mute | null): void;
  change(chatId: ChatId, userId: UserId, patch: Partial<Seat>, actorId: UserId): void;
  /** Somebody says something; the message's id. */
  say(): MessageId;
  post(message: OutgoingMessage): MessageId;
  nextMoment(): Moment;
}

const NOBODY: Seat = { status: 'left', mute: null };

/** What a world needs. */
export interface WorldOptions {
  readonly clock: Clock;
  readonly botId: UserId;
  /** How far Telegram's clock is ahead of ours (ms). @defaultValue 0 */
  readonly aheadMs?: number;
}

/** An empty world. */
export function createWorld({ clock, botId, aheadMs = 0 }: WorldOptions): World {
  const chats = new Map<ChatId, { readonly info: ChatInfo; readonly seats: Map<UserId, Seat> }>();
  const changes: Change[] = [];
  const messages: World['messages'] = new Map();
  let lastMessageId = 100;
  let lastUpdateId = 1000;

  function seat(chatId: ChatId, userId: UserId): Seat {
    const found = chats.get(chatId)?.seats.get(userId) ?? NOBODY;
    const { mute } = found;
    const isOver = mute !== null && mute.untilDate > 0 && mute.untilDate * 1000 <= clock.now() + aheadMs;
    return isOver ? { ...found, mute: null } : found;
  }

  function place(chatId: ChatId, userId: UserId, status: Seat['status'], mute: Mute | null = null): void {
    const canBeMuted = status === 'member' || status === 'left';
    chats.get(chatId)?.seats.set(userId, { status, mute: canBeMuted ? mute : null });
  }

  function nextMoment(): Moment {
    lastUpdateId += 1;
    return { atMs: Math.floor((clock.now() + aheadMs) / 1000) * 1000, updateId: lastUpdateId };
  }

  function read(chatId: ChatId, userId: UserId): ChatMember {
    return toChatMember(userId, seat(chatId, userId), userId === botId);
  }

  function nextMessageId(): MessageId {
    lastMessageId += 1;
    return parseMessageId(lastMessageId);
  }

  return {
    botId,
    changes,
    messages,
    seat,
    place,
    read,
    nextMoment,
    addChat(info) {
      const plain = {
        title: `Chat ${info.chatId}`,
        username: null,
        inviteLink: null,
        linkedChatId: null,
        isForum: false,
      };
      chats.set(info.chatId, {
        info: { ...plain, ...info },
        seats: new Map([[botId, { status: 'administrator', mute: null }]]),
      });
    },
    removeChat: (chatId) => void chats.delete(chatId),
    findChat: (chat) =>
      [...chats.values()].find(({ info }) => info.chatId === chat || `@${info.username}` === chat)?.info ?? null,
    listSeats: (chatId) => [...(chats.get(chatId)?.seats.keys() ?? [])],
    change(chatId, userId, patch, actorId) {
      const before = read(chatId, userId);
      const next = { ...seat(chatId, userId), ...patch };
      place(chatId, userId, next.status, next.mute);
      const after = read(chatId, userId);
      if (JSON.stringify(before) === JSON.stringify(after)) return;
      if (isAdministrator(read(chatId, botId))) changes.push({ chatId, before, after, actorId, moment: nextMoment() });
    },
    say() {
      const messageId = nextMessageId();
      messages.set(messageId, null);
      return messageId;
    },
    post(message) {
      const messageId = nextMessageId();
      messages.set(messageId, message);
      return messageId;
    },
  };
}

function toChatMember(userId: UserId, { status, mute }: Seat, isBot: boolean): ChatMember {
  const isHigh = status === 'creator' || status === 'administrator';
  return {
    userId,
    status: mute === null ? status : 'restricted',
    isPresent: isHigh || status === 'member',
    restriction: mute === null ? null : { isFull: mute.isFull, isEmpty: false, untilDate: mute.untilDate },
    rights: isHigh ? { canDelete: true, canRestrict: true, canInvite: true, canPromote: false } : null,
    name: `Person ${userId}`,
    isBot,
  };
}
