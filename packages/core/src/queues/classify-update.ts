/**
 * Which queue an update belongs to. Pure: what it cannot know (whether a sender gave too many commands, whether many others
 * move with this one) it leaves to its caller.
 */
import { isPresentMember } from '../telegram/chat-member.js';
import {
  readUpdateKind,
  type SlimChatMemberUpdated,
  type SlimMessage,
  type SlimUpdate,
  type UpdateKind,
} from '../telegram/slim-update.js';

/** What is to become of an update. */
export type UpdateClass =
  /** Somebody waits for the answer, or everything depends on it. */
  | { readonly kind: UpdateKind; readonly queue: 'interactions' }
  /** A command of ours, or a chat that was picked for us: `interactions` as long as its sender gives few. */
  | {
      readonly kind: 'message';
      readonly queue: 'interactions-or-updates';
      readonly senderId: number;
      readonly date: number;
    }
  /** Somebody came into a group, or left a chat: `crowds` while many do. */
  | { readonly kind: 'chat_member'; readonly queue: 'crowds-or-updates'; readonly move: Move }
  | { readonly kind: UpdateKind; readonly queue: 'updates' }
  /** Proved to need nothing. */
  | { readonly kind: UpdateKind | 'other'; readonly queue: null };

/** Somebody's move in a chat. */
export interface Move {
  readonly chatId: number;
  readonly userId: number;
  /** Unix ms. */
  readonly atMs: number;
  /** True iff they came. */
  readonly isArrival: boolean;
}

/** Commands, picked chats, presses, our own rights and join requests are interactions; what concerns no group and is no command is nothing. */
export function classifyUpdate(update: SlimUpdate): UpdateClass {
  const kind = readUpdateKind(update);
  switch (kind) {
    case null:
      return { kind: 'other', queue: null };
    case 'callback_query':
    case 'my_chat_member':
    case 'chat_join_request':
      return { kind, queue: 'interactions' };
    case 'message':
      return update.message === undefined ? { kind, queue: null } : classifyMessage(update.message);
    case 'edited_message':
      return { kind, queue: isOutsideGroups(update.edited_message) ? null : 'updates' };
    case 'chat_member':
      return update.chat_member === undefined ? { kind, queue: null } : classifyMove(update.chat_member);
  }
}

/** Whoever comes into a channel may be held and wait for it. */
function classifyMove({
  chat,
  date,
  old_chat_member: before,
  new_chat_member: after,
}: SlimChatMemberUpdated): UpdateClass {
  const isPresent = isPresentMember(after);
  if (chat.type === 'channel' && isPresent) return { kind: 'chat_member', queue: 'updates' };
  const isArrival = isPresent && !isPresentMember(before);
  const move: Move = { chatId: chat.id, userId: after.user.id, atMs: date * 1000, isArrival };
  return { kind: 'chat_member', queue: 'crowds-or-updates', move };
}

function classifyMessage(message: SlimMessage): UpdateClass {
  const isAsking = message.text !== undefined || message.chat_shared !== undefined;
  const senderId = message.sender_chat?.id ?? message.from?.id;
  if (isAsking && senderId !== undefined && message.chat.type !== 'channel') {
    return { kind: 'message', queue: 'interactions-or-updates', senderId, date: message.date };
  }
  return { kind: 'message', queue: isOutsideGroups(message) ? null : 'updates' };
}

function isOutsideGroups(message: SlimMessage | undefined): boolean {
  return message === undefined || message.chat.type === 'private' || message.chat.type === 'channel';
}
