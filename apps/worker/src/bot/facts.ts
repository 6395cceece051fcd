/** What the handlers read of an update, in our own words. */
import type { ChannelSighting, ChatSighting } from '@gmbot/core/gate/ports';
import type { Group } from '@gmbot/core/domain/group';
import { parseChatId } from '@gmbot/core/domain/ids';
import type { SlimChat, SlimMessage, SlimUser } from '@gmbot/core/telegram/slim-update';

/** Telegram's own accounts: service messages, anonymous administrators, posts as a channel. */
const TELEGRAM_ACCOUNTS: ReadonlySet<number> = new Set([777000, 1087968824, 136817688]);

/** A group as an update shows it; null for any other kind of chat. */
export function toSighting(chat: SlimChat): ChatSighting | null {
  if (chat.type !== 'group' && chat.type !== 'supergroup') return null;
  return {
    chatId: parseChatId(chat.id),
    kind: chat.type === 'group' ? 'basic' : 'supergroup',
    title: chat.title ?? '',
    username: chat.username ?? null,
    isForum: chat.is_forum ?? false,
  };
}

/** Whether a group looks as we know it. */
export function isSame(group: Group, sighting: ChatSighting): boolean {
  return (
    group.kind === sighting.kind &&
    group.title === sighting.title &&
    group.username === sighting.username &&
    group.isForum === sighting.isForum
  );
}

/** A chat that can be required, as an update shows it: without its invite link. Null for any other kind of chat. */
export function toChannelSighting({ id, type, title, username }: SlimChat): ChannelSighting | null {
  if (type !== 'channel' && type !== 'supergroup') return null;
  return { chatId: parseChatId(id), kind: type, title: title ?? '', username: username ?? null, inviteLink: null };
}

/** A person's name as they write it; may be hostile, and is sanitized where it is shown. */
export function toName({ first_name, last_name }: Pick<SlimUser, 'first_name' | 'last_name'>): string {
  return last_name === undefined ? first_name : `${first_name} ${last_name}`;
}

/** Forum topic of a message; 0 = none. A reply outside a forum has a thread too, which is no topic. */
export function toTopicId({
  message_thread_id,
  is_topic_message,
}: Pick<SlimMessage, 'message_thread_id' | 'is_topic_message'>): number {
  return is_topic_message === true ? (message_thread_id ?? 0) : 0;
}

/** True for accounts that stand for somebody or something else. */
export function isTelegramAccount(userId: number): boolean {
  return TELEGRAM_ACCOUNTS.has(userId);
}
