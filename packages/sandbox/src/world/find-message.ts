import type { StoredChat, StoredMessage } from './types.js';

/** Finds a message that still stands. */
export function findMessage(chat: StoredChat, messageId: number): StoredMessage | undefined {
  const index = indexOfMessage(chat, messageId);
  return index < 0 ? undefined : chat.messages[index];
}

/** Its place in `chat.messages`, which ascends by id; -1 if it is gone. */
export function indexOfMessage(chat: StoredChat, messageId: number): number {
  let low = 0;
  let high = chat.messages.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = chat.messages[middle]?.messageId ?? Infinity;
    if (found === messageId) return middle;
    if (found < messageId) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
