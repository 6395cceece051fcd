import { isAdministrator } from '../domain/chat-member.js';
import type { ChatId, UserId } from '../domain/ids.js';
import { expectAnswer } from './act.js';
import type { Telegram } from './ports.js';

/** What a sender may do in a group; an anonymous administrator is one whom nobody can name. */
export type Authority = 'administrator' | 'anonymous' | 'none';

/** Who gives a command or presses a button. */
export interface Sender {
  readonly chatId: ChatId;
  /** Null iff the message names no person. */
  readonly userId: UserId | null;
  /** The chat in whose name they speak; null = their own. */
  readonly senderChatId: ChatId | null;
}

/** Asks Telegram afresh each time: rights are taken away without notice. */
export interface ReadAuthority {
  /** @throws AppError until */
  (sender: Sender): Promise<Authority>;
}

/** Composes it. @see https://core.telegram.org/bots/api#message sender_chat */
export function createReadAuthority({ telegram }: { telegram: Pick<Telegram, 'getChatMember'> }): ReadAuthority {
  return async function read({ chatId, userId, senderChatId }: Sender): Promise<Authority> {
    if (senderChatId !== null) return senderChatId === chatId ? 'anonymous' : 'none';
    if (userId === null) return 'none';
    const acted = expectAnswer(await telegram.getChatMember(chatId, userId), 'read-authority');
    return acted.kind === 'done' && isAdministrator(acted.value) ? 'administrator' : 'none';
  };
}
