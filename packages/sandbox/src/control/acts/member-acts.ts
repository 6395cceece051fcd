import { getChat } from '../../world/chats.js';
import { enterChat, leaveChat, removeFromChat, requestToJoin } from '../../world/comings.js';
import { changeMember, isAdmin, isPresent, plainMember, readMember } from '../../world/members.js';
import { addService } from '../../world/messages.js';
import { banMember, promoteMember, restrictMember } from '../../world/restricting.js';
import { everyPermission, toPermissions, toRights } from '../../world/rights.js';
import { ActError } from '../../world/sandbox-errors.js';
import type { StoredChat, StoredMember } from '../../world/types.js';
import { getUser, isBot } from '../../world/users.js';
import type { World } from '../../world/world.js';
import type { Act } from '../act-schema.js';
import { requireOwnRight } from './chat-acts.js';

/** The rights that are given when an act names none. */
const USUAL_RIGHTS = {
  can_manage_chat: true,
  can_delete_messages: true,
  can_restrict_members: true,
  can_invite_users: true,
  can_pin_messages: true,
};

/** Adds the bot: a member, or at once an administrator; into a channel always as administrator. */
export const addBot: Act<'add-bot'> = (world, { chatId, by, admin }) => {
  const chat = getChat(world, chatId);
  const { botId } = world.data;
  requireOwnRight(world, chat, by, admin ? 'can_promote_members' : 'can_invite_users');
  const rights = admin === undefined && chat.type === 'channel' ? USUAL_RIGHTS : admin;
  const wasPresent = isPresent(readMember(world, chat, botId));
  const next: StoredMember = rights
    ? { ...plainMember(botId), status: 'administrator', rights: toRights({ can_manage_chat: true, ...rights }) }
    : plainMember(botId);
  changeMember(world, chat, next, { by });
  if (!wasPresent && chat.type !== 'channel')
    addService(world, chat, by, { type: 'new_chat_members', userIds: [botId] });
  return {};
};

/** Into a channel the person comes along if they were not there. */
export const promote: Act<'promote'> = (world, { chatId, by, userId, rights, isAnonymous }) => {
  const { chat, target } = readTarget(world, chatId, userId);
  requireOwnRight(world, chat, by, 'can_promote_members');
  if (target.status === 'creator') {
    changeMember(world, chat, { ...target, isAnonymous: isAnonymous ?? false }, { by });
    return {};
  }
  const entersNow = !isPresent(target) && chat.type !== 'channel';
  if (entersNow && !isBot(world, userId)) throw new ActError('They are not in this group.');
  const given = toRights({ can_manage_chat: true, ...(rights ?? USUAL_RIGHTS) });
  promoteMember(world, chat, { userId, by, rights: given, isAnonymous: isAnonymous ?? false });
  if (entersNow) addService(world, chat, by, { type: 'new_chat_members', userIds: [userId] });
  return {};
};

export const demote: Act<'demote'> = (world, { chatId, by, userId }) => {
  const { chat, target } = readTarget(world, chatId, userId);
  requireOwnRight(world, chat, by, 'can_promote_members');
  if (target.status !== 'administrator') throw new ActError('They are no administrator here.');
  changeMember(world, chat, plainMember(userId), { by });
  return {};
};

/** Removes and bans, as Telegram's clients do; from a basic group people can come back. */
export const remove: Act<'remove'> = (world, { chatId, by, userId }) => {
  const { chat, target } = readTarget(world, chatId, userId);
  requireOwnRight(world, chat, by, 'can_restrict_members');
  if (target.status === 'creator') throw new ActError('The owner cannot be removed.');
  if (chat.type === 'group' && !isBot(world, userId)) removeFromChat(world, chat, { userId, by, status: 'left' });
  else banMember(world, chat, { userId, by });
  return {};
};

export const unban: Act<'unban'> = (world, { chatId, by, userId }) => {
  const { chat, target } = readTarget(world, chatId, userId);
  requireOwnRight(world, chat, by, 'can_restrict_members');
  if (target.status !== 'kicked') throw new ActError('They are not banned here.');
  changeMember(world, chat, { ...target, status: 'left', untilDate: 0 }, { by });
  return {};
};

/** An administrator mutes someone: everything, unless the permissions they keep are named. */
export const restrict: Act<'restrict'> = (world, { chatId, by, userId, permissions, untilDate }) => {
  const { chat, target } = readTarget(world, chatId, userId);
  requireOwnRight(world, chat, by, 'can_restrict_members');
  if (chat.type !== 'supergroup') throw new ActError('Only supergroups can restrict people.');
  if (isAdmin(target)) throw new ActError('Administrators cannot be restricted.');
  restrictMember(world, chat, { userId, by, permissions: toPermissions(permissions ?? {}), untilDate });
  return {};
};

export const unrestrict: Act<'unrestrict'> = (world, { chatId, by, userId }) => {
  const { chat, target } = readTarget(world, chatId, userId);
  requireOwnRight(world, chat, by, 'can_restrict_members');
  if (target.status !== 'restricted') throw new ActError('They are not restricted here.');
  restrictMember(world, chat, { userId, by, permissions: everyPermission(true) });
  return {};
};

export const join: Act<'join'> = (world, { chatId, userId, link: address }) => {
  const { chat } = readTarget(world, chatId, userId);
  const link = chat.inviteLinks.find(({ link }) => link === address);
  if (address !== undefined && link === undefined) throw new ActError('This link leads nowhere any more.');
  enterChat(world, { chat, userId, by: userId, link });
  return {};
};

export const requestJoin: Act<'request-join'> = (world, { chatId, userId }) => {
  const { chat } = readTarget(world, chatId, userId);
  requestToJoin(world, chat, userId);
  return {};
};

/** An administrator lets in somebody who asked. */
export const approveRequest: Act<'approve-request'> = (world, { chatId, by, userId }) => {
  const { chat } = readRequest(world, { chatId, by, userId });
  enterChat(world, { chat, userId, by, viaJoinRequest: true });
  return {};
};

/** An administrator does not let them in; the bot is told nothing. */
export const declineRequest: Act<'decline-request'> = (world, { chatId, by, userId }) => {
  const { chat } = readRequest(world, { chatId, by, userId });
  delete chat.joinRequests[userId];
  world.emit({ type: 'state', chatId });
  return {};
};

function readRequest(
  world: World,
  { chatId, by, userId }: { readonly chatId: number; readonly by: number; readonly userId: number },
): { chat: StoredChat } {
  const { chat } = readTarget(world, chatId, userId);
  requireOwnRight(world, chat, by, 'can_invite_users');
  if (chat.joinRequests[userId] === undefined) throw new ActError('They did not ask to join.');
  return { chat };
}

export const leave: Act<'leave'> = (world, { chatId, userId }) => {
  const { chat } = readTarget(world, chatId, userId);
  leaveChat(world, chat, userId);
  return {};
};

export const addMember: Act<'add-member'> = (world, { chatId, by, userId }) => {
  const { chat } = readTarget(world, chatId, userId);
  const adder = readMember(world, chat, by);
  const mayAdd =
    isAdmin(adder) || (chat.type !== 'channel' && isPresent(adder) && chat.defaultPermissions.can_invite_users);
  if (!mayAdd) throw new ActError('They may not add people here.');
  enterChat(world, { chat, userId, by });
  return {};
};

function readTarget(world: World, chatId: number, userId: number): { chat: StoredChat; target: StoredMember } {
  getUser(world, userId);
  const chat = getChat(world, chatId);
  if (chat.type === 'private') throw new ActError('A private chat has no members.');
  if (chat.migratedToId !== undefined) throw new ActError('This group was upgraded to a supergroup.');
  return { chat, target: readMember(world, chat, userId) };
}
