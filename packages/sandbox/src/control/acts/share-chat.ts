import { getChat, renderChat } from '../../world/chats.js';
import { hasRight, isAdmin, readBot, readMember } from '../../world/members.js';
import { addService } from '../../world/messages.js';
import { RIGHT_NAMES } from '../../world/rights.js';
import type { RightName } from '../../world/rights.js';
import { ActError } from '../../world/sandbox-errors.js';
import type { JsonObject, StoredChat } from '../../world/types.js';
import { renderUser } from '../../world/users.js';
import type { Act } from '../act-schema.js';
import { addBot } from './member-acts.js';

/**
 * Through a keyboard button of the bot: names a chat that the person runs. A bot that is no administrator there becomes one,
 * with the rights that the button asks for.
 *
 * @see https://core.telegram.org/bots/api#keyboardbuttonrequestchat
 */
export const shareChat: Act<'share-chat'> = (world, { userId, requestId, chatId }) => {
  const chat = getChat(world, chatId);
  const privately = getChat(world, userId);
  const request = findRequest(privately, requestId);
  if (!request) throw new ActError('The bot asks for no chat with such a button.');
  const wantsChannel = request['chat_is_channel'] === true;
  if ((chat.type === 'channel') !== wantsChannel) throw new ActError('That is another kind of chat.');
  const member = readMember(world, chat, userId);
  const owned = listRights(request['user_administrator_rights']);
  if (!isAdmin(member) || !owned.every((right) => hasRight(member, right)))
    throw new ActError('They lack the right to do that here.');
  const given = listRights(request['bot_administrator_rights']);
  if (given.length > 0 && !isAdmin(readBot(world, chat))) {
    const admin = Object.fromEntries(given.map((right) => [right, true]));
    addBot(world, { chatId, by: userId, admin });
  }
  const message = addService(world, privately, userId, { type: 'chat_shared', requestId, chatId });
  return { messageId: message.messageId, chat: renderChat(world, chat), bot: renderUser(world, world.data.botId) };
};

/** What the button asks for, in the keyboard that stands: that of the bot's last message which brought one. */
function findRequest(chat: StoredChat, requestId: number): JsonObject | undefined {
  const markup = chat.messages.findLast(({ replyMarkup }) => replyMarkup?.['keyboard'])?.replyMarkup;
  const keys = ((markup?.['keyboard'] ?? []) as (string | JsonObject)[][]).flat();
  const requests = keys.map((key) => (typeof key === 'string' ? undefined : key['request_chat']));
  return (requests as (JsonObject | undefined)[]).find((request) => request?.['request_id'] === requestId);
}

function listRights(rights: unknown): readonly RightName[] {
  const given = (rights ?? {}) as JsonObject;
  return RIGHT_NAMES.filter((name) => given[name] === true);
}
