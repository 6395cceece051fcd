import { hasRight, isPresent, readBot, readMember } from '../../world/members.js';
import { banMember, promoteMember, restrictMember, unbanMember } from '../../world/restricting.js';
import type { PermissionName, Permissions } from '../../world/rights.js';
import { RIGHT_NAMES, toPermissions, toRights } from '../../world/rights.js';
import { badRequest, forbidden } from '../../world/sandbox-errors.js';
import type { StoredChat, StoredMember } from '../../world/types.js';
import type { World } from '../../world/world.js';
import { accessChat, accessUser, requireRight } from '../access.js';
import type { Method } from '../method.js';

const NO_RESTRICT_RIGHT = 'not enough rights to restrict/unrestrict chat member';

/** https://core.telegram.org/bots/api#restrictchatmember */
export const restrictChatMember: Method<'restrictChatMember'> = (world, parameters) => {
  const chat = accessChat(world, parameters.chat_id, 'write');
  if (chat.type !== 'supergroup') throw badRequest('method is available only for supergroups');
  if (parameters.user_id === world.data.botId) throw badRequest("can't restrict self");
  const target = readTarget(world, chat, parameters.user_id);
  requireRight(world, chat, 'can_restrict_members', NO_RESTRICT_RIGHT);
  refuseForAdmins(target);
  restrictMember(world, chat, {
    userId: target.userId,
    by: world.data.botId,
    permissions: readPermissions(parameters.permissions, parameters.use_independent_chat_permissions ?? false),
    untilDate: parameters.until_date,
  });
  return true;
};

/** https://core.telegram.org/bots/api#banchatmember */
export const banChatMember: Method<'banChatMember'> = (world, parameters) => {
  const chat = accessChat(world, parameters.chat_id, 'write');
  if (chat.type === 'private') throw badRequest("can't ban members in private chats");
  if (parameters.user_id === world.data.botId) throw badRequest("can't restrict self");
  const target = readTarget(world, chat, parameters.user_id);
  requireRight(world, chat, 'can_restrict_members', NO_RESTRICT_RIGHT);
  refuseForAdmins(target);
  banMember(world, chat, { userId: target.userId, by: world.data.botId, untilDate: parameters.until_date });
  return true;
};

/** https://core.telegram.org/bots/api#unbanchatmember */
export const unbanChatMember: Method<'unbanChatMember'> = (world, parameters) => {
  const chat = accessChat(world, parameters.chat_id, 'write');
  if (chat.type !== 'supergroup' && chat.type !== 'channel') {
    throw badRequest('method is available for supergroup and channel chats only');
  }
  const target = readTarget(world, chat, parameters.user_id);
  requireRight(world, chat, 'can_restrict_members', NO_RESTRICT_RIGHT);
  refuseForAdmins(target);
  const onlyIfBanned = parameters.only_if_banned ?? false;
  unbanMember(world, chat, { userId: target.userId, by: world.data.botId, onlyIfBanned });
  return true;
};

/** https://core.telegram.org/bots/api#promotechatmember; the bot can only give rights it has. */
export const promoteChatMember: Method<'promoteChatMember'> = (world, parameters) => {
  const chat = accessChat(world, parameters.chat_id, 'write');
  if (chat.type !== 'supergroup' && chat.type !== 'channel') {
    throw badRequest('method is available for supergroup and channel chats only');
  }
  if (parameters.user_id === world.data.botId) throw badRequest("can't promote self");
  const target = readTarget(world, chat, parameters.user_id);
  requireRight(world, chat, 'can_promote_members', 'not enough rights');
  if (target.status === 'creator') throw badRequest("can't remove chat owner");
  if (!isPresent(target)) throw badRequest('USER_NOT_MUTUAL_CONTACT');
  const rights = toRights(parameters);
  const bot = readBot(world, chat);
  if (RIGHT_NAMES.some((name) => rights[name] && !hasRight(bot, name))) throw forbidden('RIGHT_FORBIDDEN');
  promoteMember(world, chat, {
    userId: target.userId,
    by: world.data.botId,
    rights,
    isAnonymous: parameters.is_anonymous ?? false,
  });
  return true;
};

function readTarget(world: World, chat: StoredChat, userId: number): StoredMember {
  const user = accessUser(world, userId);
  if (user.unseenByBot && chat.members[userId] === undefined) throw badRequest('PARTICIPANT_ID_INVALID');
  return readMember(world, chat, userId);
}

function refuseForAdmins({ status }: StoredMember): void {
  if (status === 'creator') throw badRequest("can't remove chat owner");
  if (status === 'administrator') throw badRequest('user is an administrator of the chat');
}

/** Fills in what the caller left out, as the fields of ChatPermissions are documented. */
function readPermissions(
  given: Partial<Record<PermissionName, boolean | undefined>>,
  isIndependent: boolean,
): Permissions {
  const permissions = toPermissions(given);
  if (!isIndependent) {
    const impliesMedia = permissions.can_send_other_messages || permissions.can_add_web_page_previews;
    for (const name of MEDIA_PERMISSIONS) permissions[name] ||= impliesMedia;
    permissions.can_send_messages ||= permissions.can_send_polls;
  }
  permissions.can_react_to_messages = given.can_react_to_messages ?? permissions.can_send_messages;
  permissions.can_edit_tag = given.can_edit_tag ?? permissions.can_pin_messages;
  permissions.can_manage_topics = given.can_manage_topics ?? permissions.can_pin_messages;
  return permissions;
}

const MEDIA_PERMISSIONS = [
  'can_send_messages',
  'can_send_audios',
  'can_send_documents',
  'can_send_photos',
  'can_send_videos',
  'can_send_video_notes',
  'can_send_voice_notes',
] as const satisfies readonly PermissionName[];
