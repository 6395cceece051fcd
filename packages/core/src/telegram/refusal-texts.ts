/**
 * Telegram's texts and what they mean. Nothing else in the system reads them.
 *
 * The texts are those of the Bot API server (`Client.cpp`) and, in capitals, of the servers behind it.
 * @see https://github.com/tdlib/telegram-bot-api
 */
import type { Refusal } from '../gate/telegram-port.js';

/** A method that the gateway calls. */
export type Method =
  | 'getChatMember'
  | 'getChatAdministrators'
  | 'getChat'
  | 'restrictChatMember'
  | 'deleteMessage'
  | 'deleteMessages'
  | 'sendMessage'
  | 'sendPhoto'
  | 'editMessageText'
  | 'answerCallbackQuery'
  | 'createChatInviteLink'
  | 'leaveChat';

/** What a text comes to; passing = the same call may succeed later. */
export type TextMeaning = Refusal | 'already' | 'passing';

interface Rule {
  readonly text: RegExp;
  readonly meaning: TextMeaning;
}

const LOOK_UP: readonly Rule[] = [
  {
    text: /member list is inaccessible|chat_admin_required|administrator rights|not enough rights/i,
    meaning: 'members-hidden',
  },
  {
    text: /user not found|member not found|participant_id_invalid|user_not_participant|user_id_invalid|invalid user_id|user is deactivated|peer_id_invalid/i,
    meaning: 'user-unknown',
  },
];

const DELETE: readonly Rule[] = [
  { text: /message to delete not found|message_id_invalid|message identifier is not specified/i, meaning: 'already' },
  { text: /message can't be deleted|message_delete_forbidden/i, meaning: 'undeletable' },
];

const SEND: readonly Rule[] = [
  { text: /message thread not found|topic_(deleted|closed|id_invalid)/i, meaning: 'topic-gone' },
  {
    text: /bot was blocked|user_is_blocked|can't initiate conversation|user is deactivated|messages to bots|peer_id_invalid/i,
    meaning: 'cannot-write-to-person',
  },
  { text: /chat_write_forbidden|chat_restricted|chat_send_\w+_forbidden/i, meaning: 'no-right' },
];

/** Rules of one method; they come before the general ones. */
const BY_METHOD: Readonly<Record<Method, readonly Rule[]>> = {
  getChatMember: LOOK_UP,
  getChatAdministrators: LOOK_UP,
  getChat: [],
  restrictChatMember: [
    { text: /chat_not_modified/i, meaning: 'already' },
    {
      text: /user is an administrator|user_admin_invalid|(remove|restrict|demote) chat (owner|creator)|user_creator|restrict self|only the creator/i,
      meaning: 'target-is-administrator',
    },
    { text: /available (only )?(for|in) supergroups?|in basic group chats/i, meaning: 'not-a-supergroup' },
    {
      text: /user not found|member not found|participant_id_invalid|user_not_participant|user_id_invalid|invalid user_id|user is deactivated|peer_id_invalid/i,
      meaning: 'user-unknown',
    },
  ],
  deleteMessage: DELETE,
  deleteMessages: DELETE,
  sendMessage: SEND,
  sendPhoto: SEND,
  editMessageText: [
    { text: /message is not modified|message_not_modified/i, meaning: 'already' },
    {
      text: /message to edit not found|message can't be edited|message_id_invalid|no text in the message to edit|message_author_required/i,
      meaning: 'message-gone',
    },
  ],
  answerCallbackQuery: [{ text: /query is too old|query_id_invalid/i, meaning: 'press-expired' }],
  createChatInviteLink: [],
  leaveChat: [],
};

const GENERAL: readonly Rule[] = [
  // capitals on purpose: "response timeout expired" is a press that is too old
  {
    text: /RPC_\w+_FAIL|INTERDC_\w+|WORKER_BUSY\w*|MSG_WAIT_\w+|TIMEOUT|Timed ?out|Request aborted/,
    meaning: 'passing',
  },
  { text: /group chat was upgraded/i, meaning: 'chat-upgraded' },
  { text: /bot was kicked|bot is not a member|not in the chat|channel_private|chat_forbidden/i, meaning: 'bot-absent' },
  {
    text: /chat not found|chat_id_invalid|channel_invalid|peer_id_invalid|chat was (deactivated|deleted)|username_(not_occupied|invalid)|in the private chat/i,
    meaning: 'chat-not-found',
  },
  {
    text: /not enough rights|have no rights|administrator rights|chat_admin_required|right_forbidden/i,
    meaning: 'no-right',
  },
];

/** What a 403 means whose text nobody knows: we are kept out, of the chat or of the act. */
const FORBIDDEN: Readonly<Record<Method, Refusal>> = {
  getChatMember: 'bot-absent',
  getChatAdministrators: 'bot-absent',
  getChat: 'bot-absent',
  restrictChatMember: 'no-right',
  deleteMessage: 'undeletable',
  deleteMessages: 'undeletable',
  sendMessage: 'no-right',
  sendPhoto: 'no-right',
  editMessageText: 'no-right',
  answerCallbackQuery: 'press-expired',
  createChatInviteLink: 'no-right',
  leaveChat: 'bot-absent',
};

/** Null iff the text says nothing that we know: then the call itself was wrong. */
export function readRefusalText(method: Method, httpCode: number, description: string): TextMeaning | null {
  const rule = [...BY_METHOD[method], ...GENERAL].find(({ text }) => text.test(description));
  if (rule !== undefined) return rule.meaning;
  return httpCode === 403 ? FORBIDDEN[method] : null;
}
