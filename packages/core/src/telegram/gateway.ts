/**
 * The one gateway of all calls to Telegram: hold in force? → slot → call with a time-out → translate once → teach the governor.
 */
import { ALL_PERMISSIONS, NO_PERMISSIONS } from '../domain/permissions.js';
import type { InviteLinks } from '../gate/invite-link.js';
import type { Leaving } from '../gate/leaving.js';
import type { Clock, Telegram } from '../gate/ports.js';
import type { CallOutcome } from '../gate/telegram-port.js';
import type { ChatMember } from '../domain/chat-member.js';
import type { ChatId, GroupKey, UserId } from '../domain/ids.js';
import type { GovernedChat, Governor, SlotRequest } from '../limits/governor.js';
import type { Urgency } from '../limits/rates.js';
import type { BotApi } from './bot-api.js';
import { toChatMember } from './chat-member.js';
import { type AroundCall, createGovernedCall, type OnCall, type OnRetryAfter } from './governed-call.js';
import { createDeleteMessages } from './delete-messages.js';
import { createSend } from './send.js';
import { pauseByTimer, type Pause } from './pause.js';
import { toAnswerPayload, toChatInfo, toEditPayload, toInviteLink } from './payloads.js';

/** Tells the administrators of a channel whose link it is, in their list of links. */
const INVITE_LINK_NAME = 'GMBot';

/** What a gateway needs. */
export interface GatewayOptions {
  readonly api: BotApi;
  readonly governor: Governor;
  readonly botId: UserId;
  readonly clock: Clock;
  /** Told of every call that was made. */
  readonly onCall?: OnCall;
  /** Told of every 429. */
  readonly onRetryAfter?: OnRetryAfter;
  /** Runs each call. @defaultValue nobody looks on */
  readonly aroundCall?: AroundCall | undefined;
  /** Who waits for its look-ups. @defaultValue nobody: they stand in line */
  readonly urgency?: Urgency;
  /** Ends calls and waits under way; they come to `again`. */
  readonly signal?: AbortSignal;
  /** @defaultValue a timer */
  readonly pause?: Pause;
}

/**
 * Composes the gateway. Nothing it answers is cached.
 *
 * @throws AppError until, from every method, while the queue Redis is away
 */
export function createGateway({
  botId,
  pause = pauseByTimer,
  urgency,
  ...deps
}: GatewayOptions): Telegram & InviteLinks & Leaving {
  const call = createGovernedCall({ ...deps, pause });

  function readMember(
    chatId: ChatId,
    userId: UserId,
    asker?: GroupKey,
    { withinMs, isPress = false }: { readonly withinMs?: number | undefined; readonly isPress?: boolean } = {},
  ): Promise<CallOutcome<ChatMember>> {
    const slot = toLookUpSlot(chatId, `member-${chatId}-${userId}`, isPress ? 'press' : urgency);
    return call({
      method: 'getChatMember',
      payload: { chat_id: chatId, user_id: userId },
      slot: { ...slot, asker },
      timeoutMs: withinMs,
      parse: toChatMember,
    });
  }

  return {
    getChatMember: readMember,
    getSelf: (chatId) => readMember(chatId, botId),
    getChat: (chat) =>
      call({
        method: 'getChat',
        payload: { chat_id: chat },
        slot: toLookUpSlot(chat, `chat-${chat}`, urgency),
        parse: toChatInfo,
      }),
    getAdministrators: (chatId) =>
      call({
        method: 'getChatAdministrators',
        payload: { chat_id: chatId },
        slot: toLookUpSlot(chatId, `administrators-${chatId}`, urgency),
        parse: toChatMembers,
      }),
    restrict: (chatId, userId, restriction) =>
      call({
        method: 'restrictChatMember',
        payload: {
          chat_id: chatId,
          user_id: userId,
          permissions: restriction.kind === 'hold' ? NO_PERMISSIONS : ALL_PERMISSIONS,
          use_independent_chat_permissions: true,
          until_date: restriction.kind === 'hold' ? restriction.untilDate : undefined,
        },
        slot: { callClass: 'restrict', chat: chatId, owner: `restrict-${chatId}-${userId}` },
        parse: toTrue,
      }),
    deleteMessages: createDeleteMessages(call),
    send: createSend(call),
    edit: (messageId, message) =>
      call({
        method: 'editMessageText',
        payload: toEditPayload(messageId, message),
        slot: { callClass: 'send', chat: message.chatId, owner: `edit-${message.chatId}-${messageId}` },
        parse: toTrue,
      }),
    answerPress: (queryId, text, options) =>
      call({
        method: 'answerCallbackQuery',
        payload: toAnswerPayload(queryId, text, options),
        slot: { callClass: 'answer', chat: 0, owner: `answer-${queryId}` },
        parse: toTrue,
      }),
    createInviteLink: (chatId) =>
      call({
        method: 'createChatInviteLink',
        payload: { chat_id: chatId, name: INVITE_LINK_NAME },
        slot: { callClass: 'send', chat: chatId, owner: `invite-${chatId}` },
        parse: toInviteLink,
      }),
    leave: (chatId) =>
      call({
        method: 'leaveChat',
        payload: { chat_id: chatId },
        slot: { callClass: 'restrict', chat: chatId, owner: `leave-${chatId}` },
        parse: toTrue,
      }),
  };
}

/** One slot of the same look-up for those who stand in line, another for those who go ahead. */
function toLookUpSlot(chat: GovernedChat, what: string, urgency: Urgency | undefined): SlotRequest {
  return { callClass: 'look-up', chat, owner: urgency === undefined ? what : `${urgency}-${what}`, urgency };
}

function toTrue(): true {
  return true;
}

function toChatMembers(raw: unknown): ChatMember[] {
  if (!Array.isArray(raw)) throw new TypeError('Not a list of members');
  return raw.map(toChatMember);
}
