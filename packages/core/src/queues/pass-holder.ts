import type { SlimUpdate } from '../telegram/slim-update.js';

/** Whom a pass is for. */
export interface PassHolder {
  readonly chatId: number;
  readonly userId: number;
}

/**
 * Who speaks, if a pass of theirs is all that has to be known about the update: a plain new message of a person in a
 * supergroup. A command, a service message, an edit and a post as a channel or group are read by a worker.
 */
export function findPassHolder({ message }: SlimUpdate): PassHolder | null {
  if (message?.chat.type !== 'supergroup' || message.from === undefined) return null;
  const isPlain = !message.is_service && message.text === undefined && message.sender_chat === undefined;
  return isPlain ? { chatId: message.chat.id, userId: message.from.id } : null;
}
