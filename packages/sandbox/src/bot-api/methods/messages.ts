import { findFile, toPictureType } from '../../world/files.js';
import { findMessage } from '../../world/find-message.js';
import { hasRight, readBot } from '../../world/members.js';
import { addMessage, deleteMessage as remove, editMessage } from '../../world/messages.js';
import { renderMessage } from '../../world/render-message.js';
import { badRequest, BotApiError } from '../../world/sandbox-errors.js';
import type { JsonObject, StoredChat, StoredMessage } from '../../world/types.js';
import type { World } from '../../world/world.js';
import { nowSeconds } from '../../world/world.js';
import { accessChat, requireVoice } from '../access.js';
import { readMarkup } from '../markup.js';
import type { Method } from '../method.js';
import type { ParametersOf } from '../parameters.js';
import { CAPTION_LIMIT, readText, TEXT_LIMIT } from '../text.js';

/** Messages can be deleted for this long, https://core.telegram.org/bots/api#deletemessage */
const DELETABLE_FOR_SECONDS = 48 * 60 * 60;
const CREATIONS = ['group_chat_created', 'supergroup_chat_created', 'channel_chat_created', 'forum_topic_created'];
const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

/** https://core.telegram.org/bots/api#sendmessage */
export const sendMessage: Method<'sendMessage'> = (world, parameters) => {
  const chat = accessChat(world, parameters.chat_id, 'write');
  const { text, entities, parse_mode: parseMode } = parameters;
  const content = readText(world, { text, entities, parseMode, limit: TEXT_LIMIT });
  return send(world, chat, parameters, { kind: 'text', ...content });
};

/** https://core.telegram.org/bots/api#sendphoto; a photo from the Internet is not fetched. */
export const sendPhoto: Method<'sendPhoto'> = (world, parameters) => {
  const chat = accessChat(world, parameters.chat_id, 'write');
  const { photo, caption, caption_entities: entities, parse_mode: parseMode } = parameters;
  const content =
    caption === undefined || caption === ''
      ? {}
      : readText(world, { text: caption, entities, parseMode, limit: CAPTION_LIMIT });
  return send(world, chat, parameters, { kind: 'photo', fileId: readPhoto(world, photo), ...content });
};

/** The id of the file; undefined for an address. */
function readPhoto(world: World, photo: string): string | undefined {
  if (/^https?:/.test(photo)) return undefined;
  const file = findFile(world, photo);
  if (!file) throw badRequest('wrong remote file identifier specified: Wrong string length');
  if (toPictureType(Buffer.from(file.base64, 'base64')) === undefined) throw badRequest('IMAGE_PROCESS_FAILED');
  return file.id;
}

/** https://core.telegram.org/bots/api#sendchataction */
export const sendChatAction: Method<'sendChatAction'> = (world, { chat_id }) => {
  requireVoice(world, accessChat(world, chat_id, 'write'));
  return true;
};

/** https://core.telegram.org/bots/api#editmessagetext */
export const editMessageText: Method<'editMessageText'> = (world, parameters) => {
  const { chat, message } = readOwnMessage(world, parameters);
  const { text, entities, parse_mode: parseMode } = parameters;
  if (text === undefined) throw badRequest('message text is empty');
  if (message.kind !== 'text') throw badRequest('there is no text in the message to edit');
  const content = readText(world, { text, entities, parseMode, limit: TEXT_LIMIT });
  return edit(world, chat, message, { ...content, replyMarkup: readMarkup(parameters.reply_markup) });
};

/** https://core.telegram.org/bots/api#editmessagereplymarkup */
export const editMessageReplyMarkup: Method<'editMessageReplyMarkup'> = (world, parameters) => {
  const { chat, message } = readOwnMessage(world, parameters);
  return edit(world, chat, message, { replyMarkup: readMarkup(parameters.reply_markup) });
};

/** https://core.telegram.org/bots/api#deletemessage */
export const deleteMessage: Method<'deleteMessage'> = (world, { chat_id, message_id }) => {
  const chat = accessChat(world, chat_id, 'write');
  if (message_id <= 0) throw badRequest('message identifier is not specified');
  const message = findMessage(chat, message_id);
  if (!message) throw badRequest('message to delete not found');
  if (!isDeletable(world, chat, message)) throw badRequest("message can't be deleted");
  remove(world, chat, message_id, world.data.botId);
  return true;
};

/** https://core.telegram.org/bots/api#deletemessages; what is gone is skipped, what cannot be deleted fails the call. */
export const deleteMessages: Method<'deleteMessages'> = (world, { chat_id, message_ids }) => {
  const chat = accessChat(world, chat_id, 'write');
  if (message_ids.length === 0) throw badRequest('message identifiers are not specified');
  if (message_ids.length > 100) throw badRequest('too many message identifiers specified');
  if (message_ids.some((id) => id <= 0)) throw badRequest('invalid message identifier specified');
  const found = message_ids.map((id) => findMessage(chat, id)).filter((message) => message !== undefined);
  if (!found.every((message) => isDeletable(world, chat, message))) throw badRequest("message can't be deleted");
  for (const { messageId } of found) remove(world, chat, messageId, world.data.botId);
  return true;
};

function send(
  world: World,
  chat: StoredChat,
  parameters: ParametersOf<'sendMessage'> | ParametersOf<'sendPhoto'>,
  content: { kind: 'text' | 'photo' } & Pick<StoredMessage, 'text' | 'entities' | 'fileId'>,
): JsonObject {
  requireVoice(world, chat, content.kind);
  const threadId = readThread(chat, parameters.message_thread_id);
  const replyToId = readReply(chat, parameters.reply_parameters);
  const replyMarkup = readMarkup(parameters.reply_markup);
  const retryAfter = world.flood.admit(chat.id);
  if (retryAfter > 0) {
    throw new BotApiError(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });
  }
  const sender = chat.type === 'channel' ? { senderChatId: chat.id } : {};
  const message = addMessage(world, chat, {
    ...content,
    ...sender,
    fromId: world.data.botId,
    threadId,
    replyToId,
    replyMarkup,
  });
  return renderMessage(world, chat, message);
}

function readThread(chat: StoredChat, threadId: number | undefined): number | undefined {
  if (threadId === undefined || threadId === 0) return undefined;
  if (chat.isForum && threadId === 1) return undefined;
  const exists = chat.isForum
    ? chat.topics.some(({ id }) => id === threadId)
    : chat.type === 'supergroup' && findMessage(chat, threadId) !== undefined;
  if (!exists) throw badRequest('message thread not found');
  return threadId;
}

function readReply(chat: StoredChat, reply: ParametersOf<'sendMessage'>['reply_parameters']): number | undefined {
  if (!reply) return undefined;
  if (findMessage(chat, reply.message_id)) return reply.message_id;
  if (reply.allow_sending_without_reply) return undefined;
  throw badRequest('message to be replied not found');
}

function readOwnMessage(
  world: World,
  { chat_id, message_id }: { chat_id?: number | string | undefined; message_id?: number | undefined },
): { chat: StoredChat; message: StoredMessage } {
  if (chat_id === undefined) throw badRequest('chat_id is empty');
  const chat = accessChat(world, chat_id, 'write');
  if (message_id === undefined || message_id <= 0) throw badRequest('message identifier is not specified');
  const message = findMessage(chat, message_id);
  if (!message) throw badRequest('message to edit not found');
  if (message.fromId !== world.data.botId || message.service) throw badRequest("message can't be edited");
  return { chat, message };
}

function edit(
  world: World,
  chat: StoredChat,
  message: StoredMessage,
  change: Pick<StoredMessage, 'replyMarkup'> & Partial<Pick<StoredMessage, 'text' | 'entities'>>,
): JsonObject {
  const isSame = JSON.stringify({ ...message, ...change }) === JSON.stringify(message);
  if (isSame) throw badRequest(NOT_MODIFIED);
  editMessage(world, chat, message, change);
  return renderMessage(world, chat, message);
}

/** No right, too old and undeletable are one text for Telegram: "message can't be deleted". */
function isDeletable(world: World, chat: StoredChat, message: StoredMessage): boolean {
  if (message.service && CREATIONS.includes(message.service.type)) return false;
  const isFresh = nowSeconds(world) - message.date < DELETABLE_FOR_SECONDS;
  if (chat.type === 'private') return isFresh;
  const bot = readBot(world, chat);
  if (hasRight(bot, 'can_delete_messages')) return true;
  return isFresh && message.fromId === world.data.botId && !message.service;
}
