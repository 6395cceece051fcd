/** Updates as Telegram writes them. */

/** A person who says something in a group. */
export interface Said {
  readonly updateId: number;
  readonly chatId: number;
  readonly userId: number;
}

const TEXT = 'The harbour is foggy today, and the ferry to the islands will be an hour late, so they say at the pier.';

/** A message of a supergroup, about 600 bytes. */
export function writeMessage({ updateId, chatId, userId }: Said): string {
  return JSON.stringify({
    update_id: updateId,
    message: {
      message_id: updateId,
      from: toUser(userId),
      chat: { id: chatId, title: toTitle(chatId), type: 'supergroup' },
      date: Math.floor(Date.now() / 1000),
      text: TEXT,
      entities: [{ type: 'italic', offset: 4, length: 7 }],
      link_preview_options: { is_disabled: true },
    },
  });
}

/** Somebody joins a group, or leaves a channel. */
export function writeMove(
  { updateId, chatId, userId }: Said,
  chatType: 'supergroup' | 'channel',
  isIn: boolean,
): string {
  const [before, after] = isIn ? ['left', 'member'] : ['member', 'left'];
  return JSON.stringify({
    update_id: updateId,
    chat_member: {
      chat: { id: chatId, title: toTitle(chatId), type: chatType },
      from: toUser(userId),
      date: Math.floor(Date.now() / 1000),
      old_chat_member: { status: before, user: toUser(userId) },
      new_chat_member: { status: after, user: toUser(userId) },
    },
  });
}

/** Presses a button of a message of ours. */
export function writePress(
  { updateId, chatId, userId }: Said,
  { messageId, data }: { readonly messageId: number; readonly data: string },
): string {
  return JSON.stringify({
    update_id: updateId,
    callback_query: {
      id: `${updateId}`,
      from: toUser(userId),
      chat_instance: '1',
      data,
      message: {
        message_id: messageId,
        date: Math.floor(Date.now() / 1000),
        chat: { id: chatId, title: toTitle(chatId), type: 'supergroup' },
      },
    },
  });
}

/** What a chat is called. */
export function toTitle(chatId: number): string {
  return `Chat ${-chatId}`;
}

function toUser(id: number): object {
  return {
    id,
    is_bot: false,
    first_name: 'Mia',
    last_name: `Number ${id}`,
    username: `mia_${id}`,
    language_code: 'en',
  };
}
