/** The parameters of every method the sandbox answers, after Bot API 10.1 (https://core.telegram.org/bots/api). */
import { z } from 'zod';
import { PERMISSION_NAMES, RIGHT_NAMES } from '../world/rights.js';
import { UPDATE_KINDS } from '../world/updates.js';

const integer = z.union(
  [
    z.int(),
    z
      .string()
      .regex(/^-?\d+$/)
      .transform(Number),
  ],
  { error: 'an integer is expected' },
);
const boolean = z.union(
  [
    z.boolean(),
    z.enum(['true', 'True', '1']).transform(() => true),
    z.enum(['false', 'False', '0']).transform(() => false),
  ],
  { error: 'true or false is expected' },
);
const string = z.string();
const chatId = z.union([integer, z.string().min(1)]);

/** A value that may come as the JSON text of it, as in forms and query strings. */
function json<Schema extends z.ZodType>(schema: Schema): z.ZodPreprocess<Schema> {
  return z.preprocess((value) => {
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value) as unknown;
    } catch {
      return value;
    }
  }, schema);
}

const flags = <Name extends string>(names: readonly Name[]) =>
  z.strictObject(
    Object.fromEntries(names.map((name) => [name, boolean.optional()])) as Record<Name, z.ZodOptional<typeof boolean>>,
  );
const anyObject = z.record(z.string(), z.unknown());
const entity = z.strictObject({
  type: string,
  offset: integer,
  length: integer,
  url: string.optional(),
  user: anyObject.optional(),
  language: string.optional(),
  custom_emoji_id: string.optional(),
  unix_time: integer.optional(),
  date_time_format: string.optional(),
});
const replyParameters = z.strictObject({
  message_id: integer,
  chat_id: chatId.optional(),
  allow_sending_without_reply: boolean.optional(),
  quote: string.optional(),
  quote_parse_mode: string.optional(),
  quote_entities: z.array(entity).optional(),
  quote_position: integer.optional(),
  checklist_task_id: integer.optional(),
  poll_option_id: string.optional(),
});
const linkPreview = z.strictObject({
  is_disabled: boolean.optional(),
  url: string.optional(),
  prefer_small_media: boolean.optional(),
  prefer_large_media: boolean.optional(),
  show_above_text: boolean.optional(),
});
const command = z.strictObject({
  command: z.string().regex(/^[a-z0-9_]{1,32}$/, 'BOT_COMMAND_INVALID'),
  description: z.string().min(1).max(256),
});
const scope = z.strictObject({
  type: z.enum([
    'default',
    'all_private_chats',
    'all_group_chats',
    'all_chat_administrators',
    'chat',
    'chat_administrators',
    'chat_member',
  ]),
  chat_id: chatId.optional(),
  user_id: integer.optional(),
});
const rights = flags(['is_anonymous', ...RIGHT_NAMES]);
const allowedUpdates = json(z.array(z.enum(UPDATE_KINDS as [string, ...string[]])));
const sending = {
  business_connection_id: string.optional(),
  chat_id: chatId,
  message_thread_id: integer.optional(),
  direct_messages_topic_id: integer.optional(),
  parse_mode: string.optional(),
  disable_notification: boolean.optional(),
  protect_content: boolean.optional(),
  allow_paid_broadcast: boolean.optional(),
  message_effect_id: string.optional(),
  suggested_post_parameters: json(anyObject).optional(),
  reply_parameters: json(replyParameters).optional(),
  reply_markup: json(anyObject).optional(),
};
const editing = {
  business_connection_id: string.optional(),
  chat_id: chatId.optional(),
  message_id: integer.optional(),
  inline_message_id: string.optional(),
  reply_markup: json(anyObject).optional(),
};
const member = { chat_id: chatId, user_id: integer };
const commandTarget = { scope: json(scope).optional(), language_code: string.optional() };

export const PARAMETERS = {
  getMe: z.strictObject({}),
  getChat: z.strictObject({ chat_id: chatId }),
  getChatMember: z.strictObject(member),
  getChatAdministrators: z.strictObject({ chat_id: chatId, return_bots: boolean.optional() }),
  getChatMemberCount: z.strictObject({ chat_id: chatId }),
  restrictChatMember: z.strictObject({
    ...member,
    permissions: json(flags(PERMISSION_NAMES)),
    use_independent_chat_permissions: boolean.optional(),
    until_date: integer.optional(),
  }),
  banChatMember: z.strictObject({ ...member, until_date: integer.optional(), revoke_messages: boolean.optional() }),
  unbanChatMember: z.strictObject({ ...member, only_if_banned: boolean.optional() }),
  promoteChatMember: rights.extend(member),
  deleteMessage: z.strictObject({ chat_id: chatId, message_id: integer }),
  deleteMessages: z.strictObject({ chat_id: chatId, message_ids: json(z.array(integer)) }),
  sendMessage: z.strictObject({
    ...sending,
    text: string,
    entities: json(z.array(entity)).optional(),
    link_preview_options: json(linkPreview).optional(),
  }),
  sendPhoto: z.strictObject({
    ...sending,
    photo: string,
    caption: string.optional(),
    caption_entities: json(z.array(entity)).optional(),
    show_caption_above_media: boolean.optional(),
    has_spoiler: boolean.optional(),
  }),
  sendChatAction: z.strictObject({
    business_connection_id: string.optional(),
    chat_id: chatId,
    message_thread_id: integer.optional(),
    action: string,
  }),
  editMessageText: z.strictObject({
    ...editing,
    text: string.optional(),
    parse_mode: string.optional(),
    entities: json(z.array(entity)).optional(),
    link_preview_options: json(linkPreview).optional(),
    rich_message: json(anyObject).optional(),
  }),
  editMessageReplyMarkup: z.strictObject(editing),
  answerCallbackQuery: z.strictObject({
    callback_query_id: string,
    text: string.optional(),
    show_alert: boolean.optional(),
    url: string.optional(),
    cache_time: integer.optional(),
  }),
  setWebhook: z.strictObject({
    url: string,
    certificate: z.unknown().optional(),
    ip_address: string.optional(),
    max_connections: integer.optional(),
    allowed_updates: allowedUpdates.optional(),
    drop_pending_updates: boolean.optional(),
    secret_token: string.optional(),
  }),
  deleteWebhook: z.strictObject({ drop_pending_updates: boolean.optional() }),
  getWebhookInfo: z.strictObject({}),
  getUpdates: z.strictObject({
    offset: integer.optional(),
    limit: integer.optional(),
    timeout: integer.optional(),
    allowed_updates: allowedUpdates.optional(),
  }),
  setMyCommands: z.strictObject({ commands: json(z.array(command).max(100)), ...commandTarget }),
  getMyCommands: z.strictObject(commandTarget),
  deleteMyCommands: z.strictObject(commandTarget),
  createChatInviteLink: z.strictObject({
    chat_id: chatId,
    name: z.string().max(32).optional(),
    expire_date: integer.optional(),
    member_limit: integer.optional(),
    creates_join_request: boolean.optional(),
  }),
  exportChatInviteLink: z.strictObject({ chat_id: chatId }),
  approveChatJoinRequest: z.strictObject(member),
  declineChatJoinRequest: z.strictObject(member),
  leaveChat: z.strictObject({ chat_id: chatId }),
  setMyDefaultAdministratorRights: z.strictObject({
    rights: json(rights).optional(),
    for_channels: boolean.optional(),
  }),
  getMyDefaultAdministratorRights: z.strictObject({ for_channels: boolean.optional() }),
  setMyDescription: z.strictObject({ description: z.string().max(512).optional(), language_code: string.optional() }),
  setMyShortDescription: z.strictObject({
    short_description: z.string().max(120).optional(),
    language_code: string.optional(),
  }),
} as const;

export type MethodName = keyof typeof PARAMETERS;
export type ParametersOf<Name extends MethodName> = z.infer<(typeof PARAMETERS)[Name]>;
export type EntityParameter = z.infer<typeof entity>;
