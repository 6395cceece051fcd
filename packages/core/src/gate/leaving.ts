import type { ChatId } from '../domain/ids.js';
import type { CallOutcome } from './telegram-port.js';

/** Leaves chats. */
export interface Leaving {
  /** Refused 'bot-absent' or 'chat-not-found' = we are not there. @see https://core.telegram.org/bots/api#leavechat */
  leave(chatId: ChatId): Promise<CallOutcome<true>>;
}
