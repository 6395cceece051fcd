/** Who the bot may look at and speak to, with Telegram's words when it may not. */
import { findChatByUsername, privateChat } from '../world/chats.js';
import { PERMISSION_OF_KIND } from '../world/media.js';
import type { RightName } from '../world/rights.js';
import { hasRight, isAdmin, isPresent, readBot } from '../world/members.js';
import { badRequest, BotApiError, forbidden } from '../world/sandbox-errors.js';
import type { StoredChat, StoredUser } from '../world/types.js';
import { findUser } from '../world/users.js';
import type { World } from '../world/world.js';

/** `look`: public chats are open to all; `members` and `write` need our presence. */
export type Access = 'look' | 'members' | 'write';

/** The chat that a `chat_id` names, if the bot has this access to it. */
export function accessChat(world: World, chatId: number | string, access: Access): StoredChat {
  const chat = resolveChat(world, chatId);
  if (!chat) throw badRequest('chat not found');
  if (chat.type === 'private') return accessPrivate(world, chat, access);
  if (chat.migratedToId !== undefined) {
    throw new BotApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: chat.migratedToId,
    });
  }
  const bot = readBot(world, chat);
  if (bot.status === 'kicked') throw forbidden(`bot was kicked from the ${toNoun(chat)} chat`);
  if (isPresent(bot) || (access === 'look' && chat.username !== undefined)) return chat;
  if (chat.username === undefined && chat.members[world.data.botId] === undefined) throw badRequest('chat not found');
  throw forbidden(`bot is not a member of the ${toNoun(chat)} chat`);
}

/** The chat that a `chat_id` names, whoever may see it. */
export function resolveChat(world: World, chatId: number | string): StoredChat | undefined {
  if (typeof chatId === 'string') return findChatByUsername(world, chatId);
  const known = world.data.chats[chatId];
  return known ?? (world.data.users[chatId] && chatId !== world.data.botId ? privateChat(world, chatId) : undefined);
}

/** The person that a `user_id` names, if the bot ever met them. */
export function accessUser(world: World, userId: number): StoredUser {
  const user = findUser(world, userId);
  if (!user) throw badRequest('user not found');
  return user;
}

/** Throws Telegram's refusal unless the bot has this right in the chat. */
export function requireRight(world: World, chat: StoredChat, right: RightName, refusal: string): void {
  if (!hasRight(readBot(world, chat), right)) throw badRequest(refusal);
}

const NOUNS = { text: 'text messages', photo: 'photos' } as const;

/** Throws unless the bot may post this: in channels, only as administrator. */
export function requireVoice(world: World, chat: StoredChat, kind: keyof typeof NOUNS = 'text'): void {
  const bot = readBot(world, chat);
  if (chat.type === 'channel' && !isAdmin(bot)) throw badRequest('need administrator rights in the channel chat');
  if (chat.type === 'private' || isAdmin(bot)) return;
  const permission = PERMISSION_OF_KIND[kind];
  const mayWrite = chat.defaultPermissions[permission] && (bot.permissions?.[permission] ?? true);
  if (!mayWrite) throw badRequest(`not enough rights to send ${NOUNS[kind]} to the chat`);
}

function accessPrivate(world: World, chat: StoredChat, access: Access): StoredChat {
  const user = world.data.users[chat.id];
  if (access !== 'write') return chat;
  if (user?.hasBlockedBot) throw forbidden('bot was blocked by the user');
  if (!user?.hasStartedBot) throw forbidden("bot can't initiate conversation with a user");
  return chat;
}

function toNoun(chat: StoredChat): string {
  return chat.type === 'private' ? 'private' : chat.type;
}
