/** Callback buttons: presses, and the answers that people see. */
import { findMessage } from './find-message.js';
import { renderMessage } from './render-message.js';
import { renderChat } from './chats.js';
import { ActError, badRequest } from './sandbox-errors.js';
import type { CallbackAnswer, JsonObject, StoredChat, StoredMessage, StoredQuery } from './types.js';
import { queueUpdate } from './updates.js';
import { isBot, renderUser } from './users.js';
import type { World } from './world.js';

/** Presses that are remembered for their answers. */
const QUERIES_KEPT = 2_000;
/** Telegram gives a bot about this long to answer. */
const ANSWER_WITHIN_MS = 15_000;

export interface Press {
  userId: number;
  messageId: number;
  /** Its text, or its place counted row by row; absent = the first callback button. */
  button?: string | number | undefined;
  /** Sends this data, whatever the button says. */
  data?: string | undefined;
}

/** Presses a button of the bot's message. A message that is gone can still be pressed by whoever has it open. */
export function press(world: World, chat: StoredChat, { userId, messageId, button, data }: Press): StoredQuery {
  const message = findMessage(chat, messageId);
  const seen = message ?? chat.deleted.find((deleted) => deleted.messageId === messageId);
  if (!seen || seen.fromId === undefined || !isBot(world, seen.fromId))
    throw new ActError('The bot has no such message.');
  const payload = data ?? findCallbackData(seen, button);
  if (payload === undefined) throw new ActError('There is no such button.');

  const query: StoredQuery = {
    id: `${4_000_000_000_000 + world.data.nextQueryNumber++}`,
    userId,
    chatId: chat.id,
    messageId,
    atMs: world.now(),
  };
  world.data.queries.push(query);
  if (world.data.queries.length > QUERIES_KEPT) world.data.queries.splice(0, world.data.queries.length - QUERIES_KEPT);
  const body: JsonObject = {
    id: query.id,
    from: renderUser(world, userId),
    message: message
      ? renderMessage(world, chat, message)
      : { chat: renderChat(world, chat), message_id: messageId, date: 0 },
    chat_instance: `${chat.id}`,
    data: payload,
  };
  queueUpdate(world, 'callback_query', body, userId);
  return query;
}

/** Shows the bot's answer to the person. Each press is answered once, and soon. */
export function answerPress(world: World, queryId: string, shown: Omit<CallbackAnswer, 'userId' | 'queryId'>): void {
  const query = world.data.queries.find(({ id }) => id === queryId);
  if (!query || query.answer || world.now() - query.atMs > ANSWER_WITHIN_MS) {
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  }
  query.answer = { userId: query.userId, queryId, ...shown };
  world.emit({ type: 'answer', answer: query.answer });
}

/** The inline buttons of a message, row by row. */
export function toButtons(message: StoredMessage): JsonObject[][] {
  const rows = message.replyMarkup?.['inline_keyboard'];
  return Array.isArray(rows) ? (rows as JsonObject[][]) : [];
}

function findCallbackData(message: StoredMessage, button: string | number | undefined): string | undefined {
  const buttons = toButtons(message).flat();
  const wanted =
    typeof button === 'number'
      ? buttons[button]
      : buttons.find((each) => (button === undefined ? 'callback_data' in each : each['text'] === button));
  const data = wanted?.['callback_data'];
  return typeof data === 'string' ? data : undefined;
}
