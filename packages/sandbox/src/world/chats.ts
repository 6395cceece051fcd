import { defaultGroupPermissions, everyPermission } from './rights.js';
import { ActError } from './sandbox-errors.js';
import type { ChatType, JsonObject, StoredChat, StoredInviteLink } from './types.js';
import { findUser, renderUser } from './users.js';
import type { World } from './world.js';

/** The largest id of a supergroup or channel is this minus its number, https://core.telegram.org/bots/api#chat */
const SUPERGROUP_BASE = -1_000_000_000_000;

export interface NewChat {
  type: Exclude<ChatType, 'private'>;
  title: string;
  username?: string | undefined;
  isForum?: boolean | undefined;
}

/** A chat without members or messages. Private channels and groups get a primary invite link of `ownerId`. */
export function addChat(world: World, about: NewChat, ownerId: number): StoredChat {
  if (about.username !== undefined && findChatByUsername(world, about.username)) {
    throw new ActError(`The username ${about.username} is taken.`);
  }
  const number = world.data.nextChatNumber++;
  const chat = emptyChat(about.type === 'group' ? -number : SUPERGROUP_BASE - number, about.type, about.title);
  chat.username = about.username;
  chat.isForum = about.isForum ?? false;
  if (about.username === undefined) chat.inviteLinks.push(newInviteLink(world, ownerId, { isPrimary: true }));
  world.data.chats[chat.id] = chat;
  return chat;
}

/** The private chat of a person and the bot; it exists from the first look. */
export function privateChat(world: World, userId: number): StoredChat {
  const known = world.data.chats[userId];
  if (known) return known;
  const chat = emptyChat(userId, 'private', '');
  world.data.chats[userId] = chat;
  return chat;
}

/** A chat by id; an unknown one is the player's mistake. */
export function getChat(world: World, chatId: number): StoredChat {
  const chat = world.data.chats[chatId];
  if (!chat) throw new ActError(`There is no chat with the id ${chatId}.`, 404);
  return chat;
}

/** Case does not matter, nor does a leading `@`. */
export function findChatByUsername(world: World, username: string): StoredChat | undefined {
  const wanted = username.replace(/^@/, '').toLowerCase();
  return Object.values(world.data.chats).find((chat) => chat.username?.toLowerCase() === wanted);
}

/** A link that nobody could have guessed before: random characters, as Telegram's. */
export function newInviteLink(
  world: World,
  creatorId: number,
  about: Partial<Omit<StoredInviteLink, 'link' | 'creatorId'>>,
): StoredInviteLink {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';
  const code = Array.from({ length: 16 }, () => alphabet[Math.floor(world.random() * alphabet.length)]).join('');
  return { link: `https://t.me/+${code}`, creatorId, isPrimary: false, createsJoinRequest: false, ...about };
}

/** https://core.telegram.org/bots/api#chatinvitelink */
export function renderInviteLink(world: World, link: StoredInviteLink): JsonObject {
  return {
    invite_link: link.link,
    creator: renderUser(world, link.creatorId),
    creates_join_request: link.createsJoinRequest,
    is_primary: link.isPrimary,
    is_revoked: false,
    ...(link.name !== undefined && { name: link.name }),
    ...(link.expireDate !== undefined && { expire_date: link.expireDate }),
    ...(link.memberLimit !== undefined && { member_limit: link.memberLimit }),
  };
}

/** https://core.telegram.org/bots/api#chat */
export function renderChat(world: World, chat: StoredChat): JsonObject {
  if (chat.type === 'private') {
    const user = findUser(world, chat.id);
    return {
      id: chat.id,
      type: chat.type,
      first_name: user?.firstName ?? 'Deleted Account',
      ...(user?.lastName !== undefined && { last_name: user.lastName }),
      ...(user?.username !== undefined && { username: user.username }),
    };
  }
  return {
    id: chat.id,
    type: chat.type,
    title: chat.title,
    ...(chat.username !== undefined && { username: chat.username }),
    ...(chat.isForum && { is_forum: true }),
  };
}

function emptyChat(id: number, type: ChatType, title: string): StoredChat {
  return {
    id,
    type,
    title,
    isForum: false,
    topics: [],
    inviteLinks: [],
    defaultPermissions: type === 'private' ? everyPermission(true) : defaultGroupPermissions(),
    members: {},
    joinRequests: {},
    messages: [],
    deleted: [],
    nextMessageId: 1,
  };
}
