import { addChat, findChatByUsername, getChat } from '../../world/chats.js';
import { changeMember, hasRight, plainMember, readMember } from '../../world/members.js';
import { addMessage, addService } from '../../world/messages.js';
import { linkChats } from '../../world/posting.js';
import { everyRight, toPermissions } from '../../world/rights.js';
import { ActError } from '../../world/sandbox-errors.js';
import type { StoredChat } from '../../world/types.js';
import { upgradeGroup } from '../../world/upgrade.js';
import { createUser, getUser } from '../../world/users.js';
import type { World } from '../../world/world.js';
import type { Act } from '../act-schema.js';
import { viewChat, viewUser } from '../state-view.js';

export const createPerson: Act<'create-user'> = (world, about) => ({ user: viewUser(createUser(world, about)) });

/** The owner is the creator; everyone else comes later. */
export const createChat: Act<'create-chat'> = (world, { ownerId, linkedChatId, topics = [], ...about }) => {
  getUser(world, ownerId);
  const chat = addChat(world, about, ownerId);
  changeMember(world, chat, { ...plainMember(ownerId), status: 'creator', rights: everyRight() }, { by: ownerId });
  if (chat.type === 'channel')
    addMessage(world, chat, { kind: 'service', senderChatId: chat.id, service: { type: 'channel_chat_created' } });
  else addService(world, chat, ownerId, { type: `${chat.type === 'group' ? 'group' : 'supergroup'}_chat_created` });
  for (const name of topics) openTopic(world, chat, ownerId, name);
  if (linkedChatId !== undefined) linkChats(world, chat, linkedChatId);
  return { chat: viewChat(world, chat) };
};

export const createTopic: Act<'create-topic'> = (world, { chatId, by, name }) => {
  const chat = getChat(world, chatId);
  requireOwnRight(world, chat, by, 'can_manage_topics');
  if (!chat.isForum) throw new ActError('This group has no topics.');
  return { topicId: openTopic(world, chat, by, name) };
};

export const upgrade: Act<'upgrade-group'> = (world, { chatId, by }) => {
  const chat = upgradeGroup(world, chatId, by);
  return { chatId: chat.id, chat: viewChat(world, chat) };
};

export const setLinked: Act<'set-linked'> = (world, { chatId, linkedChatId }) => {
  linkChats(world, getChat(world, chatId), linkedChatId ?? undefined);
  return {};
};

/** What is not named keeps its value. */
export const setDefaultPermissions: Act<'set-default-permissions'> = (world, { chatId, by, permissions }) => {
  const chat = getChat(world, chatId);
  if (by !== undefined) requireOwnRight(world, chat, by, 'can_restrict_members');
  chat.defaultPermissions = toPermissions({ ...chat.defaultPermissions, ...permissions });
  world.emit({ type: 'state', chatId });
  return { defaultPermissions: chat.defaultPermissions };
};

/** The public name goes with `null`, and stays if it is not named. */
export const renameChat: Act<'rename-chat'> = (world, { chatId, by, title, username }) => {
  const chat = getChat(world, chatId);
  if (by !== undefined) requireOwnRight(world, chat, by, 'can_change_info');
  const holder = username ? findChatByUsername(world, username) : undefined;
  if (holder && holder !== chat) throw new ActError(`The username ${username} is taken.`);
  if (username !== undefined) chat.username = username ?? undefined;
  chat.title = title;
  const owner = by ?? Object.values(chat.members).find(({ status }) => status === 'creator')?.userId;
  if (owner !== undefined && chat.type !== 'channel') addService(world, chat, owner, { type: 'new_chat_title', title });
  world.emit({ type: 'state', chatId });
  return {};
};

/** It is gone for everyone; nobody is told. */
export const deleteChat: Act<'delete-chat'> = (world, { chatId, by }) => {
  const chat = getChat(world, chatId);
  if (readMember(world, chat, by).status !== 'creator') throw new ActError('Only the owner deletes a chat.');
  linkChats(world, chat, undefined);
  delete world.data.chats[chatId];
  world.emit({ type: 'state', chatId });
  return {};
};

/** Refuses unless the person has this right in the chat. */
export function requireOwnRight(
  world: World,
  chat: StoredChat,
  userId: number,
  right: Parameters<typeof hasRight>[1],
): void {
  if (!hasRight(readMember(world, chat, userId), right)) throw new ActError('They lack the right to do that here.');
}

function openTopic(world: World, chat: StoredChat, by: number, name: string): number {
  const id = chat.nextMessageId;
  chat.topics.push({ id, name });
  addMessage(world, chat, {
    kind: 'service',
    fromId: by,
    threadId: id,
    service: { type: 'forum_topic_created', name },
  });
  return id;
}
