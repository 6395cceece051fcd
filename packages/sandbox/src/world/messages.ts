import { indexOfMessage } from './find-message.js';
import { isAdmin, isPresent, readBot } from './members.js';
import { renderMessage } from './render-message.js';
import type { ServiceEvent, StoredChat, StoredMessage } from './types.js';
import { queueUpdate } from './updates.js';
import { isBot } from './users.js';
import type { World } from './world.js';
import { nowSeconds } from './world.js';

/** Messages of one chat that are remembered; the oldest go first. */
const MESSAGES_KEPT = 20_000;
const DELETED_KEPT = 200;

/** Puts a message into the chat and tells the bot, unless the bot wrote it or is not there to see it. */
export function addMessage(
  world: World,
  chat: StoredChat,
  content: Omit<StoredMessage, 'messageId' | 'date'> & { date?: number },
): StoredMessage {
  const message: StoredMessage = { messageId: chat.nextMessageId++, date: nowSeconds(world), ...content };
  chat.messages.push(message);
  if (chat.messages.length > MESSAGES_KEPT * 1.1) chat.messages.splice(0, chat.messages.length - MESSAGES_KEPT);
  tellBot(world, chat, message, chat.type === 'channel' ? 'channel_post' : 'message');
  world.emit({ type: 'state', chatId: chat.id });
  return message;
}

/** A service message; channels have none about people. */
export function addService(world: World, chat: StoredChat, fromId: number, service: ServiceEvent): StoredMessage {
  return addMessage(world, chat, { kind: 'service', fromId, service });
}

/** Marks a message as edited after `change` was applied to it, and tells the bot unless it edited its own. */
export function editMessage(
  world: World,
  chat: StoredChat,
  message: StoredMessage,
  change: Partial<StoredMessage>,
): void {
  Object.assign(message, change, { editDate: nowSeconds(world) });
  tellBot(world, chat, message, chat.type === 'channel' ? 'edited_channel_post' : 'edited_message');
  world.emit({ type: 'state', chatId: chat.id });
}

/** Takes a message away; nobody is told, bots get no update about it. */
export function deleteMessage(world: World, chat: StoredChat, messageId: number, deletedBy: number): void {
  const index = indexOfMessage(chat, messageId);
  if (index < 0) return;
  const [message] = chat.messages.splice(index, 1);
  if (message) chat.deleted.push({ ...message, deletedBy });
  if (chat.deleted.length > DELETED_KEPT) chat.deleted.splice(0, chat.deleted.length - DELETED_KEPT);
  world.emit({ type: 'state', chatId: chat.id });
}

/** The bot sees what others write where it is present; in channels it must be administrator. */
function tellBot(world: World, chat: StoredChat, message: StoredMessage, kind: string): void {
  if (message.fromId !== undefined && isBot(world, message.fromId)) return;
  if (chat.type !== 'private') {
    const bot = readBot(world, chat);
    const sees = chat.type === 'channel' ? isAdmin(bot) : isPresent(bot);
    if (!sees) return;
  }
  queueUpdate(world, kind, renderMessage(world, chat, message), chat.id);
}
