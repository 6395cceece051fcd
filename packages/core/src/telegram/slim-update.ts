/**
 * What we keep of an update. A schema that strips what it does not name is the whole privacy rule of the ingress:
 * a message's text goes no further than what a command needs.
 *
 * @see https://core.telegram.org/bots/api#update
 */
import { z } from 'zod';

/** The commands we answer; a text that begins with another one is just a message. */
export const COMMAND_NAMES = [
  'start',
  'help',
  'protect',
  'unprotect',
  'status',
  'settings',
  'stats',
  'doctor',
  'why',
  'trust',
  'untrust',
  'trusted',
  'hold',
  'free',
  'recheck',
  'forgetme',
] as const;

/** The name of one of our commands. */
export type CommandName = (typeof COMMAND_NAMES)[number];

/** As long as a message can be: a configuration comes as an argument. */
const COMMAND_TEXT_CHARACTERS = 4096;
const COMMAND = new RegExp(`^/(${COMMAND_NAMES.join('|')})(@[A-Za-z0-9_]+)?(?=\\s|$)`, 'i');

const id = z.int();
const user = z.object({
  id,
  is_bot: z.boolean().default(false),
  first_name: z.string().default(''),
  last_name: z.string().optional(),
  username: z.string().optional(),
  language_code: z.string().optional(),
});
const chat = z.object({
  id,
  type: z.enum(['private', 'group', 'supergroup', 'channel']),
  title: z.string().optional(),
  username: z.string().optional(),
  is_forum: z.boolean().optional(),
});
const senderChat = chat.extend({ type: z.string() });
const forwardOrigin = z.object({ type: z.string(), chat: senderChat.optional(), sender_user: user.optional() });
const pressButton = z.object({ callback_data: z.string().optional() });
const keyboard = z.object({ inline_keyboard: z.array(z.array(pressButton)) });

/** Facts of a message that others reply to. */
const repliedMessage = z.object({
  message_id: id,
  message_thread_id: id.optional(),
  from: user.optional(),
  sender_chat: senderChat.optional(),
  is_automatic_forward: z.boolean().optional(),
  forward_origin: forwardOrigin.optional(),
  reply_markup: keyboard.optional(),
});

/** A text mention names a person without a username. */
const mention = z.object({ type: z.literal('text_mention'), user });

/** Whatever else a text has of them: a failed reading costs more than a whole message, so only a command's are read. */
function readMentions(entities: readonly unknown[] | undefined) {
  return entities?.map((entity) => mention.safeParse(entity).data?.user).filter((one) => one !== undefined);
}

const SERVICE_KEYS: ReadonlySet<string> = new Set([
  'new_chat_members',
  'left_chat_member',
  'new_chat_title',
  'new_chat_photo',
  'delete_chat_photo',
  'group_chat_created',
  'supergroup_chat_created',
  'channel_chat_created',
  'message_auto_delete_timer_changed',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
  'pinned_message',
  'successful_payment',
  'refunded_payment',
  'users_shared',
  'chat_shared',
  'connected_website',
  'write_access_allowed',
  'proximity_alert_triggered',
  'boost_added',
  'chat_background_set',
  'chat_owner_left',
  'chat_owner_changed',
  'forum_topic_created',
  'forum_topic_edited',
  'forum_topic_closed',
  'forum_topic_reopened',
  'general_forum_topic_hidden',
  'general_forum_topic_unhidden',
  'giveaway_created',
  'giveaway_completed',
  'paid_message_price_changed',
  'direct_message_price_changed',
  'video_chat_scheduled',
  'video_chat_started',
  'video_chat_ended',
  'video_chat_participants_invited',
  'web_app_data',
  'passport_data',
  'gift',
  'unique_gift',
  'gift_upgrade_sent',
  'checklist_tasks_done',
  'checklist_tasks_added',
  'managed_bot_created',
  'poll_option_added',
  'poll_option_deleted',
  'suggested_post_approved',
  'suggested_post_approval_failed',
  'suggested_post_declined',
  'suggested_post_paid',
  'suggested_post_refunded',
]);

/** True iff a message tells of something that happened in the chat, and nobody said anything. */
export function isService(message: Readonly<Record<string, unknown>>): boolean {
  for (const key in message) if (SERVICE_KEYS.has(key) && message[key] !== undefined) return true;
  return false;
}

const message = z
  .looseObject({
    message_id: id,
    date: id,
    chat,
    from: user.optional(),
    sender_chat: senderChat.optional(),
    message_thread_id: id.optional(),
    is_topic_message: z.boolean().optional(),
    is_automatic_forward: z.boolean().optional(),
    media_group_id: z.string().optional(),
    edit_date: id.optional(),
    text: z.string().optional(),
    entities: z.array(z.unknown()).optional(),
    reply_to_message: repliedMessage.optional(),
    new_chat_members: z.array(user).optional(),
    left_chat_member: user.optional(),
    migrate_to_chat_id: id.optional(),
    migrate_from_chat_id: id.optional(),
    chat_shared: z.object({ request_id: id, chat_id: id }).optional(),
  })
  .transform((raw) => {
    const {
      message_id,
      date,
      chat: where,
      from,
      sender_chat,
      message_thread_id,
      is_topic_message,
      is_automatic_forward,
    } = raw;
    const command = raw.text === undefined ? undefined : readCommandText(raw.text);
    return {
      message_id,
      date,
      chat: where,
      from,
      sender_chat,
      message_thread_id,
      is_topic_message,
      is_automatic_forward,
      media_group_id: raw.media_group_id,
      edit_date: raw.edit_date,
      text: command,
      mentions: command === undefined ? undefined : readMentions(raw.entities),
      reply_to_message: command === undefined ? undefined : raw.reply_to_message,
      new_chat_members: raw.new_chat_members,
      left_chat_member: raw.left_chat_member,
      migrate_to_chat_id: raw.migrate_to_chat_id,
      migrate_from_chat_id: raw.migrate_from_chat_id,
      chat_shared: raw.chat_shared,
      is_service: isService(raw),
    };
  });

/** True iff a text begins with one of our commands. */
export function isCommandText(text: string): boolean {
  return text.startsWith('/') && COMMAND.test(text);
}

function readCommandText(text: string): string | undefined {
  return isCommandText(text) ? text.slice(0, COMMAND_TEXT_CHARACTERS) : undefined;
}

const chatMember = z.looseObject({
  status: z.enum(['creator', 'administrator', 'member', 'restricted', 'left', 'kicked']),
  user,
  is_member: z.boolean().optional(),
  until_date: id.optional(),
});
const chatMemberUpdated = z.object({
  chat,
  from: user,
  date: id,
  old_chat_member: chatMember,
  new_chat_member: chatMember,
  /** Only who made it: the link itself opens a door. */
  invite_link: z
    .object({ creator: z.object({ id }) })
    .optional()
    .catch(undefined),
});
/** @see https://core.telegram.org/bots/api#chatjoinrequest */
const chatJoinRequest = z.object({ chat, from: user, date: id });
const callbackQuery = z
  .object({
    id: z.string(),
    from: user,
    data: z.string().optional(),
    message: z
      .object({
        message_id: id,
        date: id,
        chat,
        message_thread_id: id.optional(),
        is_topic_message: z.boolean().optional(),
        reply_markup: keyboard.optional().catch(undefined),
      })
      .optional(),
    is_foreign: z.boolean().optional(),
  })
  .transform(({ message: pressed, is_foreign, ...query }) => {
    const { reply_markup: markup, ...where } = pressed ?? {};
    const isForeign = is_foreign ?? (markup !== undefined && !carries(markup, query.data));
    return {
      ...query,
      ...(pressed === undefined ? {} : { message: where as Omit<typeof pressed, 'reply_markup'> }),
      /** True iff the message shows its buttons and none of them carries the data: a client may send any. */
      is_foreign: isForeign ? true : undefined,
    };
  });

function carries({ inline_keyboard: rows }: z.infer<typeof keyboard>, data: string | undefined): boolean {
  return rows.flat().some(({ callback_data }) => callback_data === data);
}

/** An update of a kind that we use, reduced to the fields that we use. */
export const slimUpdateSchema = z.object({
  update_id: id,
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: callbackQuery.optional(),
  my_chat_member: chatMemberUpdated.optional(),
  chat_member: chatMemberUpdated.optional(),
  chat_join_request: chatJoinRequest.optional(),
});

/** An update of a kind that we use, reduced to the fields that we use. */
export type SlimUpdate = z.infer<typeof slimUpdateSchema>;
export type SlimMessage = NonNullable<SlimUpdate['message']>;
export type SlimUser = z.infer<typeof user>;
export type SlimChat = z.infer<typeof chat>;
export type SlimChatMemberUpdated = z.infer<typeof chatMemberUpdated>;
export type SlimChatJoinRequest = z.infer<typeof chatJoinRequest>;
export type SlimCallbackQuery = z.infer<typeof callbackQuery>;

/** The kinds of update that we use: exactly what is named in `allowed_updates`. */
export const USED_UPDATE_KINDS = [
  'message',
  'edited_message',
  'callback_query',
  'my_chat_member',
  'chat_member',
  'chat_join_request',
] as const;

/** A kind of update that we use. */
export type UpdateKind = (typeof USED_UPDATE_KINDS)[number];

/** The kind of an update. */
export function readUpdateKind(update: SlimUpdate): UpdateKind | null {
  return USED_UPDATE_KINDS.find((kind) => update[kind] !== undefined) ?? null;
}
