/** Chats and people for the tests of commands, behind the slice of Telegram that commands see. */
import type { ChatMember } from '@gmbot/core/domain/chat-member';
import {
  type ChatId,
  type MessageId,
  parseChatId,
  parseMessageId,
  parseUserId,
  type UserId,
} from '@gmbot/core/domain/ids';
import type { InviteLinks } from '@gmbot/core/gate/invite-link';
import type { Telegram } from '@gmbot/core/gate/ports';
import type { CallOutcome, ChatInfo, OutgoingMessage, Refusal } from '@gmbot/core/gate/telegram-port';

export const BOT_ID = parseUserId(4242);
export const OWNER = parseUserId(11);
export const MIA = parseUserId(21);
export const GROUP_ID = parseChatId(-1001000);
export const NEWS_ID = parseChatId(-1002001);
export const DEALS_ID = parseChatId(-1002002);
export const CLUB_ID = parseChatId(-1002003);

/** One chat. */
export interface StagedChat {
  info: ChatInfo;
  readonly members: Map<UserId, ChatMember>;
}

/** Everything that was done, and what stands. */
export interface World {
  readonly chats: Map<ChatId, StagedChat>;
  readonly sent: OutgoingMessage[];
  /** Pictures that went with them, by their place in `sent`. */
  readonly pictures: Map<number, Uint8Array>;
  /** Messages with a picture fail like this while it is set. */
  pictureFault: CallOutcome<MessageId> | null;
  readonly edited: { readonly messageId: MessageId; readonly message: OutgoingMessage }[];
  readonly answered: { readonly text: string | null; readonly isAlert: boolean }[];
  readonly deleted: MessageId[];
  /** Outcomes of the next sends, in order. */
  readonly nextSends: CallOutcome<MessageId>[];
  /** Look-ups of members fail like this while it is set. */
  memberFault: CallOutcome<ChatMember> | null;
  readonly calls: string[];
  readonly telegram: Telegram & InviteLinks;
  /** Outcome of making a link. */
  nextLink: CallOutcome<string>;
  add(info: Partial<ChatInfo> & Pick<ChatInfo, 'chatId'>, administrators: readonly UserId[]): StagedChat;
}

/** A person as getChatMember shows them. */
export function toMember(userId: UserId, patch: Partial<ChatMember> = {}): ChatMember {
  const status = patch.status ?? 'member';
  const isAdministrator = status === 'administrator' || status === 'creator';
  return {
    userId,
    status,
    isPresent: status !== 'left' && status !== 'kicked',
    restriction: null,
    rights: isAdministrator ? { canDelete: true, canRestrict: true, canInvite: true, canPromote: false } : null,
    name: `Person ${userId}`,
    isBot: userId === BOT_ID,
    ...patch,
  };
}

/** A group with its owner, Mia, and us; two public channels and a private one, all the owner's and ours. */
export function createWorld(): World {
  const world: Omit<World, 'telegram'> = {
    chats: new Map(),
    sent: [],
    pictures: new Map(),
    pictureFault: null,
    edited: [],
    answered: [],
    deleted: [],
    nextSends: [],
    memberFault: null,
    nextLink: { kind: 'done', value: 'https://t.me/+New' },
    calls: [],
    add(info, administrators) {
      const chat: StagedChat = {
        info: {
          kind: 'channel',
          title: `Chat ${info.chatId}`,
          username: null,
          inviteLink: null,
          linkedChatId: null,
          isForum: false,
          ...info,
        },
        members: new Map(administrators.map((userId) => [userId, toMember(userId, { status: 'administrator' })])),
      };
      world.chats.set(info.chatId, chat);
      return chat;
    },
  };
  const group = world.add({ chatId: GROUP_ID, kind: 'supergroup', title: 'Harbour' }, [OWNER, BOT_ID]);
  group.members.set(MIA, toMember(MIA, { name: 'Mia' }));
  world.add({ chatId: NEWS_ID, title: 'News', username: 'harbour_news' }, [OWNER, BOT_ID]);
  world.add({ chatId: DEALS_ID, title: 'Deals', username: 'harbour_deals' }, [OWNER, BOT_ID]);
  world.add({ chatId: CLUB_ID, title: 'Club', inviteLink: 'https://t.me/+Abc' }, [OWNER, BOT_ID]);
  return Object.assign(world, { telegram: createTelegram(world) });
}

function createTelegram(world: Omit<World, 'telegram'>): Telegram & InviteLinks {
  const never = async (): Promise<never> => {
    throw new Error('not a call of commands');
  };
  return {
    async getChatMember(chatId, userId) {
      world.calls.push(`getChatMember ${chatId} ${userId}`);
      return world.memberFault ?? readMember(world.chats.get(chatId), userId);
    },
    async getSelf(chatId) {
      world.calls.push(`getSelf ${chatId}`);
      return readMember(world.chats.get(chatId), BOT_ID);
    },
    async getChat(chat) {
      world.calls.push(`getChat ${chat}`);
      const found = [...world.chats.values()].find(({ info }) => isNamed(info, chat));
      return found === undefined ? refused('chat-not-found') : done(found.info);
    },
    async send(message, picture) {
      const scripted = world.nextSends.shift();
      if (scripted !== undefined) return scripted;
      if (picture !== undefined && world.pictureFault !== null) return world.pictureFault;
      if (picture !== undefined) world.pictures.set(world.sent.length, picture);
      world.sent.push(message);
      return done(parseMessageId(900 + world.sent.length));
    },
    async edit(messageId, message) {
      world.edited.push({ messageId, message });
      return done(true);
    },
    async answerPress(_queryId, text, options) {
      world.answered.push({ text, isAlert: options?.isAlert ?? false });
      return done(true);
    },
    async deleteMessages(_chatId, messageIds) {
      world.deleted.push(...messageIds);
      return done(true);
    },
    async createInviteLink(chatId) {
      world.calls.push(`createInviteLink ${chatId}`);
      return world.nextLink;
    },
    getAdministrators: never,
    restrict: never,
  };
}

function isNamed({ chatId, username }: ChatInfo, chat: ChatId | `@${string}`): boolean {
  return typeof chat === 'number' ? chatId === chat : chat.toLowerCase() === `@${username ?? ''}`.toLowerCase();
}

function readMember(chat: StagedChat | undefined, userId: UserId): CallOutcome<ChatMember> {
  if (chat === undefined) return refused('chat-not-found');
  if (!chat.members.has(BOT_ID)) return refused('bot-absent');
  const member = chat.members.get(userId);
  return member === undefined ? refused('user-unknown') : done(member);
}

function done<T>(value: T): CallOutcome<T> {
  return { kind: 'done', value };
}

function refused(why: Refusal): CallOutcome<never> {
  return { kind: 'refused', why };
}
