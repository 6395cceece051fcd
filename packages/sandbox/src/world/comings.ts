/** How people come into chats and leave them. */
import { changeMember, hasRight, isAdmin, isPresent, plainMember, readBot, readMember } from './members.js';
import { addService } from './messages.js';
import { ActError } from './sandbox-errors.js';
import type { StoredChat, StoredInviteLink, StoredMember } from './types.js';
import { isBot, renderUser } from './users.js';
import { renderChat, renderInviteLink } from './chats.js';
import { queueUpdate } from './updates.js';
import type { World } from './world.js';
import { nowSeconds } from './world.js';

export interface Entry {
  chat: StoredChat;
  userId: number;
  /** Who made it happen; the person themselves when they joined. */
  by: number;
  viaJoinRequest?: boolean;
  /** The one they came by. */
  link?: StoredInviteLink | undefined;
}

/** Lets someone in. A restriction that stood on them stands again. */
export function enterChat(world: World, { chat, userId, by, viaJoinRequest, link }: Entry): void {
  const before = readMember(world, chat, userId);
  if (isPresent(before)) throw new ActError('They are in this chat already.');
  if (before.status === 'kicked' && by === userId) throw new ActError('They are banned from this chat.');
  const next: StoredMember = before.status === 'restricted' ? { ...before, isMember: true } : plainMember(userId);
  delete chat.joinRequests[userId];
  changeMember(world, chat, next, { by, viaJoinRequest, link });
  if (chat.type !== 'channel') addService(world, chat, by, { type: 'new_chat_members', userIds: [userId] });
}

/** Lets someone go by their own will. A restriction stays on them; the owner cannot go. */
export function leaveChat(world: World, chat: StoredChat, userId: number): void {
  const before = readMember(world, chat, userId);
  if (!isPresent(before)) throw new ActError('They are not in this chat.');
  if (before.status === 'creator') throw new ActError('The owner cannot leave.');
  depart(world, chat, { ...before, isMember: false, ...(before.status !== 'restricted' && gone()) }, userId);
}

/** Removes someone, for good unless `untilDate` says otherwise; `status: 'left'` lets them come back. */
export function removeFromChat(
  world: World,
  chat: StoredChat,
  {
    userId,
    by,
    untilDate = 0,
    status = 'kicked',
  }: { userId: number; by: number; untilDate?: number; status?: 'kicked' | 'left' },
): void {
  depart(world, chat, { userId, status, isMember: false, untilDate, isAnonymous: false }, by);
}

/** Asks to be let in; the bot hears of it if it may invite. */
export function requestToJoin(world: World, chat: StoredChat, userId: number): void {
  const before = readMember(world, chat, userId);
  if (isPresent(before)) throw new ActError('They are in this chat already.');
  if (before.status === 'kicked') throw new ActError('They are banned from this chat.');
  chat.joinRequests[userId] = nowSeconds(world);
  world.emit({ type: 'state', chatId: chat.id });
  if (!hasRight(readBot(world, chat), 'can_invite_users')) return;
  const link = chat.inviteLinks.find(({ createsJoinRequest }) => createsJoinRequest);
  const body = {
    chat: renderChat(world, chat),
    from: renderUser(world, userId),
    user_chat_id: userId,
    date: nowSeconds(world),
    ...(link && { invite_link: renderInviteLink(world, link) }),
  };
  queueUpdate(world, 'chat_join_request', body, userId);
}

function depart(world: World, chat: StoredChat, next: StoredMember, by: number): void {
  const wasPresent = isPresent(readMember(world, chat, next.userId));
  const botSaw = isAdmin(readBot(world, chat)) || isPresent(readBot(world, chat));
  changeMember(world, chat, next, { by });
  const isGoodbye = wasPresent && chat.type !== 'channel' && (botSaw || !isBot(world, next.userId));
  if (isGoodbye) addService(world, chat, by, { type: 'left_chat_member', userId: next.userId });
}

function gone(): Pick<StoredMember, 'status' | 'untilDate' | 'permissions' | 'rights' | 'isAnonymous'> {
  return { status: 'left', untilDate: 0, permissions: undefined, rights: undefined, isAnonymous: false };
}
