/** What the gateway sends and reads, in Telegram's words. */
import { z } from 'zod';
import { parseChatId, parseMessageId } from '../domain/ids.js';
import type { MessageId } from '../domain/ids.js';
import type { Button, ChatInfo, ChatRequest, Entity, OutgoingMessage } from '../gate/telegram-port.js';

/** @see https://core.telegram.org/bots/api#answercallbackquery */
const ANSWER_CHARACTERS = 200;

/** A payload of the Bot API; fields that are undefined are not sent. */
export type Payload = Readonly<Record<string, unknown>>;

/** What a send and an edit have in common: text and entities, never markup to parse; no link previews. */
function toContent(message: OutgoingMessage): Payload {
  const { chatId, content } = message;
  return {
    chat_id: chatId,
    text: content.text,
    entities: content.entities.map(toEntity),
    link_preview_options: { is_disabled: true },
    reply_markup: toMarkup(message),
  };
}

function toMarkup({ buttons, chatRequests }: OutgoingMessage): Payload | undefined {
  if (chatRequests !== undefined)
    return { keyboard: chatRequests.map((request) => [toRequestButton(request)]), resize_keyboard: true };
  return buttons.length === 0 ? undefined : { inline_keyboard: buttons.map((row) => row.map(toButton)) };
}

/** The one right that we need in a required chat; the person must have it too, so that they can give it to us. */
const REQUIRED_CHAT_RIGHTS: Payload = {
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: false,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
};

/** What we need where we log; in a group, any administrator may write. */
function toLogRights(wants: ChatRequest['wants']): Payload {
  const rights = { ...REQUIRED_CHAT_RIGHTS, can_invite_users: false };
  return wants === 'channel' ? { ...rights, can_post_messages: true } : rights;
}

function toRequestButton({ text, requestId, wants, purpose }: ChatRequest): Payload {
  const rights = purpose === 'log' ? toLogRights(wants) : REQUIRED_CHAT_RIGHTS;
  return {
    text,
    request_chat: {
      request_id: requestId,
      chat_is_channel: wants === 'channel',
      user_administrator_rights: rights,
      bot_administrator_rights: rights,
    },
  };
}

/** @see https://core.telegram.org/bots/api#sendmessage */
export function toSendPayload(message: OutgoingMessage): Payload {
  return { ...toContent(message), ...toDelivery(message) };
}

/**
 * A message whose content is the caption of a PNG. It goes as a form, whose fields are texts: what is an object must be
 * written as JSON, or telegraf leaves it out.
 *
 * @see https://core.telegram.org/bots/api#sendphoto
 */
export function toPhotoPayload(message: OutgoingMessage, png: Uint8Array): Payload {
  const { chatId, content } = message;
  const objects = {
    ...toDelivery(message),
    caption_entities: content.entities.length === 0 ? undefined : content.entities.map(toEntity),
    reply_markup: toMarkup(message),
  };
  return {
    chat_id: chatId,
    photo: { source: Buffer.from(png), filename: 'picture.png' },
    caption: content.text,
    ...Object.fromEntries(
      Object.entries(objects).map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : value]),
    ),
  };
}

function toDelivery({ topicId, isSilent, replyTo }: OutgoingMessage): Payload {
  return {
    message_thread_id: topicId === 0 ? undefined : topicId,
    disable_notification: isSilent === true ? true : undefined,
    reply_parameters: replyTo === undefined ? undefined : { message_id: replyTo, allow_sending_without_reply: true },
  };
}

/** @see https://core.telegram.org/bots/api#editmessagetext */
export function toEditPayload(messageId: MessageId, message: OutgoingMessage): Payload {
  return { ...toContent(message), message_id: messageId };
}

/** Texts beyond 200 characters are cut. */
export function toAnswerPayload(
  queryId: string,
  text: string | null,
  { isAlert, url }: { readonly isAlert?: boolean; readonly url?: string } = {},
): Payload {
  return {
    callback_query_id: queryId,
    text: text === null ? undefined : [...text].slice(0, ANSWER_CHARACTERS).join(''),
    show_alert: isAlert === true ? true : undefined,
    url,
  };
}

function toEntity(entity: Entity): Payload {
  const { type, offset, length } = entity;
  if (type === 'text_link') return { type, offset, length, url: entity.url };
  if (type === 'text_mention') {
    return { type, offset, length, user: { id: entity.userId, is_bot: false, first_name: '' } };
  }
  return { type, offset, length };
}

function toButton(button: Button): Payload {
  return 'url' in button ? { text: button.text, url: button.url } : { text: button.text, callback_data: button.press };
}

const chatSchema = z.object({
  id: z.int(),
  type: z.enum(['private', 'group', 'supergroup', 'channel']),
  title: z.string().optional(),
  first_name: z.string().optional(),
  username: z.string().optional(),
  invite_link: z.string().optional(),
  linked_chat_id: z.int().optional(),
  join_to_send_messages: z.boolean().optional(),
  is_forum: z.boolean().optional(),
});

/** Reads a ChatFullInfo. @throws ZodError when it is none */
export function toChatInfo(raw: unknown): ChatInfo {
  const chat = chatSchema.parse(raw);
  return {
    chatId: parseChatId(chat.id),
    kind: chat.type === 'group' ? 'basic' : chat.type,
    title: chat.title ?? chat.first_name ?? '',
    username: chat.username ?? null,
    inviteLink: chat.invite_link ?? null,
    linkedChatId: chat.linked_chat_id === undefined ? null : parseChatId(chat.linked_chat_id),
    isForum: chat.is_forum ?? false,
    isOpenToGuests:
      chat.type === 'supergroup' && chat.linked_chat_id !== undefined && chat.join_to_send_messages !== true,
  };
}

const sentSchema = z.object({ message_id: z.int() });

/** Reads the id of a Message. @throws ZodError when there is none */
export function toMessageId(raw: unknown): MessageId {
  return parseMessageId(sentSchema.parse(raw).message_id);
}

const inviteLinkSchema = z.object({ invite_link: z.url() });

/** Reads the address of a ChatInviteLink. @throws ZodError when there is none */
export function toInviteLink(raw: unknown): string {
  return inviteLinkSchema.parse(raw).invite_link;
}
