import { getChat, privateChat, renderChat } from '../../world/chats.js';
import { detectEntities } from '../../world/entities.js';
import { findMessage } from '../../world/find-message.js';
import { hasRight, readMember, renderMember } from '../../world/members.js';
import { deleteMessage, editMessage } from '../../world/messages.js';
import { post as postInChannel } from '../../world/posting.js';
import { press as pressButton } from '../../world/pressing.js';
import { ActError } from '../../world/sandbox-errors.js';
import { canSpeak, say as speak } from '../../world/speaking.js';
import type { StoredChat, StoredMessage } from '../../world/types.js';
import { queueUpdate } from '../../world/updates.js';
import { getUser, renderUser } from '../../world/users.js';
import type { World } from '../../world/world.js';
import { nowSeconds } from '../../world/world.js';
import type { Act } from '../act-schema.js';
import { viewMessage } from '../state-view.js';

/** Says one message, or the photos of an album: the first with the text, all with one media group. */
export const say: Act<'say'> = (world, { chatId, count = 1, kind = 'text', ...utterance }) => {
  getUser(world, utterance.userId);
  const chat = chatId === utterance.userId ? openPrivate(world, chatId) : getChat(world, chatId);
  const isAlbum = kind === 'album';
  const mediaGroupId = utterance.mediaGroupId ?? (isAlbum ? `${chat.nextMessageId}${nowSeconds(world)}` : undefined);
  const messages = Array.from({ length: isAlbum ? Math.max(count, 2) : count }, (_, index) =>
    speak(world, chat, {
      ...utterance,
      mediaGroupId,
      kind: isAlbum ? 'photo' : kind,
      ...(isAlbum && index > 0 && { text: undefined }),
    }),
  );
  return { messageId: messages[0]?.messageId, messages: messages.map((message) => viewMessage(world, chat, message)) };
};

/** A person who may not speak may not edit either. */
export const edit: Act<'edit'> = (world, { chatId, userId, messageId, text }) => {
  const { chat, message } = readMessage(world, chatId, messageId);
  if (message.fromId !== userId) throw new ActError('They can edit only their own messages.');
  if (!canSpeak(world, chat, userId)) throw new ActError('This person may not speak here');
  editMessage(world, chat, message, { text, entities: detectEntities(text) });
  return { message: viewMessage(world, chat, message) };
};

export const removeMessage: Act<'delete'> = (world, { chatId, userId, messageId }) => {
  const { chat, message } = readMessage(world, chatId, messageId);
  const isTheirs = message.fromId === userId && !message.service;
  const mayDelete =
    isTheirs || chat.type === 'private' || hasRight(readMember(world, chat, userId), 'can_delete_messages');
  if (!mayDelete) throw new ActError('They may not delete that message.');
  deleteMessage(world, chat, messageId, userId);
  return {};
};

export const post: Act<'post'> = (world, { chatId, userId, text }) => {
  const channel = getChat(world, chatId);
  const message = postInChannel(world, channel, userId, text);
  return { messageId: message.messageId, message: viewMessage(world, channel, message) };
};

export const press: Act<'press'> = (world, { chatId, ...pressed }) => {
  getUser(world, pressed.userId);
  return { queryId: pressButton(world, getChat(world, chatId), pressed).id };
};

/** Opens the private chat; the payload is what a `?start=` link carries. */
export const startPrivate: Act<'start-private'> = (world, { userId, payload }) => {
  const user = getUser(world, userId);
  const chat = openPrivate(world, userId);
  if (user.hasBlockedBot) setBlocked(world, userId, false);
  const text = payload === undefined ? '/start' : `/start ${payload}`;
  const message = speak(world, chat, { userId, text, kind: 'text' });
  return { messageId: message.messageId };
};

export const blockBot: Act<'block-bot'> = (world, { userId }) => {
  setBlocked(world, userId, true);
  return {};
};

export const unblockBot: Act<'unblock-bot'> = (world, { userId }) => {
  setBlocked(world, userId, false);
  return {};
};

/** Blocking tells the bot that it was "kicked" from the private chat. */
function setBlocked(world: World, userId: number, isBlocked: boolean): void {
  const user = getUser(world, userId);
  const chat = privateChat(world, userId);
  if ((user.hasBlockedBot ?? false) === isBlocked) return;
  user.hasBlockedBot = isBlocked;
  const { botId } = world.data;
  const plain = { userId: botId, isMember: true, untilDate: 0, isAnonymous: false };
  const member = renderMember(world, { ...plain, status: 'member' });
  const kicked = renderMember(world, { ...plain, status: 'kicked' });
  const body = {
    chat: renderChat(world, chat),
    from: renderUser(world, userId),
    date: nowSeconds(world),
    old_chat_member: isBlocked ? member : kicked,
    new_chat_member: isBlocked ? kicked : member,
  };
  queueUpdate(world, 'my_chat_member', body, chat.id);
  world.emit({ type: 'state', chatId: chat.id });
}

function openPrivate(world: World, userId: number): StoredChat {
  getUser(world, userId).hasStartedBot = true;
  return privateChat(world, userId);
}

function readMessage(world: World, chatId: number, messageId: number): { chat: StoredChat; message: StoredMessage } {
  const chat = getChat(world, chatId);
  const message = findMessage(chat, messageId);
  if (!message) throw new ActError('That message is gone.', 404);
  return { chat, message };
}
