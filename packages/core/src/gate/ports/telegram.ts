import type { ChatMember } from '../../domain/chat-member.js';
import type { ChatId, GroupKey, MessageId, UserId } from '../../domain/ids.js';
import type { CallOutcome, ChatInfo, OutgoingMessage } from '../telegram-port.js';

/**
 * Telegram, as the use cases see it. Every call goes through the gateway; none throws for what Telegram answers.
 *
 * @throws AppError until, while the queue Redis is away: before the call is made, so that nothing was done
 */
export interface Telegram {
  /**
   * `asker`: the group that a look-up in a channel is made for; one group gets at most half of all look-ups.
   * `withinMs`: an answer that comes later is worth nothing. `isPress`: somebody has pressed and waits for it.
   */
  getChatMember(
    chatId: ChatId,
    userId: UserId,
    asker?: GroupKey,
    options?: { readonly withinMs?: number | undefined; readonly isPress?: boolean },
  ): Promise<CallOutcome<ChatMember>>;
  getSelf(chatId: ChatId): Promise<CallOutcome<ChatMember>>;
  getChat(chat: ChatId | `@${string}`): Promise<CallOutcome<ChatInfo>>;
  getAdministrators(chatId: ChatId): Promise<CallOutcome<readonly ChatMember[]>>;
  restrict(
    chatId: ChatId,
    userId: UserId,
    restriction: { readonly kind: 'hold'; readonly untilDate: number } | { readonly kind: 'free' },
  ): Promise<CallOutcome<true>>;
  deleteMessages(chatId: ChatId, messageIds: readonly MessageId[]): Promise<CallOutcome<true>>;
  /**
   * With a picture (PNG) its content is the caption: 1,024 UTF-16 units at most. Whatever Telegram has against the picture
   * itself comes to a refusal.
   */
  send(message: OutgoingMessage, picture?: Uint8Array): Promise<CallOutcome<MessageId>>;
  edit(messageId: MessageId, message: OutgoingMessage): Promise<CallOutcome<true>>;
  answerPress(
    queryId: string,
    text: string | null,
    options?: { readonly isAlert?: boolean; readonly url?: string },
  ): Promise<CallOutcome<true>>;
}
