import { renderChat } from './chats.js';
import { findMessage } from './find-message.js';
import { renderMedium } from './media.js';
import type { JsonObject, ServiceEvent, StoredChat, StoredMessage } from './types.js';
import { renderUser } from './users.js';
import type { World } from './world.js';

/** https://core.telegram.org/bots/api#message; `depth` 1 leaves out the message it replies to, as Telegram does. */
export function renderMessage(world: World, chat: StoredChat, message: StoredMessage, depth = 0): JsonObject {
  const isTopicMessage = chat.isForum && message.threadId !== undefined;
  const senderChat = message.senderChatId === undefined ? undefined : world.data.chats[message.senderChatId];
  return {
    message_id: message.messageId,
    ...(message.fromId !== undefined && { from: renderUser(world, message.fromId) }),
    ...(senderChat && { sender_chat: renderChat(world, senderChat) }),
    chat: renderChat(world, chat),
    date: message.date,
    ...(message.threadId !== undefined && { message_thread_id: message.threadId }),
    ...(isTopicMessage && { is_topic_message: true }),
    ...(message.editDate !== undefined && { edit_date: message.editDate }),
    ...(message.isAutomaticForward && { is_automatic_forward: true }),
    ...(message.forwardOf && { forward_origin: renderOrigin(world, message.forwardOf) }),
    ...(message.viaBotId !== undefined && { via_bot: renderUser(world, message.viaBotId) }),
    ...(message.mediaGroupId !== undefined && { media_group_id: message.mediaGroupId }),
    ...(depth === 0 && renderReply(world, chat, message)),
    ...renderContent(world, message),
    ...(message.replyMarkup?.['inline_keyboard'] !== undefined && { reply_markup: message.replyMarkup }),
  };
}

function renderContent(world: World, message: StoredMessage): JsonObject {
  if (message.service) return renderService(world, message.service);
  const text = message.text ?? '';
  if (message.kind === 'service') return {};
  if (message.kind === 'text') return { text, ...(message.entities?.length && { entities: message.entities }) };
  const hasCaption = text !== '' && message.kind !== 'poll';
  return {
    ...renderMedium(message.kind, message, text),
    ...(hasCaption && { caption: text, ...(message.entities?.length && { caption_entities: message.entities }) }),
  };
}

/** In a topic, a message that replies to nothing replies to the message that opened the topic. */
function renderReply(world: World, chat: StoredChat, message: StoredMessage): JsonObject {
  const id = message.replyToId ?? (chat.isForum && !message.service ? message.threadId : undefined);
  const original = id === undefined ? undefined : findMessage(chat, id);
  return original ? { reply_to_message: renderMessage(world, chat, original, 1) } : {};
}

/** https://core.telegram.org/bots/api#messageoriginchannel */
function renderOrigin(world: World, { chatId, messageId, date }: NonNullable<StoredMessage['forwardOf']>): JsonObject {
  const chat = world.data.chats[chatId];
  return { type: 'channel', chat: chat ? renderChat(world, chat) : { id: chatId }, message_id: messageId, date };
}

function renderService(world: World, event: ServiceEvent): JsonObject {
  switch (event.type) {
    case 'new_chat_members': {
      const users = event.userIds.map((id) => renderUser(world, id));
      return { new_chat_participant: users[0], new_chat_member: users[0], new_chat_members: users };
    }
    case 'left_chat_member': {
      const user = renderUser(world, event.userId);
      return { left_chat_participant: user, left_chat_member: user };
    }
    case 'migrate_to_chat_id':
    case 'migrate_from_chat_id':
      return { [event.type]: event.chatId };
    case 'forum_topic_created':
      return { forum_topic_created: { name: event.name, icon_color: 7_322_096 } };
    case 'new_chat_title':
      return { new_chat_title: event.title };
    case 'chat_shared':
      return { chat_shared: { request_id: event.requestId, chat_id: event.chatId } };
    case 'group_chat_created':
    case 'supergroup_chat_created':
    case 'channel_chat_created':
      return { [event.type]: true };
  }
}
