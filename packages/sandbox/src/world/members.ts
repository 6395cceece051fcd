import { renderChat, renderInviteLink } from './chats.js';
import type { PermissionName, RightName } from './rights.js';
import { PERMISSION_NAMES, RIGHT_NAMES } from './rights.js';
import type { JsonObject, StoredChat, StoredInviteLink, StoredMember } from './types.js';
import { queueUpdate } from './updates.js';
import { isBot, renderUser } from './users.js';
import type { World } from './world.js';
import { nowSeconds } from './world.js';

/**
 * Someone's standing in a chat now. Whoever never was there has left; a restriction or ban that ran out
 * no longer counts (Telegram sends no update when that happens).
 */
export function readMember(world: World, chat: StoredChat, userId: number): StoredMember {
  const stored = chat.members[userId];
  if (!stored) return absent(userId);
  const isOver = stored.untilDate > 0 && stored.untilDate <= nowSeconds(world);
  if (stored.status === 'kicked' && isOver) return absent(userId);
  if (stored.status === 'restricted' && isOver) return stored.isMember ? plainMember(userId) : absent(userId);
  return stored;
}

/** Whether they are in the chat. */
export function isPresent(member: StoredMember): boolean {
  if (member.status === 'restricted') return member.isMember;
  return isAdmin(member) || member.status === 'member';
}

export function isAdmin(member: StoredMember): boolean {
  return member.status === 'creator' || member.status === 'administrator';
}

export function hasRight(member: StoredMember, right: RightName): boolean {
  return member.status === 'creator' || (member.status === 'administrator' && member.rights?.[right] === true);
}

/** The bot's own standing. */
export function readBot(world: World, chat: StoredChat): StoredMember {
  return readMember(world, chat, world.data.botId);
}

/** What a person may do: their own permission and the group's default. Administrators may do everything. */
export function isPermitted(world: World, chat: StoredChat, userId: number, permission: PermissionName): boolean {
  const member = readMember(world, chat, userId);
  if (isAdmin(member)) return true;
  if (!chat.defaultPermissions[permission]) return false;
  return member.permissions?.[permission] ?? true;
}

export function plainMember(userId: number): StoredMember {
  return { userId, status: 'member', isMember: true, untilDate: 0, isAnonymous: false };
}

export function absent(userId: number): StoredMember {
  return { userId, status: 'left', isMember: false, untilDate: 0, isAnonymous: false };
}

export interface MemberChange {
  by: number;
  /** The change follows an approved join request. */
  viaJoinRequest?: boolean | undefined;
  /** The one they came by. */
  link?: StoredInviteLink | undefined;
}

/**
 * Changes someone's standing and tells the bot: `my_chat_member` about itself, `chat_member` about others where it is
 * administrator. A change to the same standing tells nothing.
 */
export function changeMember(world: World, chat: StoredChat, next: StoredMember, change: MemberChange): void {
  const before = renderMember(world, readMember(world, chat, next.userId));
  const after = renderMember(world, next);
  chat.members[next.userId] = next;
  world.emit({ type: 'state', chatId: chat.id });
  if (JSON.stringify(before) === JSON.stringify(after)) return;

  const isMine = isBot(world, next.userId);
  if (!isMine && !isAdmin(readBot(world, chat))) return;
  const body: JsonObject = {
    chat: renderChat(world, chat),
    from: renderUser(world, change.by),
    date: nowSeconds(world),
    old_chat_member: before,
    new_chat_member: after,
    ...(change.link && { invite_link: renderInviteLink(world, change.link) }),
    ...(change.viaJoinRequest && { via_join_request: true }),
  };
  queueUpdate(world, isMine ? 'my_chat_member' : 'chat_member', body, isMine ? chat.id : next.userId);
}

/** https://core.telegram.org/bots/api#chatmember */
export function renderMember(world: World, member: StoredMember): JsonObject {
  const user = renderUser(world, member.userId);
  const { status } = member;
  switch (status) {
    case 'creator':
      return { user, status, is_anonymous: member.isAnonymous };
    case 'administrator':
      return {
        user,
        status,
        can_be_edited: false,
        is_anonymous: member.isAnonymous,
        ...Object.fromEntries(RIGHT_NAMES.map((name) => [name, member.rights?.[name] ?? false])),
      };
    case 'restricted':
      return {
        user,
        status,
        is_member: member.isMember,
        ...Object.fromEntries(PERMISSION_NAMES.map((name) => [name, member.permissions?.[name] ?? false])),
        until_date: member.untilDate,
      };
    case 'kicked':
      return { user, status, until_date: member.untilDate };
    case 'member':
    case 'left':
      return { user, status };
  }
}
