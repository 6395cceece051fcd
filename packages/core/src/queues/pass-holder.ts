import { isCommandText, isService } from '../telegram/slim-update.js';

/** Whom a pass is for. */
export interface PassHolder {
  readonly chatId: number;
  readonly userId: number;
}

/** What somebody says, of whom a pass is all that has to be known. */
export interface Speech {
  readonly updateId: number;
  readonly holder: PassHolder;
}

/**
 * What is said in an update as Telegram sent it, if a pass is all that has to be known about it: a plain new message of a
 * person in a supergroup. A command, a service message, an edit and a post as a channel or group are read by a worker.
 * Everything here is read before an update is checked as a whole: nineteen of twenty need no more.
 */
export function findSpeech(update: unknown): Speech | null {
  if (!isObject(update)) return null;
  const { update_id: updateId, message } = update;
  if (!isObject(message) || !isInteger(updateId) || message['sender_chat'] !== undefined) return null;
  const { chat, from, text } = message;
  if (!isObject(chat) || !isObject(from) || chat['type'] !== 'supergroup') return null;
  const { id: chatId } = chat;
  const { id: userId } = from;
  if (!isInteger(chatId) || !isInteger(userId)) return null;
  const isPlain = text === undefined || (typeof text === 'string' && !isCommandText(text));
  return isPlain && !isService(message) ? { updateId, holder: { chatId, userId } } : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
