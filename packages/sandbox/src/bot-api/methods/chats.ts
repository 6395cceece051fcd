import { newInviteLink, renderChat, renderInviteLink } from '../../world/chats.js';
import { enterChat, leaveChat as leave } from '../../world/comings.js';
import { isAdmin, isPresent, readBot, readMember, renderMember } from '../../world/members.js';
import { badRequest } from '../../world/sandbox-errors.js';
import type { StoredChat } from '../../world/types.js';
import { renderUser } from '../../world/users.js';
import type { World } from '../../world/world.js';
import { accessChat, accessUser, requireRight } from '../access.js';
import type { Method } from '../method.js';

const NO_INVITE_RIGHT = 'not enough rights to manage chat invite link';

export const getMe: Method<'getMe'> = (world) => ({
  ...renderUser(world, world.data.botId),
  can_join_groups: true,
  can_read_all_group_messages: true,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
});

export const getChat: Method<'getChat'> = (world, { chat_id }) => {
  const chat = accessChat(world, chat_id, 'look');
  const link = chat.inviteLinks.find(({ isPrimary, creatorId }) => isPrimary && creatorId === world.data.botId);
  return {
    ...renderChat(world, chat),
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
      gifts_from_channels: false,
    },
    ...(chat.username !== undefined && { active_usernames: [chat.username] }),
    ...(chat.type !== 'private' && chat.type !== 'channel' && { permissions: chat.defaultPermissions }),
    ...(chat.linkedChatId !== undefined && { linked_chat_id: chat.linkedChatId }),
    ...(link && { invite_link: link.link }),
  };
};

/** Channels show their members to administrators only; everyone may look at themselves. */
export const getChatMember: Method<'getChatMember'> = (world, { chat_id, user_id }) => {
  const chat = accessChat(world, chat_id, 'members');
  const isHidden = chat.type === 'channel' && !isAdmin(readBot(world, chat)) && user_id !== world.data.botId;
  if (isHidden) throw badRequest('member list is inaccessible');
  const user = accessUser(world, user_id);
  if (chat.type === 'private') {
    if (user.id === chat.id || user.id === world.data.botId)
      return { user: renderUser(world, user.id), status: 'member' };
    throw badRequest('user not found');
  }
  if (user.unseenByBot && chat.members[user_id] === undefined) throw badRequest('PARTICIPANT_ID_INVALID');
  return renderMember(world, readMember(world, chat, user_id));
};

export const getChatAdministrators: Method<'getChatAdministrators'> = (world, { chat_id, return_bots }) => {
  const chat = accessChat(world, chat_id, 'members');
  if (chat.type === 'private') throw badRequest('there are no administrators in the private chat');
  if (chat.type === 'channel' && !isAdmin(readBot(world, chat))) throw badRequest('member list is inaccessible');
  return Object.values(chat.members)
    .filter((member) => isAdmin(member) && (return_bots === true || isShownAdmin(world, member.userId)))
    .map((member) => renderMember(world, member));
};

export const getChatMemberCount: Method<'getChatMemberCount'> = (world, { chat_id }) => {
  const chat = accessChat(world, chat_id, 'look');
  if (chat.type === 'private') return 2;
  return Object.keys(chat.members).filter((id) => isPresent(readMember(world, chat, Number(id)))).length;
};

export const leaveChat: Method<'leaveChat'> = (world, { chat_id }) => {
  const chat = accessChat(world, chat_id, 'write');
  if (chat.type === 'private') throw badRequest("chat member can't leave a private chat");
  leave(world, chat, world.data.botId);
  return true;
};

export const createChatInviteLink: Method<'createChatInviteLink'> = (world, parameters) => {
  const chat = accessChat(world, parameters.chat_id, 'write');
  requireRight(world, chat, 'can_invite_users', NO_INVITE_RIGHT);
  if (parameters.creates_join_request && parameters.member_limit !== undefined) {
    throw badRequest("member limit can't be specified for links requiring administrator approval");
  }
  const link = newInviteLink(world, world.data.botId, {
    name: parameters.name,
    expireDate: parameters.expire_date,
    memberLimit: parameters.member_limit,
    createsJoinRequest: parameters.creates_join_request ?? false,
  });
  chat.inviteLinks.push(link);
  return renderInviteLink(world, link);
};

/** A new primary link of the bot; its earlier one is revoked. */
export const exportChatInviteLink: Method<'exportChatInviteLink'> = (world, { chat_id }) => {
  const chat = accessChat(world, chat_id, 'write');
  requireRight(world, chat, 'can_invite_users', NO_INVITE_RIGHT);
  const { botId } = world.data;
  chat.inviteLinks = chat.inviteLinks.filter(({ isPrimary, creatorId }) => !isPrimary || creatorId !== botId);
  const link = newInviteLink(world, botId, { isPrimary: true });
  chat.inviteLinks.push(link);
  return link.link;
};

export const approveChatJoinRequest: Method<'approveChatJoinRequest'> = (world, { chat_id, user_id }) => {
  const chat = readJoinRequest(world, chat_id, user_id);
  enterChat(world, { chat, userId: user_id, by: world.data.botId, viaJoinRequest: true });
  return true;
};

export const declineChatJoinRequest: Method<'declineChatJoinRequest'> = (world, { chat_id, user_id }) => {
  const chat = readJoinRequest(world, chat_id, user_id);
  delete chat.joinRequests[user_id];
  world.emit({ type: 'state', chatId: chat.id });
  return true;
};

function readJoinRequest(world: World, chatId: number | string, userId: number): StoredChat {
  const chat = accessChat(world, chatId, 'write');
  requireRight(world, chat, 'can_invite_users', 'not enough rights to manage chat join requests');
  accessUser(world, userId);
  if (isPresent(readMember(world, chat, userId))) throw badRequest('USER_ALREADY_PARTICIPANT');
  if (chat.joinRequests[userId] === undefined) throw badRequest('HIDE_REQUESTER_MISSING');
  return chat;
}

function isShownAdmin(world: World, userId: number): boolean {
  return userId === world.data.botId || world.data.users[userId]?.isBot !== true;
}
